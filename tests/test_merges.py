"""The ledger in git: branches that both release, and what git does to files."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from gazette.cli import checked, main
from gazette.ledger import INDEX

PROJECT, NEWS = "data/projects/wharf.yml", "data/news/news.yml"
ENTRY = "data/ledger/projects/wharf.yml"
ATTRIBUTES = Path(__file__).parents[1] / "data/.gitattributes"
NOTE = "{changed_at: 2025-03-05 09:30, kind: 补充, note: 补充进展}"
ONE, TWO, MERGED = (TODAY + timedelta(days=days) for days in (1, 2, 3))
Edit = Callable[[Path], object]


@pytest.fixture
def root(site: Path) -> Path:
    """The base site, released and committed on the branch main."""
    write(site, {"data/.gitattributes": ATTRIBUTES.read_bytes()})
    git(site, "init", "-b", "main")
    release(site, TODAY, "first")
    return site


def git(root: Path, *words: str, status: int = 0) -> None:
    identity = ("-c", "user.name=示例", "-c", "user.email=a@example.org")
    done = subprocess.run(["git", *identity, *words], cwd=root, check=False, capture_output=True, text=True)
    assert done.returncode == status, done.stdout + done.stderr


def release(root: Path, day: date, name: str) -> None:
    assert main(["release", "--root", str(root), "--today", f"{day}"]) == 0
    git(root, "add", "-A")
    git(root, "commit", "-m", name)


def on_branches(root: Path, one: Edit, two: Edit) -> None:
    """Two offices edit and release on branches of their own; the second one is checked out then."""
    for name, edit, day in (("one", one, ONE), ("two", two, TWO)):
        git(root, "checkout", "-q", "-b", name, "main")
        edit(root)
        release(root, day, name)


def told(root: Path) -> list[str]:
    return [str(problem) for problem in checked(root, MERGED)[1] if problem.severity == "错误"]


def edited(file: str, *changes: tuple[str, str]) -> Edit:
    def edit(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        write(root, {file: text})

    return edit


def noted(day: date, what: str) -> str:
    return f"{{changed_at: {day} 09:00, kind: 更正, note: 更正{what}}}"


def test_two_offices_may_release_on_branches_of_their_own(root: Path) -> None:
    news = BASE[NEWS].split("---\n")[0]

    def new(name: str, day: date) -> Edit:
        text = news.replace("id: ", f"id: {name}-", 1).replace("published_at: 2025-05-12", f"published_at: {day}")
        return lambda root: write(root, {f"data/news/{name}.yml": text})

    on_branches(root, new("one", ONE), new("two", TWO))
    git(root, "merge", "one")
    assert told(root) == []
    catalog, _ = checked(root, MERGED)
    assert catalog
    assert f"{catalog.last_release:%Y-%m-%d}" == f"{TWO}"
    assert {"one-hearing", "two-hearing"} <= set(catalog.ledger)


def test_records_beside_each_other_in_the_index_may_change_on_two_branches(root: Path) -> None:
    """git leaves the lines of both branches: of each record the former one too."""
    one = edited(NEWS, ("summary: 召开", f"changes: [{noted(ONE, '内容概述')}]\nsummary: 已召开"))
    two = edited(NEWS, ("summary: 转载", f"changes: [{noted(TWO, '内容概述')}]\nsummary: 已转载"))
    on_branches(root, one, two)
    git(root, "merge", "one")
    assert (root / INDEX).read_text("utf-8").count("data/ledger/news/hearing.yml ") == 2
    assert told(root) == []
    cut = (root / "data/ledger/news/hearing.yml").read_text("utf-8").partition("---\n# 第 2 版")[0]
    (line,) = [
        line for line in told(write(root, {"data/ledger/news/hearing.yml": cut})) if line.startswith("data/ledger/")
    ]
    assert line.startswith(f"{INDEX}:")
    assert "data/ledger/news/hearing.yml 里没有这一行说的版本；请从版本库恢复 data/ledger" in line


def test_a_record_that_both_branches_released_is_told_step_by_step(root: Path) -> None:
    one = edited(PROJECT, ("investment: 500", "investment: 501"), (NOTE, f"{NOTE}, {noted(ONE, '总投资')}"))
    two = edited(PROJECT, ("region: ", "scale: 一座\nregion: "), (NOTE, f"{NOTE}, {noted(TWO, '建设规模')}"))
    on_branches(root, one, two)
    git(root, "merge", "one", status=1)
    entry, record = told(root)
    assert entry.startswith(f"{ENTRY}:45:1: 合并没有做完：两个分支都发布过这条信息；整个文件用已经上线的那一边的")
    assert record.startswith(f"{PROJECT}:7:1: 两个分支都改过这里，合并没有做完")
    git(root, "checkout", "--ours", "data")
    edited(PROJECT, ("investment: 500", "investment: 501"), ("]\ncat", f", {noted(MERGED, '总投资')}]\ncat"))(root)
    (line,) = told(root)
    number = int(line.removeprefix(f"{INDEX}:").partition(":")[0])
    assert (
        "两个分支都发布过这条信息的，整个文件用已经上线的那一边的，另一边的改动写成新的变更再发布，并删去这一行" in line
    )
    index = (root / INDEX).read_text("utf-8").splitlines(keepends=True)
    write(root, {INDEX: "".join(index[: number - 1] + index[number:])})
    assert told(root) == []
    release(root, MERGED, "merged")
    assert told(root) == []


def test_marks_of_a_merge_in_the_index_are_told(root: Path) -> None:
    index = (root / INDEX).read_text("utf-8")
    marked = index.replace("data/ledger/projects/", "<<<<<<< HEAD\ndata/ledger/projects/", 1)
    (line,) = told(write(root, {INDEX: marked}))
    assert f"{INDEX}:{marked[: marked.index('<')].count(chr(10)) + 1}:1: 合并没有做完：两边的行都留下" in line


def test_git_of_a_windows_computer_changes_no_released_file(root: Path, tmp_path: Path) -> None:
    write(root, {"data/projects/files/plan-2.txt": "第一行\n第二行\n"})
    edited(
        PROJECT,
        ("title: 规划图}", "title: 规划图}\n  - {file: projects/files/plan-2.txt, title: 另一张}"),
        (NOTE, f"{NOTE}, {noted(ONE, '附件')}"),
    )(root)
    release(root, ONE, "second")
    clone = tmp_path / "clone"
    git(root, "clone", "--depth", "1", "-c", "core.autocrlf=true", f"file://{root}", str(clone))
    assert told(clone) == []


def test_an_editor_that_writes_other_ends_of_lines_changes_nothing(root: Path) -> None:
    for file in (PROJECT, ENTRY, INDEX):
        write(root, {file: (root / file).read_bytes().replace(b"\n", b"\r\n")})
    assert told(root) == []
