"""工程建设领域信用信息 credit_event: good or bad conduct of one firm, shown for a time only."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.record import Record
from gazette.schema.scalars import CaseNo, Date, Text, Uscc

# 工程建设领域项目信息公开目录：从业单位的良好行为记录信息、不良行为记录信息
Conduct = Literal["良好行为", "不良行为"]
# 《建筑市场信用管理暂行办法》（建市〔2017〕241号）第十条：一般的公开期限，最短和最长几个月
USUAL_MONTHS = {"良好行为": (0, 36), "不良行为": (6, 36)}


class CreditEvent(Record):
    """工程建设领域从业单位的信用信息（建市〔2017〕241号）；只登记单位，不登记从业人员个人。"""

    NAME: ClassVar[str] = "credit_event"
    LABEL: ClassVar[str] = "工程建设领域信用信息"
    FOLDER: ClassVar[str] = "credit-events"
    PURPOSE: ClassVar[str] = "查看工程建设单位受到的表彰和认定的不良行为：什么事实、谁认定的、公开到哪一天。"
    LISTED: ClassVar[tuple[str, ...]] = ("conduct", "behaviour", "recognised_on")
    UNTIL: ClassVar[tuple[str, ...]] = ("publicity_until",)
    TERMS: ClassVar[tuple[Term, ...]] = (Term("disclosure", "recognised_on", "published_at"),)

    doc_no: CaseNo | None = Field(None, title="认定文书文号", description="照抄认定文书上的文号；没有的不填")
    conduct: Conduct = Field(title="行为类别")
    behaviour: Text = Field(title="行为名称", description="照当地认定标准写，如 获得优质工程奖、转包工程；不写单位名称")
    party_name: Text = Field(title="从业单位名称", description="只登记单位；不登记个人和个体工商户")
    party_uscc: Uscc = Field(title="统一社会信用代码")
    role: Text | None = Field(
        None, title="从业类型", description="建设、勘察、设计、施工、监理、招标代理、检测等，照当地目录写"
    )
    project: Text | None = Field(None, title="相关工程名称")
    facts: Text = Field(title="事实")
    basis: Text = Field(title="依据", description="认定所依据的法律、法规、规章和标准")
    result: Text | None = Field(None, title="表彰或处理结果")
    recognised_by: Text = Field(title="认定机关")
    recognised_on: Date = Field(title="认定日期")
    publicity_until: Date = Field(title="公开截止日期", description="由认定机关确定；过了这一天，页面只留公告")
