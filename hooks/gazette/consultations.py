"""Consultations of drafts: which are open today, and for how many days still."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from gazette.catalog import Catalog
from gazette.schema.consultation import Consultation, Consulted
from gazette.schema.scalars import day_text

State = Literal["尚未开始", "正在征求意见", "已经截止"]


class OpenConsultation(NamedTuple):
    """A draft on which the public may speak today: the record, the last day, and how many days are left after today."""

    record: Consulted
    closes_on: date
    days_left: int


def open_consultations(catalog: Catalog) -> tuple[OpenConsultation, ...]:
    """Every consultation open today, of every kind that has them, the one that closes first first."""
    asked = (record for record in catalog.public if isinstance(record, Consulted) and not record.settled)
    found = (
        OpenConsultation(record, one.closes_on, one.days_left(catalog.today))
        for record in asked
        if (one := record.consultation) and one.open_on(catalog.today)
    )
    return tuple(sorted(found, key=lambda one: (one.closes_on, one.record.id)))


def state(consultation: Consultation, today: date) -> tuple[State, str]:
    """Where a consultation stands on a day, in a word and in a sentence."""
    last = day_text(consultation.closes_on)
    if today < consultation.opened_on:
        return "尚未开始", f"{day_text(consultation.opened_on)}开始，{last}截止。"
    if today > consultation.closes_on:
        return "已经截止", f"{last}截止。{_outcome(consultation)}"
    left = consultation.days_left(today)
    return "正在征求意见", f"{last}截止，{f'还剩 {left} 天' if left else '今天是最后一天'}。"


def _outcome(consultation: Consultation) -> str:
    if consultation.opinions is None:
        return "本网站尚未收录意见采纳情况。"
    adopted = "" if consultation.adopted is None else f"，采纳 {consultation.adopted} 条"
    return f"收到意见 {consultation.opinions} 条{adopted}。"
