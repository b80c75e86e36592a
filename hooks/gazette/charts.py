"""Charts: numbers -> where bars stand, drawn as SVG by partials/charts.html when the site is built.

Across, a place is in percent of the room there is for bars: the width, less that of `room`, the words before and after the
longest bar. Type and what stands beside it is in em. So the longest bar is as long as it can be, and words are never smaller
than those of the page, unless these are so large that fourteen do not stand in a line.
The zero is always on the chart, and each bar has its number beside it: what is told by colour is told in words too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

# em: what a phone of 360 px shows beside each other at the largest type of 长者模式, the longest label beside a bar, the
# longest line above one
_PHONE, _BESIDE, _ABOVE = Decimal(14), Decimal(5), 12
# em: what keeps words apart that stand beside each other.
_APART = Decimal("0.4")
# A label above its bar stands clear of the line of zero.
_INDENT = "0.4em"
_LINE, _THICK, _GAP, _HIGH = Decimal("1.5"), Decimal("1.1"), Decimal("0.8"), Decimal(7)


@dataclass(frozen=True, slots=True)
class Point:
    """A number to be drawn: its label, the number (None for one that is not known), how it is printed, and whether it is
    what the page is about; the others are drawn hollow, to compare with."""

    label: str
    value: Decimal | int | None
    text: str
    main: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a chart, at a place as SVG has it."""

    words: str
    x: str
    y: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of a chart; hollow when it is there to compare with. Nought and what is not known have none."""

    x: str
    y: str
    width: str
    height: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: `key` makes its ids, `title` says what it shows, `sentence` what it says. Its height in em, how far from
    the left the bars begin, the words for which there must be room beside them, the line of zero (x1, y1, x2, y2), the bars,
    the words that stand at the left and those that move with the bars; `heads` and `rows` are its table."""

    key: str
    title: str
    sentence: str
    height: str
    inset: str
    room: str
    zero: tuple[str, str, str, str]
    bars: tuple[Bar, ...]
    labels: tuple[Text, ...]
    values: tuple[Text, ...]
    heads: tuple[str, str]
    rows: tuple[tuple[str, str], ...]

    @property
    def told(self) -> str:
        """All that is drawn, in words."""
        return "；".join(f"{label} {text}" for label, text in self.rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """A main figure of a page as printed, with its unit, how it changed as a sentence ("" when there is nothing to compare
    it with), and how it went over time."""

    label: str
    amount: str
    unit: str
    sentence: str
    chart: Chart | None = None


def bars(key: str, title: str, sentence: str, heads: tuple[str, str], points: Sequence[Point]) -> Chart | None:
    """Bars from left to right under each other, in the given order; none when there are not two numbers, one not nought."""
    if not telling(points):
        return None
    inset, height, tops, labels = _rows(points)
    zero, spans = _spans([point.value for point in points], Decimal(100))
    placed = list(zip(points, tops, spans, strict=True))
    return Chart(
        key,
        title,
        sentence,
        _em(height),
        _em(inset),
        (_longest(point.label for point in points) if inset else "") + _longest(point.text for point in points),
        (_percent(zero), "0", _percent(zero), _em(height)),
        tuple(
            Bar(_percent(low), _em(top + (_LINE - _THICK) / 2), _percent(high - low), _em(_THICK), not point.main)
            for point, top, (low, high) in placed
            if high > low
        ),
        labels,
        tuple(Text(point.text, _percent(high), _on(top)) for point, top, (_, high) in placed),
        heads,
        tuple((point.label, point.text) for point in points),
    )


def columns(key: str, title: str, sentence: str, heads: tuple[str, str], points: Sequence[Point]) -> Chart | None:
    """Columns from the first period to the last; bars when the numbers are too long to stand beside each other. Two periods
    are said better than drawn."""
    if not telling(points, 3):
        return None
    labels = _short_labels([point.label for point in points])
    widest = max(map(_width, (*labels, *(point.text for point in points))))
    if (widest + _APART) * len(points) > _PHONE:
        return bars(key, title, sentence, heads, points)
    zero, spans = _spans([point.value for point in points], _HIGH)
    band, top = Decimal(100) / len(points), _HIGH + _LINE
    placed = [
        (point, band * at + band / 2, low, high)
        for at, (point, (low, high)) in enumerate(zip(points, spans, strict=True))
    ]
    return Chart(
        key,
        title,
        sentence,
        _em(top + _LINE),
        "0em",
        "",
        ("0", _em(top - zero), "100%", _em(top - zero)),
        tuple(
            Bar(
                _percent(middle - band * 3 / 10),
                _em(top - high),
                _percent(band * 6 / 10),
                _em(high - low),
                not point.main,
            )
            for point, middle, low, high in placed
            if high > low
        ),
        tuple(
            Text(label, _percent(middle), _em(top + Decimal("1.2")), "middle")
            for label, (_, middle, _, _) in zip(labels, placed, strict=True)
        ),
        tuple(
            Text(point.text, _percent(middle), _em(top - high - Decimal("0.4")), "middle")
            for point, middle, _, high in placed
        ),
        heads,
        tuple((point.label, point.text) for point in points),
    )


def telling(points: Sequence[Point], least: int = 2) -> bool:
    """Whether there is something to see: as many numbers at least, and one of them not nought."""
    known = [point.value for point in points if point.value is not None]
    return len(known) >= least and any(known)


def largest(points: Sequence[Point], most: int) -> tuple[list[Point], list[Point]]:
    """The points from the largest down, equal ones as they came: those to be drawn, at most so many, and the rest, which
    is never one alone. What is not known comes last."""
    ranked = sorted(points, key=lambda point: (point.value is None, -(point.value or 0)))
    shown = len(ranked) if len(ranked) <= most + 1 else most
    return ranked[:shown], ranked[shown:]


def foremost(points: Sequence[Point]) -> tuple[str, str]:
    """The labels of all that have the largest number, and 各 when these are several: of equals none is the largest."""
    most = max(point.value for point in points if point.value is not None)
    names = [point.label for point in points if point.value == most]
    return "、".join(names), "各" if len(names) > 1 else ""


def broken(label: str) -> tuple[str, ...]:
    """A label in lines that a phone has room for: broken after a mark of punctuation if it can be, else where it is full."""
    full = next((at for at in range(1, len(label)) if _width(label[: at + 1]) > _ABOVE), len(label))
    if full == len(label):
        return (label,)
    marks = (at for at in range(full, 2, -1) if label[at - 1] in "、，）" or label[at] == "（")
    at = next(marks, full)
    return (label[:at], *broken(label[at:]))


def _short_labels(labels: Sequence[str]) -> list[str]:
    """Years and months without 年 or 月 when all have the same: the title of the chart says which they are."""
    figures = [label[:-1] for label in labels]
    same = {label[-1:] for label in labels} in ({"年"}, {"月"}) and all(one.isdecimal() for one in figures)
    return figures if same else list(labels)


def _rows(points: Sequence[Point]) -> tuple[Decimal, Decimal, list[Decimal], tuple[Text, ...]]:
    """How far in the bars begin, the height of all, the top of each bar's row, and the labels: beside their bars when all
    are short, else each above its own."""
    widest = max(_width(point.label) for point in points)
    if widest <= _BESIDE:
        tops = [_LINE * at for at in range(len(points))]
        labels = (Text(point.label, "0", _on(top)) for point, top in zip(points, tops, strict=True))
        return widest + _GAP, _LINE * len(points), tops, tuple(labels)
    tops, texts, down = [], [], Decimal(0)
    for point in points:
        for line in broken(point.label):
            texts.append(Text(line, _INDENT, _on(down)))
            down += _LINE
        tops.append(down)
        down += _LINE + _GAP
    return Decimal(0), down, tops, tuple(texts)


def _on(top: Decimal) -> str:
    """Where words stand in a row that begins at `top`."""
    return _em(top + _LINE - Decimal("0.4"))


def _spans(values: Sequence[Decimal | int | None], longest: Decimal) -> tuple[Decimal, list[tuple[Decimal, Decimal]]]:
    """Where zero is and where each bar begins and ends, when all together take `longest`."""
    known = [Decimal(value) for value in values if value is not None]
    least, most = min(*known, Decimal(0)), max(*known, Decimal(0))
    scale = longest / (most - least)
    return -least * scale, list(_ends(values, least, scale))


def _ends(values: Sequence[Decimal | int | None], least: Decimal, scale: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    for value in values:
        low, high = sorted((Decimal(0), Decimal(value or 0)))
        yield (low - least) * scale, (high - least) * scale


def _width(text: str) -> Decimal:
    """In em: Chinese signs are one wide, figures and letters a little more than half."""
    return Decimal(sum(100 if sign > "\u2e7f" or sign in "“”—" else 56 for sign in text)) / 100


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=_width)


def _percent(number: Decimal) -> str:
    return f"{_short(number)}%"


def _em(number: Decimal) -> str:
    return f"{_short(number)}em"


def _short(number: Decimal) -> str:
    return f"{round(number, 2).normalize() + 0:f}"
