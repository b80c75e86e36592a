"""What a text gives away that must never be published: numbers of persons, marks of secrecy, words of private life.

Nothing here knows records or files. A text is read as its readers would read it, so full-width digits, invisible signs,
entities and the like hide nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gazette.leaks import numbers, words
from gazette.leaks.disguise import NOTHING, plain, published
from gazette.leaks.kinds import KINDS, Kind

__all__ = ["KINDS", "Kind", "Leak", "leaks", "published"]


@dataclass(frozen=True, slots=True)
class Leak:
    """One finding: its kind, where it begins and ends in the text, and `value`, what it reads, which is never printed."""

    kind: Kind
    start: int
    end: int
    value: str = field(repr=False)

    @property
    def hard(self) -> bool:
        """Whether no waiver can let it pass."""
        return self.kind.hard


def leaks(text: str) -> Iterator[Leak]:
    """Every leak of a text, in no particular order."""
    read = plain(text)
    for finder in (numbers, words):
        for kind, start, end in finder.hits(read):
            yield Leak(
                kind, start, end, "".join(sign for sign in read[start:end] if sign.isalnum() and sign != NOTHING)
            )
