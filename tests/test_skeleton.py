"""A new record: a skeleton in which exactly the required fields are put in, and every other waits behind one #."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import BASE, TODAY, write
from gazette import skeleton
from gazette.problems import Path as FieldPath
from gazette.problems import field_path
from gazette.schema import KINDS
from gazette.schema.model import Model, Shape, fields_of
from gazette.schema.record import ENVELOPE, Record
from gazette.source import Document, read
from gazette.validation import field_at, validated
from samples import least, sample

Lines = Callable[..., list[str]]
PREFILLED = {("id",), ("made_on",), ("published_at",), ("secrecy_review", "reviewed_on")}
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)


def text_of(kind: type[Record]) -> str:
    return skeleton.text(kind, "new-one", TODAY)


def document_of(text: str) -> Document:
    documents, problems = read(text, "f.yml")
    assert problems == []
    return documents[0]


def keys(value: Any) -> Any:
    """The keys of a value, in the first item of a list too; None for a single value."""
    if isinstance(value, list):
        return [keys(value[0])]
    return {key: keys(inner) for key, inner in value.items()} if isinstance(value, dict) else None


def empty(value: Any, at: FieldPath = ()) -> Iterator[FieldPath]:
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from empty(inner, (*at, step))
    elif value is None:
        yield at


def filled(kind: type[Record], text: str) -> str:
    """A skeleton with a right value written behind everything that is empty."""
    document, rows = document_of(text), text.split("\n")
    for at in empty(document.value):
        field = field_at(kind, at)
        owner = field_at(kind, tuple(step for step in at if isinstance(step, str))[:-1])
        assert field
        rows[document.place(at)[0] - 1] += sample(owner.model if owner and owner.model else kind, field)
    return "\n".join(rows)


def left_out(text: str, mark: str = "#") -> Iterator[tuple[str, bool, str]]:
    """Every field that is left out, whether the record's own, and the text with it put in: its # deleted, and those below."""
    rows = text.split("\n")
    for number, row in enumerate(rows):
        if found := re.match(r"( *)#(\w+):", row):
            end = number + 1
            while rows[end].startswith(f"{found[1]}#  "):
                end += 1
            put_in = [re.sub(mark, "", one, count=1) for one in rows[number:end]]
            yield found[2], not found[1], "\n".join([*rows[:number], *put_in, *rows[end:]])


@every_kind
def test_exactly_the_required_fields_are_put_in(kind: type[Record]) -> None:
    assert keys(document_of(text_of(kind)).value) == keys(least(kind))


@every_kind
def test_the_check_names_every_field_that_is_still_empty_and_no_other(kind: type[Record]) -> None:
    document = document_of(text_of(kind))
    problems = validated(kind, document, "f.yml")
    assert isinstance(problems, list)
    assert sorted(problem.field for problem in problems) == sorted(map(field_path, empty(document.value)))


@every_kind
def test_what_is_filled_in_already_is_the_id_the_dates_and_an_undoubted_category(kind: type[Record]) -> None:
    value = document_of(text_of(kind)).value
    assert isinstance(value, dict)
    assert (value["id"], value["made_on"], value["published_at"]) == ("new-one", f"{TODAY}", f"{TODAY} 09:00")
    assert value["secrecy_review"]["reviewed_on"] == f"{TODAY}"
    assert value["category"] == (f"{kind.CATEGORY}" if kind.CATEGORY else None)
    full = {at for at in _leaves(value) if at not in set(empty(value))}
    assert full == PREFILLED | ({("category",)} if kind.CATEGORY else set())


def _leaves(value: Any, at: FieldPath = ()) -> Iterator[FieldPath]:
    if isinstance(value, dict | list) and value:
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, (*at, step))
    else:
        yield at


@every_kind
def test_with_exactly_the_required_fields_filled_it_is_a_record(kind: type[Record]) -> None:
    document = document_of(filled(kind, text_of(kind)))
    assert isinstance(validated(kind, document, "f.yml"), kind)


@every_kind
def test_every_optional_field_can_be_put_in_alone_and_filled(kind: type[Record]) -> None:
    text = text_of(kind)
    top = {field.name for field in fields_of(kind) if not field.required}
    assert top == {name for name, own, _ in left_out(text) if own}
    for name, own, put_in in left_out(text):
        if name not in ENVELOPE or kind is KINDS[0]:
            record = validated(kind, document_of(filled(kind, put_in)), "f.yml")
            assert isinstance(record, kind), (name, record)
            assert not own or getattr(record, name) not in (None, ()), name


@every_kind
def test_an_editor_s_key_for_comments_that_takes_a_space_along_puts_in_the_same(kind: type[Record]) -> None:
    text = text_of(kind)
    for (name, _, by_hand), (_, _, by_key) in zip(left_out(text), left_out(text, "# ?"), strict=True):
        assert document_of(by_hand).value == document_of(by_key).value, name


@every_kind
def test_all_optional_fields_put_in_at_once_show_every_field_of_every_group(kind: type[Record]) -> None:
    text = text_of(kind)
    while put_in := next(left_out(text), None):
        text = put_in[2]
    document = document_of(filled(kind, text))
    assert keys(document.value) == _all(kind)
    assert isinstance(validated(kind, document, "f.yml"), kind)


def _all(model: type[Model]) -> dict[str, Any]:
    found = {field.name: _all(field.model) if field.model else None for field in fields_of(model)}
    return {field.name: [found[field.name]] if field.many else found[field.name] for field in fields_of(model)}


@every_kind
def test_every_field_is_explained_and_its_choices_are_listed(kind: type[Record]) -> None:
    lines = text_of(kind).split("\n")
    for field in fields_of(kind):
        found = next(number for number, line in enumerate(lines) if re.match(rf"#?{field.name}:", line))
        assert lines[found - 1].startswith(f"# {field.label}（{'必填' if field.required else '选填'}")
        assert field.description in lines[found - 1]
        assert field.shape is Shape.GROUP or field.hint in lines[found - 1]


def test_a_required_list_of_groups_begins_with_a_required_field() -> None:
    """Or the dash would stand before a field that is left out."""
    lines = list(skeleton._item(fields_of(_Group), whole=False))
    assert yaml.safe_load("\n".join(lines)) == [{"second": None}]
    put_in = "\n".join(re.sub(r"#(?=\w+:)", "", line) for line in lines)
    assert yaml.safe_load(put_in) == [{"second": None, "first": None}]


class _Group(Model):
    first: str | None = None
    second: str


def test_a_new_record_is_written_where_its_kind_belongs_and_only_it_is_not_in_order_yet(
    site: Path, lines: Lines
) -> None:
    assert skeleton.write(site, "project", "new-pier", TODAY) == "data/projects/new-pier.yml"
    found = lines({})
    assert {line.split(":")[0] for line in found} == {"data/projects/new-pier.yml"}
    assert [line.split(": ")[1] for line in found] == [
        *("title", "organ", "secrecy_review.result", "secrecy_review.reviewer", "secrecy_review.basis"),
        *("summary", "region"),
    ]


def test_a_folder_that_is_not_there_yet_is_made(site: Path) -> None:
    for file in (site / "data/penalties").iterdir():
        file.unlink()
    (site / "data/penalties").rmdir()
    skeleton.write(site, "penalty", "first", TODAY)
    assert (site / "data/penalties/first.yml").read_bytes() == skeleton.text(_kind("penalty"), "first", TODAY).encode()


def _kind(name: str) -> type[Record]:
    return next(kind for kind in KINDS if name == kind.NAME)


@pytest.mark.parametrize(
    ("kind", "record_id", "said"),
    [
        ("projcet", "a", "没有「projcet」这种信息，是否想写 project"),
        ("重大建设项目", "a", "没有「重大建设项目」这种信息，是否想写 project"),
        ("work-plans", "a", "没有「work-plans」这种信息，是否想写 work_plan"),
        ("zzz", "a", f"没有「zzz」这种信息；可用的有 {'、'.join(kind.NAME for kind in KINDS)}"),
        (
            "project",
            "New Pier",
            "不是有效的 id（得到「New Pier」，应为小写字母、数字和连字符，不超过 80 个字符，如 bridge-2010）",
        ),
        (
            "project",
            "../x",
            "不是有效的 id（得到「../x」，应为小写字母、数字和连字符，不超过 80 个字符，如 bridge-2010）",
        ),
        ("project", "index", "这个 id 已被网站的列表地址占用（得到「index」，应为另一个 id）"),
        ("project", "", "不能留空（得到「」，应为一段文字）"),
        ("project", "bureau", "编号已在 data/organs/organs.yml 用过，全站不能重复（得到「bureau」，应为另一个 id）"),
        ("project", "broken", "编号已在 data/organs/broken.yml 用过，全站不能重复（得到「broken」，应为另一个 id）"),
        ("project", "quoted", "编号已在 data/organs/quoted.yml 用过，全站不能重复（得到「quoted」，应为另一个 id）"),
        ("project", "taken", "已经有这个文件，没有改动它（得到「data/projects/taken.yml」，应为另一个 id）"),
    ],
)
def test_what_cannot_be_begun_is_told_and_nothing_is_written(site: Path, kind: str, record_id: str, said: str) -> None:
    more = {
        "data/organs/broken.yml": "id: broken\ntitle: [\n",
        "data/organs/quoted.yml": '{"id": "quoted"}\n',
        "data/projects/taken.yml": "# 留着\n",
    }
    write(site, more)
    with pytest.raises(ValueError) as refused:
        skeleton.write(site, kind, record_id, TODAY)
    assert str(refused.value) == said
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert files == {path: text.encode() for path, text in {**BASE, **more}.items()}
