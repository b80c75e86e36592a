"""The synthetic site that the benchmark measures is what it says, and the benchmark prints every stage."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from gazette.cli import checked
from gazette.problems import errors

BENCH = Path(__file__).with_name("bench")
TODAY = date(2026, 12, 31)
COUNT = 60


@pytest.fixture(scope="module")
def synthetic() -> ModuleType:
    """The generator, imported as the command imports it."""
    return _module("synthetic")


def _module(name: str) -> ModuleType:
    sys.path.insert(0, str(BENCH))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(BENCH))


def _written(synthetic: ModuleType, root: Path, count: int, seed: int = 1) -> dict[str, bytes]:
    root.mkdir()
    synthetic.write_site(root, count, seed)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_same_seed_gives_the_same_bytes_and_another_seed_gives_others(synthetic: ModuleType, tmp_path: Path) -> None:
    first = _written(synthetic, tmp_path / "first", COUNT)
    assert first == _written(synthetic, tmp_path / "second", COUNT)
    assert first != _written(synthetic, tmp_path / "third", COUNT, seed=2)


@pytest.mark.parametrize("count", [10, COUNT, 700])
def test_every_rule_holds(synthetic: ModuleType, tmp_path: Path, count: int) -> None:
    _written(synthetic, tmp_path / "site", count)
    catalog, problems = checked(tmp_path / "site", TODAY)
    assert errors(problems) == []
    assert catalog
    assert len(catalog.records) == count
    assert all(record.example for record in catalog.records)


def test_kinds_come_in_their_shares(synthetic: ModuleType, tmp_path: Path) -> None:
    _written(synthetic, tmp_path / "site", 700)
    catalog, _ = checked(tmp_path / "site", TODAY)
    assert catalog
    counts = {name: sum(name == record.NAME for record in catalog.records) for name in synthetic.shares(700)}
    assert (
        counts
        == synthetic.shares(700)
        == {
            "organ": 7,
            "work_plan": 3,
            "budget": 70,
            "project": 100,
            "penalty": 218,
            "licence": 116,
            "inspection": 116,
            "normative": 35,
            "news": 35,
        }
    )
    assert {record.filing_year for record in catalog.records} == set(range(2012, 2027))


def test_ten_thousand_records_have_a_hundred_organs(synthetic: ModuleType) -> None:
    many = synthetic.shares(10_000)
    assert sum(many.values()) == 10_000
    assert many["organ"] == 100
    assert synthetic.shares(100_000)["organ"] == 100


def test_a_site_too_small_for_every_kind_is_refused(synthetic: ModuleType) -> None:
    with pytest.raises(ValueError, match="too small"):
        synthetic.shares(3)


def test_a_body_has_its_length_and_one_in_four_a_table_of_ten_rows(synthetic: ModuleType) -> None:
    (_, documents) = next(found for found in synthetic.files(COUNT, 1) if found[0].startswith("penalties/"))
    tables = []
    for body in (document["body"] for document in documents):
        text, _, table = body.partition("| 序号")
        assert 650 < len("".join(text.split())) < 1_000
        tables += [table] if table else []
    assert len(tables) == -(-len(documents) // 4)
    assert {len(table.strip().split("\n")) for table in tables} == {12}


def test_penalties_stand_a_hundred_to_a_file(synthetic: ModuleType) -> None:
    sizes = [len(documents) for path, documents in synthetic.files(400, 1) if path.startswith("penalties/")]
    assert set(sizes[:-1]) == {100}
    assert all(len(documents) == 1 for path, documents in synthetic.files(400, 1) if path.startswith("budgets/"))


def test_the_command_prints_every_stage() -> None:
    command = [sys.executable, str(BENCH / "bench.py"), str(COUNT)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    head, titles, *rows, page, helper = done.stdout.strip().split("\n")
    assert head.startswith("60 records: ")
    assert titles.split() == ["stage", "seconds", "µs/record", "peak", "MB", "written", "MB"]
    assert [row.split()[0] for row in rows] == ["load", "check", "pages", "feeds", "search", "privacy", "total"]
    assert all(len(row.split()) == 5 for row in rows)
    assert re.fullmatch(r"one page: [1-9][\d,]* µs", page)
    assert helper.startswith("the search helper's own peak: ")


def test_the_ledgers_command_prints_every_step() -> None:
    command = [sys.executable, str(BENCH / "ledger_bench.py"), str(COUNT)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    _, _, *steps, ledger, touched = done.stdout.strip().split("\n")
    told = ["check without a ledger", "first release", "check", "release of 3 changes", "check after it"]
    assert [step[:28].strip() for step in steps] == told
    assert ledger.startswith("the ledger: 62 files, ")
    assert touched == "the second release wrote 5 files"


def test_what_is_over_its_target_is_said() -> None:
    bench = _module("bench")
    rows = {"search": 21.0, "feeds": 3.0, "total": 36.0}
    costs = tuple(bench.Cost(stage, seconds, 599_000_000, 0) for stage, seconds in rows.items())
    report = bench.Report(10_000, costs, 1, 1, 1, 0.001, 0)
    over = [line.split(",")[0] for line in bench.targets(report).split("\n") if line.endswith("OVER")]
    assert over == ["search", "total"]
    fewer = bench.Report(1_000, (bench.Cost("total", 3.0, 0, 0), bench.Cost("search", 1.0, 0, 0)), 1, 1, 1, 0.001, 0)
    assert bench.growth(fewer, report).endswith("1.20 of at most     1.15  OVER\n")
