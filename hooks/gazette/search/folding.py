"""Texts as the index has them: their letters and digits, and the tokens that phrases are made of.

The words of Chinese cannot be told apart in the same way by the indexer and by the browser, so neither tries: a text is folded
to its letters and digits and written as overlapping pairs, each pair in hexadecimal digits, and a query is the same pairs in
the same order. `overrides/assets/search-fold.js` folds queries by the same rules; change both or neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

# All but letters, digits and the point of a decimal. Python's `\w` may be older than the browser's, so whole planes of Chinese stay.
_SILENT = re.compile(r"[^\w\U00020000-\U0003ffff]+(?<![0-9]\.(?=[0-9]))")
_SPACE = re.compile("[\\s\u00ad\u200b-\u200f\ufeff]+")
# Stands between texts that are folded at once; a letter of one Old Slavonic manuscript.
BETWEEN = "\ua66e"
_APART = re.compile(f"(?<=[0-9a-z]){BETWEEN}+(?=[0-9a-z])")


@cache
def simplified() -> tuple[str, str]:
    """Traditional characters, and in the same order the simplified ones they are read as."""
    _, traditional, plain = Path(__file__).with_name("simplified.txt").read_text("utf-8").splitlines()
    return traditional, plain


@cache
def _traditional() -> tuple[re.Pattern[str], dict[str, str]]:
    traditional, plain = simplified()
    return re.compile(f"[{re.escape(traditional)}]"), dict(zip(traditional, plain, strict=True))


def plain(text: str) -> str:
    """A text without case, width, traditional forms and spaces, its punctuation kept: how it is compared to the letter."""
    traditional, plain = _traditional()
    lower = unicodedata.normalize("NFKD", text).lower()
    return _SPACE.sub("", traditional.sub(lambda one: plain[one[0]], lower)).replace("ς", "σ")


def folded(text: str) -> str:
    """The letters and digits of a text, without case, width, accents and the traditional forms: 〔2011〕, [2011] and 2011 are one.

    Punctuation leaves nothing, for nobody types it as it was printed; only the point of a decimal stays.
    """
    return _spoken(plain(text))


def lines(texts: Iterable[str]) -> str:
    """Texts in the order in which they are read, plain and with a sign between them: at once, for a call costs more than a
    short text."""
    return plain(BETWEEN.join(text.replace(BETWEEN, "") for text in texts))


def running(written: str) -> list[str]:
    """Lines folded as one, for what is copied runs on over the end of a line or a cell. Only where a number or a Latin word
    would run into another, nobody reads one: there the list is cut."""
    runs = _APART.sub(" ", _spoken(written)).replace(BETWEEN, "").split(" ")
    return [one for one in runs if one]


def _spoken(written: str) -> str:
    return _SILENT.sub("", written.replace("_", " "))


def pairs(stream: str) -> str:
    """Every two neighbours of a folded text as words: 行政处罚 is 行政, 政处 and 处罚. Four digits are one UTF-16 unit."""
    units = stream.encode("utf-16-be")
    both = bytearray(max(0, 2 * len(units) - 4))
    both[0::4], both[1::4] = units[:-2:2], units[1:-2:2]
    both[2::4], both[3::4] = units[2::2], units[3::2]
    return both.hex(" ", 4)


def letters(stream: str) -> Iterator[str]:
    """Every letter of a folded name once, for queries of a single one."""
    return (letter.encode("utf-16-be").hex() for letter in sorted(set(stream)))
