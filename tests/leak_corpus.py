"""A corpus made by a seed: leaks in disguises, and innocent texts that look like them. No number in it is anybody's.

The identity numbers are of a county that never was and of births before 1900, the cards of a bank that never was, the
mobile numbers of a prefix nobody was given.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from stdnum import luhn
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from gazette.leaks.numbers import is_identity

Random = random.Random
Disguise = Callable[[str, Random], str]

_CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨"
_CHINESE = "〇一二三四五六七八九"


def identity(luck: Random) -> str:
    """An identity number with the right check digit, of 219999, born in the nineteenth century."""
    day = date(1850, 1, 1) + timedelta(luck.randrange(15000))
    stem = f"219999{day:%Y%m%d}{luck.randrange(1000):03}"
    return next(stem + check for check in "0123456789X" if is_identity(stem + check))


def card(luck: Random, prefixes: int = 5) -> str:
    """A card number with the right check digit, 16 to 19 digits."""
    prefix, length = (("629999", 19), ("629999", 16), ("629998", 17), ("400000", 16), ("599999", 16))[
        luck.randrange(prefixes)
    ]
    stem = prefix + "".join(str(luck.randrange(10)) for _ in range(length - 7))
    return stem + luhn.calc_check_digit(stem)


def mobile(luck: Random) -> str:
    """Eleven digits of the prefix 154, which no company has."""
    return f"154{luck.randrange(10**8):08}"


def grouped(number: str, mark: str) -> str:
    """A number in the groups it is written in: 6-8-4, 4-4-4-4, 3-4-4."""
    cuts = {11: (3, 7)}.get(len(number), (6, 14) if number.startswith("219999") else (4, 8, 12, 16))
    return mark.join(filter(None, (number[a:b] for a, b in zip((0, *cuts), (*cuts, None), strict=True))))


def _wide(number: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) for sign in number)


def _bold(number: str) -> str:
    return "".join(chr(0x1D7CE + int(sign)) if sign.isdigit() else sign for sign in number)


def _entities(number: str, luck: Random) -> str:
    return "".join(luck.choice((sign, f"&#{ord(sign)};", f"&#x{ord(sign):x};")) for sign in number)


def _escaped(number: str) -> str:
    return '"' + "".join(f"\\u{ord(sign):04x}" if place % 3 else sign for place, sign in enumerate(number)) + '"'


def _words(number: str) -> str:
    return "".join(_CHINESE[int(sign)] if sign.isdigit() else sign for sign in number)


def _circles(number: str) -> str:
    return "".join(_CIRCLED[int(sign)] if sign.isdigit() else sign for sign in number)


DISGUISES: dict[str, Disguise] = {
    "as it is": lambda number, luck: f"证件 {number}，已核。",
    "full-width": lambda number, luck: f"号码{_wide(number)}",
    "in groups with spaces": lambda number, luck: f"号码 {grouped(number, ' ')}。",
    "a space after every digit": lambda number, luck: " ".join(number),
    "ideographic and no-break spaces": lambda number, luck: grouped(number, luck.choice("\u3000\u00a0")),
    "zero-width signs": lambda number, luck: luck.choice("\u200b\u200d\ufeff\u2060").join(number),
    "soft hyphens": lambda number, luck: grouped(number, "\u00ad"),
    "hyphens": lambda number, luck: f"号码：{grouped(number, '-')}",
    "dashes and points": lambda number, luck: grouped(number, luck.choice("–—·.")),
    "emphasis of Markdown": lambda number, luck: grouped(number, "**"),
    "cells of a Markdown table": lambda number, luck: f"| {grouped(number, ' | ')} |",
    "cells of an HTML table": lambda number, luck: (
        f"<tr>\n  <td>{grouped(number, '</td>' + chr(10) + '  <td>')}</td>\n</tr>"
    ),
    "inline tags": lambda number, luck: grouped(number, luck.choice(("<b></b>", "<wbr>", '</span><span class="x">'))),
    "entities": _entities,
    "escapes of an address": lambda number, luck: (
        "https://fz.example/?q=" + "".join(f"%{ord(sign):02X}" for sign in number)
    ),
    "in an address": lambda number, luck: f"https://fz.example/list?key={number}&page=1",
    "in a file name": lambda number, luck: f"projects/files/zhangsan{number}.pdf",
    "in a comment": lambda number, luck: f"title: 示例\n# 联系人 {number}\nsummary: 示例",
    "Chinese numerals": lambda number, luck: f"号码{_words(number)}",
    "digits in circles": lambda number, luck: _circles(number),
    "mathematical digits": lambda number, luck: _bold(number),
    "escapes of YAML": lambda number, luck: _escaped(number),
    "a line broken": lambda number, luck: "summary: >-\n  " + "\n  ".join(grouped(number, " ").rsplit(" ", 1)),
    "a small or a foreign x": lambda number, luck: number.replace("X", luck.choice("xхΧ")),
    "a comment of HTML": lambda number, luck: grouped(number, "<!-- -->"),
}
# Figures in cells could by chance be a telephone, or a card that does not begin with a bank's 62: only these two are joined.
ACROSS = ("cells of a Markdown table", "cells of an HTML table", "a line broken")

MARKS: dict[str, Disguise] = {
    "with a star": lambda level, luck: f"{level}★{luck.choice(('10年', '长期', '', '6个月'))} 关于示例的通知",
    "with another star": lambda level, luck: f"{level}{luck.choice('☆⭐✩')}",
    "a space before the star": lambda level, luck: f"{level} ★ 20 年",
    "a line of its own": lambda level, luck: f"第一行\n{level}\n第三行",
    "a heading": lambda level, luck: f"## {level}",
    "a value": lambda level, luck: f'title: "{level}"',
    "an item": lambda level, luck: f"  - {level}",
    "a comment": lambda level, luck: f"# {level}",
    "spread": lambda level, luck: luck.choice(" \u3000").join(level),
    "zero-width": lambda level, luck: "\u200b".join(level) + "★",
    "emphasis": lambda level, luck: f"**{level}**",
    "brackets": lambda level, luck: f"{luck.choice(('【{}】', '[{}]', '（{}）')).format(level)}关于示例的通知",
    "with a term": lambda level, luck: f"{level} {luck.choice(('10年', '长期'))}",
    "after its field": lambda level, luck: f"份号：000001，密级：{level}，特急",
    "entities": lambda level, luck: "".join(f"&#{ord(sign)};" for sign in level) + "&#9733;",
    "a tag": lambda level, luck: f"<b>{level[0]}</b>{level[1]}★10年",
    "cells": lambda level, luck: f"<td>{level}★</td><td>1</td>",
    "escapes": lambda level, luck: '"' + "".join(f"\\u{ord(sign):04x}" for sign in level) + '\\u2605"',
    "quoted": lambda level, luck: f"「{level}」",
    "full stop": lambda level, luck: f"{level}。",
}

OTHERS: dict[str, tuple[str, ...]] = {
    "写明身份证的号码": ("身份证号：219999196001011230", "身份证号码2199991960****1234", "身份证 219999600101123。"),
    "微信号和QQ号": ("微信号：shili_123", "QQ：123456789", "QQ号 123456789"),
    "疑似居民身份证号码": ("证件219999196001011230", "号码 219999 196001011230。"),
    "十五位身份证号码": ("证件219999600101123。",),
    "打星号的身份证号码": ("219999********1234", "219999＊＊＊＊＊＊＊＊123X", "2199\\*\\*\\*\\*\\*\\*\\*\\*123X"),
    "护照号码": ("护照E12345678", "护照：EA1234567", "护照Ｇ１２３４５６７８"),
    "军官证号码": ("军字第 0012345 号",),
    "车牌号码": ("小客车辽B12345", "辽B·D12345", "冀A12345"),
    "家庭住址": ("家庭住址：示例路1号", "现住址 为示例县", "户籍地：示例县", "住 址：示例镇"),
    "门牌住址": ("家住示例村12号", "示例小区3号楼2单元401室"),
    "个人邮箱": ("someone@qq.com", "some.one＠163.com", "邮箱 a_b @ gmail.com"),
    "敏感个人信息": (
        "残疾等级：二级",
        "开户行：示例银行",
        "账号：123456789",
        "12岁男孩",
        "当事人患有示例病",
        "1850年1月1日出生",
    ),
    "内部标记": (
        "（此件不公开）",
        "内部资料 注意保存",
        "# 会议纪要",
        "示例办法（送审稿）",
        "此件依申请公开",
        "【内部文件】",
    ),
}


def _digits(luck: Random, count: int) -> str:
    return "".join(str(luck.randrange(10)) for _ in range(count))


def _day(luck: Random) -> date:
    return date(2005, 1, 1) + timedelta(luck.randrange(8000))


def organisation(luck: Random) -> str:
    """A code of an organisation with the right check sign; half of them are all digits."""
    while True:
        stem = luck.choice(("11", "12", "51", "91", "92")) + luck.choice(("210224", "210219", "620102", "440300"))
        stem += luck.choice((_digits(luck, 9), "MA0" + _digits(luck, 6)))
        if (code := stem + uscc.calc_check_digit(stem)).isalnum():
            return code


def _project(luck: Random) -> str:
    if luck.random() < 0.3:
        return f"2018-{luck.choice(('210224', '440300', '620102'))}-48-01-{_digits(luck, 6)}"
    month = f"{luck.randrange(21, 26)}{luck.randrange(1, 13):02}"
    stem = f"{month}-{luck.choice(('210224', '440300'))}-89-0{luck.randrange(1, 6)}-{_digits(luck, 5)}"
    return stem + mod_11_10.calc_check_digit(stem.replace("-", ""))


def _rows(luck: Random) -> str:
    cells = [[str(luck.randrange(10 ** luck.randrange(2, 8))) for _ in range(6)] for _ in range(5)]
    return "\n".join("| " + " | ".join(row) + " |" for row in cells)


def _amount(luck: Random) -> str:
    whole = luck.randrange(10**11)
    return luck.choice((f"{whole:,}元", f"{whole}元", f"{whole / 100:.2f}万元", f"{whole:,}.00", f"{whole}吨"))


def _permit(luck: Random) -> str:
    day = date(2015, 1, 1) + timedelta(luck.randrange(4000))
    return f"施工许可证编号：210224{day:%Y%m%d}{luck.randrange(100):02}{luck.choice(('01', '02', '99'))}"


INNOCENT: dict[str, Callable[[Random], str]] = {
    "document numbers": lambda luck: (
        f"{luck.choice(('辽政发', '大政办发', '示综执罚决'))}〔{_day(luck).year}〕{luck.randrange(1, 999)}号"
    ),
    "case numbers": lambda luck: (
        f"海事罚字〔{_day(luck).year}〕{luck.choice(('0102', '1540', '4000'))}{_digits(luck, luck.choice((7, 8, 12)))}号"
    ),
    "project codes": _project,
    "codes of organisations": lambda luck: luck.choice(("统一社会信用代码{}", "party_uscc: {}", "{}")).format(
        organisation(luck)
    ),
    "index numbers": lambda luck: f"{organisation(luck)}/{_day(luck).year}-{_digits(luck, luck.choice((5, 7)))}",
    "office telephones": lambda luck: luck.choice(
        ("0411-8{}", "（0411）8{}", "0411 8{}", "0411-8{}转8001", "0411-8{}、0411-89880000")
    ).format(_digits(luck, 7)),
    "post codes and addresses": lambda luck: f"大长山岛镇长海广场{luck.randrange(1, 99)}号，邮编1165{_digits(luck, 2)}",
    "amounts": _amount,
    "days and times": lambda luck: f"{_day(luck)} 09:30 至 {_day(luck)} 17:00，{_day(luck):%Y%m%d}-{_day(luck):%Y%m%d}",
    "rows of years": lambda luck: luck.choice(" 、-").join(
        str(luck.randrange(1949, 2030)) for _ in range(luck.randrange(2, 9))
    ),
    "addresses of pages": lambda luck: (
        f"https://www.example.gov.cn/art/{_day(luck):%Y/%m/%d}/art_{_digits(luck, 4)}_{_digits(luck, luck.choice((7, 11, 16)))}.html"
    ),
    "registrations of sites": lambda luck: (
        f"辽ICP备{_digits(luck, 8)}号-1 辽公网安备 2102{_digits(luck, 10)}号 网站标识码：2102{_digits(luck, 6)}"
    ),
    "permits of buildings": _permit,
    "other certificates": lambda luck: luck.choice(
        ("食品经营许可证编号JY1{}", "工商注册号：2{}", "合同编号：4{}", "排污许可证编号：5{}X")
    ).format(_digits(luck, 14)),
    "tables of figures": _rows,
    "prose of laws": lambda luck: luck.choice(
        (
            "国家秘密的密级分为绝密、机密、秘密三级。",
            "依法不予公开的政府信息，行政机关应当说明理由。",
            "工作秘密管理办法由国务院规定。",
            "记载经营者的姓名、住址和经营场所。",
            "残疾等级的评定标准另行制定；禁止向未满18周岁的未成年人出售烟酒。",
            "公务员应当保守国家秘密和工作秘密；会议纪要不得作为执法依据。",
            "(三)不予公开 1.属于国家秘密",
        )
    ),
    "standards and books": lambda luck: (
        f"GB/T {_digits(luck, 4)}-{_day(luck).year}，ISBN 978-7-{_digits(luck, 4)}-{_digits(luck, 4)}-{_digits(luck, 1)}"
    ),
    "office mail": lambda luck: f"changhai{_digits(luck, 3)}@example.gov.cn",
    "coordinates": lambda luck: f"北纬39.{_digits(luck, 6)}，东经122.{_digits(luck, 6)}；39°15′{_digits(luck, 2)}″",
    "short numbers": lambda luck: (
        f"12345热线，共{_digits(luck, 4)}件；第{luck.randrange(1, 99)}批；SJ-{_digits(luck, 10)}"
    ),
    "digests": lambda luck: f"sha256:{luck.randbytes(32).hex()}",
}


def planted(seed: int, count: int) -> Iterator[tuple[str, str, str]]:
    """`count` leaks: the label of the kind, the disguise, the text."""
    luck = Random(seed)
    makers = {"居民身份证号码": identity, "银行卡号": card, "手机号码": mobile}
    ways = [(kind, name) for kind in makers for name in DISGUISES if kind != "手机号码" or name not in ACROSS]
    ways += [("密级标志", name) for name in MARKS] + [(kind, "as it is ") for kind in OTHERS]
    for number in range(count):
        kind, name = ways[number % len(ways)]
        if kind == "银行卡号" and name in ACROSS:
            text = DISGUISES[name](card(luck, 3), luck)
        elif kind in makers:
            text = DISGUISES[name](makers[kind](luck), luck)
        elif kind == "密级标志":
            text = MARKS[name](luck.choice(("绝密", "机密", "秘密")), luck)
        else:
            text = luck.choice(OTHERS[kind])
        yield kind, name, text


def innocent(seed: int, count: int) -> Iterator[tuple[str, str]]:
    """`count` texts that give nothing away: the family, the text; some have lost a tag or an entity to the way."""
    luck = Random(seed)
    for number in range(count):
        family = list(INNOCENT)[number % len(INNOCENT)]
        text = INNOCENT[family](luck)
        yield family, html.escape(text) if luck.random() < 0.1 else text
