"""Rules of the documents by which organs disclose."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.institution import Institution

Found = Iterator[tuple[Path, str]]


def text_given(institution: Institution, catalog: Catalog) -> Found:
    """制度文件公布全文：正文或者附件至少有一样。"""
    if not institution.body and not institution.attachments:
        yield ("body",), wrong("没有全文", expected="把全文写在 body 里或作为附件")


def dates_in_order(institution: Institution, catalog: Catalog) -> Found:
    """成文在先，施行在后，废止更在其后。"""
    made, effective, repealed = institution.made_on, institution.effective_on, institution.repealed_on
    if effective < made:
        yield ("effective_on",), wrong("施行日期早于成文日期", effective, f"不早于 {made} 的日期")
    if repealed and repealed < effective:
        yield ("repealed_on",), wrong("废止日期早于施行日期", repealed, f"不早于 {effective} 的日期")


def repeal_dated(institution: Institution, catalog: Catalog) -> Found:
    """写了废止依据的写明废止日期，是否有效按日期判断。"""
    if institution.repealed_by and not institution.repealed_on:
        yield ("repealed_on",), wrong("写了废止依据，没有写废止日期", expected="废止日期")
