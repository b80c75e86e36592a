"""组稿和信息报送要点 brief: what organs are asked to write about, and what they sent in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Integer, Markdown, OrganRef, RecordRef, Text, Year


class Topic(Model):
    """要点的一题。"""

    number: Integer = Field(title="题号", description="从 1 起连续编号")
    heading: Text = Field(title="题目")
    text: Markdown | None = Field(None, title="报送内容", description="希望写些什么")


class Contribution(Model):
    """收到的一篇来稿：只登记谁在哪天就哪一题报送，不登记内容。"""

    received_on: Date = Field(title="收到日期")
    organs: tuple[OrganRef, ...] = Field(title="报送单位", description="联合报送的写全")
    topic: Integer = Field(title="应答题号")
    published_as: RecordRef | None = Field(None, title="采用后的信息", description="已在本网站发布的，填那条信息的 id")


class Brief(Record):
    """组稿和信息报送要点（2012年依法行政工作要点第22项）。"""

    NAME: ClassVar[str] = "brief"
    LABEL: ClassVar[str] = "组稿和信息报送要点"
    FOLDER: ClassVar[str] = "briefs"
    PURPOSE: ClassVar[str] = "查看各单位一个时期要报送什么信息，实际报送了几篇、采用了几篇。"
    LISTED: ClassVar[tuple[str, ...]] = ("period_from", "period_to", "due_on")

    year: Year = Field(title="年度")
    period_from: Date = Field(title="组稿期间起")
    period_to: Date = Field(title="组稿期间止")
    due_on: Date = Field(title="报送截止日期")
    reporters: tuple[OrganRef, ...] = Field((), title="应报送单位", description="必须报送的单位；只是欢迎报送的不填")
    topics: tuple[Topic, ...] = Field(title="要点")
    contributions: tuple[Contribution, ...] = Field((), title="来稿登记", description="收到一篇登记一行，不论是否采用")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year
