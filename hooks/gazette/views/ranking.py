"""Places in an order of merit, as people are used to: equals share a place, and the place after them is skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


def ranked(items: Iterable[T], merit: Callable[[T], Any]) -> tuple[tuple[int, T], ...]:
    """Every item with its place (1, 2, 2, 4), the best first; equals stay in the order they came in."""
    places: list[tuple[int, T]] = []
    for number, item in enumerate(sorted(items, key=merit, reverse=True), 1):
        tied = places and merit(places[-1][1]) == merit(item)
        places.append((places[-1][0] if tied else number, item))
    return tuple(places)
