"""The live preview: an edit shows, an error reports, a repair recovers."""

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


def test_an_edit_shows_an_error_reports_and_a_repair_recovers(preview: tuple[str, Path], copy: Path):
    address, log = preview
    bridge, record = f"{address}projects/demo-bridge/", copy / "data/projects/bridge.yml"
    until(lambda: "示例大桥工程" in page(bridge))
    edit(record, "title: 示例大桥工程", "title: 改名后的大桥")
    until(lambda: "改名后的大桥" in page(bridge))
    edit(record, 'region: "210224100"', 'region: "999999"')
    line = "data/projects/bridge.yml:14:9: region: 没有登记这个区划代码"
    until(lambda: line in page(bridge))
    assert line in log.read_text("utf-8")
    assert "改名后的大桥" in page(bridge)
    edit(record, 'region: "999999"', 'region: "210224100"')
    until(lambda: "data 里有问题" not in page(bridge))
    assert "Traceback" not in log.read_text("utf-8")


def test_a_preview_survives_an_attachment_that_is_gone(preview: tuple[str, Path], copy: Path):
    address, log = preview
    until(lambda: "示例大桥工程" in page(f"{address}projects/demo-bridge/"))
    (copy / "data/projects/files/plan.txt").unlink()
    until(lambda: "找不到附件文件" in page(address))
    (copy / "data/projects/files/plan.txt").write_text("回来了\n", "utf-8")
    until(lambda: "找不到附件文件" not in page(address))
    assert "Traceback" not in log.read_text("utf-8")
