"""Rules of the envelope that every record carries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]


def reviewed_before_publication(record: Record, catalog: Catalog) -> Found:
    """先审查、后公开：审查日期不得晚于发布日期（《政府信息公开条例》第十七条；《保守国家秘密法》第三十五条）。"""
    published, reviewed = record.published_at.date(), record.secrecy_review.reviewed_on
    if reviewed > published:
        yield (
            ("secrecy_review", "reviewed_on"),
            wrong("公开审查晚于发布，必须先审查、后公开", reviewed, f"不晚于 {published} 的日期"),
        )


def review_allows_publication(record: Record, catalog: Catalog) -> Found:
    """审查结果为不予公开的信息不得发布（《政府信息公开条例》第十四条、第十七条）。"""
    if record.secrecy_review.result == "不予公开":
        message = "审查结果是不予公开，这条信息不得写入本网站，请删去整条记录"
        yield ("secrecy_review", "result"), wrong(message, "不予公开", "可以公开 或 区分处理后公开")


def openly_published(record: Record, catalog: Catalog) -> Found:
    """本网站只发布主动公开的信息；依申请公开的只提供给申请人（《政府信息公开条例》第十三条）。"""
    if record.openness != "主动公开":
        yield ("openness",), wrong("只有主动公开的信息才能发布，请删去整条记录", record.openness, "主动公开")


def made_before_publication(record: Record, catalog: Catalog) -> Found:
    """成文日期不得晚于发布日期。"""
    if record.made_on > record.published_at.date():
        yield ("made_on",), wrong("成文日期晚于发布日期", record.made_on, f"不晚于 {record.published_at.date()} 的日期")


def changes_in_order(record: Record, catalog: Catalog) -> Found:
    """变更时间不得早于发布日期，也不得晚于现在，各项按先后排列。"""
    before, now = record.published_at, catalog.moment
    for number, change in enumerate(record.changes):
        if change.changed_at < before:
            message = "变更时间早于上一项" if number else "变更时间早于发布日期"
            got, limit = f"{change.changed_at:%Y-%m-%d %H:%M}", f"不早于 {before:%Y-%m-%d %H:%M} 的时间"
            yield ("changes", number, "changed_at"), wrong(message, got, limit)
        before = max(before, change.changed_at)
    if record.changes and before > max(now, record.published_at):
        path = ("changes", len(record.changes) - 1, "changed_at")
        yield path, wrong("变更时间还没有到", f"{before:%Y-%m-%d %H:%M}", f"不晚于 {now:%Y-%m-%d %H:%M} 的时间")


def public_at_all(record: Record, catalog: Catalog) -> Found:
    """只在一定期限内公开的信息，最后一天（公示截止期、聘期止）不早于发布，否则从来没有公开过。"""
    until, published = record.public_until, record.published_at.date()
    if until and until < published:
        yield record.UNTIL, wrong("公开的最后一天早于发布日期", until, f"不早于 {published} 的日期")


def withdrawn_after_publication(record: Record, catalog: Catalog) -> Found:
    """撤回日期不得早于发布日期和原决定变更或撤销的日期，也不得晚于今天。"""
    if record.withdrawal:
        revoked, withdrawn = record.withdrawal.revoked_on, record.withdrawal.withdrawn_on
        earliest = max(record.published_at.date(), revoked or date.min)
        if withdrawn < earliest:
            path = ("withdrawal", "withdrawn_on")
            yield path, wrong("撤回日期早于发布或撤销", withdrawn, f"不早于 {earliest} 的日期")
        if withdrawn > max(catalog.today, earliest):
            yield ("withdrawal", "withdrawn_on"), wrong("撤回日期还没有到", withdrawn, f"不晚于 {catalog.today} 的日期")


def archived_in_order(record: Record, catalog: Catalog) -> Found:
    """归档时间不得早于发布日期，不得晚于现在，归档时信息还在公开。"""
    if not record.archival:
        return
    path, archived = ("archival", "archived_at"), record.archival.archived_at
    told, published = f"{archived:%Y-%m-%d %H:%M}", record.published_at
    if archived < published:
        yield path, wrong("归档时间早于发布日期", told, f"不早于 {published:%Y-%m-%d %H:%M} 的时间")
    if archived > max(catalog.moment, published):
        yield path, wrong("归档时间还没有到", told, f"不晚于 {catalog.moment:%Y-%m-%d %H:%M} 的时间")
    last = record.withdrawal.withdrawn_on if record.withdrawal else record.public_until
    if last and archived.date() > last:
        yield path, wrong("归档的时候这条信息已经不再公开，不用归档", told, f"删去 archival，或写不晚于 {last} 的时间")


def only_corrected_once_archived(record: Record, catalog: Catalog) -> Found:
    """归档的信息不再更新，以后只能更正；还要修订、补充的，不归档。"""
    if not record.archival:
        return
    for number, change in enumerate(record.changes):
        if change.changed_at > record.archival.archived_at and change.kind != "更正":
            message = wrong("归档以后只能更正", change.kind, "更正；内容还要更新的，不归档，或者用新的编号发布")
            yield ("changes", number, "kind"), message


def index_number_of_the_organ(record: Record, catalog: Catalog) -> Found:
    """索引号以公开主体的统一社会信用代码开头；老的九位组织机构代码不核对。"""
    organ = catalog.organ(record.organ)
    code = record.index_no.split("/")[0] if record.index_no else ""
    if organ and organ.uscc and len(code) == 18 and code != organ.uscc:
        yield ("index_no",), wrong("索引号开头不是公开主体的代码", code, organ.uscc)


def index_number_unique(record: Record, catalog: Catalog) -> Found:
    """索引号在全站唯一（《政府信息公开条例》第十二条：目录包括索引）。"""
    if record.index_no and (first := catalog.by_index_no[record.index_no]) is not record:
        yield (
            ("index_no",),
            wrong(
                f"索引号与「{first.title}」（{catalog.origins[first.id].path}）重复", record.index_no, "另一个流水号"
            ),
        )


def aliases_free(record: Record, catalog: Catalog) -> Found:
    """曾用编号不得是现有信息的编号，也不得两条信息共用。"""
    for number, alias in enumerate(record.aliases):
        other = catalog.by_id.get(alias) or catalog.released_as[alias]
        if other is not record or record.aliases.index(alias) != number:
            where = catalog.origins[other.id].path
            yield (
                ("aliases", number),
                wrong(f"曾用编号与「{other.title}」（{where}）冲突", alias, "只属于这一条的旧编号"),
            )
