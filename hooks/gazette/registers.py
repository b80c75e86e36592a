"""The registers of normative documents: the query page over all of them, and the lists of each year (现行有效、废止、失效)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from gazette.catalog import Catalog
from gazette.consultations import state
from gazette.display import Block, Piece, piece
from gazette.lives import Life, Validity, named
from gazette.schema.consultation import Consulted
from gazette.schema.model import Shape
from gazette.schema.normative import Normative
from gazette.schema.record import Record
from gazette.spreadsheets import spreadsheet
from gazette.validity import ended, ended_citations, in_force, issued, validity

QUERY = f"{Normative.FOLDER}/query/"
LISTS = f"{Normative.FOLDER}/lists/"
TABLE = f"{QUERY}normative.csv"


@dataclass(frozen=True, slots=True)
class Register:
    """A page beside the lists of the kind. `above` are the pages between the kind's list and this one."""

    url: str
    template: str
    title: str
    purpose: str
    view: Callable[[], Mapping[str, Any]]
    above: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a register: its issuers' ids and names, its status on the day of the register, and its life."""

    record: Normative
    organs: tuple[str, ...]
    issuer: str
    validity: Validity
    life: Life

    @property
    def status(self) -> str:
        """The status in words, with its day when there is one to tell; normative.js writes the same."""
        told = self.validity.status in ("已修改", "废止", "失效")
        return f"{self.validity.status}（{self.validity.since}）" if told else self.validity.status


def registers(catalog: Catalog) -> Iterator[Register]:
    """The query page, the lists as of today and those of every past year; none without documents."""
    if not catalog.documents:
        return
    title = "规范性文件查询"
    purpose = "按名称、文号、制定机关、主题、年份和有效性查找行政规范性文件，可以查任何一天的有效性。"
    yield Register(QUERY, "normative_query.html", title, purpose, partial(_query, catalog))
    today = catalog.today
    purpose = "今天现行有效的行政规范性文件，以及今年以来废止、失效的行政规范性文件和理由。"
    title = "行政规范性文件目录"
    yield Register(
        LISTS, "normative_lists.html", title, purpose, partial(_lists, catalog, date(today.year, 1, 1), today)
    )
    for year in past_years(catalog):
        purpose = f"{year}年12月31日现行有效的行政规范性文件，以及{year}年废止、失效的行政规范性文件和理由。"
        view = partial(_lists, catalog, date(year, 1, 1), date(year, 12, 31))
        above = (Piece("行政规范性文件目录", LISTS),)
        yield Register(list_url(year), "normative_lists.html", f"{year}年行政规范性文件目录", purpose, view, above)


def beside(kind: type[Record] | None, catalog: Catalog) -> tuple[Piece, ...]:
    """The registers that a kind's lists lead to."""
    if kind is not Normative or not catalog.documents:
        return ()
    return Piece("规范性文件查询", QUERY), Piece("现行有效、废止和失效目录", LISTS)


def standing(record: Record, catalog: Catalog) -> Iterator[Block]:
    """What a list says of a record today: whether a document is in force, how long a draft may still be spoken on."""
    if isinstance(record, Normative):
        word = validity(record, catalog, catalog.today).status
        yield Block("row", "validity", "有效性", (Piece(word),), text=word)
    elif isinstance(record, Consulted) and record.consultation and not record.settled:
        said = "，".join(state(record.consultation, catalog.today)).rstrip("。")
        yield Block("row", "consultation", "征求意见", (Piece(said),), text=said)


def cited_but_over(record: Record, catalog: Catalog) -> Iterator[tuple[Piece, str, Piece]]:
    """The documents a record's texts cite that are over today, each once: link, 废止 or 失效, since when."""
    found = {one.id: (one, status) for _, one, status in ended_citations(record, catalog, catalog.today)}
    for one, status in found.values():
        link = piece(Shape.RECORD, one.id, catalog) if one.notice(catalog.today) else Piece(named(one), one.url)
        yield link, status.status, piece(Shape.DATE, status.since, catalog)


def list_url(year: int) -> str:
    """The address of a year's lists, which never changes."""
    return f"{LISTS}{year}/"


def past_years(catalog: Catalog) -> tuple[int, ...]:
    """Every year that is over since the first document, the last first."""
    first = min((record.issued_on.year for record in catalog.documents.values()), default=catalog.today.year)
    return tuple(range(catalog.today.year - 1, first - 1, -1))


def table(catalog: Catalog) -> str:
    """All public documents with their status today as CSV for spreadsheets."""
    heads = ("名称", "发文字号", "统一登记号", "制定机关", "主题分类", "成文日期", "公布日期", "施行日期", "有效期至")
    rows: list[tuple[object, ...]] = [(*heads, "有效性", "状态起始日期", "理由", "示例数据")]
    for row in _rows(catalog, ((one, validity(one, catalog, catalog.today)) for one in catalog.documents_by_age)):
        one, found = row.record, row.validity
        dates = (one.made_on, one.issued_on, one.starts_on, one.expires_on or "")
        cells = (one.title, one.doc_no or "", one.register_no or "", row.issuer, one.subject, *dates, found.status)
        example = "是" if one.example else ""
        rows.append((*cells, found.since, found.reason, example))
    return spreadsheet(rows)


def _query(catalog: Catalog) -> Mapping[str, Any]:
    found = ((one, validity(one, catalog, catalog.today)) for one in issued(catalog, catalog.today))
    rows = tuple(_rows(catalog, found))
    organs = sorted({organ for row in rows for organ in row.organs})
    return {
        "rows": rows,
        "day": catalog.today,
        "organs": tuple((organ, catalog.organ_name(organ)) for organ in organs),
        "subjects": tuple(sorted({row.record.subject for row in rows})),
        "years": tuple(sorted({row.life.issued.year for row in rows}, reverse=True)),
        "lists": LISTS,
        "table": TABLE,
    }


def _lists(catalog: Catalog, first: date, last: date) -> Mapping[str, Any]:
    return {
        "day": last,
        "in_force": tuple(_rows(catalog, in_force(catalog, last))),
        "ends": tuple((word, tuple(_rows(catalog, ended(catalog, word, first, last)))) for word in ("废止", "失效")),
        "years": tuple(Piece(f"{year}年", list_url(year)) for year in past_years(catalog)),
        "current": LISTS,
        "here": LISTS if last == catalog.today else list_url(last.year),
        "query": QUERY,
    }


def _rows(catalog: Catalog, found: Iterable[tuple[Normative, Validity]]) -> Iterator[Row]:
    """Public documents only. Those that are gone still decide the status of others, so they are left out as late as here."""
    for record, status in found:
        if not record.notice(catalog.today):
            issuer = "、".join(catalog.organ_name(organ) for organ in record.organs)
            yield Row(record, record.organs, issuer, status, catalog.lives[record.id])
