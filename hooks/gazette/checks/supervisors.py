"""Rules of rosters of supervisors: names are shown by consent and for the term only, and nothing else of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.model import free_texts
from gazette.schema.supervisor import Supervisor

Found = Iterator[tuple[Path, str]]

# A telephone, an identity number, an account: nothing that a roster needs has seven digits.
_LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){6,}")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d{2}-(?:(?:19|20)\d{2}|\d{2}-\d{2})(?!\d)")


def term_in_order(roster: Supervisor, catalog: Catalog) -> Found:
    """聘期止不早于聘期起。"""
    if roster.term_to < roster.term_from:
        yield ("term_to",), wrong("聘期止早于聘期起", roster.term_to, f"不早于 {roster.term_from} 的日期")


def published_with_consent(roster: Supervisor, catalog: Catalog) -> Found:
    """公开个人信息应当取得个人单独同意（《个人信息保护法》第二十五条）。"""
    if not roster.consent:
        message = "没有取得本人单独同意，不得公开姓名"
        yield ("consent",), wrong(message, "false", "取得名单上每个人的单独同意后写 true；不同意的不写进名单")


def names_differ(roster: Supervisor, catalog: Catalog) -> Found:
    """一批名单上一个人只写一次。"""
    seen: set[str] = set()
    for number, member in enumerate(roster.members):
        if member.name in seen:
            yield (
                ("members", number, "name"),
                wrong("这个人写了两次", member.name, "同名的核实后加注，如 示例甲（律师）"),
            )
        seen.add(member.name)


def names_only_in_the_list(roster: Supervisor, catalog: Catalog) -> Found:
    """名称、内容概述和附件名称里不写监督员姓名：聘期届满以后名称可能已被订阅和转载（《个人信息保护法》第四十七条）。"""
    texts: list[tuple[Path, str]] = [(("title",), roster.title), (("summary",), roster.summary)]
    texts += [(("attachments", at, "title"), one.title) for at, one in enumerate(roster.attachments)]
    for path, text in texts:
        if any(member.name in text for member in roster.members):
            yield path, wrong("写出了监督员的姓名", expected="不含姓名的文字")


def no_numbers_of_persons(roster: Supervisor, catalog: Catalog) -> Found:
    """名单里不得有电话、证件号码、账号（《个人信息保护法》第六条、第三十四条）。"""
    for path, text in free_texts(roster):
        if _LONG_NUMBER.search(_DATE.sub("", text)):
            yield path, wrong("含有电话或证件一类的号码", expected="删去号码后的文字")
