"""Which pages the site has, what template each is made by, and what it is given: values only, no disk, no MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from gazette import (
    columns,
    glossary,
    home,
    linked_data,
    list_view,
    lists,
    prose,
    registers,
    remnants,
    report,
    subscription,
    tables,
)
from gazette.catalog import Catalog, moved_on, shown_title
from gazette.channels import Channel, channels, site_channel
from gazette.display import Piece, task_url
from gazette.indexes import grouped
from gazette.page import HOME, Page
from gazette.record_view import notice_view, record_view
from gazette.schema.normative import Normative
from gazette.schema.record import Record
from gazette.schema.scalars import day_text
from gazette.schema.settings import Column
from gazette.schema.vocabulary import CATEGORIES
from gazette.schema.work_plan import WorkPlan
from gazette.tags import article_tags, column_tags, home_tags, site_tags
from gazette.timings import concluded, explained
from gazette.views import VIEWS
from gazette.views.work_plan import task_view

REPORT = "公开情况"


def plan(catalog: Catalog) -> Iterator[Page]:
    """Every page of the site, and what answers at the addresses that pages had under former ids."""
    made = tuple(_pages(catalog))
    moved = tuple(remnants.moved(made, catalog))
    yield from (*made, *moved)
    yield from remnants.emptied({page.url: page.title for page in (*made, *moved)}, catalog)


def standing(catalog: Catalog) -> Iterator[str]:
    """The addresses that a release remembers: those that no record keeps, of lists, tables, tasks and registers."""
    own = {url for record in catalog.records for url in record.urls}
    for page in _pages(catalog):
        parts = page.url.split("/")
        if "/".join((*parts[:2], "")) not in own or parts[2:3] == ["tasks"]:
            yield page.url
    yield from tables.addresses(catalog)


def _pages(catalog: Catalog) -> Iterator[Page]:
    found = channels(catalog)
    feeds = {
        channel.page: channel for channel in reversed(found)
    }  # a town has the page of its organ, which comes first
    changed = _day(catalog.records, catalog)
    site = catalog.settings.site
    first = partial(home.view, catalog)
    itself = partial(linked_data.website, site, catalog.organ_title(site.organ) if catalog.organ(site.organ) else "")
    tags = home_tags(site)
    yield Page("", "home.html", site.name, site.description, first, (), changed, feeds.get(""), tags, thing=itself)
    site_map = partial(columns.site_map, catalog)
    yield Page("search/", "search.html", "搜索", "在全站信息中查找。", site_map, changed=changed)
    yield Page(
        "subscribe/",
        "subscribe.html",
        "订阅",
        "用阅读器接收本网站的新信息。",
        partial(subscription.view, found, catalog),
        changed=changed,
    )
    yield Page("map/", "map.html", "站点地图", "本网站的全部栏目和信息种类。", site_map, changed=changed)
    if terms := catalog.settings.terms:
        told: Callable[[], Mapping[str, Any]] = partial(dict, groups=catalog.settings.glossary)
        purpose = f"本网站用到的 {len(terms)} 个法律和财政名词，用平常话解释。"
        yield Page(glossary.URL, "glossary.html", "名词解释", purpose, told)
    yield from _report_pages(catalog, changed)
    for column in catalog.settings.columns:
        yield _column_page(column, catalog, feeds.get(column.url))
    yield from _list_pages(catalog, feeds, changed)
    for one in registers.registers(catalog):
        crumbs = (*_kind_crumbs(Normative, catalog), *one.above)
        yield Page(one.url, one.template, one.title, one.purpose, one.view, crumbs, changed)
    for record in catalog.records:
        page = _record_page(record, catalog, feeds.get(record.url))
        yield replace(page, kind_feeds=feeds.get(f"{record.FOLDER}/"))
        yield from remnants.of(record, replace(page, feeds=None), catalog)
    yield from _task_pages(catalog)


def _list_pages(catalog: Catalog, feeds: Mapping[str, Channel], changed: str) -> Iterator[Page]:
    """Every list, page by page; `changed` is the day the site last changed, `feeds` are those of each page by its address."""
    left = _left(catalog)
    for listing in lists.listings(catalog):
        folder = feeds.get(listing.url)
        inside = _column_of(listing.kind, catalog)
        view = partial(list_view.view, listing, inside, catalog)
        stood = (*listing.records, *left.get(listing.folder, ()))
        day = _day(stood, catalog) if listing.number == 1 else changed  # what is new pushes others to the next page
        yield Page(
            listing.url,
            "list.html",
            listing.title,
            listing.purpose,
            view,
            _list_crumbs(listing, catalog),
            day,
            folder,
            column_tags(inside),
        )


def _task_pages(catalog: Catalog) -> Iterator[Page]:
    """Every task of every work plan; of a plan that is gone each address answers with its notice."""
    for work_plan, part, task in catalog.tasks.values():
        url = task_url(work_plan.url, task.number)
        if work_plan.notice(catalog.today):
            yield replace(_record_page(work_plan, catalog, None), url=url)
            continue
        title = f"第{task.number}项：{task.heading}"
        crumbs = (*_kind_crumbs(WorkPlan, catalog), Piece(work_plan.title, work_plan.url))
        view = partial(task_view, work_plan, part, task, catalog)
        summary = f"{work_plan.title}第{task.number}项：{task.heading}。"
        tags = (*column_tags(_column_of(WorkPlan, catalog)), *article_tags(work_plan, title, catalog))
        yield Page(url, "task.html", title, summary, view, crumbs, _day((work_plan,), catalog), tags=tags)


def _report_pages(catalog: Catalog, changed: str) -> Iterator[Page]:
    """公开情况 of the whole site and of each organ; it is worked out once, when the first of them is made."""
    made = cache(partial(report.report, catalog))
    words = {
        "states": report.STATES,
        "explained": explained,
        "concluded": concluded,
        "categories": CATEGORIES,
        "today": day_text(catalog.today),
    }
    whole = Piece(REPORT, "report/")
    purpose = "各机关公开了多少信息、是否按时，各栏目多久没有更新，按国家检查指标今天会查出什么。"
    yield Page("report/", "report.html", REPORT, purpose, lambda: {"standing": made(), **words}, changed=changed)
    for number, organ in enumerate(sorted(catalog.organs.values(), key=lambda one: one.id)):
        view = partial(lambda number: {"one": made().organs[number], "standing": made(), **words}, number)
        name = catalog.organ_title(organ.id)
        title = f"{name}{REPORT}"
        about = f"{name}公开的信息是否按时，逾期的怎样算出，还缺哪些法定类别。"
        yield Page(f"report/{organ.id}/", "report-organ.html", title, about, view, (HOME, whole), changed)


def said(page: Page, site_url: str) -> linked_data.Thing:
    """What a page says to machines; see `linked_data`."""
    thing = page.thing(site_url) if page.thing else None
    return linked_data.graph(page.crumbs, page.title, thing, site_url)


def displaced(planned: Iterable[Page], written: Iterable[PurePath]) -> list[str]:
    """The pages written by hand, by their path from content/, whose address a planned page has; home may be both."""
    urls = {page.url for page in planned if page.url}
    return [f"content/{path.as_posix()}" for path in written if written_address(path) in urls]


def common(catalog: Catalog, site_url: str) -> Mapping[str, Any]:
    """What every page is given: the site and its tags, the columns of the navigation and the host; `marked_columns`
    are the addresses that the navigation marks as the page it is on."""
    host = catalog.organ(catalog.settings.site.organ)
    navigation = tuple(Piece(column.title, column.url) for column in columns.filled(catalog))
    return {
        "site": catalog.settings.site,
        "site_tags": site_tags(catalog.settings.site, urlsplit(site_url).hostname or ""),
        "prose": prose.html,
        "site_feed": site_channel(catalog) if catalog.records else None,
        "host": Piece(shown_title(host, catalog), host.url) if host else None,
        "navigation": navigation,
        "marked_columns": frozenset(("", *(one.href for one in navigation))),
    }


def _record_page(record: Record, catalog: Catalog, feeds: Channel | None) -> Page:
    crumbs, day = _kind_crumbs(type(record), catalog), _day((record,), catalog)
    above = column_tags(_column_of(type(record), catalog))
    if notice := record.notice(catalog.today):
        title = record.gone_title
        ended = f"{day_text(notice.since)}{'撤回' if record.withdrawal else '起不再公示'}"
        view = partial(notice_view, record, notice.reason, ended, catalog)
        tags = (*above, *article_tags(record, title, catalog))
        about = "这条信息已不再公示。"
        return Page(record.url, "notice.html", title, about, view, crumbs, day, feeds, tags)
    template = f"records/{record.NAME}.html" if type(record) in VIEWS else "records/record.html"
    view = partial(record_view, record, catalog)
    tags = (*above, *article_tags(record, record.title, catalog))
    thing = partial(linked_data.thing, record, catalog)
    return Page(record.url, template, record.title, record.summary, view, crumbs, day, feeds, tags, thing=thing)


def _column_page(column: Column, catalog: Catalog, feeds: Channel | None) -> Page:
    records = [record for record in catalog.records if record.NAME in column.kinds]
    view = partial(columns.view, column, catalog)
    tags = column_tags(column)
    return Page(
        column.url, "column.html", column.title, column.purpose, view, (HOME,), _day(records, catalog), feeds, tags
    )


def _column_of(kind: type[Record] | None, catalog: Catalog) -> Column | None:
    """The column of a kind; of a list of many kinds, the one that lists the statutory categories."""
    if kind is None:
        return next((column for column in catalog.settings.columns if column.by_category), None)
    return catalog.column_of_kind.get(kind.NAME)


def _list_crumbs(listing: lists.Listing, catalog: Catalog) -> tuple[Piece, ...]:
    if listing.kind is None:
        column = _column_of(None, catalog)
        return (HOME, Piece(column.title, column.url)) if column else (HOME,)
    crumbs = _kind_crumbs(listing.kind, catalog)
    return crumbs if listing.filtered or listing.number > 1 else crumbs[:-1]


def _kind_crumbs(kind: type[Record], catalog: Catalog) -> tuple[Piece, ...]:
    column = catalog.column_of_kind.get(kind.NAME)
    above = (Piece(column.title, column.url),) if column else ()
    listed = (Piece(kind.LABEL, f"{kind.FOLDER}/"),) if catalog.by_kind.get(kind.NAME) else ()
    if column and column.title == kind.LABEL and listed:
        above = ()
    return (HOME, *above, *listed)


def written_address(path: PurePath) -> str:
    """The address of a page written by hand: guide/index.md and guide.md are both guide/, index.md is home, ""."""
    folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return f"{folder.as_posix()}/".removeprefix("./")


def _day(records: Iterable[Record], catalog: Catalog) -> str:
    """The day on which one of the records last changed or left the public, "" when there are none."""
    last = max((moved_on(record, catalog.today) for record in records), default=None)
    return f"{last}" if last else ""


def _left(catalog: Catalog) -> dict[str, tuple[Record, ...]]:
    """The records of which only a notice remains, by the address of each list they stood in."""
    return grouped((record for record in catalog.records if record.notice(catalog.today)), lists.addresses)
