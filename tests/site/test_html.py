"""Every page is valid HTML, by the W3C's own checker."""

from pathlib import Path

from checkers import html_errors


def test_every_page_of_every_kind_is_valid(register_built: Path):
    assert html_errors(register_built) == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=zh-CN><title>甲</title><p id=a><p id=a>", "utf-8")
    assert len(html_errors(tmp_path)) == 1
