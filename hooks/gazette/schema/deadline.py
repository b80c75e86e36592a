"""Deadlines: how long the law gives from one event to another, and the days on which offices are shut."""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.scalars import Date, Days, Identifier, MonthDay, Text, Year


class Term(NamedTuple):
    """What a kind declares: the deadline of `data/settings/deadlines.yml` that runs from one field to another.

    `start` and `end` are paths of fields, like `withdrawal.withdrawn_on`; a year as start means its last day. A term whose
    start is not written does not run; one whose end is not written is waited for.
    """

    deadline: str
    start: str
    end: str


class DeadlineVersion(Model):
    """一版规定：自 `since` 起，按多少天算，或者最迟在次年几月几日。"""

    since: Date | None = Field(None, title="施行日期", description="第一版可不填，表示在此以前都适用")
    document: Text = Field(title="依据文件")
    limit: Literal["不超过", "不少于"] = Field("不超过", title="限度", description="征求意见一类的期限是「不少于」")
    count: Days | None = Field(None, title="天数")
    unit: Literal["工作日", "日"] | None = Field(None, title="单位", description="日是自然日；工作日按节假日表计算")
    next_year: MonthDay | None = Field(None, title="次年期限", description="月-日，如 01-31；填了它就不填天数和单位")


class Deadline(Model):
    """一种期限，随法律修改而有几版规定。"""

    id: Identifier = Field(title="编号")
    title: Text = Field(title="期限名称")
    versions: tuple[DeadlineVersion, ...] = Field(title="历次规定", description="按施行日期先后排列")


class Deadlines(Model):
    """法定期限：data/settings/deadlines.yml。"""

    LABEL: ClassVar[str] = "法定期限"

    deadlines: tuple[Deadline, ...] = Field(title="期限")


class Holiday(Model):
    """一个假期，首尾两天都在内。"""

    name: Text = Field(title="节日")
    first: Date = Field(title="第一天")
    last: Date = Field(title="最后一天")


class HolidayYear(Model):
    """一年的放假安排。"""

    year: Year = Field(title="年份")
    document: Text = Field(title="依据文件", description="国务院办公厅当年的放假通知")
    holidays: tuple[Holiday, ...] = Field(title="假期")
    workdays: tuple[Date, ...] = Field((), title="调休上班日", description="要上班的周六、周日")


class Holidays(Model):
    """节假日和调休：data/settings/holidays.yml。"""

    LABEL: ClassVar[str] = "节假日"

    years: tuple[HolidayYear, ...] = Field(title="各年安排")
