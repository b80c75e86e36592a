"""What each kind of value accepts, and what is said of what it refuses."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from gazette.schema import scalars
from gazette.schema.model import Shape
from gazette.schema.scalars import BEIJING
from gazette.schema.writing import Writing

SCALARS = {
    name: value for name, value in vars(scalars).items() if any(isinstance(arg, Shape) for arg in get_args(value))
}

ID = "不是有效的 id｜小写字母、数字和连字符，不超过 80 个字符，如 bridge-2010"
DATE = "写法不对｜年-月-日，如 2012-07-07"
TIME = "写法不对｜年-月-日 时:分，如 2012-07-07 09:30"
MONEY = "不是有效的金额｜以万元为单位的数字，不带逗号和单位，如 57900 或 12.5"
DOC = "写法不对，年份要用六角括号〔〕｜"
CASE = "写法不对，年份要用六角括号〔〕｜"
COURT = "写法不对，法院案号的年份用全角圆括号（）｜"
FIGURE = "不是有效的数｜大于或等于 0 的数，不带逗号和单位，如 650 或 12.5"
USCC = "不正确，校验位对不上或位数不对｜18 位代码（GB 32100-2015），请对照证书逐位核对"
CODE = "格式不对｜2020年10月前 年份-区划-行业-类型-流水号（如 2018-210224-48-01-012345），之后 年月-区划-指导部门-类型-随机码（如 2502-210224-04-01-123451）"
URL = "不是完整的网址｜以 https:// 或 http:// 开头的网址"
FILE = "写法不对｜从 data 文件夹写起，用 / 分隔，如 projects/files/plan.pdf"
INDEX = "写法不对｜机构代码/年份-流水号（至少五位），如 11210224000000019D/2025-00001"
TASK = "写法不对｜工作要点的 id/项号，如 work-plan-2012/9"
TOPIC = "写法不对｜组稿要点的 id/题号，如 brief-2012-3/2"
SCORE = "不是有效的分数｜0 至 100 的数，最多两位小数，如 9.5"
LEVELS = "写法不对｜一级写 1，二级写 1.1，三级写 1.1.1"
REGION = "位数不对｜6 位（县）或 9 位（乡镇）数字"
CATEGORY = "编号不对｜1 至 15 的数字，即《政府信息公开条例》第二十条第几项"
FLAG = "只能填是或否｜true（是）或 false（否）"
RESERVED = "这个 id 已被网站的列表地址占用｜另一个 id"
YEAR = "不是有效的年份｜四位年份，如 2012"
NO_DAY = "日历上没有这一天｜存在的日期，如 2012-07-07"
NO_TIME = "日历上没有这个时间｜存在的日期和时间，如 2012-07-07 09:30"
MONTHS = "月数不对｜0 至 999 的整数，如 12"
WHOLE = "不是整数｜整数，如 9"


def read(name: str, value: Any) -> Any:
    """The value as the named scalar, or `message｜expected`."""
    try:
        return TypeAdapter(SCALARS[name]).validate_python(value)
    except ValidationError as error:
        context = error.errors()[0]["ctx"]
        return f"{context['message']}｜{context['expected']}"


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("Text", "  甲 乙 ", "甲 乙"),
        ("Markdown", "甲\n\n- 乙\n", "甲\n\n- 乙"),
        ("Identifier", "a-1", "a-1"),
        ("Identifier", "2012", "2012"),
        ("Identifier", "a" * 80, "a" * 80),
        ("Integer", "0", 0),
        ("Integer", "-12", -12),
        ("Months", "999", 999),
        ("Year", "1949", 1949),
        ("Date", "2024-02-29", date(2024, 2, 29)),
        ("DateTime", "2012-07-07 09:30", datetime(2012, 7, 7, 9, 30, tzinfo=BEIJING)),
        ("Money", "57900", Decimal("57900")),
        ("Money", "-0.000001", Decimal("-0.000001")),
        ("Amount", "0.5", Decimal("0.5")),
        ("Natural", "12", 12),
        ("MonthDay", "01-31", "01-31"),
        ("AccountCode", "2010301", "2010301"),
        ("SiteCode", "bm12345678", "bm12345678"),
        ("PoliceNo", "辽公网安备 21022400000000号", "辽公网安备 21022400000000号"),
        ("Flag", " true ", True),
        ("Money", "12.50", Decimal("12.50")),
        ("Flag", "true", True),
        ("Flag", "false", False),
        ("DocNo", "辽政发〔2011〕7号", "辽政发〔2011〕7号"),
        ("DocNo", "国务院令第711号", "国务院令第711号"),
        ("CaseNo", "示综执罚决〔2025〕第00012-1号", "示综执罚决〔2025〕第00012-1号"),
        ("DisputeNo", "示政复〔2025〕3号", "示政复〔2025〕3号"),
        ("DisputeNo", "（2025）辽0224行初3号", "（2025）辽0224行初3号"),
        ("DisputeNo", "（2025）最高法行申12号", "（2025）最高法行申12号"),
        ("Figure", "1040.50", Decimal("1040.50")),
        ("Month", "12", 12),
        ("IndexNo", "11210224000000019D/2025-00001", "11210224000000019D/2025-00001"),
        ("IndexNo", "01234567X/2012-00001", "01234567X/2012-00001"),
        ("Uscc", "11210224000000019D", "11210224000000019D"),
        ("ProjectCode", "2018-210224-48-01-012345", "2018-210224-48-01-012345"),
        ("ProjectCode", "2502-210224-04-01-123451", "2502-210224-04-01-123451"),
        ("Region", "210224", "210224"),
        ("Region", "210224001", "210224001"),
        ("Url", "https://www.example.org/a?b=1&c=%20#d", "https://www.example.org/a?b=1&c=%20#d"),
        ("File", "projects/files/规划 图.pdf", "projects/files/规划 图.pdf"),
        ("Category", "15", 15),
        ("OrganRef", "changhai-gov", "changhai-gov"),
        ("KindRef", "project", "project"),
        ("TaskRef", "work-plan-2012/9", "work-plan-2012/9"),
        ("TopicRef", "brief-2012-3/2", "brief-2012-3/2"),
        ("RecordRef", "bridge-2010", "bridge-2010"),
        ("Score", "0", Decimal(0)),
        ("Score", "9.5", Decimal("9.5")),
        ("Score", "0.25", Decimal("0.25")),
        ("Score", "100", Decimal(100)),
        ("IndicatorCode", "1", "1"),
        ("IndicatorCode", "2.10.3", "2.10.3"),
    ],
)
def test_a_rightly_written_value_is_read(name: str, text: str, value: Any) -> None:
    assert read(name, text) == value
    assert type(read(name, text)) is type(value)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Text", "甲\n乙", "不能换行｜一行文字"),
        ("Text", "甲\r乙", "不能换行｜一行文字"),
        ("Identifier", "Bridge", ID),
        ("Identifier", "a--b", ID),
        ("Identifier", "a_b", ID),
        ("Identifier", "-a", ID),
        ("Identifier", "桥", ID),
        ("Identifier", "../a", ID),
        ("Identifier", "a" * 81, ID),
        *[("Identifier", word, RESERVED) for word in ("index", "page", "year", "organ", "compare", "tasks")],
        ("Integer", "012", WHOLE),
        ("Integer", "1_000", WHOLE),
        ("Integer", "1.0", WHOLE),
        ("Integer", "１", WHOLE),
        ("Integer", "-0", WHOLE),
        ("Integer", "9" * 17, WHOLE),
        ("Months", "-1", MONTHS),
        ("Months", "1000", MONTHS),
        ("Months", "一", WHOLE),
        ("Year", "1899", YEAR),
        ("Year", "2100", YEAR),
        ("Year", "２０１２", YEAR),
        ("Year", "12", YEAR),
        ("Date", "2024-02-30", NO_DAY),
        ("Date", "2023-02-29", NO_DAY),
        ("Date", "2024-13-01", NO_DAY),
        ("Date", "2024-1-1", DATE),
        ("Date", "2024/01/01", DATE),
        ("Date", "2024年1月1日", DATE),
        ("Date", "20240101", DATE),
        ("Date", "0001-01-01", DATE),
        ("Date", "9999-12-31", DATE),
        ("Date", "2024-W01-1", DATE),
        ("DateTime", "2012-07-07", TIME),
        ("DateTime", "2012-07-07T09:30", TIME),
        ("DateTime", "2012-07-07 9:30", TIME),
        ("DateTime", "2012-07-07 09:30:00", TIME),
        ("DateTime", "0001-01-01 00:00", TIME),
        ("DateTime", "2012-07-07 24:00", NO_TIME),
        ("DateTime", "2012-02-30 09:30", NO_TIME),
        ("Money", "1,000", MONEY),
        ("Money", "1_000", MONEY),
        ("Money", "012", MONEY),
        ("Money", "12万", MONEY),
        ("Money", "1e3", MONEY),
        ("Money", ".5", MONEY),
        ("Money", "1.0000001", MONEY),
        ("Money", "NaN", MONEY),
        ("Money", "12:30", MONEY),
        ("Amount", "-1", "不能小于 0｜大于或等于 0 的数，单位万元"),
        ("Amount", "1,000", MONEY),
        ("Natural", "-1", "不能小于 0｜大于或等于 0 的整数"),
        ("MonthDay", "02-30", "写法不对｜月-日，如 01-31"),
        ("MonthDay", "W01-1", "写法不对｜月-日，如 01-31"),
        ("AccountCode", "0201", "位数不对｜类 3 位、款 5 位、项 7 位数字"),
        ("Region", "012345", REGION),
        ("Flag", "no", FLAG),
        ("Flag", "True", FLAG),
        ("Flag", "是", FLAG),
        ("Flag", ["true"], FLAG),
        ("Flag", None, FLAG),
        ("DocNo", "辽政发[2011]7号", DOC + "辽政发〔2011〕7号"),
        ("DocNo", "辽政发【2011】第07号", DOC + "辽政发〔2011〕7号"),
        ("DocNo", "辽政发 (2011) 7 号", DOC + "辽政发〔2011〕7号"),
        ("DocNo", "辽政发〔２０１１〕7号", DOC + "机关代字〔年份〕序号号，如 辽政发〔2011〕7号"),
        ("DocNo", "辽政发〔20１１〕７号", DOC + "机关代字〔年份〕序号号，如 辽政发〔2011〕7号"),
        ("DocNo", "〔2011〕7号", DOC + "机关代字〔年份〕序号号，如 辽政发〔2011〕7号"),
        ("DocNo", "国务院令第0号", DOC + "机关代字〔年份〕序号号，如 辽政发〔2011〕7号"),
        ("CaseNo", "示综执罚决[2025]12号", CASE + "示综执罚决〔2025〕12号"),
        ("CaseNo", "示综执罚决（2025）第 12 号", CASE + "示综执罚决〔2025〕第12号"),
        ("DisputeNo", "(2025)辽0224行初3号", COURT + "（2025）辽0224行初3号"),
        ("DisputeNo", "（2025）辽0224民初3号", COURT + "（年份）法院代字、类型代字和编号，如 （2026）辽0224行初3号"),
        ("DisputeNo", "示政复[2025]3号", CASE + "示政复〔2025〕3号"),
        ("Figure", "1,040", FIGURE),
        ("Figure", "-1", FIGURE),
        ("Month", "13", "没有这个月份｜1 至 12 的整数"),
        ("Month", "07", "没有这个月份｜1 至 12 的整数"),
        ("CaseNo", "示12号", CASE + "机关代字〔年份〕序号号，如 示综执罚决〔2025〕12号"),
        ("IndexNo", "11210224000000019D/2025-0001", INDEX),
        ("IndexNo", "11210224000000019D2025-00001", INDEX),
        ("IndexNo", "11210224000000019D/2025-0000１", INDEX),
        ("Uscc", "11210224000000019E", USCC),
        ("Uscc", "11210224000000019d", USCC),
        ("Uscc", "11210224 000000019D", USCC),
        ("Uscc", "1121022400000001", USCC),
        ("Uscc", "１1210224000000019D", USCC),
        (
            "ProjectCode",
            "2502-210224-04-01-123456",
            "校验位对不上（GB/T 17710）｜逐位核对后的代码，最后一位是校验码",
        ),
        ("ProjectCode", "2014-210224-48-01-012345", CODE),
        ("ProjectCode", "2513-210224-04-01-123451", CODE),
        ("ProjectCode", "2018-210224-48-01-01234５", CODE),
        ("ProjectCode", "250221022404011234511", CODE),
        ("Region", "2102", REGION),
        ("Region", "21022400", REGION),
        ("Region", "２１０２２４", REGION),
        ("Url", "www.example.org", URL),
        ("Url", "javascript:alert(1).x", URL),
        ("Url", "https://localhost", URL),
        ("Url", 'https://a.example/"onclick=', URL),
        ("Url", "https://a.example/a b", URL),
        ("Url", "//a.example", URL),
        ("File", "/etc/passwd", FILE),
        ("File", "../a.pdf", FILE),
        ("File", "a/../b.pdf", FILE),
        ("File", "a//b.pdf", FILE),
        ("File", "./b.pdf", FILE),
        ("File", "a\\b.pdf", FILE),
        ("Category", "0", CATEGORY),
        ("Category", "16", CATEGORY),
        ("Category", "01", CATEGORY),
        ("Category", "第七项", CATEGORY),
        ("TaskRef", "work-plan-2012", TASK),
        ("TaskRef", "work-plan-2012/0", TASK),
        ("TaskRef", "work-plan-2012/100", TASK),
        ("TopicRef", "brief-2012-3", TOPIC),
        ("TopicRef", "brief-2012-3/0", TOPIC),
        ("RecordRef", "桥", ID),
        ("Score", "-1", SCORE),
        ("Score", "100.5", SCORE),
        ("Score", "9.125", SCORE),
        ("Score", "09", SCORE),
        ("Score", "九", SCORE),
        ("IndicatorCode", "1.", LEVELS),
        ("IndicatorCode", "1.0", LEVELS),
        ("IndicatorCode", "1.1.1.1", LEVELS),
        ("IndicatorCode", "一", LEVELS),
    ],
)
def test_a_wrongly_written_value_is_refused_with_what_should_stand_there(name: str, text: Any, said: str) -> None:
    assert read(name, text) == said


@pytest.mark.parametrize("name", sorted(set(SCALARS) - {"Flag"}))
@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "不能留空｜一段文字"),
        ("", "不能留空｜一段文字"),
        (" \n\u3000", "不能留空｜一段文字"),
        (["甲"], "写成了列表或分组｜一段文字"),
        ({"甲": "乙"}, "写成了列表或分组｜一段文字"),
    ],
)
def test_every_scalar_refuses_nothing_and_groups(name: str, value: Any, said: str) -> None:
    assert read(name, value) == said


def test_every_shape_of_a_single_value_has_a_scalar() -> None:
    shapes = {arg for value in SCALARS.values() for arg in get_args(value) if isinstance(arg, Shape)}
    assert set(Shape) - shapes == {Shape.CHOICE, Shape.GROUP}


def test_every_scalar_says_how_it_is_written() -> None:
    """An editor's schema is made of it: declare a Writing, read with it, and name it beside the shape."""
    assert [
        name for name, value in SCALARS.items() if not any(isinstance(arg, Writing) for arg in get_args(value))
    ] == []


@pytest.mark.parametrize("name", sorted(SCALARS))
def test_a_pattern_says_the_same_to_python_and_to_ecmascript(name: str) -> None:
    pattern = next(arg for arg in get_args(SCALARS[name]) if isinstance(arg, Writing)).pattern
    assert not re.search(r"\\[dDwWbBAZ]|\(\?P|\\[\"' <>{}]", pattern.pattern), (
        "write [0-9] and escape only what needs it"
    )
    assert pattern.flags & ~re.UNICODE == 0
