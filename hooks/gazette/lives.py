"""The life of a normative document: when it was promulgated, took effect, was amended and ended, from dates and relations.

`overrides/assets/normative.js` decides the status of a life on a day by the same rules as `status_on`; change both or neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gazette.schema.normative import Alteration, Ending, Normative
from gazette.schema.scalars import day_text

Status = Literal["尚未施行", "有效", "已修改", "废止", "失效"]
_ENDS: dict[str, Status] = {"废止": "废止", "宣布失效": "失效"}
# What other documents say they do to a document, by its id: who says it, and what.
Alterations = Mapping[str, tuple[tuple[Normative, Alteration], ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """From `on` a document has the status `status`: what was done by which document, the reason given ("" for none), and
    the id of that document when it is here ("" when not)."""

    on: date
    status: Status
    done: str
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """All that decides a document's status on any day; `amended` is in order and stops where the document ends."""

    issued: date
    starts: date
    amended: tuple[Event, ...]
    end: Event | None


@dataclass(frozen=True, slots=True)
class Validity:
    """The status of a document on a day, since when it has it, and why; see Event."""

    status: Status
    since: date
    done: str
    note: str = ""
    by: str = ""

    @property
    def reason(self) -> str:
        """Why, in words: 由《…》废止。主要内容已被新的规定代替."""
        return f"{self.done}。{self.note.rstrip('。')}" if self.note else self.done


def status_on(life: Life, day: date) -> Validity:
    """The status on a day; a day before the promulgation counts as 尚未施行."""
    if life.end and life.end.on <= day:
        return _decided(life.end)
    starts = max(life.starts, life.issued)
    if day < starts:
        return Validity("尚未施行", life.issued, f"自{day_text(starts)}起施行")
    if passed := [event for event in life.amended if event.on <= day]:
        return _decided(passed[-1])
    return Validity("有效", life.starts, f"自{day_text(life.starts)}起施行")


def periods(life: Life) -> tuple[tuple[date, date | None, Validity], ...]:
    """A life in periods of one standing each: first day, last day (None for the one that has no end), and the standing."""
    events = (*life.amended, *((life.end,) if life.end else ()))
    turns = {max(day, life.issued) for day in (life.issued, life.starts, *(event.on for event in events))}
    over = max(life.end.on, life.issued) if life.end else max(turns)
    found = [(day, status_on(life, day)) for day in sorted(turns) if day <= over]
    ends = [day - timedelta(days=1) for day, _ in found[1:]]
    return tuple((first, last, standing) for (first, standing), last in zip(found, [*ends, None], strict=True))


def lives(documents: Mapping[str, Normative], alterations: Alterations, gone: Collection[str] = ()) -> dict[str, Life]:
    """The life of every document by its id. Each is computed once, so the cost is that of the relations.

    An alteration counts only when the document that makes it is still in force on the day it takes effect: what was
    repealed before it took effect has repealed nothing. Those of which only a notice remains, by their ids in `gone`,
    count too, but are not named and their words not repeated. A circle, which is an error of the data, is cut where it closes.
    """
    found: dict[str, Life] = {}
    for document in documents.values():
        # Who altered a document is looked at before it; by hand, for a chain may be longer than the stack is deep.
        open_ids, waiting = {document.id}, [(document, iter(_makers(document, alterations)))]
        while waiting:
            current, makers = waiting[-1]
            if (maker := next(makers, None)) is None:
                waiting.pop()
                found.setdefault(current.id, _life(current, alterations, found, gone))
            elif maker.id not in found and maker.id not in open_ids:
                open_ids.add(maker.id)
                waiting.append((maker, iter(_makers(maker, alterations))))
    return found


def _decided(event: Event) -> Validity:
    return Validity(event.status, event.on, event.done, event.note, event.by)


def _makers(document: Normative, alterations: Alterations) -> tuple[Normative, ...]:
    return tuple(maker for maker, _ in alterations.get(document.id, ()))


def _life(document: Normative, alterations: Alterations, found: Mapping[str, Life], gone: Collection[str]) -> Life:
    made = [*_altered(document, alterations, found, gone), *_cleaned(document)]
    if document.expires_on:
        on = document.expires_on + timedelta(days=1)
        made.append(Event(on, "失效", f"有效期至{day_text(document.expires_on)}，已经届满"))
    made.sort(key=lambda event: (event.on, not event.by, event.by))
    end = next((event for event in made if event.status in _ENDS.values()), None)
    amended = tuple(event for event in made if event.status == "已修改" and not (end and end.on <= event.on))
    return Life(document.issued_on, document.starts_on, amended, end)


def _altered(
    document: Normative, alterations: Alterations, found: Mapping[str, Life], gone: Collection[str]
) -> Iterator[Event]:
    for maker, one in alterations.get(document.id, ()):
        on, life = maker.takes_effect(one), found.get(maker.id)
        if maker.id != document.id and not (life and life.end and life.end.on <= on):
            manner = one.manner if isinstance(one, Ending) else "修改"
            name, note = (maker.gone_title, "") if maker.id in gone else (named(maker), one.note or "")
            yield Event(on, _ENDS.get(manner, "已修改"), f"由{name}{manner}", note, maker.id)


def _cleaned(document: Normative) -> Iterator[Event]:
    for one in document.cleanups:
        if one.outcome != "继续有效":
            said = f"{one.year}年清理{f'（{one.doc}）' if one.doc else ''}，{one.outcome}"
            yield Event(one.on, _ENDS.get(one.outcome, "已修改"), said, one.reason or "", one.document or "")


def named(document: Normative) -> str:
    """A document as it is cited: 《名称》（文号）; 《》 inside become 〈〉 (GB/T 15834)."""
    title = document.title.replace("《", "〈").replace("》", "〉")
    return f"《{title}》{f'（{document.doc_no}）' if document.doc_no else ''}"
