"""What a text gives away: found in every disguise, and never in what only looks like it."""

from __future__ import annotations

from gazette.leaks import KINDS, leaks, published
from gazette.schema.model import fields_of
from gazette.schema.record import Waiver
from leak_corpus import DISGUISES, INNOCENT, MARKS, innocent, planted

# What a person who meant to get past the detectors wrote.
EVADING = (
    ("居民身份证号码", "219999 1890年01月01日 1239"),
    ("居民身份证号码", "2199991890年1月1日生1239"),
    ("居民身份证号码", "219999（18900101）1239"),
    ("居民身份证号码", "219999(18900101)1239"),
    ("居民身份证号码", "219999：18900101：1239"),
    ("居民身份证号码", "219999:18900101:1239"),
    ("居民身份证号码", "219999+18900101+1239"),
    ("居民身份证号码", "219999=18900101=1239"),
    ("居民身份证号码", "219999；18900101；1239"),
    ("居民身份证号码", "219999。18900101。1239"),
    ("居民身份证号码", "“219999”“18900101”“1239”"),
    ("居民身份证号码", "「219999」「18900101」1239"),
    ("居民身份证号码", "2199:9918:9001:0112:39"),
    ("居民身份证号码", "2+1+9+9+9+9+1+8+9+0+0+1+0+1+1+2+3+9"),
    ("居民身份证号码", "❷❶❾❾❾❾❶❽❾⓿⓿❶⓿❶❶❷❸❾"),
    ("居民身份证号码", "➁➀➈➈➈➈➀➇➈⓿⓿➀⓿➀➀➁➂➈"),
    ("居民身份证号码", "➋➊➒➒➒➒➊➑➒⓿⓿➊⓿➊➊➋➌➒"),
    ("居民身份证号码", "➋ ➊ ➒ ➒ ➒ ➒ ➊ ➑ ➒ ⓿ ⓿ ➊ ⓿ ➊ ➊ ➋ ➌ ➒"),
    ("居民身份证号码", "219999❶89001011239"),
    ("打星号的身份证号码", "2199991890****1236"),
    ("打星号的身份证号码", "21999918900101****"),
    ("打星号的身份证号码", "219999****123X"),
    ("打星号的身份证号码", "2199991890····1236"),
    ("打星号的身份证号码", "2199991890....1236"),
    ("打星号的身份证号码", "2199991890……1236"),
    ("打星号的身份证号码", "21999918900101●●●●"),
    ("写明身份证的号码", "身份证号：2199991890****1236"),
    ("写明身份证的号码", "身份证号码为219999196001011230"),
    ("写明身份证的号码", "身份证（219999600101123）"),
    ("敏感个人信息", "王某，男，1890年1月1日生"),
    ("敏感个人信息", "张某，男，15岁"),
    ("敏感个人信息", "李某（女，80岁）"),
    ("敏感个人信息", "系肢体残疾"),
    ("敏感个人信息", "HIV阳性"),
    ("敏感个人信息", "因尿毒症就医"),
    ("敏感个人信息", "王某（未成年）"),
    ("门牌住址", "示例路12号3单元401室"),
    ("门牌住址", "住示例路8号2-3-1"),
    ("手机号码", "（154）00000000"),
    ("手机号码", "(154)0000-0000"),
    ("手机号码", "1540-0000-000"),
    ("手机号码", "15400 000000"),
    ("手机号码", "154/0000/0000"),
    ("手机号码", "15400000000人"),
    ("手机号码", "合同编号：15400000000"),
    ("密级标志", "密级 机密"),
    ("密级标志", "密级　秘密 10年"),
    ("密级标志", "本件属秘密级"),
    ("密级标志", "此文件为机密"),
    ("内部标记", "本材料仅供内部参阅，用后收回"),
    ("微信号和QQ号", "微信号：shili_123"),
    ("微信号和QQ号", "微信：15400000000a"),
    ("微信号和QQ号", "QQ：123456789"),
    ("微信号和QQ号", "QQ123456789"),
    ("护照号码", "护照号码：e12345678"),
    ("车牌号码", "车牌号：辽b12345"),
    ("车牌号码", "号牌辽b·D1234a"),
)
INNOCENT_WORDS = (
    "项目编号210224（2019年01月01日）第1236号",
    "共15400000000人次",
    "15400000000元",
    "1540-2020-001",
    "15400 000000 12",
    "（154）20250101",
    "海事罚字〔2025〕15400000000号",
    "150/2024/0101",
    "残疾分为视力残疾、听力残疾、肢体残疾和智力残疾",
    "持有肢体残疾证的",
    "微信公众号：shili_gov",
    "QQ群",
    "按密级 机密的文件管理",
    "密级 绝密、机密和秘密三级",
    "第1540-0000-000号",
    "国家秘密的密级分为机密、秘密",
    "210224....1236页",
    "示例2101项……12",
    "男职工年满60岁退休",
    "建设地点：示例路12号3单元1室",
    "住所：示例路12号3-1",
    "2024年1月生效",
    "公开年月：2024年1月生产",
)
HARD = {kind.label for kind in KINDS if kind.hard}


def labels(text: str) -> set[str]:
    return {leak.kind.label for leak in leaks(text)}


def test_every_planted_leak_is_found_in_every_disguise() -> None:
    leaking = list(planted(2026, 2000))
    assert [leak for leak in leaking if leak[0] not in labels(leak[2])] == []
    assert {kind for kind, _, _ in leaking} == {kind.label for kind in KINDS}
    assert len(DISGUISES) >= 20
    assert len(MARKS) >= 20


def test_what_only_looks_like_a_leak_is_left_alone() -> None:
    alarms = [(family, labels(text), text) for family, text in innocent(2026, 5000) if labels(text)]
    assert len(INNOCENT) >= 12
    assert not [alarm for alarm in alarms if alarm[1] & HARD], alarms
    assert len(alarms) <= 5, alarms


def test_what_is_written_to_get_past_the_detectors_is_found() -> None:
    assert [(kind, text) for kind, text in EVADING if kind not in labels(text)] == []


def test_what_is_written_much_like_it_is_left_alone() -> None:
    assert [(text, labels(text)) for text in INNOCENT_WORDS if labels(text)] == []


def test_a_leak_is_told_by_the_line_and_the_column_where_it_was_written() -> None:
    text = "第一行\n&nbsp;<b>二</b>\u200b \\* 联系人１５４00000000\n三★"
    (leak,) = leaks(text)
    assert (leak.line, leak.column) == (2, text.split("\n")[1].index("１") + 1)


def test_the_hint_of_a_number_never_holds_the_number() -> None:
    hints = {leak.hint for kind, _, text in planted(1, 500) for leak in leaks(text) if leak.kind.label == kind}
    assert not [hint for hint in hints if sum(sign.isdigit() for sign in hint) > 5]


def test_the_words_of_a_page_are_its_text_without_tags_and_its_attributes() -> None:
    page = '<p title="15400000001">154<b>0000</b>0002</p><ul><li>154</li><li>00000003</li></ul>'
    assert [leak.value for leak in leaks(published(page))] == ["15400000002", "15400000001"]


def test_everything_can_be_waived_but_what_is_hard() -> None:
    detector = next(field for field in fields_of(Waiver) if field.name == "detector")
    assert sorted(detector.choices) == sorted(kind.label for kind in KINDS if not kind.hard)
    assert {"居民身份证号码", "银行卡号", "密级标志"} == HARD
