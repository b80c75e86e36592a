"""A new record to fill in: every field of its kind with its label and hint, the optional ones as comments.

A comment that explains begins with `# `; a field that is left out begins with `#` alone, so that deleting that one
character puts it in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from gazette.loading import ids
from gazette.problems import quoted, wrong
from gazette.schema import KINDS
from gazette.schema.model import Field, fields_of
from gazette.schema.record import Record
from gazette.schema.scalars import Identifier
from gazette.source import suggestion

# What is filled in already, by the field's key; a group holds its own.
Filled = Mapping[str, "str | Filled"]

_HEAD = """\
# {label}：新建的记录，请照实填写。
# 前面没有 # 的行必须填；选填的字段，需要时删去行首的 #，不需要的整段删去。
# 日期先填了 {today}，请逐个核对，改成真实的日期和时间。
"""


def write(root: Path, kind_name: str, record_id: str, today: date) -> str:
    """Write the skeleton of a record as data/<folder>/<id>.yml under `root`, and return that path.

    ValueError says in an editor's words why it was not written: no such kind, a wrong or used id, a file in the way.
    """
    kind = _kind(kind_name)
    path = f"data/{kind.FOLDER}/{_free(root, record_id)}.yml"
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text(kind, record_id, today))
    except FileExistsError:
        raise ValueError(wrong("已经有这个文件，没有改动它", path, "另一个 id")) from None
    except OSError as error:
        raise ValueError(f"{path} 无法写入，请检查文件夹及其权限（{error.strerror}）") from None
    return path


def text(kind: type[Record], record_id: str, today: date) -> str:
    """The skeleton of a record of `kind`: its id, the dates as of `today` and the kind's category are filled in."""
    review = {"reviewed_on": f"{today}"}
    filled: dict[str, str | Filled] = {
        "id": record_id,
        "made_on": f"{today}",
        "published_at": f"{today} 09:00",
        "secrecy_review": review,
    }
    filled |= {"category": f"{kind.CATEGORY}"} if kind.CATEGORY else {}
    head = _HEAD.format(label=kind.LABEL, today=today)
    return head + "\n".join(_lines(fields_of(kind), filled)) + "\n"


def _kind(name: str) -> type[Record]:
    kinds = {kind.NAME: kind for kind in KINDS}
    if name in kinds:
        return kinds[name]
    by_label = {kind.LABEL: kind.NAME for kind in KINDS} | {kind.FOLDER: kind.NAME for kind in KINDS}
    near = f"，是否想写 {by_label[name]}" if name in by_label else suggestion(name, list(kinds))
    raise ValueError(f"没有{quoted(name)}这种信息{near or '；可用的有 ' + '、'.join(kinds)}")


def _free(root: Path, record_id: str) -> str:
    """The id, when it is rightly written and no record has it."""
    try:
        TypeAdapter(Identifier).validate_python(record_id)
    except ValidationError as error:
        context = error.errors()[0]["ctx"]
        raise ValueError(wrong(context["message"], record_id, context["expected"])) from None
    if used := ids(root).get(record_id):
        raise ValueError(wrong(f"编号已在 {used} 用过，全站不能重复", record_id, "另一个 id"))
    return record_id


def _lines(fields: tuple[Field, ...], filled: Filled, whole: bool = False) -> Iterator[str]:
    """The lines of a group; `whole` when it stands in a comment already, and every field is put in with it."""
    for field in fields:
        yield f"# {_about(field)}"
        lines = _field(field, filled, whole or not field.required)
        yield from lines if field.required or whole else (f"#{line}" for line in lines)


def _field(field: Field, filled: Filled, whole: bool) -> Iterator[str]:
    value = filled.get(field.name, "")
    if not field.model and not field.many:
        yield f"{field.name}: {value}"
        return
    yield f"{field.name}:"
    if not field.model:
        yield "  - "
    elif field.many:
        yield from _item(fields_of(field.model), whole)
    else:
        inner = value if isinstance(value, Mapping) else {}
        yield from (f"  {line}" for line in _lines(fields_of(field.model), inner, whole))


def _item(fields: tuple[Field, ...], whole: bool) -> Iterator[str]:
    """One item of a list of groups. The dash stands before a field that is put in, so a required one comes first."""
    if not whole:
        fields = tuple(sorted(fields, key=lambda field: not field.required))
    first, *rest = _lines(fields[:1], {}, whole or not fields[0].required)
    yield f"  {first}"
    yield f"  - {rest[0]}"
    yield from (f"    {line}" for line in rest[1:])
    yield from (f"    {line}" for line in _lines(fields[1:], {}, whole))


def _about(field: Field) -> str:
    needed = f"{'必填' if field.required else '选填'}{'，可写多项' if field.many else ''}"
    hint = "" if field.model else field.hint
    return "。".join(part for part in (f"{field.label}（{needed}）", field.description, hint) if part)
