"""What was contributed to a brief and what of it was published, counted by hand."""

from pathlib import Path

from conftest import BASE, TODAY, changed, write
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.views import brief

BRIEF, NEWS = "data/briefs/brief.yml", "data/news/news.yml"
JOINT = "  - {received_on: 2025-05-12, organs: [bureau, county], topic: 1}\nexample: true"
ANOTHER = "id: mediation\ntitle: 调解\n" + BASE[NEWS].split("\n---\n")[0].split("title: 听证会\n")[1]


def catalog(root: Path, files: dict[str, str]) -> Catalog:
    write(root, BASE | files)
    found, problems = checked(root, TODAY)
    assert found and not problems, problems
    return found


def page(found: Catalog, name: str = "brief-2025-2"):
    return brief.view(found.by_id[name], found)


def told(tallies):
    return [(one.organ.text, one.contributed, one.late, one.published, one.state) for one in tallies]


def test_a_registered_piece_that_was_published_is_contributed_once_and_published_once(tmp_path):
    view = page(catalog(tmp_path, {}))
    assert told(view["tallies"]) == [("示例县执法局", 1, 0, 1, "已报送"), ("示例县人民政府", 1, 1, 0, "主动报送")]
    assert (view["received"], view["published"]) == (2, 1)


def test_a_published_piece_nobody_registered_counts_as_contributed(tmp_path):
    text = ANOTHER.replace("brief-2025-2/1", "brief-2025-2/2")
    view = page(catalog(tmp_path, {"data/news/more.yml": text}))
    assert told(view["tallies"])[0] == ("示例县执法局", 2, 0, 2, "已报送")
    assert [(topic.number, count, [one.id for one in records]) for topic, count, records in view["topics"]] == [
        (1, 1, ["hearing"]),
        (2, 2, ["mediation"]),
    ]


def test_a_joint_piece_counts_for_each_organ_and_once_in_all(tmp_path):
    view = page(catalog(tmp_path, changed(BRIEF, "example: true", JOINT)))
    assert [(one.organ.text, one.contributed) for one in view["tallies"]] == [
        ("示例县执法局", 2),
        ("示例县人民政府", 2),
    ]
    assert view["received"] == 3


def test_who_had_to_report_and_did_not_is_named_only_after_the_last_day(tmp_path):
    empty = changed(BRIEF, "reporters: [bureau]", "reporters: [county, bureau]")[BRIEF]
    empty = empty.split("contributions:")[0] + "example: true\n"
    loose = changed(NEWS, "answers: brief-2025-2/1\n", "")
    view = page(catalog(tmp_path, loose | {BRIEF: empty}))
    assert [one.state for one in view["tallies"]] == ["未报送", "未报送"]
    view = page(catalog(tmp_path, loose | {BRIEF: empty.replace("due_on: 2025-06-20", f"due_on: {TODAY}")}))
    assert [one.state for one in view["tallies"]] == ["未到期限", "未到期限"]


def test_the_year_is_ranked_by_what_was_published_then_by_what_was_contributed(tmp_path):
    other = BASE[BRIEF].replace("brief-2025-2", "brief-2025-3").replace(", published_as: hearing", "")
    other = other.replace("organs: [bureau], topic: 1", "organs: [county], topic: 1")
    found = catalog(tmp_path, {"data/briefs/other.yml": other})
    view = page(found, "brief-2025-3")
    assert [(one.place, one.organ.text, one.published, one.contributed) for one in view["ranking"]] == [
        (1, "示例县执法局", 1, 1),
        (2, "示例县人民政府", 0, 3),
    ]
    assert (view["briefs"], view["ranked_at"]) == (2, None)
    assert page(found)["ranking"] == ()
    assert page(found)["ranked_at"].href == "briefs/brief-2025-3/#ranking"
