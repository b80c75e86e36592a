"""突发事件 emergency: a plan made before, a warning given, or what was done and said while it lasted."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, DateTime, Markdown, OrganRef, RecordRef, Text

# 《政府信息公开条例》第二十条第（十二）项
EmergencyPart = Literal["应急预案", "预警信息", "应对情况"]
# 《突发事件应对法》第二条
EventType = Literal["自然灾害", "事故灾难", "公共卫生事件", "社会安全事件"]
# 《突发事件应对法》第三条
EventLevel = Literal["特别重大", "重大", "较大", "一般"]
# 《突发事件应对法》第六十三条：一级为最高级别
WarningLevel = Literal["一级（红色）", "二级（橙色）", "三级（黄色）", "四级（蓝色）"]


class Alert(Model):
    """警报应当明确的内容（《突发事件应对法》第六十四条）。"""

    kind: Text = Field(title="预警类别", description="如 台风、大风、海上大雾")
    level: WarningLevel = Field(title="预警级别")
    starts_at: DateTime = Field(title="起始时间")
    area: Text = Field(title="可能影响的范围")
    matters: Text = Field(title="警示事项")
    measures: Markdown = Field(title="应当采取的措施")
    issuer: OrganRef = Field(title="发布单位")
    issued_at: DateTime = Field(title="发布时间")
    lifted_at: DateTime | None = Field(None, title="解除时间", description="没有解除的不填")


class Release(Model):
    """一次信息发布。"""

    released_at: DateTime = Field(title="发布时间")
    content: Text = Field(title="发布内容")
    channel: Text | None = Field(None, title="发布渠道")


class Emergency(Record):
    """突发事件的应急预案、预警信息及应对情况（《政府信息公开条例》第二十条第（十二）项；《突发事件应对法》）。"""

    NAME: ClassVar[str] = "emergency"
    LABEL: ClassVar[str] = "突发事件"
    FOLDER: ClassVar[str] = "emergencies"
    PURPOSE: ClassVar[str] = "查看突发事件的应急预案、预警，以及发生以后政府怎样处置、什么时候发布了什么信息。"
    LISTED: ClassVar[tuple[str, ...]] = ("part", "event_type", "level")

    part: EmergencyPart = Field(title="信息类别")
    event_type: EventType = Field(title="事件类型")
    level: EventLevel | None = Field(None, title="事件级别", description="应对情况必填，社会安全事件可不填")
    effective_on: Date | None = Field(None, title="预案施行日期", description="应急预案必填")
    warning: Alert | None = Field(None, title="预警", description="预警信息必填")
    occurred_at: DateTime | None = Field(None, title="发生时间", description="应对情况必填")
    place: Text | None = Field(None, title="发生地点", description="应对情况必填")
    releases: tuple[Release, ...] = Field((), title="信息发布", description="应对情况必填，按发布先后排列")
    disposition: Markdown | None = Field(None, title="处置情况")
    ended_at: DateTime | None = Field(None, title="解除应急响应时间", description="没有解除的不填")
    plan: RecordRef | None = Field(None, title="启动的应急预案", description="本网站已公开的预案的 id")
