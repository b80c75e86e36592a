"""发布记录 the ledger: every version of every record that was ever released, kept word for word in data/ledger.

A file for each record, data/ledger/<folder>/<id>.yml, made of its versions one after another as YAML documents. Each begins
with a line that says which version it is, when the public first had it, and the SHA-256 of what follows; then a line for each
attachment with its own. Only `gazette release` writes here. History in git may be shallow or squashed; this is not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette.schema.record import Record
from gazette.source import Value, read

FOLDER = "data/ledger"
NOTE = "# 发布记录由 gazette release 写出，逐字保存每一次公开的内容，请不要手工修改。\n"
_VERSION = re.compile(r"# 第 (\d+) 版　(\d{4}-\d\d-\d\d \d\d:\d\d)　sha256 ([0-9a-f]{64})")
_ATTACHMENT = re.compile(r"# 附件　(\S+)　sha256 ([0-9a-f]{64})")
# What may change without a word to the public: none of it is on the page.
SILENT = frozenset({"changes", "waivers", "aliases"})


@dataclass(frozen=True, slots=True)
class Version:
    """What the public could read from `released_at` (年-月-日 时:分) on: the YAML of the record and the digests of its
    attachments by their file. `intact` is whether the text is still what was released."""

    number: int
    released_at: str
    text: str
    attachments: Mapping[str, str]
    intact: bool

    def values(self) -> dict[str, Value]:
        """The record's fields as they were written; empty when they can no longer be read."""
        documents, _ = read(self.text, "")
        value = documents[0].value if documents else None
        return value if isinstance(value, dict) else {}

    def told(self) -> tuple[dict[str, Value], Mapping[str, str]]:
        """What the public saw: fields without those it never sees, and attachments."""
        return {key: value for key, value in self.values().items() if key not in SILENT}, self.attachments


@dataclass(frozen=True, slots=True)
class Entry:
    """The versions of one record, first to last. `path` is the file's, from the root of the site."""

    path: str
    folder: str
    id: str
    versions: tuple[Version, ...]

    @property
    def last(self) -> Version:
        return self.versions[-1]


def entries(root: Path) -> Iterator[Entry]:
    """Every entry of the ledger under the root of a site; one that cannot be read has no versions."""
    for file in sorted((root / FOLDER).glob("*/*.yml")):
        parts = file.read_text("utf-8").removeprefix(NOTE).split("---\n")
        versions = tuple(version for part in parts if (version := _version(part)))
        path = file.relative_to(root).as_posix()
        yield Entry(path, file.parent.name, file.stem, versions if len(versions) == len(parts) else ())


def version(record: Record, text: str, number: int, root: Path) -> Version:
    """A record as it would be released now. `text` is its YAML."""
    attachments = {one.file: _digest((root / "data" / one.file).read_bytes()) for one in record.attachments}
    released = record.updated_at if number > 1 and record.updated_at else record.published_at
    if number > 1 and record.withdrawal:
        return Version(number, f"{record.withdrawal.withdrawn_on} 00:00", text, attachments, intact=True)
    return Version(number, f"{released:%Y-%m-%d %H:%M}", text, attachments, intact=True)


def written(versions: Iterable[Version]) -> str:
    """The text of an entry's file."""
    return NOTE + "---\n".join(map(_document, versions))


def _document(version: Version) -> str:
    head = [f"# 第 {version.number} 版　{version.released_at}　sha256 {_digest(version.text.encode())}\n"]
    head += [f"# 附件　{name}　sha256 {digest}\n" for name, digest in version.attachments.items()]
    return "".join(head) + version.text


def _version(part: str) -> Version | None:
    lines = part.splitlines(keepends=True)
    if not lines or not (head := _VERSION.fullmatch(lines[0].rstrip("\n"))):
        return None
    attachments, at = {}, 1
    while at < len(lines) and (found := _ATTACHMENT.fullmatch(lines[at].rstrip("\n"))):
        attachments[found[1]], at = found[2], at + 1
    text = "".join(lines[at:])
    return Version(int(head[1]), head[2], text, attachments, intact=_digest(text.encode()) == head[3])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
