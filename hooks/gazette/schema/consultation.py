"""公开征求意见 consultation: a draft shown to the public for a time, and what became of the opinions."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Day, Record, Slice
from gazette.schema.scalars import Date, Markdown, Natural, Text, Url


class Consultation(Model):
    """公开征求意见（《重大行政决策程序暂行条例》第十五条；《优化营商环境条例》第六十二条）。"""

    opened_on: Date = Field(title="开始日期")
    closes_on: Date = Field(title="截止日期", description="当天仍可提出意见；一般不少于30日")
    short_reason: Text | None = Field(
        None, title="缩短期限的说明", description="不足30日的必填，公开征求意见时就要说明（情况紧急等）"
    )
    ways: Text | None = Field(None, title="提出意见的方式", description="收件单位、地址、邮箱或者征集平台的名称")
    url: Url | None = Field(None, title="征集网址")
    opinions: Natural | None = Field(None, title="收到意见数", description="截止以后填写，单位：条；没有收到填 0")
    adopted: Natural | None = Field(None, title="采纳意见数", description="单位：条")
    feedback: Markdown | None = Field(None, title="意见采纳情况", description="主要意见、是否采纳和不采纳的理由")

    def open_on(self, day: date) -> bool:
        """Whether opinions may be handed in on a day; the first and the last day count."""
        return self.opened_on <= day <= self.closes_on

    def days_left(self, day: date) -> int:
        """How many days are left after `day`, which is not after the last one; 0 on the last."""
        return (self.closes_on - day).days


class Consulted(Record):
    """征求过公众意见的信息。"""

    consultation: Consultation | None = Field(None, title="公开征求意见")

    def slices(self) -> tuple[Slice, ...]:
        """All that the public was or is asked about can be followed together."""
        return (*super().slices(), *((Slice("consultations/", "公开征求意见"),) if self.consultation else ()))

    def days(self) -> tuple[Day, ...]:
        """The last day for opinions."""
        closing = (Day("consultation", self.consultation.closes_on, "征求意见截止"),) if self.consultation else ()
        return (*super().days(), *closing)

    @property
    def settled(self) -> bool:
        """Whether what was asked about is decided, so that opinions can no longer change it."""
        return False
