"""Rules of complaints: channels, monthly statistics, and answers to what people ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import COUNTS, ComplaintStatistics, Counts
from gazette.schema.response import Response

Found = Iterator[tuple[Path, str]]

_MAILBOX = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[a-z]{2,}", re.A)
_LABELS = {key: Counts.model_fields[key].title for key in COUNTS}


def channel_can_be_reached(channel: ComplaintChannel, catalog: Catalog) -> Found:
    """举报投诉渠道至少公布电话、地址、邮箱、官方受理平台中的一样（《信访工作条例》）。"""
    if not (channel.phones or channel.address or channel.email or channel.platform):
        yield ("phones",), wrong("没有任何联系方式", expected="受理电话、地址、电子邮箱或官方受理平台")


def mailbox_well_formed(channel: ComplaintChannel, catalog: Catalog) -> Found:
    """电子邮箱写全，不带别的文字。"""
    if channel.email and not _MAILBOX.fullmatch(channel.email):
        yield ("email",), wrong("不是完整的电子邮箱", channel.email, "名称@域名，如 office@changhai.example")


def responded_in_order(response: Response, catalog: Catalog) -> Found:
    """回应不早于发现问题，不晚于在本网站发布。"""
    at = response.responded_at
    if response.noticed_at and at < response.noticed_at:
        limit = f"不早于 {response.noticed_at:%Y-%m-%d %H:%M} 的时间"
        yield ("responded_at",), wrong("回应时间早于发现时间", f"{at:%Y-%m-%d %H:%M}", limit)
    if at > response.published_at:
        limit = f"不晚于 {response.published_at:%Y-%m-%d %H:%M} 的时间"
        yield ("responded_at",), wrong("回应时间晚于在本网站的发布时间", f"{at:%Y-%m-%d %H:%M}", limit)


def month_is_over(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """月度统计在该月结束以后发布。"""
    published = statistics.published_at
    if published.year * 12 + published.month - 1 <= statistics.months:
        got = f"{statistics.year}年{statistics.month}月"
        yield ("month",), wrong("发布时这个月还没有结束", got, "发布日期以前的月份")


def one_for_each_month(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """同一公开主体、同一月份只有一份统计。"""
    before = catalog.complaints_before.get(statistics.id)
    if before and before.months == statistics.months:
        yield ("month",), wrong(f"这个月已经有一份统计，编号是 {before.id}", expected="另一个月份，或者合并成一条")


def lines_differ(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """同一类别、同一承办单位只有一行。"""
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(statistics.lines):
        if (line.topic, line.unit) in seen:
            yield ("lines", number, "topic"), wrong("类别和承办单位与前面一行相同", line.topic, "合并成一行")
        seen.add((line.topic, line.unit))


def lines_add_up(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """合计等于各行之和。"""
    for key in COUNTS:
        total, summed = getattr(statistics.total, key), sum(getattr(line, key) for line in statistics.lines)
        if total != summed:
            yield ("total", key), wrong(f"{_LABELS[key]}的合计不等于各行之和", total, f"{summed}")


def parts_within_wholes(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """办结、逾期各不大于上月结转与受理之和，评价不大于办结，满意不大于评价。"""
    for number, line in enumerate(statistics.lines):
        on_hand = line.carried_over + line.accepted
        for key, whole, limit in (
            ("closed", "上月结转与受理之和", on_hand),
            ("overdue", "上月结转与受理之和", on_hand),
            ("rated", "办结", line.closed),
            ("satisfied", "评价", line.rated),
        ):
            if (value := getattr(line, key)) > limit:
                yield ("lines", number, key), wrong(f"{_LABELS[key]}大于{whole}", value, f"不大于 {limit} 的数")


def months_run_on(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """同一公开主体的统计逐月发布，中间不缺月份。"""
    before = catalog.complaints_before.get(statistics.id)
    if before and statistics.months > before.months + 1:
        missing = before.months + 1
        text = f"{missing // 12}年{missing % 12 + 1}月"
        yield (
            ("month",),
            wrong(f"前面缺少月份，上一份是{before.year}年{before.month}月", expected=f"补上{text}起的统计"),
        )


def carried_over_as_left(statistics: ComplaintStatistics, catalog: Catalog) -> Found:
    """上月结转等于上一份统计的上月结转加受理减办结。"""
    before = catalog.complaints_before.get(statistics.id)
    if not before or statistics.months != before.months + 1:
        return
    left = before.total.carried_over + before.total.accepted - before.total.closed
    if statistics.total.carried_over != left:
        message = f"上月结转与 {before.id} 月末未办结的件数不一致"
        yield ("total", "carried_over"), wrong(message, statistics.total.carried_over, f"{left}，或者在正文里说明原因")
