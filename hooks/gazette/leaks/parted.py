"""Identity numbers whose parts stand apart by more than blanks: a day as people write it, brackets, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.leaks.kinds import IDENTITY
from gazette.leaks.numbers import BETWEEN, Hit, is_code, is_identity

# Up to six signs that are no letters, no digits and no walls of cells; words only of a day.
_WORDS = "\u3400-\u53f6\u53f8-\u5e73\u5e75-\u65e4\u65e6-\u6707\u6709-\u751e\u7520-\u9fff"  # all but 号年日月生
_S = rf"[^0-9A-Za-z\n|{_WORDS}]{{0,6}}+"
_TWO = "[0-9]{2}"
_DATED = re.compile(
    rf"([1-9](?<![0-9].)[0-9]){_S}({_TWO}){_S}({_TWO}){_S}((?:18|19|20){_TWO}){_S}(0[1-9]|1[0-2]|[1-9](?![0-9])){_S}"
    rf"(0[1-9]|[12][0-9]|3[01]|[1-9](?![0-9])){_S}([0-9]{{3}}){_S}([0-9Xx])(?![0-9A-Za-z])"
)
# The same number anyhow; where it begins is tried at every row of digits, as the number of an item may stand before it.
_ANYHOW = re.compile(rf"[1-9](?<![0-9].)(?=({_S}[0-9](?:{_S}[0-9]){{15}}{_S}[0-9Xx])(?![0-9A-Za-z]))")
_KNOWN = re.compile(rf"(?:[0-9Xx]|{BETWEEN})+")
_DIGITS = re.compile(r"[0-9Xx]+")


def hits(text: str) -> Iterator[Hit]:
    """Every citizen's number of a plain text that other signs part at its own joints, or into rows of the same length."""
    for found in _DATED.finditer(text):
        digits = "".join(part.zfill(2) for part in found.groups()[:-1]) + found[8]
        if _is_new(text, found[0], digits, found.start()):
            yield IDENTITY, found.start(), found.end()
    for found in _ANYHOW.finditer(text):
        written = found[0] + found[1]
        rows = _DIGITS.findall(written)
        if len({len(row) for row in rows[:-1]}) == 1 and _is_new(text, written, "".join(rows), found.start()):
            yield IDENTITY, found.start(), found.end(1)


def _is_new(text: str, written: str, digits: str, start: int) -> bool:
    """Whether it is a citizen's number, and no number that is found without looking past these signs."""
    return is_identity(digits) and not _KNOWN.fullmatch(written) and not is_code(text, digits, start)
