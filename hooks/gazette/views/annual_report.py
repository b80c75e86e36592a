"""An annual report's page: the six parts with the statutory tables, and the main figures of five years side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.charts import Figure, Point, columns
from gazette.display import Piece, blocks
from gazette.schema.annual_report import (
    APPLICANT_COLUMNS,
    CASE_COLUMNS,
    DOCUMENT_COLUMNS,
    AnnualReport,
    Cases,
    Cell,
    Requests,
)
from gazette.schema.model import Model, fields_of
from gazette.sentences import counted, printed

YEARS = 5
# The table of requests as printed: a heading with its depth, and the rows under it, each with its own sign and depth.
_GROUPS: tuple[tuple[str, int, tuple[tuple[str, str, int], ...]], ...] = (
    ("", 0, (("一、", "received", 0), ("二、", "carried_in", 0))),
    ("三、本年度办理结果", 0, (("（一）", "granted", 1), ("（二）", "partly_granted", 1))),
    ("（三）不予公开", 1, ()),
    ("（四）无法提供", 1, ()),
    ("（五）不予处理", 1, ()),
    ("（六）其他处理", 1, ()),
    ("", 0, (("（七）总计", "handled", 1), ("四、", "carried_out", 0))),
)
# The figures compared from year to year and the cells each is the sum of.
_FIGURES: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("新收申请（件）", (("requests", "received", -1),)),
    ("上年结转申请（件）", (("requests", "carried_in", -1),)),
    ("办理结果总计（件）", (("requests", "handled", -1),)),
    ("其中：予以公开和部分公开", (("requests", "granted", -1), ("requests", "partly_granted", -1))),
    ("结转下年度申请（件）", (("requests", "carried_out", -1),)),
    ("行政复议（件）", (("cases", "reconsideration", -1),)),
    ("行政诉讼（件）", (("cases", "direct_suits", -1), ("cases", "suits_after_reconsideration", -1))),
    ("本年制发规范性文件（件）", (("disclosed", "normative_documents", 0),)),
    ("现行有效规范性文件（件）", (("disclosed", "normative_documents", 2),)),
    ("行政许可决定（件）", (("disclosed", "licences", None),)),
    ("行政处罚决定（件）", (("disclosed", "penalties", None),)),
    ("行政强制决定（件）", (("disclosed", "coercion", None),)),
    ("行政事业性收费（万元）", (("disclosed", "fees", None),)),
)


# The figures drawn: the key of the chart, the label, the cells each is the sum of.
_MAIN: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    ("received", "新收申请", (("requests", "received", -1),)),
    ("handled", "办理结果总计", (("requests", "handled", -1),)),
    ("reconsidered", "行政复议", (("cases", "reconsideration", -1),)),
    ("sued", "行政诉讼", (("cases", "direct_suits", -1), ("cases", "suits_after_reconsideration", -1))),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table as printed; depth 0 to 2 is how far it stands in."""

    label: str
    depth: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading, "" for none."""

    heading: str
    depth: int
    rows: tuple[Row, ...]


def view(report: AnnualReport, catalog: Catalog) -> Mapping[str, Any]:
    """The texts, the three tables, and the main figures of up to five years; an old report has only its text."""
    texts = blocks(report.overview, catalog, type(report.overview).model_fields) if report.overview else ()
    years, figures = comparison(report, catalog)
    main = tuple(_main_figures(report, catalog))
    return {
        "basic": blocks(report, catalog, ("year", "scope")),
        "overview": texts,
        "documents": _rows(report.disclosed, ("regulations", "normative_documents")),
        "document_columns": DOCUMENT_COLUMNS,
        "requests": requests_table(report.requests) if report.requests else (),
        "applicant_columns": APPLICANT_COLUMNS,
        "cases": _rows(report.cases, tuple(Cases.model_fields)),
        "case_columns": CASE_COLUMNS,
        "years": years,
        "figures": figures,
        "main": main,
        "charts": tuple(one.chart for one in main if one.chart),
    }


def requests_table(table: Requests) -> tuple[Group, ...]:
    """The twenty-five rows of the form under its headings."""
    return tuple(_group(table, *group) for group in _GROUPS)


def comparison(
    report: AnnualReport, catalog: Catalog
) -> tuple[tuple[Piece, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The years up to the report's, each a link when it is another report's, and the main figures: a label and for
    each year its value with the difference to the year before. Nothing when there is only one year."""
    found = _years(report, catalog)
    shown = _shown(report, found)
    if len(shown) < 2 or not report.tabled:
        return (), ()
    years = tuple(_year(year, found.get(year), report) for year in shown)
    rows = (
        (label, tuple(_figure(found.get(year), found.get(year - 1), cells) for year in shown))
        for label, cells in _FIGURES
    )
    return years, tuple(rows)


def _year(year: int, found: AnnualReport | None, here: AnnualReport) -> Piece:
    return Piece(f"{year}年", found.url if found and found is not here else "")


def _figure(now: AnnualReport | None, before: AnnualReport | None, cells: tuple[Cell, ...]) -> str:
    if not now:
        return "未收录"
    value = now.figure(*cells)
    return f"{_plain(value)}（{_signed(value - before.figure(*cells))}）" if before else _plain(value)


def _years(report: AnnualReport, catalog: Catalog) -> dict[int, AnnualReport]:
    """The organ's reports with tables: those of the years to be shown, and the one before for the differences."""
    return {
        year: other
        for year in range(report.year - YEARS, report.year + 1)
        if (other := catalog.shown.annual_reports.get((report.organ, year))) and other.tabled
    }


def _shown(report: AnnualReport, found: Mapping[int, AnnualReport]) -> range:
    return range(max(min(found, default=report.year), report.year - YEARS + 1), report.year + 1)


def _main_figures(report: AnnualReport, catalog: Catalog) -> Iterator[Figure]:
    """The figures a reader comes for, each with its change and its years; a year whose report is not here has no column."""
    found = {**_years(report, catalog), report.year: report}
    for key, label, cells in _MAIN if report.tabled else ():
        now, last = report.figure(*cells), found.get(report.year - 1)
        said = counted(now, last.figure(*cells), "件") + "。" if last else ""
        points = [_point(year, found.get(year), cells, year == report.year) for year in _shown(report, found)]
        chart = columns(key, f"{label}：各年", said, ("年度", "件"), points)
        yield Figure(label, printed(now), "件", said, chart)


def _point(year: int, report: AnnualReport | None, cells: tuple[Cell, ...], main: bool) -> Point:
    value = report.figure(*cells) if report else None
    return Point(f"{year}年", value, "未收录" if value is None else printed(value), main)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _signed(difference: Decimal) -> str:
    """With a real minus sign, which screen readers say and a hyphen they do not."""
    return f"{'+' if difference > 0 else '−' if difference < 0 else ''}{_plain(abs(difference))}"


def _group(table: Requests, heading: str, depth: int, rows: tuple[tuple[str, str, int], ...]) -> Group:
    """A group of named rows, or of those whose label begins with the heading, which are numbered."""
    if rows:
        return Group(
            heading, depth, tuple(Row(_label(sign, name), at, getattr(table, name)) for sign, name, at in rows)
        )
    kind = heading[3:] + "："
    found = [field for field in fields_of(Requests) if field.label.startswith(kind)]
    named = ((f"{number}. {field.label.removeprefix(kind)}", field.name) for number, field in enumerate(found, 1))
    return Group(heading, depth, tuple(Row(label, 2, getattr(table, name)) for label, name in named))


def _label(sign: str, name: str) -> str:
    """A sign that already says what the row is stands alone."""
    label = next(field.label for field in fields_of(Requests) if field.name == name)
    return sign if sign.endswith("总计") else sign + label


def _rows(table: Model | None, names: tuple[str, ...]) -> tuple[Row, ...]:
    labels = {field.name: field.label for field in fields_of(type(table))} if table else {}
    return tuple(Row(labels[name], 0, getattr(table, name)) for name in names if name in labels)
