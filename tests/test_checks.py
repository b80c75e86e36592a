"""Every rule, by one case file that breaks it and nothing else; see problems/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any

import pytest
import yaml

from conftest import BASE, TESTS, changed
from gazette.checks import CHECKS, REMINDERS, settings

Lines = Callable[..., list[str]]
CASES = sorted(file.stem for file in (TESTS / "problems").glob("*.*.yml"))


def _rules() -> Iterator[tuple[str, Callable[..., Any]]]:
    # A rule may stand for several kinds.
    for rule in dict.fromkeys((*(rule for _, rule in (*CHECKS, *REMINDERS)), *settings.RULES)):
        yield f"{rule.__module__.rsplit('.', 1)[1]}.{rule.__name__}", rule


def _files(changes: list[dict[str, str]]) -> dict[str, str]:
    def change(files: dict[str, str], one: dict[str, str]) -> dict[str, str]:
        text = files.get(one["file"], BASE[one["file"]])
        assert text.count(one["old"]) == 1, f"{one['old']!r} is not there exactly once"
        return {**files, one["file"]: text.replace(one["old"], one["new"])}

    return reduce(change, changes, {})


def _case(name: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load((TESTS / f"problems/{name}.yml").read_text("utf-8"))
    return case


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert sorted(name for name, _ in _rules()) == CASES


@pytest.mark.parametrize("name", [name for name, _ in _rules()])
def test_the_docstring_of_a_rule_says_the_rule(name: str) -> None:
    rule = dict(_rules())[name]
    assert rule.__doc__
    assert rule.__doc__.strip().split("\n")[0].endswith("。")


def test_nothing_is_wrong_with_the_base_site(lines: Lines) -> None:
    assert lines() == []


@pytest.mark.parametrize("name", CASES)
def test_breaking_a_rule_yields_exactly_its_lines(name: str, lines: Lines) -> None:
    case = _case(name)
    assert case["problems"]
    assert lines(_files(case["wrong"])) == case["problems"]


@pytest.mark.parametrize("name", [name for name in CASES if "right" in _case(name)])
def test_what_a_rule_just_allows_yields_nothing(name: str, lines: Lines) -> None:
    assert lines(_files(_case(name)["right"])) == []


def test_all_problems_of_a_site_are_told_at_once(lines: Lines) -> None:
    found = lines(
        changed("data/projects/wharf.yml", "price: 400", "price: 451")
        | changed("data/work-plans/plan.yml", "columns: [works]", "columns: [walks]")
        | changed("data/organs/organs.yml", "parent: county", "parent: country")
        | {"data/organs/broken.yml": "id: [\n"}
    )
    assert [line.split(":")[0] for line in found] == [
        "data/organs/broken.yml",
        "data/organs/organs.yml",
        "data/projects/wharf.yml",
        "data/work-plans/plan.yml",
    ]


@pytest.mark.parametrize("defect", ["published_at: 2025-01-03 09:00x", 'published_at: "2025', "&a published_at: x"])
def test_a_broken_organ_is_told_once_and_not_again_in_every_record_that_names_it(lines: Lines, defect: str) -> None:
    text = BASE["data/organs/organs.yml"].replace("published_at: 2025-01-03 09:00", defect, 1)
    found = lines({"data/organs/organs.yml": text})
    assert found
    assert {line.split(":")[0] for line in found} == {"data/organs/organs.yml"}


@pytest.mark.parametrize("name", ["regions", "columns"])
def test_a_broken_settings_file_is_told_once_and_not_again_in_every_record(lines: Lines, name: str) -> None:
    found = lines({f"data/settings/{name}.yml": "- x\n"})
    assert found == [f"data/settings/{name}.yml:1:1: 不是一条记录（应为若干行「字段名: 内容」）"]


def test_examples_left_out_are_not_in_the_catalog_and_cannot_be_named(lines: Lines) -> None:
    found = lines(
        changed("data/settings/site.yml", "name: 示例县法制", "name: 示例县法制\nexamples: false")
        | changed("data/work-plans/plan.yml", "example: true", "example: false")
    )
    assert (
        "data/work-plans/plan.yml:3:8: organ: 没有登记这个机构（得到「county」，应为 data/organs 中已有机构的 id，或先登记该机构）"
        in found
    )
    assert not [line for line in found if "wharf" in line]


def test_an_attachment_name_no_disk_could_hold_is_only_not_found(lines: Lines) -> None:
    found = lines(changed("data/projects/wharf.yml", "projects/files/plan.txt", "x" * 5000 + ".pdf"))
    assert [line.split("（")[0] for line in found] == [
        "data/projects/wharf.yml:17:12: attachments[1].file: 找不到附件文件"
    ]


def test_an_attachment_that_is_a_link_is_not_found(site: Any, lines: Lines) -> None:
    (site / "data/projects/files/link.txt").symlink_to(site / "data/projects/files/plan.txt")
    found = lines(changed("data/projects/wharf.yml", "projects/files/plan.txt", "projects/files/link.txt"))
    assert "data/projects/wharf.yml:17:12: attachments[1].file: 找不到附件文件" in found[1]


def test_a_waiver_on_a_line_with_other_fields_would_be_published_and_is_refused(lines: Lines) -> None:
    waiver = "waivers: [{detector: 车牌号码, reason: 公务车, reviewer: 法制科, reviewed_on: 2025-01-02}]"
    review = "{result: 可以公开, reviewer: 法制科, reviewed_on: 2025-01-02, basis: 条例第十七条}"
    organ = f"{{id: port, title: 示例港, {waiver}, organ: county, made_on: 2025-01-02, published_at: 2025-01-03 09:00, "
    organ += f"category: 2, secrecy_review: {review}, summary: 公务车辽B12345, example: true}}\n"
    found = lines({"data/organs/port.yml": organ})
    assert [line.split("（")[0] for line in found] == [
        "data/organs/port.yml:1:33: waivers: 豁免和别的字段写在了一行，会随数据文件公开"
    ]
