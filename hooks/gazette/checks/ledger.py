"""Rules of what was released once: nothing changes silently and nothing vanishes (see gazette.ledger)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from gazette import former
from gazette.catalog import Catalog
from gazette.ledger import Entry, Version, indexed, minute, place, version
from gazette.problems import Path, Problem, wrong
from gazette.schema.model import fields_of
from gazette.schema.record import Change, Record
from gazette.schema.scalars import BEIJING
from gazette.source import Value

Found = Iterator[tuple[Path, str]]
Finding = Iterator[tuple[Record, Path, str]]
# A record that is not, letter for letter, what was last released of it: its entry, and what it is now.
Altered = tuple[Record, Entry, Version]
# A rule is given these, and when the last release was.
Rule = Callable[[Record, Entry, Version, datetime], Found]
# How a record leaves what is current, by field.
ENDINGS = {"withdrawal": "撤回", "archival": "归档"}


def check(catalog: Catalog) -> list[Problem]:
    """Every problem between the records and the ledger."""
    since = _since(catalog)
    altered = list(_altered(catalog))
    return [
        *catalog.located(_found(RULES, altered, since)),
        *catalog.located(_found((changes_tell_all,), altered, since), "提醒"),
        *catalog.located(published_since_the_last_release(catalog)),
        *catalog.located(former_files_stay(catalog)),
        *catalog.located(released_in_time(catalog, altered), "提醒"),
    ]


def _found(rules: Iterable[Rule], altered: Iterable[Altered], since: datetime) -> Finding:
    for record, entry, now in altered:
        for rule in rules:
            for path, message in rule(record, entry, now, since):
                yield record, path, message


def publication_never_moves(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """发布日期是首次发布的时间，发布后永不更改；改动发布日期就是伪造发稿日期（国办秘函〔2019〕19号）。"""
    first = entry.versions[0].values().get("published_at")
    if now.values().get("published_at") != first:
        yield ("published_at",), wrong("发布日期与发布记录不一致", now.values().get("published_at"), f"{first}")


def no_silent_change(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """发布后改动内容或附件，必须在变更记录里新加一项，写明改了什么。"""
    labels = _changed(record, entry, now)
    if labels and not _withdrawn(now) and not _added(record, entry):
        message = f"{'、'.join(labels.values())}与已发布的第 {entry.last.number} 版不同，却没有写变更记录"
        yield (
            (next(iter(labels)),),
            wrong(message, expected="在 changes 里加一项，写明时间、性质和改了什么；不是有意改的就改回去"),
        )


def changes_tell_all(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """新的变更说明应当说到每一处改动，读者才知道改了什么。"""
    notes = "".join(change.note for change in _added(record, entry))
    untold = [label for label in _changed(record, entry, now).values() if label not in notes]
    if notes and untold and not _withdrawn(now):
        yield (
            ("changes",),
            wrong(f"这次还改动了{'、'.join(untold)}，变更说明没有提到", notes, "读者看得出每一处改动的说明，请核对"),
        )


def changes_only_grow(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """变更记录只能往后加，已公开的各项不得删改。"""
    before = _changes(entry.last)
    if _changes(now)[: len(before)] != before:
        yield ("changes",), wrong("已公开的变更记录被删改", expected="照发布记录恢复，再往后加")


def endings_are_final(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """撤回的信息不得恢复，归档的不得取消，日期和理由不得改动；确需再次公开的，用新的编号发布。"""
    for name, word in ENDINGS.items():
        before = entry.last.values().get(name)
        if before and now.values().get(name) != before:
            message = f"这条信息已经{word}，{word}被删改"
            yield (name,), wrong(message, expected=f"照发布记录恢复{word}；再次公开的用新的编号")


def endings_not_dated_back(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """撤回、归档不得早于上一次发布，归档要晚于上一次公开的改动：那时它还照常公开（国办秘函〔2019〕19号）。"""
    before, day = entry.last.values(), since.date()
    if record.withdrawal and not before.get("withdrawal") and record.withdrawal.withdrawn_on < day:
        expected = f"不早于 {day} 的真实日期"
        yield ("withdrawal", "withdrawn_on"), wrong("撤回日期早于上一次发布", record.withdrawal.withdrawn_on, expected)
    if record.archival and not before.get("archival"):
        told, last = minute(record.archival.archived_at), max(entry.last.released_at, minute(since))
        if told <= last:
            path = ("archival", "archived_at")
            yield path, wrong("归档时间不晚于上一次发布", told, f"晚于 {last} 的真实归档时间")


def released_files_never_change(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """附件发布后不得换内容：同一个网址永远是同一个文件；更正后的文件用新的文件名，旧的文件留着。"""
    known = {file.rsplit("/", 1)[-1]: digest for one in entry.versions for file, digest in one.attachments.items()}
    for number, attachment in enumerate(record.attachments):
        if known.get(attachment.name, digest := now.attachments[attachment.file]) != digest:
            message = wrong("这个附件已经发布，现在换了内容", attachment.name, "恢复原来的文件；新的文件用新的文件名")
            yield ("attachments", number, "file"), message


def publicity_ends_once(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """公示期已经届满的信息不得恢复公示，公示期也不得改到上一次发布以前；确需再次公示的，用新的编号发布。"""
    before, until, day = _until(record, entry.last), f"{record.public_until or ''}", f"{since.date()}"
    if before and before < day and until != before:
        yield record.UNTIL, wrong("公示期已经届满，不得再改", until or "没有填写", before)
    elif until and until != before and until < day:
        yield record.UNTIL, wrong("公示期改到了上一次发布以前", until, f"不早于 {day} 的日期")


def change_is_later(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """新的变更时间必须晚于上一次公开：改动不能倒填日期（国办秘函〔2019〕19号）。"""
    known = len(_changes(entry.last))
    public = [entry.last.released_at, *(minute(one.changed_at) for one in record.changes[:known])]
    last = max(*public, minute(since))
    for number, change in enumerate(record.changes[known:], known):
        told = minute(change.changed_at)
        if told <= last:
            path = ("changes", number, "changed_at")
            yield path, wrong("变更时间不晚于上一版的公开时间", told, f"晚于 {last} 的真实改动时间")


def alias_is_the_same_record(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """曾用编号只能是这一条自己的：已经发布的信息不得借用别的已发布信息的编号。"""
    for number, alias in enumerate(record.aliases):
        if alias not in (*_aliases(entry.last), entry.id):
            yield (
                ("aliases", number),
                wrong("这条信息发布时没有这个曾用编号", alias, "删去；它属于另一条信息的，恢复那一条"),
            )


def aliases_stay(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """曾用编号公开以后不得删去：旧网址要永远有回答。"""
    before = dict.fromkeys(str(alias) for one in entry.versions for alias in _aliases(one))
    lost = [alias for alias in before if alias not in (record.id, *record.aliases)]
    if lost:
        yield ("aliases",), wrong("已公开的曾用编号被删去", "、".join(lost), "在 aliases 里写回去，旧网址才打得开")


def first_id_never_changes(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """最早的编号永不更改，写在曾用编号的第一项：订阅靠它认出这条信息。"""
    first, *others = (*_aliases(entry.last), entry.id)
    if record.first_id in others:
        yield ("aliases",), wrong("曾用编号的第一项不是最早的编号", record.first_id, f"{first}")


def real_never_becomes_an_example(record: Record, entry: Entry, now: Version, since: datetime) -> Found:
    """真实的信息发布以后不得改成示例数据，否则不显示示例时它就不见了。"""
    if record.example and entry.versions[0].values().get("example") != "true":
        yield ("example",), wrong("这是已经发布的真实信息，不是示例", "true", "删去 example；不应再公开的填写撤回")


RULES: tuple[Rule, ...] = (
    publication_never_moves,
    no_silent_change,
    changes_only_grow,
    change_is_later,
    endings_are_final,
    endings_not_dated_back,
    released_files_never_change,
    publicity_ends_once,
    alias_is_the_same_record,
    aliases_stay,
    first_id_never_changes,
    real_never_becomes_an_example,
)


def published_since_the_last_release(catalog: Catalog) -> Finding:
    """上一次发布时还没有的信息，发布日期不得早于那时：补登旧日期就是伪造发稿日期（国办秘函〔2019〕19号）。"""
    since, named = _since(catalog), indexed(catalog.root)
    for record in catalog.records:
        # Of an entry that was lost the loss is told.
        if record.published_at < since and not catalog.entry(record) and place(record.FOLDER, record.id) not in named:
            expected = f"不早于 {minute(since)} 的真实发布时间；形成的日期写在成文日期里"
            message = wrong("上一次发布的时候还没有这条信息", minute(record.published_at), expected)
            yield record, ("published_at",), message


def released_in_time(catalog: Catalog, altered: Iterable[Altered]) -> Finding:
    """公开以后应当马上记入发布记录：隔了几天才记的，写的时间是不是真的就无从核对。"""
    since, soon = _since(catalog), catalog.today - timedelta(days=1)
    new = [one for one in catalog.records if not catalog.entry(one)] if catalog.last_release else []
    told: list[tuple[Record, Path, datetime]] = [(one, ("published_at",), one.published_at) for one in new]
    for record, entry, _ in altered:
        number = len(_changes(entry.last))
        told += [(record, ("changes", number, "changed_at"), one.changed_at) for one in record.changes[number:][:1]]
    for record, path, at in told:
        if since < at and at.date() < soon:
            expected = "那时已经公开的，马上运行 gazette release；那时还没有公开的，写真实的时间"
            yield record, path, wrong("写的时间已经过了一天以上，还没有记入发布记录", minute(at), expected)


def former_files_stay(catalog: Catalog) -> Finding:
    """更正换下的旧附件要留在 data 文件夹里，旧网址才打得开；因含有不应公开的内容而撤下的，要在变更记录里写明。"""
    for record in catalog.records if catalog.ledger else ():
        for one in former.files(record, catalog) if not record.notice(catalog.today) else ():
            if not one.concealed and not one.kept(catalog):
                expected = "恢复原来的文件；含有不应公开的内容而撤下的，在 changes 里加一项说明，写上 conceals: true"
                yield record, ("attachments",), wrong("以前发布的附件不见了，或者换了内容", one.file, expected)


def _since(catalog: Catalog) -> datetime:
    return catalog.last_release or datetime.min.replace(tzinfo=BEIJING)


def _altered(catalog: Catalog) -> Iterator[Altered]:
    for record, text in catalog.sources([record for record in catalog.records if catalog.entry(record)]):
        entry = catalog.entry(record)
        if entry and entry.versions and _files_exist(record, catalog):
            now = version(record, text, entry.versions, catalog.root)
            altered = (now.text, now.attachments) != (entry.last.text, entry.last.attachments)
            # Of an entry that is not what was released that alone is told.
            if altered and len(entry.intact) == len(entry.versions):
                yield record, entry, now


def _files_exist(record: Record, catalog: Catalog) -> bool:
    """A missing attachment is another rule's finding."""
    return all((catalog.root / "data" / one.file).is_file() for one in record.attachments)


def _differing(before: Version, now: Version) -> Iterator[str]:
    """The fields that differ between two versions."""
    old, new = before.told()[0], now.told()[0]
    yield from (key for key in {**old, **new} if old.get(key) != new.get(key))


def _changed(record: Record, entry: Entry, now: Version) -> dict[str, str]:
    """The label of every field that says otherwise than what was released and that only a change note can tell of."""
    labels = {field.name: field.label for field in fields_of(type(record))}
    names = (name for name in _differing(entry.last, now) if name not in ("published_at", *ENDINGS))
    return {name: labels.get(name, name) for name in names}


def _added(record: Record, entry: Entry) -> tuple[Change, ...]:
    """The change notes that were not yet released."""
    return record.changes[len(_changes(entry.last)) :]


def _until(record: Record, version: Version) -> str:
    """The last day of publicity as it was released, "" for none."""
    found: Value = version.values() if record.UNTIL else ""
    for name in record.UNTIL:
        found = found.get(name) if isinstance(found, dict) else ""
    return found if isinstance(found, str) else ""


def _aliases(version: Version) -> list[Value]:
    aliases = version.values().get("aliases")
    return aliases if isinstance(aliases, list) else []


def _withdrawn(version: Version) -> bool:
    return bool(version.values().get("withdrawal"))


def _changes(version: Version) -> list[Value]:
    changes = version.values().get("changes")
    return changes if isinstance(changes, list) else []
