"""Rules of the ledger as a whole: it is there, it is what was written, and all that it names still answers (see gazette.ledger)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.ledger import ADDRESSES, INDEX, Entry, addresses, indexed, last_release, minute, text_of, written
from gazette.problems import Problem, wrong
from gazette.settings import FOLDER, LEDGER
from gazette.syntax import CONFLICT, place_in

_RESTORE = "请从版本库恢复 data/ledger"
_ONE_SIDE = "整个文件用已经上线的那一边的，另一边的改动写成新的变更再发布"


def check(catalog: Catalog) -> list[Problem]:
    """Every problem of the ledger."""
    return [
        *ledger_there(catalog),
        *feeds_keep_their_name(catalog),
        *entries_readable(catalog),
        *conflicts_solved(catalog),
        *nothing_vanished(catalog),
        *clock_not_set_back(catalog),
    ]


def ledger_there(catalog: Catalog) -> Iterator[Problem]:
    """发布过的网站必须有发布记录：data/settings/ledger.yml 记着首次发布的日期，它和 data/ledger 不能只剩一个。"""
    since, last = catalog.settings.ledger, catalog.last_release
    if (since or catalog.ledger) and not last:
        known = f"{since.since} 首次发布" if since else None
        repair = _RESTORE if since else f"{_RESTORE}；第一次发布没有做完的，删去 data/ledger 再发布一次"
        message = wrong("发布记录不见了，以后的改动和删除就查不出来", known, repair)
        yield Problem(INDEX, 1, 1, "", message)
    if last and not since and "ledger" not in catalog.settings.broken:
        yield Problem(LEDGER, 1, 1, "", f"少了这个文件，它记着这个网站有发布记录；请从版本库恢复 {LEDGER}")
    if last and not addresses(catalog.root):
        yield Problem(ADDRESSES, 1, 1, "", f"发布过的网址清单不见了，或者读不出来；{_RESTORE}")


def feeds_keep_their_name(catalog: Catalog) -> Iterator[Problem]:
    """订阅标识发布后永不更改，换域名也不改：改了它，订阅的人会把全部信息当作新的再收一遍（RFC 4151）。"""
    begun, now = catalog.settings.ledger, catalog.settings.site.feeds.tag
    if begun and begun.tag != now:
        message = wrong("订阅标识与首次发布时不同", now, f"{begun.tag}，照它改回 feeds 里的 authority 和 since")
        yield Problem(f"{FOLDER}/site.yml", 1, 1, "feeds", message)


def entries_readable(catalog: Catalog) -> Iterator[Problem]:
    """发布记录不得手工修改、删减。"""
    if not catalog.last_release:  # that alone is told
        return
    said = indexed(catalog.root)
    for entry in catalog.ledger.values():
        yield from _unlike(entry, said.pop(entry.path, {}), catalog)
    for path in said:
        yield Problem(path, 1, 1, "", f"发布记录少了这个文件；{_RESTORE}")


def conflicts_solved(catalog: Catalog) -> Iterator[Problem]:
    """合并两个分支以后，目录和网址清单里不得留下冲突标记。"""
    for path in (INDEX, ADDRESSES):
        for line in _conflict(path, catalog):
            message = "合并没有做完：两边的行都留下，只删去 <<<<<<<、=======、>>>>>>> 开头的三种标记"
            yield Problem(path, line, 1, "", message)


def _unlike(entry: Entry, digests: dict[str, int], catalog: Catalog) -> Iterator[Problem]:
    """How an entry is not what the index says of it: digests, and the lines that say them."""
    known = {one.said for one in entry.intact}
    if not digests:
        message = f"目录 {INDEX} 里没有这个文件；{_RESTORE}；版本库里没有的是没有做完的发布，删去它再发布一次"
        yield Problem(entry.path, 1, 1, "", message)
    elif not known or len(known) < len(entry.versions) or entry.last.said not in digests:
        yield _damaged(entry, catalog)
    else:
        yield from (_stranger(entry, line) for digest, line in digests.items() if digest not in known)


def _damaged(entry: Entry, catalog: Catalog) -> Problem:
    """An entry that is not what was released, where it is not: at the marks of a merge, or at a version."""
    for line in _conflict(entry.path, catalog):
        return Problem(entry.path, line, 1, "", f"合并没有做完：两个分支都发布过这条信息；{_ONE_SIDE}")
    whole = entry.intact if len(entry.intact) < len(entry.versions) else entry.versions[:-1]
    line = written(whole).count("\n") + 1 + bool(whole) if entry.versions else 1
    return Problem(entry.path, line, 1, "", f"发布记录被改动过，与当时发布的内容对不上；{_RESTORE}")


def _stranger(entry: Entry, line: int) -> Problem:
    """A version that the index knows and the entry does not: cut off, or released on a branch of its own."""
    message = f"{entry.path} 里没有这一行说的版本；{_RESTORE}；两个分支都发布过这条信息的，{_ONE_SIDE}，并删去这一行"
    return Problem(INDEX, line, 1, "", message)


def _conflict(path: str, catalog: Catalog) -> Iterator[int]:
    """The line of the first mark that an unfinished merge left in a file, if there is one."""
    text = text_of(catalog.root, path)
    if found := CONFLICT.search(text):
        yield place_in(text, found.start())[0]


def nothing_vanished(catalog: Catalog) -> Iterator[Problem]:
    """已发布的信息不得删除，编号不得改掉：网址要永远有回答。"""
    known = {*catalog.released_as, *catalog.left_out, *catalog.broken_ids}
    for entry in (entry for entry in catalog.ledger.values() if entry.versions):
        record = catalog.released_as.get(entry.id)
        moved = record is not None and entry.folder != record.FOLDER
        lost = entry.id not in known or moved or entry.id in catalog.left_out
        if lost and not _left_out(entry, catalog):
            message = wrong(
                "这条信息已经发布，现在不见了",
                entry.id,
                f"恢复 data/{entry.folder} 里的记录；不应再公开的填写撤回；改了编号的，在新记录的 aliases 里写上旧编号",
            )
            yield Problem(entry.path, 1, 1, "", message)


def _left_out(entry: Entry, catalog: Catalog) -> bool:
    """Whether an entry is of an example, of a site that leaves examples out."""
    return not catalog.settings.site.examples and entry.last.values().get("example") == "true"


def clock_not_set_back(catalog: Catalog) -> Iterator[Problem]:
    """现在不得早于上一次发布：时钟拨回去，已经公开的信息会变成待发布而消失。"""
    last, said = catalog.last_release, last_release(catalog.root)
    if last and catalog.today < last.date():
        message = wrong("今天的日期早于上一次发布，请核对电脑的时钟", catalog.today, f"不早于 {last.date()} 的日期")
        yield Problem(INDEX, 1, 1, "", message)
    elif said and catalog.now and catalog.now < said:
        message = wrong(
            "现在的时间早于上一次发布，请核对电脑的时钟", minute(catalog.now), f"不早于 {minute(said)} 的时间"
        )
        yield Problem(INDEX, 1, 1, "", message)


def released_at_all(catalog: Catalog) -> Iterator[Problem]:
    """真实的信息公开以后要记入发布记录；没有发布记录，悄悄改动和删除就查不出来。"""
    host = catalog.organ(catalog.settings.site.organ)
    if not catalog.last_release and not catalog.settings.ledger and host and not host.example:
        message = "还没有发布记录，以后的改动和删除查不出来；网站上线以后请运行 gazette release"
        yield Problem(INDEX, 1, 1, "", message, "提醒")
