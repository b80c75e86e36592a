"""What the index is given of each record, and what a result shows of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from hashlib import sha256
from typing import TypedDict

from gazette.catalog import Catalog
from gazette.display import formalities, passages, piece
from gazette.facets import VALIDITY, facets
from gazette.schema.model import Field, Shape, fields_of
from gazette.schema.record import Record
from gazette.search.facts import day, tokens
from gazette.search.folding import folded, letters, lines, pairs, running
from gazette.search.windows import windows

# Two of these stand between title, names and text, so that no phrase runs from one into the next, not even by every other pair.
GAP = "z z"
# Ends a text: with it even the last letter begins a pair.
_END = "\0"
# Stands before the number of a document in the token that tells its number.
NUMBER = "s"
# A code of ISO 639 for "several languages": the indexer neither cuts nor stems its words. The weights tell fields apart; that of
# a text is the one which Pagefind need not write beside each word (25, in its 24ths).
_HTML = (
    '<!doctype html><html lang="mul"><body><p data-pagefind-weight="9">{}</p>'
    '<p data-pagefind-weight="5">{}</p><p data-pagefind-weight="1.05">{}</p><p data-pagefind-weight="0.2">{}</p></body></html>\n'
)
_NAMES = (Shape.DOC_NO, Shape.CODE)
_DAYS = (Shape.DATE, Shape.DATETIME)


class Shown(TypedDict):
    """What a result says of a record; `date` is that of publication, `states` what a reader should know first, `texts` its
    passages without the title."""

    url: str
    title: str
    kind: str
    organ: str
    date: str
    states: tuple[str, ...]
    example: bool
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A record to be found: what is shown of it, the names it is called by beside its title, its days, and how many of its
    texts, the last ones, are formalities."""

    shown: Shown
    names: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    formal: int = 0

    def html(self, number: int) -> str:
        """The text for the indexer, in tokens; `number` is the document's own in its part."""
        title, names = folded(self.shown["title"]), [folded(name) for name in self.names]
        named = f" {GAP} ".join(map(pairs, names))
        called = " ".join(letters(title + "".join(names)))
        texts, formal = self._lines
        own = sorted({*tokens((self.shown["title"], *self.names)), *map(day, self.days)})
        cited = " ".join(tokens(self.shown["texts"]))
        heads = f"{GAP} {named} {GAP} {called} {' '.join(own)}"
        body = f"{GAP} {_streams(texts)} {GAP} {cited} {NUMBER}{number:05d}"
        return _HTML.format(pairs(title), heads, body, f"{GAP} {_streams(formal)}")

    @property
    def windows(self) -> set[str]:
        """What its title and its texts hold of punctuation."""
        return windows(f"{lines([self.shown['title']])}{_END}{''.join(self._lines)}")

    @cached_property
    def _lines(self) -> tuple[str, str]:
        """The texts as lines, formalities apart."""
        end = len(self.shown["texts"]) - self.formal
        return lines(self.shown["texts"][:end]), lines(self.shown["texts"][end:])

    def json(self) -> str:
        """What a result shows, for the search page."""
        return json.dumps(self.shown, ensure_ascii=False, separators=(",", ":"))


def _streams(written: str) -> str:
    return f" {GAP} ".join(pairs(text + _END) for text in running(written))


def document(record: Record, catalog: Catalog) -> Document | None:
    """What is found of a record: all of it, of a withdrawn one what its notice says, of one whose publicity ended nothing."""
    notice = record.notice(catalog.today)
    if not notice:
        formal = tuple(formalities(record, catalog))
        texts = (*passages(record, catalog), *formal)
        names = tuple(dict.fromkeys((*_names(record, catalog), *_places(record, catalog))))
        return Document(_shown(record, texts, catalog), names, tuple(_days(record)), len(formal))
    if not record.withdrawal:
        return None
    names = (record.index_no,) if record.index_no else ()
    texts = (notice.reason, *names, catalog.organ_name(record.organ))
    return Document(_shown(record, texts, catalog), names)


def title_of(record: Record) -> str:
    """What a record is called in search; the title of a withdrawn one is withdrawn too."""
    return record.gone_title if record.withdrawal else record.title


def ordered(catalog: Catalog) -> list[Record]:
    """The records in the order of their documents: oldest first, so that a new one changes only the last part."""
    return sorted(catalog.records, key=lambda record: (record.published_at, record.id))


def fingerprint(documents: Iterable[tuple[int, Document]]) -> str:
    """Names what an index of the documents is made of, without making it."""
    digest = sha256(_HTML.encode())
    for number, one in documents:
        digest.update(f"{number}\n{one.json()}\n{one.names}\n{one.days}\n{one.formal}\n".encode())
    return digest.hexdigest()[:16]


def _shown(record: Record, texts: tuple[str, ...], catalog: Catalog) -> Shown:
    return {
        "url": record.url,
        "title": title_of(record),
        "kind": record.LABEL,
        "organ": catalog.organ_name(record.organ),
        "date": f"{record.published_at:%Y-%m-%d}",
        "states": tuple(facet.value for facet in facets(record, catalog) if facet.spent or facet.label == VALIDITY),
        "example": record.example,
        "texts": texts,
    }


def _names(record: Record, catalog: Catalog) -> Iterator[str]:
    """The numbers and codes of a record: who asks for one of these means this record."""
    for field in _named(type(record)):
        value = getattr(record, field.name)
        for item in value if field.many else (value,):
            if item is not None:
                yield piece(field.shape, item, catalog).text


def _places(record: Record, catalog: Catalog) -> tuple[str, ...]:
    """What a record is and where it stands: people ask for 行政处罚 or 重大建设项目 with a word of the record."""
    column = catalog.column_of_kind.get(record.NAME)
    return (record.LABEL, column.title) if column else (record.LABEL,)


def _days(record: Record) -> Iterator[date]:
    """The dates of a record itself: who asks for one of these means this record before those that mention the day."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value and not field.many and field.shape in _DAYS:
            yield value.date() if isinstance(value, datetime) else value


@cache
def _named(kind: type[Record]) -> tuple[Field, ...]:
    return tuple(field for field in fields_of(kind) if field.shape in _NAMES)
