"""Rules of what must never be published (《政府信息公开条例》第十四条、第十五条；《个人信息保护法》第二十八条、第三十四条)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.leaks import Kind, Leak
from gazette.problems import Path, Place, Severity, wrong
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]


def nothing_identifies(record: Record, catalog: Catalog) -> Found:
    """记录和注释的任何地方都不得有居民身份证号码、银行卡号和密级标志，不得豁免（《个人信息保护法》第二十八条；《保守国家秘密法》第三十五条）。"""
    return (_told(leak) for leak in catalog.origins[record.id].leaks if leak.kind.hard)


def nothing_private(record: Record, catalog: Catalog) -> Found:
    """不得有内部标记；涉及个人的信息不得有手机号码、住址和敏感个人信息；经审查确应公开的写明豁免（《政府信息公开条例》第十五条、第十六条）。"""
    return (_told(leak) for leak in _unwaived(record, catalog) if severity(leak.kind, record) == "错误")


def nothing_doubtful(record: Record, catalog: Catalog) -> Found:
    """像证件号码、手机号码、车牌、个人邮箱和住址的，请核对；确应公开的写明豁免（《个人信息保护法》第三十四条）。"""
    return (_told(leak) for leak in _unwaived(record, catalog) if severity(leak.kind, record) == "提醒")


def waivers_needed(record: Record, catalog: Catalog) -> Found:
    """豁免只为确有的内容而写，每个检查项只写一次；内容删去以后，豁免也要删去。"""
    kinds = {leak.kind.label for leak in catalog.origins[record.id].leaks if severity(leak.kind, record)}
    for number, waiver in enumerate(record.waivers):
        earlier = {other.detector for other in record.waivers[:number]}
        if waiver.detector not in kinds or waiver.detector in earlier:
            message = f"这项豁免没有用处：记录里没有别的「{waiver.detector}」"
            yield ("waivers", number), wrong(message, expected="删去这项豁免")


def severity(kind: Kind, record: Record) -> Severity | None:
    """How a leak of a kind is meant in a record; None when it is none there."""
    if kind.hard or kind.everywhere or (kind.personal and record.personal):
        return "错误"
    return None if kind.only else "提醒"


def _unwaived(record: Record, catalog: Catalog) -> Iterator[Leak]:
    waived = {waiver.detector for waiver in record.waivers}
    return (leak for leak in catalog.origins[record.id].leaks if not leak.kind.hard and leak.kind.label not in waived)


def _told(leak: Leak) -> tuple[Path, str]:
    return Place(leak.line, leak.column), wrong(f"含有{leak.kind.label}", leak.hint, leak.kind.advice)
