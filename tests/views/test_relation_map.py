"""The drawing of a normative document among the others."""

from itertools import pairwise

from gazette.display import Piece
from gazette.views.relation_map import BOX, SHOWN, SPACE, WIDTH, relation_map, wrapped

ONE = ("废止了", Piece("示例办法", "normative/old/"))


def test_a_name_is_wrapped_at_the_width_of_a_box_and_a_longer_one_is_cut() -> None:
    assert wrapped("字" * 13) == ("字" * 13,)
    assert wrapped("字" * 14) == ("字" * 13, "字")
    assert wrapped("a" * 27) == ("a" * 26, "a")
    assert wrapped("字" * 39) == ("字" * 13,) * 3
    assert wrapped("字" * 40) == ("字" * 13, "字" * 13, "字" * 12 + "…")


def test_boxes_of_a_side_stand_below_each_other_inside_the_drawing() -> None:
    found = relation_map("甲", [ONE, ("修改了", Piece("字" * 30)), ONE], [])
    edges = [(box.y, box.y + box.height) for box in found.boxes]
    assert edges[0][0] == 0
    assert [after[0] - before[1] for before, after in pairwise(edges)] == [SPACE, SPACE]
    assert edges[-1][1] == found.height


def test_what_the_document_names_is_on_the_left_and_what_names_it_on_the_right() -> None:
    found = relation_map("甲", [ONE], [("被修改", Piece("新办法", "normative/new/"))])
    assert [(box.x, box.manner, box.href) for box in found.boxes] == [
        (0, "废止了", "normative/old/"),
        (WIDTH - BOX, "被修改", "normative/new/"),
    ]
    assert found.here.x == (WIDTH - BOX) // 2
    assert found.paths == ("M216 32H234V32H252", "M504 32H486V32H468")


def test_what_finds_no_room_is_counted() -> None:
    found = relation_map("甲", [ONE] * (SHOWN + 2), [ONE] * (SHOWN + 1))
    assert (len(found.boxes), found.more) == (2 * SHOWN, 3)
    assert relation_map("甲", [ONE], []).more == 0
