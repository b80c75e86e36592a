"""A brief's page: its topics, what was contributed and what was published, counted from the data and never typed.

Contributed is what the register of the brief lists, and besides every published record that answers the brief and that the
register does not name. Published is every public record that answers the brief. A joint contribution counts for each organ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks
from gazette.schema.brief import Brief, Topic
from gazette.schema.contributed import Contributed
from gazette.schema.record import Record
from gazette.views.ranking import ranked


@dataclass(frozen=True, slots=True)
class Piecework:
    """One contribution: by whom, to which topic, when received (None when only its publication is known), what was
    published of it (None when nothing was)."""

    organs: tuple[str, ...]
    topic: int
    received_on: date | None
    record: Record | None
    late: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What an organ contributed, how much of it late, how much was published."""

    organ: Piece
    contributed: int
    late: int
    published: int
    state: str = ""
    place: int = 0


def view(brief: Brief, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, each topic with what was published of it, the tally of this brief, and the ranking of its year: made
    once, for the year's last brief, to which the others lead."""
    sent = contributions(brief, catalog)
    last = max(catalog.shown.briefs[brief.year], key=lambda one: (one.period_to, one.id))
    return {
        "basic": blocks(brief, catalog, ("year", "period_from", "period_to", "due_on", "reporters")),
        "topics": tuple(_topic(topic, sent) for topic in brief.topics),
        "tallies": tuple(_tallies(brief, sent, catalog)),
        "received": len(sent),
        "published": sum(one.record is not None for one in sent),
        "ranking": ranking(brief.year, catalog) if brief is last else (),
        "ranked_at": None if brief is last else Piece(last.title, f"{last.url}#ranking"),
        "briefs": len(catalog.shown.briefs[brief.year]),
    }


def contributions(brief: Brief, catalog: Catalog) -> tuple[Piecework, ...]:
    """Everything contributed to a brief, each piece once: the register first, then what only its publication shows."""
    answers = {record.id: record for record in catalog.answers.get(brief.id, ())}
    listed = tuple(
        Piecework(
            one.organs,
            one.topic,
            one.received_on,
            answers.pop(one.published_as or "", None),
            one.received_on > brief.due_on,
        )
        for one in brief.contributions
    )
    rest = (
        Piecework(record.contributors, int(record.answers.split("/")[1]), None, record, late=False)
        for record in answers.values()
        if isinstance(record, Contributed) and record.answers
    )
    return (*listed, *rest)


def ranking(year: int, catalog: Catalog) -> tuple[Tally, ...]:
    """Every organ that contributed to a brief of the year, by what was published, then by what was contributed."""
    sent = [one for brief in catalog.shown.briefs.get(year, ()) for one in contributions(brief, catalog)]
    tallies = _counted(sorted({organ for one in sent for organ in one.organs}), sent, catalog)
    places = ranked(tallies.values(), lambda one: (one.published, one.contributed))
    return tuple(replace(one, place=place) for place, one in places)


def _tallies(brief: Brief, sent: tuple[Piecework, ...], catalog: Catalog) -> Iterator[Tally]:
    """Those who must report in the order of the brief, then the others who did."""
    organs = dict.fromkeys((*brief.reporters, *(organ for one in sent for organ in one.organs)))
    for organ, tally in _counted(organs, sent, catalog).items():
        yield replace(tally, state=_state(organ, tally, brief, catalog))


def _state(organ: str, tally: Tally, brief: Brief, catalog: Catalog) -> str:
    if organ not in brief.reporters:
        return "主动报送"
    if tally.contributed:
        return "已报送"
    return "未报送" if catalog.today > brief.due_on else "未到期限"


def _counted(organs: Iterable[str], sent: Iterable[Piecework], catalog: Catalog) -> dict[str, Tally]:
    """A tally for each organ, in the order given."""
    counts = {organ: [0, 0, 0] for organ in organs}
    for one in sent:
        for organ in one.organs:
            counts[organ][0] += 1
            counts[organ][1] += one.late
            counts[organ][2] += one.record is not None
    return {organ: Tally(_organ(organ, catalog), all_, late, out) for organ, (all_, late, out) in counts.items()}


def _topic(topic: Topic, sent: Iterable[Piecework]) -> tuple[Topic, int, tuple[Record, ...]]:
    """A topic, how much was contributed to it, and what was published."""
    own = [one for one in sent if one.topic == topic.number]
    return topic, len(own), tuple(one.record for one in own if one.record)


def _organ(organ_id: str, catalog: Catalog) -> Piece:
    organ = catalog.organ(organ_id)
    return Piece(catalog.organ_name(organ_id), organ.url if organ else "")
