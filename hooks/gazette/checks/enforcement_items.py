"""Rules of the lists of enforcement items (国办发〔2018〕118号；国办发〔2024〕54号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.enforcement_item import EnforcementItems, Item
from gazette.schema.model import fields_of

Found = Iterator[tuple[Path, str]]

_LABELS = {field.name: field.label for field in fields_of(Item)}
_OF_A_GUIDE = ("accepted_by", "decided_by", "conditions", "time_limit")


def codes_differ(items: EnforcementItems, catalog: Catalog) -> Found:
    """同一份清单里的事项编码不得重复。"""
    seen: dict[str, int] = {}
    for number, item in enumerate(items.items):
        if (first := seen.setdefault(item.code, number)) != number:
            yield ("items", number, "code"), wrong(f"事项编码与第 {first + 1} 项重复", item.code, "另一个编码")


def guides_are_complete(items: EnforcementItems, catalog: Catalog) -> Found:
    """服务指南写明受理机构、审批机构、受理条件和办理时限（国办发〔2018〕118号）。"""
    if items.list_type != "服务指南":
        return
    for number, item in enumerate(items.items):
        for key in _OF_A_GUIDE:
            if not getattr(item, key):
                message = f"缺少必填字段「{_LABELS[key]}」，清单种类是服务指南"
                yield ("items", number, key), wrong(message, expected="一行文字")


def checks_have_a_frequency(items: EnforcementItems, catalog: Catalog) -> Found:
    """随机抽查写明抽查比例或者频次，行政检查写明年度频次上限（国办发〔2018〕118号；国办发〔2024〕54号）。"""
    if items.list_type not in ("随机抽查事项清单", "行政检查事项清单"):
        return
    for number, item in enumerate(items.items):
        if not item.ratio and not item.frequency:
            yield ("items", number), wrong("没有写抽查比例和检查频次", item.name, "ratio 或 frequency")
