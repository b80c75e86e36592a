"""From the folder of a site to its catalog."""

from __future__ import annotations

import gc
import os
import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from conftest import BASE, TODAY, changed, write
from gazette.catalog import Catalog, changed_at, newest
from gazette.cli import checked
from gazette.problems import Problem
from gazette.schema.scalars import BEIJING

Lines = Callable[..., list[str]]
ORGANS, PROJECT = "data/organs/organs.yml", "data/projects/wharf.yml"
NOBODY_READS = "没有程序会读取这个文件，请移到正确的文件夹或改名"


@pytest.fixture
def catalog(site: Path) -> Catalog:
    found, problems = checked(site, TODAY)
    assert problems == []
    assert found is not None
    return found


def test_records_are_newest_change_first_and_then_by_id(catalog: Catalog) -> None:
    known = ["final-2024", "fine-12", "wharf", "plan-2025", "bureau", "county", "final-2023"]
    assert [record.id for record in catalog.records if record.id in known] == known


def test_every_record_is_found_by_id_kind_organ_and_task(catalog: Catalog) -> None:
    assert catalog.by_id["wharf"].title == "示例码头"
    assert [record.id for record in catalog.by_kind["budget"]] == ["final-2024", "final-2023"]
    assert [record.id for record in catalog.by_organ["bureau"] if record.NAME == "penalty"] == ["fine-12"]
    assert [record.id for record in catalog.by_task["plan-2025/1"]] == ["wharf"]
    assert list(catalog.tasks) == ["plan-2025/1", "plan-2025/2", "plan-2025/3"]
    assert catalog.tasks_of_column == {"works": ("plan-2025/1",)}
    assert catalog.accounts["budget", "county", 2023, "决算"].id == "final-2023"
    assert catalog.organ("bureau") is catalog.by_id["bureau"]
    assert catalog.organ("wharf") is None


def test_a_record_knows_its_file_its_document_and_its_lines(catalog: Catalog) -> None:
    origin = catalog.origins["bureau"]
    assert (origin.path, origin.document) == (ORGANS, 1)
    assert BASE[ORGANS].split("\n")[slice(*origin.lines)][0] == "id: bureau"


def test_the_yaml_of_a_record_is_its_own_document_and_no_other(catalog: Catalog) -> None:
    sources = {record.id: text for record, text in catalog.sources(catalog.public)}
    assert sources["county"] + "---\n" + sources["bureau"] == BASE[ORGANS]
    assert sources["wharf"] == BASE[PROJECT]


@pytest.mark.parametrize("before", ["summary: 新建示例码头", "code: 2502", "example: true"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_the_yaml_of_a_record_leaves_out_its_waivers(site: Path, before: str, indent: str) -> None:
    waived = "waivers:\n# 甲\n{0}- detector: 手机号码\n{0}  reason: 内部说明\n{0}  reviewer: 法制科\n{0}  reviewed_on: 2025-03-01\n"
    text = BASE[PROJECT].replace("region:", "scale: 值班15400000000\nregion:")
    write(site, {PROJECT: text.replace(before, waived.format(indent) + before) if before in text else text})
    catalog, problems = checked(site, TODAY)
    assert problems == []
    assert catalog is not None
    sources = {record.id: source for record, source in catalog.sources(catalog.public)}
    assert sources["wharf"] == text


def test_the_yaml_of_a_record_leaves_out_the_comments_before_and_after_it(site: Path) -> None:
    write(
        site,
        {ORGANS: "# 内部说明\n" + BASE[ORGANS].replace("\n---\n", "\n# 内部说明\n---\n# 内部说明\n") + "# 内部说明\n"},
    )
    catalog, problems = checked(site, TODAY)
    assert problems == []
    assert catalog is not None
    assert not [text for _, text in catalog.sources(catalog.public) if "内部说明" in text]


def test_a_penalty_past_its_publicity_is_no_longer_public(site: Path) -> None:
    last, after = checked(site, date(2026, 5, 1))[0], checked(site, date(2026, 5, 2))[0]
    assert last is not None
    assert after is not None
    assert "fine-12" in {record.id for record in last.public}
    assert "fine-12" not in {record.id for record in after.public}
    assert "fine-12" in after.by_id


def test_the_newest_change_is_an_update_or_a_publication(catalog: Catalog) -> None:
    assert changed_at(catalog.by_id["wharf"]) == datetime(2025, 3, 5, 9, 30, tzinfo=BEIJING)
    assert newest(catalog.by_kind["budget"]) == datetime(2025, 7, 2, 9, 0, tzinfo=BEIJING)
    assert newest([]) is None


def test_an_id_used_twice_is_told_with_the_file_that_has_it(lines: Lines) -> None:
    found = lines(changed("data/penalties/fine.yml", "id: fine-12", "id: wharf"))
    assert found == [
        "data/penalties/fine.yml:1:5: id: 编号「wharf」已在 data/projects/wharf.yml 第 1 行用过；请改新写的那一条，已发布的编号不能改"
    ]


def test_the_same_id_twice_in_one_file_is_told_in_the_second_document(lines: Lines) -> None:
    found = lines({ORGANS: BASE[ORGANS].replace("id: bureau", "id: county").replace("parent: county\n", "")})
    assert f"{ORGANS}:13:5: id: 编号「county」已在 {ORGANS} 第 1 行用过；请改新写的那一条，已发布的编号不能改" in found


def test_a_defect_in_the_third_document_is_told_at_its_own_line(lines: Lines) -> None:
    text = (
        BASE[ORGANS]
        + "---\n# 说明\nid: third\n"
        + BASE[ORGANS].split("---\n")[1].replace("id: bureau\n", "").replace("category: 2", "category: 甲")
    )
    assert [line.split("（")[0] for line in lines({ORGANS: text})] == [
        f"{ORGANS}:30:11: category: 「公开类别」编号不对"
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "---\n---\n"])
def test_an_empty_record_file_is_told_for_it_was_to_hold_something(text: str, lines: Lines) -> None:
    assert lines({"data/organs/later.yml": text}) == [
        "data/organs/later.yml:1:1: 文件里没有记录，请按手册填写，或删去这个文件"
    ]


def test_a_file_of_comments_is_left_for_later(lines: Lines) -> None:
    assert lines({"data/organs/later.yml": "# 以后再写\n"}) == []


def test_a_record_saved_as_text_is_told_and_an_attachment_is_not(lines: Lines) -> None:
    assert lines({"data/organs/new.txt": "id: new\n", "data/organs/files/scan.txt": "附件\n"}) == [
        "data/organs/new.txt:1:1: 没有记录把这个文件作为附件，它不会出现在网站上；要写记录请改用 .yml 结尾"
    ]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("data/x.yml", NOBODY_READS),
        ("data/organ/x.yml", f"{NOBODY_READS}，是否想写 organs"),
        ("data/Organs/x.yml", f"{NOBODY_READS}，是否想写 organs"),
        ("data/settings/region.yml", f"{NOBODY_READS}，是否想写 regions"),
        ("data/settings/more/site.yml", f"{NOBODY_READS}，是否想写 site"),
        ("data/organs/x.YML", "文件的扩展名不对，程序不会读取（得到「x.YML」，应为以 .yml 结尾的文件名）"),
        ("data/organs/x.yml.txt", "文件的扩展名不对，程序不会读取（得到「x.yml.txt」，应为以 .yml 结尾的文件名）"),
    ],
)
def test_a_file_that_would_silently_be_missing_is_told(path: str, said: str, lines: Lines) -> None:
    assert lines({path: "id: x\n"}) == [f"{path}:1:1: {said}"]


@pytest.mark.parametrize("path", ["data/organs/.hidden.yml", "data/projects/files/data.csv", "data/readme.md"])
def test_other_files_may_stand_beside_the_records(path: str, lines: Lines) -> None:
    assert lines({path: "id: ["}) == []


def test_a_folder_named_like_a_record_is_read_as_a_folder(site: Path, lines: Lines) -> None:
    (site / ORGANS).unlink()
    assert lines({"data/organs/folder.yml/inner.yml": BASE[ORGANS]}) == []


@pytest.mark.parametrize("target", ["organs.yml", "nowhere.yml", "."])
def test_a_link_is_told_wherever_it_leads(target: str, site: Path, lines: Lines) -> None:
    (site / "data/organs/link.yml").symlink_to(target)
    assert lines() == ["data/organs/link.yml:1:1: 这是快捷方式（符号链接），程序不会读取，请换成真正的文件"]


def test_a_file_named_in_gbk_is_told_in_printable_words(site: Path, lines: Lines) -> None:
    (site / "data/organs" / os.fsdecode("机构.yml".encode("gbk"))).write_text("id: x\n")
    (line,) = lines()
    assert line.isprintable()
    assert line.endswith(":1:1: 文件名里有无法识别的字符，请改用字母、数字和连字符")


def test_the_collector_is_left_as_it_was_found(site: Path) -> None:
    checked(site, TODAY)
    assert gc.isenabled()
    gc.disable()
    try:
        checked(site, TODAY)
        assert not gc.isenabled()
    finally:
        gc.enable()


def _mutated(text: str, chance: random.Random) -> bytes:
    data = bytearray(text.encode())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        match chance.randrange(6):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at : at + 1] = chance.choice(
                    [b"\t", b"\x00", b"&", b"*", b"!", b"[", b"{", b"\r", b"\xc2\x85", b'"', b": "]
                )
            case 2:
                del data[at : at + chance.randint(1, 40)]
            case _:
                rows = bytes(data).split(b"\n")
                row = chance.randrange(len(rows))
                rows[row : row + 1] = chance.choice(
                    [
                        [],
                        [b"  " + rows[row]],
                        [rows[row].strip()],
                        [rows[row]] * 2,
                        [b"---", rows[row]],
                        [rows[row].split(b":")[0] + b":"],
                        [rows[row].split(b":")[0] + b": [{}, [], ~, 9999-12-31]"],
                    ]
                )
                data = bytearray(b"\n".join(rows))
        data = data or bytearray(b"x")
    return bytes(data)


@pytest.mark.parametrize("path", [path for path in BASE if path.endswith(".yml")])
def test_no_mutation_of_a_valid_file_ends_in_a_traceback(path: str, site: Path) -> None:
    chance = random.Random(path)
    refused = 0
    for _ in range(60):
        write(site, {path: _mutated(BASE[path], chance)})
        catalog, problems = checked(site, TODAY)
        refused += bool(problems)
        assert catalog is not None or problems
        for problem in problems:
            assert isinstance(problem, Problem)
            assert str(problem).isprintable()
            assert problem.line >= 1 <= problem.column
            str(problem).encode()
    assert refused > 10


@pytest.mark.parametrize("seed", range(20))
def test_no_bytes_whatever_end_in_a_traceback(seed: int, problems: Callable[..., list[Problem]]) -> None:
    chance = random.Random(seed)
    data = chance.randbytes(2000) if seed % 2 else bytes(chance.choices(b"\n\t -:[]{}&*!|>'\"%@#,?a1\xef", k=2000))
    assert problems({"data/organs/noise.yml": data})


def test_what_waits_for_its_time_is_checked_and_in_nothing_that_is_put_out(site: Path) -> None:
    write(site, changed("data/projects/wharf.yml", "published_at: 2025-03-02 09:30", "published_at: 2025-10-01 09:30"))
    write(
        site,
        {
            "data/projects/wharf.yml": (site / "data/projects/wharf.yml")
            .read_text("utf-8")
            .replace("2025-03-05", "2025-10-05")
        },
    )
    before, after = (datetime(2025, 10, 1, 9, minute, tzinfo=BEIJING) for minute in (29, 30))
    waiting, out = (checked(site, TODAY, now)[0] for now in (before, after))
    assert waiting and out
    assert waiting.pending == {"wharf"}
    assert "wharf" in waiting.by_id
    assert "wharf" not in waiting.released.by_id
    assert [record.id for record, _ in waiting.released.sources(waiting.released.records) if record.id == "wharf"] == []
    assert "wharf" in out.released.by_id
