"""The figures of the home page: a few numbers out of the records, each as bars with the same numbers beside them and in words.

Real records and examples are never added up: a figure is of the one or of the other, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeVar, get_args

from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.indexes import grouped
from gazette.schema.accounts import STAGES
from gazette.schema.annual_report import AnnualReport
from gazette.schema.budget import Budget
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.project import Project, Stage
from gazette.schema.record import Record

_Kind = TypeVar("_Kind", bound=Record)
Counts = Mapping[str, Decimal]

YEARS = 5
# What the line of all spending is called in the table of spending.
_SPENDING = ("一般公共预算支出合计", "一般公共预算支出", "支出合计", "合计")
_UNTOLD = "阶段未收录"
_ELSEWHERE = "未归入栏目"


class Bar(NamedTuple):
    """One number: what it is of, how it is written, and its length in hundredths of the longest, to one decimal."""

    label: str
    words: str
    length: float


@dataclass(frozen=True, slots=True)
class Figure:
    """Numbers of one sort in `unit`: what they show in words, whether they are made up, and where they come from."""

    title: str
    unit: str
    sentence: str
    bars: tuple[Bar, ...]
    example: bool
    source: Piece


def figures(catalog: Catalog) -> tuple[Figure, ...]:
    """Every figure that has at least two numbers to compare, or one that can be counted."""
    return tuple(figure for make in _FIGURES if (figure := make(catalog)))


def _published(catalog: Catalog) -> Figure | None:
    """What was published this year, by column."""
    year = catalog.today.year
    found = _alike(record for record in catalog.public if record.published_at.year == year)
    columns = Counter(_column(one, catalog) for one in found)
    titles = (*(column.title for column in catalog.settings.columns), _ELSEWHERE)
    counts = {title: Decimal(columns[title]) for title in titles if columns[title]}
    if not counts:
        return None
    most = max(counts.values())
    names = "、".join(name for name, count in counts.items() if count == most)
    sentence = f"{year}年以来发布 {sum(counts.values()):,} 条，最多的是{names}（{most:,} 条）。"
    return Figure("今年发布的信息", "条", sentence, _bars(counts), found[0].example, Piece("站点地图", "map/"))


def _projects(catalog: Catalog) -> Figure | None:
    """How many projects stand at which stage."""
    found = _alike(_of(Project, catalog))
    stages = Counter(one.stage or _UNTOLD for one in found)
    counts = {stage: Decimal(stages[stage]) for stage in (*get_args(Stage), _UNTOLD) if stages[stage]}
    if not counts:
        return None
    told = "，".join(f"{stage} {count:,} 个" for stage, count in counts.items())
    sentence = f"收录 {len(found):,} 个项目：{told}。阶段以资料最近一次写明的为准。"
    return Figure("重大建设项目的阶段", "个", sentence, _bars(counts), found[0].example, _list(Project))


def _spending(catalog: Catalog) -> Figure | None:
    """What a government spent in each year, as the last stage told of it settles."""
    found = _leading((one for one in _of(Budget, catalog) if _spent(one) is not None), lambda one: one.entity, catalog)
    last = {one.year: one for one in sorted(found, key=lambda one: STAGES.index(one.stage))}
    chosen = [last[year] for year in sorted(last)][-YEARS:]
    counts = {f"{one.year}年{one.stage}": _spent(one) or Decimal() for one in chosen}
    if len(counts) < 2:
        return None
    now = chosen[-1]
    alike = {f"{one.year}年{one.stage}": _spent(one) or Decimal() for one in chosen if one.stage == now.stage}
    sentence = f"{catalog.organ_name(now.entity)}{_told(alike, '万元')}"
    return Figure("一般公共预算支出", "万元", sentence, _bars(counts), now.example, _list(Budget))


def _penalties(catalog: Catalog) -> Figure | None:
    """How many penalties were decided in each year."""
    told = (one for one in _of(EnforcementStatistics, catalog) if one.penalties)
    found = _by_year(_leading(told, lambda one: f"{one.organ} {one.scope}", catalog), lambda one: one.year)
    counts = {f"{one.year}年": Decimal(one.penalties.total) for one in found if one.penalties}
    return _yearly("行政处罚决定", "宗", counts, found, catalog)


def _requests(catalog: Catalog) -> Figure | None:
    """How many requests for information came in each year."""
    told = (one for one in _of(AnnualReport, catalog) if one.requests)
    found = _by_year(_leading(told, lambda one: f"{one.organ} {one.scope}", catalog), lambda one: one.year)
    counts = {f"{one.year}年": Decimal(one.requests.received[-1]) for one in found if one.requests}
    return _yearly("新收的政府信息公开申请", "件", counts, found, catalog)


def _complaints(catalog: Catalog) -> Figure | None:
    """How many complaints were taken up in each month of the last year told."""
    found = _leading(_of(ComplaintStatistics, catalog), lambda one: one.organ, catalog)
    year = max((one.year for one in found), default=0)
    months = sorted((one for one in found if one.year == year), key=lambda one: one.month)
    counts = {f"{one.month}月": Decimal(one.total.accepted) for one in months}
    if len(counts) < 2:
        return None
    closed = sum(one.total.closed for one in months)
    sentence = (
        f"{year}年收录 {len(counts)} 个月，受理 {sum(counts.values()):,} 件，办结 {closed:,} 件（含以前结转的）。"
    )
    return Figure("受理的举报投诉", "件", sentence, _bars(counts), months[0].example, _list(ComplaintStatistics))


_FIGURES: tuple[Callable[[Catalog], Figure | None], ...] = (
    _published,
    _projects,
    _spending,
    _penalties,
    _requests,
    _complaints,
)


def _yearly(title: str, unit: str, counts: Counts, found: Sequence[Record], catalog: Catalog) -> Figure | None:
    if len(counts) < 2:
        return None
    sentence = f"{catalog.organ_name(found[-1].organ)}{_told(counts, unit)}"
    return Figure(title, unit, sentence, _bars(counts), found[-1].example, _list(type(found[-1])))


def _bars(counts: Counts) -> tuple[Bar, ...]:
    longest = max(counts.values())
    return tuple(
        Bar(label, _words(count), float(round(max(count, Decimal()) * 100 / longest, 1)) if longest > 0 else 0.0)
        for label, count in counts.items()
    )


def _told(counts: Counts, unit: str) -> str:
    """The last number, and how it differs from the one before: 2025年 26 件，比2024年增加 4 件。"""
    labels, numbers = list(counts), list(counts.values())
    said = f"{labels[-1]} {_words(numbers[-1])} {unit}"
    if len(numbers) < 2:
        return f"{said}。"
    more = numbers[-1] - numbers[-2]
    change = f"比{labels[-2]}{'增加' if more > 0 else '减少'} {_words(abs(more))} {unit}"
    return f"{said}，{change if more else f'与{labels[-2]}相同'}。"


def _words(number: Decimal) -> str:
    return f"{number:,f}"


def _column(record: Record, catalog: Catalog) -> str:
    column = catalog.column_of_kind.get(record.NAME)
    return column.title if column else _ELSEWHERE


def _spent(budget: Budget) -> Decimal | None:
    """All spending of the general budget at the stage; None where it is not told."""
    table = budget.table("一般公共预算支出表")
    line = table.line(*_SPENDING) if table else None
    return getattr(line, budget.amount) if line else None


def _of(kind: type[_Kind], catalog: Catalog) -> Iterator[_Kind]:
    return (one for one in catalog.by_kind.get(kind.NAME, ()) if isinstance(one, kind))


def _alike(records: Iterable[_Kind]) -> list[_Kind]:
    """The real ones, or the examples when there is nothing else."""
    found = list(records)
    return [one for one in found if not one.example] or found


def _leading(records: Iterable[_Kind], key: Callable[[_Kind], str], catalog: Catalog) -> tuple[_Kind, ...]:
    """The records of the one that tells most: of real ones before examples, of the host before others."""
    groups = grouped(_alike(records), lambda one: [key(one)])
    host = catalog.settings.site.organ
    best = min(groups, key=lambda name: (name.split()[0] != host, -len(groups[name]), name), default="")
    return groups.get(best, ())


def _by_year(records: Iterable[_Kind], year: Callable[[_Kind], int]) -> list[_Kind]:
    """One record of each of the last years, the first published of two, the oldest year first."""
    last = {year(one): one for one in records}
    return [last[one] for one in sorted(last)][-YEARS:]


def _list(kind: type[Record]) -> Piece:
    return Piece(kind.LABEL, f"{kind.FOLDER}/")
