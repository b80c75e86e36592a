"""依法行政社会监督员 supervisor: one batch, its names shown only while the appointment lasts."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Flag, OrganRef, Text

# 长海县2012年依法行政工作要点第5项
MemberClass = Literal["人大代表", "政协委员", "管理相对人", "专家学者", "律师", "其他社会各界代表"]


class Member(Model):
    """一名监督员：只写姓名和类别（《个人信息保护法》第六条：限于实现目的的最小范围）。"""

    name: Text = Field(title="姓名")
    member_class: MemberClass = Field(title="监督员类别")


class Supervisor(Record):
    """依法行政社会监督员名单，一批一条（2012年依法行政工作要点第5项）。"""

    NAME: ClassVar[str] = "supervisor"
    LABEL: ClassVar[str] = "依法行政社会监督员"
    FOLDER: ClassVar[str] = "supervisors"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查看政府聘请了哪些社会监督员，他们来自哪些方面，聘期到什么时候。"
    LISTED: ClassVar[tuple[str, ...]] = ("term_from", "term_to")
    # Once the term is over its purpose is fulfilled, and only a notice remains (《个人信息保护法》第四十七条).
    UNTIL: ClassVar[tuple[str, ...]] = ("term_to",)

    appointed_by: OrganRef = Field(title="聘任单位")
    term_from: Date = Field(title="聘期起")
    term_to: Date = Field(title="聘期止", description="过了这一天，页面只留公告，不再显示姓名")
    consent: Flag = Field(
        title="公开已经本人单独同意", description="名单上每个人都单独同意公开姓名和类别的才能写 true，才能发布"
    )
    members: tuple[Member, ...] = Field(title="监督员名单")
