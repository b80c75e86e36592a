"""The search documents: one small HTML text a record, in the tokens that a query from the search page is made of.

Pagefind cuts Chinese in one way for the index and in another in the browser, so neither is given any: a text is folded to
its letters and digits and written as overlapping pairs, each pair in hexadecimal digits, and a query is the same pairs as a
phrase. `overrides/assets/search-fold.js` does the same to queries; change both or neither.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add
from typing import TypedDict

from gazette.catalog import Catalog
from gazette.display import passages
from gazette.schema import KINDS
from gazette.schema.record import Record

# Stands before and after a name, so that the whole of one can be asked for; no text holds the character.
EDGE = "\0"
# The first letters of tokens that stand for the pairs of names and for the values of filters; neither is a digit.
NAME, VALUE = "n", "v"
# All but letters, digits and the point of a decimal.
_SILENT = re.compile(r"[^\w.\U00020000-\U0003ffff]+|_+|(?<![0-9])\.|\.(?![0-9])")
_DIGITS = 4
# The indexer's memory and time grow faster than its documents: so many make one index, and the browser joins the indexes.
PART = 1000
# A code of ISO 639 for "several languages": Pagefind neither cuts nor stems its words.
_HTML = '<!doctype html><html lang="mul"><body><p data-pagefind-meta="shown[data-shown]" data-shown="{}">{}</p></body></html>\n'


@dataclass(frozen=True, slots=True)
class Document:
    """A file for the indexer: its path in the scratch folder and its text."""

    path: str
    html: str


class Shown(TypedDict):
    """What a result says of a record; `date` is that of publication, `texts` are its passages without the title."""

    url: str
    title: str
    kind: str
    organ: str
    date: str
    example: bool
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter of the search page: its parameter in the address, its label, and the value and label of each choice."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def documents(catalog: Catalog) -> Iterator[Document]:
    """A search document of every public record; of the others nothing may be found."""
    for record in catalog.public:
        text = html(_shown(record, catalog), _names(record), _values(record))
        yield Document(f"{record.url.rstrip('/')}.html", text)


def parts(catalog: Catalog) -> int:
    """How many indexes the documents make; none still make one."""
    return max(1, -(-len(catalog.public) // PART))


def facets(catalog: Catalog) -> tuple[Facet, ...]:
    """The filters and their choices, only those that records have."""
    chosen: dict[str, set[str]] = {"kind": set(), "organ": set(), "year": set()}
    for record in catalog.public:
        for name, value in _values(record):
            chosen[name].add(value)
    kinds = tuple((kind.NAME, kind.LABEL) for kind in KINDS if kind.NAME in chosen["kind"])
    organs = tuple((organ, catalog.organ_name(organ)) for organ in sorted(chosen["organ"]))
    years = tuple((year, f"{year}年") for year in sorted(chosen["year"], reverse=True))
    return Facet("kind", "信息种类", kinds), Facet("organ", "机关", organs), Facet("year", "年份", years)


def html(shown: Shown, names: tuple[str, ...], values: tuple[tuple[str, str], ...]) -> str:
    """The document that finds `shown`: its title and text, by its `names` before all, and by the `values` of filters."""
    found = (" ".join(pairs(folded(text))) for text in (shown["title"], *shown["texts"]))
    folded_names = [folded(name) for name in names]
    named = (NAME + token for name in folded_names for token in (*pairs(f"{EDGE}{name}{EDGE}"), *letters(name)))
    tokens = " ".join(filter(None, (*found, *named, *(facet(*value) for value in values))))
    return _HTML.format(_unseen(json.dumps(shown, ensure_ascii=False, separators=(",", ":"))), tokens)


def folded(text: str) -> str:
    """The letters and digits of a text, without case, width and accents: 〔2011〕, [2011] and 2011 are one.

    Punctuation leaves nothing, for nobody types it as it was printed; only the point of a decimal stays.
    """
    return _SILENT.sub("", unicodedata.normalize("NFKD", text).lower().replace("ς", "σ"))


def pairs(stream: str) -> Iterator[str]:
    """Every two neighbours of a folded text: 行政处罚 is 行政, 政处 and 处罚. Four digits are one UTF-16 unit."""
    digits = stream.encode("utf-16-be").hex()
    units = [digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS)]
    return map(add, units, units[1:])


def letters(stream: str) -> Iterator[str]:
    """Every letter of a folded name once, for queries of a single one."""
    return (letter.encode("utf-16-be").hex() for letter in sorted(set(stream)))


def facet(name: str, value: str) -> str:
    """The token of a filter's value."""
    return VALUE + f"{name}={value}".encode().hex()


def _shown(record: Record, catalog: Catalog) -> Shown:
    return {
        "url": record.url,
        "title": record.title,
        "kind": record.LABEL,
        "organ": catalog.organ_name(record.organ),
        "date": f"{record.published_at:%Y-%m-%d}",
        "example": record.example,
        "texts": tuple(passages(record, catalog)),
    }


def _names(record: Record) -> tuple[str, ...]:
    """What people call a record: who asks for one of these in full means this record."""
    return tuple(name for name in (record.title, record.doc_no, record.index_no) if name)


def _values(record: Record) -> tuple[tuple[str, str], ...]:
    organs = (("organ", organ) for organ in record.organs)
    return ("kind", record.NAME), *organs, ("year", str(record.filing_year))


def _unseen(text: str) -> str:
    """A text whose UTF-16 units are moved to the private plane 15: Pagefind keeps it whole and indexes none of it,
    for nothing in it is a letter, and HTML has nothing to escape in it."""
    units = text.encode("utf-16-le", "surrogatepass")
    moved = bytearray(b"\x00\x00\x0f\x00" * (len(units) // 2))
    moved[0::4], moved[1::4] = units[0::2], units[1::2]
    return moved.decode("utf-32-le")


def seen(text: str) -> str:
    """What `_unseen` moved, moved back."""
    moved = text.encode("utf-32-le")
    units = bytearray(len(moved) // 2)
    units[0::2], units[1::2] = moved[0::4], moved[1::4]
    return units.decode("utf-16-le", "replace")
