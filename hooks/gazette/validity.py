"""Which normative documents are in force on a day, and which ended in a year: computed, never typed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from gazette.catalog import Catalog
from gazette.lives import Status, Validity, status_on
from gazette.problems import Path
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.normative import Normative
from gazette.schema.record import Record

_OVER: tuple[Status, ...] = ("废止", "失效")
_NUMBER_END = re.compile(
    r"〔(?:19|20)\d{2}〕[1-9]\d{0,4}号|令第(?:[1-9]\d{0,4}|[一二三四五六七八九十百零〇]{1,7})号", re.A
)
_LINK = re.compile(rf"\]\(/{Normative.FOLDER}/([a-z0-9-]+)", re.A)
# 已修改 is in force too, with the changes made to it.
IN_FORCE: tuple[Status, ...] = ("有效", "已修改")


def validity(record: Normative, catalog: Catalog, day: date) -> Validity:
    """The status of a document on a day."""
    return status_on(catalog.lives[record.id], day)


def in_force(catalog: Catalog, day: date) -> Iterator[tuple[Normative, Validity]]:
    """Every document in force on a day (现行有效), newest first."""
    for record in issued(catalog, day):
        if (found := validity(record, catalog, day)).status in IN_FORCE:
            yield record, found


def ended(catalog: Catalog, status: Status, first: date, last: date) -> Iterator[tuple[Normative, Validity]]:
    """Every document that became 废止 or 失效 between two days, both included, newest first."""
    for record in issued(catalog, last):
        if (found := validity(record, catalog, last)).status == status and found.since >= first:
            yield record, found


class Tally(NamedTuple):
    """What the yearly report on disclosure asks of documents (国办公开办函〔2021〕30号): 制发、废止（含失效）、现行有效件数."""

    made: int
    ended: int
    in_force: int


def tally(catalog: Catalog, year: int, organs: Collection[str]) -> Tally:
    """The year's counts of the documents that some organs made, leading or alone, as of its last day."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = [(one, validity(one, catalog, last)) for one in issued(catalog, last) if one.organ in organs]
    return Tally(
        sum(one.issued_on >= first for one, _ in found),
        sum(status.status in _OVER and status.since >= first for _, status in found),
        sum(status.status in IN_FORCE for _, status in found),
    )


def issued(catalog: Catalog, day: date) -> Iterator[Normative]:
    """Every document promulgated up to a day, newest first."""
    return (record for record in catalog.documents_by_age if record.issued_on <= day)


def number_gaps(catalog: Catalog) -> Iterator[tuple[str, str, int, tuple[int, ...]]]:
    """Serial numbers missing below the last of each series: issuer, 机关代字, year, numbers.

    A number may be missing for good reason: the series may be shared with documents that are not normative.
    """
    for (organ, code, year), numbers in sorted(catalog.number_series.items()):
        there = {serial for serial, _ in numbers}
        if missing := tuple(number for number in range(1, max(there)) if number not in there):
            yield organ, code, year, missing


def ended_citations(record: Record, catalog: Catalog, day: date) -> Iterator[tuple[Path, Normative, Validity]]:
    """The documents that a record's texts name and that were 废止 or 失效 on a day: where, which, since when and why.

    Those that the record itself altered are not among them, and a document that is over may cite what it likes.
    """
    altered: set[str | None] = {record.id}
    if isinstance(record, Normative):
        altered |= {one.document for _, one in record.alterations()}
        if validity(record, catalog, day).status in _OVER:
            return
    for path, text in values_of_shape(record, Shape.MARKDOWN):
        for cited in dict.fromkeys(one.id for one in _cited(text, catalog)):
            found = validity(catalog.documents[cited], catalog, day)
            if found.status in _OVER and cited not in altered:
                yield path, catalog.documents[cited], found


def _cited(text: str, catalog: Catalog) -> Iterator[Normative]:
    """The documents of the site that a text names by number or links to. The words before 〔2012〕5号 or 令第5号 tell
    whose number it is."""
    for mark in _NUMBER_END.finditer(text) if "〔" in text or "令第" in text else ():
        for document in catalog.documents_by_number_end.get(mark[0], ()):
            if text.endswith(document.doc_no or "", 0, mark.end()):
                yield document
    if f"](/{Normative.FOLDER}/" in text:
        yield from (catalog.documents[name] for name in _LINK.findall(text) if name in catalog.documents)
