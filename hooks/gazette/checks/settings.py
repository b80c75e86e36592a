"""Rules of the settings."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, Problem, field_path, wrong
from gazette.schema import KINDS
from gazette.settings import FOLDER
from gazette.source import read, suggestion, text_of

KNOWN_KINDS = [kind.NAME for kind in KINDS]


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every problem of the settings that only the whole site can tell."""
    for name, path, message in [*host_exists(catalog), *columns_hold_known_kinds(catalog), *columns_differ(catalog)]:
        yield _located(catalog, f"{FOLDER}/{name}.yml", path, message)


def host_exists(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
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


def columns_hold_known_kinds(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
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


def columns_differ(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    """栏目编号不得重复。"""
    seen: set[str] = set()
    for number, column in enumerate(catalog.settings.columns):
        if column.id in seen:
            yield "columns", ("columns", number, "id"), wrong("栏目编号重复", column.id, "另一个编号")
        seen.add(column.id)


def _located(catalog: Catalog, file: str, path: Path, message: str) -> Problem:
    text = text_of(catalog.root, file)
    documents, _ = read(str(text), file)
    return Problem(file, *documents[0].place(path), field_path(path), message)
