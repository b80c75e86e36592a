"""What a built site gives away: every page, feed, download and search document, read as its readers would."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from gazette.catalog import Catalog
from gazette.leaks import Kind, leaks, published
from gazette.search import seen

# Attachments were read with their records; programs, pictures and the binary parts of the index hold no words of records.
_TEXTS = frozenset((".html", ".xml", ".yml", ".json", ".txt", ".csv", ".webmanifest", ".pf_fragment"))
# As many lines as pages have in common, and no more: head, navigation, foot.
_COMMON = 5_000
_DIGIT = re.compile(r"\d")


def given_away(site: Path, catalog: Catalog, tick: Callable[[], None] = lambda: None) -> Iterator[tuple[str, Kind]]:
    """Each file of a site, by its path, and each kind it gives away; what the records were let through with is not told."""
    passed = {(leak.kind, leak.value) for origin in catalog.origins.values() for leak in origin.leaks}
    attached = {f"{record.url}{one.name}" for record in catalog.public for one in record.attachments}
    common: set[str] = set()
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in _TEXTS and path not in attached:
            tick()
            text = _page(file, common) if file.suffix == ".html" else _text(file)
            found = {leak.kind: path for leak in leaks(f"{path}\n{text}") if (leak.kind, leak.value) not in passed}
            yield from ((path, kind) for kind in found if not kind.only)


def _page(file: Path, common: set[str]) -> str:
    """The words of a page without the lines that pages have in common; those of clean pages are remembered."""
    lines = file.read_text("utf-8", "replace").split("\n")
    text = published("\n".join([line for line in lines if line not in common]))
    if len(common) < _COMMON and not any(leaks(text)):
        common.update(line for line in lines if not _DIGIT.search(line))
    return text


def _text(file: Path) -> str:
    """The words of any other file: of a search document what it shows, of a feed its entries too."""
    if file.suffix == ".pf_fragment":
        return _document(gzip.decompress(file.read_bytes()).decode("utf-8"))
    text = file.read_text("utf-8", "replace")
    return published(published(text)) if file.suffix == ".xml" else text


def _document(text: str) -> str:
    shown = json.loads(seen(json.loads(text[text.index("{") :])["meta"]["shown"]))
    return "\n".join([shown["title"], *shown["texts"]])
