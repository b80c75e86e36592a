"""Which pages the site has, what template each is made by, and what it is given: values only, no disk, no MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import Any

from gazette import lists, prose, registers
from gazette.catalog import Catalog, changed_at, newest
from gazette.channels import Channel, channels
from gazette.display import Block, Piece, blocks, own_blocks, piece, task_url
from gazette.schema import KINDS
from gazette.schema.model import Shape
from gazette.schema.normative import Normative
from gazette.schema.record import Record
from gazette.schema.settings import Column
from gazette.schema.work_plan import WorkPlan
from gazette.views import VIEWS
from gazette.views.work_plan import task_view

LATEST = 5
HOME = Piece("首页", "./")
_METADATA = (
    "index_no",
    "organ",
    "co_organs",
    "doc_no",
    "made_on",
    "published_at",
    "updated_at",
    "category",
    "openness",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `url` is its address from the root ("" for home, else with a slash at its end); `view` makes what the
    template is given, when it is time to; `changed` is the day its content last changed, for the site map."""

    url: str
    template: str
    title: str
    description: str
    view: Callable[[], Mapping[str, Any]]
    crumbs: tuple[Piece, ...] = (HOME,)
    changed: str = ""
    feeds: Channel | None = None


def plan(catalog: Catalog) -> Iterator[Page]:
    """Every page of the site."""
    feeds = {channel.folder: channel for channel in channels(catalog)}
    changed = _day(catalog.public)
    site = catalog.settings.site
    yield Page("", "home.html", site.name, site.description, partial(_home, catalog), (), changed, feeds.get(""))
    yield Page("search/", "search.html", "搜索", "在全站信息中查找。", dict, changed=changed)
    yield Page(
        "subscribe/",
        "subscribe.html",
        "订阅",
        "用阅读器接收本网站的新信息。",
        partial(_subscribe, catalog),
        changed=changed,
    )
    for column in catalog.settings.columns:
        yield _column_page(column, catalog)
    for listing in lists.listings(catalog):
        folder = feeds.get(listing.url)
        view = partial(_list_view, listing, catalog)
        yield Page(
            listing.url,
            "list.html",
            listing.title,
            listing.purpose,
            view,
            _list_crumbs(listing, catalog),
            changed,
            folder,
        )
    for one in registers.registers(catalog):
        crumbs = (*_kind_crumbs(Normative, catalog), *one.above)
        yield Page(one.url, one.template, one.title, one.purpose, one.view, crumbs, changed)
    for record in catalog.records:
        yield _record_page(record, catalog, feeds.get(record.url))
    for work_plan, part, task in catalog.tasks.values():
        title = f"第{task.number}项　{task.heading}"
        crumbs = (*_kind_crumbs(WorkPlan, catalog), Piece(work_plan.title, work_plan.url))
        view = partial(task_view, work_plan, part, task, catalog)
        url = task_url(work_plan.url, task.number)
        summary = f"{work_plan.title}第{task.number}项：{task.heading}。"
        yield Page(url, "task.html", title, summary, view, crumbs, _day((work_plan,)))


def displaced(planned: Iterable[Page], written: Iterable[PurePath]) -> list[str]:
    """The pages written by hand, by their path from content/, whose address a planned page has; home may be both."""
    urls = {page.url for page in planned if page.url}
    return [f"content/{path.as_posix()}" for path in written if _address(path) in urls]


def common(catalog: Catalog) -> Mapping[str, Any]:
    """What every page is given: the site, the columns of the navigation and the host."""
    host = catalog.organ(catalog.settings.site.organ)
    return {
        "site": catalog.settings.site,
        "prose": prose.html,
        "site_feed": next(iter(channels(catalog)), None),
        "host": Piece(host.title, host.url) if host else None,
        "navigation": tuple(Piece(column.title, column.url) for column in _filled_columns(catalog)),
    }


def _record_page(record: Record, catalog: Catalog, feeds: Channel | None) -> Page:
    crumbs, day = _kind_crumbs(type(record), catalog), _day((record,))
    if notice := record.notice(catalog.today):
        title = f"{record.LABEL}信息（已不再公示）"
        view = partial(_notice_view, record, notice.reason, catalog)
        return Page(record.url, "notice.html", title, "这条信息已不再公示。", view, crumbs, str(notice.since))
    template = f"records/{record.NAME}.html" if type(record) in VIEWS else "records/record.html"
    return Page(
        record.url, template, record.title, record.summary, partial(record_view, record, catalog), crumbs, day, feeds
    )


def record_view(record: Record, catalog: Catalog) -> Mapping[str, Any]:
    """A record with its metadata block, its own blocks, and what its kind's view adds."""
    extra = VIEWS.get(type(record))
    return {
        "record": record,
        "metadata": _metadata(record, catalog),
        "review": blocks(record.secrecy_review, catalog, type(record.secrecy_review).model_fields),
        "own": () if extra else own_blocks(record, catalog),
        "tasks": _tasks(record, catalog),
        "sources": record.sources,
        "over": tuple(registers.cited_but_over(record, catalog)),
        "origin": catalog.origins[record.id].path,
        **(extra(record, catalog) if extra else {}),
    }


def _metadata(record: Record, catalog: Catalog) -> tuple[Block, ...]:
    """The envelope's block; the three dates stand apart, and no update is said to be none."""
    shown = blocks(record, catalog, _METADATA)
    never = Block("row", "updated_at", "更新日期", (Piece("发布后没有更新"),))
    return (
        shown
        if record.updated_at
        else tuple(found for block in shown for found in ((block, never) if block.name == "published_at" else (block,)))
    )


def _notice_view(record: Record, reason: str, catalog: Catalog) -> Mapping[str, Any]:
    """What may still be said of a record that is no longer public: no party, no title, no content."""
    metadata = blocks(record, catalog, ("index_no", "organ", "published_at"))
    return {"record": record, "reason": reason, "metadata": metadata}


def _home(catalog: Catalog) -> Mapping[str, Any]:
    return {
        "columns": tuple((column, _latest(column, catalog)) for column in _filled_columns(catalog)),
        "count": len(catalog.public),
        "changed": _day(catalog.public),
        "kinds": tuple(
            (kind.LABEL, f"{kind.FOLDER}/", len(catalog.by_kind.get(kind.NAME, ()))) for kind in _kinds(catalog)
        ),
    }


def _subscribe(catalog: Catalog) -> Mapping[str, Any]:
    found = channels(catalog)
    groups = (("全站", 0), ("按信息种类", 1), ("按机构", 2))  # a channel's folder: "", projects/, organs/<id>/
    by_depth = ((name, tuple(one for one in found if one.folder.count("/") == depth)) for name, depth in groups)
    return {"groups": tuple(by_depth), "newest": _newest_title}


def _newest_title(channel: Channel) -> tuple[str, str]:
    """The title and day of the newest record of a channel, so that quiet and dead can be told apart."""
    record = max(channel.records, key=changed_at)
    return record.title, f"{changed_at(record):%Y-%m-%d}"


def _column_page(column: Column, catalog: Catalog) -> Page:
    kinds = tuple((kind, catalog.by_kind[kind.NAME][:LATEST]) for kind in _kinds(catalog) if kind.NAME in column.kinds)
    records = [record for _, latest in kinds for record in latest]
    view = partial(_column_view, column, kinds, catalog)
    return Page(column.url, "column.html", column.title, column.purpose, view, changed=_day(records))


def _column_view(column: Column, kinds: tuple[Any, ...], catalog: Catalog) -> Mapping[str, Any]:
    counts = {kind.NAME: len(catalog.by_kind[kind.NAME]) for kind, _ in kinds}
    return {"column": column, "kinds": kinds, "counts": counts, "tasks": _tasks_of(column, catalog)}


def _list_view(listing: lists.Listing, catalog: Catalog) -> Mapping[str, Any]:
    column = catalog.column_of_kind.get(listing.kind.NAME)
    tasks = _tasks_of(column, catalog) if column else ()
    return {
        "listing": listing,
        "rows": tuple(_row(record, catalog) for record in listing.records),
        "tasks": tasks,
        "beside": registers.beside(listing.kind, catalog),
    }


def _row(record: Record, catalog: Catalog) -> tuple[Record, Piece, tuple[Block, ...]]:
    """A record in a list: itself, its organ, and the fields its kind lists."""
    organ = catalog.organ(record.organ)
    return (
        record,
        Piece(catalog.organ_name(record.organ), organ.url if organ else ""),
        (*registers.standing(record, catalog), *blocks(record, catalog, record.LISTED)),
    )


def _tasks(record: Record, catalog: Catalog) -> tuple[Piece, ...]:
    """The tasks a record fulfils: those it names, and those that name its column."""
    column = catalog.column_of_kind.get(record.NAME)
    named = catalog.tasks_of_column.get(column.id, ()) if column else ()
    return tuple(piece(Shape.TASK, task, catalog) for task in dict.fromkeys((*record.tasks, *named)))


def _tasks_of(column: Column, catalog: Catalog) -> tuple[Piece, ...]:
    return tuple(piece(Shape.TASK, task, catalog) for task in catalog.tasks_of_column.get(column.id, ()))


def _list_crumbs(listing: lists.Listing, catalog: Catalog) -> tuple[Piece, ...]:
    crumbs = _kind_crumbs(listing.kind, catalog)
    return crumbs if listing.filtered or listing.number > 1 else crumbs[:-1]


def _kind_crumbs(kind: type[Record], catalog: Catalog) -> tuple[Piece, ...]:
    column = catalog.column_of_kind.get(kind.NAME)
    above = (Piece(column.title, column.url),) if column else ()
    listed = (Piece(kind.LABEL, f"{kind.FOLDER}/"),) if catalog.by_kind.get(kind.NAME) else ()
    if column and column.title == kind.LABEL and listed:
        above = ()
    return (HOME, *above, *listed)


def _filled_columns(catalog: Catalog) -> Iterator[Column]:
    return (column for column in catalog.settings.columns if any(catalog.by_kind.get(kind) for kind in column.kinds))


def _latest(column: Column, catalog: Catalog) -> tuple[Record, ...]:
    found = [record for kind in column.kinds for record in catalog.by_kind.get(kind, ())[:LATEST]]
    return tuple(sorted(found, key=changed_at, reverse=True)[:LATEST])


def _kinds(catalog: Catalog) -> Iterator[type[Record]]:
    return (kind for kind in KINDS if catalog.by_kind.get(kind.NAME))


def _address(path: PurePath) -> str:
    """The address of a page written by hand: guide/index.md and guide.md are both guide/."""
    folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return f"{folder.as_posix()}/"


def _day(records: Any) -> str:
    """The day of the last public change among records, "" when there are none."""
    last = newest(records)
    return f"{last:%Y-%m-%d}" if last else ""
