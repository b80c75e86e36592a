"""行政检查 inspection: one visit to one party, what was looked at and what was found."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.credentials import CertificateNo, ItemRef
from gazette.schema.deadline import Term
from gazette.schema.party import AgainstParty
from gazette.schema.scalars import Date, Natural, Text

# 日常、专项、个案检查：国办发〔2024〕54号的分类；「双随机、一公开」：国办发〔2015〕58号
InspectionType = Literal["日常检查", "专项检查", "个案检查", "双随机抽查"]


class Inspection(AgainstParty):
    """行政检查结果公示信息（国办发〔2018〕118号：二十个工作日内公布）。"""

    NAME: ClassVar[str] = "inspection"
    LABEL: ClassVar[str] = "行政检查"
    FOLDER: ClassVar[str] = "inspections"
    CATEGORY: ClassVar[int | None] = 13
    PURPOSE: ClassVar[str] = "查看行政检查的结果：查了谁、查了什么、有没有发现问题、怎样处理。"
    LISTED: ClassVar[tuple[str, ...]] = ("inspection_type", "matter", "result")
    UNTIL: ClassVar[tuple[str, ...]] = ("publicity_until",)
    TERMS: ClassVar[tuple[Term, ...]] = (Term("enforcement-decision", "inspected_on", "published_at"),)
    ACTED: ClassVar[str] = "inspected_on"

    inspection_type: InspectionType = Field(title="检查类型")
    matter: Text = Field(title="检查事项", description="查了什么，不写被检查人")
    item: ItemRef | None = Field(None, title="所依清单事项", description="本站执法事项清单里的一项")
    basis: Text | None = Field(None, title="检查依据")
    inspected_on: Date = Field(title="检查日期")
    inspectors: Natural = Field(title="检查人数", description="到场的执法人员人数")
    certificates: tuple[CertificateNo, ...] = Field(
        (), title="检查人员执法证号", description="写了的，个数与检查人数一致；不写姓名"
    )
    result: Literal["未发现问题", "发现问题", "未能完成检查"] = Field(title="检查结果")
    findings: Text | None = Field(None, title="发现的问题", description="发现问题或未能完成检查的必填")
    handling: Text | None = Field(None, title="处理情况", description="发现问题的必填，如 责令七日内改正、立案调查")
    rectified_on: Date | None = Field(None, title="整改完成日期")
    remarks: Text | None = Field(None, title="备注")
    publicity_until: Date | None = Field(
        None, title="公示截止期", description="没有规定期限的不填；过了这一天，页面只留公告"
    )

    @property
    def likeness(self) -> tuple[str, ...]:
        """An inspection has no number: the same party is seen twice on a day only about different things."""
        return (*super().likeness, self.matter)
