"""Marks, names of fields and short codes that give away what must not be published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gazette.leaks.disguise import NOTHING
from gazette.leaks.kinds import (
    ADDRESS,
    CHAT,
    DWELLING,
    INTERNAL,
    MAIL,
    MASKED_IDENTITY,
    OFFICER,
    PASSPORT,
    PLATE,
    SECRET,
    SENSITIVE,
    Kind,
)

Hit = tuple[Kind, int, int]

_SPACES = f" \t\u3000\u00a0*_{NOTHING}"
_GAP = rf"[ \t\u3000\u00a0\u2000-\u200a{NOTHING}*_]*"


def _spread(words: str) -> str:
    """Words of a pattern, with room for spaces and unseen signs between their letters."""
    return "|".join(_GAP.join(word) for word in words.split("|"))


_TERM = rf"(?:级|件)?{_GAP}(?:[·（(]?{_GAP}(?:[0-9一二三五十]{{1,3}}{_GAP}(?:年|个月|天)|长期){_GAP}[）)]?)?"
_STAR = rf"{_GAP}(?:[★☆⭐✩✭✪]|\*{_GAP}(?:[0-9]+{_GAP}(?:年|个月|天)|长期))"
_MARK = f"(?:{_spread('内部资料|内部文件|内部使用|内部参考|内部刊物|注意保存|不得公开|不予公开|此件不公开|此件不予公开|此件依申请公开|此件不宜公开|工作秘密|送审稿|会议纪要|仅供内部参阅|仅供内部参考|仅供内部使用|内部参阅')})"
_MORE = rf"(?:[\s，,、·★]*(?:{_MARK}|不得外传|严禁外传|请勿外传|不得翻印|妥善保管|请妥善保管))*"
# What may stand on a line beside a mark: quotation marks, brackets, the signs of Markdown and YAML, a key of YAML.
_SIGNS = rf"\s\-#>*_\"'“「『【\[（(〔{NOTHING}"
_SECRET_LEAD = re.compile(rf"[{_SIGNS}|]*(?:[a-z_]+:[{_SIGNS}|]*)?")
# A mark that is a whole cell or the value of any field may be a heading of figures: 不予公开, 3 件.
_INTERNAL_LEAD = re.compile(rf"[{_SIGNS}]*(?:(?:title|summary|body|heading|text|content|remarks|note):[{_SIGNS}|]*)?")
_TRAIL = re.compile(rf"[\s*_\"'”」』】\])）〕。.！!,，}}{NOTHING}]*")
_SECRET_TRAIL = re.compile(rf"(?:{_TRAIL.pattern}|\|)*")
_SAYS_LEVEL = re.compile(rf"密{_GAP}级{_GAP}[：:]{_GAP}$|[本此](?:文?件|材料|资料|档案)(?:属于?|系|定?为)$")
# Without a colon it may be a row of levels: 密级 绝密、机密、秘密.
_HEADED = re.compile(rf"密{_GAP}级[ \t\u3000|]+$")
_SAYS_OFFICE = re.compile(
    r"(?:address|place|location|venue):[^，。；]*$|(?:办公|联系|通讯|邮寄|单位|窗口|接待|建设|举办|会议)(?:地址|地点|场所)[^，。；]*$"
)
_BRACKETS = "【[（(〔", "】])）〕"
# What follows the first digit of a region's number.
_REGION, _HIDES = r"(?<=[1-8])(?<!-.)[0-9]{5}", "[*xX×●■□○]"
_PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_MAIL_HOSTS = "qq|163|126|139|189|sina|gmail|sohu|foxmail|hotmail|outlook|yeah|aliyun|icloud|live|tom|21cn|wo"
_MAIL_HOST = rf"@{_GAP}(?:vip\.)?(?:{_MAIL_HOSTS})\.(?:com|cn|net)(?:\.cn)?\b"
_ABOUT = rf"{_GAP}[：:为是]{_GAP}"
_HEALTH = (
    r"残疾(?:等级|类别|证号)[：:为]\s*\S|[肢视听言智精多](?:体|力|语|神|重)残疾[一二三四]级|病种[：:为]\s*\S|健康状况[：:为]\s*\S"
    r"|[某人](?:(?<=某)|(?<=当事人)|(?<=本人))身?患[^，。；\n]{0,12}[病癌症炎瘤](?!院|房|区|人|死|的)"
    r"|(?<![、和或及与])(?<!或者)[肢视听言智精多](?:体|力|语|神|重)残疾(?![、和或及与人者证学儿预康级鉴评])|(?<![A-Za-z])HIV(?![A-Za-z])|尿毒症"
)
_ACCOUNT = r"开户银?行[：:为]\s*\S|[账帐][号户][：:为]?\s*[0-9]{6,}|行踪(?:轨迹)?[：:为]"
_AGE = r"[（(]系?未成年人?[）)]|(?:某|[，,、（(])[，,、\s]*[男女][，,、\s]+[0-9]{1,3}\s*周?岁|未成年人[^\W\d_]某|[年现](?:仅|年)\s*(?:1[0-7]|[1-9])\s*周?岁|[1-9](?<![0-9].)[0-7]?周?岁的?[男女]?[孩童生]"
_BIRTH = r"出生(?:日期|年月)?[：:]\s*(?:19|20)[0-9]{2}|[12][0-9]{3}年[0-9]{1,2}月(?:[0-9]{1,2}日)?出生|[男女][，,、\s][^。；\n]{0,12}[12][0-9]{3}年[0-9]{1,2}月(?:[0-9]{1,2}日)?生(?![产效成活态物育源意])"


@dataclass(frozen=True, slots=True)
class _Detector:
    """A kind, what a text must hold for it to be looked for (any of these; none: always), its pattern, what it must be.

    `part` is in all that the pattern finds, and sooner found to be missing than the whole.
    """

    kind: Kind
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    accepted: Callable[[str, re.Match[str]], bool] = lambda text, found: True
    part: re.Pattern[str] | None = None


def _around(text: str, found: re.Match[str]) -> tuple[str, str]:
    """What stands on the line before and after."""
    end = text.find("\n", found.end())
    return text[text.rfind("\n", 0, found.start()) + 1 : found.start()], text[
        found.end() : end if end >= 0 else len(text)
    ]


def _in_brackets(before: str, after: str) -> bool:
    opening, closing = before.rstrip(_SPACES)[-1:], after.lstrip(_SPACES)[:1]
    return bool(opening and closing) and opening in _BRACKETS[0] and closing in _BRACKETS[1]


def _is_secret(text: str, found: re.Match[str]) -> bool:
    """Whether a level of secrecy is a mark: a star or 密级 stands beside it, or brackets, or nothing else on its line."""
    before, after = _around(text, found)
    if _HEADED.search(before) and not re.match(rf"{_GAP}[、的和或及与]", after):
        return True
    if found["star"] or _SAYS_LEVEL.search(before) or _in_brackets(before, after):
        return True
    return bool(_SECRET_LEAD.fullmatch(before) and _SECRET_TRAIL.fullmatch(after))


def _is_internal(text: str, found: re.Match[str]) -> bool:
    """Whether an internal mark marks the text, and is not a word of it."""
    before, after = _around(text, found)
    if found[0].startswith(("此", "仅")) or _in_brackets(before, after):
        return True
    return bool(_INTERNAL_LEAD.fullmatch(before) and _TRAIL.fullmatch(after))


def _is_dwelling(text: str, found: re.Match[str]) -> bool:
    """Whether the door is of somebody's home: that of an office or a site is said to be one."""
    before, _ = _around(text, found)
    return not _SAYS_OFFICE.search(before)


_DETECTORS = (
    _Detector(
        SECRET,
        ("密",),
        re.compile(rf"[绝机秘](?:(?<=绝){_GAP}密|(?<=机){_GAP}密|(?<=秘){_GAP}密)(?:(?P<star>{_STAR})|{_TERM})"),
        _is_secret,
    ),
    _Detector(INTERNAL, (), re.compile(rf"{_MARK}{_MORE}"), _is_internal),
    _Detector(
        MASKED_IDENTITY,
        ("*", "xxx", "XXX", "●●", "■■", "□□", "..", "··", "••", "……", "○○"),
        re.compile(
            rf"[1-9](?<![0-9A-Za-z].)(?:[0-9]{{2,13}}(?:{NOTHING}?[*xX×●■□]){{6,14}}{NOTHING}?[0-9]{{0,4}}[0-9Xx]?(?![A-Za-z])"
            # Fewer signs than they hide: then the day of birth or the last four must be there.
            rf"|{_REGION}(?:{NOTHING}?{_HIDES}){{4,14}}{NOTHING}?[0-9]{{3}}[0-9Xx](?![0-9A-Za-z])"
            rf"|{_REGION}(?:18|19|20)[0-9]{{2,8}}(?:(?:{NOTHING}?(?:{_HIDES}|[.·•])){{4,14}}|…{{1,4}}){NOTHING}?[0-9]{{0,4}}[0-9Xx]?(?![0-9A-Za-z]))"
        ),
        # Every page has two points in a row, in its addresses.
        part=re.compile(rf"(?:{NOTHING}?(?:{_HIDES}|[.·•])){{4}}|…"),
    ),
    _Detector(
        PASSPORT, (), re.compile(r"[EGDSPH](?<![A-Za-z0-9./_-].)(?:[0-9]{8}|(?<=E)[A-HJ-NP-Z][0-9]{7})(?![0-9A-Za-z-])")
    ),
    _Detector(
        PASSPORT,
        ("护照",),
        re.compile(
            rf"(?<=照)(?:证?号码?)?{_GAP}[：:为是（(]?{_GAP}[egdsph](?:[0-9]{{8}}|[a-z][0-9]{{7}})(?![0-9A-Za-z-])"
        ),
    ),
    _Detector(
        PLATE,
        ("车", "牌"),
        re.compile(
            rf"(?:车牌|号牌|车号|牌照|车辆)(?:证?号码?)?{_GAP}[：:为是（(]?{_GAP}"
            rf"[{_PLATE_PROVINCES}][A-Za-z][ ·•.]?(?=[A-Za-z]{{0,2}}[0-9])[A-HJ-NP-Za-hj-np-z0-9]{{5,6}}(?![0-9A-Za-z-])"
        ),
        lambda text, found: found[0].upper() != found[0],
    ),
    _Detector(
        CHAT,
        ("微信", "QQ", "qq"),
        re.compile(
            rf"(?<!官方)(?<!公众)(?<!政务)(?:微信(?:号码?|账号)?{_ABOUT}[A-Za-z0-9][A-Za-z0-9_-]{{4,19}}"
            rf"|(?:QQ|qq)(?:号码?|账号)?(?:{_ABOUT}|[ \t]?)[1-9][0-9]{{4,10}})(?![0-9A-Za-z.@-])"
        ),
    ),
    _Detector(OFFICER, ("字第",), re.compile(r"(?:军|士|文职)字第\s*[0-9]{4,}")),
    _Detector(
        PLATE,
        (),
        re.compile(
            rf"[{_PLATE_PROVINCES}][A-Z][ ·•.]?(?=[A-Z]{{0,2}}[0-9])[A-HJ-NP-Z0-9]{{4,6}}(?:[警学挂港澳]|(?<=[A-HJ-NP-Z0-9]{{5}}))(?![0-9A-Za-z-])"
        ),
    ),
    _Detector(
        MAIL,
        ("@",),
        re.compile(rf"[\w.+-]{{1,64}}{_GAP}{_MAIL_HOST}", re.I | re.A),
        # Every page has an @ in its JSON-LD, and what could stand before one is tried letter by letter.
        part=re.compile(_MAIL_HOST, re.I | re.A),
    ),
    _Detector(
        ADDRESS,
        ("址", "户籍"),
        re.compile(
            rf"(?:{_spread('家庭住址|家庭地址|现住址|户籍地址|户籍所在地|户籍地|住址|现居住地')}){_ABOUT}[^\s，。；]"
        ),
    ),
    _Detector(
        DWELLING,
        ("村", "屯", "社区", "小区", "花园"),
        re.compile(r"(?:村|屯|社区|小区|花园)[^\n，。；]{0,8}?[0-9]+(?:号楼|栋|幢|单元|室|号)"),
        _is_dwelling,
    ),
    _Detector(
        DWELLING,
        ("单元", "住"),
        re.compile(
            r"[0-9]+(?:号楼?|栋|幢)[^\n，。；0-9]{0,2}[0-9]+单元[0-9]+(?:室|号)?"
            r"|住(?![所建房宿院])[^\n。；]{0,30}?[0-9]+(?:号楼?|栋|幢)[0-9]+-[0-9]+(?:-[0-9]+)?"
        ),
        _is_dwelling,
    ),
    _Detector(SENSITIVE, ("残疾", "病", "患", "诊", "HIV", "尿毒症"), re.compile(_HEALTH)),
    _Detector(SENSITIVE, ("开户", "账", "帐", "行踪"), re.compile(_ACCOUNT)),
    _Detector(SENSITIVE, ("岁", "未成年"), re.compile(_AGE)),
    _Detector(SENSITIVE, ("出生", "月生", "日生"), re.compile(_BIRTH)),
)


def hits(text: str, personal: bool = True) -> Iterator[Hit]:
    """Every mark, field and code of a plain text that must not be published; on demand without those of single persons."""
    for detector in _ALL if personal else _GENERAL:
        if _has_one(text, detector.cues) and (detector.part is None or detector.part.search(text)):
            for found in detector.pattern.finditer(text):
                if detector.accepted(text, found):
                    yield detector.kind, found.start(), found.end()


_ALL = _DETECTORS
_GENERAL = tuple(detector for detector in _DETECTORS if not detector.kind.only)


def _has_one(text: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # twice as fast as any()
        if cue in text:
            return True
    return not cues
