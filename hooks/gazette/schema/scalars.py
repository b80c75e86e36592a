"""The single values a record is made of: how each is written, how it is read from text, what is said when it cannot be."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from gazette.schema.model import Shape
from gazette.schema.writing import fault
from gazette.schema.writings import (
    ACCOUNT_CODE,
    AMOUNT,
    CASE_NO,
    CATEGORY,
    DATE,
    DATETIME,
    DAYS,
    DISPUTE_NO,
    DOC_NO,
    DOMAIN,
    FIGURE,
    FILE,
    FLAG,
    ICP_NO,
    IDENTIFIER,
    INDEX_NO,
    INDICATOR,
    INTEGER,
    LINE,
    LOOSE_DOC_NO,
    MARKDOWN,
    MONEY,
    MONTH,
    MONTH_DAY,
    MONTHS,
    NATURAL,
    OLD_PROJECT_CODE,
    PERCENT,
    POLICE_NO,
    PROJECT_CODE,
    REGION,
    RESERVED_IDS,
    SCORE,
    SITE_CODE,
    TASK,
    TOPIC,
    URL,
    USCC,
    YEAR,
)

BEIJING = timezone(timedelta(hours=8), "+08:00")
# 发改办财金〔2018〕790号：长期有效的，有效期至填写 2099-12-31
LONG_TERM = date(2099, 12, 31)


def day_text(day: date) -> str:
    """A day in words, 2026年11月23日; the last day the law can write means 长期."""
    return "长期" if day == LONG_TERM else f"{day.year}年{day.month}月{day.day}日"


def time_text(time: datetime) -> str:
    """A moment in words, 2026年11月23日 20:00."""
    return f"{day_text(time.date())} {time:%H:%M}"


def _identifier(value: Any) -> str:
    text = IDENTIFIER.read(value)
    if text in RESERVED_IDS:
        raise fault("这个 id 已被网站的列表地址占用", "另一个 id")
    return text


def _integer(value: Any) -> int:
    return int(INTEGER.read(value))


def _natural(value: Any) -> int:
    return int(NATURAL.read(INTEGER.read(value)))


def _months(value: Any) -> int:
    return int(MONTHS.read(INTEGER.read(value)))


def _year(value: Any) -> int:
    return int(YEAR.read(value))


def _category(value: Any) -> int:
    return int(CATEGORY.read(value))


def _month_day(value: Any) -> str:
    text = MONTH_DAY.read(value)
    try:
        date.fromisoformat(f"2001-{text}")
    except ValueError:
        raise fault(MONTH_DAY.message, MONTH_DAY.expected) from None
    return text


def _date(value: Any) -> date:
    text = DATE.read(value)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fault("日历上没有这一天", "存在的日期，如 2012-07-07") from None


def _datetime(value: Any) -> datetime:
    text = DATETIME.read(value)
    try:
        return datetime.fromisoformat(text).replace(tzinfo=BEIJING)
    except ValueError:
        raise fault("日历上没有这个时间", "存在的日期和时间，如 2012-07-07 09:30") from None


def _money(value: Any) -> Decimal:
    return Decimal(MONEY.read(value))


def _amount(value: Any) -> Decimal:
    return Decimal(AMOUNT.read(MONEY.read(value)))


def _figure(value: Any) -> Decimal:
    return Decimal(FIGURE.read(value))


def _days(value: Any) -> int:
    return int(DAYS.read(value))


def _percent(value: Any) -> Decimal:
    return Decimal(PERCENT.read(value))


def _score(value: Any) -> Decimal:
    return Decimal(SCORE.read(value))


def _flag(value: Any) -> bool:
    text = value.strip() if isinstance(value, str) else ""
    if not FLAG.pattern.fullmatch(text):
        raise fault(FLAG.message, FLAG.expected)
    return text == "true"


def _doc_no(value: Any) -> str:
    text = LINE.read(value)
    loose = LOOSE_DOC_NO.fullmatch("".join(text.split()))
    if loose and not DOC_NO.pattern.fullmatch(text):
        raise fault(DOC_NO.message, f"{loose[1]}〔{loose[2]}〕{loose[3]}号")
    return DOC_NO.read(text)


def case_no(value: Any) -> str:
    """The number of a decision; a fault proposes it with the right brackets."""
    text = LINE.read(value)
    if CASE_NO.pattern.fullmatch(text):
        return text
    right = re.sub(r"[\[［【〖(（﹝{]\s*((?:19|20)\d{2})\s*[\]］】〗)）﹞}]", r"〔\1〕", "".join(text.split()))
    raise fault(CASE_NO.message, right if CASE_NO.pattern.fullmatch(right) else CASE_NO.expected)


def _dispute_no(value: Any) -> str:
    text = LINE.read(value)
    if text[0] not in "(（":
        return case_no(text)
    if not DISPUTE_NO.pattern.fullmatch(text):
        right = re.sub(r"^[(（]((?:19|20)\d{2})[)）]", r"（\1）", "".join(text.split()))
        raise fault(DISPUTE_NO.message, right if DISPUTE_NO.pattern.fullmatch(right) else DISPUTE_NO.expected)
    return text


def _month(value: Any) -> int:
    return int(MONTH.read(value))


def _uscc(value: Any) -> str:
    text = USCC.read(value)
    if not uscc.is_valid(text):
        raise fault(USCC.message, USCC.expected)
    return text


def _project_code(value: Any) -> str:
    text = PROJECT_CODE.read(value)
    if not re.fullmatch(OLD_PROJECT_CODE, text) and not mod_11_10.is_valid(text.replace("-", "")):
        raise fault("校验位对不上（GB/T 17710）", "逐位核对后的代码，最后一位是校验码")
    return text


Text = Annotated[str, PlainValidator(LINE.read), Shape.TEXT, LINE]
Markdown = Annotated[str, PlainValidator(MARKDOWN.read), Shape.MARKDOWN, MARKDOWN]
Identifier = Annotated[str, PlainValidator(_identifier), Shape.IDENTIFIER, IDENTIFIER]
Integer = Annotated[int, PlainValidator(_integer), Shape.NUMBER, INTEGER]
# A number of people, cases or things: never below nought.
Natural = Annotated[int, PlainValidator(_natural), Shape.NUMBER, NATURAL]
Month = Annotated[int, PlainValidator(_month), Shape.NUMBER, MONTH]
Days = Annotated[int, PlainValidator(_days), Shape.NUMBER, DAYS]
Months = Annotated[int, PlainValidator(_months), Shape.NUMBER, MONTHS]
Year = Annotated[int, PlainValidator(_year), Shape.YEAR, YEAR]
Date = Annotated[date, PlainValidator(_date), Shape.DATE, DATE]
DateTime = Annotated[datetime, PlainValidator(_datetime), Shape.DATETIME, DATETIME]
MonthDay = Annotated[str, PlainValidator(_month_day), Shape.CODE, MONTH_DAY]
Money = Annotated[Decimal, PlainValidator(_money), Shape.MONEY, MONEY]
# An amount that cannot be owed back: an investment, a price, a fine.
Amount = Annotated[Decimal, PlainValidator(_amount), Shape.MONEY, AMOUNT]
# A number whose unit stands in a field of its own: 650 元/人·月, 12 户.
Figure = Annotated[Decimal, PlainValidator(_figure), Shape.FIGURE, FIGURE]
Percent = Annotated[Decimal, PlainValidator(_percent), Shape.PERCENT, PERCENT]
Flag = Annotated[bool, PlainValidator(_flag), Shape.FLAG, FLAG]
DocNo = Annotated[str, PlainValidator(_doc_no), Shape.DOC_NO, DOC_NO]
CaseNo = Annotated[str, PlainValidator(case_no), Shape.DOC_NO, CASE_NO]
# The number of a case before an organ of reconsideration or a court.
DisputeNo = Annotated[str, PlainValidator(_dispute_no), Shape.DOC_NO, DISPUTE_NO]
IndexNo = Annotated[str, PlainValidator(INDEX_NO.read), Shape.CODE, INDEX_NO]
AccountCode = Annotated[str, PlainValidator(ACCOUNT_CODE.read), Shape.CODE, ACCOUNT_CODE]
Uscc = Annotated[str, PlainValidator(_uscc), Shape.CODE, USCC]
ProjectCode = Annotated[str, PlainValidator(_project_code), Shape.CODE, PROJECT_CODE]
Region = Annotated[str, PlainValidator(REGION.read), Shape.REGION, REGION]
Domain = Annotated[str, PlainValidator(DOMAIN.read), Shape.CODE, DOMAIN]
SiteCode = Annotated[str, PlainValidator(SITE_CODE.read), Shape.CODE, SITE_CODE]
IcpNo = Annotated[str, PlainValidator(ICP_NO.read), Shape.CODE, ICP_NO]
PoliceNo = Annotated[str, PlainValidator(POLICE_NO.read), Shape.CODE, POLICE_NO]
Url = Annotated[str, PlainValidator(URL.read), Shape.URL, URL]
File = Annotated[str, PlainValidator(FILE.read), Shape.FILE, FILE]
Category = Annotated[int, PlainValidator(_category), Shape.CATEGORY, CATEGORY]
OrganRef = Annotated[str, PlainValidator(_identifier), Shape.ORGAN, IDENTIFIER]
KindRef = Annotated[str, PlainValidator(LINE.read), Shape.KIND, LINE]
TaskRef = Annotated[str, PlainValidator(TASK.read), Shape.TASK, TASK]
TopicRef = Annotated[str, PlainValidator(TOPIC.read), Shape.TOPIC, TOPIC]
RecordRef = Annotated[str, PlainValidator(_identifier), Shape.RECORD, IDENTIFIER]
Score = Annotated[Decimal, PlainValidator(_score), Shape.SCORE, SCORE]
# The place of an indicator in its tree, at most three levels deep: 2, 2.1, 2.1.3.
IndicatorCode = Annotated[str, PlainValidator(INDICATOR.read), Shape.INDICATOR, INDICATOR]
