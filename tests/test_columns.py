"""A column's page: its parts as the law names them, the newest of each kind, and what is still empty."""

from dataclasses import replace

from demo_catalog import demo, site
from gazette import columns
from gazette.schema.settings import Column, ColumnPart


def test_a_kind_shows_its_newest_three_and_how_many_there_are():
    column = site().columns["enforcement"]
    for group in columns.view(column, site())["outside"]:
        records = next(records for records in site().by_kind.values() if f"{records[0].FOLDER}/" == group.url)
        assert group.latest == records[:3]
        assert group.count.total == len(records)


def test_what_is_empty_is_named_once_and_has_no_part_of_its_own():
    parts = (
        ColumnPart(title="预算", kinds=("budget",)),
        ColumnPart(title="指南", kinds=("guide",)),
        ColumnPart(title="法定主动公开内容", by_category="true"),
    )
    column = Column(id="all", title="全部", purpose="全部。", kinds=("budget", "guide", "penalty", "news"), parts=parts)
    view = columns.view(column, demo())
    assert [part.title for part in view["parts"]] == ["预算", "法定主动公开内容"]
    assert [group.url for group in view["outside"]] == ["penalties/"]
    assert view["empty"] == ("指南", "工作动态")


def test_the_fifteen_categories_keep_their_numbers_and_only_those_that_hold_something_are_links():
    categories = columns.site_map(site())["categories"]
    assert [number for number, *_ in categories] == list(range(1, 16))
    for number, label, _, count in categories:
        assert bool(label.href) == bool(count.total)
        assert count.total == len(site().by_category.get(number, ()))


def test_organs_are_no_news():
    column = Column(id="organs", title="机构", purpose="机构。", kinds=("organ",))
    (group,) = columns.view(column, demo())["outside"]
    assert (group.latest, group.count.total) == ((), 2)


def test_an_empty_column_holds_nothing_and_navigation_leaves_it_out():
    column = Column(id="news", title="动态", purpose="动态。", kinds=("news",))
    catalog = replace(demo(), settings=replace(demo().settings, columns=(column,)))
    assert list(columns.filled(catalog)) == []
    assert columns.view(column, catalog)["count"].total == 0
