"""Working days in China: weekends, holidays, and the weekends worked in exchange (《全国年节及纪念日放假办法》)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from gazette.schema.deadline import HolidayYear

DAY = timedelta(days=1)


class Skipped(NamedTuple):
    """Days in a row that do not count, both ends included, and why."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True, slots=True)
class Workdays:
    """The days on which offices work. `known` are the years whose arrangement has been announced."""

    holidays: dict[date, str]
    exchanged: frozenset[date]
    known: frozenset[int]

    def off(self, day: date) -> str:
        """Why offices are shut on a day; "" when they work."""
        if name := self.holidays.get(day):
            return name
        return "周末" if day.weekday() >= 5 and day not in self.exchanged else ""

    def after(self, start: date, count: int) -> tuple[date, tuple[Skipped, ...]]:
        """The `count`-th working day after `start`, which itself does not count, and the days skipped on the way."""
        day, left, shut = start, count, []
        while left:
            day += DAY
            if reason := self.off(day):
                shut.append((day, reason))
            else:
                left -= 1
        return day, tuple(_runs(shut))

    def announced(self, first: date, last: date) -> bool:
        """Whether the arrangement of every year from `first` to `last` is known; if not, a count is provisional."""
        return self.known.issuperset(range(first.year, last.year + 1))


def workdays(years: Iterable[HolidayYear]) -> Workdays:
    """The working days that the announced years make."""
    table = tuple(years)
    holidays = {
        one.first + DAY * number: one.name
        for year in table
        for one in year.holidays
        for number in range((one.last - one.first).days + 1)
    }
    exchanged = frozenset(day for year in table for day in year.workdays)
    return Workdays(holidays, exchanged, frozenset(year.year for year in table))


def _runs(days: Iterable[tuple[date, str]]) -> Iterator[Skipped]:
    """Neighbouring days with one reason as one."""
    run: Skipped | None = None
    for day, reason in days:
        if run and run.reason == reason and day - run.last == DAY:
            run = Skipped(run.first, day, reason)
            continue
        if run:
            yield run
        run = Skipped(day, day, reason)
    if run:
        yield run
