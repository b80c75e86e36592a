"""What a long step is doing: stage, count, rate and time, on one living line of a terminal, else one line a stage."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

_REDRAW_SECONDS = 0.1


@dataclass
class Stage:
    """One stage under way; `tick` counts one more thing done."""

    name: str
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    started: float = field(default_factory=time.monotonic)
    count: int = 0
    _drawn: float = 0.0

    def tick(self) -> None:
        self.count += 1
        if self.stream.isatty() and time.monotonic() - self._drawn > _REDRAW_SECONDS:
            self._drawn = time.monotonic()
            self.stream.write(f"\r\x1b[2K{self}")
            self.stream.flush()

    def finish(self) -> None:
        for listener in LISTENERS:
            listener(self)
        start = "\r\x1b[2K" if self.stream.isatty() else ""
        self.stream.write(f"{start}{self}\n")
        self.stream.flush()

    def __str__(self) -> str:
        seconds = time.monotonic() - self.started
        rate = f"，每秒 {self.count / seconds:,.0f}" if self.count and seconds > 0 else ""
        return f"{self.name}：{self.count:,} 项{rate}，{seconds:.1f} 秒"


# Called with every stage that ends: how a measurement learns what took how long.
LISTENERS: list[Callable[[Stage], None]] = []


@contextmanager
def stage(name: str) -> Iterator[Stage]:
    """A stage that says on leaving what it did; nothing is said of one that fails."""
    running = Stage(name)
    yield running
    running.finish()
