"""How much of one text stands in another, in time that grows with their length only."""

from __future__ import annotations

import re
from collections import Counter

# Figures, letters' case, spaces and marks are what a copied text changes; four characters are about two words.
_ORNAMENT = re.compile(r"[\W\d_]+")
_RUN = 4


def resemblance(one: str, other: str) -> float:
    """The share of runs of four characters that two texts have in common, from 0 to 1; 0 when either has none."""
    runs, others = _runs(one), _runs(other)
    if not runs or not others:
        return 0.0
    return 2 * (runs & others).total() / (runs.total() + others.total())


def _runs(text: str) -> Counter[str]:
    plain = _ORNAMENT.sub("", text)
    return Counter(plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1))
