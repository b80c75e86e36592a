"""机构 organ: who publishes."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Category, OrganRef, Region, Text, Uscc, Year


class FormerName(Model):
    """曾用名。"""

    name: Text = Field(title="曾用名")
    until: Year | None = Field(None, title="使用至", description="改用现名的年份；不清楚的不填")


class Organ(Record):
    """机构职能信息（《政府信息公开条例》第二十条第（二）项）。"""

    NAME: ClassVar[str] = "organ"
    LABEL: ClassVar[str] = "机构"
    FOLDER: ClassVar[str] = "organs"
    CATEGORY: ClassVar[int | None] = 2
    PURPOSE: ClassVar[str] = "查找各机构的名称、地址、电话，以及它公开的全部信息。"
    LISTED: ClassVar[tuple[str, ...]] = ("address", "phone")

    short_name: Text | None = Field(None, title="简称")
    uscc: Uscc | None = Field(None, title="统一社会信用代码", description="18 位，校验位由系统核对（GB 32100-2015）")
    address: Text | None = Field(None, title="办公地址")
    office_hours: Text | None = Field(None, title="办公时间")
    phone: Text | None = Field(None, title="联系电话", description="只填办公电话，不填个人手机号")
    fax: Text | None = Field(None, title="传真号码")
    region: Region | None = Field(None, title="区划代码")
    parent: OrganRef | None = Field(None, title="上级机构")
    without: tuple[Category, ...] = Field(
        (), title="本机关无此类信息", description="《政府信息公开条例》第二十条中本机关没有的项，写项号"
    )
    former_names: tuple[FormerName, ...] = Field((), title="曾用名")
