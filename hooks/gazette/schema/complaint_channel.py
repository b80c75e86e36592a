"""举报投诉渠道 complaint channel: where to complain; the site itself takes no complaints."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Markdown, Text, Url


class HandlingLimit(Model):
    """一项办理时限。"""

    matter: Text = Field(title="环节", description="如 登记并转送、交办")
    limit: Text = Field(title="时限", description="写明是日还是工作日，如 60日")
    basis: Text = Field(title="依据", description="如 《信访工作条例》第三十四条")


class ComplaintChannel(Record):
    """举报、投诉的受理渠道（《信访工作条例》；《政府信息公开条例》第二十条）。"""

    NAME: ClassVar[str] = "complaint_channel"
    LABEL: ClassVar[str] = "举报投诉渠道"
    FOLDER: ClassVar[str] = "complaint-channels"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查找举报、投诉该找哪个单位、怎样联系、多久办结；本网站不在线受理。"
    LISTED: ClassVar[tuple[str, ...]] = ("phones", "hours")

    scope: Markdown = Field(title="受理范围")
    excluded: Markdown | None = Field(None, title="不予受理的情形")
    phones: tuple[Text, ...] = Field((), title="受理电话", description="只填办公电话和 12345，不填个人手机号")
    address: Text | None = Field(None, title="来访、来信地址")
    email: Text | None = Field(None, title="电子邮箱", description="只填单位的邮箱")
    hours: Text | None = Field(None, title="受理时间")
    platform: Url | None = Field(None, title="官方受理平台", description="国家或上级统一的受理平台；本网站不在线受理")
    limits: tuple[HandlingLimit, ...] = Field((), title="办理时限")
    remedy: Markdown | None = Field(None, title="不服处理意见的途径")
