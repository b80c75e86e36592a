"""The lists of each kind: all, by year and by organ, a hundred records to a page, every page with its own address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.schema import KINDS
from gazette.schema.record import Record

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list. `years` and `organs` are the filters: label, address, count and whether it is this one."""

    kind: type[Record]
    name: str
    filtered: bool
    folder: str
    number: int
    last: int
    total: int
    records: tuple[Record, ...]
    years: tuple[tuple[str, str, int, bool], ...]
    organs: tuple[tuple[str, str, int, bool], ...]

    @property
    def url(self) -> str:
        return _address(self.folder, self.number)

    @property
    def title(self) -> str:
        page = f"（第 {self.number} 页）" if self.number > 1 else ""
        return f"{self.kind.LABEL}{'：' + self.name if self.name else ''}{page}"

    @property
    def purpose(self) -> str:
        return self.kind.PURPOSE

    @property
    def pages(self) -> tuple[Piece, ...]:
        """A link to each page of the list near this one, and to the first and last."""
        near = sorted({1, self.last, *range(max(1, self.number - 2), min(self.last, self.number + 2) + 1)})
        return tuple(Piece(str(number), _address(self.folder, number)) for number in near)


def listings(catalog: Catalog) -> Iterator[Listing]:
    """Every page of every list; a kind without public records has none."""
    for kind in KINDS:
        if records := catalog.by_kind.get(kind.NAME):
            yield from _lists(kind, records, catalog)


def _lists(kind: type[Record], records: Sequence[Record], catalog: Catalog) -> Iterator[Listing]:
    root = f"{kind.FOLDER}/"
    years: dict[str, list[Record]] = {}
    organs: dict[str, list[Record]] = {}
    for record in records:
        years.setdefault(str(record.filing_year), []).append(record)
        for organ in record.organs:
            organs.setdefault(organ, []).append(record)
    by_year = {f"{root}year/{year}/": (f"{year}年", years[year]) for year in sorted(years, reverse=True)}
    by_organ = {f"{root}organ/{organ}/": (catalog.organ_name(organ), organs[organ]) for organ in sorted(organs)}
    for folder, (name, chosen) in {root: ("", records), **by_year, **by_organ}.items():
        filters = tuple(_filters(group, folder) for group in (by_year, by_organ))
        yield from _paged(kind, name, folder, chosen, filters)


def _filters(group: dict[str, tuple[str, list[Record]]], here: str) -> tuple[tuple[str, str, int, bool], ...]:
    return tuple((name, folder, len(chosen), folder == here) for folder, (name, chosen) in group.items())


def _paged(
    kind: type[Record],
    name: str,
    folder: str,
    records: Sequence[Record],
    filters: tuple[tuple[tuple[str, str, int, bool], ...], ...],
) -> Iterator[Listing]:
    last = -(-len(records) // PER_PAGE)
    for number in range(1, last + 1):
        shown = tuple(records[(number - 1) * PER_PAGE : number * PER_PAGE])
        yield Listing(kind, name, bool(name), folder, number, last, len(records), shown, *filters)


def _address(folder: str, number: int) -> str:
    return folder if number == 1 else f"{folder}page/{number}/"
