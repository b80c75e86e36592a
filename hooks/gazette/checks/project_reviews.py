"""What is worth a second look in a construction project, and may be true all the same: it is published as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.project import Project

Found = Iterator[tuple[Path, str]]
# A step of the whole project: its group (steps of one group are compared by an error already), name, day, path.
Step = tuple[int, str, date, Path]

# Sections and contracts that come before the works and say nothing of their order.
_SERVICES = re.compile("勘察|勘测|设计|监理|咨询|检测|监测|造价|评价|评估|代理")
_PERMIT = re.compile("施工许可|开工报告")
_TENTH = Decimal("0.1")
_SHOWN_FOR = timedelta(days=3)


def invested_within_total(project: Project, catalog: Catalog) -> Found:
    """累计完成投资一般不大于总投资（《政府投资条例》第二十三条）。"""
    if project.invested is not None and project.total_investment and project.invested > project.total_investment:
        message = "累计完成投资大于总投资，请核对；确实如此的在正文里说明原因"
        yield ("invested",), wrong(message, project.invested, f"不大于 {project.total_investment} 的数，单位万元")


def steps_in_order(project: Project, catalog: Catalog) -> Found:
    """建议书、可研、初设、招标公告、中标、合同、施工许可、开工、竣工验收、备案依次进行。"""
    for (group, before, earlier, _), (other, name, later, path) in pairwise(_steps(project)):
        if later < earlier and group != other:
            message = f"{name}的日期早于{before}的日期，请核对；确实如此的照实公开"
            yield path, wrong(message, later, f"不早于 {earlier} 的日期")


def candidates_shown_long_enough(project: Project, catalog: Catalog) -> Found:
    """中标候选人公示期不少于三日（《招标投标法实施条例》第五十四条）。"""
    for number, tender in enumerate(project.tenders):
        if tender.candidates_on and tender.awarded_on and tender.awarded_on < tender.candidates_on + _SHOWN_FOR:
            message = "中标结果公示距中标候选人公示不足三日，请核对"
            right = f"不早于 {tender.candidates_on + _SHOWN_FOR} 的日期"
            yield ("tenders", number, "awarded_on"), wrong(message, tender.awarded_on, right)


def contract_as_awarded(project: Project, catalog: Catalog) -> Found:
    """合同金额与同一标段的中标价一致（《招标投标法实施条例》第五十七条）。"""
    prices = {tender.section: tender.price for tender in project.tenders}
    for number, contract in enumerate(project.contracts):
        price = prices.get(contract.section or "")
        if price is not None and contract.amount is not None and contract.amount != price:
            message = "合同金额与中标价不一致，请核对"
            yield ("contracts", number, "amount"), wrong(message, contract.amount, f"{price}，单位万元")


def final_account_within_estimate(project: Project, catalog: Catalog) -> Found:
    """竣工财务决算与批准的概算相差一般不超过百分之十（《政府投资条例》第十二条、第二十三条）。"""
    final = project.completion.final_account if project.completion else None
    estimate = _estimate(project)
    if final is not None and estimate and abs(final - estimate) > estimate * _TENTH:
        message = f"财务决算金额与概算 {estimate} 相差超过 10%，请核对；确实如此的在正文里说明原因"
        yield ("completion", "final_account"), wrong(message, final)


def change_of_investment_told(project: Project, catalog: Catalog) -> Found:
    """批准的投资前后变化超过百分之十的，要有变更信息（《政府投资条例》第十二条、第二十一条、第二十三条）。"""
    approved = sorted((one.approved_on, one.name, one.investment) for one in project.approvals if one.investment)
    told = [(name, amount) for _, name, amount in approved if amount]
    told += [("总投资", project.total_investment)] if project.total_investment else []
    for (before, earlier), (name, later) in pairwise(told) if not project.design_changes else ():
        if abs(later - earlier) > earlier * _TENTH:
            message = f"{name}与{before}的投资 {earlier} 相差超过 10%，没有填写重大设计变更信息"
            yield ("design_changes",), wrong(message, later, "design_changes：变更原因、内容、依据、批准单位和结果")


def _estimate(project: Project) -> Decimal | None:
    """The estimate that was approved last with the preliminary design, or else the total investment."""
    designs = [one for one in project.approvals if one.name.startswith("初步设计") and one.investment]
    return max(designs, key=lambda one: one.approved_on).investment if designs else project.total_investment


def _steps(project: Project) -> Iterator[Step]:
    """The steps that are dated, each by its first time, in the order they should have."""
    for name in ("项目建议书", "可行性研究报告", "初步设计"):
        yield from _first(0, name, _approvals(project, re.compile(name)))
    works = [(at, one) for at, one in enumerate(project.tenders) if not _SERVICES.search(one.section)]
    yield from _first(1, "招标公告", [(one.announced_on, ("tenders", at, "announced_on")) for at, one in works])
    yield from _first(1, "中标结果公示", [(one.awarded_on, ("tenders", at, "awarded_on")) for at, one in works])
    signed = [
        (one.signed_on, ("contracts", at, "signed_on"))
        for at, one in enumerate(project.contracts)
        if not _SERVICES.search(f"{one.section} {one.name}")
    ]
    # A contract that names its section has been compared with it.
    in_sections = all(one.section for one in project.contracts)
    yield from _first(1 if in_sections else 2, "合同签订", signed)
    yield from _first(3, "施工许可", _approvals(project, _PERMIT))
    built, done = project.construction, project.completion
    yield from _first(4, "开工", [(built.started_on if built else None, ("construction", "started_on"))])
    yield from _first(4, "竣工验收", [(done.accepted_on if done else None, ("completion", "accepted_on"))])
    yield from _first(4, "竣工备案", [(done.filed_on if done else None, ("completion", "filed_on"))])


def _approvals(project: Project, name: re.Pattern[str]) -> list[tuple[date | None, Path]]:
    approvals = enumerate(project.approvals)
    return [(one.approved_on, ("approvals", at, "approved_on")) for at, one in approvals if name.match(one.name)]


def _first(group: int, name: str, dated: Sequence[tuple[date | None, Path]]) -> Iterator[Step]:
    known = [(day, path) for day, path in dated if day]
    if known:
        day, path = min(known, key=lambda one: one[0])
        yield group, name, day, path
