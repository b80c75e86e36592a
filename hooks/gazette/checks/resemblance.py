"""How much of one text stands in another, in time that grows with their length only."""

from __future__ import annotations

import re

# Figures, letters' case, spaces and marks are what a copied text changes; four characters are about two words.
_ORNAMENT = re.compile(r"[\W\d_]+")
_RUN = 4


def resemblance(one: str, other: str) -> float:
    """The share of runs of four characters that two texts have in common, from 0 to 1; 0 when either has none."""
    runs, others = _runs(one), _runs(other)
    return 2 * len(runs & others) / (len(runs) + len(others)) if runs and others else 0.0


def _runs(text: str) -> set[str]:
    plain = _ORNAMENT.sub("", text)
    return {plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1)}
