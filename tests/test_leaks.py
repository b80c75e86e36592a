"""What a text gives away: found in every disguise, and never in what only looks like it."""

from __future__ import annotations

from gazette.leaks import KINDS, leaks
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
