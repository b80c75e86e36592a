"""What the search page reads before its first query: where each part of the index is, and of every document what filters,
sorting and ranking ask for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gazette.catalog import Catalog
from gazette.facets import facets
from gazette.schema import KINDS
from gazette.schema.record import Record
from gazette.search.documents import ordered, title_of
from gazette.search.folding import folded, simplified

# The filters that every record has, by their parameter in the address; others have their label as parameter.
_LABELS = {"column": "栏目", "kind": "信息种类", "organ": "机关", "year": "年份"}
_FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Indexed:
    """A part of the index: the number of its first record, its folder, the numbers of its documents from there in the index's
    own order, and of each chunk what its words do not come before, and its bytes."""

    start: int
    key: str
    numbers: tuple[int, ...]
    first_words: tuple[str, ...]
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of the search page: its parameter in the address, its label, and the value and label of each choice."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def filters(catalog: Catalog) -> tuple[Filter, ...]:
    """The filters and their choices, only those that documents have."""
    chosen: dict[str, dict[str, None]] = {}
    for record in _found(ordered(catalog), catalog):
        for name, values in _values(record, catalog).items():
            chosen.setdefault(name, {}).update(dict.fromkeys(values))
    names = [*_LABELS, *sorted(chosen.keys() - _LABELS.keys())]
    every = (Filter(name, _LABELS.get(name, name), _choices(name, chosen.get(name, {}), catalog)) for name in names)
    return tuple(one for one in every if one.choices)


def manifest(catalog: Catalog, indexes: Sequence[Indexed]) -> str:
    """JSON: the words and characters that queries are read by, the filters, and of each part its folder, the beginning of each
    chunk and its hundreds of bytes, and a column of values for each filter, the day of publication, the length of the folded title, and what is spent."""
    found, records = filters(catalog), ordered(catalog)
    parts = [
        _part(number, index, [records[index.start + at] for at in index.numbers], found, catalog)
        for number, index in enumerate(indexes)
    ]
    words = catalog.settings.search
    said = {
        "simplified": simplified(),
        "fillers": words.fillers,
        "synonyms": {one.said: one.written for one in words.synonyms},
        "filters": [[one.name, one.label, one.choices] for one in found],
        "parts": parts,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _part(
    number: int, index: Indexed, records: Sequence[Record], found: Sequence[Filter], catalog: Catalog
) -> Mapping[str, Any]:
    places = {one.name: {value: at for at, (value, _) in enumerate(one.choices)} for one in found}
    values = [_values(record, catalog) for record in records]
    columns = {
        name: [_single([at[value] for value in of.get(name, ())]) for of in values] for name, at in places.items()
    }
    return {
        "folder": f"{number}-{index.key}",
        "words": index.first_words,
        "sizes": [size // 100 for size in index.sizes],
        "days": [(record.published_at.date() - _FIRST_DAY).days for record in records],
        "titles": [len(folded(title_of(record)).encode("utf-16-be")) // 2 for record in records],
        "spent": [int(any(facet.spent for facet in facets(record, catalog))) for record in records],
        "columns": columns,
    }


def _single(values: list[int]) -> int | list[int]:
    """One value alone, none or several as a list."""
    return values[0] if len(values) == 1 else values


def _values(record: Record, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The values of a record for each filter, by the filter's parameter."""
    column = catalog.column_of_kind.get(record.NAME)
    said: dict[str, tuple[str, ...]] = {
        "column": (column.id,) if column else (),
        "kind": (record.NAME,),
        "organ": record.organs,
        "year": (str(record.filing_year),),
    }
    for facet in facets(record, catalog):
        said[facet.label] = (*said.get(facet.label, ()), facet.value)
    return said


def _choices(name: str, values: Mapping[str, None], catalog: Catalog) -> tuple[tuple[str, str], ...]:
    match name:
        case "column":
            return tuple((column.id, column.title) for column in catalog.settings.columns if column.id in values)
        case "kind":
            return tuple((kind.NAME, kind.LABEL) for kind in KINDS if kind.NAME in values)
        case "organ":
            return tuple((organ, catalog.organ_name(organ)) for organ in sorted(values))
        case "year":
            return tuple((year, f"{year}年") for year in sorted(values, reverse=True))
        case _:
            return tuple((value, value) for value in sorted(values))


def _found(records: Sequence[Record], catalog: Catalog) -> Iterator[Record]:
    """The records that have a document: see `document`."""
    return (record for record in records if record.withdrawal or not record.notice(catalog.today))
