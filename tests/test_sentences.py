"""What figures say in words, and what they must not say."""

from decimal import Decimal

import pytest

from gazette.sentences import Part, changed, counted, mainly, percent, places, printed


def parts(*numbers: tuple[str, object, object]) -> list[Part]:
    return [
        Part(name, *(None if one is None else Decimal(str(one)) for one in (now, before)))
        for name, now, before in numbers
    ]


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ("110", "100", "比上年增加10.00万元（+10.0%）"),
        ("90", "100", "比上年减少10.00万元（−10.0%）"),
        ("100", "100", "与上年持平"),
        ("0", "100", "比上年减少100.00万元（−100.0%）"),
        ("5", "0", "比上年增加5.00万元"),
        ("5", "-5", "比上年增加10.00万元"),
        ("100000.01", "100000", "比上年增加0.01万元（不到0.1%）"),
        ("100.05", "100", "比上年增加0.05万元（+0.1%）"),
        ("1234567890.12", "1", "比上年增加1,234,567,889.12万元（+123,456,788,912.0%）"),
    ],
)
def test_a_change_is_told_with_its_percent_where_there_is_one(now: str, before: str, words: str):
    assert changed(Decimal(now), Decimal(before), "万元", decimals=2) == words


def test_of_a_few_no_percent_is_told():
    assert counted(4, 3, "件") == "比上年增加1件"
    assert counted(24, 20, "件", "上月") == "比上月增加4件（+20.0%）"


def test_what_made_most_of_it_is_named():
    told = parts(("教育支出", 50, 20), ("农林水支出", 25, 20), ("其他", 10, 10))
    assert mainly(told, Decimal(85), Decimal(50), "万元") == "主要是教育支出增加30万元"


def test_two_are_named_when_one_is_not_half():
    told = parts(("甲", 14, 10), ("乙", 14, 10), ("丙", 13, 10))
    assert mainly(told, Decimal(41), Decimal(30), "万元") == "主要是甲增加4万元、乙增加4万元"


def test_of_less_the_one_that_fell_most_is_named():
    told = parts(("甲", 5, 10), ("乙", 11, 10))
    assert mainly(told, Decimal(16), Decimal(20), "万元") == "主要是甲减少5万元"


@pytest.mark.parametrize(
    ("told", "now", "before"),
    [
        # many small ones: no two make half
        (parts(*((name, 2, 1) for name in "甲乙丙丁戊")), 10, 5),
        # what went the other way nearly takes it back
        (parts(("甲", 110, 10), ("乙", 10, 100)), 120, 110),
        # the parts are not the whole
        (parts(("甲", 20, 10), ("乙", 10, 10)), 40, 20),
        # one of them is not known
        (parts(("甲", 20, 10), ("乙", 10, None)), 30, 20),
        (parts(("甲", 20, 10), ("乙", None, 10)), 30, 20),
        # nothing changed in sum
        (parts(("甲", 20, 10), ("乙", 10, 20)), 30, 30),
        # the whole is its own only part
        (parts(("甲", 20, 10)), 20, 10),
        ([], 20, 10),
    ],
)
def test_nothing_is_named_that_the_numbers_do_not_show(told: list[Part], now: int, before: int):
    assert mainly(told, Decimal(now), Decimal(before), "万元") == ""


def test_numbers_have_groups_of_three_and_a_true_minus():
    assert [printed(Decimal("-1234.5"), 2), printed(Decimal(0)), printed(1234567)] == ["−1,234.50", "0", "1,234,567"]
    assert places([Decimal("1.5"), None, Decimal("2.25"), Decimal(100)]) == 2
    assert places([None]) == 0


def test_shares_are_rounded_half_up():
    assert [percent(1, 3), percent(5, 1000), percent(Decimal("0.45"), 1000), percent(-1, 4)] == [
        "33.3%",
        "0.5%",
        "0.0%",
        "−25.0%",
    ]
    assert percent(Decimal("12.25"), 100) == "12.3%"
