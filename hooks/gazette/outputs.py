"""What a built site gives away: every page, feed, download and search document, read as its readers would."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from gazette.catalog import Catalog
from gazette.downloads import sources
from gazette.leaks import Kind, Leak, leaks, published
from gazette.search import seen

# Attachments were read with their records; programs, pictures and the binary parts of the index hold no words of records.
_TEXTS = frozenset((".html", ".xml", ".yml", ".json", ".txt", ".csv", ".webmanifest", ".pf_fragment"))
# As many lines as pages have in common, and no more: head, navigation, foot.
_COMMON = 5_000
# Letters of a line that is an entry of a feed.
_ENTRY = 300
# Words that head columns and items of pages, and are marks on documents.
_HEADINGS = frozenset(("不予公开", "会议纪要", "工作秘密", "不得公开"))
_DIGIT = re.compile(r"\d")


def given_away(site: Path, catalog: Catalog, tick: Callable[[], None] = lambda: None) -> Iterator[tuple[str, Kind]]:
    """Each file of a site, by its path, and each kind it gives away; what the records were let through with is not told."""
    said = dict(sources(catalog))
    passed = {(leak.kind, leak.value) for origin in catalog.origins.values() for leak in origin.leaks}
    attached = {f"{record.url}{one.name}" for record in catalog.public for one in record.attachments}
    common: set[str] = set()
    for file in sorted(file for file in site.rglob("*") if file.suffix in _TEXTS):
        path = file.relative_to(site).as_posix()
        if path not in attached:
            tick()
            text = _page(file, common) if file.suffix == ".html" else _text(file, said.get(path), common)
            found = {leak.kind: leak for leak in leaks(f"{path}\n{text}", False) if _is_told(leak, file, passed)}
            yield from ((path, kind) for kind in found)


def _is_told(leak: Leak, file: Path, passed: set[tuple[Kind, str]]) -> bool:
    """Whether a leak is one: not what a record was let through with, not a word of a page that only stands alone."""
    return (leak.kind, leak.value) not in passed and (file.suffix != ".html" or leak.value not in _HEADINGS)


def _page(file: Path, common: set[str]) -> str:
    """The words of a page without the lines that pages have in common; those of clean pages are remembered."""
    lines = file.read_text("utf-8", "replace").split("\n")
    text = published("\n".join([line for line in lines if line not in common]))
    if len(common) < _COMMON and not any(leaks(text, False)):
        common.update(line for line in lines if not _DIGIT.search(line))
    return text


def _text(file: Path, said: str | None, common: set[str]) -> str:
    """The words of any other file, without what was read before: the YAML of a record, entries that feeds share."""
    if file.suffix == ".pf_fragment":
        return _document(gzip.decompress(file.read_bytes()).decode("utf-8"))
    text = file.read_text("utf-8", "replace")
    if file.suffix != ".xml":
        return "" if text == said else text
    lines = [line for line in text.split("\n") if line not in common]
    common.update(line for line in lines if len(line) > _ENTRY)
    return published(published("\n".join(lines)))


def _document(text: str) -> str:
    shown = json.loads(seen(json.loads(text[text.index("{") :])["meta"]["shown"]))
    return "\n".join([shown["title"], *shown["texts"]])
