"""Tables as CSV that a spreadsheet opens at a double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# What a spreadsheet would take for a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# An amount below nought begins with a minus too, and is a number, which programs must be able to add up.
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)


def spreadsheet(rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV with a byte order mark, so that Chinese is read rightly, and with no cell that would be a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(map(_cell, row) for row in rows)
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
