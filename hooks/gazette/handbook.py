"""The reference tables of the editors' handbook, made of the declarations: a page says where, with `<!-- fields penalty -->`."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator

from gazette.catalog import Catalog
from gazette.schema import KINDS
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.record import Record
from gazette.settings import FILES

_MARK = re.compile(r"^<!-- (?:fields ([\w/-]+)|(kinds|organs)) -->$", re.M)
_EXAMPLE = re.compile("(?<=如 )[^，；（]+")
_MODELS: dict[str, type[Model]] = {
    "record": Record,
    **{kind.NAME: kind for kind in KINDS},
    **{f"settings/{name}": model for name, model in FILES.items()},
}


def filled(markdown: str, catalog: Catalog | None = None, written: Callable[[str], bool] = lambda page: True) -> str:
    """A page of the handbook with its marks replaced by tables; ValueError names a mark nobody knows.

    `catalog` has the columns and the organs of the site; `written` tells whether a page such as penalty.md is there to be
    linked: a new kind comes before its page.
    """

    def table(mark: re.Match[str]) -> str:
        if mark[2] == "organs":
            return organs(catalog)
        return kinds(catalog, written) if mark[2] else fields(mark[1])

    return _MARK.sub(table, markdown)


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


def kinds(catalog: Catalog | None, written: Callable[[str], bool]) -> str:
    """Every kind with its folder and its page of the handbook, in the order of the columns; those of no column come last."""
    columns = catalog.settings.columns if catalog else ()
    column_of = {kind: column.title for column in reversed(columns) for kind in column.kinds}
    titles = [*(column.title for column in columns), ""]
    ordered = sorted(KINDS, key=lambda kind: titles.index(column_of.get(kind.NAME, "")))
    rows = (
        f"| {column_of.get(kind.NAME, '（没有栏目）')} | {_page(kind, written)} | `{kind.NAME}` | `data/{kind.FOLDER}` |"
        for kind in ordered
    )
    return "\n".join(["| 栏目 | 信息和填写说明 | 种类 | 文件夹 |", "|---|---|---|---|", *rows])


def _page(kind: type[Record], written: Callable[[str], bool]) -> str:
    return f"[{kind.LABEL}]({kind.NAME}.md)" if written(f"{kind.NAME}.md") else f"{kind.LABEL}（还没有写）"


def organs(catalog: Catalog | None) -> str:
    """Every public organ with its id, as a field takes it: those of the place first, then the examples."""
    found = [organ for organ in catalog.organs.values() if not organ.notice(catalog.today)] if catalog else []
    rows = (
        f"| {_cell(organ.title)}{'（示例）' if organ.example else ''} | {_cell(organ.short_name or '')} | `{organ.id}` | `organ: {organ.id}` |"
        for organ in sorted(found, key=lambda organ: (organ.example, organ.id))
    )
    return "\n".join(["| 名称 | 简称 | id | 写在记录里 |", "|---|---|---|---|", *rows])


def _cell(text: str) -> str:
    return html.escape(text).replace("|", "&#124;")


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
    """How a field is written; an example such as a day is not broken at its hyphens while it has a line of its own."""
    text = f"一组字段，见「{field.label}」" if field.shape is Shape.GROUP else field.hint
    whole = _EXAMPLE.sub(r'<span class="whole">\g<0></span>', text)
    return f"列表，每项：{whole}" if field.many else whole
