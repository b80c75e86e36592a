"""公开制度 institution: the rules by which an organ discloses."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.record import Record
from gazette.schema.scalars import Date, Text


class Institution(Record):
    """政府信息公开制度（《政府信息公开条例》第四条、第十七条、第十八条、第四十五条、第四十六条）。"""

    NAME: ClassVar[str] = "institution"
    LABEL: ClassVar[str] = "政府信息公开制度"
    FOLDER: ClassVar[str] = "institutions"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看政府信息公开工作依据的制度文件，以及每一份现在是否有效。"
    LISTED: ClassVar[tuple[str, ...]] = ("effective_on", "repealed_on")

    issuer: Text | None = Field(None, title="制定机关", description="与公开主体相同的不填；转登上级文件的填上级机关")
    effective_on: Date = Field(title="施行日期")
    repealed_on: Date | None = Field(
        None, title="废止日期", description="不再有效的填写；是否有效由系统按日期判断，不用填"
    )
    repealed_by: Text | None = Field(None, title="废止依据", description="废止它的文件的名称和文号")
