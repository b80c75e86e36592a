"""A licence's page: whether it holds today, then what was permitted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Block, Piece, own_blocks
from gazette.schema.licence import Licence
from gazette.schema.scalars import day_text

VOID = "无效"


def view(licence: Licence, catalog: Catalog) -> Mapping[str, Any]:
    """The declared fields under a row that says what the licence is worth on the day the site was made; `void` says it of one
    that is worth nothing any more."""
    said = f"{status(licence, catalog)}（截至{day_text(catalog.today)}）"
    return {
        "void": said if said.startswith(VOID) else "",
        "basic": (Block("row", "status", "当前状态", (Piece(said),), text=said), *own_blocks(licence, catalog)),
    }


def status(licence: Licence, catalog: Catalog) -> str:
    """有效 or 无效 as 发改办财金〔2018〕790号 has it, with the reason when it does not hold."""
    if licence.valid_on(catalog.today):
        return "有效"
    if licence.ended and licence.ended.ended_on <= catalog.today:
        return f"{VOID}，已{licence.ended.kind}"
    return "尚未生效" if catalog.today < licence.valid_from else f"{VOID}，有效期已满"
