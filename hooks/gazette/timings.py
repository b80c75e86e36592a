"""Whether a record met its deadlines, with the arithmetic: from when, to when, which days did not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from gazette.catalog import Catalog
from gazette.schema.deadline import Deadline, DeadlineVersion, Term
from gazette.schema.record import Record
from gazette.schema.scalars import day_text
from gazette.workdays import Skipped

# 补录: the event is older than the site, so that nobody could have met the deadline on it.
State = Literal["按时", "逾期", "到期未办", "期限未到", "补录"]


@dataclass(frozen=True, slots=True)
class Timing:
    """One deadline of one record. `due` is its last day, or for a least period its first; `days` how late it was or is."""

    term: Term
    deadline: Deadline
    version: DeadlineVersion
    start: date
    due: date
    end: date | None
    state: State
    days: int
    skipped: tuple[Skipped, ...]
    provisional: bool

    @property
    def late(self) -> bool:
        return self.state in ("逾期", "到期未办")


def pending(record: Record, catalog: Catalog) -> Iterator[Timing]:
    """The deadlines that run for a record and are neither met nor over, as of the catalog's day."""
    running = tuple(term for term in record.terms() if _day(record, term.end) is None)
    return (one for one in _timings(record, running, catalog) if one.state == "期限未到")


def timings(record: Record, catalog: Catalog) -> Iterator[Timing]:
    """Every deadline that has begun to run for a record, as of the catalog's day."""
    return _timings(record, record.terms(), catalog)


def _timings(record: Record, terms: Iterable[Term], catalog: Catalog) -> Iterator[Timing]:
    for term in terms:
        deadline, start = catalog.settings.deadlines.get(term.deadline), _day(record, term.start)
        if deadline and start and (version := _in_force(deadline, start)):
            end = _day(record, term.end)
            due, skipped = due_date(start, version, catalog)
            days = ((end or catalog.today) - due).days * (-1 if version.limit == "不少于" else 1)
            state = _state(days, end, late_counts=start >= (catalog.settings.site.opened_on or start))
            provisional = version.unit == "工作日" and not catalog.settings.workdays.announced(start, due)
            yield Timing(term, deadline, version, start, due, end, state, max(days, 0), skipped, provisional)


def due_date(start: date, version: DeadlineVersion, catalog: Catalog) -> tuple[date, tuple[Skipped, ...]]:
    """The last day of a period that begins the day after `start`, and the days in it that do not count."""
    if version.next_year:
        month, day = map(int, version.next_year.split("-"))
        return date(start.year + 1, month, day), ()
    if version.unit == "工作日":
        return catalog.settings.workdays.after(start, version.count or 0)
    return start + timedelta(days=version.count or 0), ()


def _state(days: int, end: date | None, *, late_counts: bool) -> State:
    if days <= 0:
        return "按时" if end else "期限未到"
    if not late_counts:
        return "补录"
    return "逾期" if end else "到期未办"


def _in_force(deadline: Deadline, on: date) -> DeadlineVersion | None:
    return next((one for one in reversed(deadline.versions) if one.since is None or one.since <= on), None)


def _day(record: Record, path: str) -> date | None:
    value: Any = record
    for name in path.split("."):
        value = getattr(value, name, None)
    if isinstance(value, int):
        return date(value, 12, 31)
    return value.date() if isinstance(value, datetime) else value


def explained(timing: Timing) -> str:
    """The arithmetic in a sentence: the days counted, those skipped and why, and the document."""
    version = timing.version
    if version.next_year:
        rule = f"应在{day_text(timing.due)}以前"
    else:
        least = "至少满" if version.limit == "不少于" else "第"
        first, last = day_text(timing.start), day_text(timing.due)
        rule = f"自{first}的次日起算，{least} {version.count} 个{version.unit}是{last}"
    parts = [rule]
    if timing.skipped:
        parts.append(f"不计{'、'.join(map(_run, timing.skipped))}")
    if timing.provisional:
        parts.append("其中有的年份没有登记放假安排，暂定")
    parts.append(f"实际{day_text(timing.end)}" if timing.end else "尚未办理")
    return f"{'；'.join(parts)}。依据：{version.document}。"


def concluded(timing: Timing) -> str:
    """What came of it, in a few words."""
    if timing.late:
        short = "少了" if timing.version.limit == "不少于" else timing.state
        return f"{short} {timing.days} 日"
    return "补录（网站开通前形成，不计时限）" if timing.state == "补录" else timing.state


def _run(run: Skipped) -> str:
    first, last = day_text(run.first), day_text(run.last)
    days = first if first == last else f"{first}至{last}"
    return f"{days}（{run.reason}）"
