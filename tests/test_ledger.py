"""What was released once: nothing changes silently, nothing vanishes, no date moves."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette import downloads, former, pages, versions
from gazette.catalog import Catalog
from gazette.checks.ledger import check as check_ledger
from gazette.cli import checked, main
from gazette.ledger import ADDRESSES, INDEX, entries, index, written
from gazette.loading import load
from gazette.release import additions
from gazette.settings import LEDGER
from gazette.versions import Difference

PROJECT = "data/projects/wharf.yml"
ENTRY = "data/ledger/projects/wharf.yml"
Lines = Callable[..., list[str]]
NOTE = "{changed_at: 2025-03-05 09:30, kind: 补充, note: 补充进展}"
AND_ANOTHER = f"{NOTE}, {{changed_at: 2025-10-01 09:00, kind: 更正, note: 更正总投资}}"


@pytest.fixture
def released(site: Path) -> Path:
    """The base site, released once."""
    assert release(site) == 0
    return site


def release(site: Path) -> int:
    return main(["release", "--root", str(site), "--today", str(TODAY)])


def altered(*changes: tuple[str, str], file: str = PROJECT) -> dict[str, str]:
    text = BASE[file]
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {file: text}


def test_a_release_keeps_every_public_record_word_for_word(released: Path) -> None:
    text = (released / ENTRY).read_text("utf-8")
    assert text.startswith("# 发布记录由 gazette release 写出")
    assert "# 第 1 版　2025-03-02 09:30　sha256 " in text
    assert text.endswith(BASE[PROJECT])


def test_releasing_again_changes_nothing(released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in (released / "data/ledger").rglob("*.yml")}
    assert release(released) == 0
    assert "首次发布 0 条，更新 0 条" in capsys.readouterr().out
    assert {file: file.read_bytes() for file in (released / "data/ledger").rglob("*.yml")} == before


def test_a_site_with_problems_is_not_released(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, altered(("price: 400", "price: 451")))
    assert release(site) == 1
    assert "改好以后才能记入发布记录" in capsys.readouterr().err
    assert not (site / "data/ledger").exists()


@pytest.mark.usefixtures("released")
def test_what_was_released_and_is_unchanged_has_no_problem(lines: Lines) -> None:
    assert lines(BASE) == []


@pytest.mark.usefixtures("released")
def test_layout_and_comments_may_change_without_a_word(lines: Lines) -> None:
    assert lines(altered(("total_investment: 500", "total_investment: '500'  # 核对过"))) == []


@pytest.mark.usefixtures("released")
def test_a_change_without_a_note_names_the_fields_and_the_repair(lines: Lines) -> None:
    (line,) = lines(altered(("total_investment: 500", "total_investment: 501")))
    assert line == (
        "data/projects/wharf.yml:20:19: total_investment: 总投资与已发布的第 1 版不同，却没有写变更记录"
        "（应为在 changes 里加一项，写明时间、性质和改了什么；不是有意改的就改回去）"
    )


@pytest.mark.usefixtures("released")
def test_a_change_with_a_note_may_be_released(lines: Lines) -> None:
    assert lines(altered(("total_investment: 500", "total_investment: 501"), (NOTE, AND_ANOTHER))) == []


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("note", [NOTE, AND_ANOTHER], ids=["in silence", "with a note"])
def test_a_released_file_never_changes_under_its_name(lines: Lines, note: str) -> None:
    whole = {PROJECT: altered((NOTE, note))[PROJECT], "data/projects/files/plan.txt": "换过的图"}
    (line,) = [line for line in lines(whole) if "attachments" in line]
    assert line.endswith(
        "attachments[1].file: 这个附件已经发布，现在换了内容（得到「plan.txt」，应为恢复原来的文件；新的文件用新的文件名）"
    )


REPLACED = ("projects/files/plan.txt", "projects/files/plan-2.txt")
PLAN2 = {"data/projects/files/plan-2.txt": "更正后的图"}
OUT = ", {changed_at: 2025-10-01 09:00, kind: 更正, note: 附件误写了不应公开的内容, conceals: true}"


def replaced(released: Path, note: str = AND_ANOTHER) -> Catalog:
    """The site after a correction replaced the project's file, and the release that followed."""
    write(released, {**altered(REPLACED, (NOTE, note)), **PLAN2})
    assert release(released) == 0
    catalog, _ = checked(released, TODAY)
    assert catalog
    return catalog.released


def test_a_file_that_a_correction_replaced_stays_at_its_address(released: Path, lines: Lines) -> None:
    catalog = replaced(released)
    served = {uri: file.read_text("utf-8") for uri, file in downloads.attachments(catalog)}
    assert served["projects/wharf/plan.txt"] == BASE["data/projects/files/plan.txt"]
    assert served["projects/wharf/plan-2.txt"] == "更正后的图"
    record = catalog.by_id["wharf"]
    (first,) = former.versions(record, catalog)
    ((link, name),) = versions.version_view(record, first, catalog)["files"]
    assert (link.href, name) == ("projects/wharf/plan.txt", "plan.txt")
    old = released / "data/projects/files/plan.txt"
    for spoil in (lambda: old.write_text("别的图", "utf-8"), old.unlink):
        spoil()
        (line,) = lines()
        assert (
            "attachments: 以前发布的附件不见了，或者换了内容（得到「projects/files/plan.txt」，应为恢复原来的文件"
            in line
        )


def test_a_file_and_a_version_that_should_not_have_been_public_answer_with_a_notice(
    released: Path, lines: Lines
) -> None:
    catalog = replaced(released, f"{NOTE}{OUT}")
    (released / "data/projects/files/plan.txt").unlink()
    assert lines() == []
    assert "projects/wharf/plan.txt" not in dict(downloads.attachments(catalog))
    made = {page.url: page for page in pages.plan(catalog)}
    for url in ("projects/wharf/plan.txt/", "projects/wharf/versions/1/"):
        page = made[url]
        assert page.template == "notice.html"
        assert "撤下，不再提供。说明：附件误写了不应公开的内容。" in page.view()["reason"]
    write(released, {"data/projects/files/plan.txt": "又来"})
    assert "projects/wharf/plan.txt" not in dict(downloads.attachments(catalog))


def test_the_name_of_a_released_file_is_not_used_again(released: Path, lines: Lines) -> None:
    replaced(released)
    later = f"{AND_ANOTHER}, {{changed_at: 2025-10-01 10:00, kind: 更正, note: 更正附件}}"
    again = {**altered((NOTE, later)), "data/projects/files/plan.txt": "第三张图"}
    assert [line for line in lines(again) if "这个附件已经发布，现在换了内容（得到「plan.txt」" in line]


def test_files_of_a_withdrawn_record_answer_with_its_notice(released: Path) -> None:
    gone = ("example: true", "withdrawal: {withdrawn_on: 2025-10-01, reason: 不应公开}\nexample: true")
    write(released, altered(gone))
    catalog, _ = checked(released, TODAY)
    assert catalog
    made = {page.url: page for page in pages.plan(catalog.released)}
    for name in ("record.yml", "plan.txt"):
        assert made[f"projects/wharf/{name}/"].view()["reason"].endswith("理由：不应公开。")


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("date", ["2025-03-01 09:30", "2025-03-03 09:30"])
def test_a_publication_date_that_moves_is_an_error_even_with_a_note(lines: Lines, date: str) -> None:
    (line,) = lines(altered(("published_at: 2025-03-02 09:30", f"published_at: {date}"), (NOTE, AND_ANOTHER)))
    assert line.startswith("data/projects/wharf.yml:6:15: published_at: 发布日期与发布记录不一致")


@pytest.mark.usefixtures("released")
def test_a_note_once_public_cannot_be_taken_away_or_reworded(lines: Lines) -> None:
    (line,) = lines(altered((NOTE, AND_ANOTHER.replace("补充进展", "没有什么"))))
    assert "changes: 已公开的变更记录被删改" in line


@pytest.mark.usefixtures("released")
def test_a_record_that_vanished_is_told_with_three_ways_out(lines: Lines, site: Path) -> None:
    (site / "data/penalties/fine.yml").unlink()
    (line,) = lines()
    assert line.startswith("data/ledger/penalties/fine-12.yml:1:1: 这条信息已经发布，现在不见了（得到「fine-12」")
    assert all(way in line for way in ("恢复", "撤回", "aliases"))


@pytest.mark.usefixtures("released")
def test_a_new_id_that_names_the_old_one_keeps_its_history(lines: Lines) -> None:
    renamed = altered(("id: fine-12", "id: fine-13\naliases: [fine-12]"), file="data/penalties/fine.yml")
    (line,) = lines(renamed)
    assert "编号与已发布的第 1 版不同，却没有写变更记录" in line


def test_a_withdrawal_cannot_be_taken_back(released: Path, lines: Lines) -> None:
    file = "data/penalties/fine.yml"
    gone = altered(
        ("example: true", "withdrawal: {withdrawn_on: 2025-10-01, reason: 原决定被撤销}\nexample: true"), file=file
    )
    assert lines(gone) == []
    assert release(released) == 0
    (line,) = lines(BASE)
    assert "withdrawal: 这条信息已经撤回，撤回被删改" in line


def test_an_entry_changed_by_hand_is_told(released: Path, lines: Lines) -> None:
    write(released, {ENTRY: (released / ENTRY).read_text("utf-8").replace("500", "499")})
    assert f"{ENTRY}:2:1: 发布记录被改动过，与当时发布的内容对不上；请从版本库恢复 data/ledger" in lines()


def test_a_former_version_is_told_with_how_the_next_one_differs(released: Path) -> None:
    write(released, altered(("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    catalog, _ = checked(released, TODAY)
    assert catalog
    record = catalog.by_id["wharf"]
    (first,) = former.versions(record, catalog)
    view = versions.version_view(record, first, catalog)
    assert view["following"].released_at == "2025-10-01 09:00"
    (difference,) = view["differences"]
    assert (difference.label, difference.before, difference.after) == ("总投资", "500万元", "620万元")
    assert difference.amount == "增加 120 万元"
    assert view["old"].total_investment == 500


def test_paragraphs_and_items_are_compared_one_by_one(released: Path) -> None:
    body = "body: |\n  第一段。\n\n  第二段。\n\n  第三段。\ncode:"
    write(released, altered(("code:", body), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    later = f"{AND_ANOTHER}, {{changed_at: 2025-10-01 10:00, kind: 修订, note: 修订正文}}"
    rows = "- {year: 2025, stage: 在建, invested: 200}", "- {year: 2025, stage: 在建, invested: 200, note: 完成围堰}"
    text = altered(("code:", body.replace("第二段", "第二段改过")), (NOTE, later), rows)
    write(released, text)
    assert release(released) == 0
    catalog, _ = checked(released, TODAY)
    assert catalog
    record = catalog.by_id["wharf"]
    second = former.versions(record, catalog)[1]
    found = versions.version_view(record, second, catalog)["differences"]
    assert [(one.label, one.kind, one.before, one.after) for one in found] == [
        ("正文", "改动", "第二段。", "第二段改过。"),
        ("分年度进展第 2 项　进展说明", "增加", "", "完成围堰"),
    ]


def test_of_a_long_text_only_what_differs_is_marked_and_a_number_is_told_whole() -> None:
    long = Difference("正文", "改动", f"{'同' * 40}旧{'尾' * 20}", f"{'同' * 40}新的{'尾' * 20}")
    assert long.shared == (40, 20)
    scale = Difference("规模", "改动", f"改造1000吨级{'泊' * 40}", f"改造2000吨级{'泊' * 40}")
    assert scale.shared == (2, 42)
    repeated = Difference("正文", "改动", "同" * 40, "同" * 41)
    assert sum(repeated.shared) <= 40
    assert Difference("总投资", "改动", "3,200万元", "3,300万元").shared == (0, 0)


def test_what_waits_for_its_time_is_not_released(site: Path) -> None:
    write(site, changed("data/work-plans/plan.yml", "published_at: 2025-02-02", "published_at: 2030-02-02"))
    write(site, {PROJECT: BASE[PROJECT].replace("tasks: [plan-2025/1]\n", "")})
    assert release(site) == 0
    assert not (site / "data/ledger/work-plans").exists()
    assert (site / ENTRY).is_file()


def test_a_ruler_or_a_table_in_a_text_is_no_end_of_a_version(released: Path, lines: Lines) -> None:
    body = "body: |\n  第一段。\n\n  ---\n\n  第二段。\n\n  甲 | 乙\n  --- | ---\ncode:"
    write(released, altered(("code:", body), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    assert lines() == []
    catalog, _ = checked(released, TODAY)
    assert catalog
    assert catalog.ledger["wharf"].last.number == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第 1 版　2025-03-02", "第 1 版　2001-01-01"),
        ("第 1 版　2025", "第 2 版　2025"),
        ("# 附件　projects/files/plan.txt", "# 附件　x"),
    ],
)
def test_no_fact_of_a_version_can_be_forged(released: Path, lines: Lines, old: str, new: str) -> None:
    text = (released / ENTRY).read_text("utf-8")
    assert text.count(old) == 1
    write(released, {ENTRY: text.replace(old, new)})
    assert any(line.startswith(f"{ENTRY}:") and ": 发布记录被改动过" in line for line in lines())


def test_an_entry_taken_away_or_cut_short_is_told(released: Path, lines: Lines) -> None:
    first = (released / ENTRY).read_text("utf-8")
    write(released, altered(("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    write(released, {ENTRY: first})
    assert f"{ENTRY}:2:1: 发布记录被改动过，与当时发布的内容对不上；请从版本库恢复 data/ledger" in lines()
    (released / ENTRY).unlink()
    assert f"{ENTRY}:1:1: 发布记录少了这个文件；请从版本库恢复 data/ledger" in lines()


@pytest.mark.usefixtures("released")
def test_a_record_cannot_take_the_place_of_another_that_was_released(lines: Lines, site: Path) -> None:
    (site / "data/penalties/fine.yml").unlink()
    vanished, taken = lines(altered(("id: wharf", "id: wharf\naliases: [fine-12]")))
    assert "data/ledger/penalties/fine-12.yml:1:1: 这条信息已经发布，现在不见了" in vanished
    assert "aliases[1]: 这条信息发布时没有这个曾用编号" in taken


@pytest.mark.usefixtures("released")
def test_a_change_cannot_be_dated_back_or_ahead(lines: Lines) -> None:
    for day in ("2025-03-05 09:30", "2025-09-30 09:00", "2025-10-02 09:00"):
        later = f"{NOTE}, {{changed_at: {day}, kind: 更正, note: 更正总投资}}"
        (line,) = lines(altered(("total_investment: 500", "total_investment: 620"), (NOTE, later)))
        assert "changes[2].changed_at: 变更时间" in line


def test_what_is_still_to_come_cannot_be_released(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["release", "--root", str(site), "--today", "2099-01-01"]) == 1
    assert "2099-01-01 还没有到" in capsys.readouterr().err


def test_an_added_note_must_tell_of_what_changed_since_the_last_release(released: Path, lines: Lines) -> None:
    write(released, altered(("total_investment: 500", "total_investment: 501"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    (line,) = lines(altered(("total_investment: 500", "total_investment: 502"), (NOTE, AND_ANOTHER)))
    assert "total_investment: 总投资与已发布的第 2 版不同，却没有写变更记录" in line


@pytest.mark.usefixtures("released")
def test_a_change_that_the_new_notes_do_not_mention_is_a_reminder(lines: Lines) -> None:
    two = (("total_investment: 500", "total_investment: 501"), ("summary: 新建示例码头", "summary: 改建示例码头"))
    (line,) = lines(altered(*two, (NOTE, AND_ANOTHER)))
    assert "changes: 这次还改动了内容概述，变更说明没有提到（得到「更正总投资」" in line
    assert ": 提醒: " in line


@pytest.mark.usefixtures("released")
def test_a_record_that_was_not_in_the_last_release_cannot_be_dated_before_it(lines: Lines) -> None:
    older = BASE["data/news/news.yml"].split("---\n")[0].replace("id: ", "id: older-", 1)
    (line,) = [one for one in lines({"data/news/older.yml": older}) if "published_at" in one]
    assert line.startswith("data/news/older.yml:")
    assert "上一次发布的时候还没有这条信息" in line
    assert "应为不早于 2025-10-01 00:00 的真实发布时间" in line


ARCHIVAL = "archival: {archived_at: 2025-10-01 09:00, reason: 工程已竣工}\nexample: true"


def test_an_archived_record_is_remembered_and_archiving_needs_no_other_note(released: Path, lines: Lines) -> None:
    assert lines(altered(("example: true", ARCHIVAL))) == []
    assert release(released) == 0
    (line,) = lines(BASE)
    assert "archival: 这条信息已经归档，归档被删改" in line
    assert "# 第 2 版　2025-10-01 09:00" in (released / ENTRY).read_text("utf-8")


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(
    ("new", "told"),
    [
        (ARCHIVAL.replace("2025-10-01", "2025-09-30"), "archival.archived_at: 归档时间不晚于上一次发布"),
        (
            "withdrawal: {withdrawn_on: 2025-09-30, reason: 不应公开}\nexample: true",
            "withdrawal.withdrawn_on: 撤回日期早于上一次发布",
        ),
    ],
)
def test_an_ending_cannot_be_dated_before_the_last_release(lines: Lines, new: str, told: str) -> None:
    (line,) = lines(altered(("example: true", new)))
    assert told in line


def test_a_publicity_that_is_over_cannot_be_brought_back_or_ended_in_the_past(site: Path, lines: Lines) -> None:
    file = "data/penalties/fine.yml"
    over = altered(("publicity_until: 2026-05-01", "publicity_until: 2025-09-06"), file=file)
    write(site, over)
    assert release(site) == 0
    note = "changes: [{changed_at: 2025-10-01 09:00, kind: 更正, note: 更正公示截止期}]\nexample: true"
    (line,) = lines(altered(("example: true", note), file=file))
    assert "publicity_until: 公示期已经届满，不得再改（得到「2026-05-01」，应为 2025-09-06）" in line


@pytest.mark.usefixtures("released")
def test_a_publicity_cannot_be_ended_before_the_last_release(lines: Lines) -> None:
    note = "changes: [{changed_at: 2025-10-01 09:00, kind: 更正, note: 更正公示截止期}]\nexample: true"
    earlier = ("publicity_until: 2026-05-01", "publicity_until: 2025-09-06")
    found = lines(altered(earlier, ("example: true", note), file="data/penalties/fine.yml"))
    assert [line for line in found if "publicity_until: 公示期改到了上一次发布以前" in line]


def test_the_first_id_stays_first_however_often_a_record_is_renamed(released: Path, lines: Lines) -> None:
    file = "data/penalties/fine.yml"
    note = "changes: [{changed_at: 2025-10-01 09:00, kind: 更正, note: 改编号和曾用编号}]\nexample: true"
    renamed = ("id: fine-12", "id: fine-13\naliases: [fine-12]")
    write(released, altered(renamed, ("example: true", note), file=file))
    assert release(released) == 0
    again = ("id: fine-12", "id: fine-14\naliases: [fine-13, fine-12]")
    later = note.replace("}]", "}, {changed_at: 2025-10-01 10:00, kind: 更正, note: 再改编号}]")
    (line,) = lines(altered(again, ("example: true", later), file=file))
    assert "aliases: 曾用编号的第一项不是最早的编号（得到「fine-13」，应为 fine-12）" in line
    right = ("id: fine-12", "id: fine-14\naliases: [fine-12, fine-13]")
    assert lines(altered(right, ("example: true", later), file=file)) == []


@pytest.mark.usefixtures("released")
def test_one_record_cannot_swallow_the_history_of_another(lines: Lines) -> None:
    first, _, rest = BASE["data/news/news.yml"].partition("---\n")
    swallowing = first.replace("id: hearing", "id: both\naliases: [hearing, reprinted]")
    found = lines({"data/news/news.yml": swallowing + rest[rest.index("---\n") :] if "---\n" in rest else swallowing})
    assert [line for line in found if "aliases[2]: 这条信息发布时没有这个曾用编号（得到「reprinted」" in line]


def test_a_real_record_cannot_be_hidden_as_an_example(site: Path) -> None:
    real = {path: text.replace("example: true", "example: false") for path, text in BASE.items() if path == PROJECT}
    write(site, real)
    found = ledger_lines(site, real[PROJECT].replace("example: false", "example: true").replace(NOTE, AND_ANOTHER))
    assert [line for line in found if "example: 这是已经发布的真实信息，不是示例" in line]


def ledger_lines(site: Path, text: str) -> list[str]:
    """What the ledger's rules say of the project once its present text was released and another is written over it."""
    before, _ = load(site, TODAY)
    assert before
    for one in additions(before.released):
        write(site, {one.path: written(one.versions)})
    write(site, {INDEX: index(entries(site), f"{TODAY}"), PROJECT: text})
    after, _ = load(site, TODAY)
    assert after
    return [str(problem) for problem in check_ledger(after)]


@pytest.mark.usefixtures("released")
def test_a_clock_set_back_stops_a_build_that_would_hide_what_is_public(site: Path) -> None:
    found = [str(problem) for problem in checked(site, TODAY - timedelta(days=1))[1]]
    assert [line for line in found if "data/ledger/index.txt:1:1: 今天的日期早于上一次发布，请核对电脑的时钟" in line]


def test_a_real_site_without_a_ledger_is_reminded_of_it(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "提醒: 还没有发布记录"
    main(["check", "--root", str(site), "--today", str(TODAY)])
    assert told not in capsys.readouterr().out
    organs = BASE["data/organs/organs.yml"]
    write(site, {"data/organs/organs.yml": organs.replace("example: true", "example: false", 1)})
    main(["check", "--root", str(site), "--today", str(TODAY)])
    assert told in capsys.readouterr().out


def test_a_ledger_that_went_away_whole_is_an_error_that_names_the_repair(released: Path, lines: Lines) -> None:
    assert (released / LEDGER).read_text("utf-8").endswith(f"since: {TODAY}\ntag: tag:gazette.example,2025-01-01\n")
    shutil.rmtree(released / "data/ledger")
    assert lines() == [
        "data/ledger/index.txt:1:1: 发布记录不见了，以后的改动和删除就查不出来"
        "（得到「2025-10-01 首次发布」，应为请从版本库恢复 data/ledger）"
    ]
    assert release(released) == 1
    assert not (released / "data/ledger").exists()


@pytest.mark.parametrize("lost", ["index.txt", "penalties", "penalties/fine-12.yml"])
def test_a_part_of_the_ledger_that_went_away_is_an_error(released: Path, lines: Lines, lost: str) -> None:
    part = released / "data/ledger" / lost
    shutil.rmtree(part) if part.is_dir() else part.unlink()
    assert lines()
    assert all("data/ledger" in line for line in lines())
    assert release(released) == 1


@pytest.mark.usefixtures("released")
def test_an_entry_that_went_with_its_record_is_told(lines: Lines, site: Path) -> None:
    (site / "data/penalties/fine.yml").unlink()
    (site / "data/ledger/penalties/fine-12.yml").unlink()
    assert lines() == ["data/ledger/penalties/fine-12.yml:1:1: 发布记录少了这个文件；请从版本库恢复 data/ledger"]


def test_the_file_that_remembers_the_first_release_cannot_go_alone(released: Path, lines: Lines) -> None:
    (released / LEDGER).unlink()
    (line,) = lines()
    assert line.startswith("data/settings/ledger.yml:1:1: 少了这个文件，它记着这个网站有发布记录；请从版本库恢复")


@pytest.mark.usefixtures("released")
def test_the_name_of_the_feeds_never_changes_after_the_first_release(lines: Lines) -> None:
    file = "data/settings/site.yml"
    (line,) = lines({file: BASE[file].replace("authority: gazette.example", "authority: other.example")})
    assert line.startswith(f"{file}:1:1: feeds: 订阅标识与首次发布时不同（得到「tag:other.example,")


def test_a_release_said_to_be_older_than_what_it_released_is_not_believed(released: Path, lines: Lines) -> None:
    write(released, altered(("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    index = (released / INDEX).read_text("utf-8").replace(f"# 上次发布 {TODAY}", "# 上次发布 2020-01-01")
    older = BASE["data/news/news.yml"].split("---\n")[0].replace("id: ", "id: older-", 1)
    found = lines({INDEX: index, "data/news/older.yml": older})
    assert [line for line in found if "上一次发布的时候还没有这条信息" in line and "2025-10-01 09:00" in line]


def test_examples_may_be_left_out_after_a_release_even_one_with_another_id(released: Path, lines: Lines) -> None:
    file = "data/penalties/fine.yml"
    note = "changes: [{changed_at: 2025-10-01 09:00, kind: 更正, note: 改编号和曾用编号}]\nexample: true"
    write(released, altered(("id: fine-12", "id: fine-13\naliases: [fine-12]"), ("example: true", note), file=file))
    assert release(released) == 0
    site = BASE["data/settings/site.yml"] + "examples: false\n"
    assert [line for line in lines({"data/settings/site.yml": site}) if "fine-1" in line] == []


def epoch(moment: str) -> str:
    """A minute of TODAY as the clock of a test."""
    return f"{datetime.fromisoformat(f'{TODAY} {moment}+08:00').timestamp():.0f}"


def released_at(site: Path, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site released at a minute of TODAY."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(moment))
    assert main(["release", "--root", str(site)]) == 0


def test_nothing_is_dated_back_within_the_day_of_a_release(
    site: Path, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    released_at(site, "17:05", monkeypatch)
    assert (site / INDEX).read_text("utf-8").startswith("# 上次发布 2025-10-01 17:05\n")
    for moment, wrong in (("17:05", 1), ("17:06", 0)):
        archived = altered(("example: true", ARCHIVAL.replace("09:00", moment)))
        found = lines(archived)
        assert [line for line in found if f"归档时间不晚于上一次发布（得到「2025-10-01 {moment}」" in line] == found
        assert len(found) == wrong
        noted = (NOTE, AND_ANOTHER.replace("2025-10-01 09:00", f"2025-10-01 {moment}"))
        assert len(lines(altered(("total_investment: 500", "total_investment: 501"), noted))) == wrong


def test_an_archiving_cannot_come_before_the_last_change_that_was_public(released: Path, lines: Lines) -> None:
    write(released, altered(("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    whole = (("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER))
    early = altered(*whole, ("example: true", ARCHIVAL.replace("09:00", "08:59")))
    assert [line for line in lines(early) if "归档时间不晚于上一次发布（得到「2025-10-01 08:59」" in line]
    assert lines(altered(*whole, ("example: true", ARCHIVAL.replace("09:00", "09:01")))) == []


def test_history_needs_no_git(released: Path) -> None:
    """What was released is in the files themselves, so that a squashed or shallow history loses nothing."""
    assert not (released / ".git").exists()
    write(released, altered(("total_investment: 500", "total_investment: 620"), (NOTE, AND_ANOTHER)))
    assert release(released) == 0
    catalog, _ = checked(released, TODAY)
    assert catalog
    assert [one.values()["total_investment"] for one in catalog.ledger["wharf"].versions] == ["500", "620"]


def test_the_name_of_a_released_file_may_have_spaces(site: Path, lines: Lines) -> None:
    named = {
        **altered(("projects/files/plan.txt", "projects/files/规 划 图.txt")),
        "data/projects/files/规 划 图.txt": "图",
    }
    write(site, named)
    assert release(site) == 0
    assert lines() == []


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(
    ("file", "told"),
    [
        (ENTRY, "1:1: 发布记录被改动过"),
        (INDEX, "1:1: 发布记录不见了"),
        (ADDRESSES, "1:1: 发布过的网址清单不见了，或者读不出来；请从版本库恢复 data/ledger"),
    ],
)
def test_a_file_of_the_ledger_that_is_no_text_is_told(lines: Lines, file: str, told: str) -> None:
    (line,) = lines({file: b"\xff\xfe\x00"})
    assert line.startswith(f"{file}:{told}")


def test_a_list_of_addresses_that_went_away_is_told(released: Path, lines: Lines) -> None:
    (released / ADDRESSES).unlink()
    (line,) = lines()
    assert line.startswith(f"{ADDRESSES}:1:1: 发布过的网址清单不见了")


def test_the_line_of_the_last_release_cannot_go_with_the_file_that_remembers_the_first(
    released: Path, lines: Lines
) -> None:
    """Without it a record could be dated back."""
    (released / LEDGER).unlink()
    index = (released / INDEX).read_text("utf-8").replace(f"# 上次发布 {TODAY}\n", "")
    assert lines({INDEX: index}) == [
        f"{INDEX}:1:1: 发布记录不见了，以后的改动和删除就查不出来"
        "（应为请从版本库恢复 data/ledger；第一次发布没有做完的，删去 data/ledger 再发布一次）"
    ]


@pytest.mark.parametrize(("moment", "status"), [("17:04", 1), ("17:05", 0)])
def test_a_clock_set_back_by_minutes_is_told(
    site: Path, moment: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    released_at(site, "17:05", monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(moment))
    assert main(["check", "--root", str(site)]) == status
    told = f"{INDEX}:1:1: 现在的时间早于上一次发布，请核对电脑的时钟（得到「{TODAY} 17:04」，应为不早于 {TODAY} 17:05 的时间）"
    assert (told in capsys.readouterr().out) == bool(status)


def test_a_release_as_of_a_day_does_not_set_the_last_one_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    released_at(site, "17:05", monkeypatch)
    later = AND_ANOTHER.replace("2025-10-01 09:00", "2025-10-01 17:06")
    write(site, altered(("total_investment: 500", "total_investment: 501"), (NOTE, later)))
    assert release(site) == 0
    assert (site / INDEX).read_text("utf-8").startswith(f"# 上次发布 {TODAY} 17:05\n")


def test_a_change_cannot_be_dated_to_a_later_hour(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would keep every record of the hours before it out of the next release."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("08:59"))
    write(site, altered((NOTE, AND_ANOTHER)))
    assert main(["release", "--root", str(site)]) == 1
    released_at(site, "09:00", monkeypatch)


@pytest.mark.usefixtures("released")
def test_what_is_not_released_soon_after_its_date_is_a_reminder(site: Path) -> None:
    """The ledger cannot know whether it was public on that day."""
    late = (
        BASE["data/news/news.yml"].split("---\n")[0].replace("id: ", "id: late-", 1).replace("2025-05-12", "2025-10-02")
    )
    write(site, {"data/news/late.yml": late, **altered((NOTE, AND_ANOTHER.replace("2025-10-01", "2025-10-02")))})
    for days, told in ((2, 0), (3, 2)):
        found = [str(problem) for problem in checked(site, TODAY + timedelta(days=days))[1]]
        assert (
            len(
                [
                    line
                    for line in found
                    if "写的时间已经过了一天以上，还没有记入发布记录（得到「2025-10-02 09:00」" in line
                ]
            )
            == told
        )


def test_a_former_id_that_came_with_the_record_stays_too(site: Path, lines: Lines) -> None:
    file = "data/penalties/fine.yml"
    write(site, altered(("id: fine-12", "id: fine-12\naliases: [fine-1, fine-2]"), file=file))
    assert release(site) == 0
    (line,) = lines(altered(("id: fine-12", "id: fine-12\naliases: [fine-1]"), file=file))
    told = "aliases: 已公开的曾用编号被删去（得到「fine-2」，应为在 aliases 里写回去，旧网址才打得开）"
    assert line == f"{file}:2:10: {told}"


def test_an_entry_moved_to_a_folder_of_no_kind_is_told(released: Path, lines: Lines) -> None:
    (released / "data/penalties/fine.yml").unlink()
    other = "data/ledger/other/fine-12.yml"
    (released / other).parent.mkdir()
    (released / "data/ledger/penalties/fine-12.yml").rename(released / other)
    index = (released / INDEX).read_text("utf-8").replace("/penalties/", "/other/")
    (line,) = lines({INDEX: index})
    assert line.startswith(f"{other}:1:1: 这条信息已经发布，现在不见了（得到「fine-12」")


def test_a_release_that_was_stopped_halfway_is_told_with_the_repair(released: Path, lines: Lines) -> None:
    index = (released / INDEX).read_text("utf-8").splitlines(keepends=True)
    entry = "data/ledger/penalties/fine-12.yml"
    (line,) = lines({INDEX: "".join(line for line in index if entry not in line)})
    assert line.startswith(f"{entry}:1:1: 目录 {INDEX} 里没有这个文件；请从版本库恢复 data/ledger；")
    assert line.endswith("删去它再发布一次")
    (released / INDEX).unlink()
    (released / LEDGER).unlink()
    (line,) = lines()
    assert line.endswith("第一次发布没有做完的，删去 data/ledger 再发布一次）")
    shutil.rmtree(released / "data/ledger")
    assert release(released) == 0
