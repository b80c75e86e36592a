"""Pagefind's command line over a scratch folder of search documents."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from gazette.progress import stage
from gazette.search import PART, Document

# The interfaces Pagefind ships beside its index; the search page is our own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


class IndexingError(Exception):
    """Pagefind could not be run or did not make an index; the message is for the editor."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """An index under way: its scratch folder, and the folder of each part's index to come."""

    scratch: tempfile.TemporaryDirectory[str]
    pool: ThreadPoolExecutor
    parts: tuple[Future[Path], ...]


def build(documents: Iterable[Document], output: Path, part_size: int = PART) -> None:
    """The index of the documents in `output`, in place of what was there; the parts after the first in folders 1, 2, …"""
    finish(begin(documents, part_size), output)


def begin(documents: Iterable[Document], part_size: int = PART) -> Indexing:
    """Write the documents and begin to index them: each part while the next is written, and all while the caller goes on."""
    scratch, pool = tempfile.TemporaryDirectory(prefix="gazette-search-"), ThreadPoolExecutor(os.cpu_count())
    with stage("写检索文档") as writing:
        folders = written(documents, Path(scratch.name), part_size, writing.tick)
        return Indexing(scratch, pool, tuple(pool.submit(_indexed, folder) for folder in folders))


def finish(indexing: Indexing, output: Path) -> None:
    """Wait for the index and put it in `output`; IndexingError when it was not made."""
    with indexing.scratch, indexing.pool, stage("建检索索引") as waiting:
        indexes = [part.result() for part in indexing.parts]
        waiting.count = len(indexes)
        shutil.rmtree(output, ignore_errors=True)
        for number, index in enumerate(indexes):
            shutil.move(index, output / str(number) if number else output)


def written(documents: Iterable[Document], scratch: Path, part_size: int, tick: Callable[[], None]) -> Iterator[Path]:
    """Write the documents into a folder for each part; each folder when it is full, and one of nothing when there are none."""
    folder = scratch / "part0"
    for count, document in enumerate(documents):
        if count and count % part_size == 0:
            yield folder
            folder = scratch / f"part{count // part_size}"
        path = folder / document.path
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
        path.write_text(document.html, "utf-8")
        tick()
    yield folder if folder.is_dir() else _nothing(folder)


def _nothing(folder: Path) -> Path:
    """A folder with a document that no query finds: Pagefind makes no index of none."""
    folder.mkdir()
    (folder / "nothing.html").write_text('<!doctype html><html lang="mul"><body><p>nothing</p></body></html>', "utf-8")
    return folder


def _indexed(folder: Path) -> Path:
    """The index of one folder, beside it, without the interfaces."""
    output = folder.with_name(f"{folder.name}-index")
    nice = ["nice", "-n", "10"] if shutil.which("nice") else []  # the pages that are made meanwhile go first
    command = [*nice, sys.executable, "-m", "pagefind", "--quiet", "--site", str(folder), "--output-path", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode or not (output / "pagefind-entry.json").is_file():
        raise IndexingError(f"检索索引没有建成（pagefind 返回 {done.returncode}）：\n{done.stderr or done.stdout}")
    for path in [path for pattern in _UNUSED for path in output.glob(pattern)]:
        path.unlink()
    return output
