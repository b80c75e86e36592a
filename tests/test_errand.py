"""Work in a process of its own has the same outcome as work done here; each test asks a program that has no other threads."""

from __future__ import annotations

import subprocess
import sys

BEGIN = """
import os, sys, threading
sys.path[:0] = {path!r}
from gazette import errand
os.cpu_count = lambda: {cores}
def refused():
    raise ValueError("坏了")
try:
    print({work})
except (ChildProcessError, ValueError) as error:
    print(type(error).__name__, error)
"""


def _said(work: str, cores: int = 2) -> str:
    """What a program prints of the outcome of some work, or of the error."""
    program = BEGIN.format(path=sys.path, cores=cores, work=work)
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_outcome_comes_from_another_process() -> None:
    assert _said("errand.begun(os.getpid)() != os.getpid()") == "True"


def test_what_the_work_raises_is_raised_where_its_outcome_is_awaited() -> None:
    assert _said("errand.begun(refused)()") == "ValueError 坏了"


def test_a_process_that_is_killed_is_an_error_and_no_outcome() -> None:
    said = _said("errand.begun(lambda: os.kill(os.getpid(), 9))()")
    assert said.startswith("ChildProcessError ") and "中途被系统结束" in said


def test_on_a_single_core_the_work_is_done_here() -> None:
    assert _said("errand.begun(os.getpid)() == os.getpid()", cores=1) == "True"


def test_beside_other_threads_the_work_is_done_here() -> None:
    beside = "(threading.Thread(target=threading.Event().wait, daemon=True).start(), errand.begun(os.getpid)())[1]"
    assert _said(f"{beside} == os.getpid()") == "True"
