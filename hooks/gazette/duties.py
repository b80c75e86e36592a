"""What an organ must publish and what it has: the fifteen categories, one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from gazette.catalog import Catalog
from gazette.schema.organ import Organ
from gazette.schema.vocabulary import CATEGORIES

DutyState = Literal["已收录", "本机关无此类信息", "本网站尚未收录"]


@dataclass(frozen=True, slots=True)
class Duty:
    """One category of 《政府信息公开条例》第二十条: its number and words, how many public records the organ has of it,
    and whether the organ says that it has no such information."""

    number: int
    label: str
    records: int
    without: bool

    @property
    def state(self) -> DutyState:
        if self.records:
            return "已收录"
        return "本机关无此类信息" if self.without else "本网站尚未收录"


def duties(organ: Organ, catalog: Catalog) -> tuple[Duty, ...]:
    """Every category in its order, with what the organ has of it."""
    held = Counter(record.category for record in catalog.by_organ.get(organ.id, ()))
    return tuple(Duty(number, label, held[number], number in organ.without) for number, label in CATEGORIES.items())
