"""The reference tables of the editors' handbook, made of the declarations: a page says where, with `<!-- fields penalty -->`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from gazette.schema import KINDS
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.record import Record
from gazette.settings import FILES

_MARK = re.compile(r"^<!-- (?:fields ([\w/-]+)|(kinds)) -->$", re.M)
_MODELS: dict[str, type[Model]] = {
    "record": Record,
    **{kind.NAME: kind for kind in KINDS},
    **{f"settings/{name}": model for name, model in FILES.items()},
}


def filled(markdown: str, written: Callable[[str], bool] = lambda page: True) -> str:
    """A page of the handbook with its marks replaced by tables; ValueError names a mark nobody knows.

    `written` tells whether a page such as penalty.md is there to be linked: a new kind comes before its page.
    """
    return _MARK.sub(lambda mark: kinds(written) if mark[2] else fields(mark[1]), markdown)


def fields(name: str) -> str:
    """The fields of a kind beside the envelope, of the envelope itself (`record`) or of a settings file, then those of
    every group inside, each as a table under its own heading."""
    if name not in _MODELS:
        raise ValueError(f"没有 {name} 这种信息；可用的有 {'、'.join(_MODELS)}")
    model = _MODELS[name]
    envelope = () if model is Record else fields_of(Record)
    own = [field for field in fields_of(model) if field not in envelope]
    groups = (f"### {field.label} `{field.name}`\n\n{_table(fields_of(group))}" for field, group in _groups(own, []))
    return "\n\n".join([_table(own), *groups])


def kinds(written: Callable[[str], bool]) -> str:
    """Every kind with its folder and its page of the handbook."""
    rows = (
        f"| `{kind.NAME}` | {kind.LABEL} | `data/{kind.FOLDER}` | {_page(f'{kind.NAME}.md', written)} |"
        for kind in KINDS
    )
    return "\n".join(["| 种类 | 名称 | 文件夹 | 手册 |", "|---|---|---|---|", *rows])


def _page(name: str, written: Callable[[str], bool]) -> str:
    return f"[填写说明]({name})" if written(name) else "还没有写"


def _groups(found: Iterable[Field], seen: list[type[Model]]) -> Iterator[tuple[Field, type[Model]]]:
    """Every group below some fields, each model once, in the order of reading."""
    for field in found:
        if field.model and field.model not in seen:
            seen.append(field.model)
            yield field, field.model
            yield from _groups(fields_of(field.model), seen)


def _table(found: Iterable[Field]) -> str:
    rows = (
        f"| `{field.name}` | {field.label} | {'是' if field.required else ''} | {_writing(field)} | {field.description} |"
        for field in found
    )
    return "\n".join(["| 字段 | 名称 | 必填 | 写法 | 说明 |", "|---|---|---|---|---|", *rows])


def _writing(field: Field) -> str:
    text = f"一组字段，见「{field.label}」" if field.shape is Shape.GROUP else field.hint
    return f"列表，每项：{text}" if field.many else text
