"""A decision's page: its five steps with where each stands today, and the consultation with the days that are left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from gazette import consultations
from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks
from gazette.schema.decision import Decision, Step
from gazette.schema.decision_list import DecisionList

_FACTS = ("matter", "undertaker", "started_on")
_RESULT = ("decided_on", "announced", "archived", "executor", "document")
StepState = Literal["已完成", "进行中", "尚未开始", "缺少", "不履行，已说明理由"]


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the five steps: where it stands in a word, a sentence beside it ("" for none), and what is written of it."""

    number: int
    label: str
    state: StepState
    sentence: str
    blocks: tuple[Block, ...]


def view(decision: Decision, catalog: Catalog) -> Mapping[str, Any]:
    """Facts, the five steps, how many are finished, the consultation's standing and result, and what came after."""
    steps = tuple(_steps(decision, catalog))
    consultation = decision.consultation
    return {
        "facts": (*blocks(decision, catalog, _FACTS), *_listed(decision, catalog)),
        "steps": steps,
        "finished": sum(step.state == "已完成" for step in steps),
        "consultation_state": consultations.state(consultation, catalog.today) if consultation else None,
        "consultation": blocks(decision, catalog, ("consultation",)),
        "result": blocks(decision, catalog, _RESULT),
        "aftermath": blocks(decision, catalog, ("evaluations",)),
    }


def _listed(decision: Decision, catalog: Catalog) -> Iterator[Block]:
    """The lists of decisions that name it, as one row; none when none does."""
    found = [one for one in catalog.referring.get(decision.id, ()) if isinstance(one, DecisionList)]
    if found:
        yield Block("row", "lists", DecisionList.LABEL, tuple(Piece(one.title, one.url) for one in found))


def _steps(decision: Decision, catalog: Catalog) -> Iterator[StepView]:
    consultation = decision.consultation
    for number, (key, label, step) in enumerate(decision.steps(), 1):
        state, sentence = _state(step, decision.decided_on, catalog.today), ""
        if key == "participation" and consultation:
            word, sentence = consultations.state(consultation, catalog.today)
            sentence = f"公开征求意见：{sentence}"
            if not (step and step.finished_on) and word != "尚未开始":
                state = "进行中"
        shown = blocks(step, catalog, Step.model_fields) if step else ()
        # Each table of a page needs a name of its own.
        named = (one._replace(label=f"{label}的{one.label}") if one.kind == "table" else one for one in shown)
        yield StepView(number, label, state, sentence, tuple(named))


def _state(step: Step | None, decided_on: date | None, today: date) -> StepState:
    if step and step.omitted:
        return "不履行，已说明理由"
    if step and step.finished_on and step.finished_on <= today:
        return "已完成"
    if decided_on:
        return "缺少"
    return "进行中" if step and step.began_on and step.began_on <= today else "尚未开始"
