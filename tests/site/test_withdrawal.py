"""Withdrawn records in this repository's own site: of every kind the one that others name most, and all it says gone."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from demo_site import built_at
from gazette.schema import KINDS
from register_site import EPOCH, TODAY, copied

# The lines by which other pages call a record or a part of it.
_NAMES = re.compile(r"^([ -]*(?:title|short_name|heading|name|subject|note|attachment): .*[^\s|>'\"])$", re.M)
_DOCUMENT = re.compile(r"^---\s*$", re.M)
WITHDRAWAL = f"withdrawal:\n  withdrawn_on: {TODAY}\n  revoked_on: {TODAY}\n  reason: 示例撤回\n"


def word(kind: str) -> str:
    """A word that is nowhere but where it was planted."""
    return f"暗号Zq{kind.replace('_', '')}qZ"


def withdraw(root: Path, kind: type, named: Counter[str]) -> str:
    """Withdraws the record of a kind that others name most, with the kind's word in its names; gives its address."""
    found = [
        (named[match[1]], file, document, match[1])
        for file in sorted((root / "data" / kind.FOLDER).glob("*.yml"))
        for document in _DOCUMENT.split(file.read_text("utf-8"))
        if (match := re.search(r"^id: (\S+)$", document, re.M)) and "\nwithdrawal:" not in document
    ]
    _, file, document, id_ = max(found, key=lambda one: one[0])
    planted = _NAMES.sub(lambda line: line[1] + word(kind.NAME), document)
    gone = f"{planted.rstrip()}\n{WITHDRAWAL}"
    file.write_text(file.read_text("utf-8").replace(document, gone), "utf-8")
    return f"{kind.FOLDER}/{id_}/"


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The built site after one record of every kind was withdrawn, and the addresses of these."""
    root = copied(tmp_path_factory.mktemp("withdrawn") / "root")
    texts = [file.read_text("utf-8") for file in sorted((root / "data").rglob("*.yml"))]
    named = Counter(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", "\n".join(texts)))
    addresses = [withdraw(root, kind, named) for kind in KINDS]
    planted = "".join(file.read_text("utf-8") for file in (root / "data").rglob("*.yml"))
    assert [kind.NAME for kind in KINDS if word(kind.NAME) not in planted] == []
    site = tmp_path_factory.mktemp("withdrawn-site") / "site"
    return built_at(root, site, SOURCE_DATE_EPOCH=EPOCH), addresses


def test_no_file_of_the_site_repeats_a_word_of_a_withdrawn_record(withdrawn: tuple[Path, list[str]]) -> None:
    site, _ = withdrawn
    told: dict[str, str] = {}
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        if b"Zq" in (content := file.read_bytes()):
            text = content.decode("utf-8", "replace")
            told |= {kind.NAME: str(file.relative_to(site)) for kind in KINDS if word(kind.NAME)[2:] in text}
    assert told == {}, "a file for each kind"


def test_the_address_of_a_withdrawn_record_answers_with_its_notice(withdrawn: tuple[Path, list[str]]) -> None:
    site, addresses = withdrawn
    for address in addresses:
        assert "示例撤回" in (site / address / "index.html").read_text("utf-8"), address


def test_the_tasks_of_a_withdrawn_work_plan_answer_with_its_notice(withdrawn: tuple[Path, list[str]]) -> None:
    site, addresses = withdrawn
    (plan,) = (address for address in addresses if address.startswith("work-plans/"))
    tasks = sorted((site / plan / "tasks").glob("*/index.html"))
    assert tasks
    for task in tasks:
        assert "示例撤回" in task.read_text("utf-8"), task
