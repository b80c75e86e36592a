"""A small valid site to change, and golden files that `--bless` rewrites."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from gazette.cli import checked
from gazette.problems import Problem

pytest_plugins = ["demo_site", "preview", "register_site"]

TESTS = Path(__file__).parent
TODAY = date(2025, 10, 1)
# A small site with a record of every kind and nothing wrong with it, a file for each kind; cases change a few words of it.
BASE: dict[str, str] = {
    path: text
    for file in sorted((TESTS / "problems/base").glob("*.yml"))
    for path, text in yaml.safe_load(file.read_text("utf-8")).items()
}

Files = Mapping[str, str | bytes]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the golden files with what the program says now")


def write(root: Path, files: Files) -> Path:
    """Write files under a root, each given by its path from there."""
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """One file of the base site with one passage changed."""
    assert BASE[path].count(old) == 1, f"{old} is not there exactly once in {path}"
    return {path: BASE[path].replace(old, new)}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The root of a fresh copy of the base site."""
    return write(tmp_path, BASE)


@pytest.fixture
def lines(site: Path) -> Callable[..., list[str]]:
    """What is wrong with the base site once some files are written over it, as editors read it."""

    def said(files: Files | None = None) -> list[str]:
        write(site, files or {})
        return [str(problem) for problem in checked(site, TODAY)[1]]

    return said


@pytest.fixture
def problems(site: Path) -> Callable[..., list[Problem]]:
    """The same as problems."""

    def found(files: Files | None = None) -> list[Problem]:
        write(site, files or {})
        return checked(site, TODAY)[1]

    return found


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name under expected/, or rewrite the file."""

    def compare(name: str, text: str) -> None:
        file = TESTS / "expected" / name
        if request.config.getoption("--bless"):
            write(file.parent, {file.name: text})
        assert file.read_bytes().decode() == text

    return compare
