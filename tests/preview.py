"""A running live preview of a copy of the miniature site."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE_SECONDS = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def preview(copy: Path) -> Iterator[tuple[str, Path]]:
    """The address of a running preview of the miniature site, and its log."""
    address, log = f"127.0.0.1:{free_port()}", copy / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    with log.open("wb") as out:
        running = subprocess.Popen(
            command, cwd=copy, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stdout=out, stderr=out
        )
        yield f"http://{address}/sub/", log
        running.terminate()
        running.wait()


def until(happened: Callable[[], bool]) -> None:
    """Wait until something is true; fail when it never is."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            if happened():
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError("it never happened")


def page(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode("utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
