"""公开情况: what each organ published and whether in time, how fresh each column is, and what an inspection would find today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gazette.catalog import Catalog
from gazette.duties import duties
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.settings import Column
from gazette.timings import State, Timing, timings

STATES: tuple[State, ...] = ("按时", "逾期", "到期未办", "期限未到", "补录")
# 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：首页两周；动态两周与通知、政策六个月合计五个；
# 应更新未更新十个；空白五个
HOME_DAYS, NEWS_DAYS, POLICY_DAYS = 14, 14, 183
SILENT_LIMIT, STALE_LIMIT, EMPTY_LIMIT = 5, 10, 5


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records, how many of their deadlines ended in each state, and the day of the newest."""

    name: str
    url: str
    example: bool
    records: int
    states: Mapping[str, int]
    newest: date | None


@dataclass(frozen=True, slots=True)
class OrganReport:
    """One organ: everything together, by column, the deadlines missed, and the statutory categories without anything."""

    organ: Organ
    whole: Tally
    columns: tuple[Tally, ...]
    missed: tuple[tuple[Record, Timing], ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Freshness:
    """One column: its newest record and how many days ago that was; None while it is empty."""

    column: Column
    newest: date | None
    age: int | None

    @property
    def stale(self) -> bool:
        limit = self.column.fresh_within
        return self.age is not None and limit is not None and self.age > limit


@dataclass(frozen=True, slots=True)
class Indicator:
    """One veto of the national inspection: what it counts, from how many on it fails, and what was found."""

    name: str
    standard: str
    limit: int
    found: tuple[str, ...]

    @property
    def failed(self) -> bool:
        return len(self.found) >= self.limit


@dataclass(frozen=True, slots=True)
class Report:
    """As of one day. Examples are in the organs' rows, marked, and count nowhere else."""

    today: date
    organs: tuple[OrganReport, ...]
    freshness: tuple[Freshness, ...]
    indicators: tuple[Indicator, ...]
    waivers: int


def report(catalog: Catalog) -> Report:
    """The state of publication of the whole site on the catalog's day."""
    found = {record.id: tuple(timings(record, catalog)) for record in catalog.records}
    fresh = tuple(_freshness(column, catalog) for column in catalog.settings.columns)
    organs = tuple(_organ(organ, found, catalog) for organ in sorted(catalog.organs.values(), key=lambda one: one.id))
    waivers = sum(len(record.waivers) for record in catalog.records)
    return Report(catalog.today, organs, fresh, tuple(_indicators(catalog, fresh)), waivers)


def _organ(organ: Organ, found: Mapping[str, Sequence[Timing]], catalog: Catalog) -> OrganReport:
    records = catalog.all_by_organ.get(organ.id, ())
    by_column: dict[str, list[Record]] = {}
    for record in records:
        column = catalog.column_of_kind.get(record.NAME)
        by_column.setdefault(column.id if column else "", []).append(record)
    names = {column.id: (column.title, column.url) for column in catalog.settings.columns} | {"": ("未归入栏目", "")}
    columns = (
        _tally(*names[key], example=organ.example, records=by_column[key], found=found)
        for key in names
        if key in by_column
    )
    missed = tuple((record, timing) for record in records for timing in found[record.id] if timing.late)
    missing = tuple(duty.number for duty in duties(organ, catalog) if duty.state == "本网站尚未收录")
    whole = _tally(
        catalog.organ_title(organ.id), f"report/{organ.id}/", example=organ.example, records=records, found=found
    )
    return OrganReport(organ, whole, tuple(columns), missed, missing)


def _tally(
    name: str, url: str, *, example: bool, records: Sequence[Record], found: Mapping[str, Sequence[Timing]]
) -> Tally:
    states = Counter(timing.state for record in records for timing in found[record.id])
    newest = max((record.published_at.date() for record in records), default=None)
    return Tally(name, url, example, len(records), {state: states[state] for state in STATES}, newest)


def _freshness(column: Column, catalog: Catalog) -> Freshness:
    days = [
        record.published_at.date()
        for kind in column.kinds
        for record in catalog.by_kind.get(kind, ())
        if not record.example
    ]
    newest = max(days, default=None)
    return Freshness(column, newest, (catalog.today - newest).days if newest else None)


def _indicators(catalog: Catalog, fresh: Sequence[Freshness]) -> Iterator[Indicator]:
    """The four counters; an empty column is counted as empty, not as stale too."""
    newest = max((record.published_at.date() for record in catalog.public if not record.example), default=None)
    quiet = newest is None or (catalog.today - newest).days > HOME_DAYS
    yield Indicator("首页不更新", "两周内没有新信息", 1, (f"最近一次 {newest or '从未'}",) if quiet else ())
    stale = [one for one in fresh if one.stale]
    silent = tuple(_late(one) for one in stale if one.column.fresh_within in (NEWS_DAYS, POLICY_DAYS))
    yield Indicator("栏目不更新", "动态、要闻类两周，通知公告、政策文件类六个月，合计 5 个以上", SILENT_LIMIT, silent)
    others = tuple(_late(one) for one in stale if one.column.fresh_within not in (NEWS_DAYS, POLICY_DAYS))
    yield Indicator("应更新未更新", "超过更新期限的其他栏目 10 个以上", STALE_LIMIT, others)
    empty = tuple(one.column.title for one in fresh if one.newest is None)
    yield Indicator("空白栏目", "没有信息的栏目 5 个以上", EMPTY_LIMIT, empty)


def _late(one: Freshness) -> str:
    return f"{one.column.title}（{one.age} 天没有更新）"
