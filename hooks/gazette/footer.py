"""The links at the foot of every page, in few groups: what serves the reader, what tells of the site, what is for editors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazette.display import Piece
from gazette.settings import Settings

SERVICES, SITE, EDITORS = "服务", "网站", "编辑人员"
Written = tuple[str, Sequence[Piece]]


def groups(settings: Settings, written: Iterable[Written]) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    """Groups of links by their title.

    `written` are the pages written by hand as the navigation has them: a section's title with its pages, "" for a page in
    none. A section whose first page has its own name is a book for editors, and that page leads to the rest.
    """
    found = _made(settings)
    for title, pages in written:
        book = bool(pages) and pages[0].text == title
        found.setdefault(EDITORS if book else title or SITE, []).extend(pages[:1] if book else pages)
    found[SITE].append(Piece("站点地图", "map/"))
    return tuple((title, tuple(links)) for title, links in found.items())


def _made(settings: Settings) -> dict[str, list[Piece]]:
    """The pages the program makes."""
    services = [Piece("搜索", "search/"), Piece("订阅", "subscribe/"), Piece("公开情况", "report/")]
    return {SERVICES: services + ([Piece("名词解释", "glossary/")] if settings.terms else []), SITE: []}
