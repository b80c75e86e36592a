"""One page of every template, so that every look of the site is met without meeting every page."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from gazette import pages
from gazette.catalog import Catalog

# Pages written by hand, and the one for addresses that lead nowhere.
WRITTEN = (
    "about/",
    "accessibility/",
    "open-data/",
    "handbook/",
    "handbook/problems/",
    "handbook/release/",
    "handbook/budget/",
    "404.html",
)


# Templates that look so different for some of their pages that each of these is met: by the first part of the address.
_BY_FOLDER = {"list.html": ("organs", "categories")}


def one_of_each(catalog: Catalog, built: Path) -> tuple[str, ...]:
    """For every template, and of record.html for every kind, the address of its longest page; then those written by hand.
    The page of a former address is left out: it leads on before anybody sees it."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in pages.plan(catalog.released):
        if page.template != "moved.html":
            found[page.template, _sort(page.template, page.url)].append(page.url)
    longest = (max(urls, key=lambda url: (built / url / "index.html").stat().st_size) for urls in found.values())
    return (*longest, *WRITTEN)


def _sort(template: str, url: str) -> str:
    """What tells the pages of a template apart: the kind of record, or the folders named above; else nothing."""
    folder = url.partition("/")[0]
    return folder if template == "records/record.html" or folder in _BY_FOLDER.get(template, ()) else ""
