"""Work in a process of its own has the same outcome as work done here."""

from __future__ import annotations

import os
import threading

import pytest

from gazette import errand

pytestmark = pytest.mark.alone  # no fork beside the threads of a test runner


def refused() -> int:
    raise ValueError("坏了")


def test_the_outcome_comes_from_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert errand.begun(os.getpid)() != os.getpid()


def test_what_the_work_raises_is_raised_where_its_outcome_is_awaited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with pytest.raises(ValueError, match="坏了"):
        errand.begun(refused)()


def test_a_process_that_is_killed_is_an_error_and_no_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with pytest.raises(ChildProcessError, match="中途被系统结束"):
        errand.begun(lambda: os.kill(os.getpid(), 9))()


def test_on_a_single_core_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert errand.begun(os.getpid)() == os.getpid()


def test_beside_other_threads_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    try:
        assert errand.begun(os.getpid)() == os.getpid()
    finally:
        end.set()
        other.join()
