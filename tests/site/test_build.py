"""What a build does when the data is wrong: all of it or nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

from demo_site import build, built_at


def snapshot(site: Path) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(site).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns) for path in site.rglob("*")
    }


def broken(root: Path) -> None:
    file = root / "data/projects/bridge.yml"
    file.write_text(file.read_text("utf-8").replace("made_on: 2026-02-01", "made_on: 2026-02-30"), "utf-8")


def gazette(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    hooks = str(Path(__file__).parents[2] / "hooks")
    command = [sys.executable, "-m", "gazette", "check", "--root", str(root), "--today", "2026-06-30", *arguments]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": hooks}, capture_output=True, text=True, check=False)


LINE = "data/projects/bridge.yml:5:10: made_on: 「成文日期」日历上没有这一天（得到「2026-02-30」，应为存在的日期，如 2012-07-07）"


def test_a_failed_build_leaves_the_last_site_as_it_was(copy: Path, tmp_path: Path):
    site = built_at(copy, tmp_path / "site")
    before = snapshot(site)
    broken(copy)
    assert build(copy, site).returncode == 1
    assert snapshot(site) == before


def test_a_failed_build_writes_nothing_where_nothing_was(copy: Path, tmp_path: Path):
    broken(copy)
    assert build(copy, tmp_path / "site").returncode == 1
    assert not (tmp_path / "site").exists()


def test_the_command_and_the_build_say_the_same(copy: Path, tmp_path: Path):
    broken(copy)
    checked = gazette(copy)
    assert checked.returncode == 1
    assert checked.stdout.splitlines()[0] == LINE
    done = build(copy, tmp_path / "site")
    errors = "\n".join(line for line in checked.stdout.splitlines() if "提醒" not in line)
    assert errors in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_report_can_be_had_as_data(copy: Path):
    broken(copy)
    done = gazette(copy, "--format", "json")
    assert done.returncode == 1
    (problem,) = (problem for problem in json.loads(done.stdout) if problem["severity"] == "错误")
    assert (problem["path"], problem["line"], problem["column"], problem["field"]) == (
        "data/projects/bridge.yml",
        5,
        10,
        "made_on",
    )


def test_one_setting_leaves_every_example_out(copy: Path, tmp_path: Path):
    for file, old, new in (
        ("data/settings/site.yml", "examples: true", "examples: false"),
        ("data/organs/organs.yml", "example: true", "example: false"),
        ("data/work-plans/2026.yml", "example: true", "example: false"),
    ):
        (copy / file).write_text((copy / file).read_text("utf-8").replace(old, new), "utf-8")
    (copy / "content/about.md").write_text("# 关于本站\n\n没有示例。\n", "utf-8")
    site = built_at(copy, tmp_path / "site")
    assert not (site / "projects").exists()
    assert not (site / "penalties").exists()
    for file in site.rglob("*"):
        if file.suffix in (".html", ".xml", ".yml"):
            assert "示例数据" not in file.read_text("utf-8"), file


def test_a_withdrawn_or_ended_penalty_is_nowhere_but_in_its_notice(built: Path):
    for name in ("示例渔具店", "张某"):
        assert not [file for file in built.rglob("*") if file.is_file() and name.encode() in file.read_bytes()]


def test_a_site_without_an_address_is_told_so(copy: Path, tmp_path: Path):
    config = copy / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("site_url: https://demo.example/sub/\n", ""), "utf-8")
    done = build(copy, tmp_path / "site")
    assert done.returncode == 1
    assert "site_url 应为网站的完整网址" in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_a_page_written_by_hand_never_takes_the_place_of_another(copy: Path, tmp_path: Path):
    site = built_at(copy, tmp_path / "site")
    before = snapshot(site)
    (copy / "content/search.md").write_text("# 我的搜索\n", "utf-8")
    (copy / "content/projects").mkdir()
    (copy / "content/projects/README.md").write_text("# 我的项目\n", "utf-8")
    done = build(copy, site)
    assert done.returncode == 1
    assert "content/projects/README.md、content/search.md: 这个地址已经由程序生成网页" in done.stdout + done.stderr
    assert snapshot(site) == before


def test_a_dead_link_of_a_page_written_by_hand_fails_the_build(copy: Path, tmp_path: Path):
    (copy / "content/about.md").write_text("# 关于\n\n[坏](nope.md)\n", "utf-8")
    assert build(copy, tmp_path / "site").returncode == 1


def test_a_page_written_by_hand_stands_in_for_the_one_that_would_be_made(copy: Path, tmp_path: Path):
    (copy / "content/index.md").write_text("欢迎来到示例县。\n", "utf-8")
    page = (built_at(copy, tmp_path / "site") / "index.html").read_text("utf-8")
    assert "欢迎来到示例县。" in page
    assert "重大建设项目" in page
