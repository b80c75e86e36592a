"""工作动态 news: what happened, written by an organ or taken over from another medium with its address."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.contributed import Contributed
from gazette.schema.model import Model
from gazette.schema.scalars import Date, Markdown, RecordRef, Text, Url


class Reprint(Model):
    """转载来源：转载的必须写明原发布单位和原文网址。"""

    publisher: Text = Field(title="原发布单位", description="首先发布这条信息的单位或媒体")
    url: Url = Field(title="原文网址")
    first_published_on: Date | None = Field(None, title="原发布日期")


class News(Contributed):
    """工作动态（大连长海法制网站信息发布，2012年依法行政工作要点第22项）。"""

    NAME: ClassVar[str] = "news"
    LABEL: ClassVar[str] = "工作动态"
    FOLDER: ClassVar[str] = "news"
    PURPOSE: ClassVar[str] = "了解各单位依法行政的新进展：谁在什么时候做了什么。"
    LISTED: ClassVar[tuple[str, ...]] = ("contributors",)

    body: Markdown = Field(title="正文", description="不能放图片；附图作为附件")
    author: Text | None = Field(None, title="作者", description="供稿时署名的填写")
    editor: Text = Field(title="责任编辑", description="负责编辑的岗位或人员")
    reprint: Reprint | None = Field(None, title="转载来源", description="转载的必填；自己采写的不填")
    related: tuple[RecordRef, ...] = Field((), title="关联文件", description="本网站上有关文件的 id")
