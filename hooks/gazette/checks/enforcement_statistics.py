"""Rules of yearly enforcement statistics (国办发〔2018〕118号), also against the acts the register holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.model import Model
from gazette.schema.party import AgainstParty
from gazette.schema.penalty import Penalty

Found = Iterator[tuple[Path, str]]


def one_for_each_year(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """一个机关一年只有一份年度统计。"""
    first = catalog.enforcement_statistics[stats.organ, stats.year]
    if first is not stats:
        where = f"「{first.title}」（{catalog.origins[first.id].path}）"
        yield ("year",), wrong(f"同一机关同一年度的统计已有{where}", stats.year, "另一个年度，或删去重复的一份")


def published_after_the_year(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """统计年度结束以后才能发布全年的数据。"""
    if stats.published_at.date() <= date(stats.year, 12, 31):
        yield ("year",), wrong("统计年度还没有结束", stats.year, f"不晚于 {stats.published_at.year - 1} 的年份")


def totals_add_up(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """合计等于各类之和。"""
    for key, group in (("penalties", stats.penalties), ("coercions", stats.coercions)):
        if group and group.total != (total := _sum(group)):
            yield (key, "total"), wrong("合计不等于各类之和", group.total, str(total))


def parts_within_wholes(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """其中数不大于总数：被纠错的不多于行政复议案件，败诉的不多于行政诉讼案件。"""
    if not (found := stats.disputes):
        return
    for key, part, whole, label in (
        ("corrected", found.corrected, found.reconsidered, "行政复议案件"),
        ("lost", found.lost, found.sued, "行政诉讼案件"),
    ):
        if part > whole:
            yield ("disputes", key), wrong(f"其中数大于{label}数", part, f"不大于 {whole} 的数")


def fines_have_an_amount(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """有罚款的，罚没金额大于 0；没有任何处罚的，罚没金额为 0。"""
    if not (found := stats.penalties):
        return
    if found.fines and not found.amount:
        yield (
            ("penalties", "amount"),
            wrong(f"罚款 {found.fines} 宗，罚没金额却是 0", found.amount, "大于 0 的数，单位万元"),
        )
    if found.amount and not found.total:
        yield ("penalties", "amount"), wrong("没有行政处罚，却有罚没金额", found.amount, "0，或补上处罚数量")


def others_differ(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """其他行政执法行为每种一行。"""
    seen: set[str] = set()
    for number, one in enumerate(stats.others):
        if one.kind in seen:
            yield ("others", number, "kind"), wrong("这种行政执法行为重复", one.kind, "合并成一行")
        seen.add(one.kind)


def not_less_than_registered(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """统计数不小于本网站登记的同年记录数，罚没金额不小于这些处罚的罚没之和；被撤销的决定也计入。"""
    for path, label, said, counted in _compared(stats, catalog):
        if said < counted:
            message = f"{label}小于本网站登记的 {stats.year} 年记录（{counted}）"
            yield path, wrong(message, said, f"不小于 {counted} 的数，请逐条核对")


def as_registered(stats: EnforcementStatistics, catalog: Catalog) -> Found:
    """统计数大于本网站登记的同年记录数时，请核对有没有漏登的决定；依法不公开的除外。"""
    for path, label, said, counted in _compared(stats, catalog):
        if said > counted > 0:
            message = f"{label}是 {said}，本网站登记的 {stats.year} 年记录是 {counted}"
            yield path, f"{message}，请核对有没有漏登；依法不公开的不用补"


def _compared(stats: EnforcementStatistics, catalog: Catalog) -> Iterator[tuple[Path, str, Decimal, Decimal]]:
    """Each figure the register can be held against: its path, its name, what it says and what the register holds."""
    row = next((at for at, one in enumerate(stats.others) if one.kind == "行政检查"), None)
    inspections: Path = ("others",) if row is None else ("others", row, "count")
    figures: tuple[tuple[str, Path, str, int | None], ...] = (
        ("penalty", ("penalties", "total"), "行政处罚合计", stats.penalties.total if stats.penalties else None),
        ("licence", ("licences", "granted"), "行政许可的许可数量", stats.licences.granted if stats.licences else None),
        ("coercion", ("coercions", "total"), "行政强制合计", stats.coercions.total if stats.coercions else None),
        ("inspection", inspections, "行政检查次数", None if row is None else stats.others[row].count),
    )
    for kind, path, label, said in figures:
        yield path, label, Decimal(said or 0), Decimal(len(_acts(stats, kind, catalog)))
    if stats.penalties:
        penalties = (act for act in _acts(stats, "penalty", catalog) if isinstance(act, Penalty))
        amounts = ((act.fine or Decimal()) + (act.confiscated or Decimal()) for act in penalties)
        yield ("penalties", "amount"), "罚没金额（万元）", stats.penalties.amount, sum(amounts, Decimal())


def _acts(stats: EnforcementStatistics, kind: str, catalog: Catalog) -> list[AgainstParty]:
    """The acts of a kind in the year; examples count only among examples."""
    organs = [stats.organ, *(catalog.below(stats.organ) if stats.scope == "本机关和下级机构" else ())]
    acts = (act for organ in organs for act in catalog.acts.get((kind, organ, stats.year), ()))
    return [act for act in acts if stats.example or not act.example]


def _sum(group: Model) -> int:
    """The counts of a group without its total and its amount."""
    return sum(getattr(group, name) for name in type(group).model_fields if name not in ("total", "amount"))
