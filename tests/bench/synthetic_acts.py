"""More made-up records: licences, inspections, normative documents and news, as a county has them by the hundred."""

from __future__ import annotations

from datetime import date, timedelta

import synthetic_text as text
from synthetic_kinds import YEARS, Data, envelope, party, random_of


def licence(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "licence", number), YEARS[number % len(YEARS)]
    record = envelope(rng, f"licence-{number + 1:05d}", rng.randrange(organs), year, 5)
    made = record["made_on"]
    return {
        **record,
        "title": f"示例{text.thing(rng)}许可（第{number + 1}号）",
        "doc_no": f"示审许〔{year}〕{number + 1}号",
        "body": text.body(rng),
        **party(rng, number),
        "decision": "准予行政许可决定书",
        "licence_kind": "普通",
        "content": text.paragraph(rng, 120),
        "decided_on": made,
        "valid_from": made,
        "valid_until": made + timedelta(days=3650),
    }


def inspection(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "inspection", number), YEARS[number % len(YEARS)]
    record = envelope(rng, f"inspection-{number + 1:05d}", rng.randrange(organs), year, 13)
    return {
        **record,
        "title": f"示例{text.thing(rng)}检查结果（第{number + 1}号）",
        "body": text.body(rng),
        **{key: value for key, value in party(rng, number).items() if key != "legal_representative"},
        "inspection_type": "日常检查",
        "matter": text.sentence(rng),
        "inspected_on": record["made_on"],
        "inspectors": 2,
        "result": "未发现问题",
    }


def normative(number: int, seed: int, organs: int) -> Data:
    """One a day from 2012 on; every third repeals the one before it."""
    rng, made = random_of(seed, "normative", number), date(2012, 1, 2) + timedelta(days=number % 5000)
    record = envelope(rng, f"normative-{number + 1:05d}", rng.randrange(organs), made.year, 1)
    return {
        **record,
        "title": f"关于示例{text.thing(rng)}的通知（第{number + 1}号）",
        "doc_no": f"示政规〔{made.year}〕{number + 1}号",
        "made_on": made,
        "published_at": f"{made + timedelta(days=3)} 09:00",
        "secrecy_review": record["secrecy_review"] | {"reviewed_on": made},
        "body": text.body(rng),
        "kind": "通知",
        "subject": "综合政务",
        "promulgated_on": made,
        "effective_on": made + timedelta(days=30),
        "repeals": [{"document": f"normative-{number:05d}"}] if number % 3 == 2 else [],
    }


def news(number: int, seed: int, organs: int) -> Data:
    rng, year = random_of(seed, "news", number), YEARS[number % len(YEARS)]
    record = envelope(rng, f"news-{number + 1:05d}", rng.randrange(organs), year, 15)
    title = f"示例{text.thing(rng)}动态（第{number + 1}号）"
    return {**record, "title": title, "editor": "示例编辑", "body": text.body(rng)}
