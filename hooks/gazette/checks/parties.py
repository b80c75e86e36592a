"""What the rules about people have in common: masked names, a withdrawal that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gazette.problems import Path, wrong
from gazette.schema.record import Withdrawal

Found = Iterator[tuple[Path, str]]

_COMPOUND_SURNAMES = "欧阳|太史|上官|端木|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|宇文|长孙|慕容|司徒|司空|令狐|公孙|轩辕|呼延|钟离|闻人|澹台|公冶|宗政|濮阳|淳于"
_MASKED_NAME = re.compile(rf"(?:[^\W\d_]|{_COMPOUND_SURNAMES})某{{1,3}}")

# Surnames that are words of their own in any text: a name begins with one only where a word can begin.
_WORDS = frozenset(
    "于方高安任成常时何和平万金石江白黄文明向能华包车马牛水海关应管同全原元公相党别司施计经单有连从来项林"
)
_STARTS = r"(?:^|(?<=[^\u4e00-\u9fff])|(?<=当事人)|(?<=[对向经与由给被系]))"


def unmasked(path: Path, name: str) -> Found:
    """What is wrong with the name of a natural person; the name itself is never repeated in a message."""
    if not _MASKED_NAME.fullmatch(name):
        yield path, wrong("自然人的姓名没有隐去", expected="姓加「某」或「某某」，如 张某某")


def spelt_out(masked: str, text: str) -> bool:
    """Whether a text has what may be the whole name of a masked one: its surname and a sign other than 某."""
    surname = masked.split("某")[0]
    start = _STARTS if surname in _WORDS else ""
    return bool(_MASKED_NAME.fullmatch(masked) and re.search(rf"{start}{surname}(?!某)[\u4e00-\u9fff]{{1,2}}", text))


def named_in_the_reason(withdrawal: Withdrawal | None, names: Iterable[str]) -> Found:
    """What is wrong with the reason of a withdrawal that names a party: the notice stays for ever."""
    if withdrawal and any(name in withdrawal.reason for name in names):
        yield ("withdrawal", "reason"), wrong("撤回理由里写出了当事人", expected="不含当事人姓名、名称的理由")
