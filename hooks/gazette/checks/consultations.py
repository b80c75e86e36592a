"""Rules of consultations (《重大行政决策程序暂行条例》第十五条；《优化营商环境条例》第六十二条)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.consultation import Consulted
from gazette.schema.decision import Decision
from gazette.timings import timings

Found = Iterator[tuple[Path, str]]


def closes_after_opening(record: Consulted, catalog: Catalog) -> Found:
    """征求意见的截止日期不早于开始日期，采纳数不大于收到数。"""
    one = record.consultation
    if one and one.closes_on < one.opened_on:
        right = f"不早于 {one.opened_on} 的日期"
        yield ("consultation", "closes_on"), wrong("截止日期早于开始日期", one.closes_on, right)
    if one and one.adopted is not None and one.adopted > (one.opinions or 0):
        right = f"不大于收到意见数（{one.opinions or 0}）的数"
        yield ("consultation", "adopted"), wrong("采纳意见数大于收到意见数", one.adopted, right)


def short_ones_explained(record: Decision, catalog: Catalog) -> Found:
    """重大行政决策征求意见首尾两天都算也不足规定的最短期限的，必须说明（《重大行政决策程序暂行条例》第十五条）。"""
    one = record.consultation
    if not one or one.short_reason:
        return
    for timing in timings(record, catalog):
        if timing.term.deadline == "consultation" and timing.late and timing.days > 1:
            said = f"不少于{timing.version.count}{timing.version.unit}（{timing.version.document}）"
            message = f"征求意见首尾都算只有 {(one.closes_on - one.opened_on).days + 1} 天，规定{said}，必须说明理由"
            yield ("consultation", "short_reason"), wrong(message, expected="缩短期限的说明，或者改正起止日期")


def outcome_told(record: Consulted, catalog: Catalog) -> Found:
    """征求意见截止以后，公开收到意见数和采纳情况（《重大行政决策程序暂行条例》第三十二条；《优化营商环境条例》第六十二条）。"""
    one = record.consultation
    if one and one.closes_on < catalog.today and (one.opinions is None or (one.opinions and not one.feedback)):
        message = f"征求意见已于 {one.closes_on} 截止，还没有公开意见采纳情况"
        yield ("consultation",), wrong(message, expected="收到意见数、采纳意见数和意见采纳情况")
