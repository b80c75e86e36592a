"""Rules of the ledger as a whole: it is there, it is what was written, and all that it names still answers (see gazette.ledger)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.ledger import INDEX, indexed
from gazette.problems import Problem, wrong
from gazette.schema import KINDS
from gazette.settings import LEDGER

_RESTORE = "请从版本库恢复 data/ledger"


def check(catalog: Catalog) -> list[Problem]:
    """Every problem of the ledger."""
    return [
        *ledger_there(catalog),
        *entries_readable(catalog),
        *nothing_vanished(catalog),
        *clock_not_set_back(catalog),
    ]


def ledger_there(catalog: Catalog) -> Iterator[Problem]:
    """发布过的网站必须有发布记录：data/settings/ledger.yml 记着首次发布的日期，它和 data/ledger 不能只剩一个。"""
    since, last = catalog.settings.released_since, catalog.last_release
    if since and not last:
        message = wrong("发布记录不见了，以后的改动和删除就查不出来", f"{since} 首次发布", _RESTORE)
        yield Problem(INDEX, 1, 1, "", message)
    if last and not since and "ledger" not in catalog.settings.broken:
        yield Problem(LEDGER, 1, 1, "", f"少了这个文件，它记着这个网站有发布记录；请从版本库恢复 {LEDGER}")


def entries_readable(catalog: Catalog) -> Iterator[Problem]:
    """发布记录不得手工修改、删减。"""
    said = indexed(catalog.root)
    for entry in catalog.ledger.values():
        digest = said.pop(entry.path, "")
        if not all(one.intact for one in entry.versions) or not entry.versions or digest != entry.last.digest:
            yield Problem(entry.path, 1, 1, "", f"发布记录被改动过，与当时发布的内容对不上；{_RESTORE}")
    for path in said:
        yield Problem(path, 1, 1, "", f"发布记录少了这个文件；{_RESTORE}")


def nothing_vanished(catalog: Catalog) -> Iterator[Problem]:
    """已发布的信息不得删除，编号不得改掉：网址要永远有回答。"""
    folders = {kind.FOLDER for kind in KINDS}
    known = {*catalog.released_as, *catalog.left_out, *catalog.broken_ids}
    for entry in (entry for entry in catalog.ledger.values() if entry.versions):
        record = catalog.released_as.get(entry.id)
        moved = record is not None and entry.folder != record.FOLDER
        hidden = entry.id in catalog.left_out and entry.last.values().get("example") != "true"
        if (entry.id not in known or moved or hidden) and entry.folder in folders:
            message = wrong(
                "这条信息已经发布，现在不见了",
                entry.id,
                f"恢复 data/{entry.folder} 里的记录；不应再公开的填写撤回；改了编号的，在新记录的 aliases 里写上旧编号",
            )
            yield Problem(entry.path, 1, 1, "", message)


def clock_not_set_back(catalog: Catalog) -> Iterator[Problem]:
    """今天不得早于上一次发布的日期：时钟拨回去，已经公开的信息会变成待发布而消失。"""
    last = catalog.last_release.date() if catalog.last_release else None
    if last and catalog.today < last:
        message = wrong("今天的日期早于上一次发布，请核对电脑的时钟", catalog.today, f"不早于 {last} 的日期")
        yield Problem(INDEX, 1, 1, "", message)


def released_at_all(catalog: Catalog) -> Iterator[Problem]:
    """真实的信息公开以后要记入发布记录；没有发布记录，悄悄改动和删除就查不出来。"""
    host = catalog.organ(catalog.settings.site.organ)
    if not catalog.last_release and not catalog.settings.released_since and host and not host.example:
        message = "还没有发布记录，以后的改动和删除查不出来；网站上线以后请运行 gazette release"
        yield Problem(INDEX, 1, 1, "", message, "提醒")
