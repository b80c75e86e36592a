"""A site that was released, edited, renamed and released again: what its former addresses answer, and what is not there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import html

from conftest import write
from demo_catalog import DEMO
from demo_site import built_at
from gazette.addresses import lost
from gazette.cli import checked, main

FIRST, SECOND = "2026-06-29", "2026-06-30"
BRIDGE = "data/projects/bridge.yml"
NOTE = "{changed_at: 2026-03-02 09:00, kind: 补充, note: 补充进展}"
EDITS = {
    "id: demo-bridge": "id: long-bridge\naliases: [demo-bridge]",
    "total_investment: 57900": "total_investment: 57000",
    "大桥连接[示例镇](/organs/demo-town/)。": "大桥连接[示例镇](/organs/demo-town/)和本岛。",
    NOTE: f"{NOTE}, {{changed_at: {SECOND} 09:00, kind: 更正, note: 更正总投资、正文和编号}}",
}
WAITING = "published_at: 2026-07-01 09:00"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature site, released twice with an edit between; one record waits for tomorrow."""
    root = tmp_path_factory.mktemp("released") / "site"
    write(root, {file.relative_to(DEMO).as_posix(): file.read_bytes() for file in DEMO.rglob("*") if file.is_file()})
    config = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(config.replace("../..", str(DEMO.parent.parent)), "utf-8")
    assert main(["release", "--root", str(root), "--today", FIRST]) == 0
    (file,) = [one for one in (root / "data").rglob("*.yml") if one.read_text("utf-8").startswith("id: demo-bridge")]
    text = file.read_text("utf-8")
    for old, new in EDITS.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    waiting = (
        text.partition("aliases")[0].replace("long-bridge", "demo-pier") + text.partition("\n")[2].partition("\n")[2]
    )
    waiting = waiting.replace("示例大桥工程", "示例还没有公开的码头").replace("published_at: 2026-02-02 09:00", WAITING)
    waiting = "\n".join(line for line in waiting.splitlines() if not line.startswith(("changes:", "code:"))) + "\n"
    write(root, {"data/projects/pier.yml": waiting})
    assert main(["release", "--root", str(root), "--today", SECOND]) == 0
    return root


@pytest.fixture(scope="module")
def released(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_at(root, tmp_path_factory.mktemp("released-built") / "site")


def page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address / "index.html").read_text("utf-8"))


def test_a_former_version_has_its_own_address_says_that_it_is_not_current_and_how_the_next_one_differs(
    released: Path,
) -> None:
    former = page(released, "projects/long-bridge/versions/1")
    assert former.xpath("//meta[@name='robots']/@content") == ["noindex"]
    (notice,) = former.xpath("//header//p[@class='notice']")
    assert "不是现行内容" in notice.text_content()
    (citation,) = former.xpath("//p[@class='citation']")
    assert "《示例大桥工程》第 1 版（" in citation.text_content()
    assert citation.text_content().endswith("/projects/long-bridge/versions/1/")
    rows = [
        [cell.text_content().strip() for cell in row] for row in former.xpath("(//table)[1]/tbody/tr") if len(row) == 4
    ]
    assert ["总投资", "改动", "57,900万元（5.79亿元）", "57,000万元（5.7亿元）（减少 900 万元）"] in rows
    assert any(row[0] == "正文" and "和本岛" not in row[2] and "和本岛" in row[3] for row in rows)


def test_a_page_names_its_former_versions_and_how_to_cite_it(released: Path) -> None:
    bridge = page(released, "projects/long-bridge")
    assert [one.rstrip("/").rpartition("/")[2] for one in bridge.xpath("//a[contains(@href, '/versions/')]/@href")] == [
        "1"
    ]
    (citation,) = bridge.xpath("//p[@class='citation']")
    for part in ("《示例大桥工程》", "2026年2月2日发布", "2026年6月30日更新", "第 2 版", "/projects/long-bridge/"):
        assert part in citation.text_content()
    assert "更正总投资、正文和编号" in bridge.text_content()


def test_the_former_address_of_a_renamed_record_leads_on(released: Path) -> None:
    moved = page(released, "projects/demo-bridge")
    (refresh,) = moved.xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh.endswith("/projects/long-bridge/")


def test_what_waits_for_its_time_is_in_no_file(released: Path) -> None:
    named = [
        path for path in released.rglob("*") if path.is_file() and "示例还没有公开的码头".encode() in path.read_bytes()
    ]
    assert named == []
    assert not (released / "projects/demo-pier").exists()


def test_no_former_version_is_found_by_search_or_named_by_the_site_map(released: Path) -> None:
    manifest = (released / "pagefind/manifest.json").read_text("utf-8")
    assert "versions/" not in manifest
    named = (released / "sitemap.xml").read_text("utf-8")
    assert "/projects/long-bridge/</loc>" in named
    assert "versions/" not in named
    assert "/projects/demo-bridge/" not in named, "it leads on"


def test_every_address_of_the_first_release_still_answers(root: Path, built: Path) -> None:
    now, _ = checked(root, date.fromisoformat(SECOND))
    assert now
    assert lost(now.released, built) == ()
