"""Work that goes on in a process of its own: a copy of this one, which has everything in hand and is told nothing."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

T = TypeVar("T")


def begun(work: Callable[[], T], apart: Callable[[], None] = lambda: None) -> Callable[[], T]:
    """Begin the work; what is returned waits for its outcome, or raises what the work raised. `apart` is called in the copy first,
    to let go of what is its caller's alone.

    Where there is no fork or a single core nothing is won, and a copy made beside other threads may wait for ever for what they held: then the work is
    done when its outcome is asked for.
    """
    if not hasattr(os, "fork") or os.cpu_count() == 1 or threading.active_count() > 1:
        return work
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_done, args=(work, apart, theirs), daemon=True)  # it ends with this one
    process.start()
    theirs.close()
    return partial(_awaited, process, ours)


def _done(work: Callable[[], T], apart: Callable[[], None], outcome: Connection) -> None:
    gc.freeze()  # to look through the copy for what nobody needs would make a second one of it all
    apart()
    with suppress(BrokenPipeError):  # nobody waits any more
        try:
            outcome.send((work(), None))
        except Exception as error:  # raised where the outcome is awaited
            outcome.send((None, error))


def _awaited(process: BaseProcess, outcome: Connection) -> T:  # type: ignore[type-var]
    with outcome:
        try:
            value, error = outcome.recv()
        except EOFError:
            value, error = None, ChildProcessError("程序的一个进程中途被系统结束了，可能是内存不够；请再生成一次")
    process.join()
    if error:
        raise error
    return value  # type: ignore[no-any-return]
