"""Which pages there are, and what they are given."""

from dataclasses import replace
from pathlib import PurePath

from demo_catalog import demo
from gazette import pages
from gazette.schema.settings import Column

PAGES = {page.url: page for page in pages.plan(demo())}


def test_every_address_has_one_page():
    assert len(PAGES) == len(list(pages.plan(demo())))


def test_every_record_has_a_page_and_every_task_too():
    assert {record.url for record in demo().records} <= set(PAGES)
    assert {"work-plans/demo-plan/tasks/1/", "work-plans/demo-plan/tasks/2/"} <= set(PAGES)


def test_an_address_is_made_of_the_id_and_never_of_the_title():
    bridge = demo().by_id["demo-bridge"]
    renamed = replace(demo(), records=(bridge.model_copy(update={"title": "另一个名称"}),))
    assert "projects/demo-bridge/" in {page.url for page in pages.plan(renamed)}


def test_every_view_can_be_made():
    for page in PAGES.values():
        assert isinstance(dict(page.view()), dict)


def test_a_record_that_is_no_longer_public_leaves_a_notice_without_its_title_or_party():
    for number, reason in ((2, "公示期已于2026年6月1日届满"), (3, "撤回。理由：决定经行政复议被撤销")):
        page = PAGES[f"penalties/demo-penalty-{number}/"]
        said = str(page.title) + page.description + str(page.view()["reason"]) + str(page.view()["metadata"])
        assert page.template == "notice.html"
        assert reason in said
        assert "张某" not in said
        assert "渔具" not in said


def test_a_record_fulfils_the_tasks_it_names_and_those_that_name_its_column():
    tasks = PAGES["projects/demo-bridge/"].view()["tasks"]
    assert [task.href for task in tasks] == ["work-plans/demo-plan/tasks/2/", "work-plans/demo-plan/tasks/1/"]


def test_a_task_leads_to_its_columns_and_to_the_records_that_name_it():
    first, second = (PAGES[f"work-plans/demo-plan/tasks/{number}/"].view() for number in (1, 2))
    assert [(column.href, count) for column, _, count in first["columns"]] == [
        ("columns/money/", 2),
        ("columns/building/", 1),
    ]
    assert [record.id for record in second["records"]] == ["demo-bridge"]


def test_home_shows_no_empty_column_but_each_column_keeps_its_page():
    shown = [column.id for column, _ in PAGES[""].view()["held"]]
    assert shown == ["plans", "money", "building", "enforcement", "organs"]
    assert "columns/news/" in PAGES


def test_a_site_without_columns_has_one_for_each_kind():
    catalog = demo()
    bare = replace(
        catalog, settings=replace(catalog.settings, columns=(Column(id="all", title="全部", purpose="全部。"),))
    )
    assert "columns/all/" in {page.url for page in pages.plan(bare)}


def test_a_site_without_records_still_has_its_fixed_pages():
    empty = replace(demo(), records=())
    urls = {page.url: page.view() for page in pages.plan(empty)}
    assert {"", "search/", "subscribe/"} <= set(urls)


def test_the_three_dates_stand_apart_and_no_update_is_said_to_be_none():
    updated, untouched = (
        {block.name: block.pieces[0].text for block in PAGES[url].view()["metadata"]}
        for url in ("projects/demo-bridge/", "budgets/demo-budget-final/")
    )
    assert (updated["made_on"], updated["published_at"], updated["updated_at"]) == (
        "2026年2月1日",
        "2026年2月2日 09:00",
        "2026年3月2日 09:00",
    )
    assert untouched["updated_at"] == "发布后没有更新"


def test_the_page_changed_when_its_record_last_changed():
    assert PAGES["projects/demo-bridge/"].changed == "2026-03-02"
    assert PAGES["budgets/demo-budget-final/"].changed == "2026-01-15"


def test_a_list_changed_when_a_record_left_it():
    last = str(max(PAGES[f"penalties/demo-penalty-{number}/"].changed for number in (2, 3)))
    assert last > "2026-05-06"
    assert {PAGES[url].changed for url in ("penalties/", "penalties/organ/demo-county/", "categories/6/")} == {last}
    assert PAGES["categories/15/"].changed == "2026-01-12"


def test_a_page_written_by_hand_may_only_stand_where_none_is_made():
    written = ["index.md", "about.md", "search.md", "projects/README.md", "projects/demo-bridge.md", "projects/x.md"]
    assert pages.displaced(PAGES.values(), map(PurePath, written)) == [
        "content/search.md",
        "content/projects/README.md",
        "content/projects/demo-bridge.md",
    ]
