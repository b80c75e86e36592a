"""One made-up record of each kind as plain data: every rule of `gazette check` holds, and all of it is marked an example."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import synthetic_text as text

YEARS = range(2012, 2027)
TASKS, PARTS = 20, 4
REGION = "210224"
COLUMNS = ("work-plans", "budgets", "projects", "enforcement", "disclosure")
_STAGES = ("预算", "决算")
# Every record is made from its own seed, so a record is the same in a site of any size.
Data = dict[str, Any]


def random_of(seed: int, *names: object) -> Random:
    """Its own stream of numbers for each thing with a name."""
    return Random("/".join(map(str, (seed, *names))))


def organ_id(number: int) -> str:
    return f"organ-{number:03d}"


def organ(number: int, seed: int) -> Data:
    rng = random_of(seed, "organ", number)
    title = f"示例县{text.name(rng, 2)}{number}局" if number else "示例县人民政府"
    above = {"parent": organ_id(0)} if number else {}
    return {
        **envelope(rng, organ_id(number), number, 2012, 2),
        "title": title,
        "body": text.body(rng),
        "short_name": title.removeprefix("示例县"),
        "uscc": text.code(number),
        "address": f"示例县示例路{number + 1}号（虚构地址）",
        "phone": f"0000-{number:08d}",
        "region": REGION,
        **above,
    }


def work_plan(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "work_plan", number), YEARS[number]
    tasks = [_task(at, rng, organs) for at in range(1, TASKS + 1)]
    size = TASKS // PARTS
    parts = [
        {"number": at + 1, "heading": f"示例部分{at + 1}", "tasks": tasks[at * size : (at + 1) * size]}
        for at in range(PARTS)
    ]
    return {
        **envelope(rng, f"plan-{year}", 0, year, 15),
        "title": f"示例县{year}年依法行政工作要点",
        "body": text.body(rng),
        "year": year,
        "parts": parts,
    }


def budget(number: int, seed: int, organs: int) -> Data:
    """Entity, year and stage follow from the number, so each comes once; amounts follow from entity and year."""
    entity, rest = number % organs, number // organs
    stage, year = _STAGES[rest % 2], YEARS[(rest // 2) % len(YEARS)]
    rng = random_of(seed, "budget", number)
    column, previous = ("budget", "") if stage == "预算" else ("final", "previous")
    return {
        **envelope(rng, f"budget-{number + 1:05d}", entity, year, 7),
        "title": f"示例县{entity}局{year}年度部门{stage}公开（第{number + 1}份）",
        "body": text.body(rng),
        "entity": organ_id(entity),
        "year": year,
        "stage": stage,
        "approved_by": "示例县人民代表大会（虚构）",
        "tables": [
            {"name": name, "lines": _lines(name, (seed, entity), year, column, previous)}
            for name in ("一般公共预算收入表", "一般公共预算支出表")
        ],
    }


def project(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "project", number), YEARS[number % len(YEARS)]
    total = rng.randint(100_00, 90_000_00)
    first = text.day(rng, year)
    names = (
        "项目建议书",
        "可行性研究报告",
        "初步设计",
        "环评",
        "用海预审",
        "施工许可",
        "水土保持",
        "节能",
        "消防",
        "人防",
    )
    approvals = [
        {
            "name": name,
            "organ": f"示例县{text.name(rng, 2)}局（虚构）",
            "doc_no": f"示批〔{year}〕{number % 9000 + 1}号",
            "approved_on": first + timedelta(days=at),
            "result": "同意",
        }
        for at, name in enumerate(names)
    ]
    return {
        **envelope(rng, f"project-{number + 1:05d}", rng.randrange(organs), year, 10),
        "title": f"示例县{text.place(rng)}{text.thing(rng)}工程（第{number + 1}号）",
        "body": text.body(rng),
        "region": REGION,
        "location": text.place(rng),
        "scale": text.sentence(rng),
        "total_investment": text.cents(total),
        "invested": text.cents(total // 2),
        "progress": [{"year": year, "stage": "在建", "invested": text.cents(total // 4), "note": text.sentence(rng)}],
        "approvals": approvals,
        "tenders": [{"section": "第一标段", "price_limit": text.cents(total // 2), "price": text.cents(total // 3)}],
    }


def penalty(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "penalty", number), YEARS[number % len(YEARS)]
    by = rng.randrange(organs)
    record = envelope(rng, f"penalty-{number + 1:05d}", by, year, 6)
    made = record["made_on"]
    return {
        **record,
        "title": f"示例{text.thing(rng)}案（第{number + 1}号）",
        "index_no": f"{text.code(by)}/{year}-{number + 1:05d}",
        "doc_no": f"示综执罚决〔{year}〕{number + 1}号",
        "tasks": [f"plan-2012/{rng.randint(1, TASKS)}"] if number % 20 == 0 else [],
        "body": f"{text.body(rng)}\n{text.table(rng)}\n" if number % 4 == 0 else text.body(rng),
        **party(rng, number),
        "violation_type": text.thing(rng),
        "facts": text.paragraph(rng, 120),
        "basis": text.sentence(rng),
        "kinds": ["警告", "罚款"],
        "content": f"警告，罚款{number % 90 + 1}万元",
        "fine": number % 90 + 1,
        "decided_on": made,
        "valid_until": made + timedelta(days=3650),
        "publicity_class": "严重",
        "publicity_until": _publicity_until(number, made),
    }


def envelope(rng: Random, identity: str, organ_number: int, year: int, category: int) -> Data:
    """What every record has; the title is the caller's."""
    made = text.day(rng, year)
    return {
        "id": identity,
        "title": "",
        "organ": organ_id(organ_number),
        "made_on": made,
        "published_at": f"{made + timedelta(days=rng.randint(1, 20))} {rng.randint(8, 17):02d}:{rng.randint(0, 59):02d}",
        "category": category,
        "secrecy_review": {
            "result": "可以公开",
            "reviewer": "示例县公开审查岗（虚构）",
            "reviewed_on": made,
            "basis": "内容全部虚构，仅供测速",
        },
        "summary": text.sentence(rng),
        "example": True,
    }


def party(rng: Random, number: int) -> Data:
    """Half companies, a quarter each natural persons and sole traders."""
    if number % 4 == 0:
        return {"party_name": f"{text.name(rng, 1)}某某", "party_type": "自然人"}
    code = text.code(number, "91210224")
    if number % 4 == 1:
        return {"party_name": f"示例{text.name(rng, 3)}小店", "party_type": "个体工商户", "party_uscc": code}
    return {
        "party_name": f"示例{text.name(rng, 3)}有限公司",
        "party_type": "法人及非法人组织",
        "party_uscc": code,
        "legal_representative": f"{text.name(rng, 1)}某",
    }


def _publicity_until(number: int, made: date) -> date:
    """One in twenty has ended, as happens; the others stay, or there would be no pages to measure."""
    return made + timedelta(days=30) if number % 20 == 7 else max(date(2028, 12, 31), made + timedelta(days=1000))


def _task(number: int, rng: Random, organs: int) -> Data:
    return {
        "number": number,
        "heading": text.thing(rng),
        "text": text.paragraph(rng, 200),
        "responsible": [{"name": "示例单位", "organs": [organ_id(rng.randrange(organs))]}],
        "columns": [COLUMNS[number % len(COLUMNS)]],
    }


def _lines(table: str, owner: tuple[object, ...], year: int, column: str, previous: str) -> list[Data]:
    """Ten lines of a statutory table; last year's column holds what last year's record says."""
    now, before = (dict(_amounts(table, (*owner, when))) for when in (year, year - 1))
    lines = []
    for code, name in now:
        amounts = {column: text.cents(now[code, name])}
        amounts |= {previous: text.cents(before[code, name])} if previous else {}
        lines.append({**({"code": code} if code else {}), "name": name, **amounts})
    return lines


def _amounts(table: str, owner: tuple[object, ...]) -> dict[tuple[str, str], int]:
    """Hundredths of 万元 by code and name; classes are the sum of their items, and income equals expenditure."""
    rng = random_of(0, *owner)
    a, b, c, d, e, grant = (rng.randint(1_00, 5_000_00) for _ in range(6))
    tax, other = a + b + c, d + e
    everything = tax + other + grant
    if table == "一般公共预算收入表":
        return {
            ("101", "税收收入"): tax,
            ("10101", "增值税"): a,
            ("10104", "企业所得税"): b,
            ("10106", "个人所得税"): c,
            ("103", "非税收入"): other,
            ("10302", "专项收入"): d,
            ("10304", "行政事业性收费收入"): e,
            ("", "一般公共预算收入合计"): tax + other,
            ("", "转移性收入"): grant,
            ("", "收入总计"): everything,
        }
    return {
        ("201", "一般公共服务支出"): a + b,
        ("20101", "人大事务"): a,
        ("20103", "政府办公厅（室）及相关机构事务"): b,
        ("205", "教育支出"): c,
        ("20502", "普通教育"): c,
        ("208", "社会保障和就业支出"): d,
        ("20801", "人力资源和社会保障管理事务"): d,
        ("", "一般公共预算支出合计"): a + b + c + d,
        ("", "年终结余"): everything - (a + b + c + d),
        ("", "支出总计"): everything,
    }
