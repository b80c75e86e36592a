"""Rules of inspections (国办发〔2018〕118号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.inspection import Inspection

Found = Iterator[tuple[Path, str]]


def inspectors_counted(inspection: Inspection, catalog: Catalog) -> Found:
    """写了执法证号的，个数与检查人数一致，且不重复。"""
    numbers = inspection.certificates
    if numbers and len(numbers) != inspection.inspectors:
        right = f"{len(numbers)}，或补全执法证号"
        yield (
            ("inspectors",),
            wrong(f"检查人数与执法证号的个数（{len(numbers)} 个）不一致", inspection.inspectors, right),
        )
    for number, certificate in enumerate(numbers):
        if certificate in numbers[:number]:
            yield ("certificates", number), wrong("执法证号重复", certificate, "每人一个")


def findings_told(inspection: Inspection, catalog: Catalog) -> Found:
    """发现问题的写明问题和处理情况，未能完成检查的写明原因；没有问题的不得填写。"""
    if inspection.result != "未发现问题" and not inspection.findings:
        yield ("findings",), wrong(f"缺少必填字段「发现的问题」，检查结果是{inspection.result}", expected="一行文字")
    if inspection.result == "发现问题" and not inspection.handling:
        yield (
            ("handling",),
            wrong("缺少必填字段「处理情况」，检查结果是发现问题", expected="一行文字，如 责令七日内改正"),
        )
    if inspection.result == "未发现问题" and inspection.findings:
        yield ("findings",), wrong("检查结果是未发现问题，却写了发现的问题", expected="改正检查结果，或删去这个字段")


def rectified_after_the_inspection(inspection: Inspection, catalog: Catalog) -> Found:
    """整改完成不早于检查。"""
    day, inspected = inspection.rectified_on, inspection.inspected_on
    if day and day < inspected:
        yield ("rectified_on",), wrong("整改完成日期早于检查日期", day, f"不早于 {inspected} 的日期")


def item_is_to_be_checked(inspection: Inspection, catalog: Catalog) -> Found:
    """所依的清单事项是行政检查。"""
    found = catalog.enforcement_items.get(inspection.item or "")
    if found and found[2].kind != "行政检查":
        message = f"这个事项的类别是{found[2].kind}，不是行政检查"
        yield ("item",), wrong(message, inspection.item, "类别是行政检查的事项")


def inspectors_on_the_roster(inspection: Inspection, catalog: Catalog) -> Found:
    """名单截止以后的检查，执法证号应当在本机关的执法人员名单里（国办发〔2018〕118号）。"""
    rosters = [roster for roster in catalog.rosters if roster.organ == inspection.organ]
    if not rosters or inspection.inspected_on < max(roster.as_of for roster in rosters):
        return
    for number, certificate in enumerate(inspection.certificates):
        if certificate not in catalog.certificates:
            message = "执法人员名单里没有这个执法证号，请核对证号或更新名单"
            yield ("certificates", number), wrong(message, certificate)
