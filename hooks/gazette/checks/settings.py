"""Rules of the settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.catalog import Catalog
from gazette.problems import Path, Problem, field_path, wrong
from gazette.schema import KINDS
from gazette.settings import FOLDER
from gazette.source import read, suggestion, text_of

Found = Iterator[tuple[str, Path, str]]

KNOWN_KINDS = [kind.NAME for kind in KINDS]


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every problem of the settings that only the whole site can tell."""
    for rule in RULES:
        for name, path, message in rule(catalog):
            yield _located(catalog, f"{FOLDER}/{name}.yml", path, message)


def host_exists(catalog: Catalog) -> Found:
    """主办单位必须是已登记的机构。"""
    host = catalog.settings.site.organ
    if host in catalog.left_out:
        yield "site", ("organ",), wrong("主办单位是示例机构，而 examples 为 false", host, "真实机构的 id")
        return
    if host not in catalog.organs and host not in catalog.broken_ids:
        yield (
            "site",
            ("organ",),
            wrong(f"没有登记这个机构{suggestion(host, list(catalog.organs))}", host, "data/organs 中已有机构的 id"),
        )


def columns_hold_known_kinds(catalog: Catalog) -> Found:
    """栏目收录的信息种类必须是程序认识的。"""
    for number, column in enumerate(catalog.settings.columns):
        for at, kind in enumerate(column.kinds):
            if kind not in KNOWN_KINDS:
                path = ("columns", number, "kinds", at)
                yield (
                    "columns",
                    path,
                    wrong(f"没有这种信息{suggestion(kind, KNOWN_KINDS)}", kind, "手册里列出的信息种类，如 project"),
                )


def parts_hold_kinds_of_the_column(catalog: Catalog) -> Found:
    """栏目分区收录的信息种类必须是本栏目收录的。"""
    for number, column in enumerate(catalog.settings.columns):
        for at, part in enumerate(column.parts):
            for which, kind in enumerate(part.kinds):
                if kind not in column.kinds:
                    path = ("columns", number, "parts", at, "kinds", which)
                    yield "columns", path, wrong("本栏目没有收录这种信息", kind, "、".join(column.kinds) or "不填")


def columns_differ(catalog: Catalog) -> Found:
    """栏目编号不得重复。"""
    seen: set[str] = set()
    for number, column in enumerate(catalog.settings.columns):
        if column.id in seen:
            yield "columns", ("columns", number, "id"), wrong("栏目编号重复", column.id, "另一个编号")
        seen.add(column.id)


def deadlines_say_how_long(catalog: Catalog) -> Found:
    """每版期限要么写天数和单位，要么写次年期限；各版按施行日期先后排列。"""
    for number, deadline in enumerate(catalog.settings.deadlines.values()):
        before = date.min
        for at, one in enumerate(deadline.versions):
            path = ("deadlines", number, "versions", at)
            given = (one.count is not None, one.unit is not None, one.next_year is not None)
            if given not in ((True, True, False), (False, False, True)):
                yield "deadlines", path, wrong("期限没有写清", expected="天数和单位，或者次年期限，只写一种")
            if at and (one.since or date.min) <= before:
                yield "deadlines", (*path, "since"), wrong("没有按施行日期排列", one.since, f"晚于 {before} 的日期")
            before = one.since or date.min


def holidays_of_their_year(catalog: Catalog) -> Found:
    """假期的第一天不晚于最后一天，调休上班日是当年的周六、周日（国务院办公厅每年的放假通知）。"""
    for number, year in enumerate(catalog.settings.holidays):
        for at, one in enumerate(year.holidays):
            if one.first > one.last:
                message = wrong("假期的最后一天早于第一天", one.last, f"不早于 {one.first} 的日期")
                yield "holidays", ("years", number, "holidays", at, "last"), message
        for at, day in enumerate(year.workdays):
            if day.weekday() < 5 or day.year != year.year:
                message = wrong("调休上班日不对", day, f"{year.year}年的周六或周日")
                yield "holidays", ("years", number, "workdays", at), message


def terms_differ(catalog: Catalog) -> Found:
    """名词解释里，名词和页面上的叫法都不得重复，名词不带空格。"""
    seen: set[str] = set()
    for number, group in enumerate(catalog.settings.glossary):
        for at, term in enumerate(group.terms):
            path = ("groups", number, "terms", at)
            if " " in term.term:
                yield "glossary", (*path, "term"), wrong("名词里有空格", term.term, "不带空格的名词")
            for name, place in ((term.term, ("term",)), *((one, ("labels",)) for one in term.labels)):
                if name in seen:
                    yield "glossary", (*path, *place), wrong("这个词已经解释过", name, "另一个词，或者删去")
                seen.add(name)


RULES = (
    host_exists,
    columns_hold_known_kinds,
    parts_hold_kinds_of_the_column,
    columns_differ,
    deadlines_say_how_long,
    holidays_of_their_year,
    terms_differ,
)


def _located(catalog: Catalog, file: str, path: Path, message: str) -> Problem:
    text = text_of(catalog.root, file)
    documents, _ = read(str(text), file)
    return Problem(file, *documents[0].place(path), field_path(path), message)
