"""The miniature site, file by file, as it was last looked at; `pytest --bless` rewrites what is expected."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from demo_catalog import DEMO

MAIN = re.compile(r"<main.*?</main>", re.S)
# Feeds are made alike: these folders show every sort of them.
FEEDS = ("", "penalties", "organs/demo-town", "projects/demo-bridge")
WHOLE = ("index.html", "404.html", "projects/demo-bridge/index.html")


def test_the_site_has_exactly_these_addresses(built: Path, golden: Callable[[str, str], None]):
    files = (path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    kept = sorted(file for file in files if not file.startswith("pagefind/"))
    golden("addresses.txt", "\n".join(kept) + "\n")


@pytest.mark.parametrize("kind", ["html", "xml", "json", "ics", "opml"])
def test_every_text_is_as_expected(built: Path, golden: Callable[[str, str], None], kind: str):
    for file in sorted(built.rglob(f"*.{kind}")):
        name = file.relative_to(built).as_posix()
        if "pagefind/" in name or (kind != "html" and name.rpartition("/")[0] not in FEEDS):
            continue
        text = file.read_bytes().decode()
        shown = text if kind != "html" or name in WHOLE else MAIN.search(text)[0] + "\n"
        golden(f"demo/{name}", re.sub(r"main\.\w{8}\.min\.css", "main.css", shown))


def test_a_download_is_the_record_as_it_was_written(built: Path):
    record = (built / "projects/demo-bridge/record.yml").read_text("utf-8")
    assert record == (DEMO / "data/projects/bridge.yml").read_text("utf-8")
    assert (built / "projects/demo-bridge/plan.txt").read_bytes() == (
        DEMO / "data/projects/files/plan.txt"
    ).read_bytes()
