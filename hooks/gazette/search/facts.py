"""Amounts, days and codes in a text, each as one token whatever its writing: 5.79亿元 and 57,900万元 are the same.

`overrides/assets/search-fold.js` reads queries by the same rules; change both or neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

# The first letters of the tokens; no hexadecimal digit is among them.
MONEY, DAY, CODE = "m", "d", "k"
_UNITS = {"亿": 8, "千万": 7, "百万": 6, "万": 4, "": 0}
_AMOUNT = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]{1,8}))?[\s\0]*(亿|千万|百万|万|)元", re.A)
_DATE = re.compile(r"(?<![0-9])([12][0-9]{3})\s*[年./-]\s*([0-9]{1,2})\s*[月./-]\s*([0-9]{1,2})(?![0-9])", re.A)
_WRITTEN_DATE = re.compile(
    "([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_CODE = re.compile(r"[0-9a-z](?:[0-9a-z/-]{6,38})[0-9a-z]", re.I | re.A)
_NUMERALS = dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_TEN = "十"


def tokens(texts: Iterable[str]) -> list[str]:
    """The tokens of all amounts, days and codes in the texts, each once, in order."""
    return sorted(set(_tokens(unicodedata.normalize("NFKD", "\0".join(texts)))))


def day(when: date) -> str:
    """The token of a day."""
    return f"{DAY}{when:%Y%m%d}"


def _tokens(text: str) -> Iterator[str]:
    if "元" in text:
        yield from (_amount(*found.groups("")) for found in _AMOUNT.finditer(text))
    for found in _DATE.finditer(text):
        yield from _day(*map(int, found.groups()))
    if "月" in text:
        for found in _WRITTEN_DATE.finditer(text):
            yield from _day(int("".join(str(_NUMERALS[one]) for one in found[1])), _number(found[2]), _number(found[3]))
    yield from (CODE + found[0].translate(_JOINTS).lower() for found in _CODE.finditer(text) if _is_code(found[0]))


_JOINTS = str.maketrans("", "", "-/")


def _is_code(text: str) -> bool:
    return any(one.isdigit() for one in text) and len(text.translate(_JOINTS)) >= 8


def _amount(whole: str, part: str, unit: str) -> str:
    """An amount in 分 as digits; smaller parts than that are cut off."""
    digits, places = whole.replace(",", "") + part, _UNITS[unit] + 2 - len(part)
    written = digits + "0" * places if places >= 0 else digits[:places]
    return MONEY + (written.lstrip("0") or "0")


def _day(year: int, month: int, number: int) -> Iterator[str]:
    if 1 <= month <= 12 and 1 <= number <= 31:
        yield f"{DAY}{year:04d}{month:02d}{number:02d}"


def _number(text: str) -> int:
    """A number up to 99 in Chinese numerals."""
    tens, ten, ones = text.rpartition(_TEN)
    if not ten:
        return _NUMERALS[text] if len(text) == 1 else 0
    return (_NUMERALS.get(tens, 1) if len(tens) < 2 else 9) * 10 + (_NUMERALS.get(ones, 0) if len(ones) < 2 else 0)
