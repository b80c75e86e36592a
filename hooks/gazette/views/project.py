"""A project's page: what happened when, and which of the eight categories are still missing (国办发〔2017〕94号)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args
from urllib.parse import quote

from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks, money
from gazette.schema.project import NOTICE_DATES, Project, Stage
from gazette.schema.scalars import day_text

# The eight categories of 国办发〔2017〕94号 and the fields that hold them.
CATEGORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("批准服务信息", ("service",)),
    ("批准结果信息", ("approvals",)),
    ("招标投标信息", ("tenders", "tender_notices", "contracts", "tender_penalties")),
    ("征收土地信息", ("land",)),
    ("重大设计变更信息", ("design_changes",)),
    ("施工有关信息", ("construction",)),
    ("质量安全监督信息", ("supervision",)),
    ("竣工有关信息", ("completion",)),
)
# How many of the eight a project at a stage must have; land and design changes only where there are any.
_EXPECTED = {"前期": (0, 1), "招标": (0, 1, 2), "在建": (0, 1, 2, 5, 6), "停建": (0, 1, 2, 5, 6)}
_EXPECTED_WHEN_BUILT = (0, 1, 2, 5, 6, 7)
_BASIC = ("code", "region", "location", "scale", "total_investment", "invested", "invested_on")
_HALTED: Stage = "停建"
# Which of the eight the steps on the timeline belong to, by their word there.
_NUMBERS = {"批准": 2, "招标": 3, "合同": 3, "处罚": 3, "土地": 4, "设计变更": 5, "施工": 6, "竣工": 8}


@dataclass(frozen=True, slots=True)
class Event:
    """One dated step of a project."""

    day: date
    category: str
    text: str

    @property
    def when(self) -> Piece:
        return Piece(day_text(self.day), datetime=self.day.isoformat())


@dataclass(frozen=True, slots=True)
class Category:
    """One of the eight categories: what the record holds of it, and whether its stage asks for it."""

    number: int
    label: str
    blocks: tuple[Block, ...]
    expected: bool
    steps: tuple[Event, ...] = ()

    @property
    def dates(self) -> str:
        """From when to when its dated steps were, "" when it tells no date."""
        if not self.steps:
            return ""
        first, last = self.steps[0].when.text, self.steps[-1].when.text
        return first if first == last else f"{first}至{last}"

    @property
    def state(self) -> str:
        if self.blocks:
            return "已收录"
        return "本网站尚未收录" if self.expected else "登记的阶段不要求"


@dataclass(frozen=True, slots=True)
class Investment:
    """How much of the investment is done: whole percents, never rounded up, 100 at most for the bar, and a sentence."""

    share: int
    bar: int
    words: str


def view(project: Project, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, progress by year, timeline, the eight categories, and the share of the investment that is done."""
    steps = tuple(sorted(events(project), key=lambda event: event.day))
    categories = tuple(_categories(project, steps, catalog))
    return {
        "basic": blocks(project, catalog, _BASIC),
        "stage": project.stage,
        "stage_year": project.filing_year,
        "progress": blocks(project, catalog, ("progress",)),
        "stages": stages(project.stage),
        "events": steps,
        "categories": categories,
        "missing": tuple(category.label for category in categories if category.expected and not category.blocks),
        "investment": investment(project),
    }


def stages(stage: Stage | None) -> tuple[tuple[str, Literal["过去", "现在", "以后"]], ...]:
    """The stages in their order, each before, at or after the one registered; none when none is, or work was halted."""
    if stage is None or stage == _HALTED:
        return ()
    ordered = [one for one in get_args(Stage) if one != _HALTED]
    at = ordered.index(stage)
    return tuple((one, "过去" if here < at else "现在" if here == at else "以后") for here, one in enumerate(ordered))


def investment(project: Project) -> Investment | None:
    """The share of the investment that is done on a day; None unless both amounts and the day are told."""
    done, whole, on = project.invested, project.total_investment, project.invested_on
    if done is None or not whole or not on:
        return None
    share = int(done * 100 / whole)
    over = f"，超出{money(done - whole)}" if done > whole else ""
    words = f"截至{day_text(on)}，完成投资{money(done)}，总投资{money(whole)}，完成 {share}%{over}。"
    return Investment(share, min(share, 100), words)


def events(project: Project) -> Iterator[Event]:
    """Every dated step the record tells, in the order of the eight categories."""
    for approval in project.approvals:
        yield Event(approval.approved_on, "批准", f"{approval.name}（{approval.organ}）")
    for tender in project.tenders:
        yield from _dated(
            "招标",
            *((getattr(tender, date_of), f"{tender.section}{kind}") for kind, date_of in NOTICE_DATES.items()),
        )
    for contract in project.contracts:
        yield from _dated("合同", (contract.signed_on, f"签订{contract.name}"))
    for penalty in project.tender_penalties:
        yield from _dated("处罚", (penalty.decided_on, f"招标投标违法处罚（{penalty.organ}）"))
    for land in project.land:
        yield from _dated("土地", (land.announced_on, land.item))
    for change in project.design_changes:
        yield from _dated("设计变更", (change.changed_on, change.content))
    if project.construction:
        yield from _dated("施工", (project.construction.started_on, "开工"))
    if done := project.completion:
        yield from _dated(
            "竣工", (done.accepted_on, "竣工验收"), (done.filed_on, "竣工备案"), (done.delivered_on, "交付使用")
        )


def _dated(category: str, *steps: tuple[date | None, str]) -> Iterator[Event]:
    return (Event(day, category, text) for day, text in steps if day)


def _categories(project: Project, steps: tuple[Event, ...], catalog: Catalog) -> Iterator[Category]:
    expected = _EXPECTED.get(project.stage or "前期", _EXPECTED_WHEN_BUILT)
    for number, (label, names) in enumerate(CATEGORIES):
        told = tuple(_linked(block, project) for block in blocks(project, catalog, names))
        dated = tuple(event for event in steps if _NUMBERS[event.category] == number + 1)
        yield Category(number + 1, label, told, number in expected, dated)


def _linked(block: Block, project: Project) -> Block:
    """A table whose names of attachments lead to the files."""
    if block.kind != "table" or "附件" not in block.heads:
        return block
    column = block.heads.index("附件")
    files = {one.title: Piece(one.title, project.url + quote(one.name)) for one in project.attachments}
    rows = (
        (*row[:column], tuple(files.get(one.text, one) for one in row[column]), *row[column + 1 :])
        for row in block.rows
    )
    return block._replace(rows=tuple(rows))
