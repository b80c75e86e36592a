"""What the attachments give away, each file read once: again only when the file or the program has changed."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from gazette.extraction import plain
from gazette.extraction.contents import Told, UnreadableError, told
from gazette.leaks import KINDS, Kind

# Seconds for one file: a document of some hundred pages takes a few.
LIMIT = 30.0
# No file of these can hang or fill the memory.
_HARMLESS = (".txt", ".csv")
_PROGRAM = Path(__file__).parent
_KINDS = {kind.label: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Reading:
    """Leaks of an attachment as kind, hint and where; its traces; why it could not be read or seen ("" when it could)."""

    leaks: tuple[tuple[Kind, str, str], ...] = ()
    traces: tuple[str, ...] = ()
    blind: str = ""
    fault: str = ""


@dataclass
class _Reader:
    """The process that reads, begun when first needed and again after a file that took too long."""

    limit: float
    process: subprocess.Popen[str] | None = None

    def answer(self, file: Path) -> str:
        """The line of JSON that answers a file; "" when it took too long or broke the process."""
        process = self.process = self.process or self._begun()
        assert process.stdin and process.stdout
        timer = Timer(self.limit, process.kill)
        timer.start()
        try:
            process.stdin.write(f"{file}\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            timer.cancel()
        if not answer:
            self.end()
        return answer

    def end(self) -> None:
        if self.process:
            self.process.kill()
            self.process.communicate()
        self.process = None

    def _begun(self) -> subprocess.Popen[str]:
        environment = os.environ | {"PYTHONPATH": str(_PROGRAM.parent), "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "gazette.extraction"]
        return subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )


def readings(root: Path, names: Iterable[str], limit: float = LIMIT) -> Mapping[str, Reading]:
    """The reading of each file of `root`/data that is there, by its name; at most `limit` seconds for one."""
    files = {name: root / "data" / name for name in sorted(set(names))}
    there = {name: file for name, file in files.items() if os.path.isfile(file) and file.name.isprintable()}  # noqa: PTH113
    reader, memory = _Reader(limit), root / ".cache" / "readings"
    version = _version() if there else ""
    try:
        return {name: _reading(file, reader, memory, version) for name, file in there.items()}
    finally:
        reader.end()


def _reading(file: Path, reader: _Reader, memory: Path, version: str) -> Reading:
    if file.suffix.lower() in _HARMLESS:
        return _plain(file)
    with file.open("rb") as opened:
        known = memory / f"{hashlib.file_digest(opened, 'sha256').hexdigest()}{file.suffix.lower()}-{version}.json"
    with suppress(OSError, ValueError):
        return _understood(json.loads(known.read_text("utf-8")))
    answer = reader.answer(file)
    if not answer:
        return Reading(fault=f"{reader.limit:.0f} 秒内没有读完；请分成几个较小的文件，或重新导出")
    with suppress(OSError):
        memory.mkdir(parents=True, exist_ok=True)
        known.write_text(answer, "utf-8")
    return _understood(json.loads(answer))


def _plain(file: Path) -> Reading:
    try:
        return _understood(told(plain.contents(file)))
    except UnreadableError as error:
        return Reading(fault=str(error))


def _understood(said: Told) -> Reading:
    leaks = tuple((_KINDS[label], hint, where) for label, hint, where in said.get("leaks", ()))
    return Reading(leaks, tuple(said.get("traces", ())), said.get("blind", ""), said.get("fault", ""))


def _version() -> str:
    """A name for this state of the program: what another one read is read again."""
    sources = sorted(file for package in ("leaks", "extraction") for file in (_PROGRAM / package).glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in sources)).hexdigest()[:16]
