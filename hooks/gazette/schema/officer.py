"""行政执法人员 officers: the roster of an organ, names and certificates and nothing else about a person."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.credentials import CertificateNo, PersonName
from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Text


class Officer(Model):
    """一名执法人员：只公开姓名、执法证号和执法类别，不写其他个人信息。"""

    name: PersonName = Field(title="姓名")
    certificate: CertificateNo = Field(title="执法证号", description="不是身份证号；全站不得重复")
    kind: Text | None = Field(None, title="执法类别", description="证件上写明的执法种类或领域，没有的不填")


class OfficerRoster(Record):
    """行政执法人员名单（国办发〔2018〕118号：事前公开人员）。"""

    NAME: ClassVar[str] = "officer"
    LABEL: ClassVar[str] = "行政执法人员"
    FOLDER: ClassVar[str] = "officers"
    CATEGORY: ClassVar[int | None] = 6
    PURPOSE: ClassVar[str] = "核对执法人员的姓名和执法证号，看上门的人是不是真的执法人员。"
    LISTED: ClassVar[tuple[str, ...]] = ("as_of",)

    as_of: Date = Field(title="名单截止日期", description="名单反映这一天的在册人员；人员变动后改名单、改这一天")
    members: tuple[Officer, ...] = Field(title="在册执法人员", description="一人一行")
