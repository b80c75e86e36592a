"""Pagefind's own program over the search documents, part by part; a part that has not changed is not indexed again.

The page asks the index that Pagefind makes, but not by Pagefind's script: that compares every place of every word with every
document found, and over several merged indexes takes seconds for a common phrase. `overrides/assets/search-worker.js` reads
the same chunks once through. Their format is that of the version pinned in pyproject.toml.
"""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any

from pagefind_bin import get_executable

from gazette import cbor, errand, search
from gazette.progress import stage
from gazette.search import Indexed, Part, windows
from gazette.search.documents import NUMBER

# How many places of words make a chunk: a query loads a chunk for each of its words and parts.
_CHUNK = 1200
# How Pagefind's allocator, jemalloc, takes memory: in large pages, for few threads, and none is given back, for it is soon over.
_ALLOCATOR = "thp:always,metadata_thp:auto,narenas:2,dirty_decay_ms:-1,muzzy_decay_ms:-1"
_SIGNATURE = b"pagefind_dcd"
_ABOUT = "about.json"
# One Pagefind at a time, for its memory; what the last one made is put in order meanwhile.
_RUNNING = Lock()
# So many parts may be written and not yet indexed: what their windows take of memory does not grow with the site.
_AHEAD = 2
# The folder of a part's index among what is under way.
_FOLDER = "made"
# How the names of scratch folders begin.
_WORK = "work-"
# To make thousands of small files takes as long as what is in them, but not in memory, where a system has this much room in it.
_MEMORY_FOLDER, _ROOM = Path("/dev/shm"), 256 * 2**20


class IndexingError(Exception):
    """Pagefind could not be run or did not make an index; the message is for the editor."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """A folder for a while, and the lock that says it is in use."""

    folder: tempfile.TemporaryDirectory[str]
    lock: ExitStack

    @property
    def path(self) -> Path:
        return Path(self.folder.name)


@dataclass(frozen=True, slots=True)
class Indexing:
    """An index under way: where it is made, with what is but read by Pagefind or by us in the last of the places; where parts are
    kept from build to build, and what waits for the index of each part."""

    places: tuple[Workplace, ...]
    cache: Path
    parts: Callable[[], tuple[Indexed, ...]]

    @property
    def scratch(self) -> Path:
        return self.places[0].path


def build(parts: Iterable[Part], cache: Path, output: Path) -> tuple[Indexed, ...]:
    """The index of the parts in `output`, in place of what was there."""
    return finish(begin(parts, cache), output)


def begin(parts: Iterable[Part], cache: Path) -> Indexing:
    """Begin to write the documents and to index them, while the caller goes on.

    `cache` keeps the index of each part under its key; a part that is there is only copied.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(cache):
        places = tuple(_workplace(above, prefix) for above, prefix in _workshops(cache))
    work = partial(_made, parts, places[0].path, places[-1].path, cache)
    return Indexing(places, cache, errand.begun(work, partial(_let_go, places)))


def _made(parts: Iterable[Part], scratch: Path, passing: Path, cache: Path) -> tuple[Indexed, ...]:
    """The index of every part: each is made while the documents of the next are written."""
    recipe = _recipe()
    futures: list[Future[Indexed]] = []
    with ThreadPoolExecutor(2) as pool:
        for number, part in enumerate(parts):
            if number > _AHEAD:
                futures[number - _AHEAD - 1].result()
            folder, shelf = scratch / str(number), passing / f"{number}-passing"  # which may be beside each other
            _write_texts(part, folder / "texts")
            key = sha256(f"{part.key} {recipe}".encode()).hexdigest()[:16]
            kept = cache / key
            if (kept / _ABOUT).is_file():
                futures.append(pool.submit(_kept, part.start, kept, folder))
                continue
            _write_documents(part, shelf / "documents")
            held = windows.gathered((number, document.windows) for number, document in part.documents)
            futures.append(pool.submit(_indexed, part.start, kept, folder, shelf, held))
        return tuple(future.result() for future in futures)


def finish(indexing: Indexing, output: Path) -> tuple[Indexed, ...]:
    """Wait for the index and put it in `output`; IndexingError when it was not made. Parts no longer used leave the cache."""
    with ExitStack() as over, stage("建检索索引") as waiting:
        for place in indexing.places:
            over.enter_context(place.folder)
            over.enter_context(place.lock)
        indexes = indexing.parts()
        waiting.count = sum(len(index.numbers) for index in indexes)
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        for number, index in enumerate(indexes):
            folder = indexing.scratch / str(number)
            (folder / _FOLDER / _ABOUT).unlink()
            shutil.move(folder / _FOLDER, output / f"{number}-{index.key}")
            _place_texts(index, folder / "texts", output / f"texts/{number}")
        for folder in indexing.cache.iterdir():
            if folder.name not in {index.key for index in indexes} and not folder.name.startswith(_WORK):
                shutil.rmtree(folder, ignore_errors=True)
        return indexes


def _locked(folder: Path, how: int = fcntl.LOCK_EX) -> ExitStack:
    """Hold a folder until the stack is closed, or this process ends in whatever way."""
    with ExitStack() as stack:
        descriptor = os.open(folder, os.O_RDONLY)
        stack.callback(os.close, descriptor)
        fcntl.flock(descriptor, how)
        return stack.pop_all()


def _workshops(cache: Path) -> Iterator[tuple[Path, str]]:
    """Where this site's workplaces are, and how their names begin: below its cache, and in memory where that has room."""
    yield cache, _WORK
    with suppress(OSError):
        if shutil.disk_usage(_MEMORY_FOLDER).free > _ROOM:
            yield _MEMORY_FOLDER, f"gazette-{sha256(bytes(cache.resolve())).hexdigest()[:16]}-"


def _workplace(above: Path, prefix: str) -> Workplace:
    """A new one; those of builds that were killed are removed before, for nobody holds them any more."""
    for left in above.glob(f"{prefix}*"):
        with suppress(OSError), _locked(left, fcntl.LOCK_EX | fcntl.LOCK_NB):
            shutil.rmtree(left, ignore_errors=True)
    folder = tempfile.TemporaryDirectory(prefix=prefix, dir=above)
    return Workplace(folder, _locked(Path(folder.name)))


def _let_go(places: Iterable[Workplace]) -> None:
    for place in places:
        place.lock.close()


def _recipe() -> str:
    """Stands for how documents and indexes are made: the program's own words and Pagefind's, so that no index outlives them."""
    ours = (file for file in sorted(Path(search.__file__).parent.iterdir()) if file.is_file())
    files = (get_executable(), Path(__file__), Path(cbor.__file__), *ours)
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _write_texts(part: Part, folder: Path) -> None:
    folder.mkdir(parents=True)
    for number, document in part.documents:
        (folder / str(number)).write_text(document.json(), "utf-8")


def _write_documents(part: Part, folder: Path) -> None:
    folder.mkdir(parents=True)
    for number, document in part.documents:
        (folder / f"{number:05d}.html").write_text(document.html(number), "utf-8")


def _place_texts(index: Indexed, written: Path, output: Path) -> None:
    """Each text under its document's place in the index."""
    output.mkdir(parents=True)
    for place, number in enumerate(index.numbers):
        shutil.move(written / str(number), output / f"{place}.json")


def _kept(start: int, kept: Path, folder: Path) -> Indexed:
    """A part's index as it was made before, taken at once: another build may clear the cache meanwhile."""
    _copy(kept, folder / _FOLDER)
    about = json.loads((folder / _FOLDER / _ABOUT).read_text("utf-8"))
    return Indexed(start, kept.name, *map(tuple, (about["numbers"], about["words"], about["sizes"])))


def _indexed(start: int, kept: Path, folder: Path, shelf: Path, held: Mapping[str, Sequence[int]]) -> Indexed:
    """Index the documents of one part, add the windows they hold, number the chunks, and keep a copy under the part's key."""
    made, documents = folder / _FOLDER, shelf / "documents"
    made.mkdir()
    if any(documents.iterdir()):
        with _RUNNING:
            _run(documents, shelf / "index")
    found = _chunks(shelf / "index")
    numbers = _numbers(found)
    found = sorted([*found, *_written(held, numbers)])
    words, sizes = [word for word, _ in found], [len(chunk) for _, chunk in found]
    for number, (_, chunk) in enumerate(found):
        (made / f"{number}.pf_index").write_bytes(chunk)
    (made / _ABOUT).write_text(json.dumps({"numbers": numbers, "words": words, "sizes": sizes}), "utf-8")
    shutil.rmtree(shelf)
    _copy(made, folder / kept.name)
    with suppress(OSError):  # another build was quicker
        (folder / kept.name).rename(kept)
    return Indexed(start, kept.name, tuple(numbers), tuple(words), tuple(sizes))


def _copy(index: Path, target: Path) -> None:
    """A copy of a part's index; its files are never written to again, so one of each serves both."""
    try:
        shutil.copytree(index, target, copy_function=os.link)
    except (shutil.Error, OSError):  # not every file system can give a file two names
        shutil.copytree(index, target, dirs_exist_ok=True)


def _run(documents: Path, output: Path) -> None:
    nice = ["nice", "-n", "10"] if shutil.which("nice") else []  # the pages that are made meanwhile go first
    command = [*nice, get_executable(), "--quiet", "--site", documents, "--output-path", output]
    environment = os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_CHUNK), "_RJEM_MALLOC_CONF": _ALLOCATOR}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode or not (output / "pagefind-entry.json").is_file():
        raise IndexingError(f"检索索引没有建成（pagefind 返回 {done.returncode}）：\n{done.stderr or done.stdout}")


def _chunks(index: Path) -> list[tuple[str, bytes]]:
    """What the words of each chunk do not come before, and its bytes, in the order of words; nothing when nothing was indexed."""
    for meta in index.glob("*.pf_meta"):
        _, _, chunks, *_ = _read(meta.read_bytes())
        files = ((first, last, index / f"index/{name}.pf_index") for first, last, name in chunks)
        return _started((first, last, file.read_bytes()) for first, last, file in files)
    return []


def _written(held: Mapping[str, Sequence[int]], numbers: Sequence[int]) -> list[tuple[str, bytes]]:
    """The same of the chunks of windows."""
    chunks = windows.chunks(held, numbers)
    return _started((first, last, gzip.compress(_SIGNATURE + data, mtime=0)) for first, last, data in chunks)


def _started(chunks: Iterable[tuple[str, str, bytes]]) -> list[tuple[str, bytes]]:
    """Chunks by the least of their first word that tells it from the last one before it."""
    found, before = [], ""
    for first, last, chunk in chunks:
        start = next(first[:size] for size in range(len(first) + 1) if first[:size] > before or size == len(first))
        found.append((start, chunk))
        before = last
    return found


def _numbers(chunks: Sequence[tuple[str, bytes]]) -> list[int]:
    """The number of each document, in the order in which Pagefind happened to take them."""
    places: dict[int, int] = {}
    for (after, chunk), (until, _) in pairwise([*chunks, ("\U0010ffff", b"")]):
        if after <= f"{NUMBER}~" and until >= NUMBER:
            words = _read(chunk)[0]
            places |= {at[0][0]: int(word.removeprefix(NUMBER)) for word, at, *_ in words if word.startswith(NUMBER)}
    return [places[place] for place in range(len(places))]


def _read(written: bytes) -> Any:
    data = gzip.decompress(written)
    if not data.startswith(_SIGNATURE):
        raise IndexingError("检索索引的格式与程序所用的 pagefind 版本不符")
    return cbor.read(data[len(_SIGNATURE) :])
