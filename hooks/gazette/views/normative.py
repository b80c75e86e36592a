"""A normative document's page: whether it is in force, what it did to others and they to it, and how it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks, piece
from gazette.lives import periods
from gazette.schema.model import Shape
from gazette.schema.normative import Alteration, Ending, Normative
from gazette.schema.scalars import day_text
from gazette.validity import IN_FORCE, validity
from gazette.views.relation_map import RelationMap, relation_map

_FACTS = ("kind", "register_no", "subject", "subject_words", "promulgated_on", "effective_on", "expires_on")
_MAKING = ("consultation", "fair_competition", "legality_review", "deliberation", "filing")
_HEADLINES = {
    "尚未施行": "尚未施行",
    "有效": "现行有效",
    "已修改": "现行有效，已修改",
    "废止": "已经废止，不再执行",
    "失效": "已经失效，不再执行",
}
_TAG = re.compile(r"<[^>]*>")
_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")}
_ARTICLE = re.compile(r"<p>(第([零一二三四五六七八九十百]+)条(?:之([一二三四五六七八九十]))?)(?=[\s　])")
_ANCHOR = re.compile(r'<(?:h[2-6]|p) id="((chapter|article)-[0-9-]+)">(?:<strong>)?(.*?)</')
_HEADING = re.compile(r"<(h[2-6])>(第([零一二三四五六七八九十百]+)章[^<]*)</\1>")


@dataclass(frozen=True, slots=True)
class Standing:
    """A document's status on a day as its page says it: the headline, since when, what was done by which document (the
    link takes the place of the words), the reason, the last day of a document in force, and the day it is reckoned for."""

    headline: str
    status: str
    since: Piece
    done: str
    by: Piece | None
    note: str
    until: Piece | None
    day: Piece


@dataclass(frozen=True, slots=True)
class Relation:
    """A row of the relations: what was done, to or by which document, from when, and what is to be said of it. `to_it` is
    whether another document did it to this one."""

    manner: str
    document: Piece
    on: Piece | None
    note: str
    to_it: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """Days of one standing: the first, the last (None for no end), the standing in words, why, whether it counts then,
    and whether today is one of them."""

    first: Piece
    last: Piece | None
    headline: str
    why: str
    in_force: bool
    now: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in the table of contents, None where articles stand in none, and the articles in it."""

    heading: Piece | None
    articles: tuple[Piece, ...]


def view(document: Normative, catalog: Catalog) -> Mapping[str, Any]:
    """Standing, facts, relations both ways, versions, making, cleaning, interpretations, and the links into the text."""
    relations = (*_bases(document, catalog), *_relations(document, catalog))
    return {
        "standing": standing(document, catalog),
        "facts": blocks(document, catalog, _FACTS),
        "relations": relations,
        "map": drawn(document, relations),
        "periods": standings(document, catalog),
        "versions": versions(document, catalog),
        "making": blocks(document, catalog, _MAKING),
        "interpretations": tuple(_interpretations(document, catalog)),
        "aftermath": blocks(document, catalog, ("evaluations", "cleanups")),
        "anchored": anchored,
        "contents": contents,
    }


def standing(document: Normative, catalog: Catalog) -> Standing:
    """The status of a document today, in words."""
    found = validity(document, catalog, catalog.today)
    by = piece(Shape.RECORD, found.by, catalog) if found.by in catalog.by_id else None
    ends = document.expires_on if found.status in (*IN_FORCE, "尚未施行") else None
    since = found.since if found.status != "尚未施行" else max(document.starts_on, document.issued_on)
    until = _day(ends) if ends else None
    note = f"{found.note.rstrip('。')}。" if found.note else ""
    headline = _HEADLINES[found.status]
    return Standing(headline, found.status, _day(since), found.done, by, note, until, _day(catalog.today))


def standings(document: Normative, catalog: Catalog) -> tuple[Period, ...]:
    """The document's standing on any day since it was promulgated, as periods; what is to come stands last."""
    return tuple(
        Period(
            _day(first),
            _day(last) if last else None,
            _HEADLINES[found.status] if first <= catalog.today else found.status,
            found.reason,
            found.status in IN_FORCE,
            first <= catalog.today and (last is None or catalog.today <= last),
        )
        for first, last, found in periods(catalog.lives[document.id])
    )


def drawn(document: Normative, relations: Sequence[Relation]) -> RelationMap | None:
    """The drawing of what the document names and what names it; None when there is nothing to draw."""
    left, right = ([(one.manner, one.document) for one in relations if one.to_it is side] for side in (False, True))
    return relation_map(document.title, left, right) if relations else None


def versions(document: Normative, catalog: Catalog) -> tuple[tuple[Piece, str, Piece], ...]:
    """The history of a document and of those it replaced or was replaced by, in order: day, what happened, which document.
    Empty when nothing ever happened but its coming into force."""
    steps: list[tuple[date, str, str, str]] = []
    for version in _replaced(document, catalog):
        life = catalog.lives[version.id]
        steps.append((version.starts_on, version.id, "施行", version.id))
        steps += [(event.on, version.id, "修改", event.by) for event in life.amended]
        if life.end:
            steps.append((life.end.on, version.id, life.end.status, version.id))
    shown = ((_day(day), manner, piece(Shape.RECORD, by or name, catalog)) for day, name, manner, by in sorted(steps))
    return tuple(shown) if len(steps) > 1 else ()


def anchored(html: str) -> str:
    """Safe HTML of a document's text whose articles and chapters can be linked to: #article-3, #chapter-1.

    Only the first of each number has the address, for an annex may count from one again.
    """
    seen: set[str] = set()
    html = _HEADING.sub(lambda found: _heading(found, seen), html)
    return _ARTICLE.sub(lambda found: _article(found, seen), html)


def contents(html: str) -> tuple[Chapter, ...]:
    """The table of contents of a text that has its addresses, in the order of the text."""
    found: list[tuple[Piece | None, list[Piece]]] = []
    for address, what, words in _ANCHOR.findall(html):
        link = Piece(_TAG.sub("", unescape(words)), f"#{address}")
        if what == "chapter":
            found.append((link, []))
        else:
            found = found or [(None, [])]
            found[-1][1].append(link)
    return tuple(Chapter(heading, tuple(articles)) for heading, articles in found)


def _heading(found: re.Match[str], seen: set[str]) -> str:
    address = f"chapter-{_number(found[3])}"
    return f"<{found[1]}{_once(address, seen)}>{found[2]}</{found[1]}>"


def _article(found: re.Match[str], seen: set[str]) -> str:
    address = f"article-{_number(found[2])}" + (f"-{_number(found[3])}" if found[3] else "")
    return f"<p{_once(address, seen)}><strong>{found[1]}</strong>"


def _once(address: str, seen: set[str]) -> str:
    if address in seen:
        return ""
    seen.add(address)
    return f' id="{address}"'


def _number(numeral: str) -> int:
    """十二 is 12, 一百零三 is 103."""
    total, digit = 0, 0
    for sign in numeral:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total, digit = total + (digit or 1) * (10 if sign == "十" else 100), 0
    return total + digit


def _relations(document: Normative, catalog: Catalog) -> Iterator[Relation]:
    for _, one in document.alterations():
        on = document.takes_effect(one)
        named = piece(Shape.RECORD, one.document, catalog) if one.document else Piece(_written(one))
        yield Relation(f"{_manner(one)}了", named, _day(on), _note(one, document, on, catalog))
    for other, one in catalog.alterations.get(document.id, ()):
        on = other.takes_effect(one)
        named = piece(Shape.RECORD, other.id, catalog)
        yield Relation(f"被{_manner(one)}", named, _day(on), _note(one, other, on, catalog), to_it=True)


def _bases(document: Normative, catalog: Catalog) -> Iterator[Relation]:
    for one in document.superior_basis:
        written = f"{one.title}{f'（{one.doc_no}）' if one.doc_no else ''}"
        named = piece(Shape.RECORD, one.document, catalog) if one.document else Piece(written, one.url or "")
        yield Relation("依据", named, None, one.article or "")


def _note(one: Alteration, maker: Normative, on: date, catalog: Catalog) -> str:
    end = catalog.lives[maker.id].end
    void = f"没有生效：作出的文件此前已于{day_text(end.on)}{end.status}。" if end and end.on <= on else ""
    said = "" if maker.notice(catalog.today) else one.note
    return void + (said or "")


def _manner(one: Alteration) -> str:
    return one.manner if isinstance(one, Ending) else "修改"


def _written(one: Alteration) -> str:
    return f"{one.title or ''}{f'（{one.doc_no}）' if one.doc_no else ''}"


def _replaced(document: Normative, catalog: Catalog) -> list[Normative]:
    """The document with all it replaced and all that replaced it, however far."""
    found, waiting = {document.id: document}, [document]
    while waiting:
        current = waiting.pop()
        older = [one.document for one in current.repeals if one.replaces and one.document]
        newer = [
            maker.id
            for maker, one in catalog.alterations.get(current.id, ())
            if isinstance(one, Ending) and one.replaces
        ]
        for name in (*older, *newer):
            if name in catalog.documents and name not in found:
                found[name] = catalog.documents[name]
                waiting.append(found[name])
    return list(found.values())


def _interpretations(document: Normative, catalog: Catalog) -> Iterator[tuple[str, Piece]]:
    """What explains or names the document, both ways: interpretations it lists, then other records that name it."""
    listed = set()
    for one in document.interpretations:
        listed.add(one.record)
        shown = piece(Shape.RECORD, one.record, catalog) if one.record else Piece(one.title, one.url or "")
        gone = one.record and one.record not in catalog.shown.by_id
        yield "政策解读", shown if gone else Piece(one.title, shown.href)
    for record in catalog.referring.get(document.id, ()):
        if not isinstance(record, Normative) and record.id not in listed:
            yield record.LABEL, Piece(record.title, record.url)


def _day(day: date) -> Piece:
    return Piece(day_text(day), datetime=day.isoformat())
