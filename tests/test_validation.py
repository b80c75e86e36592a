"""From a document to a record, or to every reason why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import pytest
from pydantic import Field

from conftest import BASE, changed
from gazette.schema import KINDS
from gazette.schema.model import Model
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Money, Text
from gazette.source import read
from gazette.validation import field_at, validated

Lines = Callable[..., list[str]]


class Part(Model):
    """部分。"""

    name: Text = Field(title="名称")
    amount: Money | None = Field(None, title="金额")


class Sample(Model):
    """样本。"""

    LABEL: ClassVar[str] = "样本"

    title: Text = Field(title="标题")
    day: Date | None = Field(None, title="日期")
    stage: Literal["前期", "在建"] = Field("前期", title="阶段")
    part: Part | None = Field(None, title="一个部分")
    parts: tuple[Part, ...] = Field((), title="各部分")
    words: tuple[Text, ...] = Field((), title="词语")
    needed: tuple[Part, ...] | None = Field(None, title="需要")


def wrongs(text: str) -> list[str]:
    document = read(text, "f.yml")[0][0]
    value = validated(Sample, document, "f.yml")
    return [str(problem) for problem in value] if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a\n", "f.yml:1:1: 不是一条记录（应为若干行「字段名: 内容」）"),
        ("title：甲\n", "f.yml:1:1: 不是一条记录（应为若干行「字段名: 内容」）"),
        ("甲\n", "f.yml:1:1: 不是一条记录（应为若干行「字段名: 内容」）"),
        ("{}\n", "f.yml:1:1: title: 缺少必填字段「标题」（应为一行文字）"),
        ("title:\n", "f.yml:1:7: title: 缺少必填字段「标题」（应为一行文字）"),
        ("title: []\n", "f.yml:1:8: title: 缺少必填字段「标题」（应为一行文字）"),
        ("title: ''\n", "f.yml:1:8: title: 「标题」不能留空（得到「」，应为一段文字）"),
        ("title: [甲]\n", "f.yml:1:8: title: 「标题」写成了列表或分组（应为一段文字）"),
        (
            "title: 甲\nday: 2024-02-30\n",
            "f.yml:2:6: day: 「日期」日历上没有这一天（得到「2024-02-30」，应为存在的日期，如 2012-07-07）",
        ),
        (
            "title: 甲\nstage: 在健\n",
            "f.yml:2:8: stage: 「阶段」不在可选的范围内（得到「在健」，应为前期、在建 之一）",
        ),
        ("title: 甲\nstage: [在建]\n", "f.yml:2:8: stage: 「阶段」不在可选的范围内（应为前期、在建 之一）"),
        (
            "title: 甲\nwords: 乙\n",
            "f.yml:2:8: words: 「词语」应当写成列表（得到「乙」，应为另起一行，每项前加「- 」）",
        ),
        ("title: 甲\nwords: {a: 乙}\n", "f.yml:2:8: words: 「词语」应当写成列表（应为另起一行，每项前加「- 」）"),
        ("title: 甲\nwords:\n  - 乙\n  -\n", "f.yml:4:4: words[2]: 「词语」不能留空（应为一段文字）"),
        (
            "title: 甲\npart: 乙\n",
            "f.yml:2:7: part: 「一个部分」应当写成一组字段（得到「乙」，应为包含 name 的一组字段）",
        ),
        ("title: 甲\npart: [乙]\n", "f.yml:2:7: part: 「一个部分」应当写成一组字段（应为包含 name 的一组字段）"),
        ("title: 甲\npart: {amount: 1}\n", "f.yml:2:7: part.name: 缺少必填字段「名称」（应为一行文字）"),
        (
            "title: 甲\nparts: [乙]\n",
            "f.yml:2:9: parts[1]: 「各部分」应当写成一组字段（得到「乙」，应为包含 name 的一组字段）",
        ),
        (
            "title: 甲\nparts:\n  - name: 乙\n  - name: 丙\n    amount: 1,5\n",
            "f.yml:5:13: parts[2].amount: 「金额」不是有效的金额（得到「1,5」，应为以万元为单位的数字，不带逗号和单位，如 57900 或 12.5）",
        ),
        ("title: 甲\ndya: 2024-01-01\n", "f.yml:2:1: dya: 没有这个字段，是否想写 day"),
        ("title: 甲\n日期: 2024-01-01\n", "f.yml:2:1: 日期: 没有这个字段，是否想写 day"),
        ("title: 甲\nparts: [{name: 乙, 金额: 1}]\n", "f.yml:2:19: parts[1].金额: 没有这个字段，是否想写 amount"),
        ("title: 甲\npart: {name: 乙, zzz: 1}\n", "f.yml:2:17: part.zzz: 没有这个字段；可用的字段有 name、amount"),
        (
            "title: 甲\n<<: {day: 1}\n",
            "f.yml:2:1: <<: 没有这个字段；可用的字段有 title、day、stage、part、parts、words、needed",
        ),
    ],
)
def test_what_is_refused_is_told_in_chinese_with_its_place(text: str, line: str) -> None:
    assert wrongs(text) == [line]


def test_all_problems_of_a_record_are_told_at_once() -> None:
    assert [line.split(":")[3].strip() for line in wrongs("day: x\nstage: y\nparts: z\n")] == [
        "title",
        "day",
        "stage",
        "parts",
    ]


@pytest.mark.parametrize("text", ["title: 甲\nday:\nwords: []\nparts:\n", "title: 甲\npart: ~\n"])
def test_a_field_left_empty_counts_as_not_written(text: str) -> None:
    value = validated(Sample, read(text, "f.yml")[0][0], "f.yml")
    assert value == Sample.model_validate({"title": "甲"})


def test_a_field_is_found_by_its_path_through_lists_and_groups() -> None:
    field = field_at(Project, ("tenders", 3, "price"))
    assert field is not None
    assert field.label == "中标价"
    assert field_at(Project, ("tenders", 3, "none")) is None
    assert field_at(Project, ("title", "none")) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_the_lists_that_must_not_be_empty_are_the_required_ones(kind: type[Record]) -> None:
    required = [
        name for name, field in kind.model_fields.items() if field.is_required() and "tuple" in str(field.annotation)
    ]
    known = {
        "work_plan": ["parts"],
        "budget": ["tables"],
        "penalty": ["kinds"],
        "research": ["key_links"],
        "innovation": ["key_links", "applicants"],
        "brief": ["topics"],
        "assessment": ["indicators"],
        "demonstration_unit": ["basis"],
        "supervisor": ["members"],
        "complaint_statistics": ["lines"],
        "reconsideration": ["respondents"],
    }
    assert required == known.get(kind.NAME, [])


def test_a_penalty_with_an_empty_list_of_kinds_is_incomplete(lines: Lines) -> None:
    found = lines(changed("data/penalties/fine.yml", "kinds:\n  - 罚款", "kinds: []"))
    assert [line.split("（")[0] for line in found] == ["data/penalties/fine.yml:17:8: kinds: 缺少必填字段「处罚类别」"]


@pytest.mark.parametrize("path", [path for path in BASE if path.endswith(".yml")])
def test_no_file_can_lose_a_line_and_still_be_told_in_english(path: str, lines: Lines) -> None:
    rows = BASE[path].split("\n")
    for number in range(len(rows)):
        for line in lines({path: "\n".join(rows[:number] + rows[number + 1 :])}):
            message = line.split(": ", 2)[-1]
            assert not any(word in message for word in ("Input", "should", "expected", "found", "Field"))
