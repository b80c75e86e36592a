"""From the folder of a site to its catalog: every file read once, every defect kept."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path

from gazette.catalog import Catalog, Origin, changed_at
from gazette.leaks import Leak, leaks
from gazette.problems import Problem, wrong
from gazette.schema import KINDS
from gazette.schema.record import Record
from gazette.settings import FILES, FOLDER, load_settings
from gazette.source import Document, read, suggestion, text_of
from gazette.validation import validated

Tick = Callable[[], None]
SUFFIXES = (".yml", ".yaml")
# What an editor's computer makes of record.yml: capitals, a second suffix, a copy.
_MISNAMED = re.compile(r"(?i:\.ya?ml)(?:\.txt|~|\.bak)$|(?!\.yml$|\.yaml$)\.(?i:yml|yaml)$")


def load(
    root: Path, today: date, tick: Tick = lambda: None, now: datetime | None = None
) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of the site at `root` as of `today`, or to the minute as of `now`, and every problem of its files.

    `tick` is called once for each record read. The catalog is None when the site's own settings cannot be read.
    """
    settings, problems = load_settings(root)
    loader = _Loader(root, tick, problems + list(_strays(root)))
    with _collector_paused():
        for kind in KINDS:
            for path in _files(root, f"data/{kind.FOLDER}"):
                loader.read(kind, path)
    if settings is None:
        return None, loader.problems
    kept = [record for record in loader.records if settings.site.examples or not record.example]
    kept.sort(key=lambda record: record.id)
    kept.sort(key=changed_at, reverse=True)
    catalog = Catalog(root, today, settings, tuple(kept), loader.origins, frozenset(loader.broken_ids), now)
    return catalog, loader.problems


def ids(root: Path) -> dict[str, str]:
    """The path of every id in data/, also of records that are not fit to be published."""
    found: dict[str, str] = {}
    for path in (path for kind in KINDS for path in _files(root, f"data/{kind.FOLDER}")):
        text = text_of(root, path)
        documents = read(text, path)[0] if isinstance(text, str) else []
        used = set().union(*map(_id_of, documents)) if documents else _ids_in(root / path)
        found |= dict.fromkeys(used, path)
    return found


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes no cycles, but the collector would look for them through all records again and again: a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@dataclass
class _Loader:
    """What has been read so far."""

    root: Path
    tick: Tick
    problems: list[Problem]
    records: list[Record] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)
    broken_ids: set[str] = field(default_factory=set)

    def read(self, kind: type[Record], path: str) -> None:
        text = text_of(self.root, path)
        documents, problems = ([], [text]) if isinstance(text, Problem) else read(text, path)
        self.problems += problems
        if isinstance(text, str) and not text.replace("-", "").strip():
            self.problems.append(Problem(path, 1, 1, "", "文件里没有记录，请按手册填写，或删去这个文件"))
        if problems and not documents:
            self.broken_ids |= _ids_in(self.root / path)
        found = list(leaks(text)) if documents and isinstance(text, str) else []
        for document, following in zip_longest(documents, documents[1:]):
            self.tick()
            value = validated(kind, document, path)
            if isinstance(value, Record):
                self._accept(value, document, path, _between(found, document, following) if found else ())
            else:
                self.problems += value
                self.broken_ids |= _id_of(document)

    def _accept(self, record: Record, document: Document, path: str, found: tuple[Leak, ...]) -> None:
        if first := self.origins.get(record.id):
            message = f"编号「{record.id}」已在 {first.path} 第 {first.lines[0] + 1} 行用过；请改新写的那一条，已发布的编号不能改"
            self.problems.append(Problem(path, *document.place(("id",)), "id", message))
        else:
            self.origins[record.id] = Origin(
                path,
                document.number,
                document.lines(),
                document.lines_of("waivers") if record.waivers else (0, 0),
                found,
            )
            self.records.append(record)


def _between(found: list[Leak], document: Document, following: Document | None) -> tuple[Leak, ...]:
    """The leaks from a document to the next; the first has those of the comments before it too."""
    first = document.lines()[0] + 1 if document.number else 0
    last = following.lines()[0] + 1 if following else float("inf")
    return tuple(leak for leak in found if first <= leak.line < last)


def _id_of(document: Document) -> set[str]:
    value = document.value.get("id") if isinstance(document.value, dict) else None
    return {value} if isinstance(value, str) else set()


def _ids_in(file: Path) -> set[str]:
    """What look like ids in a file that cannot be read, so that records naming them are not blamed for it."""
    try:
        return {found[1].decode() for found in re.finditer(rb"^id: *([a-z0-9-]+)", file.read_bytes(), re.M)}
    except OSError:
        return set()


def _files(root: Path, folder: str) -> list[str]:
    """The YAML files under a folder, from the root of the site, in order."""
    found = (path for path in (root / folder).rglob("*") if path.suffix in SUFFIXES and path.name[0] != ".")
    return sorted(path.relative_to(root).as_posix() for path in found if _is_own_file(path))


def _is_own_file(path: Path) -> bool:
    return path.name.isprintable() and path.is_file() and not path.is_symlink()


def _strays(root: Path) -> Iterator[Problem]:
    """YAML files that no kind would read: left alone, they would silently be missing from the site."""
    yield from _unreadable(root)
    folders = [kind.FOLDER for kind in KINDS]
    for path in _files(root, "data"):
        folder = path.split("/")[1]
        if folder in (*folders, "ledger") or path in [f"{FOLDER}/{name}.yml" for name in FILES]:
            continue
        known = list(FILES) if folder == "settings" else folders
        word = Path(path).stem if folder == "settings" else folder
        yield Problem(path, 1, 1, "", f"没有程序会读取这个文件，请移到正确的文件夹或改名{suggestion(word, known)}")


def _unreadable(root: Path) -> Iterator[Problem]:
    """Names under data/ that look like records to an editor, or hide some, and that no program would read."""
    for path in (root / "data").rglob("*"):
        name = path.relative_to(root).as_posix().encode(errors="replace").decode()
        if not path.name.isprintable():
            yield Problem(name, 1, 1, "", "文件名里有无法识别的字符，请改用字母、数字和连字符")
        elif path.is_symlink():
            yield Problem(name, 1, 1, "", "这是快捷方式（符号链接），程序不会读取，请换成真正的文件")
        elif _MISNAMED.search(path.name):
            yield Problem(name, 1, 1, "", wrong("文件的扩展名不对，程序不会读取", path.name, "以 .yml 结尾的文件名"))
