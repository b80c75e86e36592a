"""This repository's own site with the handbook's examples: every kind, through every output."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html

from gazette import downloads, feeds, pages, search
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.problems import errors
from gazette.schema import KINDS
from register_site import TODAY, examples


@pytest.fixture(scope="module")
def catalog(register_root: Path) -> Catalog:
    found, problems = checked(register_root, TODAY)
    assert found
    assert [str(problem) for problem in errors(problems)] == []
    return found


def test_every_kind_has_a_complete_example_in_its_page_of_the_handbook() -> None:
    assert {path.split("/")[1] for path, _ in examples()} == {kind.FOLDER for kind in KINDS}


def test_every_example_of_the_handbook_is_a_page(register_built: Path) -> None:
    for path, text in examples():
        found = re.match(r"id: (\S+)", text)
        assert found
        assert (register_built / path.split("/")[1] / found[1] / "index.html").is_file(), path


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_every_kind_can_be_seen_in_the_data_of_the_site(catalog: Catalog, kind: type) -> None:
    own = [record for record in catalog.by_kind[kind.NAME] if not record.id.startswith("sample-")]
    assert own, f"data/{kind.FOLDER} holds no {kind.NAME}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_every_kind_is_in_a_column(catalog: Catalog, kind: type) -> None:
    assert kind.NAME in catalog.column_of_kind


def test_every_page_carries_the_tags_of_a_government_website(register_built: Path) -> None:
    for file in register_built.rglob("*.html"):
        if "pagefind" in file.parts:
            continue
        tags = {tag.get("name"): tag.get("content") for tag in html.parse(str(file)).findall(".//meta")}
        assert tags["SiteName"] == "大连长海法制", file
        assert tags["SiteDomain"] == "changhai.example", file
        if "ArticleTitle" in tags:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", tags["PubDate"]), file
            assert tags["ContentSource"], file
            assert {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"} <= set(tags), file


def test_a_record_whose_publicity_is_over_leaves_only_its_notice_everywhere(catalog: Catalog) -> None:
    """For every kind that is shown for a time only, on the day after its last."""
    temporary = [record for record in catalog.public if record.public_until]
    assert {record.NAME for record in temporary} >= {
        "penalty",
        "welfare",
        "supervisor",
        "licence",
        "coercion",
        "credit_event",
    }
    for record in temporary:
        assert record.public_until
        later = replace(catalog, today=record.public_until + timedelta(days=1))
        (page,) = (page for page in pages.plan(later) if page.url == record.url)
        assert page.template == "notice.html"
        shown = {
            key: value for key, value in page.view().items() if key != "record"
        }  # the template has of it the label
        assert record.title not in page.title + page.description + str(shown), record.id
        assert record.id not in {one.id for kind in later.by_kind.values() for one in kind}
        found = [document.shown["url"] for part in search.parts(later) for _, document in part.documents]
        assert record.url not in found
        assert not [uri for uri, _ in (*downloads.sources(later), *downloads.attachments(later)) if record.url in uri]


def test_feeds_forget_what_is_no_longer_public(catalog: Catalog) -> None:
    temporary = [record for record in catalog.public if record.public_until]
    last = max(record.public_until for record in temporary if record.public_until)
    later = replace(catalog, today=last + timedelta(days=1))
    text = b"".join(feed.text for feed in feeds.feeds(later, "https://example.cn/")).decode()
    assert [record.id for record in temporary if record.title in text] == []
