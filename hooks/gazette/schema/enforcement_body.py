"""行政执法主体 enforcement body: who may enforce what, by which law, and where to turn against it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Markdown, OrganRef, Text

# 《行政处罚法》第十七条、第十九条、第二十条
BodyType = Literal["法定行政机关", "法律法规授权组织", "受委托组织"]


class Entrustment(Model):
    """行政处罚的委托：委托书载明委托的具体事项、权限、期限，并向社会公布（《行政处罚法》第二十条）。"""

    by: OrganRef = Field(title="委托机关", description="委托它执法的行政机关的 id")
    matters: Text = Field(title="委托事项和权限")
    since: Date = Field(title="委托起始日期")
    until: Date = Field(title="委托截止日期", description="长期有效的写 2099-12-31")


class Step(Model):
    """执法流程的一步。"""

    name: Text = Field(title="环节", description="如 立案、调查取证、法制审核")
    content: Text = Field(title="做什么")
    limit: Text | None = Field(None, title="时限", description="如 立案之日起九十日内")


class EnforcementBody(Record):
    """行政执法主体信息（国办发〔2018〕118号：事前公开主体、职责、权限、依据、程序、救济渠道；《行政处罚法》第三十九条）。"""

    NAME: ClassVar[str] = "enforcement_body"
    LABEL: ClassVar[str] = "行政执法主体"
    FOLDER: ClassVar[str] = "enforcement-bodies"
    CATEGORY: ClassVar[int | None] = 6
    PURPOSE: ClassVar[str] = "查看哪些单位有权执法、管什么、依据什么法律，对执法不服可以到哪里申诉。"
    LISTED: ClassVar[tuple[str, ...]] = ("body_type", "area")

    name: Text = Field(title="主体名称", description="全称，照法律文书上的写")
    body_type: BodyType = Field(title="主体类别")
    basis: tuple[Text, ...] = Field(title="法定依据", description="据以执法的法律、法规、规章，一条一行")
    duties: Markdown = Field(title="职责")
    powers: Markdown = Field(title="权限")
    area: Text = Field(title="执法区域")
    remedies: Text = Field(title="救济渠道", description="对执法决定不服，向哪个机关申请复议、向哪个法院起诉，期限多长")
    phone: Text = Field(title="监督电话", description="办公电话，不填个人手机号")
    entrustment: Entrustment | None = Field(
        None, title="委托", description="受委托组织必填；委托书作为附件公布，其他主体不填"
    )
    steps: tuple[Step, ...] = Field((), title="执法流程", description="按先后顺序；有流程图的作为附件")
