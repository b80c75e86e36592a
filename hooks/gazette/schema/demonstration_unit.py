"""依法行政示范单位 demonstration_unit: who was named, for what, and whether it still is."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Markdown, OrganRef, Text
from gazette.schema.work_plan import CitedDocument

# 四级政府，命名机关的级别
Level = Literal["国家级", "省级", "市级", "县级"]


class Review(Model):
    """一次复核。"""

    reviewed_on: Date = Field(title="复核日期")
    organ: Text = Field(title="复核机关")
    result: Text = Field(title="复核结果", description="照复核文件的写法")


class DemonstrationUnit(Record):
    """依法行政示范单位（示范点）（2012年依法行政工作要点第4项）。"""

    NAME: ClassVar[str] = "demonstration_unit"
    LABEL: ClassVar[str] = "依法行政示范单位（示范点）"
    FOLDER: ClassVar[str] = "demonstration-units"
    PURPOSE: ClassVar[str] = "查看哪些单位被命名为依法行政示范单位，好在哪里，是否仍然保留称号。"
    LISTED: ClassVar[tuple[str, ...]] = ("level", "named_on", "revoked_on")

    unit: Text = Field(title="示范单位名称", description="照命名文件的写法")
    unit_organ: OrganRef | None = Field(None, title="对应机构", description="已在本网站登记的机构的 id")
    level: Level = Field(title="示范级别")
    named_on: Date = Field(title="命名日期")
    named_by: Text = Field(title="命名机关")
    basis: tuple[CitedDocument, ...] = Field(title="命名依据")
    experience: Markdown = Field(title="典型经验")
    reviews: tuple[Review, ...] = Field((), title="复核情况", description="按先后排列")
    revoked_on: Date | None = Field(None, title="撤销命名日期", description="被撤销称号的填写，不要删除整条记录")
    revoked_by: Text | None = Field(None, title="撤销机关", description="填了撤销命名日期的必填")
    revoked_reason: Text | None = Field(None, title="撤销理由", description="填了撤销命名日期的必填")
