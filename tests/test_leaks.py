"""What a text gives away: found in every disguise, and never in what only looks like it."""

from __future__ import annotations

from gazette.leaks import KINDS, leaks, published
from gazette.schema.model import fields_of
from gazette.schema.record import Waiver
from leak_corpus import DISGUISES, INNOCENT, MARKS, innocent, planted

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
