"""新闻发布 press: a conference with its questions and answers, or the organs' spokespersons."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import DateTime, Markdown, OrganRef, RecordRef, Text, Url

# 国办发〔2016〕61号列举的回应方式，加上新闻发言人制度要求公布的名单
PressForm = Literal["新闻发布会", "吹风会", "接受媒体采访", "发布权威信息", "新闻发言人名单"]


class Person(Model):
    """出席发布的人：姓名和职务。"""

    name: Text = Field(title="姓名")
    post: Text = Field(title="职务")


class Exchange(Model):
    """实录中的一问一答。"""

    asker: Text | None = Field(None, title="提问人", description="写媒体名称，不写记者姓名")
    question: Text = Field(title="问")
    answerer: Text = Field(title="答问人", description="主持人或者发布人之一的姓名")
    answer: Markdown = Field(title="答")


class Spokesperson(Model):
    """新闻发言人：姓名、职务和办公电话。"""

    organ: OrganRef = Field(title="单位")
    name: Text = Field(title="姓名")
    post: Text = Field(title="职务")
    phone: Text = Field(title="办公电话", description="只填办公电话，不填个人手机号")


class Press(Record):
    """新闻发布（国办发〔2016〕80号；国办发〔2016〕61号）。"""

    NAME: ClassVar[str] = "press"
    LABEL: ClassVar[str] = "新闻发布"
    FOLDER: ClassVar[str] = "press"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查看新闻发布会的实录、政府对记者提问的回答，以及各机关的新闻发言人。"
    LISTED: ClassVar[tuple[str, ...]] = ("form", "theme", "held_at")

    form: PressForm = Field(title="发布形式")
    theme: Text | None = Field(None, title="主题", description="名单以外必填")
    held_at: DateTime | None = Field(None, title="时间", description="名单以外必填")
    place: Text | None = Field(None, title="地点", description="发布会、吹风会必填")
    hosts: tuple[OrganRef, ...] = Field((), title="主办单位")
    chair: Person | None = Field(None, title="主持人")
    speakers: tuple[Person, ...] = Field((), title="发布人", description="发布会、吹风会必填")
    opening: Markdown | None = Field(None, title="发布内容")
    questions: tuple[Exchange, ...] = Field((), title="实录")
    videos: tuple[Url, ...] = Field((), title="视频", description="视频的网址；图片放在附件里")
    documents: tuple[RecordRef, ...] = Field((), title="关联文件", description="本网站已公开的文件的 id")
    interpretations: tuple[RecordRef, ...] = Field((), title="政策解读", description="本网站已公开的解读的 id")
    spokespersons: tuple[Spokesperson, ...] = Field((), title="新闻发言人", description="名单必填，其他形式不填")
