"""公开情况 as `gazette report` prints it: lines for people, a mapping for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gazette.report import STATES, OrganReport, Report, Tally
from gazette.schema.record import Record
from gazette.schema.vocabulary import CATEGORIES
from gazette.timings import Timing, concluded, explained


def lines(report: Report, organ: str = "") -> Iterator[str]:
    """The report as text; of one organ only when its id is given."""
    yield f"公开情况，截至 {report.today}"
    if not organ:
        yield from _site(report)
    for one in report.organs:
        if organ in ("", one.organ.id) and (one.whole.records or organ):
            yield from _organ(one, report, whole=bool(organ))


def data(report: Report, organ: str = "") -> dict[str, Any]:
    """The same facts as plain values, for JSON."""
    organs = [_organ_data(one, report) for one in report.organs if organ in ("", one.organ.id)]
    indicators = [
        {"name": one.name, "standard": one.standard, "failed": one.failed, "found": list(one.found)}
        for one in report.indicators
    ]
    columns = [
        {"id": one.column.id, "newest": one.newest and str(one.newest), "days": one.age, "stale": one.stale}
        for one in report.freshness
    ]
    return {"today": str(report.today), "indicators": indicators, "columns": columns, "organs": organs}


def _site(report: Report) -> Iterator[str]:
    yield "检查指标（示例数据不计）："
    for one in report.indicators:
        found = f"：{'、'.join(one.found)}" if one.found else ""
        yield f"  {'不合格' if one.failed else '合格'}　{one.name}（{one.standard}），查出 {len(one.found)}{found}"
    for fresh in report.freshness:
        if fresh.stale:
            yield f"  超过更新期限　{fresh.column.title}：{fresh.age} 天没有更新，期限 {fresh.column.fresh_within} 天"


def _organ(one: OrganReport, report: Report, *, whole: bool) -> Iterator[str]:
    yield _counts(one.whole, "【示例数据】" * one.organ.example)
    if whole:
        yield from (f"  {_counts(column, '')}" for column in one.columns)
    for record, timing in one.missed:
        yield f"  {record.url}　{_title(record, report)}：{timing.deadline.title}{concluded(timing)}。{explained(timing)}"
    if one.missing:
        numbers = "、".join(f"{number}（{CATEGORIES[number]}）" if whole else str(number) for number in one.missing)
        yield f"  缺少的法定类别：{numbers}"


def _counts(tally: Tally, mark: str) -> str:
    states = "，".join(f"{state} {tally.states[state]}" for state in STATES if tally.states[state])
    return f"{mark}{tally.name}：{tally.records} 条；{states or '没有期限'}；最近发布 {tally.newest or '从未'}"


def _organ_data(one: OrganReport, report: Report) -> dict[str, Any]:
    missed = [_missed(record, timing, report) for record, timing in one.missed]
    columns = [{"name": column.name, "records": column.records, **column.states} for column in one.columns]
    whole = {"id": one.organ.id, "name": one.whole.name, "example": one.organ.example, "records": one.whole.records}
    return {**whole, **one.whole.states, "columns": columns, "missed": missed, "missing": list(one.missing)}


def _missed(record: Record, timing: Timing, report: Report) -> dict[str, Any]:
    return {
        "url": record.url,
        "title": _title(record, report),
        "deadline": timing.deadline.id,
        "from": str(timing.start),
        "due": str(timing.due),
        "done": timing.end and str(timing.end),
        "days": timing.days,
        "provisional": timing.provisional,
        "skipped": [{"from": str(run.first), "to": str(run.last), "why": run.reason} for run in timing.skipped],
        "document": timing.version.document,
    }


def _title(record: Record, report: Report) -> str:
    """A record's title, unless only a notice of it may be shown."""
    return record.gone_title if record.notice(report.today) else record.title
