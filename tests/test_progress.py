"""What a long step says of itself."""

from __future__ import annotations

import io
import re

import pytest

from gazette import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_stage_says_one_line_when_it_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.stage("读取记录") as stage:
        for _ in range(1234):
            stage.tick()
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"读取记录：1,234 项，每秒 [\d,]+，\d+\.\d 秒\n", said.err)


def test_a_stage_that_counted_nothing_says_no_rate(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.stage("检查规则"):
        pass
    assert re.fullmatch(r"检查规则：0 项，\d+\.\d 秒\n", capsys.readouterr().err)


def test_a_stage_that_fails_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError), progress.stage("读取记录"):
        raise KeyError
    assert capsys.readouterr().err == ""


def test_a_terminal_sees_one_living_line_that_ends_with_the_whole_count() -> None:
    stream = Terminal()
    stage = progress.Stage("读取记录", stream)
    for _ in range(3):
        stage.tick()
    stage.finish()
    drawn = stream.getvalue().split("\r\x1b[2K")
    assert drawn[0] == ""
    assert drawn[1].startswith("读取记录：1 项")
    assert drawn[-1].startswith("读取记录：3 项")
    assert stream.getvalue().count("\n") == 1
