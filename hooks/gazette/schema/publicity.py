"""公示 publicity: what is shown about a party for a time only, and taken back when it proves wrong."""

from __future__ import annotations

from datetime import date, timedelta

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Notice
from gazette.schema.scalars import Date, Text


class Withdrawal(Model):
    """撤回：决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并公开说明理由（《行政处罚法》第四十八条）。"""

    revoked_on: Date | None = Field(
        None, title="原决定变更或撤销日期", description="原决定被变更、撤销、确认违法或者无效的日期；三个工作日从它算起"
    )
    withdrawn_on: Date = Field(title="撤回日期")
    reason: Text = Field(title="撤回理由", description="公开说明的理由，不得写当事人姓名、名称")


def publicity_notice(label: str, until: date | None, withdrawal: Withdrawal | None, today: date) -> Notice | None:
    """What remains on `today` of something shown until a day: nothing but this once it is withdrawn or that day is past."""
    if withdrawal:
        day, reason = withdrawal.withdrawn_on, withdrawal.reason.rstrip("。")
        return Notice(day, f"本条{label}信息已于 {day} 撤回。理由：{reason}。")
    if until and until < today:
        return Notice(until + timedelta(days=1), f"本条{label}信息的公示期已于 {until} 届满，不再公示。")
    return None
