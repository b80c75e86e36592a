"""How the single values of a record are written: the patterns that the reader and an editor's schema share."""

from __future__ import annotations

import math
import re

from gazette.schema.writing import ANY_NUMBER, Writing, digits

# Words that stand between a kind's folder and a record's id in the addresses of lists.
RESERVED_IDS = frozenset({"index", "page", "year", "organ", "compare", "tasks", "query", "lists"})

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_DAY = "(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_UNSIGNED = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?"
_URL_PART = r"""[^\s<>"'\\^`{|}]+"""
_FILE_PART = r"(?!\.{1,2}(?:/|\s*$))[^/\\\n\r]+"
OLD_PROJECT_CODE = "20(?:1[5-9]|20)-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}"
_NEW_PROJECT_CODE = "(?:2[0-9]|3[0-9])(?:0[1-9]|1[0-2])-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}"

LINE = Writing(re.compile(r"[^\n\r]+"), "不能换行", "一行文字", ANY_NUMBER, whole=False, flag=True)
MARKDOWN = Writing(re.compile(r"[\s\S]+"), numbers=ANY_NUMBER, whole=False, flag=True)
IDENTIFIER = Writing(
    re.compile(rf"(?!\S{{81}}){_ID}"),
    "不是有效的 id",
    "小写字母、数字和连字符，不超过 80 个字符，如 bridge-2010",
    ((0, math.inf),),
    flag=True,
    reserved=tuple(sorted(RESERVED_IDS)),
)
INTEGER = Writing(re.compile("0|-?[1-9][0-9]{0,15}"), "不是整数", "整数，如 9", ((1 - 10**16, 10**16 - 1),))
NATURAL = Writing(re.compile("0|[1-9][0-9]{0,15}"), "不能小于 0", "大于或等于 0 的整数", ((0, 10**16 - 1),))
MONTHS = Writing(re.compile("0|[1-9][0-9]{0,2}"), "月数不对", "0 至 999 的整数，如 12", ((0, 999),))
YEAR = Writing(re.compile("(?:19|20)[0-9]{2}"), "不是有效的年份", "四位年份，如 2012", ((1900, 2099),))
DATE = Writing(re.compile(_DAY), expected="年-月-日，如 2012-07-07")
DATETIME = Writing(re.compile(f"{_DAY} [0-9]{{2}}:[0-9]{{2}}"), expected="年-月-日 时:分，如 2012-07-07 09:30")
MONTH_DAY = Writing(re.compile("[0-9]{2}-[0-9]{2}"), expected="月-日，如 01-31")
# An editor's program reads a number as a fraction of two: the largest has one decimal there.
MONEY = Writing(
    re.compile(f"-?{_UNSIGNED}"),
    "不是有效的金额",
    "以万元为单位的数字，不带逗号和单位，如 57900 或 12.5",
    ((-999999999999999.9, 999999999999999.9),),
    whole=False,
)
AMOUNT = Writing(
    re.compile(_UNSIGNED), "不能小于 0", "大于或等于 0 的数，单位万元", ((0, 999999999999999.9),), whole=False
)
FIGURE = Writing(
    re.compile(_UNSIGNED),
    "不是有效的数",
    "大于或等于 0 的数，不带逗号和单位，如 650 或 12.5",
    ((0, 999999999999999.9),),
    whole=False,
)
DAYS = Writing(re.compile("0|[1-9][0-9]{0,2}"), "天数不对", "0 至 999 的整数，如 20", ((0, 999),))
PERCENT = Writing(
    re.compile("-?(?:0|[1-9][0-9]{0,7})(?:[.][0-9]{1,4})?"),
    "不是百分数",
    "不带百分号的数，如 3.2",
    ((-99999999.9, 99999999.9),),
    whole=False,
)
MONTH = Writing(re.compile("[1-9]|1[0-2]"), "没有这个月份", "1 至 12 的整数", ((1, 12),))
FLAG = Writing(re.compile("true|false"), "只能填是或否", "true（是）或 false（否）", flag=True)
DOC_NO = Writing(
    re.compile(
        "[\u4e00-\u9fff]{2,14}(?:〔(?:19|20)[0-9]{2}〕[1-9][0-9]{0,4}(?:-[0-9]{1,2})?号"
        "|令第(?:[1-9][0-9]{0,4}|[一二三四五六七八九十百零〇]{1,7})号|公告(?:19|20)[0-9]{2}年第[1-9][0-9]{0,4}号)"
    ),
    "写法不对，年份要用六角括号〔〕",
    "机关代字〔年份〕序号号，如 辽政发〔2011〕7号",
)
LOOSE_DOC_NO = re.compile(
    r"([\u4e00-\u9fff]{2,20}?)[\[［【〖(（﹝〔{]?((?:19|20)\d{2})[\]］】〗)）﹞〕}]?第?0*([1-9]\d{0,4})号?",
    re.A,
)
# A decision keeps the number it was given: 长公（治）行罚决字〔2023〕123号, 海事罚字〔2020〕010210000511号.
CASE_NO = Writing(
    re.compile("[\u4e00-\u9fff（）]{2,30}〔(?:19|20)[0-9]{2}〕第?[0-9A-Z\u4e00-\u9fff-]{0,12}[0-9][0-9-]{0,19}号"),
    "写法不对，年份要用六角括号〔〕",
    "机关代字〔年份〕序号号，如 示综执罚决〔2025〕12号",
)
# 《关于人民法院案件案号的若干规定》（法〔2015〕137号）：（收案年度）法院代字 类型代字 案件编号 号
DISPUTE_NO = Writing(
    re.compile(
        f"{CASE_NO.pattern.pattern}|（(?:19|20)[0-9]{{2}}）[\u4e00-\u9fff]{{1,3}}[0-9]{{0,4}}行[\u4e00-\u9fff]{{1,3}}[1-9][0-9]{{0,5}}号"
    ),
    "写法不对，法院案号的年份用全角圆括号（）",
    "（年份）法院代字、类型代字和编号，如 （2026）辽0224行初3号",
)
INDEX_NO = Writing(
    re.compile("(?:[0-9A-Z]{8}[0-9X]|[0-9A-HJ-NPQRTUWXY]{18})/(?:19|20)[0-9]{2}-[0-9]{5,}"),
    expected="机构代码/年份-流水号（至少五位），如 11210224000000019D/2025-00001",
)
# No code of accounts or regions, of a society or a site begins with 0.
ACCOUNT_CODE = Writing(
    re.compile("[1-9][0-9]{2}(?:[0-9]{2}){0,2}"), "位数不对", "类 3 位、款 5 位、项 7 位数字", digits(3, 5, 7)
)
USCC = Writing(
    re.compile("[1-9][0-9]{7}[0-9A-HJ-NPQRTUWXY]{10}"),
    "不正确，校验位对不上或位数不对",
    "18 位代码（GB 32100-2015），请对照证书逐位核对",
    digits(18),
)
PROJECT_CODE = Writing(
    re.compile(f"{OLD_PROJECT_CODE}|{_NEW_PROJECT_CODE}"),
    "格式不对",
    "2020年10月前 年份-区划-行业-类型-流水号（如 2018-210224-48-01-012345），之后 年月-区划-指导部门-类型-随机码（如 2502-210224-04-01-123451）",
)
REGION = Writing(re.compile("[1-9][0-9]{5}(?:[0-9]{3})?"), "位数不对", "6 位（县）或 9 位（乡镇）数字", digits(6, 9))
DOMAIN = Writing(
    re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"),
    "不是有效的域名",
    "小写的域名，如 fz.changhai.example",
)
# 《政府网站发展指引》（国办发〔2017〕47号）：网站标识码、备案编号
SITE_CODE = Writing(re.compile("[1-9][0-9]{9}|bm[0-9]{8}"), "位数不对", "十位数字，或 bm 加八位数字", digits(10))
ICP_NO = Writing(re.compile("[\u4e00-\u9fff]ICP备[0-9]{8}号(?:-[0-9]+)?"), expected="如 辽ICP备12345678号-1")
POLICE_NO = Writing(re.compile("[\u4e00-\u9fff]公网安备 ?[0-9]{14}号"), expected="如 辽公网安备21022400000000号")
URL = Writing(re.compile(rf"https?://{_URL_PART}\.{_URL_PART}"), "不是完整的网址", "以 https:// 或 http:// 开头的网址")
FILE = Writing(
    re.compile(f"{_FILE_PART}(?:/{_FILE_PART})*"),
    expected="从 data 文件夹写起，用 / 分隔，如 projects/files/plan.pdf",
    numbers=ANY_NUMBER,
    whole=False,
    flag=True,
)
CATEGORY = Writing(
    re.compile("[1-9]|1[0-5]"), "编号不对", "1 至 15 的数字，即《政府信息公开条例》第二十条第几项", ((1, 15),)
)
TASK = Writing(re.compile(f"{_ID}/[1-9][0-9]?"), expected="工作要点的 id/项号，如 work-plan-2012/9")

TOPIC = Writing(re.compile(f"{_ID}/[1-9][0-9]?"), expected="组稿要点的 id/题号，如 brief-2012-3/2")
SCORE = Writing(
    re.compile("(?:100(?:[.]0{1,2})?|[1-9]?[0-9](?:[.][0-9]{1,2})?)"),
    "不是有效的分数",
    "0 至 100 的数，最多两位小数，如 9.5",
    ((0, 100),),
    whole=False,
)
INDICATOR = Writing(
    re.compile("[1-9][0-9]?(?:[.][1-9][0-9]?){0,2}"),
    expected="一级写 1，二级写 1.1，三级写 1.1.1",
    numbers=((1, 99.99),),
    whole=False,
)
