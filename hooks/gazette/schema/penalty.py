"""行政处罚 penalty: one decision, without anything that identifies a natural person."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.party import DoublePublicity
from gazette.schema.scalars import Amount, CaseNo, Date, OrganRef, Text

# 《行政处罚法》第九条；发改办财金〔2018〕790号：处罚类别
PenaltyKind = Literal[
    "警告",
    "通报批评",
    "罚款",
    "没收违法所得",
    "没收非法财物",
    "暂扣许可证件",
    "降低资质等级",
    "吊销许可证件",
    "限制开展生产经营活动",
    "责令停产停业",
    "责令关闭",
    "限制从业",
    "行政拘留",
    "其他",
]
PublicityClass = Literal["轻微", "一般", "严重"]


class Penalty(DoublePublicity):
    """行政处罚决定公示信息（《行政处罚法》第四十八条；发改办财金〔2018〕790号）。"""

    NAME: ClassVar[str] = "penalty"
    LABEL: ClassVar[str] = "行政处罚"
    FOLDER: ClassVar[str] = "penalties"
    CATEGORY: ClassVar[int | None] = 6
    PURPOSE: ClassVar[str] = "查看行政处罚决定：谁因为什么违法行为、依据什么规定、受到什么处罚。"
    LISTED: ClassVar[tuple[str, ...]] = ("violation_type", "kinds")
    # Publicity ends with this day (信用修复管理办法).
    UNTIL: ClassVar[tuple[str, ...]] = ("publicity_until",)
    TERMS: ClassVar[tuple[Term, ...]] = (
        Term("penalty", "decided_on", "published_at"),
        Term("withdrawal", "withdrawal.revoked_on", "withdrawal.withdrawn_on"),
    )

    doc_no: CaseNo = Field(title="行政处罚决定书文号")
    violation_type: Text = Field(title="违法行为类型")
    facts: Text = Field(title="违法事实")
    basis: Text = Field(title="处罚依据")
    kinds: tuple[PenaltyKind, ...] = Field(title="处罚类别")
    content: Text = Field(title="处罚内容")
    fine: Amount | None = Field(None, title="罚款金额", description="单位：万元；有罚款的必填")
    confiscated: Amount | None = Field(
        None, title="没收违法所得、没收非法财物的金额", description="单位：万元；有没收的必填"
    )
    licence: Text | None = Field(None, title="暂扣或吊销证照名称及编号", description="有暂扣、吊销的必填")
    decided_on: Date = Field(title="处罚决定日期")
    valid_until: Date = Field(title="处罚有效期")
    publicity_class: PublicityClass = Field(title="公示类别", description="轻微、一般或严重，决定公示期限的长短")
    publicity_until: Date = Field(title="公示截止期", description="过了这一天，页面只留公告，不再显示当事人和处罚内容")
    data_organ: OrganRef | None = Field(None, title="数据来源单位", description="与处罚机关相同的可不填")
    remarks: Text | None = Field(None, title="备注")
