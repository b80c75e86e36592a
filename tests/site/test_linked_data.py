"""What the pages say to machines is JSON-LD of schema.org that holds together, and true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from PIL import Image

ROOT = "https://demo.example/sub/"
# What each type must say here, after schema.org and what search engines ask for.
NEEDED = {
    "BreadcrumbList": {"itemListElement"},
    "WebSite": {"name", "url", "potentialAction", "inLanguage"},
    "GovernmentOrganization": {"name", "url", "description"},
    "GovernmentService": {"name", "url", "provider", "serviceType"},
    "Legislation": {"name", "url", "legislationDate", "legislationLegalForce", "legislationPassedBy", "datePublished"},
    "Dataset": {"name", "url", "description", "creator", "distribution", "temporalCoverage"},
}


@pytest.fixture(scope="module")
def said(register_built: Path) -> dict[str, list[dict[str, Any]]]:
    """Address of each page to the things it tells of."""
    return {
        file.relative_to(register_built).as_posix().removesuffix("index.html"): json.loads(script)["@graph"]
        for file in sorted(register_built.rglob("*.html"))
        for script in html.fromstring(file.read_text("utf-8")).xpath("//script[@type='application/ld+json']/text()")
    }


def test_every_type_is_told_with_all_it_needs(said):
    things = [thing for graph in said.values() for thing in graph]
    assert {thing["@type"] for thing in things} == set(NEEDED)
    for thing in things:
        assert NEEDED[thing["@type"]] <= set(thing), thing


def test_every_address_told_is_one_of_the_site(said, register_built):
    root = next(thing["url"] for thing in said[""] if thing["@type"] == "WebSite")
    for address, graph in said.items():
        for told in _addresses(graph):
            if told.startswith("https://schema.org/"):
                continue
            assert told.startswith(root), (address, told)
            path = told.removeprefix(root).split("#")[0].split("?")[0]
            assert (register_built / path / ("index.html" if not path or path.endswith("/") else "")).is_file(), (
                address,
                told,
            )


def test_the_crumbs_told_are_the_crumbs_shown(said, register_built):
    for address, graph in said.items():
        steps = next((thing["itemListElement"] for thing in graph if thing["@type"] == "BreadcrumbList"), [])
        page = html.fromstring((register_built / address / "index.html").read_text("utf-8"))
        shown = [" ".join(one.text_content().split()) for one in page.xpath("//nav[@aria-label='当前位置']//li")]
        assert [" ".join(step["name"].split()) for step in steps] == shown, address
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))


def test_no_page_stands_below_one_name_twice(register_built):
    for file in sorted(register_built.glob("handbook/**/index.html")):
        page = html.fromstring(file.read_text("utf-8"))
        above = page.xpath("//nav[@aria-label='当前位置']//li[not(@aria-current)]")
        shown = [one.text_content().strip() for one in above]
        assert len(shown) == len(set(shown)), file


def test_what_is_made_up_says_so_in_its_name(said, register_built):
    for address, graph in said.items():
        page = html.fromstring((register_built / address / "index.html").read_text("utf-8"))
        made_up = bool(page.xpath("//*[@class='example-note']"))
        names = [thing["name"] for thing in graph if thing["@type"] not in ("BreadcrumbList", "WebSite")]
        assert all(name.startswith("示例数据：") == made_up for name in names), address


def test_a_page_shared_elsewhere_has_a_title_a_sentence_and_a_picture(register_built):
    for file in sorted(register_built.rglob("index.html")):
        page = html.fromstring(file.read_text("utf-8"))
        told = {one.get("property"): one.get("content") for one in page.xpath("//meta[starts-with(@property, 'og:')]")}
        assert {"og:title", "og:description", "og:url", "og:type", "og:image", "og:site_name"} <= set(told), file
        assert all(told.values()), file
    with Image.open(register_built / "assets/social.png") as picture:
        assert picture.size == (1200, 630)


def test_robots_are_told_where_the_site_map_is(built):
    assert (built / "robots.txt").read_text("utf-8").splitlines()[-1] == f"Sitemap: {ROOT}sitemap.xml"


def _addresses(told: Any):
    """Every address in what is told, however deep."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key in ("@id", "url", "item", "contentUrl", "urlTemplate") and isinstance(value, str):
                yield value
            else:
                yield from _addresses(value)
    elif isinstance(told, list):
        for value in told:
            yield from _addresses(value)
