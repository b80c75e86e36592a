"""Charts of public welfare: only what can be compared stands side by side."""

from demo_catalog import site
from gazette.views import welfare

RECORD = site().by_id["example-welfare-2026-q3"]


def charts(**changes):
    supports = tuple(one.model_copy(update=changes) for one in RECORD.supports)
    return welfare.view(RECORD.model_copy(update={"supports": supports}), site())["charts"]


def test_money_in_two_units_is_drawn_to_one_scale_and_told_as_it_was_written():
    people, funds = welfare.view(RECORD, site())["charts"]
    assert funds.rows == (
        ("农村居民最低生活保障", "40.32 万元"),
        ("城市居民最低生活保障", "21.6 万元"),
        ("特困人员供养（分散）", "15.6 万元"),
        ("临时救助", "18,500 元"),
    )
    longest, *_, shortest = (float(bar.width.rstrip("%")) for bar in funds.bars)
    assert abs(shortest / longest - 1.85 / 40.32) < 0.001
    assert people is None  # 户次 are not 人


def test_people_counted_alike_are_drawn():
    assert charts(people_unit="人")[0].rows[0] == ("农村居民最低生活保障", "300 人")


def test_items_of_several_periods_or_told_twice_are_not_drawn():
    assert charts(item="同一项") == (None, None)
    first, *rest = RECORD.supports
    other = RECORD.model_copy(update={"supports": (first.model_copy(update={"period": "2026年6月"}), *rest)})
    assert welfare.view(other, site())["charts"] == (None, None)
