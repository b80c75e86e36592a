"""工作要点 work_plan: what the government told its organs to do in a year, task by task."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import DocNo, Identifier, Integer, Markdown, OrganRef, Text, Year


class CitedDocument(Model):
    """任务引用的文件。"""

    title: Text = Field(title="文件名称")
    doc_no: DocNo | None = Field(None, title="发文字号")


class Responsible(Model):
    """责任单位：原文写法，以及它指的机构。"""

    name: Text = Field(title="责任单位", description="照抄原文的写法")
    organs: tuple[OrganRef, ...] = Field((), title="对应机构", description="原文所指机构的 id；泛指的可不填")


class Task(Model):
    """工作要点的一项任务。"""

    number: Integer = Field(title="项号", description="在全文中连续编号")
    heading: Text = Field(title="任务", description="用我们的话写的短标题")
    text: Markdown = Field(title="原文", description="照抄原文，不含责任单位")
    responsible: tuple[Responsible, ...] = Field(title="责任单位")
    documents: tuple[CitedDocument, ...] = Field((), title="引用文件")
    columns: tuple[Identifier, ...] = Field(
        (), title="落实栏目", description="落实这项任务的网站栏目，见 data/settings/columns.yml"
    )


class Part(Model):
    """工作要点的一个部分。"""

    number: Integer = Field(title="序号")
    heading: Text = Field(title="部分标题")
    tasks: tuple[Task, ...] = Field(title="任务")


class WorkPlan(Record):
    """年度依法行政工作要点。"""

    NAME: ClassVar[str] = "work_plan"
    LABEL: ClassVar[str] = "工作要点"
    FOLDER: ClassVar[str] = "work-plans"
    PURPOSE: ClassVar[str] = "逐项查看政府布置的依法行政任务，以及本网站哪些栏目和信息在落实它。"
    LISTED: ClassVar[tuple[str, ...]] = ("year",)

    year: Year = Field(title="年度")
    documents: tuple[CitedDocument, ...] = Field((), title="依据文件")
    parts: tuple[Part, ...] = Field(title="各部分任务")

    def numbered_tasks(self) -> Iterator[tuple[Part, Task]]:
        """Every task with the part it stands in, in the order of the document."""
        return ((part, task) for part in self.parts for task in part.tasks)

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year
