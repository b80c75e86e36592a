"""行政强制 coercion: a measure taken against a party, or an execution of what it would not do."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.party import AgainstParty
from gazette.schema.scalars import CaseNo, Date, OrganRef, Text

# 《行政强制法》第九条（前五种，行政强制措施）、第十二条（行政强制执行的方式）
CoercionKind = Literal[
    "限制公民人身自由",
    "查封场所、设施或者财物",
    "扣押财物",
    "冻结存款、汇款",
    "其他行政强制措施",
    "加处罚款或者滞纳金",
    "划拨存款、汇款",
    "拍卖或者依法处理查封、扣押的场所、设施或者财物",
    "排除妨碍、恢复原状",
    "代履行",
    "其他强制执行方式",
]
CoercionType = Literal["行政强制措施", "行政强制执行"]
KINDS_OF_TYPE: dict[str, tuple[str, ...]] = {
    "行政强制措施": get_args(CoercionKind)[:5],
    "行政强制执行": get_args(CoercionKind)[5:],
}


class CoercionFiling(Model):
    """重大行政强制决定备案。"""

    filed_on: Date = Field(title="备案日期")
    filed_with: OrganRef = Field(title="备案机关")
    number: Text | None = Field(None, title="备案号")


class Coercion(AgainstParty):
    """行政强制决定公示信息（国办发〔2018〕118号：执法决定作出之日起二十个工作日内公布；《行政强制法》）。"""

    NAME: ClassVar[str] = "coercion"
    LABEL: ClassVar[str] = "行政强制"
    FOLDER: ClassVar[str] = "coercions"
    CATEGORY: ClassVar[int | None] = 6
    PURPOSE: ClassVar[str] = "查看行政强制决定：对谁采取了查封、扣押、代履行等强制，依据是什么，后来怎样处理。"
    LISTED: ClassVar[tuple[str, ...]] = ("coercion_type", "kinds")
    UNTIL: ClassVar[tuple[str, ...]] = ("publicity_until",)
    TERMS: ClassVar[tuple[Term, ...]] = (Term("enforcement-decision", "decided_on", "published_at"),)

    doc_no: CaseNo = Field(title="行政强制决定书文号")
    coercion_type: CoercionType = Field(title="强制类型")
    kinds: tuple[CoercionKind, ...] = Field(title="种类或方式", description="《行政强制法》第九条、第十二条")
    facts: Text = Field(title="事实和理由")
    basis: Text = Field(title="强制依据")
    content: Text = Field(title="强制内容", description="对什么场所、设施、财物，采取什么措施；不写账号")
    decided_on: Date = Field(title="强制决定日期")
    lasts_from: Date | None = Field(None, title="期限自", description="查封、扣押、冻结必填")
    lasts_until: Date | None = Field(None, title="期限至", description="查封、扣押、冻结必填；延长的写延长后的日期")
    extended: Text | None = Field(None, title="延长情况", description="经批准延长期限的写明理由")
    lifted_on: Date | None = Field(None, title="解除或执行完毕日期")
    outcome: Text | None = Field(None, title="处理结果", description="如 解除查封、予以没收、代履行完毕")
    filing: CoercionFiling | None = Field(None, title="重大行政强制决定备案", description="属于重大行政强制决定的填写")
    remarks: Text | None = Field(None, title="备注")
    publicity_until: Date | None = Field(
        None, title="公示截止期", description="没有规定期限的不填；过了这一天，页面只留公告"
    )
