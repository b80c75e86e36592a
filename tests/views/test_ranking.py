"""Places in an order of merit."""

from gazette.views.ranking import ranked


def test_equals_share_a_place_and_the_place_after_them_is_skipped():
    points = {"甲": 80, "乙": 95, "丙": 95, "丁": 60, "戊": 80, "己": 80}
    places = [(place, name) for place, name in ranked(points, points.__getitem__)]
    assert places == [(1, "乙"), (1, "丙"), (3, "甲"), (3, "戊"), (3, "己"), (6, "丁")]


def test_nobody_has_no_place():
    assert ranked([], len) == ()
