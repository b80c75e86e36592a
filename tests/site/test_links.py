"""No address on the site leads nowhere, and nothing is loaded from another host."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

BASE = "https://demo.example/sub/"


def documents(built: Path):
    """Every page with its address."""
    for file in sorted(built.rglob("*.html")):
        name = file.relative_to(built).as_posix()
        if not name.startswith("pagefind/"):
            yield urljoin(BASE, name.removesuffix("index.html")), html.fromstring(file.read_text("utf-8"))


def test_every_link_and_anchor_of_the_site_leads_somewhere(built: Path):
    pages = dict(documents(built))
    dead = []
    for address, page in pages.items():
        for link in page.xpath("//@href | //@src | //@action"):
            target = urljoin(address, link)
            if not target.startswith(BASE):
                continue
            path = unquote(urlsplit(target).path.removeprefix("/sub/"))
            file = built / (path + "index.html" if path.endswith("/") or not path else path)
            anchor = urlsplit(target).fragment
            if not file.is_file() or (
                anchor and not pages[target.split("#")[0].split("?")[0]].xpath("//*[@id=$id]", id=anchor)
            ):
                dead.append((address, link))
    assert not dead


def test_nothing_is_loaded_from_another_host(built: Path):
    for address, page in documents(built):
        loaded = page.xpath(
            "//script/@src | //img/@src | //iframe/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
        )
        assert all(urljoin(address, one).startswith(BASE) for one in loaded), address


def test_no_page_carries_a_script_or_a_style_of_its_own(built: Path):
    for address, page in documents(built):
        assert not page.xpath(
            "//script[not(@src) and not(@type='application/ld+json')] | //style | //@style | //@onclick"
        ), address


def test_every_page_has_one_heading_a_title_a_language_and_a_way_to_the_text(built: Path):
    for address, page in documents(built):
        assert len(page.xpath("//h1")) == 1, address
        assert page.xpath("string(//title)").strip(), address
        assert page.get("lang") == "zh-CN", address
        assert page.xpath("//a[@href='#main']") and page.xpath("//*[@id='main']"), address
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), address


def test_every_record_page_has_its_block_of_facts_crumbs_and_source(built: Path):
    pages = dict(documents(built))
    for name in ("projects/demo-bridge", "budgets/demo-budget-final", "penalties/demo-penalty-1", "organs/demo-town"):
        page = pages[f"{BASE}{name}/"]
        labels = [" ".join(label.text_content().split()) for label in page.xpath("//dt")]
        assert {"公开主体", "成文日期", "发布日期", "更新日期"} <= set(labels), name
        assert page.xpath("//nav[@aria-label='当前位置']//a"), name
        assert page.xpath("//a[contains(@href, 'record.yml')]"), name
        assert "示例数据" in page.xpath("string(//header[@class='record-head'])"), name


def test_every_page_announces_a_feed(built: Path):
    for address, page in documents(built):
        feeds = page.xpath("//link[@rel='alternate' and @type='application/atom+xml']/@href")
        assert feeds, address


def test_the_page_of_a_record_announces_the_feed_of_its_kind(built: Path):
    address = f"{BASE}penalties/demo-penalty-1/"
    announced = dict(documents(built))[address].xpath("//link[@rel='alternate']/@href")
    assert f"{BASE}penalties/atom.xml" in [urljoin(address, one) for one in announced]


def test_feeds_are_announced_by_the_pages_they_belong_to(built: Path):
    pages = dict(documents(built))
    for name in ("", "projects/", "organs/demo-county/"):
        page = pages[BASE + name]
        announced = [urljoin(BASE + name, one) for one in page.xpath("//link[@rel='alternate']/@href")]
        files = ("rss.xml", "atom.xml", "feed.json", "changes-rss.xml", "changes-atom.xml", "changes-feed.json")
        assert {f"{BASE}{name}{file}" for file in files} <= set(announced)


def test_the_site_map_tells_every_page_with_the_day_its_content_changed(built: Path):
    text = (built / "sitemap.xml").read_text("utf-8")
    assert re.search(r"<loc>https://demo.example/sub/projects/demo-bridge/</loc>\s*<lastmod>2026-03-02</lastmod>", text)
    assert re.search(r"<loc>https://demo.example/sub/about/</loc>\s*</url>", text)
    told = [name for name, page in documents(built) if not page.xpath("//meta[@name='robots'][@content='noindex']")]
    assert text.count("<loc>") == len([name for name in told if not name.endswith("404.html")])
    assert "demo-penalty-2/" not in text, "its publicity is over: its address answers with a notice"


def test_a_page_on_paper_says_its_own_address_and_marks_its_own_column(built: Path):
    for address, page in documents(built):
        for canonical in page.xpath("//link[@rel='canonical']/@href"):
            assert page.xpath("string(//*[@class='on-paper'])") == f"网址：{canonical}", address
        above = {urljoin(address, link) for link in page.xpath("//nav[contains(@class, 'crumbs')]//a/@href")} | {
            address
        }
        for link in page.xpath("//nav[@class='columns']//a[@aria-current]/@href"):
            assert urljoin(address, link) in above, address
