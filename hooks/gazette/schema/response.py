"""回应关切 response: what people asked, and what the government said to it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.record import Record
from gazette.schema.scalars import DateTime, Markdown, OrganRef, RecordRef, Text

ConcernSource = Literal[
    "政务舆情", "政务服务便民热线", "来信来访", "网上留言", "媒体报道", "代表建议和委员提案", "其他"
]


class Response(Record):
    """回应社会关切（国办发〔2016〕80号；国办发〔2016〕61号）。"""

    NAME: ClassVar[str] = "response"
    LABEL: ClassVar[str] = "回应关切"
    FOLDER: ClassVar[str] = "responses"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查看群众关切的问题和政府的回应。"
    LISTED: ClassVar[tuple[str, ...]] = ("source", "responder")

    concern: Text = Field(title="群众关切的问题", description="概括问题，不写提问人的姓名、住址和电话")
    source: ConcernSource = Field(title="问题来源")
    noticed_at: DateTime | None = Field(None, title="发现时间", description="发现舆情或者收到问题的时间；不清楚的不填")
    responder: OrganRef = Field(title="回应单位")
    responded_at: DateTime = Field(title="回应时间")
    answer: Markdown = Field(title="回应内容")
    related: tuple[RecordRef, ...] = Field((), title="相关信息", description="本网站已公开的相关信息的 id")
