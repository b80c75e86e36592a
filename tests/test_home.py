"""The home page: what people come for, what is new, the work plan; and nothing empty."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from lxml import html

from demo_catalog import demo, site
from gazette import columns, home
from gazette.counts import tally
from gazette.schema.organ import Organ


def test_doors_lead_to_what_there_is_and_say_how_much():
    doors = home.view(demo())["doors"]
    assert [(door.title, door.url, door.count.words) for door in doors] == [
        ("财政预决算", "budgets/", "2 条（均为示例）"),
        ("重大建设项目", "projects/demo-bridge/", "1 条（均为示例）"),
        ("行政处罚", "penalties/demo-penalty-1/", "1 条（均为示例）"),
    ]


def test_all_six_doors_are_open_where_there_is_something_behind_each():
    assert [door.title for door in home.view(site())["doors"]] == [
        "财政预决算",
        "重大建设项目",
        "行政处罚",
        "规范性文件",
        "依申请公开",
        "举报投诉",
    ]


def test_what_changed_last_stands_first_and_no_kind_hides_the_others():
    news = home.view(site())["news"]
    days = [record.updated_at or record.published_at for record in news]
    assert days == sorted(days, reverse=True)
    assert len(news) == home.NEWEST
    assert max(Counter(record.NAME for record in news).values()) <= home.OF_A_KIND


def test_every_column_that_holds_anything_is_there_and_counts_all_it_holds():
    held = home.view(site())["held"]
    assert [column.id for column, _ in held] == [column.id for column in columns.filled(site())]
    for column, count in held:
        assert count == tally(record for kind in column.kinds for record in site().by_kind.get(kind, ()))


def test_organs_are_no_news():
    assert not [one for one in home.view(demo())["news"] if isinstance(one, Organ)]


def test_every_task_of_the_plan_is_there_with_the_columns_that_serve_it_and_hold_something():
    parts = home.view(site())["parts"]
    tasks = [task.number for part in parts for task, _, _ in part.tasks]
    assert tasks == list(range(1, 23))
    ninth = next(serving for part in parts for task, _, serving in part.tasks if task.number == 9)
    assert [column.text for column in ninth] == ["财政预决算", "重大建设项目", "社会公益事业"]
    second = next(serving for part in home.view(demo())["parts"] for task, _, serving in part.tasks if task.number == 2)
    assert second == ()  # its column, 工作动态, is empty


def test_nothing_empty_is_shown(built: Path):
    page = html.fromstring((built / "index.html").read_text("utf-8"))
    headings = [heading.text_content() for heading in page.xpath("//main//h2")]
    assert "正在征求意见" not in headings  # none is open
    assert "最近更新" in headings
    for part in page.xpath("//main//section[.//h2 or .//h3]"):
        assert part.xpath(".//a[@href]"), part.text_content()
    assert not page.xpath("//main//ul[not(li)] | //main//ol[not(li)] | //main//tbody[not(tr)]")


def test_home_has_one_search_box_and_the_other_pages_one_in_the_header(built: Path):
    for name, box in (("index.html", "home-search"), ("projects/index.html", "header-search")):
        page = html.fromstring((built / name).read_text("utf-8"))
        assert page.xpath("//input[@type='search']/@id") == [box]


def test_a_site_without_records_has_a_home_with_a_search_box_and_no_more():
    found = home.view(replace(demo(), records=()))
    assert not any(
        found[name] for name in ("doors", "consultations", "news", "held", "figures", "parts", "groups", "changed")
    )
