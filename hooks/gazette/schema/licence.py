"""行政许可 licence: one decision to permit, with how long it holds."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.credentials import LicenceNo
from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.party import DoublePublicity
from gazette.schema.scalars import Date, OrganRef, Text

# 发改办财金〔2018〕790号：许可类别
LicenceKind = Literal["普通", "特许", "认可", "核准", "登记", "其他"]


class Ending(Model):
    """许可在期满以前失效（《行政许可法》第八条撤回、第六十九条撤销、第七十条注销；吊销是行政处罚）。"""

    kind: Literal["撤销", "撤回", "注销", "吊销"] = Field(title="失效方式")
    ended_on: Date = Field(title="失效日期")
    reason: Text = Field(title="失效原因")


class Licence(DoublePublicity):
    """行政许可决定公示信息（《行政许可法》第四十条；发改办财金〔2018〕790号）。"""

    NAME: ClassVar[str] = "licence"
    LABEL: ClassVar[str] = "行政许可"
    FOLDER: ClassVar[str] = "licences"
    CATEGORY: ClassVar[int | None] = 5
    PURPOSE: ClassVar[str] = "查看行政许可决定：准许谁做什么、有效到哪一天、现在还有没有效。"
    LISTED: ClassVar[tuple[str, ...]] = ("licence_kind", "certificate", "valid_until")
    UNTIL: ClassVar[tuple[str, ...]] = ("publicity_until",)
    TERMS: ClassVar[tuple[Term, ...]] = (Term("licence", "decided_on", "published_at"),)

    doc_no: LicenceNo = Field(
        title="行政许可决定书文号", description="年份用六角括号；没有决定书的写许可编号，如 JY12102240000001"
    )
    decision: Text = Field(title="行政许可决定文书名称")
    licence_kind: LicenceKind = Field(title="许可类别")
    certificate: Text | None = Field(None, title="许可证书名称")
    certificate_no: Text | None = Field(None, title="许可编号")
    content: Text = Field(title="许可内容")
    decided_on: Date = Field(title="许可决定日期")
    valid_from: Date = Field(title="有效期自")
    valid_until: Date = Field(title="有效期至", description="长期有效的写 2099-12-31，页面显示「长期」")
    ended: Ending | None = Field(
        None, title="提前失效", description="撤销、撤回、注销、吊销的必填；页面随即显示「无效」"
    )
    data_organ: OrganRef | None = Field(None, title="数据来源单位", description="与许可机关相同的可不填")
    remarks: Text | None = Field(None, title="备注")
    publicity_until: Date | None = Field(
        None, title="公示截止期", description="没有规定期限的不填；过了这一天，页面只留公告"
    )

    def valid_on(self, day: date) -> bool:
        """Whether the licence holds on a day: begun, not over and not ended before its time."""
        return self.valid_from <= day <= self.valid_until and not (self.ended and self.ended.ended_on <= day)
