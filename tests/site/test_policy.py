"""What stands in the pages keeps the published policy (`default-src 'self'`, nothing inline), on every page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

LOADED = {
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "use": "href",
}
LINKED = ("stylesheet", "icon", "preload", "modulepreload", "manifest")


def _against(page: html.HtmlElement) -> Iterator[str]:
    """Everything of a page that the policy would refuse, or that is fetched from another host."""
    for one in page.iter(html.etree.Element):
        said = f"<{one.tag}> line {one.sourceline}"
        if one.tag == "style" or (
            one.tag == "script" and not one.get("src") and one.get("type") != "application/ld+json"
        ):
            yield f"{said}: inline"
        for name, value in one.attrib.items():
            if (
                name == "style"
                or name.startswith("on")
                or value.strip().lower().startswith(("javascript:", "data:text"))
            ):
                yield f"{said}: {name}={value[:40]}"
        fetched = one.get(LOADED.get(one.tag, ""), "") if one.tag in LOADED else ""
        if one.tag == "link" and one.get("rel") in LINKED:
            fetched = one.get("href", "")
        if one.tag == "form":
            fetched = one.get("action", "")
        if "//" in fetched.split("?")[0]:
            yield f"{said}: {fetched}"


@pytest.fixture(scope="module")
def read(register_built: Path, built: Path) -> dict[str, html.HtmlElement]:
    """Every page of both sites."""
    found = {
        f"{site.name} {file.relative_to(site)}": html.parse(str(file)).getroot()
        for site in (register_built, built)
        for file in sorted(site.rglob("*.html"))
    }
    assert len(found) > 450
    return found


def test_no_page_has_anything_the_policy_refuses_or_fetches_from_elsewhere(read) -> None:
    found = {name: list(_against(page)) for name, page in read.items()}
    assert {name: one for name, one in found.items() if one} == {}


@pytest.mark.parametrize(
    "wrong",
    [
        '<p style="color: red">',
        "<style>p { color: red }</style>",
        "<script>1</script>",
        '<a href="javascript:1">',
        '<p onclick="1">',
        '<img src="https://other.example/a.png">',
        '<link rel="stylesheet" href="//other.example/a.css">',
        '<form action="https://other.example/">',
    ],
)
def test_what_the_policy_refuses_is_seen(wrong: str) -> None:
    assert len(list(_against(html.fromstring(f"<html><body>{wrong}</body></html>")))) == 1


def test_a_page_with_words_that_are_explained_has_the_script_that_explains_them(read) -> None:
    worded = {name for name, page in read.items() if page.find_class("term")}
    scripted = {name for name, page in read.items() if any("terms.js" in one for one in page.xpath("//script/@src"))}
    assert worded and worded <= scripted, sorted(worded - scripted)
