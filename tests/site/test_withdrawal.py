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
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOCUMENT = re.compile(r"^---\s*$", re.M)
WITHDRAWAL = f"withdrawal:\n  withdrawn_on: {TODAY}\n  revoked_on: {TODAY}\n  reason: 示例撤回\n"


def word(kind: str) -> str:
    """A word that is nowhere but where it was planted."""
    return f"暗号Zq{kind.replace('_', '')}qZ"


def public(root: Path, folder: str = "*") -> list[tuple[str, Path, str]]:
    """The records still public: their id, file and text."""
    return [
        (match[1], file, document)
        for file in sorted((root / "data").glob(f"{folder}/*.yml"))
        for document in _DOCUMENT.split(file.read_text("utf-8"))
        if (match := re.search(r"^id: (\S+)$", document, re.M)) and "\nwithdrawal:" not in document
    ]


def names(root: Path) -> Counter[str]:
    """How often public records name each id."""
    return Counter(_ID.findall("\n".join(document for _, _, document in public(root))))


def withdraw(root: Path, kind: type) -> str:
    """Withdraws the record of a kind that others name most, with the kind's word in its names; gives its address."""
    named = names(root)
    id_, file, document = max(public(root, kind.FOLDER), key=lambda one: named[one[0]])
    planted = _NAMES.sub(lambda line: line[1] + word(kind.NAME), document)
    assert word(kind.NAME) in planted
    file.write_text(file.read_text("utf-8").replace(document, f"{planted.rstrip()}\n{WITHDRAWAL}"), "utf-8")
    return f"{kind.FOLDER}/{id_}/"


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The built site after one record of every kind was withdrawn, and the addresses of these.

    Kinds that nothing names go first, so that what they would have named is not chosen for their sake.
    """
    root = copied(tmp_path_factory.mktemp("withdrawn") / "root")
    named = names(root)
    order = sorted(KINDS, key=lambda kind: max(named[id_] for id_, _, _ in public(root, kind.FOLDER)))
    addresses = [withdraw(root, kind) for kind in order]
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
        page = (site / address / "index.html").read_text("utf-8")
        assert "示例撤回" in page, address
        assert "2027年2月28日撤回。</li>" in page, "what became of it"
        assert page.count('<p class="citation">') == 1, address


def test_the_tasks_of_a_withdrawn_work_plan_answer_with_its_notice(withdrawn: tuple[Path, list[str]]) -> None:
    site, addresses = withdrawn
    (plan,) = (address for address in addresses if address.startswith("work-plans/"))
    tasks = sorted((site / plan / "tasks").glob("*/index.html"))
    assert tasks
    for task in tasks:
        assert "示例撤回" in task.read_text("utf-8"), task
