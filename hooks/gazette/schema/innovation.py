"""创新项目 innovation: what an organ applied with, how it was judged at the end of the year, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.contributed import Contributed, Conversion
from gazette.schema.model import Model
from gazette.schema.scalars import Date, Markdown, OrganRef, Score, Text
from gazette.schema.vocabulary import KeyLink


class Evaluation(Model):
    """年底评价：对申报创新项目的工作成果进行的评价，得分和等次至少填一项。"""

    evaluated_on: Date = Field(title="评价日期")
    organ: OrganRef = Field(title="评价单位")
    score: Score | None = Field(None, title="得分", description="满分 100 分")
    grade: Text | None = Field(None, title="等次", description="照评价文件的写法")
    opinion: Markdown = Field(title="评价意见")


class Innovation(Contributed):
    """创新项目（2012年依法行政工作要点第22项）。"""

    NAME: ClassVar[str] = "innovation"
    LABEL: ClassVar[str] = "创新项目"
    FOLDER: ClassVar[str] = "innovations"
    PURPOSE: ClassVar[str] = "查看各单位申报的依法行政创新项目，年底怎样评价，后来推广成了什么制度。"
    LISTED: ClassVar[tuple[str, ...]] = ("key_links", "applicants", "applied_on")

    key_links: tuple[KeyLink, ...] = Field(title="重点环节")
    applicants: tuple[OrganRef, ...] = Field(title="申报单位")
    applied_on: Date = Field(title="申报日期")
    content: Markdown = Field(title="创新内容")
    evaluation: Evaluation | None = Field(None, title="年底评价", description="评价以后填写")
    conversions: tuple[Conversion, ...] = Field((), title="转化情况", description="还没有转化的不填")

    @property
    def filing_year(self) -> int:
        """The year it was applied with."""
        return self.applied_on.year
