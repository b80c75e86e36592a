"""重大行政决策事项目录 list of the year's major decisions: what a government has bound itself to decide by the five steps."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.decision import Matter
from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import RecordRef, Text, Year


class DecisionItem(Model):
    """目录里的一个决策事项。"""

    name: Text = Field(title="决策事项")
    matter: Matter = Field(title="事项类别", description="条例第三条第一款各项")
    undertaker: Text = Field(title="决策承办单位")
    planned: Text | None = Field(None, title="计划完成时间", description="如 2026年第三季度")
    note: Text | None = Field(None, title="调整情况", description="目录公布后新增、调出的写明")
    decision: RecordRef | None = Field(None, title="决策进展", description="登记了重大行政决策的，填它的 id")


class DecisionList(Record):
    """重大行政决策事项目录（《重大行政决策程序暂行条例》第三条第三款：经同级党委同意后向社会公布）。"""

    NAME: ClassVar[str] = "decision_list"
    LABEL: ClassVar[str] = "重大行政决策事项目录"
    FOLDER: ClassVar[str] = "decision-lists"
    PURPOSE: ClassVar[str] = "查看政府这一年要作哪些重大行政决策，由谁承办，各项走到了哪一步。"
    LISTED: ClassVar[tuple[str, ...]] = ("year",)

    year: Year = Field(title="年度")
    items: tuple[DecisionItem, ...] = Field(title="决策事项")

    @property
    def filing_year(self) -> int:
        """The year it is for."""
        return self.year
