"""Rules of what organs contribute: news, research and innovations."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog, changed_at
from gazette.problems import Path, wrong
from gazette.schema.contributed import Contributed
from gazette.schema.innovation import Innovation
from gazette.schema.news import News
from gazette.schema.research import Research

Found = Iterator[tuple[Path, str]]


def contributors_named(record: Contributed, catalog: Catalog) -> Found:
    """应组稿要点报送的信息写明供稿单位，报送和采用按它统计。"""
    if record.answers and not record.contributors:
        yield ("answers",), wrong("写了应答要点，却没有写供稿单位 contributors", expected="补上供稿单位的 id")


def conversions_dated(record: Contributed, catalog: Catalog) -> Found:
    """转化日期不早于成文日期，不晚于这条信息最近一次发布或更新。"""
    last = changed_at(record).date()
    for number, one in enumerate(record.conversions if isinstance(record, Research | Innovation) else ()):
        if not record.made_on <= one.converted_on <= last:
            message = "转化日期早于成文日期，或晚于最近一次发布、更新"
            path = ("conversions", number, "converted_on")
            yield path, wrong(message, one.converted_on, f"{record.made_on} 至 {last} 之间的日期")


def reprinted_after_the_source(news: News, catalog: Catalog) -> Found:
    """转载的信息，原发布日期不晚于本网站的发布日期。"""
    first, published = news.reprint and news.reprint.first_published_on, news.published_at.date()
    if first and first > published:
        message = wrong("原发布日期晚于本网站的发布日期", first, f"不晚于 {published} 的日期")
        yield ("reprint", "first_published_on"), message


def innovation_dates_in_order(innovation: Innovation, catalog: Catalog) -> Found:
    """创新项目的申报不晚于发布；评价不早于申报，不晚于这条信息最近一次发布或更新。"""
    applied, published = innovation.applied_on, innovation.published_at.date()
    if applied > published:
        yield ("applied_on",), wrong("申报日期晚于发布日期", applied, f"不晚于 {published} 的日期")
    judged, last = innovation.evaluation and innovation.evaluation.evaluated_on, changed_at(innovation).date()
    if judged and not applied <= judged <= last:
        message = "评价日期早于申报日期，或晚于最近一次发布、更新"
        yield ("evaluation", "evaluated_on"), wrong(message, judged, f"{applied} 至 {last} 之间的日期")


def evaluation_has_a_result(innovation: Innovation, catalog: Catalog) -> Found:
    """年底评价写明得分或者等次。"""
    judged = innovation.evaluation
    if judged and judged.score is None and judged.grade is None:
        yield ("evaluation",), wrong("年底评价既没有得分也没有等次", expected="至少填写 score 或 grade 一项")


def innovation_evaluated_after_its_year(innovation: Innovation, catalog: Catalog) -> Found:
    """以前年度申报的创新项目应当已经有年底评价（2012年依法行政工作要点第22项）。"""
    if innovation.applied_on.year < catalog.today.year and not innovation.evaluation:
        message = "申报年度已经结束，还没有年底评价"
        yield ("applied_on",), wrong(message, innovation.applied_on, "评价后补上 evaluation，没有组织评价的请核实")
