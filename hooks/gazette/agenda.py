"""日程 the days to come that the public should know of: ends of publicity, legal deadlines, and what a kind adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gazette.catalog import Catalog
from gazette.schema.record import Record
from gazette.timings import pending

# A calendar is for what comes soon; what ends years from now enters it when it is a year away.
AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One day of one record. `name` tells it from the record's other days and never changes; `why` is its basis."""

    record: Record
    name: str
    on: date
    words: str
    why: str = ""


def appointments(catalog: Catalog) -> tuple[Appointment, ...]:
    """Every day from today on within a year, soonest first. `catalog` is what has been released."""
    found = [one for record in catalog.public for one in _of(record, catalog)]
    near = [one for one in found if catalog.today <= one.on <= catalog.today + AHEAD]
    return tuple(sorted(near, key=lambda one: (one.on, one.record.FOLDER, one.record.first_id, one.name)))


def _of(record: Record, catalog: Catalog) -> Iterator[Appointment]:
    for name, on, words in record.days():
        yield Appointment(record, name, on, words)
    for timing in pending(record, catalog):
        provisional = "；其中有的年份没有登记放假安排，暂定" if timing.provisional else ""
        words = f"{timing.deadline.title}期限届满"
        yield Appointment(
            record, timing.term.deadline, timing.due, words, f"依据：{timing.version.document}{provisional}"
        )
