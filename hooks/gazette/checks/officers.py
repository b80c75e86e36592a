"""Rules of the rosters of officers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.officer import OfficerRoster

Found = Iterator[tuple[Path, str]]


# The shape of a 15 or 18 digit identity number: a division, a birth date, a serial.
_LIKE_IDENTITY = re.compile(
    r"[1-9]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]"
    r"|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})",
    re.A,
)


def certificates_are_no_identity_numbers(roster: OfficerRoster, catalog: Catalog) -> Found:
    """执法证号一栏不得写身份证号，样子像的也不行（《个人信息保护法》第二十八条、第三十四条）。"""
    for number, member in enumerate(roster.members):
        if _LIKE_IDENTITY.fullmatch(member.certificate):
            yield ("members", number, "certificate"), wrong("像是身份证号", expected="执法证件上的编号")


def certificates_differ(roster: OfficerRoster, catalog: Catalog) -> Found:
    """一个执法证号全站只登记一次。"""
    seen: set[str] = set()
    for number, member in enumerate(roster.members):
        path = ("members", number, "certificate")
        first = catalog.certificates[member.certificate]
        if member.certificate in seen:
            yield path, wrong("执法证号在这份名单里重复", member.certificate, "证件上的编号，一人一个")
        elif first is not roster:
            where = f"「{first.title}」（{catalog.origins[first.id].path}）"
            yield path, wrong(f"执法证号与{where}重复", member.certificate, "证件上的编号，一人一个")
        seen.add(member.certificate)


def rostered_before_publication(roster: OfficerRoster, catalog: Catalog) -> Found:
    """名单截止日期不晚于最近一次公开的日期。"""
    shown = (roster.updated_at or roster.published_at).date()
    if roster.as_of > shown:
        yield ("as_of",), wrong("名单截止日期晚于发布或更新日期", roster.as_of, f"不晚于 {shown} 的日期")
