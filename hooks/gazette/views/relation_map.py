"""A document among those it is based on, alters and is altered by, drawn as boxes and lines: numbers only, no markup.

On the left what the document itself names, in the middle the document, on the right what names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from gazette.display import Piece

WIDTH, BOX, LINE, PAD, SPACE = 720, 216, 22, 10, 14
SHOWN = 5  # boxes on a side; the list beside the drawing has them all
LINES, UNITS = 3, 26  # a box's lines of text, and the Latin letters of one: a Chinese character takes the room of two


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its left upper corner and height, its first line (what was done) and its lines of text, the address it
    leads to ("" for none) and its whole name."""

    x: int
    y: int
    height: int
    manner: str
    lines: tuple[str, ...]
    href: str
    name: str


@dataclass(frozen=True, slots=True)
class RelationMap:
    """The drawing: its height, the document's own box, the others, and a line from each of these to it as the points
    of an SVG path. `more` is how many found no room."""

    height: int
    here: Box
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]
    more: int


def relation_map(title: str, left: Sequence[tuple[str, Piece]], right: Sequence[tuple[str, Piece]]) -> RelationMap:
    """The drawing of a document and of those on both sides, each with what was done."""
    sides = ((0, left[:SHOWN]), (WIDTH - BOX, right[:SHOWN]))
    height = max(_height(title), *(_total(named) for _, named in sides))
    here = _box((WIDTH - BOX) // 2, (height - _height(title)) // 2, "本文件", Piece(title))
    boxes = tuple(box for x, named in sides for box in _column(x, named, height))
    more = max(len(left) - SHOWN, 0) + max(len(right) - SHOWN, 0)
    return RelationMap(height, here, boxes, tuple(_path(box, here) for box in boxes), more)


def wrapped(text: str) -> tuple[str, ...]:
    """A text in lines of the box's width, cut with … when it is too long for it."""
    lines, used = [""], 0
    for sign in text:
        room = 2 if east_asian_width(sign) in "WFA" else 1
        if used + room > UNITS:
            if len(lines) == LINES:
                return (*lines[:-1], f"{lines[-1][:-1]}…")
            lines.append("")
            used = 0
        lines[-1] += sign
        used += room
    return tuple(lines)


def _column(x: int, named: Sequence[tuple[str, Piece]], height: int) -> Iterator[Box]:
    y = (height - _total(named)) // 2
    for manner, one in named:
        box = _box(x, y, manner, one)
        yield box
        y += box.height + SPACE


def _box(x: int, y: int, manner: str, one: Piece) -> Box:
    return Box(x, y, _height(one.text), manner, wrapped(one.text), one.href, one.text)


def _height(text: str) -> int:
    return 2 * PAD + LINE * (1 + len(wrapped(text)))


def _total(named: Sequence[tuple[str, Piece]]) -> int:
    return sum(_height(one.text) + SPACE for _, one in named) - SPACE if named else 0


def _path(box: Box, here: Box) -> str:
    """From the edge of a box to that of the document, by right angles."""
    first, last = (box.x + BOX, here.x) if box.x < here.x else (box.x, here.x + BOX)
    return f"M{first} {box.y + box.height // 2}H{(first + last) // 2}V{here.y + here.height // 2}H{last}"
