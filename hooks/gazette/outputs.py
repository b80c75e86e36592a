"""What a built site gives away: every page, feed, download and search document, read as its readers would.

Nothing is read twice: not the lines that pages and feeds have in common, nor what stands in a page or a search document
exactly as in the record it was made of, for that was looked through when the record was read.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.catalog import Catalog
from gazette.downloads import sources
from gazette.leaks import Kind, Leak, leaks, published

# Attachments were read with their records; programs, pictures and the binary parts of the index hold no words of records.
_TEXTS = frozenset((".html", ".xml", ".yml", ".json", ".txt", ".csv", ".webmanifest"))
# So many pages of a folder, at the same depth, tell which lines its pages have in common: head, navigation, labels, foot.
_ALIKE = 20
# Letters of a line of a feed that is an entry, of a passage that is no piece of a number, of one that is no mark.
_ENTRY, _PASSAGE, _WORDS = 300, 25, 8
# Words that head columns and items of pages, and are marks on documents.
_HEADINGS = frozenset(("不予公开", "会议纪要", "工作秘密", "不得公开"))
_DIGIT = re.compile(r"\d")


def given_away(site: Path, catalog: Catalog, tick: Callable[[], None] = lambda: None) -> Iterator[tuple[str, Kind]]:
    """Each file of a site, by its path, and each kind it gives away; what the records were let through with is not told."""
    passed = {(leak.kind, leak.value) for origin in catalog.origins.values() for leak in origin.leaks}
    attached = {f"{record.url}{one.name}" for record in catalog.public for one in record.attachments}
    reader = _Reader(dict(sources(catalog)))
    for file in sorted(file for file in site.rglob("*") if file.suffix in _TEXTS):
        path = file.relative_to(site).as_posix()
        if path in attached:
            continue
        tick()
        found = [leak for leak in leaks(f"{path}\n{reader.text(file, path)}", False) if _is_told(leak, file, passed)]
        yield from ((path, kind) for kind in dict.fromkeys(leak.kind for leak in found))
        if not found:
            reader.remember(path)


def _is_told(leak: Leak, file: Path, passed: set[tuple[Kind, str]]) -> bool:
    """Whether a leak is one: not what a record was let through with, not a word of a page that only stands alone."""
    return (leak.kind, leak.value) not in passed and (file.suffix != ".html" or leak.value not in _HEADINGS)


@dataclass
class _Reader:
    """Reads one file after another. `said` is the YAML of each record by its address; `common` are lines already looked at."""

    said: Mapping[str, str]
    common: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)
    pages: Counter[str] = field(default_factory=Counter)

    def text(self, file: Path, path: str) -> str:
        """The words of a file that nobody has looked at yet."""
        text = file.read_text("utf-8", "replace")
        if path.startswith("pagefind/texts/"):
            shown = json.loads(text)
            return self._unsaid([shown["title"], *shown["texts"]], shown["url"])
        if file.suffix not in (".html", ".xml"):
            return "" if text == self.said.get(path) else text
        self.lines = [line for line in text.split("\n") if line not in self.common]
        text = published("\n".join(self.lines))
        if file.suffix == ".xml":
            return published(text)  # the entries of a feed are pages within it
        return self._unsaid(text.split("\n"), path.removesuffix("index.html"))

    def remember(self, path: str) -> None:
        """The last file was clean: its lines need not be looked at again where they stand in another."""
        if path.endswith(".xml"):
            self.common.update(line for line in self.lines if len(line) > _ENTRY)
        elif path.endswith(".html"):
            alike = f"{path.partition('/')[0]} {path.count('/')}"
            if self.pages[alike] < _ALIKE:
                self.common.update(line for line in self.lines if not _DIGIT.search(line))
            self.pages[alike] += 1
        self.lines = []

    def _unsaid(self, passages: list[str], address: str) -> str:
        """The passages without those that stand in the record of the address; what could be a piece of a number stays."""
        said = self.said.get(f"{address}record.yml", "")
        fresh = [one for one in passages if one not in self.common]
        self.lines += fresh
        return "\n".join(
            [
                one
                for one in fresh
                if len(one) < _WORDS or one not in said or (len(one) < _PASSAGE and _DIGIT.search(one))
            ]
        )
