"""公开指南 guide: how an organ's information is arranged and got, and who answers for it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.record import Record
from gazette.schema.scalars import Date, Markdown, Text


class Guide(Record):
    """政府信息公开指南（《政府信息公开条例》第十二条第二款规定的九项内容都要有）。"""

    NAME: ClassVar[str] = "guide"
    LABEL: ClassVar[str] = "政府信息公开指南"
    FOLDER: ClassVar[str] = "guides"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看各机关公开哪些信息、怎样编排、怎样获取，以及政府信息公开工作机构在哪里、怎样联系。"
    LISTED: ClassVar[tuple[str, ...]] = ("office_name", "phone")

    classification: Markdown = Field(title="政府信息的分类")
    arrangement: Markdown = Field(title="编排体系", description="索引号怎样编、目录怎样排")
    obtaining: Markdown = Field(title="获取方式", description="网站、查阅点、公报等途径，以及怎样申请公开")
    office_name: Text = Field(title="政府信息公开工作机构名称")
    office_address: Text = Field(title="办公地址")
    office_hours: Text = Field(title="办公时间")
    phone: Text = Field(title="联系电话", description="只填办公电话，不填个人手机号")
    fax: Text = Field(title="传真号码", description="没有传真的写「无」")
    online: Text = Field(title="互联网联系方式", description="办公用的电子邮箱或者网上渠道，不填个人的")
    supervision: Markdown | None = Field(None, title="监督和救济", description="投诉举报、行政复议、行政诉讼的途径")
    superseded_on: Date | None = Field(None, title="停用日期", description="公布新的指南以后填写，旧的保留备查")
