"""Where bars stand: every place worked out by hand."""

from decimal import Decimal

import pytest

from gazette import charts
from gazette.charts import Point

HEADS = ("年度", "万元")


def point(label: str, value: object, main: bool = True) -> Point:
    number = None if value is None else Decimal(str(value))
    return Point(label, number, "没有" if number is None else f"{number:,}", main)


def bars(*values: object) -> charts.Chart:
    found = charts.bars("k", "题", "", HEADS, [point(f"甲{at}", value) for at, value in enumerate(values)])
    assert found
    return found


def spans(chart: charts.Chart) -> list[tuple[str, str]]:
    return [(bar.x, bar.width) for bar in chart.bars]


def test_lengths_are_as_the_numbers_and_begin_at_nought():
    assert spans(bars(200, 100, 50)) == [("0%", "100%"), ("0%", "50%"), ("0%", "25%")]


def test_a_negative_number_goes_to_the_left_of_the_line_of_zero():
    chart = bars(150, -50)
    assert spans(chart) == [("25%", "75%"), ("0%", "25%")]
    assert (chart.zero[0], chart.zero[2]) == ("25%", "25%")


def test_only_negative_numbers_hang_from_a_zero_at_the_right():
    chart = bars(-100, -50)
    assert spans(chart) == [("0%", "100%"), ("50%", "50%")]
    assert chart.zero[0] == "100%"


def test_nought_and_what_is_not_known_have_words_but_no_bar():
    chart = bars(10, 0, None)
    assert len(chart.bars) == 1
    assert [(text.words, text.x) for text in chart.values] == [("10", "100%"), ("0", "0%"), ("没有", "0%")]
    assert chart.told == "甲0 10；甲1 0；甲2 没有"


@pytest.mark.parametrize("values", [(), (5,), (5, None), (0, 0), (None, None)])
def test_what_tells_nothing_is_not_drawn(values: tuple[object, ...]):
    points = [point(f"甲{at}", value) for at, value in enumerate(values)]
    assert charts.bars("k", "题", "", HEADS, points) is None


def test_the_longest_words_beside_the_bars_keep_their_room():
    assert bars("12345678.34", "0.01").room == "甲012,345,678.34"
    above = charts.bars("k", "题", "", HEADS, [point("没收违法所得、没收非法财物", 2), point("罚款", 1234)])
    assert above and above.room == "1,234"
    columns = charts.columns("k", "题", "", HEADS, [point("22年", 2), point("23年", 3), point("24年", 4)])
    assert columns and columns.room == ""


def test_short_labels_stand_beside_their_bars_and_long_ones_above():
    short = charts.bars("k", "题", "", HEADS, [point("预算", 2), point("决算", 1)])
    assert short and short.inset == "2.8em" and short.height == "3em"
    assert [text.y for text in short.labels] == [text.y for text in short.values] == ["1.1em", "2.6em"]
    long = charts.bars("k", "题", "", HEADS, [point("没收违法所得、没收非法财物", 2), point("罚款", 1)])
    assert long and long.inset == "0em"
    assert [text.words for text in long.labels] == ["没收违法所得、", "没收非法财物", "罚款"]
    assert [text.y for text in long.labels] == ["1.1em", "2.6em", "6.4em"]
    assert [text.y for text in long.values] == ["4.1em", "7.9em"]


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("", ("",)),
        ("教育支出", ("教育支出",)),
        ("机关事业单位基本养老保险缴费支出", ("机关事业单位基本养老保险", "缴费支出")),
        ("国有资源（资产）有偿使用收入", ("国有资源（资产）", "有偿使用收入")),
        (
            "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰",
            ("一二三四五六七八九十甲乙", "丙丁戊己庚辛壬癸子丑寅卯", "辰"),
        ),
    ],
)
def test_labels_are_broken_where_a_phone_has_no_more_room(label: str, lines: tuple[str, ...]):
    assert charts.broken(label) == lines


def test_columns_stand_in_their_bands_with_words_above_and_below():
    points = [point("22年", 2, False), point("23年", None, False), point("24年", 0, False), point("25年", 4)]
    chart = charts.columns("k", "题", "", HEADS, points)
    assert chart
    assert [(bar.x, bar.y, bar.width, bar.height, bar.hollow) for bar in chart.bars] == [
        ("5%", "5em", "15%", "3.5em", True),
        ("80%", "1.5em", "15%", "7em", False),
    ]
    assert [(text.words, text.x, text.y) for text in chart.labels] == [
        ("22", "12.5%", "9.7em"),
        ("23", "37.5%", "9.7em"),
        ("24", "62.5%", "9.7em"),
        ("25", "87.5%", "9.7em"),
    ]
    assert [(text.words, text.y) for text in chart.values] == [
        ("2", "4.6em"),
        ("没有", "8.1em"),
        ("0", "8.1em"),
        ("4", "1.1em"),
    ]


def test_years_without_their_sign_are_still_years_in_the_words_and_the_table():
    chart = charts.columns("k", "题", "", HEADS, [point("22年", 2), point("23年", 3), point("24年", 4)])
    assert chart and chart.told == "22年 2；23年 3；24年 4"
    assert [label for label, _ in chart.rows] == ["22年", "23年", "24年"]
    mixed = charts.columns("k", "题", "", HEADS, [point("22年", 2), point("上年", 3), point("24年", 4)])
    assert mixed and [text.words for text in mixed.labels] == ["22年", "上年", "24年"]


def test_columns_below_zero_hang_from_it():
    chart = charts.columns("k", "题", "", HEADS, [point("1月", 3), point("2月", -4), point("3月", 0)])
    assert chart and chart.zero == ("0", "4.5em", "100%", "4.5em")
    assert [(bar.y, bar.height) for bar in chart.bars] == [("1.5em", "3em"), ("4.5em", "4em")]


def test_two_periods_are_not_drawn_as_columns():
    assert charts.columns("k", "题", "", HEADS, [point("2024年", 1), point("2025年", 2), point("2026年", None)]) is None


def test_numbers_too_long_to_stand_beside_each_other_become_bars():
    points = [point(f"{year}年", f"{year}345.67") for year in range(2021, 2026)]
    chart = charts.columns("k", "题", "", HEADS, points)
    assert chart and chart.inset != "0em" and len({bar.x for bar in chart.bars}) == 1


def test_the_largest_come_first_equal_ones_as_they_came_and_the_rest_is_never_one_alone():
    points = [point(label, value) for label, value in zip("甲乙丙丁", (1, 3, 3, None), strict=True)]
    shown, rest = charts.largest(points, 2)
    assert ([one.label for one in shown], [one.label for one in rest]) == (["乙", "丙"], ["甲", "丁"])
    shown, rest = charts.largest(points, 3)
    assert ([one.label for one in shown], rest) == (["乙", "丙", "甲", "丁"], [])


def test_of_equal_numbers_none_alone_is_the_largest():
    assert charts.foremost([point("甲", 3), point("乙", 5), point("丙", None)]) == ("乙", "")
    assert charts.foremost([point("甲", 5), point("乙", 3), point("丙", 5)]) == ("甲、丙", "各")
