"""Nothing that must never be published leaves the house, wherever it came from."""

from pathlib import Path

import pytest

from demo_site import build, built_at
from gazette.leaks import leaks

IDENTITY = "１１０１０５ 19491231\u200b002X"


def added(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (f"\n证件 {IDENTITY}。\n", "居民身份证号码"),
        ("\n证件 1101**0519**49123<b>1002X</b>。\n", "居民身份证号码"),
        ("\n[名单](https://fz.example/?id=11010519491231002X)\n", "居民身份证号码"),
        ("\n| a | b | c |\n|---|---|---|\n| 110105 | 19491231 | 002X |\n", "居民身份证号码"),
        ("\n<p>机<b>密</b>★10年</p>\n", "密级标志"),
        ("\n示例办法（此件不公开）\n", "内部标记"),
    ],
)
def test_a_page_written_by_hand_that_gives_something_away_stops_the_build(
    copy: Path, tmp_path: Path, written: str, kind: str
) -> None:
    added(copy / "content/about.md", written)
    done = build(copy, tmp_path / "site")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert f"about/index.html: 含有{kind}" in said
    assert "002X" not in said
    assert "Traceback" not in said


def test_a_setting_that_gives_something_away_is_told_for_every_page_that_shows_it(copy: Path, tmp_path: Path) -> None:
    replaced(copy / "data/settings/site.yml", "name: 示例县政务公开", f"name: {IDENTITY.replace(chr(0x200B), '')}")
    done = build(copy, tmp_path / "site")
    assert done.returncode == 1
    for path in ("index.html", "about/index.html", "rss.xml", "projects/demo-bridge/index.html"):
        assert f"\n{path}: 含有居民身份证号码" in done.stdout + done.stderr, path


def test_a_telephone_on_a_page_written_by_hand_is_only_a_reminder(copy: Path, tmp_path: Path) -> None:
    added(copy / "content/about.md", "\n值班 15400000000\n")
    done = build(copy, tmp_path / "site")
    assert done.returncode == 0
    assert "提醒: about/index.html: 含有手机号码" in done.stdout + done.stderr


def test_what_a_waiver_lets_through_is_shown_and_the_waiver_is_not(copy: Path, tmp_path: Path) -> None:
    waiver = "waivers:\n  - detector: 内部标记\n    reason: 已经解密\n    reviewer: 示例审查岗\n    reviewed_on: 2026-02-01\n"
    bridge = copy / "data/projects/bridge.yml"
    replaced(bridge, "summary: ", f"{waiver}summary: （内部资料）")
    site = built_at(copy, tmp_path / "site")
    assert "（内部资料）" in (site / "projects/demo-bridge/index.html").read_text("utf-8")
    download = (site / "projects/demo-bridge/record.yml").read_text("utf-8")
    assert "（内部资料）" in download
    for file in _texts(site):
        assert "已经解密" not in file.read_text("utf-8"), file
    replaced(bridge, waiver, "")
    assert build(copy, tmp_path / "again").returncode == 1


def test_the_miniature_site_gives_nothing_away(built: Path) -> None:
    assert [leak for file in _texts(built) for leak in leaks(file.read_text("utf-8"))] == []


def _texts(site: Path) -> list[Path]:
    """Every page, feed and download; a folder may be named like a file that was there."""
    return [file for file in site.rglob("*") if file.is_file() and file.suffix in (".html", ".xml", ".yml")]
