"""Rules of emergencies (《突发事件应对法》；《政府信息公开条例》第二十条第（十二）项)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.emergency import Emergency

Found = Iterator[tuple[Path, str]]

_NEEDED = {
    "应急预案": ("effective_on",),
    "预警信息": ("warning",),
    "应对情况": ("occurred_at", "place", "releases"),
}


def part_told_whole(emergency: Emergency, catalog: Catalog) -> Found:
    """预案必填施行日期，预警必填警报内容，应对情况必填发生时间、地点和信息发布（《突发事件应对法》第七条、第六十四条）。"""
    for key in _NEEDED[emergency.part]:
        if not getattr(emergency, key):
            label = Emergency.model_fields[key].title
            yield (key,), wrong(f"缺少必填字段「{label}」，信息类别是{emergency.part}", expected=f"{label}")


def level_given(emergency: Emergency, catalog: Catalog) -> Found:
    """应对情况必填事件级别，社会安全事件除外；预警只用于可以预警的三类事件（《突发事件应对法》第三条、第六十三条）。"""
    social = emergency.event_type == "社会安全事件"
    if emergency.part == "应对情况" and not emergency.level and not social:
        yield ("level",), wrong("缺少必填字段「事件级别」", expected="特别重大、重大、较大、一般之一")
    if emergency.warning and social:
        yield (
            ("warning",),
            wrong("社会安全事件不分预警级别，却填写了预警", expected="自然灾害、事故灾难或者公共卫生事件的预警"),
        )


def releases_in_order(emergency: Emergency, catalog: Catalog) -> Found:
    """信息发布不早于事件发生，按先后排列。"""
    times = [release.released_at for release in emergency.releases]
    if emergency.occurred_at and times and times[0] < emergency.occurred_at:
        limit = f"不早于 {emergency.occurred_at:%Y-%m-%d %H:%M} 的时间"
        yield ("releases", 0, "released_at"), wrong("首次发布早于事件发生", f"{times[0]:%Y-%m-%d %H:%M}", limit)
    for number, (before, time) in enumerate(pairwise(times), 1):
        if time < before:
            path = ("releases", number, "released_at")
            limit = f"不早于 {before:%Y-%m-%d %H:%M} 的时间"
            yield path, wrong("信息发布没有按先后排列", f"{time:%Y-%m-%d %H:%M}", limit)


def nothing_from_the_future(emergency: Emergency, catalog: Catalog) -> Found:
    """所写的时间不晚于本条在本网站发布或者最近一次更新的时间。"""
    last = emergency.updated_at or emergency.published_at
    told: list[tuple[Path, datetime | None]] = [
        (("releases", number, "released_at"), one.released_at) for number, one in enumerate(emergency.releases)
    ]
    told += [(("occurred_at",), emergency.occurred_at), (("ended_at",), emergency.ended_at)]
    if alert := emergency.warning:
        told += [(("warning", "issued_at"), alert.issued_at), (("warning", "lifted_at"), alert.lifted_at)]
    for path, time in told:
        if time and time > last:
            limit = f"不晚于 {last:%Y-%m-%d %H:%M} 的时间，或者补写变更记录"
            yield path, wrong("时间晚于本条的发布和更新时间", f"{time:%Y-%m-%d %H:%M}", limit)


def ends_after_beginnings(emergency: Emergency, catalog: Catalog) -> Found:
    """解除应急响应不早于事件发生，解除预警不早于发布预警（《突发事件应对法》第七十条、第八十六条）。"""
    alert = emergency.warning
    for path, label, first, last in (
        (("ended_at",), "解除应急响应时间早于事件发生", emergency.occurred_at, emergency.ended_at),
        (("warning", "lifted_at"), "解除时间早于发布预警", alert and alert.issued_at, alert and alert.lifted_at),
    ):
        if first and last and last < first:
            yield path, wrong(label, f"{last:%Y-%m-%d %H:%M}", f"不早于 {first:%Y-%m-%d %H:%M} 的时间")
