"""依申请公开 request_guide: how to ask an organ for what it has not published."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Markdown, Text, Url

# 《政府信息公开条例》第三十一条按提交方式规定收到申请之日
Way = Literal["当面提交", "邮寄", "传真", "互联网渠道"]


class Item(Model):
    """申请里的一项内容（条例第二十九条）。"""

    name: Text = Field(title="内容")
    explanation: Text | None = Field(None, title="怎样填写")


class Route(Model):
    """提交申请的一条渠道（条例第二十八条、第二十九条）。"""

    way: Way = Field(title="提交方式")
    to: Text = Field(title="提交到哪里", description="地址和邮编、传真号码或者平台名称")
    url: Url | None = Field(None, title="网址", description="互联网渠道必填；本网站不受理申请，填官方平台的网址")
    note: Text | None = Field(None, title="提示", description="如信封上注明「政府信息公开申请」")


class Limit(Model):
    """一个期限。"""

    matter: Text = Field(title="事项")
    limit: Text = Field(title="期限")
    basis: Text = Field(title="依据", description="法规名称和条款号")


class Reply(Model):
    """一种答复（条例第三十六条至第三十九条）。"""

    situation: Text = Field(title="情形")
    answer: Text = Field(title="答复")


class Fee(Model):
    """信息处理费的一档（条例第四十二条）。"""

    method: Literal["按件计收", "按量计收"] = Field(title="计收方式")
    band: Text = Field(title="数量")
    standard: Text = Field(title="收费标准")


class RequestGuide(Record):
    """依申请公开说明（《政府信息公开条例》第四章；国办公开办函〔2019〕61号）。"""

    NAME: ClassVar[str] = "request_guide"
    LABEL: ClassVar[str] = "依申请公开"
    FOLDER: ClassVar[str] = "request-guides"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看怎样申请公开政府信息：谁可以申请、写明什么、交到哪里、多久答复、不服怎么办。"

    applicants: Markdown = Field(title="谁可以申请")
    items: tuple[Item, ...] = Field(title="申请应当包括的内容")
    assistance: Markdown | None = Field(
        None, title="书写、阅读有困难的怎么办", description="条例第二十九条、第四十三条"
    )
    routes: tuple[Route, ...] = Field(title="提交渠道")
    limits: tuple[Limit, ...] = Field(title="办理期限")
    replies: tuple[Reply, ...] = Field(title="答复的种类")
    charging: Markdown = Field(title="收费", description="一般不收费；超出合理范围的按规定收信息处理费")
    fees: tuple[Fee, ...] = Field((), title="信息处理费标准")
    fee_document: Text | None = Field(None, title="收费依据", description="填写收费标准的必填")
    remedies: Markdown = Field(title="不服怎么办", description="投诉举报、行政复议、行政诉讼的途径和期限")
    superseded_on: Date | None = Field(None, title="停用日期", description="公布新的说明以后填写，旧的保留备查")
