"""Whether a document is in force on a day, by its dates and by what other documents say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from conftest import BASE, TODAY, changed, write
from documents import chance, text
from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.lives import periods, status_on
from gazette.validity import ended, in_force, number_gaps, tally, validity

RULES = "data/normative/rules.yml"
Load = Callable[..., Catalog]


@pytest.fixture
def load(site: Path) -> Load:
    """The catalog of the base site with some files written over it."""

    def read(files: dict[str, str] | None = None) -> Catalog:
        write(site, files or {})
        catalog = checked(site, TODAY)[0]
        assert catalog
        return catalog

    return read


def _told(catalog: Catalog, record: str, day: str) -> tuple[str, str, str]:
    found = validity(catalog.documents[record], catalog, date.fromisoformat(day))
    return found.status, str(found.since), found.by


def _rules(*changes: tuple[str, str]) -> dict[str, str]:
    text = BASE[RULES]
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {RULES: text}


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-03-31", ("尚未施行", "2024-03-05", "")),
        ("2024-04-01", ("有效", "2024-04-01", "")),
        ("2025-02-28", ("有效", "2024-04-01", "")),
        ("2025-03-01", ("已修改", "2025-03-01", "rules-2025")),
        ("2029-03-31", ("已修改", "2025-03-01", "rules-2025")),
        ("2029-04-01", ("失效", "2029-04-01", "")),
    ],
)
def test_a_document_takes_effect_is_amended_and_expires_after_its_last_day(load: Load, day: str, told: Any) -> None:
    assert _told(load(), "rules-2024", day) == told


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-03-31", ("有效", "2020-02-01", "")),
        ("2024-04-01", ("废止", "2024-04-01", "rules-2024")),
        ("2040-01-01", ("废止", "2024-04-01", "rules-2024")),
    ],
)
def test_a_document_ends_on_the_day_the_one_that_repeals_it_takes_effect(load: Load, day: str, told: Any) -> None:
    assert _told(load(), "rules-2020", day) == told


def test_the_reason_names_the_document_with_its_number_and_the_reason_it_gives(load: Load) -> None:
    catalog = load(_rules(("replaces: true}", "replaces: true, note: 已有新规定。}")))
    found = validity(catalog.documents["rules-2020"], catalog, TODAY)
    assert found.reason == "由《示例县码头管理办法》（示政规〔2024〕2号）废止。已有新规定"


def test_a_cleanup_ends_a_document_with_its_reason(load: Load) -> None:
    catalog = load()
    found = validity(catalog.documents["notice-2025"], catalog, date(2025, 6, 20))
    assert (found.status, found.reason) == ("失效", "2025年清理，宣布失效。适用期已满")


def test_a_document_repealed_before_it_took_effect_has_repealed_nothing(load: Load) -> None:
    catalog = load(_rules(("- {document: rules-2024}", "- {title: 示例}\nrepeals:\n  - {document: rules-2024, on: 2025-02-01}"),
                          ("effective_on: 2024-04-01", "effective_on: 2025-03-01")))  # fmt: skip
    assert _told(catalog, "rules-2024", "2025-02-28") == ("废止", "2025-02-01", "rules-2025")
    assert _told(catalog, "rules-2020", "2040-01-01") == ("有效", "2020-02-01", "")


@pytest.mark.parametrize(("on", "status"), [("2025-02-28", "有效"), ("2025-03-01", "有效"), ("2025-03-02", "废止")])
def test_an_alteration_counts_only_if_its_maker_is_still_in_force_on_that_day(load: Load, on: str, status: str) -> None:
    catalog = load(_rules(("effective_on: 2024-04-01", "effective_on: 2025-03-01"),
                          ("cleanups:\n  - {year: 2025, outcome: 继续有效, on: 2025-06-20}", f"cleanups:\n  - {{year: 2025, outcome: 废止, on: {on}, reason: 有误}}")))  # fmt: skip
    assert _told(catalog, "rules-2020", "2025-04-01")[0] == status


def test_what_a_document_did_stays_done_when_it_ends_later(load: Load) -> None:
    catalog = load(_rules(("effective_on: 2025-03-01", "effective_on: 2025-03-01\nexpires_on: 2025-04-01")))
    assert _told(catalog, "rules-2025", "2025-04-02")[0] == "失效"
    assert _told(catalog, "rules-2024", "2025-04-02") == ("已修改", "2025-03-01", "rules-2025")


def test_the_first_of_several_endings_counts_and_amendments_after_it_do_not(load: Load) -> None:
    catalog = load(_rules(("expires_on: 2029-03-31", "expires_on: 2025-02-28")))
    assert _told(catalog, "rules-2024", "2025-03-01") == ("失效", "2025-03-01", "")


def test_a_circle_of_the_data_ends_and_is_an_error(site: Path) -> None:
    files = _rules(("made_on: 2024-03-01", "made_on: 2025-02-01"), ("promulgated_on: 2024-03-05", "promulgated_on: 2025-02-05"),
                   ("effective_on: 2024-04-01", "effective_on: 2025-03-01"),
                   ("replaces: true}", "replaces: true}\n  - {document: rules-2025}"))  # fmt: skip
    write(site, files)
    catalog, problems = checked(site, TODAY)
    assert catalog
    assert len(catalog.lives) == 4
    assert "绕成了一圈" in str(problems[0])


def test_a_chain_longer_than_the_stack_is_deep_is_followed(load: Load) -> None:
    chain = chance(3000, seed=1)
    for number, one in enumerate(chain):
        one.pop("cleanups", None)
        one.pop("expires_on", None)
        one.pop("repeals", None)
        one["amends"] = [{"document": f"document-{number - 1}"}] if number else []
    assert len(load({"data/normative/chain.yml": text(chain)}).lives) == 3004


@pytest.mark.parametrize("seed", range(5))
def test_statuses_agree_with_a_history_told_day_by_day(load: Load, seed: int) -> None:
    catalog = load({"data/normative/chance.yml": text(chance(60, seed))})
    history = _history(catalog)
    seen = set()
    for record in catalog.documents.values():
        for step in range(0, 10000, 7):
            day = date(2000, 12, 1) + timedelta(days=step)
            found = validity(record, catalog, day).status
            assert found == _then(history[record.id], record, day), (record.id, day)
            seen.add(found)
    assert seen == {"尚未施行", "有效", "已修改", "废止", "失效"}


def _history(catalog: Catalog) -> dict[str, list[tuple[date, str]]]:
    """What became of every document and when, told otherwise than by the program: days in order, and on each the
    newest document first, for nothing older can have changed what it may do."""
    acts = []
    for record in catalog.documents.values():
        for _, one in record.alterations():
            manner = (
                {"废止": "废止", "宣布失效": "失效"}[getattr(one, "manner", "废止")]
                if hasattr(one, "manner")
                else "已修改"
            )
            acts.append((record.takes_effect(one), -record.made_on.toordinal(), record.id, one.document, manner))
        for clean in record.cleanups:
            if clean.outcome != "继续有效":
                manner = {"修改": "已修改", "废止": "废止", "宣布失效": "失效"}[clean.outcome]
                acts.append((clean.on, -99_999_999, "", record.id, manner))
        if record.expires_on:
            acts.append((record.expires_on + timedelta(days=1), -99_999_999, "", record.id, "失效"))
    history: dict[str, list[tuple[date, str]]] = {name: [] for name in catalog.documents}
    for on, _, maker, target, manner in sorted(acts, key=lambda act: act[:3]):
        over = any(word in ("废止", "失效") for _, word in history.get(maker, ()))
        done = any(word in ("废止", "失效") for _, word in history[target])
        if not over and not done:
            history[target].append((on, manner))
    return history


def _then(events: list[tuple[date, str]], record: Any, day: date) -> str:
    passed = [word for on, word in events if on <= day]
    if passed and passed[-1] in ("废止", "失效"):
        return passed[-1]
    if day < max(record.starts_on, record.issued_on):
        return "尚未施行"
    return "已修改" if passed else "有效"


def test_what_is_in_force_and_what_ended_in_a_year_follow_from_the_lives(load: Load) -> None:
    catalog = load()
    assert [one.id for one, _ in in_force(catalog, date(2024, 12, 31))] == ["rules-2024"]
    assert [one.id for one, _ in in_force(catalog, date(2025, 5, 1))] == ["notice-2025", "rules-2025", "rules-2024"]
    assert [one.id for one, _ in ended(catalog, "废止", date(2024, 1, 1), date(2024, 12, 31))] == ["rules-2020"]
    assert [one.id for one, _ in ended(catalog, "废止", date(2025, 1, 1), date(2025, 12, 31))] == []
    assert [one.id for one, _ in ended(catalog, "失效", date(2025, 1, 1), TODAY)] == ["notice-2025"]


def test_the_counts_of_a_year_are_those_its_report_asks_for(load: Load) -> None:
    catalog = load()
    assert tally(catalog, 2023, ("county",)) == (0, 0, 1)
    assert tally(catalog, 2024, ("county",)) == (1, 1, 1)
    assert tally(catalog, 2025, ("county",)) == (2, 1, 2)
    assert tally(catalog, 2025, ("bureau",)) == (0, 0, 0)


def test_missing_serial_numbers_of_a_series_are_told(load: Load) -> None:
    assert list(number_gaps(load())) == [("county", "示政规", 2024, (1,))]
    catalog = load(changed(RULES, "〔2025〕2号", "〔2025〕5号"))
    assert ("county", "示政规", 2025, (2, 3, 4)) in number_gaps(catalog)


def test_the_day_asked_about_and_not_the_clock_decides(load: Load) -> None:
    catalog = load()
    later = replace(catalog, today=date(2040, 1, 1))
    assert status_on(catalog.lives["rules-2024"], TODAY) == status_on(later.lives["rules-2024"], TODAY)


def test_the_periods_of_a_life_say_of_any_day_what_is_reckoned_for_it(load: Load) -> None:
    catalog = load({"data/normative/chance.yml": text(chance(80, seed=3, organ="county"))})
    for life in catalog.lives.values():
        found = periods(life)
        assert found[0][0] == life.issued
        assert found[-1][1] is None
        assert all(later[0] - earlier[1] == timedelta(days=1) for earlier, later in pairwise(found) if earlier[1])
        for first, last, standing in found:
            for day in (first, last or first + timedelta(days=9000)):
                assert status_on(life, day) == standing
