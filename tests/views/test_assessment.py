"""An assessment's sums, places and comparison, against figures added up by hand."""

from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.views import assessment

SECOND = """results:
  - organ: county
    scores:
      - {code: 1.1.1, score: 30.25}
      - {code: 1.1.2, self_score: 20, score: 20}
      - {code: 2, external_score: 35.25}
"""


def catalog(root: Path, files: dict[str, str]) -> Catalog:
    write(root, BASE | files)
    found, problems = checked(root, TODAY)
    assert found and not problems, problems
    return found


@pytest.fixture
def view(tmp_path):
    """The 2024 page when the county has joined: bureau 30 + 20.5 + 35 = 85.5, county 30.25 + 20 + 35.25 = 85.5."""
    found = catalog(tmp_path, changed("data/assessments/2024.yml", "results:\n", SECOND))
    return assessment.view(found.by_id["assessment-2024"], found)


def test_a_total_is_the_assessed_and_the_external_points_and_equal_totals_share_a_place(view):
    told = [(one.place, one.organ.text, one.total, one.assessed, one.external) for one in view["standings"]]
    assert told == [(1, "示例县人民政府", "85.5", "50.25", "35.25"), (1, "示例县执法局", "85.5", "50.5", "35")]


def test_the_grade_is_the_highest_whose_least_the_total_reaches(tmp_path):
    text = BASE["data/assessments/2024.yml"].replace("least: 80", "least: 85.5")
    found = catalog(tmp_path, {"data/assessments/2024.yml": text})
    assert assessment.view(found.by_id["assessment-2024"], found)["standings"][0].grade == "良好"
    text = text.replace("least: 85.5", "least: 85.51")
    found = catalog(tmp_path, {"data/assessments/2024.yml": text})
    assert assessment.view(found.by_id["assessment-2024"], found)["standings"][0].grade == "一般"


def test_organs_are_compared_with_the_year_before_and_one_without_is_not(view):
    assert [(one.before, one.change) for one in view["standings"]] == [("", ""), ("85.5（第 1 名）", "持平")]
    assert view["before"].href == "assessments/assessment-2023/"
    assert view["same_indicators"]


def test_a_change_is_signed_and_other_weights_are_not_the_same_indicators(tmp_path):
    before = changed("data/assessments/2023.yml", "external_score: 35", "external_score: 33.5")
    now = changed("data/assessments/2024.yml", "name: 公开", "name: 公开文件")
    found = catalog(tmp_path, before | now)
    page = assessment.view(found.by_id["assessment-2024"], found)
    assert page["standings"][0].change == "＋1.5"
    assert not page["same_indicators"]


def test_the_average_rate_of_an_indicator_is_what_all_organs_got_of_its_weight(view):
    # 1.1.1: (30 + 30.25) / 79; 1.1 and 1: (50.5 + 50.25) / 120; 2: (35 + 35.25) / 80
    rates = {row.indicator.code: (row.level, row.weight, row.method, row.rate) for row in view["tree"]}
    assert rates["1.1.1"] == (3, "39.5", "内部考核", "76.3%")
    assert rates["1.1"] == (2, "60", "", "84.0%")
    assert rates["1"] == (1, "60", "", "84.0%")
    assert rates["2"] == (1, "40", "外部评价", "87.8%")


def test_external_scores_stand_apart_and_a_missing_self_score_leaves_no_sum(view):
    assessed, own = view["matrices"]
    assert (assessed.name, [row[1:] for row in assessed.rows]) == (
        "考核分",
        [(("30.25", "20"), "50.25"), (("30", "20.5"), "50.5")],
    )
    assert (own.name, [row[1:] for row in own.rows]) == ("自评分", [(("", "20"), ""), (("39.5", ""), "")])
    assert view["external_matrix"].heads == (("2", "评价", "40"),)
    assert [row[1:] for row in view["external_matrix"].rows] == [(("35.25",), "35.25"), (("35",), "35")]


def test_an_assessment_without_results_shows_its_indicators_and_no_ranking(tmp_path):
    text = BASE["data/assessments/2023.yml"].split("results:")[0] + "example: true\n"
    found = catalog(tmp_path, {"data/assessments/2023.yml": text})
    page = assessment.view(found.by_id["assessment-2023"], found)
    assert (page["standings"], page["matrices"], page["external_matrix"], page["before"]) == ((), (), None, None)
    assert [row.rate for row in page["tree"]] == [""] * 5
    now = assessment.view(found.by_id["assessment-2024"], found)
    assert now["before"] is None
