"""调研成果 research: what was found out about one of the four key links, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.contributed import Contributed, Conversion
from gazette.schema.model import Model
from gazette.schema.scalars import Markdown, Text
from gazette.schema.vocabulary import KeyLink


class Author(Model):
    """调研人员：公职人员以职务身份署名的，照原件公开的写。"""

    name: Text = Field(title="姓名")
    post: Text | None = Field(None, title="单位和职务")


class Research(Contributed):
    """调研成果（2012年依法行政工作要点第22项）。"""

    NAME: ClassVar[str] = "research"
    LABEL: ClassVar[str] = "调研成果"
    FOLDER: ClassVar[str] = "research"
    PURPOSE: ClassVar[str] = (
        "查看政府围绕决策、履责、执法和化解社会矛盾做了哪些调查研究，提了什么建议，后来办成了什么。"
    )
    LISTED: ClassVar[tuple[str, ...]] = ("key_links",)

    key_links: tuple[KeyLink, ...] = Field(title="重点环节")
    authors: tuple[Author, ...] = Field((), title="作者", description="只写原件上公开署名的公职人员")
    abstract: Markdown = Field(title="摘要")
    conclusions: Markdown = Field(title="结论与建议")
    conversions: tuple[Conversion, ...] = Field((), title="转化情况", description="还没有转化的不填")
