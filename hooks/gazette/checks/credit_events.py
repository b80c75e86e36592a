"""Rules of the credit of firms in construction (《建筑市场信用管理暂行办法》，建市〔2017〕241号)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from gazette.catalog import Catalog
from gazette.checks.parties import named_in_the_reason
from gazette.checks.penalties import months_after
from gazette.problems import Path, wrong
from gazette.schema.credit_event import USUAL_MONTHS, CreditEvent

Found = Iterator[tuple[Path, str]]

# GB 32100-2015：第一位 9 是工商部门登记的，第二位 2 是个体工商户
_SOLE_TRADER = "92"


def party_is_a_firm(event: CreditEvent, catalog: Catalog) -> Found:
    """只登记单位：个体工商户的名称往往就是个人姓名，不登记（《个人信息保护法》第三十四条）。"""
    if event.party_uscc.startswith(_SOLE_TRADER):
        right = "法人或者其他组织的代码；个体工商户不在本网站登记"
        yield ("party_uscc",), wrong("这是个体工商户的统一社会信用代码", event.party_uscc, right)


def party_only_in_its_field(event: CreditEvent, catalog: Catalog) -> Found:
    """名称、内容概述和行为名称里不写单位：公开期满以后，它们可能已被订阅和转载。"""
    for name in ("title", "summary", "behaviour"):
        if event.party_name in getattr(event, name):
            yield (name,), wrong("写出了从业单位的名称", expected="不含单位名称的文字；单位只写在 party_name 里")


def withdrawn_without_the_firm(event: CreditEvent, catalog: Catalog) -> Found:
    """撤回以后只留公告，撤回理由里不得写出单位名称。"""
    yield from named_in_the_reason(event.withdrawal, [event.party_name])


def dates_in_order(event: CreditEvent, catalog: Catalog) -> Found:
    """认定不晚于发布。"""
    published = event.published_at.date()
    if event.recognised_on > published:
        yield ("recognised_on",), wrong("认定日期晚于发布日期", event.recognised_on, f"不晚于 {published} 的日期")


def publicity_as_usual(event: CreditEvent, catalog: Catalog) -> Found:
    """良好行为一般公开三年，不良行为一般公开六个月至三年（建市〔2017〕241号第十条）。"""
    shortest, longest = USUAL_MONTHS[event.conduct]
    # The last day counts.
    earliest = months_after(event.recognised_on, shortest) - timedelta(days=1)
    latest = months_after(event.recognised_on, longest)
    if not earliest <= event.publicity_until <= latest:
        limits = f"{shortest} 至 {longest} 个月" if shortest else f"{longest} 个月以内"
        message = f"{event.conduct}的公开期限一般为 {limits}，自认定日期起算，请核对"
        yield ("publicity_until",), wrong(message, event.publicity_until, f"{earliest} 至 {latest} 之间的日期")
