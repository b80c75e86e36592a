"""One page of every template, so that every look of the site is met without meeting every page."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from gazette import pages
from gazette.catalog import Catalog

# Pages written by hand, and the one for addresses that lead nowhere.
WRITTEN = ("about/", "accessibility/", "open-data/", "handbook/", "handbook/budget/", "404.html")


def one_of_each(catalog: Catalog, built: Path) -> tuple[str, ...]:
    """For every template, and of record.html for every kind, the address of its longest page; then those written by hand."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in pages.plan(catalog.released):
        kind = page.url.partition("/")[0] if page.template == "records/record.html" else ""
        found[page.template, kind].append(page.url)
    longest = (max(urls, key=lambda url: (built / url / "index.html").stat().st_size) for urls in found.values())
    return (*longest, *WRITTEN)
