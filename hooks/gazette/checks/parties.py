"""What the rules about people have in common: masked names, a withdrawal that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gazette.problems import Path, wrong
from gazette.schema.record import Withdrawal

Found = Iterator[tuple[Path, str]]

_COMPOUND_SURNAMES = "欧阳|太史|上官|端木|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|宇文|长孙|慕容|司徒|司空|令狐|公孙|轩辕|呼延|钟离|闻人|澹台|公冶|宗政|濮阳|淳于"
_MASKED_NAME = re.compile(rf"(?:[^\W\d_]|{_COMPOUND_SURNAMES})某{{1,3}}")


def unmasked(path: Path, name: str) -> Found:
    """What is wrong with the name of a natural person; the name itself is never repeated in a message."""
    if not _MASKED_NAME.fullmatch(name):
        yield path, wrong("自然人的姓名没有隐去", expected="姓加「某」或「某某」，如 张某某")


def named_in_the_reason(withdrawal: Withdrawal | None, names: Iterable[str]) -> Found:
    """What is wrong with the reason of a withdrawal that names a party: the notice stays for ever."""
    if withdrawal and any(name in withdrawal.reason for name in names):
        yield ("withdrawal", "reason"), wrong("撤回理由里写出了当事人", expected="不含当事人姓名、名称的理由")
