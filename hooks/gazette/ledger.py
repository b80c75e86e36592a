"""发布记录 the ledger: every version of every record that was ever released, kept word for word in data/ledger.

A file for each record, data/ledger/<folder>/<id>.yml, made of its versions one after another as YAML documents. Each begins
with a line that says which version it is, when the public first had it, and a SHA-256 over the version before, this line's own
facts, the attachments' lines and the text: whatever is changed by hand breaks the chain. data/ledger/index.txt says when the
last release was, and names every file with the digest of its last version, so that none can be taken away or cut short.
Whatever is not here was not public then, and may not be dated before it. Only `gazette release` writes here.
Entries of different records never meet in one file; the index is merged line by line (data/.gitattributes), so that two offices
may release on branches of their own. data/settings/ledger.yml says that there is a ledger, should all of it go.
History in git may be shallow or squashed; this is not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from pathlib import Path

from gazette.schema.record import Record
from gazette.schema.scalars import BEIJING
from gazette.source import Value, read

FOLDER = "data/ledger"
NOTE = "# 发布记录由 gazette release 写出，逐字保存每一次公开的内容，请不要手工修改。\n"
_VERSION = re.compile(r"# 第 (\d+) 版　(\d{4}-\d\d-\d\d \d\d:\d\d)　sha256 ([0-9a-f]{64})")
_SEPARATOR = re.compile(r"^---\n(?=# 第 )", re.M)
INDEX = f"{FOLDER}/index.txt"
# Every address beside those of records that a release had: lists, tables, tasks, registers.
ADDRESSES = f"{FOLDER}/addresses.txt"
_LAST = "# 上次发布 "
_ATTACHMENT = re.compile(r"# 附件　(.+)　sha256 ([0-9a-f]{64})")
# What may change without a word to the public: none of it is on the page.
SILENT = frozenset({"changes", "waivers", "aliases"})


@dataclass(frozen=True, slots=True)
class Version:
    """What the public could read from `released_at` (年-月-日 时:分) on: the YAML of the record and the digests of its
    attachments by their file. `before` is the digest of the version before, "" of the first."""

    number: int
    released_at: str
    text: str
    attachments: Mapping[str, str]
    before: str = ""
    # The digest that the file says; "" of a version not yet written.
    said: str = ""

    @property
    def head(self) -> str:
        return f"# 第 {self.number} 版　{self.released_at}"

    @property
    def digest(self) -> str:
        """The digest over all that the version is, and so over all before it."""
        lines = [self.before, self.head, *(f"{name} {one}" for name, one in self.attachments.items()), self.text]
        return _digest("\n".join(lines).encode())

    @property
    def intact(self) -> bool:
        """Whether it is still what was released."""
        return self.said == self.digest

    def values(self) -> dict[str, Value]:
        """The record's fields as they were written; empty when they can no longer be read."""
        documents, _ = read(self.text, "")
        value = documents[0].value if documents else None
        return value if isinstance(value, dict) else {}

    def told(self) -> tuple[dict[str, Value], Mapping[str, str]]:
        """What the public saw: fields without those it never sees, and attachments."""
        return {key: value for key, value in self.values().items() if key not in SILENT}, self.attachments

    def says_the_same_as(self, other: Version) -> bool:
        """Whether the public saw the same; what is the same letter for letter is not read."""
        same = (self.text, self.attachments) == (other.text, other.attachments)
        return same or self.told() == other.told()


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

    @property
    def intact(self) -> tuple[Version, ...]:
        """The versions that are still what was released; after one that is not, none can be believed."""
        return tuple(takewhile(lambda one: one.intact, self.versions))


def entries(root: Path) -> Iterator[Entry]:
    """Every entry of the ledger under the root of a site; one that cannot be read has no versions."""
    for file in sorted((root / FOLDER).glob("*/*.yml")):
        path = file.relative_to(root).as_posix()
        yield Entry(path, file.parent.name, file.stem, tuple(_versions(text_of(root, path))))


def text_of(root: Path, path: str) -> str:
    """The text of a file of the ledger; "" when there is none that can be read."""
    try:
        return (root / path).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def indexed(root: Path) -> dict[str, dict[str, int]]:
    """What the index says: the digest of the last version of each entry, by the path of its file, and the line that says it.
    A merge of branches leaves several when lines of both had changed."""
    found: dict[str, dict[str, int]] = {}
    for number, line in enumerate(text_of(root, INDEX).splitlines(), 1):
        path, _, digest = line.partition(" ")
        if path.startswith(f"{FOLDER}/"):
            found.setdefault(path, {})[digest] = number
    return found


def last_release(root: Path) -> datetime | None:
    """The minute of the last release, or the first of its day when it was made as of a day; None when there has been none
    or it can no longer be read."""
    return last_told(text_of(root, INDEX))


def last_told(text: str) -> datetime | None:
    """What the text of an index says of the last release; of several, which a merge of branches leaves, the last."""
    lines = text.splitlines()
    try:
        said = [datetime.fromisoformat(line.removeprefix(_LAST)) for line in lines if line.startswith(_LAST)]
    except ValueError:
        return None
    return max(said).replace(tzinfo=BEIJING) if said else None


def index(found: Iterable[Entry], released: str) -> str:
    """The text of the index of some entries, as of a release: 年-月-日 时:分, or only the day."""
    return f"{_LAST}{released}\n" + "".join(
        f"{entry.path} {entry.last.digest}\n" for entry in sorted(found, key=lambda entry: entry.path)
    )


def addresses(root: Path) -> tuple[str, ...]:
    """Every address that a release had beside those that follow from records, from the root of the site."""
    return tuple(sorted({*text_of(root, ADDRESSES).splitlines()}))


def minute(at: datetime) -> str:
    """A time as the ledger writes it: 年-月-日 时:分."""
    return at.isoformat(" ", "minutes")[:16]


def place(folder: str, id_: str) -> str:
    """The path of an entry's file from the root of the site."""
    return f"{FOLDER}/{folder}/{id_}.yml"


def version(record: Record, text: str, before: tuple[Version, ...], root: Path) -> Version:
    """A record as it would be released now, after the versions before. `text` is its YAML."""
    attachments = {one.file: _digest((root / "data" / one.file).read_bytes()) for one in record.attachments}
    number, last = len(before) + 1, before[-1].digest if before else ""
    released = f"{record.updated_at if before and record.updated_at else record.published_at:%Y-%m-%d %H:%M}"
    if before and record.withdrawal:
        released = max(before[-1].released_at, f"{record.withdrawal.withdrawn_on} 00:00")
    return Version(number, released, text, attachments, last)


def written(versions: Iterable[Version]) -> str:
    """The text of an entry's file."""
    return NOTE + "---\n".join(map(_document, versions))


def _document(version: Version) -> str:
    head = [f"{version.head}　sha256 {version.digest}\n"]
    head += [f"# 附件　{name}　sha256 {digest}\n" for name, digest in version.attachments.items()]
    return "".join(head) + version.text


def _versions(text: str) -> Iterator[Version]:
    """The versions of a file in order; none when one of them has no head or not its number."""
    found: list[Version] = []
    for part in _SEPARATOR.split(text.removeprefix(NOTE)):
        one = _version(part, found[-1].digest if found else "")
        if one is None or one.number != len(found) + 1:
            return
        found.append(one)
    yield from found


def _version(part: str, before: str) -> Version | None:
    lines = part.splitlines(keepends=True)
    if not lines or not (head := _VERSION.fullmatch(lines[0].rstrip("\n"))):
        return None
    attachments, at = {}, 1
    while at < len(lines) and (found := _ATTACHMENT.fullmatch(lines[at].rstrip("\n"))):
        attachments[found[1]], at = found[2], at + 1
    return Version(int(head[1]), head[2], "".join(lines[at:]), attachments, before, head[3])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
