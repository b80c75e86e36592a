"""行政处罚 penalty: one decision, without anything that identifies a natural person."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Amount, CaseNo, Date, OrganRef, Text, Uscc

PartyType = Literal["法人及非法人组织", "自然人", "个体工商户"]
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


class PartyCode(Model):
    """统一社会信用代码以外的登记代码。"""

    name: Literal["工商注册号", "组织机构代码", "税务登记号", "事业单位证书号", "社会组织登记证号"] = Field(
        title="代码种类"
    )
    value: Text = Field(title="代码")


class Penalty(Record):
    """行政处罚决定公示信息（《行政处罚法》第四十八条；发改办财金〔2018〕790号）。"""

    NAME: ClassVar[str] = "penalty"
    LABEL: ClassVar[str] = "行政处罚"
    FOLDER: ClassVar[str] = "penalties"
    PERSONAL: ClassVar[bool] = True
    CATEGORY: ClassVar[int | None] = 6
    PURPOSE: ClassVar[str] = "查看行政处罚决定：谁因为什么违法行为、依据什么规定、受到什么处罚。"
    LISTED: ClassVar[tuple[str, ...]] = ("violation_type", "kinds")
    TERMS: ClassVar[tuple[Term, ...]] = (
        Term("penalty", "decided_on", "published_at"),
        Term("withdrawal", "withdrawal.revoked_on", "withdrawal.withdrawn_on"),
    )

    doc_no: CaseNo = Field(title="行政处罚决定书文号")
    party_name: Text = Field(title="行政相对人名称", description="自然人只写姓加「某」或「某某」")
    party_type: PartyType = Field(title="行政相对人类别")
    party_uscc: Uscc | None = Field(
        None, title="统一社会信用代码", description="自然人以外必填；自然人不得填写任何证件号码"
    )
    party_codes: tuple[PartyCode, ...] = Field((), title="其他登记代码")
    legal_representative: Text | None = Field(None, title="法定代表人", description="法人及非法人组织必填")
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

    @property
    def public_until(self) -> date:
        """Publicity ends with this day (信用修复管理办法)."""
        return self.publicity_until
