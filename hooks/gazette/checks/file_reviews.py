"""Rules of file reviews."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.file_review import FileReview

Found = Iterator[tuple[Path, str]]


def grades_descend(review: FileReview, catalog: Catalog) -> Found:
    """等次标准从高到低排列，最末一等的最低得分是 0。"""
    for number, (higher, lower) in enumerate(pairwise(review.grades), 1):
        if lower.at_least >= higher.at_least:
            right = f"小于 {higher.at_least} 的数"
            yield ("grades", number, "at_least"), wrong("等次标准没有从高到低排列", lower.at_least, right)
    last = len(review.grades) - 1
    if review.grades[last].at_least:
        yield ("grades", last, "at_least"), wrong("最末一等的最低得分不是 0", review.grades[last].at_least, "0")


def case_numbers_differ(review: FileReview, catalog: Catalog) -> Found:
    """同一批评查里一个案号只出现一次。"""
    seen: dict[str, int] = {}
    for number, file in enumerate(review.files):
        if (first := seen.setdefault(file.case_no, number)) != number:
            yield ("files", number, "case_no"), wrong(f"案号与第 {first + 1} 本重复", file.case_no, "另一个案号")


def reviewed_in_order(review: FileReview, catalog: Catalog) -> Found:
    """评查在年度开始以后进行，开始不晚于结束，结束不晚于发布。"""
    since, until, published = review.reviewed_from, review.reviewed_until, review.published_at.date()
    if since.year < review.year:
        yield ("reviewed_from",), wrong("评查开始于评查年度以前", since, f"{review.year} 年或以后的日期")
    if until < since:
        yield ("reviewed_until",), wrong("评查结束日期早于开始日期", until, f"不早于 {since} 的日期")
    if until > published:
        yield ("reviewed_until",), wrong("评查结束日期晚于发布日期", until, f"不晚于 {published} 的日期")


def failed_files_explained(review: FileReview, catalog: Catalog) -> Found:
    """最末一等的案卷应当写明存在的问题和整改情况。"""
    for number, file in enumerate(review.files):
        if review.grade_of(file) == review.grades[-1].name and not (file.problems and file.rectification):
            message = f"这本案卷的等次是{review.grades[-1].name}，没有写明存在问题和整改情况"
            yield ("files", number), wrong(message, file.case_no, "problems 和 rectification")
