"""Every address that was ever released still answers."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from conftest import BASE, TODAY, write
from gazette import downloads, pages
from gazette.addresses import answered, lost, unknown
from gazette.catalog import Catalog
from gazette.cli import checked, main
from gazette.downloads import WITNESS
from gazette.ledger import INDEX
from gazette.settings import LEDGER


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


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("", "读不到旧网站的网址（里面一个网址也没有）"),
        ("https://a.example/penalties/gone/", "/penalties/gone/:1:1: 以前的网址现在没有回答"),
        ("https://a.example/gone/\nhttps://a.example/projects/wharf/", "/gone/:1:1: 以前的网址现在没有回答"),
        (b"\xff\xfe\x00", "读不到旧网站的网址（不是 UTF-8 编码的文字）"),
    ],
    ids=["nothing", "one address", "no home page", "no text"],
)
def test_a_list_that_proves_nothing_is_told(
    site: Path, tmp_path: Path, listed: str | bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"before.txt": listed})
    command = ["check", "--root", str(site), "--today", str(TODAY), "--against", str(tmp_path / "before.txt")]
    assert main(command) == 1
    assert told in capsys.readouterr().out


def test_a_site_in_a_folder_of_a_host_can_be_compared(site: Path, tmp_path: Path) -> None:
    list_ = tmp_path / "before.txt"
    list_.write_text("https://a.example/county/\nhttps://a.example/county/projects/wharf/", "utf-8")
    assert lost(catalog(site), list_) == ()


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
    made = {page.url: page for page in pages.plan(catalog(site))}
    now = made["work-plans/plan-of-2025/"]
    assert made["work-plans/plan-2025/"].view() == {"target": now.url, "title": now.title}
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


def release(site: Path) -> None:
    assert main(["release", "--root", str(site), "--today", str(TODAY)]) == 0


def test_a_list_a_table_and_a_task_that_have_emptied_lead_to_what_is_above_them(site: Path, before: Path) -> None:
    release(site)
    file = "data/penalties/fine.yml"
    gone = "withdrawal: {withdrawn_on: 2025-10-01, reason: 原决定被撤销}\nexample: true"
    write(site, {file: BASE[file].replace("example: true", gone)})
    made = {page.url: page for page in pages.plan(catalog(site))}
    assert lost(catalog(site), before) == ()
    organ = BASE[file].partition("\norgan: ")[2].partition("\n")[0]
    for url in ("penalties/", f"penalties/organ/{organ}/", "penalties/penalties.csv/"):
        assert made[url].template == "emptied.html"
    assert made["penalties/"].view() == {"target": "map/", "title": "站点地图"}
    assert made[f"penalties/organ/{organ}/"].view() == {"target": "map/", "title": "站点地图"}


def test_a_list_that_has_something_to_show_again_is_the_list(site: Path) -> None:
    release(site)
    made = [page.url for page in pages.plan(catalog(site))]
    assert sorted(made) == sorted(set(made))
    assert not [page.url for page in pages.plan(catalog(site)) if page.template == "emptied.html"]


def served(site: Path, tmp_path: Path) -> Path:
    """What the site serves for everybody to keep a copy of."""
    copy = tmp_path / "old-site"
    return write(copy, {WITNESS: dict(downloads.sources(catalog(site)))[WITNESS]})


@pytest.mark.parametrize("copied", [".", WITNESS])
def test_a_ledger_whose_digests_were_all_written_anew_is_told_by_a_copy_of_the_old_site(
    site: Path, tmp_path: Path, copied: str, capsys: pytest.CaptureFixture[str]
) -> None:
    release(site)
    old = served(site, tmp_path) / copied
    assert main(["check", "--root", str(site), "--today", str(TODAY), "--against", str(old)]) == 0
    project = BASE["data/projects/wharf.yml"].replace("total_investment: 500", "total_investment: 620")
    shutil.rmtree(site / "data/ledger")
    (site / LEDGER).unlink()
    write(site, {"data/projects/wharf.yml": project})
    release(site)
    assert main(["check", "--root", str(site), "--today", str(TODAY)]) == 0
    capsys.readouterr()
    assert main(["check", "--root", str(site), "--today", str(TODAY), "--against", str(old)]) == 1
    told = "data/ledger/projects/wharf.yml:1:1: 旧网站公开的发布记录里有这一版，现在的发布记录里没有"
    assert told in capsys.readouterr().out


def test_a_release_that_follows_keeps_what_the_old_site_said(site: Path, tmp_path: Path) -> None:
    release(site)
    old = served(site, tmp_path)
    note = "{changed_at: 2025-03-05 09:30, kind: 补充, note: 补充进展}"
    later = f"{note}, {{changed_at: 2025-10-01 09:00, kind: 更正, note: 更正总投资}}"
    project = BASE["data/projects/wharf.yml"].replace("total_investment: 500", "total_investment: 620")
    write(site, {"data/projects/wharf.yml": project.replace(note, later)})
    release(site)
    assert unknown(catalog(site), old) == ()


def test_an_entry_that_went_with_its_record_and_its_line_is_told_by_a_copy_of_the_old_site(
    site: Path, tmp_path: Path
) -> None:
    release(site)
    old = served(site, tmp_path)
    (site / "data/penalties/fine.yml").unlink()
    (site / "data/ledger/penalties/fine-12.yml").unlink()
    index = (site / INDEX).read_text("utf-8").splitlines(keepends=True)
    write(site, {INDEX: "".join(line for line in index if "fine-12" not in line)})
    assert unknown(catalog(site), old) == ("data/ledger/penalties/fine-12.yml",)


def test_a_last_release_set_back_is_told_by_a_copy_of_the_old_site(site: Path, tmp_path: Path) -> None:
    release(site)
    old = served(site, tmp_path)
    write(site, {INDEX: (site / INDEX).read_text("utf-8").replace(f"# 上次发布 {TODAY}", "# 上次发布 2025-09-01")})
    assert unknown(catalog(site), old) == (INDEX,)
