"""Texts as the index has them: their letters and digits, and the tokens that phrases are made of.

The words of Chinese cannot be told apart in the same way by the indexer and by the browser, so neither tries: a text is folded
to its letters and digits and written as overlapping pairs, each pair in hexadecimal digits, and a query is the same pairs in
the same order. `overrides/assets/search-fold.js` folds queries by the same rules; change both or neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from operator import add
from pathlib import Path

# All but letters, digits and the point of a decimal.
_SILENT = re.compile(r"[^\w.\U00020000-\U0003ffff]+|_+|(?<![0-9])\.|\.(?![0-9])")
# Stands between texts that are folded at once; a letter of one Old Slavonic manuscript.
_BETWEEN = "\ua66e"


@cache
def simplified() -> tuple[str, str]:
    """Traditional characters, and in the same order the simplified ones they are read as."""
    _, traditional, plain = Path(__file__).with_name("simplified.txt").read_text("utf-8").splitlines()
    return traditional, plain


@cache
def _table() -> dict[int, int]:
    return str.maketrans(*simplified())


def folded(text: str) -> str:
    """The letters and digits of a text, without case, width, accents and the traditional forms: 〔2011〕, [2011] and 2011 are one.

    Punctuation leaves nothing, for nobody types it as it was printed; only the point of a decimal stays.
    """
    plain = unicodedata.normalize("NFKD", text).lower().translate(_table())
    return _SILENT.sub("", plain.replace("ς", "σ"))


def folded_each(texts: Sequence[str]) -> list[str]:
    """Each of the texts folded: at once, for a call costs more than a short text."""
    return folded(_BETWEEN.join(text.replace(_BETWEEN, "") for text in texts)).split(_BETWEEN) if texts else []


def pairs(stream: str) -> Iterator[str]:
    """Every two neighbours of a folded text: 行政处罚 is 行政, 政处 and 处罚. Four digits are one UTF-16 unit."""
    units = stream.encode("utf-16-be").hex(" ", 2).split()
    return map(add, units, units[1:])


def letters(stream: str) -> Iterator[str]:
    """Every letter of a folded name once, for queries of a single one."""
    return (letter.encode("utf-16-be").hex() for letter in sorted(set(stream)))
