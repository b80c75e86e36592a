"""The lists of each kind (all, by year, by organ) and of each statutory category, a hundred records to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from gazette.catalog import Catalog
from gazette.counts import Tally, tally
from gazette.display import Piece, category_label
from gazette.indexes import grouped
from gazette.schema import KINDS
from gazette.schema.record import Record
from gazette.schema.vocabulary import CATEGORIES

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list. `root` is the whole list's address, `folder` this filter's; `years` (the last first) and
    `organs` (those with most first) are the filters: label, address, count and whether it is this one. `kind` is None for
    a list of many kinds."""

    kind: type[Record] | None
    label: str
    purpose: str
    root: str
    name: str
    folder: str
    number: int
    last: int
    count: Tally
    records: tuple[Record, ...]
    years: tuple[tuple[str, str, int, bool], ...]
    organs: tuple[tuple[str, str, int, bool], ...]

    @property
    def filtered(self) -> bool:
        return self.folder != self.root

    @property
    def url(self) -> str:
        return _address(self.folder, self.number)

    @property
    def title(self) -> str:
        page = f"（第 {self.number} 页）" if self.number > 1 else ""
        return f"{self.label}{'：' + self.name if self.name else ''}{page}"

    @property
    def pages(self) -> tuple[Piece, ...]:
        """A link to each page of the list near this one, and to the first and last."""
        near = sorted({1, self.last, *range(max(1, self.number - 2), min(self.last, self.number + 2) + 1)})
        return tuple(Piece(str(number), self.page(number)) for number in near)

    def page(self, number: int) -> str:
        """The address of another page of the same list."""
        return _address(self.folder, number)


def listings(catalog: Catalog) -> Iterator[Listing]:
    """Every page of every list; a kind without public records has none."""
    for kind in KINDS:
        if records := catalog.by_kind.get(kind.NAME):
            yield from _lists(kind, records, catalog)
    for category, records in sorted(catalog.by_category.items()):
        root = category_url(category)
        whole = partial(Listing, None, f"法定主动公开内容：{category_label(category)}", CATEGORIES[category], root)
        yield from _paged(whole, "", root, records, ((), ()))


def addresses(record: Record) -> Iterator[str]:
    """Every list that a public record stands in, by its address; what is no longer public stood there."""
    root = f"{record.FOLDER}/"
    yield from (root, _of_year(root, record.filing_year), *(_of_organ(root, organ) for organ in record.organs))
    yield category_url(record.category)


def category_url(category: int) -> str:
    """The address of the list of one of the fifteen categories."""
    return f"categories/{category}/"


def _lists(kind: type[Record], records: Sequence[Record], catalog: Catalog) -> Iterator[Listing]:
    root = f"{kind.FOLDER}/"
    years = grouped(records, lambda record: [record.filing_year])
    organs = grouped(records, lambda record: record.organs)
    by_year = {_of_year(root, year): (f"{year}年", years[year]) for year in sorted(years, reverse=True)}
    most_first = sorted(organs, key=lambda organ: (-len(organs[organ]), organ))
    by_organ = {_of_organ(root, organ): (catalog.organ_name(organ), organs[organ]) for organ in most_first}
    for folder, (name, chosen) in {root: ("", records), **by_year, **by_organ}.items():
        filters = tuple(_filters(group, folder) for group in (by_year, by_organ))
        yield from _paged(partial(Listing, kind, kind.LABEL, kind.PURPOSE, root), name, folder, chosen, filters)


def _of_year(root: str, year: int) -> str:
    return f"{root}year/{year}/"


def _of_organ(root: str, organ: str) -> str:
    return f"{root}organ/{organ}/"


def _filters(group: Mapping[str, tuple[str, Sequence[Record]]], here: str) -> tuple[tuple[str, str, int, bool], ...]:
    return tuple((name, folder, len(chosen), folder == here) for folder, (name, chosen) in group.items())


def _paged(
    listing: Callable[..., Listing],
    name: str,
    folder: str,
    records: Sequence[Record],
    filters: tuple[tuple[tuple[str, str, int, bool], ...], ...],
) -> Iterator[Listing]:
    last, count = -(-len(records) // PER_PAGE), tally(records)
    for number in range(1, last + 1):
        shown = tuple(records[(number - 1) * PER_PAGE : number * PER_PAGE])
        yield listing(name, folder, number, last, count, shown, *filters)


def _address(folder: str, number: int) -> str:
    return folder if number == 1 else f"{folder}page/{number}/"
