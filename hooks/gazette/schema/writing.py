"""How a single value is written: told once, for the program that reads it and for the editor who is helped to write it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError

Range = tuple[float, float]
ANY_NUMBER: tuple[Range, ...] = ((-math.inf, math.inf),)


def fault(message: str, expected: str = "") -> PydanticCustomError:
    """An error of a value in an editor's words; `expected` says what should stand there instead."""
    return PydanticCustomError("gazette", "{message}", {"message": message, "expected": expected})


def text_of(value: Any) -> str:
    """A text without the blanks around it; a fault when it is empty, or no text at all."""
    if value is None:
        raise fault("不能留空", "一段文字")
    if not isinstance(value, str):
        raise fault("写成了列表或分组", "一段文字")
    if not (text := value.strip()):
        raise fault("不能留空", "一段文字")
    return text


@dataclass(frozen=True, slots=True)
class Writing:
    """The text of a value must match the whole `pattern`, which says the same to Python and to ECMAScript with the u flag:
    [0-9] for digits, no needless backslash, no line break. To a reader that guesses types the same text may be a number
    (within one of the ranges `numbers`, both ends included; `whole` when never a fraction) or, with `flag`, true or false.
    """

    pattern: re.Pattern[str]
    message: str = "写法不对"
    expected: str = ""
    numbers: tuple[Range, ...] = ()
    whole: bool = True
    flag: bool = False
    reserved: tuple[str, ...] = ()

    def read(self, value: Any) -> str:
        """The text of a value; a fault in an editor's words when it is not written so."""
        text = text_of(value)
        if not self.pattern.fullmatch(text):
            raise fault("不能换行", "一行文字") if "\n" in text or "\r" in text else fault(self.message, self.expected)
        return text


def digits(*counts: int) -> tuple[Range, ...]:
    """The numbers with so many digits, none of them beginning with 0."""
    return tuple((10 ** (count - 1), 10**count - 1) for count in counts)
