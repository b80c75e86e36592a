"""What a text gives away that must never be published: numbers of persons, marks of secrecy, words of private life.

Nothing here knows records or files. A text is read as its readers would read it, so full-width digits, invisible signs,
entities and the like hide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gazette.leaks import numbers, parted, words
from gazette.leaks.disguise import NOTHING, plain, published
from gazette.leaks.kinds import (
    INTERNAL,
    KINDS,
    MASKED_IDENTITY,
    NAMED_IDENTITY,
    NEAR_IDENTITY,
    OLD_IDENTITY,
    SECRET,
    Kind,
)

__all__ = ["KINDS", "Kind", "Leak", "leaks", "published"]

# What only looks like an identity number is meant as one when the text says so.
_LIKELY = (NEAR_IDENTITY, OLD_IDENTITY, MASKED_IDENTITY)
_SAYS_IDENTITY = re.compile(rf"身份证(?:件|明)?(?:证?号码?)?[\s：:为是（(*_|\"'{NOTHING}]*$")


@dataclass(frozen=True, slots=True)
class Leak:
    """One finding: its kind, line and column (from 1), and `value`, the letters and digits it reads, never to be printed."""

    kind: Kind
    line: int
    column: int
    value: str = field(repr=False)

    @property
    def hint(self) -> str:
        """As much of it as an editor needs to find it: marks in full, of all else the beginning."""
        return self.value if self.kind in (SECRET, INTERNAL) else f"{self.value[:2]}……共{len(self.value)}个字"


def leaks(text: str, personal: bool = True) -> Iterator[Leak]:
    """Every leak of a text, in no particular order; on demand without what is one only in texts on single persons."""
    read = plain(text)
    for hits in (numbers.hits(read), parted.hits(read), words.hits(read, personal)):
        for kind, start, end in hits:
            kind = NAMED_IDENTITY if kind in _LIKELY and _is_named(read, start) else kind
            line, column = read.count("\n", 0, start) + 1, start - read.rfind("\n", 0, start)
            yield Leak(kind, line, column, "".join(filter(str.isalnum, read[start:end])))


def _is_named(text: str, start: int) -> bool:
    return bool(_SAYS_IDENTITY.search(text[max(0, start - 24) : start]))
