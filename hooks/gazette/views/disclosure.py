"""The pages of guides, of rules and of how to ask: what is in force today, and the steps in the order one takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks, piece
from gazette.schema.guide import Guide
from gazette.schema.institution import Institution
from gazette.schema.model import Shape
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide

# 《政府信息公开条例》第三十一条
RECEIVED = {
    "当面提交": "提交的当天",
    "邮寄": "挂号信、快递等要签收的，机关签收的当天；平常信函，机关与申请人确认的当天",
    "传真": "机关与申请人双方确认的当天",
    "互联网渠道": "机关与申请人双方确认的当天",
}
_OFFICE = ("office_name", "office_address", "office_hours", "phone", "fax", "online")


def guide_view(guide: Guide, catalog: Catalog) -> Mapping[str, Any]:
    """The office first, for most readers come for it; then the texts, and where to read how to ask."""
    return {
        "office": blocks(guide, catalog, _OFFICE),
        "texts": blocks(guide, catalog, ("classification", "arrangement", "obtaining", "supervision")),
        "asking": _in_force(RequestGuide, guide.organ, catalog),
        **_superseded(guide, catalog),
    }


def request_view(guide: RequestGuide, catalog: Catalog) -> Mapping[str, Any]:
    """Each step's blocks by name, the routes with the day that counts as received, and the guide of the organ."""
    names = ("items", "limits", "replies", "fees", "fee_document")
    return {
        "step": {block.name: block for block in blocks(guide, catalog, names)},
        "routes": tuple((route, RECEIVED[route.way]) for route in guide.routes),
        "guide": _in_force(Guide, guide.organ, catalog),
        **_superseded(guide, catalog),
    }


def institution_view(institution: Institution, catalog: Catalog) -> Mapping[str, Any]:
    """Whether the document is in force today, then its own rows."""
    state = Block("row", "state", "有效性", (Piece(status(institution, catalog.today)),))
    return {
        "state": state.pieces[0].text,
        "basic": (state, *blocks(institution, catalog, ("issuer", "effective_on", "repealed_on", "repealed_by"))),
    }


def status(institution: Institution, today: date) -> str:
    """现行有效, 尚未施行 or 已废止 on a day; on the day of repeal it is repealed."""
    if institution.repealed_on and institution.repealed_on <= today:
        return "已废止"
    return "现行有效" if institution.effective_on <= today else "尚未施行"


def _superseded(guide: Guide | RequestGuide, catalog: Catalog) -> Mapping[str, Any]:
    """Since when a guide is out of use, and the one in its place."""
    if not guide.superseded_on or guide.superseded_on > catalog.today:
        return {"superseded_on": None, "successor": None}
    day = piece(Shape.DATE, guide.superseded_on, catalog)
    return {"superseded_on": day, "successor": _in_force(type(guide), guide.organ, catalog)}


def _in_force(kind: type[Record], organ: str, catalog: Catalog) -> Piece | None:
    """The record of a kind that is in force for an organ, as a link."""
    found = (one for one in catalog.by_organ.get(organ, ()) if isinstance(one, kind) and one.organ == organ)
    current = next((one for one in found if not getattr(one, "superseded_on", None)), None)
    return Piece(current.title, current.url) if current else None
