"""A hostile string in every field stays a string in every output."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from demo_site import built_at
from gazette.schema import KINDS
from gazette.schema.model import Model, Shape, fields_of

HOSTILE = "<script>alert(1)</script>]]>&amp;\"'><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}</title>--><b>"
FREE = (Shape.TEXT, Shape.MARKDOWN)


def planted(model: type[Model], value: Any) -> Any:
    """The written value with the hostile string put after every free text."""
    fields = {field.name: field for field in fields_of(model)}
    masked = {"party_name"} if value.get("party_type") == "自然人" else set()
    return {key: item if key in masked else one(fields[key], item) for key, item in value.items()}


def one(field, value: Any) -> Any:
    if isinstance(value, list):
        return [one(field, item) for item in value]
    if field.model:
        return planted(field.model, value)
    return f"{value}{HOSTILE}" if field.shape in FREE else value


def plant(root: Path) -> Iterator[str]:
    """Plant every record of a site; yields the names of the fields that carry the string."""
    for kind in KINDS:
        for file in (root / "data" / kind.FOLDER).glob("*.yml"):
            documents = [planted(kind, value) for value in yaml.load_all(file.read_text("utf-8"), yaml.BaseLoader)]
            text = yaml.safe_dump_all(documents, allow_unicode=True, sort_keys=False)
            file.write_text(re.sub(r"'(true|false)'", r"\1", text), "utf-8")
            yield from re.findall(r"^\W*(\w+):.*<script>", text, re.M)


@pytest.fixture
def hostile(copy: Path, tmp_path: Path) -> Path:
    assert len(set(plant(copy))) > 20
    for name, old in (
        ("site", "name: 示例县政务公开"),
        ("columns", "purpose: 查看政府怎样收钱和花钱。"),
        ("regions", "name: 示例县"),
    ):
        file = copy / f"data/settings/{name}.yml"
        key, _, value = old.partition(": ")
        quoted = yaml.safe_dump(value + HOSTILE, allow_unicode=True, default_style='"', width=10**6).strip()
        file.write_text(file.read_text("utf-8").replace(old, f"{key}: {quoted}", 1), "utf-8")
    return built_at(copy, tmp_path / "site")


def test_no_page_grows_an_element_of_the_string(hostile: Path):
    pages = [file for file in hostile.rglob("*.html") if "pagefind" not in file.parts]
    assert len(pages) > 30
    for file in pages:
        page = html.fromstring(file.read_text("utf-8"))
        assert not page.xpath(
            "//script[not(@src) and not(@type='application/ld+json')] | //img | //*[@onerror] | //b"
        ), file
        assert "49" not in page.xpath("string(//h1)"), file


def test_the_string_is_there_to_be_read(hostile: Path):
    page = html.fromstring((hostile / "projects/demo-bridge/index.html").read_text("utf-8"))
    assert page.xpath("string(//h1)") == f"示例大桥工程{HOSTILE}"
    assert HOSTILE in page.xpath("string(//title)")


def test_feeds_and_site_map_are_still_xml_and_their_html_is_harmless(hostile: Path):
    feeds = list(hostile.rglob("*.xml"))
    assert len(feeds) > 10
    for file in feeds:
        tree = etree.parse(str(file))
        for content in tree.xpath("//*[local-name()='content' or local-name()='encoded']/text()"):
            assert not html.fromstring(content).xpath("//script | //img | //*[@onerror] | //b"), file


def test_search_documents_hold_no_element_of_the_string(copy: Path):
    from datetime import date

    from gazette import search
    from gazette.cli import checked
    from gazette.problems import errors

    list(plant(copy))
    catalog, problems = checked(copy, date(2026, 6, 30))
    assert catalog and not errors(problems)
    for part in search.parts(catalog):
        for number, document in part.documents:
            assert not html.fromstring(document.html(number)).xpath("//script | //img | //*[@onerror] | //b")
