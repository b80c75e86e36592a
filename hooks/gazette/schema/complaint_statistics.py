"""举报投诉统计 complaint statistics: a month's counts by class and organ, and nothing about who complained."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Month, Natural, OrganRef, Text, Year

COUNTS = ("carried_over", "accepted", "closed", "overdue", "rated", "satisfied")


class Counts(Model):
    """一组件数。"""

    carried_over: Natural = Field(title="上月结转", description="上月末没有办结的件数")
    accepted: Natural = Field(title="受理", description="本月新受理的件数")
    closed: Natural = Field(title="办结", description="本月办结的件数，不大于上月结转与受理之和")
    overdue: Natural = Field(title="逾期", description="本月内超过时限的件数，以前月份计过的不再计")
    rated: Natural = Field(title="评价", description="本月办结的当中作出满意度评价的件数")
    satisfied: Natural = Field(title="满意", description="评价为满意的件数")


class ComplaintLine(Counts):
    """一个类别、一个承办单位的件数。"""

    topic: Text = Field(title="类别", description="如 市容环境；前后各月用同样的词")
    unit: OrganRef = Field(title="承办单位")


class ComplaintStatistics(Record):
    """举报投诉月度统计；年度表由各月生成，不另填写。"""

    NAME: ClassVar[str] = "complaint_statistics"
    LABEL: ClassVar[str] = "举报投诉统计"
    FOLDER: ClassVar[str] = "complaint-statistics"
    PURPOSE: ClassVar[str] = "查看每个月受理、办结了多少举报投诉，有多少逾期，群众是否满意。"
    LISTED: ClassVar[tuple[str, ...]] = ("year", "month")

    year: Year = Field(title="年度")
    month: Month = Field(title="月份")
    lines: tuple[ComplaintLine, ...] = Field(title="分类别、分单位")
    total: Counts = Field(title="合计", description="照报表填写，用来核对各行之和")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year

    @property
    def months(self) -> int:
        """The number of its month since the year 0, so that the month before is one less."""
        return self.year * 12 + self.month - 1
