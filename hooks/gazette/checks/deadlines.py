"""Rules of legal deadlines: lateness is told, and stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path
from gazette.schema.record import Record
from gazette.timings import concluded, explained, timings

Found = Iterator[tuple[Path, str]]


def met(record: Record, catalog: Catalog) -> Found:
    """公开、备案和撤回应当在法定期限以内；逾期的如实保留，不得改动日期（期限和依据见 data/settings/deadlines.yml）。"""
    for timing in timings(record, catalog):
        if timing.late:
            advice = "请照实保留日期" if timing.end else "请尽快办理"
            path = tuple((timing.term.end if timing.end else timing.term.start).split("."))
            yield path, f"{timing.deadline.title}{concluded(timing)}：{explained(timing)}{advice}"
