"""Every address that was ever released still answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from gazette.addresses import answered, lost
from gazette.catalog import Catalog
from gazette.cli import checked, main


def catalog(site: Path) -> Catalog:
    found, _ = checked(site, TODAY)
    assert found
    return found.released


@pytest.fixture
def before(site: Path, tmp_path: Path) -> Path:
    """A list of every address of the base site, as a browser shows them."""
    file = tmp_path / "before.txt"
    file.write_text("\n".join(f"https://a.example/{one}" for one in sorted(answered(catalog(site)))), "utf-8")
    return file


def test_a_site_answers_its_own_addresses(site: Path, before: Path) -> None:
    assert lost(catalog(site), before) == ()
    assert main(["check", "--root", str(site), "--today", str(TODAY), "--against", str(before)]) == 0


def test_a_record_that_went_away_is_told_by_its_addresses(
    site: Path, before: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "data/penalties/fine.yml").unlink()
    found = lost(catalog(site), before)
    assert {"penalties/fine-12/", "penalties/fine-12/record.yml"} <= set(found)
    assert main(["check", "--root", str(site), "--today", str(TODAY), "--against", str(before)]) == 1
    assert "/penalties/fine-12/:1:1: 以前的网址现在没有回答" in capsys.readouterr().out


def test_a_renamed_record_answers_at_its_old_address_and_a_withdrawn_one_with_its_notice(
    site: Path, before: Path
) -> None:
    write(
        site,
        {
            "data/penalties/fine.yml": BASE["data/penalties/fine.yml"].replace(
                "id: fine-12", "id: fine-13\naliases: [fine-12]"
            )
        },
    )
    assert "penalties/fine-12/" not in lost(catalog(site), before)
    gone = "withdrawal: {withdrawn_on: 2025-06-02, reason: 原决定被撤销}\nexample: true"
    write(site, {"data/penalties/fine.yml": BASE["data/penalties/fine.yml"].replace("example: true", gone)})
    assert not [one for one in lost(catalog(site), before) if one.startswith("penalties/fine-12/")]


def test_a_built_folder_and_a_site_map_can_be_compared_too(built: Path) -> None:
    from demo_catalog import demo

    assert lost(demo(), built) == ()
    assert lost(demo(), built / "sitemap.xml") == ()


def test_every_page_of_a_renamed_record_leads_on_from_its_former_address(site: Path, before: Path) -> None:
    """Its own, its files, its tasks, and the lists and the report of a renamed organ."""
    plan = BASE["data/work-plans/plan.yml"].replace("id: plan-2025", "id: plan-of-2025\naliases: [plan-2025]")
    renamed = {"data/work-plans/plan.yml": plan}
    for path, text in BASE.items():
        renamed[path] = renamed.get(path, text).replace("plan-2025/", "plan-of-2025/")
    write(site, {path: text for path, text in renamed.items() if text != BASE[path]})
    assert "work-plans/plan-of-2025/tasks/1/" in answered(catalog(site))
    assert lost(catalog(site), before) == ()


def test_lists_and_report_of_a_renamed_organ_lead_on(site: Path, before: Path) -> None:
    renamed = {
        path: re.sub(r"(?<![\w-])bureau(?![\w-])", "new-bureau", text)
        for path, text in BASE.items()
        if path.endswith(".yml")
    }
    organs = renamed["data/organs/organs.yml"].replace("id: new-bureau", "id: new-bureau\naliases: [bureau]")
    write(site, {**renamed, "data/organs/organs.yml": organs})
    assert {"report/new-bureau/", "penalties/organ/new-bureau/"} <= answered(catalog(site))
    assert lost(catalog(site), before) == ()
