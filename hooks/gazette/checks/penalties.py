"""Rules of penalties (《行政处罚法》；发改办财金〔2018〕790号；《信用修复管理办法》)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.checks.parties import named_in_the_reason, unmasked
from gazette.problems import Path, wrong
from gazette.schema.penalty import Penalty

Found = Iterator[tuple[Path, str]]

_FINE_IN_WORDS = re.compile(r"罚款[^0-9，。；]{0,8}([0-9][0-9,，]*(?:\.[0-9]+)?)(万?)元")


def natural_person_masked(penalty: Penalty, catalog: Catalog) -> Found:
    """自然人只写姓加「某」，不得有任何登记代码和法定代表人（《个人信息保护法》第三十四条）。"""
    if penalty.party_type != "自然人":
        return
    yield from unmasked(("party_name",), penalty.party_name)
    for key in ("party_uscc", "party_codes", "legal_representative"):
        if getattr(penalty, key):
            yield (key,), wrong("自然人不得填写这个字段", expected="删去这个字段")


def party_identified(penalty: Penalty, catalog: Catalog) -> Found:
    """自然人以外必填统一社会信用代码，法人及非法人组织必填法定代表人（发改办财金〔2018〕790号）。"""
    if penalty.party_type != "自然人" and not penalty.party_uscc:
        yield (
            ("party_uscc",),
            wrong(f"缺少必填字段「统一社会信用代码」，行政相对人类别是{penalty.party_type}", expected="18 位代码"),
        )
    if penalty.party_type == "法人及非法人组织" and not penalty.legal_representative:
        message = "缺少必填字段「法定代表人」，行政相对人类别是法人及非法人组织"
        yield ("legal_representative",), wrong(message, expected="法定代表人或负责人姓名")


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
    """处罚决定不晚于发布，有效期和公示截止期不早于决定。"""
    decided, published = penalty.decided_on, penalty.published_at.date()
    if decided > published:
        yield ("decided_on",), wrong("处罚决定日期晚于发布日期", decided, f"不晚于 {published} 的日期")
    for key, label in (("valid_until", "处罚有效期"), ("publicity_until", "公示截止期")):
        if (day := getattr(penalty, key)) < decided:
            yield (key,), wrong(f"{label}早于处罚决定日期", day, f"不早于 {decided} 的日期")


def withdrawn_without_the_party(penalty: Penalty, catalog: Catalog) -> Found:
    """撤回以后只留公告，撤回理由里不得写出当事人（《行政处罚法》第四十八条）。"""
    yield from named_in_the_reason(penalty.withdrawal, [penalty.party_name])


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
