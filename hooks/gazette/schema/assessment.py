"""依法行政考核 assessment: a tree of weighted indicators and every organ's scores; totals and ranks are derived."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, IndicatorCode, OrganRef, Score, Text, Year
from gazette.schema.work_plan import CitedDocument

# 长海县2012年依法行政工作要点第2项：依法行政考核，并引入外部评价机制
Method = Literal["内部考核", "外部评价"]


class Indicator(Model):
    """一项指标；下级指标的权重之和等于上级的权重，一级指标之和为 100。"""

    code: IndicatorCode = Field(title="指标编号", description="编号表示上下级")
    name: Text = Field(title="指标名称")
    weight: Score = Field(title="权重", description="满分是多少分")
    method: Method = Field("内部考核", title="评价方式", description="最末一级填写，由外部评价打分的写 外部评价")

    @property
    def parent(self) -> str:
        """The code of the indicator above, "" for one of the first level."""
        return self.code.rpartition(".")[0]


class LeafScore(Model):
    """一个单位在一项最末一级指标上的分数。"""

    code: IndicatorCode = Field(title="指标编号")
    self_score: Score | None = Field(None, title="自评分", description="没有组织自评的不填")
    score: Score | None = Field(None, title="考核分", description="内部考核的指标必填")
    external_score: Score | None = Field(None, title="外部评价分", description="外部评价的指标必填")


class OrganScores(Model):
    """一个被考核单位的全部分数。"""

    organ: OrganRef = Field(title="被考核单位")
    scores: tuple[LeafScore, ...] = Field(title="各项分数", description="每项最末一级指标一行")


class Step(Model):
    """考核流程的一个环节。"""

    name: Text = Field(title="环节")
    starts_on: Date = Field(title="开始日期")
    ends_on: Date | None = Field(None, title="结束日期", description="当天完成的不填")
    note: Text | None = Field(None, title="做法")


class Grade(Model):
    """考核等次：总分不低于起点分的为这一等次。"""

    name: Text = Field(title="等次")
    least: Score = Field(title="起点分")


class Assessment(Record):
    """依法行政考核（2012年依法行政工作要点第2项）。"""

    NAME: ClassVar[str] = "assessment"
    LABEL: ClassVar[str] = "依法行政考核"
    FOLDER: ClassVar[str] = "assessments"
    PURPOSE: ClassVar[str] = "查看各单位依法行政考核的指标、得分和名次，以及群众等外部评价怎样打分。"
    LISTED: ClassVar[tuple[str, ...]] = ("year", "scope")

    year: Year = Field(title="考核年度")
    scope: Text = Field(title="考核种类", description="如 县政府部门、镇政府；指标不同的分开登记，逐年写法一致")
    documents: tuple[CitedDocument, ...] = Field((), title="考核依据")
    steps: tuple[Step, ...] = Field((), title="考核流程", description="按先后排列")
    external: Text | None = Field(None, title="外部评价办法", description="有外部评价的必填：谁来评、怎样评、怎样计分")
    grades: tuple[Grade, ...] = Field((), title="考核等次", description="从高到低排列；不分等次的不填")
    indicators: tuple[Indicator, ...] = Field(title="考核指标", description="上级写在下级前面")
    results: tuple[OrganScores, ...] = Field((), title="考核成绩", description="考核结束后填写；总分和名次由程序计算")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year

    @cached_property
    def leaves(self) -> dict[str, Indicator]:
        """The indicators that are scored, those nothing stands below, by their code."""
        above = {indicator.parent for indicator in self.indicators}
        return {one.code: one for one in self.indicators if one.code not in above}

    def total(self, result: OrganScores) -> Decimal:
        """An organ's points: the assessed and the external ones together, of 100."""
        return self.points(result, "内部考核") + self.points(result, "外部评价")

    def points(self, result: OrganScores, method: Method) -> Decimal:
        """An organ's points on the leaves that are scored by one method."""
        key = "score" if method == "内部考核" else "external_score"
        own = (one for one in result.scores if one.code in self.leaves and self.leaves[one.code].method == method)
        return sum((getattr(one, key) or Decimal() for one in own), Decimal())
