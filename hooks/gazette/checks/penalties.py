"""Rules of penalties (《行政处罚法》；发改办财金〔2018〕790号；《信用修复管理办法》)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.penalty import Penalty

Found = Iterator[tuple[Path, str]]

_FINE_IN_WORDS = re.compile(r"罚款[^0-9，。；]{0,8}([0-9][0-9,，]*(?:\.[0-9]+)?)(万?)元")


def amounts_given(penalty: Penalty, catalog: Catalog) -> Found:
    """有罚款的必填罚款金额，有没收的必填没收金额；没有的不得填写（发改办财金〔2018〕790号）。"""
    fined = "罚款" in penalty.kinds
    confiscated = any(kind.startswith("没收") for kind in penalty.kinds)
    for key, label, needed, amount in (
        ("fine", "罚款金额", fined, penalty.fine),
        ("confiscated", "没收金额", confiscated, penalty.confiscated),
    ):
        if needed and (amount is None or amount <= 0):
            yield (key,), wrong(f"处罚类别中有{label[:2]}，必须填写{label}", amount, "大于 0 的数，单位万元")
        if not needed and amount is not None:
            yield (key,), wrong(f"处罚类别中没有{label[:2]}，却填写了{label}", amount, "删去这个字段，或补上处罚类别")


def fine_as_in_the_content(penalty: Penalty, catalog: Catalog) -> Found:
    """处罚内容里写明的罚款数额与罚款金额一致；罚款金额的单位是万元。"""
    found = _FINE_IN_WORDS.findall(penalty.content)
    if penalty.fine is None or len(found) != 1:
        return
    digits, ten_thousand = found[0]
    said = Decimal(re.sub("[,，]", "", digits)) / (1 if ten_thousand else 10000)
    if said != penalty.fine:
        message = f"罚款金额与处罚内容里的「{digits}{ten_thousand}元」不一致"
        yield ("fine",), wrong(message, penalty.fine, f"{said.normalize():f}，单位万元")


def licence_given(penalty: Penalty, catalog: Catalog) -> Found:
    """有暂扣、吊销许可证件的必填证照名称及编号（发改办财金〔2018〕790号）。"""
    if {"暂扣许可证件", "吊销许可证件"} & set(penalty.kinds) and not penalty.licence:
        yield ("licence",), wrong("处罚类别中有暂扣或吊销，必须填写证照", expected="证照名称及编号")


def dates_in_order(penalty: Penalty, catalog: Catalog) -> Found:
    """处罚有效期不早于处罚决定。"""
    if penalty.valid_until < penalty.decided_on:
        right = f"不早于 {penalty.decided_on} 的日期"
        yield ("valid_until",), wrong("处罚有效期早于处罚决定日期", penalty.valid_until, right)


def publicity_within_period(penalty: Penalty, catalog: Catalog) -> Found:
    """公示期自处罚决定之日起算，不短于该类别最短、不长于最长公示期（《信用修复管理办法》；期限见 data/settings/publicity.yml）。"""
    found = catalog.settings.publicity_period(penalty.publicity_class, penalty.published_at.date())
    if not found:
        return
    rule, period = found
    earliest, latest = (months_after(penalty.decided_on, months) for months in (period.shortest, period.longest))
    earliest -= timedelta(days=1)  # the last day counts
    if not earliest <= penalty.publicity_until <= latest:
        limits = f"{penalty.publicity_class}类的公示期应为 {period.shortest} 至 {period.longest} 个月"
        message = f"公示截止期不在规定的期限内，{limits}，自处罚决定日期起算，见{rule.document}"
        yield ("publicity_until",), wrong(message, penalty.publicity_until, f"{earliest} 至 {latest} 之间的日期")


def months_after(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month when it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
