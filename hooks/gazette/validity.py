"""Which normative documents are in force on a day, and which ended in a year: computed, never typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from gazette.catalog import Catalog
from gazette.lives import Status, Validity, status_on
from gazette.schema.normative import Normative

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
        sum(status.status in ("废止", "失效") and status.since >= first for _, status in found),
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
