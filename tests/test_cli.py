"""The command an editor runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette.cli import checked, main
from gazette.problems import report

HOOKS = Path(__file__).parent.parent / "hooks"
BROKEN = {
    **changed("data/projects/wharf.yml", "price: 400", "price: 451"),
    **changed("data/organs/organs.yml", "parent: county", "parent: bureau"),
    **changed("data/penalties/fine.yml", "category: 6", "catgory: 6"),
    "data/budgets/open.yml": "id: a\ntitle: “甲\n乙: [\n",
}


def run(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "gazette", "check", "--root", str(root), "--today", str(TODAY), *options]
    return subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": str(HOOKS), **environment})


def check(root: Path, *options: str) -> int:
    return main(["check", "--root", str(root), "--today", str(TODAY), *options])


def test_a_sound_site_ends_well_and_says_how_many_records_it_has(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(site) == 0
    files = [text for path, text in BASE.items() if path.endswith(".yml") and "/settings/" not in path]
    documents = sum(1 + text.count("\n---\n") for text in files)
    assert capsys.readouterr().out == f"检查通过：{documents} 条记录，没有问题。\n"


def test_a_broken_site_ends_with_status_1_and_every_problem_at_once(
    site: Path, capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    assert check(write(site, BROKEN)) == 1
    golden("check.txt", capsys.readouterr().out)


def test_the_same_problems_are_told_as_json(
    site: Path, capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    assert check(write(site, BROKEN), "--format", "json") == 1
    out = capsys.readouterr().out
    golden("check.json", out)
    problems = checked(site, TODAY)[1]
    assert json.loads(out) == [problem.as_data() for problem in problems]


def test_a_sound_site_is_an_empty_json_list(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(site, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_text_is_the_one_report_that_a_build_prints_too(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(write(site, BROKEN))
    assert capsys.readouterr().out == report(checked(site, TODAY)[1]) + "\n"


def test_the_command_run_twice_in_its_own_process_says_the_same_bytes(
    site: Path, golden: Callable[[str, str], None]
) -> None:
    first = run(write(site, BROKEN), PYTHONHASHSEED="1")
    second = run(site, PYTHONHASHSEED="2")
    assert (first.returncode, second.returncode) == (1, 1)
    assert first.stdout == second.stdout
    golden("check.txt", first.stdout.decode())


def test_problems_go_to_standard_output_and_progress_to_standard_error(site: Path) -> None:
    done = run(write(site, BROKEN))
    assert "读取记录" not in done.stdout.decode()
    assert [line.split("：")[0] for line in done.stderr.decode().splitlines()] == ["读取记录", "检查规则"]


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_a_console_that_lacks_a_character_still_gets_every_line(site: Path, encoding: str) -> None:
    write(site, changed("data/projects/wharf.yml", "title: 示例码头", "tltle: 𠮷🚢"))
    done = run(site, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"data/projects/wharf.yml:3:1: tltle: " in done.stdout


def test_a_folder_without_data_is_told_and_ends_with_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path) == 1
    said = capsys.readouterr()
    line = f"data:1:1: {tmp_path} 里没有 data 文件夹；请在网站的根文件夹运行，或用 --root 指明"
    assert said.out.splitlines()[0] == line


def test_a_site_without_settings_ends_with_status_1(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "data/settings/site.yml").unlink()
    assert check(site) == 1
    assert capsys.readouterr().out.startswith("data/settings/site.yml:1:1: 缺少网站设置文件，请参照手册新建\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["chekc"], ["check", "--today", "2024-02-30"], ["check", "--format", "xml"], ["new"], ["new", "project"]],
)
def test_a_command_wrongly_written_ends_with_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "gazette" in capsys.readouterr().err


def test_help_says_in_chinese_what_each_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "检查 data 文件夹里的全部记录，一次列出所有问题" in capsys.readouterr().out


def test_checking_changes_no_file(site: Path) -> None:
    write(site, BROKEN)
    check(site)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert files == {path: text.encode() for path, text in {**BASE, **BROKEN}.items()}


def test_a_new_record_is_begun_and_its_editor_told_what_comes_next(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "project", "new-pier", "--root", str(site), "--today", str(TODAY)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "已新建 data/projects/new-pier.yml，还没有填写。接下来："
    assert [line[:2] for line in said[1:]] == ["1.", "2.", "3."]
    assert (site / "data/projects/new-pier.yml").read_text("utf-8").startswith("# 重大建设项目：")


@pytest.mark.parametrize("command", [["new", "project", "new-pier"], ["schema"]])
def test_outside_a_site_nothing_is_begun(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--root", str(tmp_path)]) == 1
    assert "没有 data 文件夹" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("encoding", "said"), [("gbk", "没有「桥」这种信息"), ("ascii", "\\u6865")])
def test_a_console_that_lacks_a_character_is_still_told_why_nothing_was_begun(
    site: Path, encoding: str, said: str
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "gazette", "new", "桥𠮷", "x", "--root", str(site)]
    done = subprocess.run(command, capture_output=True, env=environment)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert said.removesuffix("」这种信息") in done.stderr.decode(encoding)


def test_the_editor_s_schemas_are_written_below_the_root(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--root", str(site)]) == 0
    assert capsys.readouterr().out.startswith("已写出 ")
    assert (site / ".vscode/schemas/project.json").is_file()
    assert (site / ".vscode/settings.json").is_file()


def test_an_editor_s_settings_that_cannot_be_read_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, {".vscode/settings.json": "// 我的设置"})
    assert main(["schema", "--root", str(site)]) == 1
    assert "读不懂" in capsys.readouterr().err
