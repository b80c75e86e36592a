"""What the pages of welfare, press, emergencies, responses and disputes add to the declared fields."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette.cli import checked
from gazette.timings import timings
from gazette.views import emergency, press, reconsideration, response, welfare
from gazette.views.intervals import interval

ROOT = Path(__file__).parents[2]
CASE = "data/reconsiderations/case-3.yml"


@pytest.fixture
def catalog(site):
    return checked(site, TODAY)[0]


def test_every_figure_of_welfare_stands_with_its_unit(catalog):
    view = welfare.view(catalog.by_id["allowance"], catalog)
    assert [head for head, _ in view["heads"]] == ["项目", "时期", "标准", "人数", "发放期数", "资金"]
    assert view["supports"] == (("城市低保", "2025年第一季度", "600 元/人·月", "100 人", "3", "18 万元"),)


def test_the_amounts_of_a_list_have_the_same_decimals(catalog):
    view = welfare.view(catalog.by_id["relief-roster"], catalog)
    assert [row[3] for row in view["roster_rows"]] == ["600.0", "300.5"]


def test_the_day_after_its_publicity_ends_a_list_leaves_only_a_notice(catalog):
    roster = catalog.by_id["relief-roster"]
    end = roster.roster.publicity_until
    assert roster.notice(end) is None
    notice = roster.notice(end + timedelta(days=1))
    assert notice
    assert "某" not in notice.reason
    assert catalog.by_id["allowance"].notice(end + timedelta(days=1)) is None


def test_an_answer_is_told_with_the_post_of_who_gave_it(catalog):
    view = press.view(catalog.by_id["conference"], catalog)
    assert [(one.question, one.answerer, post) for one, post in view["questions"]] == [("何时完工", "示例甲", "局长")]
    assert [piece.text for block in view["basic"] if block.name == "speakers" for piece in block.pieces] == [
        "示例甲（局长）"
    ]


def test_a_record_that_another_names_leads_back_to_it(catalog):
    assert [one.id for one in catalog.referring["wharf"]] == ["conference"]
    assert [one.id for one in catalog.referring["typhoon-plan"]] == ["typhoon"]


def test_of_a_named_record_that_is_no_longer_public_not_even_the_title_is_shown(site):
    files = changed("data/press/conference.yml", "  - wharf", "  - relief-roster") | changed(
        "data/welfare/roster.yml", "publicity_until: 2025-12-31", "publicity_until: 2025-09-30"
    )
    found = checked(write(site, files), TODAY)[0]
    linked = [block for block in press.view(found.by_id["conference"], found)["more"] if block.name == "documents"]
    assert [piece.text for piece in linked[0].pieces] == ["社会公益事业建设信息（已不再公示）"]


def test_each_release_is_told_with_the_time_since_the_event_and_judged_by_nobody(catalog):
    view = emergency.view(catalog.by_id["typhoon"], catalog)
    assert [(when.text, after) for when, after, _, _ in view["releases"]] == [
        ("2025-06-03 02:00", "1小时"),
        ("2025-06-03 12:00", "11小时"),
    ]
    assert not view["grave"]


def test_a_response_tells_how_long_it_took(catalog):
    own = response.view(catalog.by_id["ferry"], catalog)["own"]
    assert [block.text for block in own if block.name == "interval"] == ["1天"]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0分"), (59, "59分"), (60, "1小时"), (1440, "1天"), (1505, "1天1小时5分"), (1441, "1天1分")],
)
def test_an_interval_leaves_out_what_is_nought(minutes, text):
    first = datetime(2025, 1, 1, 8)
    assert interval(first, first + timedelta(minutes=minutes)) == text


def test_the_outcomes_of_a_year_are_counted_for_each_respondent(site):
    second = BASE[CASE].replace("id: case-3", "id: case-4").replace("〕3号", "〕4号")
    open_case = second.replace("id: case-4", "id: case-6").replace("〕4号", "〕6号")
    open_case = open_case.replace("closed_on: 2025-06-01\nresult: 维持\n", "")
    open_case = open_case.replace("respondents: [bureau]", "respondents: [bureau, county]")
    files = {"data/reconsiderations/more.yml": f"{second}---\n{open_case}"}
    found = checked(write(site, files), TODAY)[0]
    view = reconsideration.view(found.by_id["case-3"], found)
    assert [(organ.text, *rest) for organ, *rest in view["outcomes"]] == [
        ("示例县执法局", "行政复议", "维持", 2),
        ("示例县执法局", "行政复议", "尚未审结", 1),
        ("示例县人民政府", "行政复议", "尚未审结", 1),
        ("示例县人民政府", "行政诉讼", "驳回诉讼请求", 1),
    ]


@pytest.mark.parametrize(
    ("more", "name", "due"),
    [
        ("", "reconsideration", "2025-06-30"),
        ("extended: true\n", "reconsideration-extended", "2025-07-30"),
        ("simplified: true\n", "reconsideration-simplified", "2025-05-31"),
    ],
)
def test_reconsideration_has_sixty_days_ninety_when_extended_thirty_when_simplified(site, more, name, due):
    deadlines = "data/settings/deadlines.yml"
    text = (ROOT / deadlines).read_text("utf-8")
    files = changed(CASE, "matter: ", f"{more}matter: ") | {deadlines: text}
    found = checked(write(site, files), TODAY)[0]
    told = {one.deadline.id: str(one.due) for one in timings(found.by_id["case-3"], found)}
    assert told[name] == due
    assert sum(one.startswith("reconsideration") for one in told) == 1


def test_a_stay_stops_the_clock_and_a_court_has_its_own(catalog):
    assert [term.deadline for term in catalog.by_id["case-3"].terms()] == ["disclosure", "reconsideration"]
    stayed = catalog.by_id["case-3"].model_copy(update={"suspended": True})
    assert [term.deadline for term in stayed.terms()] == ["disclosure"]
    assert [term.deadline for term in catalog.by_id["case-5"].terms()] == ["disclosure"]
