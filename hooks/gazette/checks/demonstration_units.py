"""Rules of demonstration units."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from gazette.catalog import Catalog, changed_at
from gazette.problems import Path, wrong
from gazette.schema.demonstration_unit import DemonstrationUnit

Found = Iterator[tuple[Path, str]]


def unit_dates_in_order(unit: DemonstrationUnit, catalog: Catalog) -> Found:
    """命名 ≤ 各次复核 ≤ 撤销命名，都不晚于这条信息最近一次发布或更新。"""
    steps: list[tuple[str, date, Path]] = [("命名", unit.named_on, ("named_on",))]
    steps += [("复核", one.reviewed_on, ("reviews", at, "reviewed_on")) for at, one in enumerate(unit.reviews)]
    steps += [("撤销命名", unit.revoked_on, ("revoked_on",))] if unit.revoked_on else []
    for (before, earlier, _), (name, later, path) in pairwise(steps):
        if later < earlier:
            yield path, wrong(f"{name}日期早于{before}日期", later, f"不早于 {earlier} 的日期")
    last = changed_at(unit).date()
    for name, day, path in steps:
        if day > last:
            yield path, wrong(f"{name}日期晚于最近一次发布或更新", day, f"不晚于 {last} 的日期")


def revocation_explained(unit: DemonstrationUnit, catalog: Catalog) -> Found:
    """撤销命名的写明日期、机关和理由，三项要么都写，要么都不写。"""
    labels = {"revoked_on": "撤销命名日期", "revoked_by": "撤销机关", "revoked_reason": "撤销理由"}
    missing = [key for key in labels if getattr(unit, key) is None]
    for key in missing if len(missing) < len(labels) else ():
        yield (key,), wrong(f"撤销命名没有写全，缺少{labels[key]}", expected="三项都写，没有撤销的都不写")
