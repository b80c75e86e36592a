"""Rules of assessments: the tree of indicators adds up, and every organ has one score for every leaf within its weight."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.assessment import Assessment, LeafScore

Found = Iterator[tuple[Path, str]]

# The score that a method gives, and those that do not go with it.
_KEYS = {"内部考核": ("score", ("external_score",)), "外部评价": ("external_score", ("self_score", "score"))}


def one_for_each_year(assessment: Assessment, catalog: Catalog) -> Found:
    """同一机关同一考核种类一年只登记一条。"""
    kept = catalog.assessments[assessment.organ, assessment.scope, assessment.year]
    if kept is not assessment:
        yield ("year",), wrong(f"与「{kept.id}」是同一年度、同一考核种类", assessment.year, "每年每种考核只有一条")


def indicators_form_a_tree(assessment: Assessment, catalog: Catalog) -> Found:
    """指标编号不重复，上级指标写在下级前面。"""
    seen: set[str] = set()
    for number, one in enumerate(assessment.indicators):
        path = ("indicators", number, "code")
        if one.code in seen:
            yield path, wrong("指标编号重复", one.code, "另一个编号")
        if one.parent and one.parent not in seen:
            yield path, wrong("前面没有它的上级指标", one.code, f"先写上级指标 {one.parent}")
        seen.add(one.code)


def weights_add_up(assessment: Assessment, catalog: Catalog) -> Found:
    """一级指标权重之和为 100，下级指标权重之和等于上级的权重。"""
    sums: dict[str, Decimal] = {}
    for one in assessment.indicators:
        sums[one.parent] = sums.get(one.parent, Decimal()) + one.weight
    if sums.get("") != 100:
        yield ("indicators",), wrong("一级指标的权重之和不是 100", sums.get(""), "100")
    for number, one in enumerate(assessment.indicators):
        if one.code in sums and sums[one.code] != one.weight:
            message = f"指标 {one.code} 的权重不等于下级指标权重之和"
            yield ("indicators", number, "weight"), wrong(message, one.weight, f"{sums[one.code]}")


def external_explained(assessment: Assessment, catalog: Catalog) -> Found:
    """有外部评价的指标，写明外部评价办法（2012年依法行政工作要点第2项）。"""
    if not assessment.external and any(one.method == "外部评价" for one in assessment.leaves.values()):
        message = "有外部评价的指标，却没有写外部评价办法"
        yield ("external",), wrong(message, expected="谁来评、怎样评、怎样计分")


def organs_scored_once(assessment: Assessment, catalog: Catalog) -> Found:
    """一个被考核单位只有一份成绩。"""
    seen: set[str] = set()
    for number, result in enumerate(assessment.results):
        if result.organ in seen:
            yield ("results", number, "organ"), wrong("这个单位的成绩写了两次", result.organ, "每个单位一份")
        seen.add(result.organ)


def leaves_scored_once(assessment: Assessment, catalog: Catalog) -> Found:
    """每个被考核单位在每项最末一级指标上有一行分数，不多不少。"""
    for at, result in enumerate(assessment.results):
        left = dict.fromkeys(assessment.leaves)
        for number, one in enumerate(result.scores):
            path = ("results", at, "scores", number, "code")
            if one.code not in assessment.leaves:
                yield path, wrong("这不是最末一级指标，不能打分", one.code, "最末一级指标的编号")
            elif one.code not in left:
                yield path, wrong("这项指标的分数写了两次", one.code, "每项指标一行")
            left.pop(one.code, None)
        if left:
            yield (
                ("results", at, "scores"),
                wrong(f"缺少指标 {'、'.join(left)} 的分数", expected="每项最末一级指标一行"),
            )


def scored_by_its_method(assessment: Assessment, catalog: Catalog) -> Found:
    """内部考核的指标填考核分，外部评价的指标填外部评价分，不能互换。"""
    for path, one in _scores(assessment):
        leaf = assessment.leaves[one.code]
        right, barred = _KEYS[leaf.method]
        said = f"指标 {one.code} 由{leaf.method}打分"
        if getattr(one, right) is None:
            yield path, wrong(f"{said}，缺少 {right}", expected="由它打出的分数")
        for key in barred:
            if (points := getattr(one, key)) is not None:
                yield (*path, key), wrong(f"{said}，不能填 {key}", points, f"删去，填写 {right}")


def scores_within_weight(assessment: Assessment, catalog: Catalog) -> Found:
    """自评分、考核分、外部评价分都不超过指标的权重。"""
    for path, one in _scores(assessment):
        weight = assessment.leaves[one.code].weight
        for key in ("self_score", "score", "external_score"):
            if (points := getattr(one, key)) is not None and points > weight:
                yield (*path, key), wrong(f"分数超过指标 {one.code} 的权重", points, f"0 至 {weight} 的数")


def grades_descend(assessment: Assessment, catalog: Catalog) -> Found:
    """考核等次从高到低排列，最低一等从 0 分起。"""
    for number, (above, one) in enumerate(pairwise(assessment.grades), 1):
        if one.least >= above.least:
            yield ("grades", number, "least"), wrong("等次没有从高到低排列", one.least, f"小于 {above.least} 的分数")
    if assessment.grades and assessment.grades[-1].least != 0:
        last = len(assessment.grades) - 1
        yield ("grades", last, "least"), wrong("最低一等没有从 0 分起", assessment.grades[-1].least, "0")


def steps_in_order(assessment: Assessment, catalog: Catalog) -> Found:
    """考核流程按开始日期先后排列，每个环节的结束不早于开始。"""
    for number, one in enumerate(assessment.steps):
        if one.ends_on and one.ends_on < one.starts_on:
            yield ("steps", number, "ends_on"), wrong("结束早于开始", one.ends_on, f"不早于 {one.starts_on} 的日期")
    for number, (before, one) in enumerate(pairwise(assessment.steps), 1):
        if one.starts_on < before.starts_on:
            message = wrong("环节没有按先后排列", one.starts_on, f"不早于 {before.starts_on} 的日期")
            yield ("steps", number, "starts_on"), message


def all_of_last_year_assessed(assessment: Assessment, catalog: Catalog) -> Found:
    """上一年同一考核种类的被考核单位，今年一般也有成绩。"""
    before = catalog.assessments.get((assessment.organ, assessment.scope, assessment.year - 1))
    now = {result.organ for result in assessment.results}
    if before and now and (gone := [one.organ for one in before.results if one.organ not in now]):
        names = "、".join(map(catalog.organ_name, gone))
        yield ("results",), wrong(f"上一年被考核的{names}今年没有成绩", expected="补上成绩，或核实已不在考核范围")


def _scores(assessment: Assessment) -> Iterator[tuple[Path, LeafScore]]:
    """Every score of a leaf, with its path."""
    for at, result in enumerate(assessment.results):
        for number, one in enumerate(result.scores):
            if one.code in assessment.leaves:
                yield ("results", at, "scores", number), one
