"""A press conference's page: who spoke, the questions and answers, and where to read more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks
from gazette.schema.press import Person, Press

_BASIC = ("form", "theme", "held_at", "place", "hosts")


def view(press: Press, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows with the people as name and post, the opening, questions with the answerer's post, and what follows."""
    chair = (press.chair,) if press.chair else ()
    people = (("chair", "主持人", chair), ("speakers", "发布人", press.speakers))
    rows = tuple(Block("row", name, label, tuple(map(_said, group))) for name, label, group in people if group)
    posts = {person.name: person.post for person in (*press.speakers, *chair)}
    return {
        "basic": (*blocks(press, catalog, _BASIC), *rows),
        "opening": blocks(press, catalog, ("opening",)),
        "questions": tuple((one, posts.get(one.answerer, "")) for one in press.questions),
        "more": blocks(press, catalog, ("spokespersons", "videos", "documents", "interpretations")),
    }


def _said(person: Person) -> Piece:
    return Piece(f"{person.name}（{person.post}）")
