"""Whether every address that was ever released still answers: with the page, with where it went, or with a notice."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gazette import downloads, pages
from gazette.catalog import Catalog
from gazette.schema.record import Record

_NOT_PAGES = ("pagefind/", "assets/", "404.html")


def lost(catalog: Catalog, before: Path) -> tuple[str, ...]:
    """The addresses of `before` that nothing answers, in order. `before` is the folder of a built site, its sitemap.xml, or
    a text with an address on each line; OSError when it cannot be read."""
    return tuple(sorted(_released(before) - answered(catalog)))


def answered(catalog: Catalog) -> set[str]:
    """Every address that the next build will answer, from the root of the site; feeds follow from pages."""
    made = {page.url for page in pages.plan(catalog)}
    files = {uri for uri, _ in (*downloads.sources(catalog), *downloads.attachments(catalog))}
    written = {
        pages.written_address(path.relative_to(catalog.root / "content"))
        for path in (catalog.root / "content").rglob("*.md")
    }
    gone = {f"{url}{name}" for one in catalog.records for name in _files_of(one, catalog) for url in one.urls}
    return made | files | written | gone


def _files_of(record: Record, catalog: Catalog) -> tuple[str, ...]:
    """The downloads of a record whose page is a notice now: the notice answers for them."""
    return ("record.yml", *(one.name for one in record.attachments)) if record.notice(catalog.today) else ()


def _released(before: Path) -> set[str]:
    if before.is_dir():
        found = (path.relative_to(before).as_posix() for path in before.rglob("*") if path.is_file())
        shown = (path.removesuffix("index.html") for path in found if path.endswith((".html", "record.yml")))
        return {path for path in shown if not path.startswith(_NOT_PAGES)}
    text = before.read_text("utf-8")
    lines = re.findall(r"<loc>(.*?)</loc>", text) if "<urlset" in text else text.split()
    parts = [unquote(urlsplit(line).path) for line in lines]
    root = min(parts, key=len, default="/")
    return {part.removeprefix(root).lstrip("/") for part in parts}
