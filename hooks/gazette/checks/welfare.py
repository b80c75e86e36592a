"""Rules of public welfare (国办发〔2018〕10号；《个人信息保护法》)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.checks.parties import named_in_the_reason, unmasked
from gazette.problems import Path, wrong
from gazette.schema.model import free_texts
from gazette.schema.welfare import Support, Welfare

Found = Iterator[tuple[Path, str]]

_PLACE = re.compile(r"[^\W\d_]{1,20}(?:村|屯|社区|嘎查)")
_SENSITIVE = re.compile(
    "身份证|残疾等级|残疾类别|[一二三四]级残疾|病种|病情|患有|开户行|银行卡|银行账号|账号|家庭住址|户籍地|未成年|孤儿"
)
# How far 资金 may be from 标准×人数×期数 before somebody should look: a tenth.
_TOLERANCE = Decimal("0.1")


def names_masked(welfare: Welfare, catalog: Catalog) -> Found:
    """公示名单里的姓名只写姓加「某」（《个人信息保护法》第三十四条）。"""
    for number, entry in enumerate(welfare.roster.entries if welfare.roster else ()):
        yield from unmasked(("roster", "entries", number, "name"), entry.name)


def places_end_at_the_village(welfare: Welfare, catalog: Catalog) -> Found:
    """公示名单里的住处只写到村或社区，不写门牌（《个人信息保护法》第六条）。"""
    for number, entry in enumerate(welfare.roster.entries if welfare.roster else ()):
        if not _PLACE.fullmatch(entry.village):
            yield (
                ("roster", "entries", number, "village"),
                wrong("住处没有只写到村或社区", expected="村或社区的名称，如 示例村"),
            )


def lists_tell_nothing_sensitive(welfare: Welfare, catalog: Catalog) -> Found:
    """有公示名单的信息，任何文字中不得出现病情、残疾等级、账号、住址和未成年人（《个人信息保护法》第二十八条）。"""
    for path, text in free_texts(welfare) if welfare.roster else ():
        # Why it was reviewed is not said of anybody.
        if path[0] != "secrecy_review" and (found := _SENSITIVE.search(text)):
            yield (
                path,
                wrong("有公示名单的信息里写了敏感个人信息", found[0], "删去有关文字，或者另成一条不带名单的信息"),
            )


def withdrawn_without_names(welfare: Welfare, catalog: Catalog) -> Found:
    """撤回以后只留公告，撤回理由里不得写出名单上的人（《个人信息保护法》第三十四条）。"""
    names = [entry.name for entry in welfare.roster.entries] if welfare.roster else []
    yield from named_in_the_reason(welfare.withdrawal, names)


def figures_have_units(welfare: Welfare, catalog: Catalog) -> Found:
    """标准、人数、资金各有单位：填了数就填单位，没有数的不填单位。"""
    for number, support in enumerate(welfare.supports):
        for key, label in (("standard", "标准"), ("people", "人数"), ("funds", "资金")):
            value, unit = getattr(support, key), getattr(support, f"{key}_unit")
            path = ("supports", number, f"{key}_unit")
            if value is not None and unit is None:
                yield path, wrong(f"填了{label}，没有填{label}的单位", expected=f"{label}的单位")
            if value is None and unit is not None:
                yield path, wrong(f"没有填{label}，却填了{label}的单位", unit, f"删去单位，或补上{label}")


def something_told(welfare: Welfare, catalog: Catalog) -> Found:
    """政策和办事依据、标准人数资金、公示名单、办理流程、正文和附件至少有一样。"""
    if not any((welfare.policies, welfare.supports, welfare.roster, welfare.guide, welfare.body, welfare.attachments)):
        yield ("item",), wrong("这条信息没有内容", expected="政策、标准人数资金、名单、流程、正文或附件")


def funds_near_standard_times_people(welfare: Welfare, catalog: Catalog) -> Found:
    """标准×人数×期数与资金相差不大于一成；补差发放的资金不大于标准×人数×期数。"""
    for number, support in enumerate(welfare.supports):
        expected = _expected(support)
        if expected is None or support.funds is None:
            continue
        paid = support.funds * (10000 if support.funds_unit == "万元" else 1)
        far = paid > expected if support.by_difference else abs(paid - expected) > expected * _TOLERANCE
        if far:
            product = f"{support.standard}×{support.people}×{support.times}={expected:,f}元"
            limit = f"{'不大于' if support.by_difference else '接近'} {expected:,f}元 的数，请核对单位"
            message = f"资金与标准×人数×期数（{product}）相差很大"
            yield ("supports", number, "funds"), wrong(message, f"{paid:,f}元", limit)


def _expected(support: Support) -> Decimal | None:
    """What the standard, paid to so many so often, comes to in 元; None when one of them is not told."""
    if support.standard is None or support.people is None or support.times is None:
        return None
    counted = "户" if support.standard_unit and "户" in support.standard_unit else "人"
    if not support.people_unit or not support.people_unit.startswith(counted):
        return None
    return support.standard * support.people * support.times
