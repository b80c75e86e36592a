"""The numbers of the home page are those of the records, and never real and made up in one."""

from collections import Counter
from dataclasses import replace

import pytest

from demo_catalog import demo, site
from gazette.figures import figures
from gazette.schema.project import Project


def by_title(catalog):
    return {figure.title: figure for figure in figures(catalog)}


def numbers(figure):
    return {bar.label: bar.words for bar in figure.bars}


FOUND = by_title(site())


def test_projects_are_counted_by_stage_without_the_fictional_one():
    real = [one for one in site().public if isinstance(one, Project) and not one.example]
    stages = Counter(one.stage or "阶段未收录" for one in real)
    figure = FOUND["重大建设项目的阶段"]
    assert numbers(figure) == {stage: str(count) for stage, count in stages.items()}
    assert f"收录 {len(real)} 个项目" in figure.sentence
    assert not figure.example


def test_what_was_published_this_year_is_counted_by_column_and_adds_up():
    real = [one for one in site().public if not one.example and one.published_at.year == 2026]
    figure = FOUND["今年发布的信息"]
    assert sum(int(words) for words in numbers(figure).values()) == len(real)
    assert f"2026年以来发布 {len(real)} 条" in figure.sentence


def test_yearly_numbers_are_those_of_the_reports_with_the_difference_in_words():
    reports = {one.year: one for one in site().annual_reports.values() if one.scope == "本级政府" and one.requests}
    figure = FOUND["新收的政府信息公开申请"]
    years = sorted(reports)[-5:]
    assert numbers(figure) == {f"{year}年": str(reports[year].requests.received[-1]) for year in years}
    now, before = (reports[year].requests.received[-1] for year in (years[-1], years[-2]))
    assert f"{years[-1]}年 {now} 件，比{years[-2]}年{'增加' if now > before else '减少'} {abs(now - before)} 件" in (
        figure.sentence
    )
    assert figure.example


def test_months_of_complaints_are_those_of_the_statistics():
    months = next(iter(site().complaints.values()))
    figure = FOUND["受理的举报投诉"]
    assert numbers(figure) == {f"{one.month}月": str(one.total.accepted) for one in months}
    assert f"受理 {sum(one.total.accepted for one in months)} 件" in figure.sentence
    assert f"办结 {sum(one.total.closed for one in months)} 件" in figure.sentence


def test_spending_is_of_the_stage_it_is_labelled_with_and_only_alike_stages_are_compared():
    figure = FOUND["一般公共预算支出"]
    assert numbers(figure) == {"2024年决算": "48,437.21", "2025年决算": "50,845.49"}
    assert "比2024年决算增加 2,408.28 万元" in figure.sentence
    early = replace(site(), records=tuple(one for one in site().records if one.id != "example-county-2025-final"))
    figure = by_title(early)["一般公共预算支出"]
    assert list(numbers(figure)) == ["2024年决算", "2025年调整预算"]
    assert "比" not in figure.sentence


def test_the_longest_bar_is_full_and_the_others_in_proportion():
    for figure in FOUND.values():
        values = [float(bar.words.replace(",", "")) for bar in figure.bars]
        assert [bar.length for bar in figure.bars] == pytest.approx(
            [value * 100 / max(values) for value in values], abs=0.05
        )


def test_examples_stand_in_only_where_nothing_is_real():
    figure = by_title(demo())["今年发布的信息"]
    assert figure.example
    bridge = demo().by_id["demo-bridge"].model_copy(update={"id": "real", "example": False})
    figure = by_title(replace(demo(), records=(*demo().records, bridge)))["今年发布的信息"]
    assert not figure.example
    assert [bar.words for bar in figure.bars] == ["1"]


def test_a_site_without_records_has_no_figures():
    assert figures(replace(demo(), records=())) == ()
