"""Rules of what must never be published (《政府信息公开条例》第十四条、第十五条；《个人信息保护法》第二十八条、第三十四条)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.leaks import Kind
from gazette.problems import Path, Place, Severity, wrong
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]


# A leak as the rules see it: the field or place, its kind, its hint, where in an attachment.
Seen = tuple[Path, Kind, str, str]


def nothing_identifies(record: Record, catalog: Catalog) -> Found:
    """记录、注释和附件的任何地方都不得有居民身份证号码、银行卡号和密级标志，不得豁免（《个人信息保护法》第二十八条；《保守国家秘密法》第三十五条）。"""
    return (_told(seen) for seen in _leaks(record, catalog) if seen[1].hard)


def nothing_private(record: Record, catalog: Catalog) -> Found:
    """不得有内部标记；涉及个人的信息不得有手机号码、住址和敏感个人信息；经审查确应公开的写明豁免（《政府信息公开条例》第十五条、第十六条）。"""
    return (_told(seen) for seen in _unwaived(record, catalog) if severity(seen[1], record) == "错误")


def nothing_doubtful(record: Record, catalog: Catalog) -> Found:
    """像证件号码、手机号码、车牌、个人邮箱和住址的，请核对；确应公开的写明豁免（《个人信息保护法》第三十四条）。"""
    return (_told(seen) for seen in _unwaived(record, catalog) if severity(seen[1], record) == "提醒")


def waivers_needed(record: Record, catalog: Catalog) -> Found:
    """豁免只为确有的内容而写，每个检查项只写一次，另起一行；内容删去以后，豁免也要删去。"""
    if not record.waivers:
        return
    if not catalog.origins[record.id].unpublished[1]:
        yield ("waivers",), wrong("豁免和别的字段写在了一行，会随数据文件公开", expected="另起一行写的字段")
    kinds = {kind.label for _, kind, _, _ in _leaks(record, catalog) if severity(kind, record)}
    for number, waiver in enumerate(record.waivers):
        earlier = {other.detector for other in record.waivers[:number]}
        if waiver.detector not in kinds or waiver.detector in earlier:
            message = f"这项豁免没有用处：记录里没有别的「{waiver.detector}」"
            yield ("waivers", number), wrong(message, expected="删去这项豁免")


def severity(kind: Kind, record: Record) -> Severity | None:
    """How a leak of a kind is meant in a record; None when it is none there."""
    if kind.hard or kind.everywhere or (kind.personal and record.PERSONAL):
        return "错误"
    return None if kind.only else "提醒"


def _leaks(record: Record, catalog: Catalog) -> Iterator[Seen]:
    for leak in catalog.origins[record.id].leaks:
        yield Place(leak.line, leak.column), leak.kind, leak.hint, ""
    for number, attachment in enumerate(record.attachments):
        if reading := catalog.readings.get(attachment.file):
            for kind, hint, where in reading.leaks:
                yield ("attachments", number, "file"), kind, hint, f"附件{where}" if where else "附件"


def _unwaived(record: Record, catalog: Catalog) -> Iterator[Seen]:
    waived = {waiver.detector for waiver in record.waivers}
    return (seen for seen in _leaks(record, catalog) if not seen[1].hard and seen[1].label not in waived)


def _told(seen: Seen) -> tuple[Path, str]:
    path, kind, hint, where = seen
    return path, wrong(f"{where}含有{kind.label}", hint, kind.advice)
