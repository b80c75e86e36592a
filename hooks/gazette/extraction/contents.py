"""What is found in an attachment, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from gazette.leaks import leaks


class UnreadableError(Exception):
    """A file that cannot be read, with what an editor should do about it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """`texts` are pairs of where (第3页) and what stands there; `traces` say what the file tells beside its text, and how
    it is removed; `blind` says why its words could not be seen, "" when they could."""

    texts: tuple[tuple[str, str], ...] = ()
    traces: tuple[str, ...] = ()
    blind: str = ""


class Told(TypedDict, total=False):
    """What was found in a file without its words: leaks as kind, hint and where; traces; `blind`; or else `fault`."""

    leaks: list[tuple[str, str, str]]
    traces: list[str]
    blind: str
    fault: str


def told(found: Contents) -> Told:
    """What the contents give away, each thing once."""
    given = {(leak.kind.label, leak.hint, where): None for where, text in found.texts for leak in leaks(text)}
    return {"leaks": list(given), "traces": list(found.traces), "blind": found.blind}
