"""Rules of coercion (《行政强制法》)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.coercion import KINDS_OF_TYPE, Coercion

Found = Iterator[tuple[Path, str]]

# 查封、扣押、冻结：《行政强制法》第二十五条、第三十二条
_LIMITED = frozenset({"查封场所、设施或者财物", "扣押财物", "冻结存款、汇款"})
_LONGEST, _EXTENSION = timedelta(days=30), timedelta(days=30)


def kinds_of_the_type(coercion: Coercion, catalog: Catalog) -> Found:
    """行政强制措施和行政强制执行各有各的种类（《行政强制法》第九条、第十二条）。"""
    allowed = KINDS_OF_TYPE[coercion.coercion_type]
    for number, kind in enumerate(coercion.kinds):
        if kind not in allowed:
            right = "、".join(f"「{one}」" for one in allowed) + "之一"
            yield ("kinds", number), wrong(f"这不是{coercion.coercion_type}的种类", kind, right)


def period_given(coercion: Coercion, catalog: Catalog) -> Found:
    """查封、扣押、冻结必须写明期限（《行政强制法》第二十四条、第三十一条）。"""
    if not _LIMITED & set(coercion.kinds):
        return
    for key, label in (("lasts_from", "期限自"), ("lasts_until", "期限至")):
        if not getattr(coercion, key):
            yield (key,), wrong(f"缺少必填字段「{label}」，查封、扣押、冻结必须写明期限", expected="年-月-日")


def dates_in_order(coercion: Coercion, catalog: Catalog) -> Found:
    """期限自不晚于期限至，解除、备案不早于决定。"""
    since, until, decided = coercion.lasts_from, coercion.lasts_until, coercion.decided_on
    if since and until and until < since:
        yield ("lasts_until",), wrong("期限至早于期限自", until, f"不早于 {since} 的日期")
    lifted, filed = coercion.lifted_on, coercion.filing and coercion.filing.filed_on
    if lifted and lifted < decided:
        yield ("lifted_on",), wrong("解除或执行完毕日期早于强制决定日期", lifted, f"不早于 {decided} 的日期")
    if filed and filed < decided:
        yield ("filing", "filed_on"), wrong("备案日期早于强制决定日期", filed, f"不早于 {decided} 的日期")


def within_thirty_days(coercion: Coercion, catalog: Catalog) -> Found:
    """查封、扣押、冻结不超过三十日，经批准延长的再加不超过三十日，法律另有规定的除外（《行政强制法》第二十五条、第三十二条）。"""
    since, until = coercion.lasts_from, coercion.lasts_until
    if not (_LIMITED & set(coercion.kinds) and since and until):
        return
    last = since + _LONGEST + (_EXTENSION if coercion.extended else timedelta())
    if until > last:
        message = "查封、扣押、冻结的期限超过六十日" if coercion.extended else "期限超过三十日，却没有写延长情况"
        yield ("lasts_until",), wrong(f"{message}，请核对", until, f"不晚于 {last} 的日期，法律另有规定的除外")


def lifted_in_time(coercion: Coercion, catalog: Catalog) -> Found:
    """查封、扣押、冻结期满，应当已经作出处理决定或者解除（《行政强制法》第二十七条、第二十八条、第三十二条）。"""
    until = coercion.lasts_until
    if _LIMITED & set(coercion.kinds) and until and until < catalog.today and not coercion.lifted_on:
        yield ("lifted_on",), wrong(f"期限已于 {until} 届满，没有写何时解除或处理", expected="补上解除日期和处理结果")
