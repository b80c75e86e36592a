"""What a built site gives away: every page, feed, download and search document, read as its readers would.

Nothing is read twice: not the lines that pages have in common, not the entry that stands in several feeds, nor what stands in
a page, an entry or a search document exactly as in the record it was made of, for that was looked through when the record was
read.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path
from typing import Any

from gazette import errand
from gazette.catalog import Catalog
from gazette.downloads import attachments, sources
from gazette.leaks import Kind, Leak, leaks, published

# Attachments were read with their records; programs, pictures and the binary parts of the index hold no words of records.
_TEXTS = frozenset((".html", ".xml", ".yml", ".json", ".txt", ".csv", ".ics", ".opml", ".webmanifest"))
# So many pages of a folder, at the same depth, tell which lines its pages have in common: head, navigation, labels, foot.
_ALIKE = 20
# Letters of a passage that is no piece of a number, of one that is no mark.
_PASSAGE, _WORDS = 25, 8
# Words that head columns and items of pages, and are marks on documents.
_HEADINGS = frozenset(("不予公开", "会议纪要", "工作秘密", "不得公开"))
_DIGIT = re.compile(r"\d")
# Where the entries of a feed begin and end: RSS and Atom by their tags, JSON Feed has each on a line of its own.
_EDGES = {".xml": re.compile(b"</?(?:entry|item)>"), ".json": re.compile(rb",?\n(?=\{|\]\}\n)")}
# A sign that XML does not allow, and no blank.
_SEAM = "\x01"
# The last two steps of an address: of a record's page in its entry.
_RECORD = re.compile(r'/([a-z-]+/[^/\s"<>]+/)["<]')
# A line of a calendar goes on after a blank in the next.
_FOLD = re.compile(r"\r?\n[ \t]")
# No number of so few digits is a person's.
_SHORT = 10**10


@dataclass
class Inspection:
    """Looks through a site once. `said` is the YAML of each record by its address, `passed` what records were let through
    with, `attached` the files nobody looks at; `looked` are those that somebody has, `common` lines of clean pages and `told`
    entries of clean feeds."""

    said: Mapping[str, str]
    passed: frozenset[tuple[Kind, str]]
    attached: frozenset[str]
    looked: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    told: set[bytes] = field(default_factory=set)
    alike: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, catalog: Catalog) -> Inspection:
        """Of a site of these records."""
        passed = frozenset((leak.kind, leak.value) for origin in catalog.origins.values() for leak in origin.leaks)
        attached = frozenset(uri for uri, _ in attachments(catalog))
        return cls(dict(sources(catalog)), passed, attached)

    def given_away(self, site: Path, tick: Callable[[], None] = lambda: None) -> Iterator[tuple[str, Kind]]:
        """Each file written since the last look, by its path, and each kind it gives away; what records were let through with
        is not told."""
        fresh = sorted(set(_texts(site)) - self.attached - self.looked)
        self.looked.update(fresh)
        # What is read once for many files is of pages, or of feeds: so the pages can be looked through in a process of their own.
        pages, others = (tuple(path for path in fresh if path.endswith(".html") is page) for page in (True, False))
        of_pages = errand.begun(lambda: tuple(self._looked(site, pages))) if pages else tuple
        found = (*self._looked(site, others, tick), *of_pages())
        for _ in pages:
            tick()
        yield from sorted(found, key=itemgetter(0))

    def _looked(
        self, site: Path, paths: Sequence[str], tick: Callable[[], None] = lambda: None
    ) -> Iterator[tuple[str, Kind]]:
        """What each of these files gives away."""
        for path in paths:
            tick()
            written = (site / path).read_bytes()
            yield from ((path, kind) for kind in dict.fromkeys(leak.kind for leak in self._leaks(path, written)))

    def _leaks(self, path: str, written: bytes) -> Sequence[Leak]:
        suffix = path[path.rindex(".") :]
        if suffix in _EDGES and not path.startswith("pagefind/"):
            return self._of_feed(path, suffix, written)
        text = _text(written)
        if path.startswith("pagefind/"):
            return self._found(path, self._indexed(text))
        if suffix == ".html":
            return self._of_page(path, text)
        if text == self.said.get(path):
            return self._found(path, "")
        return self._found(path, _FOLD.sub("", text) if suffix == ".ics" else text)

    def _of_page(self, path: str, text: str) -> Sequence[Leak]:
        """The leaks of a page. The first of its like, when they are clean, tell which lines need not be looked at again."""
        lines = [line for line in text.split("\n") if line not in self.common]
        passages = [one for one in published("\n".join(lines)).split("\n") if one not in self.common]
        said = self.said.get(f"{path.removesuffix('index.html')}record.yml", "")
        found = [leak for leak in self._found(path, _unsaid(passages, said)) if leak.value not in _HEADINGS]
        alike = f"{path.partition('/')[0]} {path.count('/')}"
        if not found and self.alike[alike] < _ALIKE:
            self.common.update(line for line in (*lines, *passages) if not _DIGIT.search(line))
        self.alike[alike] += not found
        return found

    def _of_feed(self, path: str, suffix: str, written: bytes) -> Sequence[Leak]:
        """The leaks of a feed. Its entries, when it is clean, need not be looked at again where they stand in another: most
        do, so they are told apart before they are decoded."""
        parts = {blake2b(part, digest_size=16).digest(): part for part in _EDGES[suffix].split(written)}
        fresh = [_text(part) for mark, part in parts.items() if mark not in self.told]
        words = _entries(fresh) if suffix == ".xml" else map(_item, fresh)
        found = self._found(path, "\n".join(self._unsaid_of(*one) for one in zip(fresh, words, strict=True)))
        if not found:
            self.told.update(parts)
        return found

    def _unsaid_of(self, entry: str, words: str) -> str:
        """The words of an entry that are not those of the record it leads to."""
        address = _RECORD.search(entry)
        return _unsaid(words.split("\n"), self.said.get(f"{address[1]}record.yml", "") if address else "")

    def _indexed(self, text: str) -> str:
        """The words of a search document; or of the index's manifest, whose numbers count what the program itself lists."""
        shown = json.loads(text)
        if "url" in shown:
            return _unsaid([shown["title"], *shown["texts"]], self.said.get(f"{shown['url']}record.yml", ""))
        return '","'.join(_strings(shown))

    def _found(self, path: str, text: str) -> Sequence[Leak]:
        """What a text gives away, or the path itself."""
        return [leak for leak in leaks(f"{path}\n{text}", False) if (leak.kind, leak.value) not in self.passed]


def _text(written: bytes) -> str:
    """What was written, whatever stands in it; a line ends in one way."""
    text = written.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _texts(site: Path) -> Iterator[str]:
    """The path of every file with words in it."""
    for folder, _, names in os.walk(site):
        above = Path(folder).relative_to(site).as_posix()
        for name in names:
            if f".{name.rpartition('.')[2]}" in _TEXTS:
                yield name if above == "." else f"{above}/{name}"


def _entries(parts: Sequence[str]) -> Sequence[str]:
    """The words of each entry of RSS or Atom, and of what stands around them; their text is a page within it."""
    return published(published(_SEAM.join(part.replace(_SEAM, "|") for part in parts))).split(_SEAM)


def _item(part: str) -> str:
    """The words of an item of a JSON Feed; its head and its end are read as they stand."""
    try:
        return "\n".join(_strings(json.loads(part)))
    except ValueError:
        return part


def _unsaid(passages: Sequence[str], said: str) -> str:
    """The passages without those that stand in what was said; what could be a piece of a number stays."""
    return "\n".join(
        [
            one
            for one in passages
            if len(one) < _WORDS or one not in said or (len(one) < _PASSAGE and _DIGIT.search(one))
        ]
    )


def _strings(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a value of JSON, HTML without its tags, and every number long enough to be somebody's."""
    if isinstance(value, str):
        yield published(value) if key.endswith("_html") else value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, key)
    elif isinstance(value, int) and value >= _SHORT:
        yield str(value)
