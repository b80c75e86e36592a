"""Page tags, exact to the letter."""

from __future__ import annotations

from typing import get_args

from demo_catalog import demo
from gazette import tags
from gazette.schema.settings import ColumnType


def test_a_record_carries_its_title_the_time_shown_and_the_organ_that_publishes_it() -> None:
    record = demo().by_id["demo-penalty-1"]
    assert tags.article_tags(record, record.title, demo()) == (
        ("ArticleTitle", record.title),
        ("PubDate", f"{record.published_at:%Y-%m-%d %H:%M}"),
        ("ContentSource", "示例县人民政府"),
    )


def test_a_column_carries_its_name_purpose_keywords_and_type() -> None:
    column = demo().settings.columns[0]
    found = dict(tags.column_tags(column))
    assert list(found) == ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
    assert (found["ColumnName"], found["ColumnDescription"]) == (column.title, column.purpose)
    assert found["ColumnKeywords"] == column.title
    assert found["ColumnType"] in get_args(ColumnType)


def test_a_site_without_an_identification_code_has_no_tag_for_it() -> None:
    site = demo().settings.site
    assert dict(tags.site_tags(site, "demo.example")) == {"SiteName": site.name, "SiteDomain": "demo.example"}
    given = site.model_copy(update={"id_code": "2102240001"})
    assert dict(tags.site_tags(given, "demo.example"))["SiteIDCode"] == "2102240001"


def test_a_page_in_no_column_carries_no_column_tags() -> None:
    assert tags.column_tags(None) == ()
