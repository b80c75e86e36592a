"""Rules of construction projects (国办发〔2017〕94号)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.project import NOTICE_DATES, Project

Found = Iterator[tuple[Path, str]]
Dated = tuple[str, date, Path]


def code_of_the_region(project: Project, catalog: Catalog) -> Found:
    """项目代码第二段是项目所在地的区划代码，上级赋码的是上级的（发改投资〔2020〕1439号）。"""
    region = project.region[:6]
    own_and_above = (region, f"{region[:4]}00", f"{region[:2]}0000", "000000")
    if project.code and project.code.split("-")[1] not in own_and_above:
        yield (
            ("code",),
            wrong("项目代码中的区划与建设地点不一致", project.code, f"第二段为 {'、'.join(own_and_above)} 之一的代码"),
        )


def years_within_invested(project: Project, catalog: Catalog) -> Found:
    """分年度完成投资之和不大于累计完成投资。"""
    yearly = sum(step.invested for step in project.progress if step.invested is not None)
    if project.invested is not None and yearly > project.invested:
        right = f"不小于 {yearly} 的数，单位万元"
        yield ("invested",), wrong("分年度完成投资之和大于累计完成投资", project.invested, right)


def years_in_order(project: Project, catalog: Catalog) -> Found:
    """分年度进展按年份先后排列，每年一条。"""
    years = [step.year for step in project.progress]
    for number, (before, year) in enumerate(pairwise(years), 1):
        if year <= before:
            yield (
                ("progress", number, "year"),
                wrong("分年度进展的年份没有按先后排列，或有重复", year, f"大于 {before} 的年份"),
            )


def dates_in_order(project: Project, catalog: Catalog) -> Found:
    """建议书 ≤ 可研 ≤ 初设；每个标段的资格预审公告 ≤ 招标公告 ≤ 中标候选人公示 ≤ 中标结果公示 ≤ 合同；开工 ≤ 竣工验收 ≤ 备案。"""
    for steps in (_approval_steps(project), *_tender_steps(project), _building_steps(project)):
        for (before, earlier, _), (name, later, path) in pairwise(steps):
            if later < earlier:
                yield path, wrong(f"{name}的日期早于{before}的日期", later, f"不早于 {earlier} 的日期")


def price_within_limit(project: Project, catalog: Catalog) -> Found:
    """中标价不高于招标控制价（《招标投标法实施条例》第五十一条）。"""
    for number, tender in enumerate(project.tenders):
        if tender.price is not None and tender.price_limit is not None and tender.price > tender.price_limit:
            message = wrong("中标价高于招标控制价", tender.price, f"不高于 {tender.price_limit} 的数，单位万元")
            yield ("tenders", number, "price"), message


def notices_belong_to_sections(project: Project, catalog: Catalog) -> Found:
    """每份招标投标公告属于一个标段，日期填在这个标段里；合同写明的标段也要有。"""
    sections = {tender.section: tender for tender in project.tenders}
    for number, notice in enumerate(project.tender_notices):
        tender = sections.get(notice.section)
        if not tender:
            yield ("tender_notices", number, "section"), _no_section(notice.section, sections)
        elif not getattr(tender, NOTICE_DATES[notice.kind]):
            message = f"「{notice.section}」没有填写{notice.kind}的日期"
            right = f"在招标投标信息里填写 {NOTICE_DATES[notice.kind]}"
            yield ("tender_notices", number, "kind"), wrong(message, notice.kind, right)
    for number, contract in enumerate(project.contracts):
        if contract.section and contract.section not in sections:
            yield ("contracts", number, "section"), _no_section(contract.section, sections)


def attachments_named(project: Project, catalog: Catalog) -> Found:
    """招标投标公告、合同、征收土地信息所写的附件，是本条附件中的一个。"""
    titles = [attachment.title for attachment in project.attachments]
    for name in ("tender_notices", "contracts", "land"):
        for number, part in enumerate(getattr(project, name)):
            if part.attachment and part.attachment not in titles:
                right = "、".join(f"「{title}」" for title in titles) or "先在 attachments 里登记的附件"
                yield (name, number, "attachment"), wrong("本条没有叫这个名称的附件", part.attachment, right)


def _no_section(section: str, sections: Mapping[str, object]) -> str:
    return wrong("招标投标信息里没有这个标段", section, "、".join(sections) or "先在 tenders 里登记的标段")


def _approval_steps(project: Project) -> list[Dated]:
    order = ("项目建议书", "可行性研究报告", "初步设计")
    # An approval may be given again later, as an adjustment: its first counts.
    numbered = reversed(list(enumerate(project.approvals)))
    found = {approval.name: (approval.approved_on, number) for number, approval in numbered}
    return [(name, found[name][0], ("approvals", found[name][1], "approved_on")) for name in order if name in found]


def _tender_steps(project: Project) -> Iterator[list[Dated]]:
    signed = {
        contract.section: ("合同签订", contract.signed_on, ("contracts", number, "signed_on"))
        for number, contract in reversed(list(enumerate(project.contracts)))
        if contract.section and contract.signed_on
    }
    for number, tender in enumerate(project.tenders):
        steps = [(name, getattr(tender, key), ("tenders", number, key)) for name, key in NOTICE_DATES.items()]
        contract = [signed[tender.section]] if tender.section in signed else []
        yield [step for step in (*steps, *contract) if step[1]]


def _building_steps(project: Project) -> list[Dated]:
    built, done = project.construction, project.completion
    steps = (
        ("开工", built and built.started_on, ("construction", "started_on")),
        ("竣工验收", done and done.accepted_on, ("completion", "accepted_on")),
        ("竣工备案", done and done.filed_on, ("completion", "filed_on")),
    )
    return [(name, day, path) for name, day, path in steps if day]
