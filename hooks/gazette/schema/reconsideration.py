"""行政复议和行政诉讼结果 reconsideration: one case against an organ and how it ended."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.party import PartyType
from gazette.schema.record import Record
from gazette.schema.scalars import Date, DisputeNo, Flag, OrganRef, Text

Procedure = Literal["行政复议", "行政诉讼"]
# 《行政复议法》（2023年修订）第三十条、第三十三条、第四十一条、第六十三条至第六十九条、第七十一条、第七十三条；
# 《行政诉讼法》第五十一条、第六十条、第六十二条、第六十九条至第七十八条、第八十九条、第九十一条
Result = Literal[
    "维持",
    "变更",
    "撤销",
    "部分撤销",
    "确认违法",
    "确认无效",
    "责令履行",
    "责令承担行政协议责任",
    "驳回行政复议请求",
    "驳回行政复议申请",
    "不予受理",
    "调解",
    "终止",
    "驳回诉讼请求",
    "判决履行法定职责",
    "判决履行给付义务",
    "判决承担行政协议责任",
    "不予立案",
    "驳回起诉",
    "准许撤诉",
    "驳回上诉，维持原裁判",
    "改判、撤销或者变更原裁判",
    "发回重审",
]
_IN_BOTH = ("变更", "撤销", "部分撤销", "确认违法", "确认无效", "调解")
RESULTS: dict[str, tuple[str, ...]] = {
    "行政复议": (
        *("维持", *_IN_BOTH, "责令履行", "责令承担行政协议责任"),
        *("驳回行政复议请求", "驳回行政复议申请", "不予受理", "终止"),
    ),
    "行政诉讼": (
        *(*_IN_BOTH, "驳回诉讼请求", "判决履行法定职责", "判决履行给付义务", "判决承担行政协议责任"),
        *("不予立案", "驳回起诉", "准许撤诉", "驳回上诉，维持原裁判", "改判、撤销或者变更原裁判", "发回重审"),
    ),
}
# A case that was never accepted has no day of acceptance.
NEVER_ACCEPTED = ("不予受理", "不予立案")


class Reconsideration(Record):
    """行政复议和行政诉讼结果（《行政复议法》第七十九条；《行政诉讼法》第六十五条）。"""

    NAME: ClassVar[str] = "reconsideration"
    LABEL: ClassVar[str] = "行政复议和行政诉讼结果"
    FOLDER: ClassVar[str] = "reconsiderations"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查看行政复议和行政诉讼案件的结果：谁的什么行为被申请复议或者被起诉，最后怎样处理。"
    LISTED: ClassVar[tuple[str, ...]] = ("procedure", "respondents", "result")

    procedure: Procedure = Field(title="程序")
    case_no: DisputeNo = Field(
        title="案号", description="复议案件如 示政复〔2026〕3号；诉讼案件如 （2026）辽0224行初3号，用全角圆括号"
    )
    applicant_type: PartyType = Field(title="申请人（原告）类别")
    applicant: Text | None = Field(
        None, title="申请人（原告）", description="自然人只写姓加「某」或「某某」；单位可写名称，也可不填"
    )
    respondents: tuple[OrganRef, ...] = Field(title="被申请人（被告）", description="共同被告依次填写")
    heard_by: Text = Field(title="复议机关（法院）")
    instance: Literal["一审", "二审", "再审"] | None = Field(None, title="审级", description="行政诉讼必填")
    matter: Text = Field(title="案由")
    disclosure_case: Flag = Field(
        False, title="政府信息公开案件", description="是的写 true，与政府信息公开工作年度报告核对"
    )
    after_reconsideration: Flag = Field(False, title="经复议后起诉", description="只用于行政诉讼")
    simplified: Flag = Field(False, title="适用简易程序")
    extended: Flag = Field(False, title="延长审理期限", description="行政复议经批准延长的写 true")
    suspended: Flag = Field(False, title="曾经中止", description="中止过的写 true；不再计算是否超期")
    accepted_on: Date | None = Field(None, title="受理日期", description="诉讼为立案日期；不予受理、不予立案的不填")
    closed_on: Date | None = Field(None, title="结案日期", description="作出决定、裁判的日期；尚未审结的不填")
    result: Result | None = Field(None, title="结果", description="尚未审结的不填")

    @property
    def filing_year(self) -> int:
        """The year in which it ended, or began when it has not."""
        day = self.closed_on or self.accepted_on
        return day.year if day else self.made_on.year

    def terms(self) -> tuple[Term, ...]:
        """Beside disclosure, the days for a decision on reconsideration (行政复议法第六十二条); a stay stops that clock."""
        if self.procedure != "行政复议" or self.suspended:
            return self.TERMS
        name = "-simplified" if self.simplified else "-extended" if self.extended else ""
        return (*self.TERMS, Term(f"reconsideration{name}", "accepted_on", "closed_on"))
