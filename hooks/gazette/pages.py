"""Which pages the site has, what template each is made by, and what it is given: values only, no disk, no MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from gazette import (
    columns,
    former,
    glossary,
    home,
    linked_data,
    list_view,
    lists,
    prose,
    registers,
    report,
    subscription,
    versions,
)
from gazette.catalog import Catalog, newest, shown_title
from gazette.channels import Channel, channels, site_channel
from gazette.display import Piece, task_url
from gazette.record_view import notice_view, record_view
from gazette.schema.normative import Normative
from gazette.schema.record import Change, Record
from gazette.schema.scalars import day_text
from gazette.schema.settings import Column
from gazette.schema.vocabulary import CATEGORIES
from gazette.schema.work_plan import WorkPlan
from gazette.tags import Tags, article_tags, column_tags, home_tags, site_tags
from gazette.timings import concluded, explained
from gazette.views import VIEWS
from gazette.views.work_plan import task_view

REPORT = "公开情况"
HOME = Piece("首页", "./")


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `url` is its address from the root ("" for home, else with a slash at its end); `view` makes what the
    template is given, when it is time to; `changed` is the day its content last changed, for the site map; `feeds` are its own,
    `kind_feeds` those of its kind; `thing` says to machines what its record is, given the address of the site."""

    url: str
    template: str
    title: str
    description: str
    view: Callable[[], Mapping[str, Any]]
    crumbs: tuple[Piece, ...] = (HOME,)
    changed: str = ""
    feeds: Channel | None = None
    tags: Tags = ()
    kind_feeds: Channel | None = None
    thing: Callable[[str], linked_data.Thing | None] | None = None


def plan(catalog: Catalog) -> Iterator[Page]:
    """Every page of the site, and what answers at the addresses that pages had under former ids."""
    made = tuple(_pages(catalog))
    yield from made
    yield from _moved_pages(made, catalog)


def _moved_pages(made: Iterable[Page], catalog: Catalog) -> Iterator[Page]:
    """Every page that has the id of a renamed record in its address (the record's own, its former versions, its tasks, the
    lists of an organ) once more for each of its former ids: it leads on."""
    renamed = {record.id: record.aliases for record in catalog.records if record.aliases}
    for page in made if renamed else ():
        parts = page.url.split("/")
        at = 2 if parts[1:2] == ["organ"] else 1
        for alias in renamed.get("/".join(parts[at : at + 1]), ()):
            url = "/".join((*parts[:at], alias, *parts[at + 1 :]))
            yield Page(url, "moved.html", "网址已变更", "这条信息换了新的网址。", partial(_moved, page.url))


def _pages(catalog: Catalog) -> Iterator[Page]:
    found = channels(catalog)
    feeds = {
        channel.page: channel for channel in reversed(found)
    }  # a town has the page of its organ, which comes first
    changed = _day(catalog.public)
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
    for listing in lists.listings(catalog):
        folder = feeds.get(listing.url)
        inside = _column_of(listing.kind, catalog)
        view = partial(list_view.view, listing, inside, catalog)
        yield Page(
            listing.url,
            "list.html",
            listing.title,
            listing.purpose,
            view,
            _list_crumbs(listing, catalog),
            changed,
            folder,
            column_tags(inside),
        )
    for one in registers.registers(catalog):
        crumbs = (*_kind_crumbs(Normative, catalog), *one.above)
        yield Page(one.url, one.template, one.title, one.purpose, one.view, crumbs, changed)
    for record in catalog.records:
        yield replace(_record_page(record, catalog, feeds.get(record.url)), kind_feeds=feeds.get(f"{record.FOLDER}/"))
        yield from _former_pages(record, catalog)
        yield from _file_pages(record, catalog)
    yield from _task_pages(catalog)


def _task_pages(catalog: Catalog) -> Iterator[Page]:
    """Every task of every work plan; of a plan that is gone each address answers with its notice."""
    for work_plan, part, task in catalog.tasks.values():
        url = task_url(work_plan.url, task.number)
        if work_plan.notice(catalog.today):
            yield replace(_record_page(work_plan, catalog, None), url=url)
            continue
        title = f"第{task.number}项　{task.heading}"
        crumbs = (*_kind_crumbs(WorkPlan, catalog), Piece(work_plan.title, work_plan.url))
        view = partial(task_view, work_plan, part, task, catalog)
        summary = f"{work_plan.title}第{task.number}项：{task.heading}。"
        tags = (*column_tags(_column_of(WorkPlan, catalog)), *article_tags(work_plan, title, catalog))
        yield Page(url, "task.html", title, summary, view, crumbs, _day((work_plan,)), tags=tags)


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
    """What every page is given: the site and its tags, the columns of the navigation and the host."""
    host = catalog.organ(catalog.settings.site.organ)
    return {
        "site": catalog.settings.site,
        "site_tags": site_tags(catalog.settings.site, urlsplit(site_url).hostname or ""),
        "prose": prose.html,
        "site_feed": site_channel(catalog) if catalog.records else None,
        "host": Piece(shown_title(host, catalog), host.url) if host else None,
        "navigation": tuple(Piece(column.title, column.url) for column in columns.filled(catalog)),
    }


def _record_page(record: Record, catalog: Catalog, feeds: Channel | None) -> Page:
    crumbs, day = _kind_crumbs(type(record), catalog), _day((record,))
    above = column_tags(_column_of(type(record), catalog))
    if notice := record.notice(catalog.today):
        title = record.gone_title
        view = partial(notice_view, record, notice.reason, catalog)
        tags = (*above, *article_tags(record, title, catalog))
        about = "这条信息已不再公示。"
        return Page(record.url, "notice.html", title, about, view, crumbs, str(notice.since), feeds, tags)
    template = f"records/{record.NAME}.html" if type(record) in VIEWS else "records/record.html"
    view = partial(record_view, record, catalog)
    tags = (*above, *article_tags(record, record.title, catalog))
    thing = partial(linked_data.thing, record, catalog)
    return Page(record.url, template, record.title, record.summary, view, crumbs, day, feeds, tags, thing=thing)


def _former_pages(record: Record, catalog: Catalog) -> Iterator[Page]:
    """The former versions of a record: each answers for ever."""
    crumbs = (*_kind_crumbs(type(record), catalog), Piece(record.title, record.url))
    notice = record.notice(catalog.today)
    for version in former.versions(record, catalog):
        url = versions.version_url(record, version.number)
        if notice:
            whole = _record_page(record, catalog, None)
            yield replace(whole, url=url)
            continue
        if change := former.concealed(record, version):
            yield _taken_away(record, url, f"第 {version.number} 版", change, catalog)
            continue
        title = f"{record.title}（第 {version.number} 版）"
        view = partial(versions.version_view, record, version, catalog)
        about = f"已被取代的第 {version.number} 版，不是现行内容。"
        yield Page(url, "version.html", title, about, view, crumbs, version.released_at[:10])


def _file_pages(record: Record, catalog: Catalog) -> Iterator[Page]:
    """What answers at the addresses of files that are there no more: a server leads from x.pdf to the page x.pdf/."""
    gone = former.files(record, catalog)
    if record.notice(catalog.today):
        page = _record_page(record, catalog, None)
        names = ("record.yml", *(one.name for one in record.attachments), *(one.name for one in gone))
        yield from (replace(page, url=f"{record.url}{name}/") for name in dict.fromkeys(names))
        return
    for one in gone:
        if one.concealed:
            yield _taken_away(record, f"{record.url}{one.name}/", f"附件 {one.name}", one.concealed, catalog)


def _taken_away(record: Record, url: str, name: str, change: Change, catalog: Catalog) -> Page:
    """The notice in place of a former version or file that may no longer be read, and for what change."""
    crumbs = (*_kind_crumbs(type(record), catalog), Piece(record.title, record.url))
    day, note = change.changed_at.date(), change.note.rstrip("。")
    reason = f"{name}已于{day_text(day)}撤下，不再提供。说明：{note}。现行内容见上面的「{record.title}」。"
    view = partial(notice_view, record, reason, catalog)
    return Page(url, "notice.html", f"{name}已撤下", "这个地址以前的内容已撤下。", view, crumbs, f"{day}")


def _moved(target: str) -> Mapping[str, Any]:
    return {"target": target}


def _column_page(column: Column, catalog: Catalog, feeds: Channel | None) -> Page:
    records = [record for kind in column.kinds for record in catalog.by_kind.get(kind, ())[:1]]
    view = partial(columns.view, column, catalog)
    tags = column_tags(column)
    return Page(column.url, "column.html", column.title, column.purpose, view, (HOME,), _day(records), feeds, tags)


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


def _day(records: Any) -> str:
    """The day of the last public change among records, "" when there are none."""
    last = newest(records)
    return f"{last:%Y-%m-%d}" if last else ""
