"""Numbers that identify a person or his money: each is found by its own arithmetic, whatever stands between its digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from stdnum import luhn
from stdnum.cn import uscc

from gazette.leaks.disguise import NOTHING
from gazette.leaks.kinds import CARD, IDENTITY, MOBILE, NEAR_IDENTITY, OLD_IDENTITY, Kind

Hit = tuple[Kind, int, int]

# Between the digits of a number stand signs that nobody sees, those of the law's own formats, or the walls of cells.
_UNSEEN = rf"{NOTHING}*`~\\"
BETWEEN = rf"[\s{_UNSEEN}\-‐-―−－.·•・_/、,，|]"
# Digits and all that follow with no more than that between; nothing is tried twice, and what is short not at all.
_RUN = re.compile(rf"[0-9](?=[0-9{BETWEEN[1:-1]}]{{10}})[0-9]*+(?:{BETWEEN}{{1,64}}+[0-9]++)*+")
# What the finders below could take for a number: all else needs no closer look.
_POSSIBLE = re.compile(
    r"(?:0?|86|0086)1[3-9][0-9]{9}|[1-9][0-9]{5}(?:18|19|20)[0-9]{9,10}|[1-9][0-9]{14}"
    r"|(?:62|[45][0-9])[0-9]{14,17}|(?:955[89]|60[13][0-9])[0-9]{12,15}|35[0-9]{14}"
)
# How those that may stand in several pieces begin: all but the fifteen digits of old identity numbers, which stand in one.
_BEGINNING = re.compile(r"(?:0?|86|0086)1[3-9]|[1-9][0-9]{5}(?:18|19|20)|62|[45]|955[89]|60[13]|35")
_OLD = 15
# Without these digits in a row, whatever stands between them, there is none of those.
_WORTH = re.compile("1[3-9][0-9]{9}|[1-9][0-9]{14}")
_SHORTEST, _LONGEST = 11, 19
_BESIDE = re.compile(r"[^0-9]+")
_PIECE = re.compile(r"([0-9]+)([^0-9]*)")
_CHECK_X = re.compile(rf"{BETWEEN}{{0,6}}[Xx](?![0-9])")
_PROJECT = re.compile(r"(?<![0-9-])[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}(?![0-9-])")
_DOC_NO = re.compile(r"[〕\]］】)）]\s*第?$")
# GB/T 2260, and 9 for permanent residents from abroad.
_PROVINCES = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# What introduces a number that is no person's: 许可证编号, 合同编号, 工商注册号.
_OTHER_NUMBER = re.compile(
    r"(?:许可证|证书|执照|合同|登记|注册|备案|项目|工程|批准|批复|受理|档案|发票|条形?|追溯|监管|流水|订单|公告|招标|采购|标段|文书|信用|机构|组织|纳税人|单元|宗地|资质|标识|计划|凭证|设备|产品|批次|统一)"
    r"[^\n0-9卡账帐]{0,8}?(?:号码?|代码|码|编号)\s*[\s：:为是\"'|（(]*(?:value:\s*[\"']?)?$"
)
_SAYS_CODE = re.compile(r"(?:信用代码|uscc:)\s*\W*$")
_SAYS_PERMIT = re.compile(r"施工许可证?[^\n0-9]{0,12}$")
# Region, day of birth and serial number in cells of their own; without the last.
_IDENTITY_FIELDS = frozenset(((6, 8), (6, 8, 3), (6, 4, 4), (6, 4, 2, 2), (6, 4, 2, 2, 3), (2, 2, 2, 8), (4, 4, 4, 4)))
_CUTS = frozenset(cut[:size] for cut in (*_IDENTITY_FIELDS, (4, 4, 4, 4)) for size in range(2, len(cut) + 1))
_CARD = re.compile(r"(?:62|4|5)[0-9]{14,17}|(?:9558|9559|60[13])[0-9]{12,15}|35[0-9]{14}")
_MOBILE = re.compile(r"(?:0?|86|0086)(1[3-9][0-9]{9})")
# How people write a mobile number in pieces, in the country's prefix or without.
_MOBILE_PIECES = frozenset(((11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5), (4, 4, 3), (5, 6), (1,) * 11))
# Pieces that are cut as other numbers are too: a label excuses them, and a number only when nothing more stands in their row.
_LABELLED_PIECES = frozenset(((3, 8), (7, 4), (3, 3, 5), (4, 4, 3), (5, 6)))
_RARE_PIECES = frozenset(((4, 4, 3), (5, 6)))
_MOBILE_BRACKETED = re.compile(
    r"[（(【\[](?<![0-9].)\s*(1[3-9][0-9])\s*[）)】\]][\s-]*"
    r"(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9]))[0-9]{4}[\s-]?[0-9]{4}(?![0-9A-Za-z]|[.,，-][0-9])"
)
_MOBILE_SLASHED = re.compile(r"1(?<![0-9A-Za-z/.-].)[3-9][0-9]/(?!19|20)[0-9]{4}/[0-9]{4}(?![0-9A-Za-z/]|[.,-][0-9])")
# What people put between the digits of a number to make it easier to read.
_SIMPLE = " \t\u3000\u00a0\u2002\u2003\u2009-‐‑‒–—−－._·•"
# Numbers of pages: a number of a person stands in an address as what is asked for, ?key=.
_IN_ADDRESS = re.compile(r"://\S*[_/-]$")
_LIKE_A_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]")
_UNIT = re.compile(r"\s*(?:[万亿]?(?:元|人次|吨|千瓦|立方|平方|公斤|株|尾|粒)|[万亿]|[%％‰])")


class _Piece(NamedTuple):
    """Digits in a row, where they stand, and what follows: "" nothing seen, "-" a sign, "|" the wall of a cell."""

    digits: str
    start: int
    end: int
    after: str


# Digits that could be one number, and the pieces they stand in.
Joined = tuple[str, Sequence[_Piece]]


def hits(text: str) -> Iterator[Hit]:
    """Every number of a plain text that is a person's."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() < _SHORTEST or not _WORTH.search(_BESIDE.sub("", run[0])):
            continue
        if not (joined := list(_joined(list(_pieces(text, run))))):
            continue
        taken: set[int] = set()
        for finder in (_identities, _cards, _mobiles, _old_identities):
            for hit in finder(text, joined):
                if taken.isdisjoint(place := range(hit[1], hit[2])):
                    taken.update(place)
                    yield hit
    for pattern in (_MOBILE_BRACKETED, _MOBILE_SLASHED):
        yield from ((MOBILE, found.start(), found.end()) for found in pattern.finditer(text))


def is_identity(digits: str) -> bool:
    """Whether 18 signs are a citizen's number: the check digit of GB 11643 is right."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return _looks_like_identity(digits) and _CHECKS[total % 11] == digits[17].upper()


def _looks_like_identity(digits: str) -> bool:
    return bool(_PROVINCES.match(digits)) and _is_day(digits[6:10], digits[10:12], digits[12:14])


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return 1800 <= date(int(year), int(month), int(day)).year < 2100
    except ValueError:
        return False


def _pieces(text: str, run: re.Match[str]) -> Iterator[_Piece]:
    """The rows of digits of a run; those with nothing to be seen between them are one."""
    digits, start = "", -1
    for piece in _PIECE.finditer(text, run.start(), run.end()):
        digits, start = digits + piece[1], piece.start() if start < 0 else start
        seen = piece[2].strip(_UNSEEN)
        if seen or piece.end() == run.end():
            yield _Piece(digits, start, piece.end(1), ("|" if "\n" in seen or "|" in seen else "-") if seen else "")
            digits, start = "", -1


def _joined(pieces: Sequence[_Piece]) -> Iterator[Joined]:
    """The digits of neighbouring pieces, whenever they are as many as a number has. Past a second wall go only those
    that are cut as numbers are: figures in a table would make far too many."""
    whole, at = "".join(piece.digits for piece in pieces), 0
    for first, piece in enumerate(pieces):
        begun, at = _BEGINNING.match(whole, at), at + len(piece.digits)
        if not begun and len(piece.digits) != _OLD:
            continue
        digits = ""
        for last in range(first, len(pieces)):
            digits += pieces[last].digits
            if len(digits) > _LONGEST:
                break
            if len(digits) >= _SHORTEST and _POSSIBLE.fullmatch(digits):
                yield digits, pieces[first : last + 1]
            if pieces[last].after == "|" and last > first and not _is_cut(pieces[first : last + 1]):
                break


def _is_cut(parts: Sequence[_Piece]) -> bool:
    """Whether the pieces are so far as long as those of a number in cells."""
    return tuple(len(part.digits) for part in parts) in _CUTS


def _walls(parts: Sequence[_Piece]) -> int:
    """How often the digits go on in another cell or on another line."""
    return sum(part.after == "|" for part in parts[:-1])


def _identities(text: str, joined: Sequence[Joined]) -> Iterator[Hit]:
    for digits, parts in joined:
        if len(digits) not in (17, 18):
            continue
        start, end = parts[0].start, parts[-1].end
        if len(digits) == 17:
            if not (check := _CHECK_X.match(text, end)):
                continue
            digits, end = f"{digits}X", check.end()
        if not _looks_like_identity(digits) or (_walls(parts) and not _in_fields(parts)):
            continue
        if not is_identity(digits):
            if (
                len(parts) <= 3
                and not _walls(parts)
                and "1900" <= digits[6:10] < "2030"
                and not _is_other(text, start)
                and not uscc.is_valid(digits)
            ):
                yield NEAR_IDENTITY, start, end
        elif not is_code(text, digits, start):
            yield IDENTITY, start, end


def _in_fields(parts: Sequence[_Piece]) -> bool:
    """Whether a number in several cells or lines is cut where its own parts end, or just once: figures seldom are."""
    return len(parts) == 2 or tuple(len(part.digits) for part in parts[:-1]) in _IDENTITY_FIELDS


def is_code(text: str, digits: str, start: int) -> bool:
    """Whether a number with the check digit of a citizen's is the code of an organisation, or of a building permit."""
    before = text[max(0, start - 24) : start]
    if uscc.is_valid(digits) and (digits[0] == "9" or _SAYS_CODE.search(before)):
        return True
    return digits[6:10] >= "2014" and digits[16:] in ("01", "02", "99") and bool(_SAYS_PERMIT.search(before))


def _is_other(text: str, start: int) -> bool:
    before = text[max(0, start - 32) : start]
    return bool(_OTHER_NUMBER.search(before) or _DOC_NO.search(before))


def _cards(text: str, joined: Sequence[Joined]) -> Iterator[Hit]:
    for digits, parts in joined:
        start, end = parts[0].start, parts[-1].end
        if len(digits) < 16 or not _CARD.fullmatch(digits) or not luhn.is_valid(digits) or uscc.is_valid(digits):
            continue
        if _in_groups(text, digits, parts) and not _is_part_of_code(text, start, end) and not _is_other(text, start):
            yield CARD, start, end


def _in_groups(text: str, digits: str, parts: Sequence[_Piece]) -> bool:
    """Whether the digits stand as those of a card do: in a row, in fours, one by one, or anyhow with a bank's 62."""
    sizes = [len(part.digits) for part in parts]
    fours = len(parts) > 1 and set(sizes[:-1]) == {4} and sizes[-1] <= 4
    if _walls(parts):
        return fours and digits.startswith("62") and _walls(parts) in (1, len(parts) - 1)
    if not _simple(text, parts):
        return False
    return len(parts) == 1 or fours or set(sizes) == {1} or digits.startswith("62")


def _is_part_of_code(text: str, start: int, end: int) -> bool:
    """Whether letters or hyphens make more of it: certificates, project codes, addresses of pages."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if re.match(r"[A-Z-]", before) or re.match(r"[A-Za-z-]", after):
        return True
    return bool(_IN_ADDRESS.search(text[max(0, start - 200) : start]))


def _mobiles(text: str, joined: Sequence[Joined]) -> Iterator[Hit]:
    for digits, parts in joined:
        number = _MOBILE.fullmatch(digits)
        if not number or _walls(parts):
            continue
        sizes = [len(part.digits) for part in parts]
        sizes = sizes[1:] if len(parts) > 1 and parts[0].digits in ("86", "0086", "0") else sizes
        sizes[0] -= max(0, sum(sizes) - 11)
        if tuple(sizes) in _MOBILE_PIECES and _stands_alone(text, parts) and not _is_excused(text, parts, tuple(sizes)):
            yield MOBILE, parts[0].start, parts[-1].end


def _is_excused(text: str, parts: Sequence[_Piece], sizes: tuple[int, ...]) -> bool:
    """Whether it is a number of a document, or is cut as mobile numbers seldom are and called something else."""
    start, end = parts[0].start, parts[-1].end
    if sizes in _RARE_PIECES and (
        re.search(r"[0-9]\s*$", text[max(0, start - 8) : start]) or re.match(r"号|\s*[0-9]", text[end : end + 8])
    ):
        return True
    if sizes == (4, 4, 3) and re.match("19|20", parts[-2].digits):
        return True
    if sizes in _LABELLED_PIECES:
        return _is_other(text, start)
    return bool(_DOC_NO.search(text[max(0, start - 32) : start]))


def _stands_alone(text: str, parts: Sequence[_Piece]) -> bool:
    """Whether the digits are a number of their own: no amount, no part of a code, of a row of numbers or of an address."""
    start, end = parts[0].start, parts[-1].end
    before, after = text[max(0, start - 200) : start], text[end : end + 2]
    if not _simple(text, parts) or _UNIT.match(text, end) or re.match(r"[A-Za-z]|[.,，][0-9]|-[0-9]", after):
        return False
    if len(parts) == 2 and _LIKE_A_DAY.fullmatch(parts[1].digits):
        return False
    return not (re.search(r"[A-Z]$|[0-9][.,-]$", before) or _IN_ADDRESS.search(before))


def _simple(text: str, parts: Sequence[_Piece]) -> bool:
    """Whether only spaces, hyphens and points stand between the digits."""
    between = (text[one.end : two.start] for one, two in pairwise(parts))
    return not any(signs.strip(_UNSEEN + _SIMPLE) for signs in between)


def _old_identities(text: str, joined: Sequence[Joined]) -> Iterator[Hit]:
    for digits, parts in joined:
        if len(digits) != 15 or len(parts) > 1 or not _PROVINCES.match(digits):
            continue
        start, end = parts[0].start, parts[0].end
        letters = re.match(r"[A-Za-z-]", text[start - 1 : start] or " ") or re.match(r"[A-Za-z-]", text[end : end + 1])
        if _is_day(f"19{digits[6:8]}", digits[8:10], digits[10:12]) and not letters and not _is_other(text, start):
            yield OLD_IDENTITY, start, end
