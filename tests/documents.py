"""Normative documents by chance, as YAML: some amend, repeal or declare void older ones, some end by themselves."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import yaml

FIRST = date(2001, 1, 1)
REVIEW = {"result": "可以公开", "reviewer": "法制科", "reviewed_on": "2025-05-05", "basis": "条例第十七条"}


def chance(count: int, seed: int, organ: str = "county") -> list[dict[str, Any]]:
    """`count` documents in the order they were made, all promulgated before 2025-06-01; the same seed makes the same."""
    dice = random.Random(seed)
    days = sorted(dice.randrange(8900) for _ in range(count))
    return [_document(number, FIRST + timedelta(days=day), dice, organ) for number, day in enumerate(days)]


def text(documents: list[dict[str, Any]]) -> str:
    """The documents as one file of records."""
    return "---\n".join(yaml.safe_dump(one, allow_unicode=True, sort_keys=False) for one in documents)


def _document(number: int, made: date, dice: random.Random, organ: str) -> dict[str, Any]:
    issued = made + timedelta(days=dice.choice((0, 0, 3, 20)))
    starts = issued + timedelta(days=dice.choice((0, 0, 30, 400)))
    found: dict[str, Any] = {
        "id": f"document-{number}",
        "title": f"示例县第{number}号事项管理办法",
        "organ": organ,
        "doc_no": f"示政规〔{made.year}〕{number + 1}号",
        "made_on": str(made),
        "published_at": "2025-06-01 09:00",
        "category": "1",
        "secrecy_review": REVIEW,
        "summary": "虚构的示例",
        "kind": "办法",
        "subject": dice.choice(("综合政务", "工业、交通")),
        "promulgated_on": str(issued),
        "effective_on": str(starts),
        "example": "true",
    }
    if dice.random() < 0.2:
        found["expires_on"] = str(starts + timedelta(days=dice.randrange(2000)))
    for key, share in (("amends", 0.4), ("repeals", 0.4)):
        if number and dice.random() < share:
            found[key] = [_alteration(key, number, made, dice)]
    if dice.random() < 0.15:
        outcome = dice.choice(("继续有效", "修改", "废止", "宣布失效"))
        on = made + timedelta(days=dice.randrange(3000))
        found["cleanups"] = [{"year": str(on.year), "outcome": outcome, "on": str(on), "reason": "理由"}]
    return found


def _alteration(key: str, number: int, made: date, dice: random.Random) -> dict[str, Any]:
    one: dict[str, Any] = {"document": f"document-{max(0, number - dice.randrange(1, 8))}"}
    if dice.random() < 0.4:
        one["on"] = str(made + timedelta(days=dice.randrange(500)))
    if key == "repeals":
        one["manner"] = dice.choice(("废止", "宣布失效"))
    return one
