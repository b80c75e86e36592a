"""The single values a record is made of: how each is read from text, and what is said when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from gazette.schema.model import Shape

BEIJING = timezone(timedelta(hours=8), "+08:00")
# Words that stand between a kind's folder and a record's id in the addresses of lists.
RESERVED_IDS = frozenset({"index", "page", "year", "organ", "compare", "tasks", "query", "lists"})

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOC_NO = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:〔(?:19|20)\d{2}〕[1-9]\d{0,4}(?:-\d{1,2})?号"
    r"|令第(?:[1-9]\d{0,4}|[一二三四五六七八九十百零〇]{1,7})号|公告(?:19|20)\d{2}年第[1-9]\d{0,4}号)",
    re.A,
)
_LOOSE_DOC_NO = re.compile(
    r"([\u4e00-\u9fff]{2,20}?)[\[［【〖(（﹝〔{]?((?:19|20)\d{2})[\]］】〗)）﹞〕}]?第?0*([1-9]\d{0,4})号?",
    re.A,
)
# A decision keeps the number it was given: 长公（治）行罚决字〔2023〕123号, 海事罚字〔2020〕010210000511号.
_CASE_NO = re.compile(
    r"[\u4e00-\u9fff（）]{2,30}〔(?:19|20)\d{2}〕第?[0-9A-Z\u4e00-\u9fff-]{0,12}\d[0-9-]{0,19}号", re.A
)
_INDEX_NO = re.compile(r"(?:[0-9A-Z]{8}[0-9X]|[0-9A-HJ-NPQRTUWXY]{18})/(?:19|20)\d{2}-\d{5,}", re.A)
_OLD_PROJECT_CODE = re.compile(r"20(?:1[5-9]|20)-\d{6}-\d{2}-\d{2}-\d{6}", re.A)
_NEW_PROJECT_CODE = re.compile(r"(?:2\d|3\d)(?:0[1-9]|1[0-2])-\d{6}-\d{2}-\d{2}-\d{6}", re.A)


def fault(message: str, expected: str = "") -> PydanticCustomError:
    """An error of a value in an editor's words; `expected` says what should stand there instead."""
    return PydanticCustomError("gazette", "{message}", {"message": message, "expected": expected})


def _text(value: Any) -> str:
    if value is None:
        raise fault("不能留空", "一段文字")
    if not isinstance(value, str):
        raise fault("写成了列表或分组", "一段文字")
    if not (text := value.strip()):
        raise fault("不能留空", "一段文字")
    return text


def _line(value: Any) -> str:
    text = _text(value)
    if "\n" in text or "\r" in text:
        raise fault("不能换行", "一行文字")
    return text


def _matching(pattern: re.Pattern[str], message: str, expected: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        text = _line(value)
        if not pattern.fullmatch(text):
            raise fault(message, expected)
        return text

    return check


def _identifier(value: Any) -> str:
    text = _line(value)
    if text in RESERVED_IDS:
        raise fault("这个 id 已被网站的列表地址占用", "另一个 id")
    if not _IDENTIFIER.fullmatch(text) or len(text) > 80:
        raise fault("不是有效的 id", "小写字母、数字和连字符，不超过 80 个字符，如 bridge-2010")
    return text


def _integer(value: Any) -> int:
    text = _line(value)
    if not re.fullmatch(r"0|-?[1-9]\d{0,15}", text, re.A):
        raise fault("不是整数", "整数，如 9")
    return int(text)


def _year(value: Any) -> int:
    text = _line(value)
    if not re.fullmatch(r"(?:19|20)\d{2}", text, re.A):
        raise fault("不是有效的年份", "四位年份，如 2012")
    return int(text)


def _natural(value: Any) -> int:
    if (number := _integer(value)) < 0:
        raise fault("不能小于 0", "大于或等于 0 的整数")
    return number


def _month_day(value: Any) -> str:
    text = _line(value)
    try:
        return date.fromisoformat(f"2001-{text}").strftime("%m-%d")
    except ValueError:
        raise fault("写法不对", "月-日，如 01-31") from None


def _months(value: Any) -> int:
    if (months := _integer(value)) not in range(1000):
        raise fault("月数不对", "0 至 999 的整数，如 12")
    return months


def _date(value: Any) -> date:
    text = _line(value)
    if not re.fullmatch(r"(?:19|20)\d{2}-\d{2}-\d{2}", text, re.A):
        raise fault("写法不对", "年-月-日，如 2012-07-07")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fault("日历上没有这一天", "存在的日期，如 2012-07-07") from None


def _datetime(value: Any) -> datetime:
    text = _line(value)
    if not re.fullmatch(r"(?:19|20)\d{2}-\d{2}-\d{2} \d{2}:\d{2}", text, re.A):
        raise fault("写法不对", "年-月-日 时:分，如 2012-07-07 09:30")
    try:
        return datetime.fromisoformat(text).replace(tzinfo=BEIJING)
    except ValueError:
        raise fault("日历上没有这个时间", "存在的日期和时间，如 2012-07-07 09:30") from None


def _amount(value: Any) -> Decimal:
    amount = _money(value)
    if amount < 0:
        raise fault("不能小于 0", "大于或等于 0 的数，单位万元")
    return amount


def _money(value: Any) -> Decimal:
    text = _line(value)
    if not re.fullmatch(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", text, re.A):
        raise fault("不是有效的金额", "以万元为单位的数字，不带逗号和单位，如 57900 或 12.5")
    return Decimal(text)


def _flag(value: Any) -> bool:
    if value not in ("true", "false"):
        raise fault("只能填是或否", "true（是）或 false（否）")
    return bool(value == "true")


def _doc_no(value: Any) -> str:
    text = _line(value)
    if _DOC_NO.fullmatch(text):
        return text
    loose = _LOOSE_DOC_NO.fullmatch("".join(text.split()))
    right = f"{loose[1]}〔{loose[2]}〕{loose[3]}号" if loose else "机关代字〔年份〕序号号，如 辽政发〔2011〕7号"
    raise fault("写法不对，年份要用六角括号〔〕", right)


def _case_no(value: Any) -> str:
    text = _line(value)
    if _CASE_NO.fullmatch(text):
        return text
    right = re.sub(r"[\[［【〖(（﹝{]\s*((?:19|20)\d{2})\s*[\]］】〗)）﹞}]", r"〔\1〕", "".join(text.split()))
    right = right if _CASE_NO.fullmatch(right) else "机关代字〔年份〕序号号，如 示综执罚决〔2025〕12号"
    raise fault("写法不对，年份要用六角括号〔〕", right)


def _uscc(value: Any) -> str:
    text = _line(value)
    if not uscc.is_valid(text) or text != uscc.compact(text):
        raise fault("不正确，校验位对不上或位数不对", "18 位代码（GB 32100-2015），请对照证书逐位核对")
    return text


def _project_code(value: Any) -> str:
    text = _line(value)
    if _OLD_PROJECT_CODE.fullmatch(text):
        return text
    if not _NEW_PROJECT_CODE.fullmatch(text):
        raise fault(
            "格式不对",
            "2020年10月前 年份-区划-行业-类型-流水号（如 2018-210224-48-01-012345），之后 年月-区划-指导部门-类型-随机码（如 2502-210224-04-01-123451）",
        )
    if not mod_11_10.is_valid(text.replace("-", "")):
        raise fault("校验位对不上（GB/T 17710）", "逐位核对后的代码，最后一位是校验码")
    return text


def _url(value: Any) -> str:
    text = _line(value)
    if not re.fullmatch(r"https?://[^\s<>\"'\\^`{|}]+\.[^\s<>\"'\\^`{|}]+", text):
        raise fault("不是完整的网址", "以 https:// 或 http:// 开头的网址")
    return text


def _file(value: Any) -> str:
    text = _line(value)
    if text.startswith("/") or "\\" in text or any(part in ("", ".", "..") for part in text.split("/")):
        raise fault("写法不对", "从 data 文件夹写起，用 / 分隔，如 projects/files/plan.pdf")
    return text


def _category(value: Any) -> int:
    text = _line(value)
    if not re.fullmatch(r"[1-9]|1[0-5]", text, re.A):
        raise fault("编号不对", "1 至 15 的数字，即《政府信息公开条例》第二十条第几项")
    return int(text)


Text = Annotated[str, PlainValidator(_line), Shape.TEXT]
Markdown = Annotated[str, PlainValidator(_text), Shape.MARKDOWN]
Identifier = Annotated[str, PlainValidator(_identifier), Shape.IDENTIFIER]
Integer = Annotated[int, PlainValidator(_integer), Shape.NUMBER]
# A number of people, cases or things: never below nought.
Natural = Annotated[int, PlainValidator(_natural), Shape.NUMBER]
MonthDay = Annotated[str, PlainValidator(_month_day), Shape.CODE]
Months = Annotated[int, PlainValidator(_months), Shape.NUMBER]
Year = Annotated[int, PlainValidator(_year), Shape.YEAR]
Date = Annotated[date, PlainValidator(_date), Shape.DATE]
DateTime = Annotated[datetime, PlainValidator(_datetime), Shape.DATETIME]
Money = Annotated[Decimal, PlainValidator(_money), Shape.MONEY]
# An amount that cannot be owed back: an investment, a price, a fine.
Amount = Annotated[Decimal, PlainValidator(_amount), Shape.MONEY]
Flag = Annotated[bool, PlainValidator(_flag), Shape.FLAG]
DocNo = Annotated[str, PlainValidator(_doc_no), Shape.DOC_NO]
CaseNo = Annotated[str, PlainValidator(_case_no), Shape.DOC_NO]
IndexNo = Annotated[
    str,
    PlainValidator(
        _matching(_INDEX_NO, "写法不对", "机构代码/年份-流水号（至少五位），如 11210224000000019D/2025-00001")
    ),
    Shape.CODE,
]
AccountCode = Annotated[
    str,
    PlainValidator(_matching(re.compile(r"\d{3}(?:\d{2}){0,2}", re.A), "位数不对", "类 3 位、款 5 位、项 7 位数字")),
    Shape.CODE,
]
Uscc = Annotated[str, PlainValidator(_uscc), Shape.CODE]
ProjectCode = Annotated[str, PlainValidator(_project_code), Shape.CODE]
Region = Annotated[
    str,
    PlainValidator(_matching(re.compile(r"\d{6}(?:\d{3})?", re.A), "位数不对", "6 位（县）或 9 位（乡镇）数字")),
    Shape.REGION,
]
Domain = Annotated[
    str,
    PlainValidator(
        _matching(
            re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"),
            "不是有效的域名",
            "小写的域名，如 fz.changhai.example",
        )
    ),
    Shape.CODE,
]
# 《政府网站发展指引》（国办发〔2017〕47号）：网站标识码、备案编号
SiteCode = Annotated[
    str,
    PlainValidator(_matching(re.compile(r"\d{10}|bm\d{8}", re.A), "位数不对", "十位数字，或 bm 加八位数字")),
    Shape.CODE,
]
IcpNo = Annotated[
    str,
    PlainValidator(
        _matching(re.compile(r"[\u4e00-\u9fff]ICP备\d{8}号(?:-\d+)?", re.A), "写法不对", "如 辽ICP备12345678号-1")
    ),
    Shape.CODE,
]
PoliceNo = Annotated[
    str,
    PlainValidator(
        _matching(re.compile(r"[\u4e00-\u9fff]公网安备\s?\d{14}号", re.A), "写法不对", "如 辽公网安备21022400000000号")
    ),
    Shape.CODE,
]
Url = Annotated[str, PlainValidator(_url), Shape.URL]
File = Annotated[str, PlainValidator(_file), Shape.FILE]
Category = Annotated[int, PlainValidator(_category), Shape.CATEGORY]
OrganRef = Annotated[str, PlainValidator(_identifier), Shape.ORGAN]
RecordRef = Annotated[str, PlainValidator(_identifier), Shape.RECORD]
KindRef = Annotated[str, PlainValidator(_line), Shape.KIND]
TaskRef = Annotated[
    str,
    PlainValidator(
        _matching(
            re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[1-9]\d?", re.A),
            "写法不对",
            "工作要点的 id/项号，如 work-plan-2012/9",
        )
    ),
    Shape.TASK,
]
