"""Counts tell what is real from what is made up."""

import pytest

from demo_catalog import demo, site
from gazette.counts import Tally, tally


@pytest.mark.parametrize(
    ("real", "examples", "words"),
    [
        (0, 0, "0 条"),
        (14, 0, "14 条"),
        (14, 2, "16 条（其中示例 2 条）"),
        (0, 2, "2 条（均为示例）"),
        (1200, 34, "1,234 条（其中示例 34 条）"),
    ],
)
def test_a_count_says_how_much_of_it_is_made_up(real: int, examples: int, words: str):
    assert Tally(real, examples).words == words


def test_examples_are_never_counted_among_what_is_real():
    assert tally(demo().public) == Tally(0, len(demo().public))
    found = tally(site().public)
    assert found.real == len([one for one in site().public if not one.example])
    assert found.total == len(site().public)
