"""Rules of what was released once: nothing changes silently and nothing vanishes (see gazette.ledger)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.ledger import Entry, Version, indexed, version
from gazette.problems import Path, Problem, wrong
from gazette.schema import KINDS
from gazette.schema.model import fields_of
from gazette.schema.record import Record
from gazette.source import Value

Found = Iterator[tuple[Path, str]]
Finding = Iterator[tuple[Record, Path, str]]


def check(catalog: Catalog) -> list[Problem]:
    """Every problem between the records and the ledger."""
    found = [
        (record, path, message)
        for entry, record, now in _altered(catalog)
        for rule in RULES
        for path, message in rule(record, entry, now)
    ]
    return [*catalog.located(found), *entries_readable(catalog), *nothing_vanished(catalog)]


def publication_never_moves(record: Record, entry: Entry, now: Version) -> Found:
    """发布日期是首次发布的时间，发布后永不更改；改动发布日期就是伪造发稿日期（国办秘函〔2019〕19号）。"""
    first = entry.versions[0].values().get("published_at")
    if now.values().get("published_at") != first:
        yield ("published_at",), wrong("发布日期与发布记录不一致", now.values().get("published_at"), f"{first}")


def no_silent_change(record: Record, entry: Entry, now: Version) -> Found:
    """发布后改动内容或附件，必须在变更记录里加一项，写明改了什么。"""
    if _withdrawn(now) or now.told() == entry.last.told() or _changes(now) != _changes(entry.last):
        return
    labels = {field.name: field.label for field in fields_of(type(record))}
    fields = [name for name in _differing(entry.last, now) if name not in ("published_at", "withdrawal")]
    if fields:
        words = "、".join(labels.get(name, name) for name in fields)
        message = f"{words}与已发布的第 {entry.last.number} 版不同，却没有写变更记录"
        yield (
            (fields[0],),
            wrong(message, expected="在 changes 里加一项，写明时间、性质和改了什么；不是有意改的就改回去"),
        )


def changes_only_grow(record: Record, entry: Entry, now: Version) -> Found:
    """变更记录只能往后加，已公开的各项不得删改。"""
    before = _changes(entry.last)
    if _changes(now)[: len(before)] != before:
        yield ("changes",), wrong("已公开的变更记录被删改", expected="照发布记录恢复，再往后加")


def withdrawal_is_final(record: Record, entry: Entry, now: Version) -> Found:
    """撤回的信息不得恢复，撤回的日期和理由不得改动；确需再次公开的，用新的编号发布。"""
    before = entry.last.values().get("withdrawal")
    if before and now.values().get("withdrawal") != before:
        yield (
            ("withdrawal",),
            wrong("这条信息已经撤回，撤回被删改", expected="照发布记录恢复撤回；再次公开的用新的编号"),
        )


def change_is_later(record: Record, entry: Entry, now: Version) -> Found:
    """新的变更时间必须晚于上一次公开：改动不能倒填日期（国办秘函〔2019〕19号）。"""
    known = len(_changes(entry.last))
    added = record.changes[known:]
    public = [entry.last.released_at, *(f"{one.changed_at:%Y-%m-%d %H:%M}" for one in record.changes[:known])]
    for number, change in enumerate(added, len(record.changes) - len(added)):
        told = f"{change.changed_at:%Y-%m-%d %H:%M}"
        if told <= max(public):
            path = ("changes", number, "changed_at")
            yield path, wrong("变更时间不晚于上一版的公开时间", told, f"晚于 {max(public)} 的真实改动时间")


def alias_is_the_same_record(record: Record, entry: Entry, now: Version) -> Found:
    """曾用编号只能是这一条自己的：已经发布的信息不得借用别的已发布信息的编号。"""
    del now
    for number, alias in enumerate(record.aliases):
        if entry.id == record.id and alias not in _aliases(entry.last):
            yield (
                ("aliases", number),
                wrong("这条信息发布时没有这个曾用编号", alias, "删去；它属于另一条信息的，恢复那一条"),
            )


RULES = (
    publication_never_moves,
    no_silent_change,
    changes_only_grow,
    change_is_later,
    withdrawal_is_final,
    alias_is_the_same_record,
)


def entries_readable(catalog: Catalog) -> Iterator[Problem]:
    """发布记录不得手工修改、删减。"""
    said = indexed(catalog.root)
    for entry in catalog.ledger.values():
        digest = said.pop(entry.path, "")
        if not all(one.intact for one in entry.versions) or not entry.versions or digest != entry.last.digest:
            yield Problem(entry.path, 1, 1, "", "发布记录被改动过，与当时发布的内容对不上；请从版本库恢复 data/ledger")
    for path in said:
        yield Problem(path, 1, 1, "", "发布记录少了这个文件；请从版本库恢复 data/ledger")


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


def _altered(catalog: Catalog) -> Iterator[tuple[Entry, Record, Version]]:
    """Every record that is not, letter for letter, what was last released of it: its entry, and what it is now."""
    for record, text in catalog.sources([record for record in catalog.records if catalog.entry(record)]):
        entry = catalog.entry(record)
        if entry and entry.versions and _files_exist(record, catalog):
            now = version(record, text, entry.versions, catalog.root)
            if (now.text, now.attachments) != (entry.last.text, entry.last.attachments):
                yield entry, record, now


def _files_exist(record: Record, catalog: Catalog) -> bool:
    """A missing attachment is another rule's finding."""
    return all((catalog.root / "data" / one.file).is_file() for one in record.attachments)


def _differing(before: Version, now: Version) -> Iterator[str]:
    """The fields that differ between two versions, attachments by their content too."""
    old, new = before.told()[0], now.told()[0]
    yield from (key for key in {**old, **new} if old.get(key) != new.get(key))
    if before.attachments != now.attachments:
        yield "attachments"


def _aliases(version: Version) -> list[Value]:
    aliases = version.values().get("aliases")
    return aliases if isinstance(aliases, list) else []


def _withdrawn(version: Version) -> bool:
    return bool(version.values().get("withdrawal"))


def _changes(version: Version) -> list[Value]:
    changes = version.values().get("changes")
    return changes if isinstance(changes, list) else []
