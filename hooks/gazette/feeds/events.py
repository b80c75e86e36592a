"""What has happened to a record that the public was told: each publication, change, withdrawal and end, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from gazette.schema.record import Record
from gazette.schema.scalars import BEIJING, day_text

ARCHIVED, WITHDRAWN, ENDED = "归档", "撤回", "公示期满"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `key` tells it from the others of its record and never changes; `note` is what the public
    was told of it, "" when that may no longer be said."""

    record: Record
    key: str
    at: datetime
    what: str
    note: str = ""

    @property
    def order(self) -> tuple[datetime, str, str, int, str]:
        """Where it stands among all events; nothing that is edited moves it."""
        return self.at, self.record.FOLDER, self.record.first_id, len(self.key), self.key


def events(record: Record, today: date) -> Iterator[Event]:
    """Everything that has happened to a released record until `today`, in its order.

    Changes are only ever added, so that their numbers stay. Of a record that is gone nothing is said but that it happened.
    """
    gone = record.notice(today) is not None
    yield Event(record, "1", record.published_at, "发布")
    for number, change in enumerate(record.changes, 2):
        yield Event(record, str(number), change.changed_at, change.kind, "" if gone else change.note)
    if record.archival:
        yield Event(record, "archived", record.archival.archived_at, ARCHIVED, "" if gone else record.archival_notice)
    until, withdrawal = record.public_until, record.withdrawal
    if until and until < (withdrawal.withdrawn_on if withdrawal else today):
        note = f"公示期于{day_text(until)}届满。"
        yield Event(record, "ended", _midnight(until + timedelta(days=1)), ENDED, note)
    if withdrawal:
        yield Event(record, "withdrawn", gone_at(record), WITHDRAWN, f"理由：{withdrawal.reason.rstrip('。')}。")


def gone_at(record: Record) -> datetime:
    """When a record of which only a notice remains left the public; no change told later moves it."""
    if record.withdrawal:
        day = record.withdrawal.withdrawn_on
        archived = (record.archival.archived_at,) if record.archival else ()
        told = (record.published_at, *archived, *(one.changed_at for one in record.changes))
        when: datetime = max([_midnight(day), *(at for at in told if at.date() <= day)])
        return when
    return _midnight((record.public_until or record.published_at.date()) + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, BEIJING)
