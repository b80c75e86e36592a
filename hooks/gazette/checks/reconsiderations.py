"""Rules of reconsideration and litigation (《行政复议法》；《行政诉讼法》)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.checks.parties import unmasked
from gazette.problems import Path, wrong
from gazette.schema.reconsideration import NEVER_ACCEPTED, RESULTS, Reconsideration

Found = Iterator[tuple[Path, str]]


def applicant_masked(case: Reconsideration, catalog: Catalog) -> Found:
    """申请人（原告）是自然人的，只写姓加「某」（《个人信息保护法》第三十四条）。"""
    if case.applicant and case.applicant_type == "自然人":
        yield from unmasked(("applicant",), case.applicant)


def number_of_the_procedure(case: Reconsideration, catalog: Catalog) -> Found:
    """行政诉讼用法院案号，年份用圆括号；行政复议用复议文号，年份用六角括号（法〔2015〕137号）。"""
    court = case.case_no.startswith("（")
    if court != (case.procedure == "行政诉讼"):
        right = "法院案号，如 （2026）辽0224行初3号" if not court else "复议案号，如 示政复〔2026〕3号"
        yield ("case_no",), wrong(f"案号与程序不符，程序是{case.procedure}", case.case_no, right)


def result_of_the_procedure(case: Reconsideration, catalog: Catalog) -> Found:
    """结果是该程序法律规定的一种（《行政复议法》第六十三条至第七十三条；《行政诉讼法》第六十九条至第七十八条）。"""
    if case.result and case.result not in RESULTS[case.procedure]:
        right = f"{'、'.join(RESULTS[case.procedure])} 之一"
        yield ("result",), wrong(f"{case.procedure}没有这种结果", case.result, right)


def fields_of_the_procedure(case: Reconsideration, catalog: Catalog) -> Found:
    """行政诉讼必填审级；审级和经复议后起诉只用于行政诉讼，延长审理期限只用于行政复议的普通程序（《行政复议法》第六十二条）。"""
    litigation = case.procedure == "行政诉讼"
    if litigation and not case.instance:
        yield ("instance",), wrong("缺少必填字段「审级」，程序是行政诉讼", expected="一审、二审、再审之一")
    for key, misplaced in (
        ("instance", not litigation),
        ("after_reconsideration", not litigation),
        ("extended", litigation or case.simplified),
    ):
        if misplaced and getattr(case, key):
            label = Reconsideration.model_fields[key].title
            procedure = "行政复议的简易程序" if not litigation and key == "extended" else case.procedure
            yield (key,), wrong(f"{procedure}不用「{label}」", expected="删去这个字段")


def closed_with_a_result(case: Reconsideration, catalog: Catalog) -> Found:
    """结案日期和结果同时填写；不予受理、不予立案以外必填受理日期。"""
    if bool(case.closed_on) != bool(case.result):
        key, label = ("result", "结果") if case.closed_on else ("closed_on", "结案日期")
        yield (key,), wrong(f"结案日期和结果只填了一样，缺少「{label}」", expected=f"{label}；尚未审结的两样都不填")
    if not case.accepted_on and case.result not in NEVER_ACCEPTED:
        yield ("accepted_on",), wrong("缺少必填字段「受理日期」", expected="受理（立案）日期")


def dates_in_order(case: Reconsideration, catalog: Catalog) -> Found:
    """受理不晚于结案，结案不晚于发布或者最近一次更新。"""
    last = (case.updated_at or case.published_at).date()
    if case.accepted_on and case.closed_on and case.closed_on < case.accepted_on:
        yield ("closed_on",), wrong("结案日期早于受理日期", case.closed_on, f"不早于 {case.accepted_on} 的日期")
    for key, label in (("accepted_on", "受理日期"), ("closed_on", "结案日期")):
        if (day := getattr(case, key)) and day > last:
            yield (key,), wrong(f"{label}晚于发布和更新日期", day, f"不晚于 {last} 的日期")


def one_for_each_case(case: Reconsideration, catalog: Catalog) -> Found:
    """同一复议机关（法院）的同一案号只有一条。"""
    first = catalog.disputes_by_number.get((case.heard_by, case.case_no))
    if first and first is not case:
        yield ("case_no",), wrong(f"这个案号已经有一条，编号是 {first.id}", case.case_no, "另一个案号")
