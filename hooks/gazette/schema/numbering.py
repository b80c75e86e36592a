"""发文字号: the number of an official document, taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBERED = re.compile(r"([\u4e00-\u9fff]+)〔((?:19|20)\d{2})〕([1-9]\d{0,4})号", re.A)


class Number(NamedTuple):
    """机关代字、年份、序号 of 长政发〔2012〕5号."""

    code: str
    year: int
    serial: int


def numbered(doc_no: str | None) -> Number | None:
    """The parts of a number of the common form; None for orders (令第5号) and announcements, which have no year's series."""
    found = _NUMBERED.fullmatch(doc_no or "")
    return Number(found[1], int(found[2]), int(found[3])) if found else None
