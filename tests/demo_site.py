"""The miniature site, built through MkDocs and every hook."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from demo_catalog import DEMO

# Noon in Beijing on 2026-06-30.
EPOCH = "1782792000"


def build(root: Path, target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` of the site at `root` into `target`, in a process of its own."""
    variables: Mapping[str, str] = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target)]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


def built_at(root: Path, target: Path, **environment: str) -> Path:
    """The built site; a failed build fails the test with what it said."""
    done = build(root, target, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built miniature site."""
    return built_at(DEMO, tmp_path_factory.mktemp("demo") / "site")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The root of a copy of the miniature site that a test may change."""
    return copied(tmp_path / "copy")


def copied(root: Path) -> Path:
    """A copy of the miniature site at `root`; its hooks are still this repository's."""
    for file in DEMO.rglob("*"):
        if file.is_file():
            (root / file.relative_to(DEMO)).parent.mkdir(parents=True, exist_ok=True)
            (root / file.relative_to(DEMO)).write_bytes(file.read_bytes())
    config = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(config.replace("../..", str(DEMO.parent.parent)), "utf-8")
    return root
