"""This repository's own site, with the handbook's complete examples among its records: every kind has at least one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from demo_site import built_at
from gazette.cli import checked, recorded
from gazette.problems import errors
from gazette.schema import KINDS

ROOT = Path(__file__).parents[1]
# Noon in Beijing on 2027-02-28, after everything in data/ and in the handbook was published.
EPOCH, TODAY = "1803787200", date(2027, 2, 28)
# What becomes of examples after a first release: one is added to, one gets another id, one is withdrawn.
RELEASED = date(2027, 2, 26)
_NOTE = "changes: [{changed_at: 2027-02-27 09:30, kind: 更正, note: 更正示例}]"
LATER = {
    "projects/sample-project-0.yml": ("summary: ", f"{_NOTE}\nsummary: 更正的"),
    "press/sample-press-0.yml": ("id: sample-press", f"{_NOTE}\naliases: [sample-press]\nid: sample-press-renamed"),
    "innovations/sample-innovation-0.yml": ("id:", "withdrawal: {withdrawn_on: 2027-02-27, reason: 示例作废}\nid:"),
}
_EXAMPLE = re.compile(r"^```yaml\n(id: sample-.*?)^```$", re.M | re.S)


def examples() -> Iterator[tuple[str, str]]:
    """Each complete example of the handbook: the path it would be saved at, and its text."""
    for kind in KINDS:
        page = ROOT / f"content/handbook/{kind.NAME}.md"
        for number, text in enumerate(_EXAMPLE.findall(page.read_text("utf-8"))):
            yield f"data/{kind.FOLDER}/sample-{kind.NAME}-{number}.yml", text


def copied(root: Path) -> Path:
    """The site's own files under another root, with the handbook's examples; hooks and templates stay this repository's."""
    for folder in ("content", "data"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("ledger", "ledger.yml"))
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = config.replace("- hooks/", f"- {ROOT}/hooks/").replace(": overrides", f": {ROOT}/overrides")
    config = re.sub("^watch: .*$", "", config, flags=re.M)
    (root / "mkdocs.yml").write_text(config, "utf-8")
    for path, text in examples():
        (root / path).write_text(text, "utf-8")
    return root


def lived(root: Path) -> Path:
    """The site released, some of its examples changed, and released again: former versions, a former id, a notice."""
    _release(root, RELEASED)
    for name, (old, new) in LATER.items():
        file = root / "data" / name
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    _release(root, TODAY)
    return root


def _release(root: Path, day: date) -> None:
    """What `gazette release` does, which no day to come may be told."""
    catalog, problems = checked(root, day)
    assert catalog
    assert errors(problems) == []
    assert recorded(root, catalog)


@pytest.fixture(scope="session")
def register_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of the site with its examples; tests must not change it."""
    return lived(copied(tmp_path_factory.mktemp("register") / "root"))


@pytest.fixture(scope="session")
def register_built(register_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return built_at(register_root, tmp_path_factory.mktemp("register-site") / "site", SOURCE_DATE_EPOCH=EPOCH)
