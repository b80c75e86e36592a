"""What answers where something was: former ids, former versions, files that are there no more, lists that have emptied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from gazette import former, tables, versions
from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.ledger import addresses
from gazette.page import Page
from gazette.record_view import notice_view
from gazette.schema.record import Change, Record
from gazette.schema.scalars import day_text


def of(record: Record, page: Page, catalog: Catalog) -> Iterator[Page]:
    """What answers for a record beside its page, which is given without its feeds: each of its former versions, for ever, and
    each file that is there no more (a server leads from x.pdf to the page x.pdf/). Of a record that is gone the notice does."""
    gone = former.files(record, catalog)
    if record.notice(catalog.today):
        names = ("record.yml", *(one.name for one in record.attachments), *(one.name for one in gone))
        urls = [f"{record.url}{name}/" for name in dict.fromkeys(names)]
        urls += [versions.version_url(record, one.number) for one in former.versions(record, catalog)]
        yield from (replace(page, url=url) for url in urls)
        return
    beside = (*page.crumbs, Piece(record.title, record.url))
    for one in former.versions(record, catalog):
        url, name = versions.version_url(record, one.number), f"第 {one.number} 版"
        if change := former.concealed(record, one):
            yield replace(_taken_away(record, name, change, catalog), url=url, crumbs=beside)
            continue
        view = partial(versions.version_view, record, one, catalog)
        title, about = f"{record.title}（{name}）", f"已被取代的{name}，不是现行内容。"
        yield Page(url, "version.html", title, about, view, beside, one.released_at[:10])
    for file in gone:
        if file.concealed:
            whole = _taken_away(record, f"附件「{file.name}」", file.concealed, catalog)
            yield replace(whole, url=f"{record.url}{file.name}/", crumbs=beside)


def moved(made: Iterable[Page], catalog: Catalog) -> Iterator[Page]:
    """Every page that has the id of a renamed record in its address (the record's own, its former versions, its tasks, the
    lists of an organ) once more for each of its former ids: it leads on."""
    renamed = {record.id: record.aliases for record in catalog.records if record.aliases}
    for page in made if renamed else ():
        parts = page.url.split("/")
        at = 2 if parts[1:2] == ["organ"] else 1
        for alias in renamed.get("/".join(parts[at : at + 1]), ()):
            url = "/".join((*parts[:at], alias, *parts[at + 1 :]))
            yield Page(
                url, "moved.html", "网址已变更", "这条信息换了新的网址。", partial(_leading, page.url, page.title)
            )


def emptied(made: Mapping[str, str], catalog: Catalog) -> Iterator[Page]:
    """What answers where a list, a table or a task once was that has nothing to show now: the way to what is above it; `made`
    are the titles of all other pages by their address."""
    served = frozenset(tables.addresses(catalog))
    for url in addresses(catalog.root):
        whole = url if not url or url.endswith("/") else f"{url}/"
        if whole not in made and url not in served:
            steps = whole.split("/")[:-2]
            above = next((one for n in range(len(steps), 0, -1) if (one := "/".join(steps[:n]) + "/") in made), "map/")
            about = "这个地址以前的列表或者文件，现在没有内容。"
            yield Page(whole, "emptied.html", "这里现在没有内容", about, partial(_leading, above, made[above]))


def _taken_away(record: Record, name: str, change: Change, catalog: Catalog) -> Page:
    """The notice in place of a former version or file that may no longer be read, and for what change."""
    day, note = change.changed_at.date(), change.note.rstrip("。")
    reason = f"{name}已于{day_text(day)}撤下，不再提供。说明：{note}。"
    view = partial(notice_view, record, reason, f"{day_text(day)}撤下{name}", catalog)
    return Page(
        "", "notice.html", f"{record.title}（{name}已撤下）", "这个地址以前的内容已撤下。", view, changed=f"{day}"
    )


def _leading(target: str, title: str) -> Mapping[str, Any]:
    return {"target": target, "title": title}
