"""A record's values as a reader sees them: labelled rows, tables and prose, derived from the declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import Any, Literal, NamedTuple

from gazette import prose
from gazette.catalog import Catalog
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.record import ENVELOPE, Record
from gazette.schema.scalars import day_text, time_text
from gazette.schema.vocabulary import CATEGORIES

_NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
NUMERIC = (Shape.MONEY, Shape.NUMBER, Shape.SCORE, Shape.FIGURE, Shape.PERCENT)
# What a reader of the page does not see, or what `formalities` say.
_UNSEARCHED = frozenset(
    {
        "id",
        "title",
        "category",
        "openness",
        "secrecy_review",
        "withdrawal",
        "aliases",
        "waivers",
        "example",
    }
)
# What stands on a page without its label.
_UNLABELLED = frozenset({"summary", "body"})


class Piece(NamedTuple):  # there are hundreds to a page, and these are made the quickest
    """One value: its text, the address it leads to ("" for none; from the root of the site unless it has a scheme)
    and, for a date, the same in machine form."""

    text: str
    href: str = ""
    datetime: str = ""
    number: bool = False

    @property
    def external(self) -> bool:
        return self.href.startswith(("http://", "https://"))


class Block(NamedTuple):
    """One labelled part of a page. `kind` says which of the others is filled: pieces of a row, a table's heads and
    rows of cells, the free text of a prose, or the blocks of a group. A row of one plain text has it as `text` too."""

    kind: Literal["row", "table", "prose", "group"]
    name: str
    label: str
    pieces: tuple[Piece, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    numeric: tuple[bool, ...] = ()
    text: str = ""
    blocks: tuple[Block, ...] = ()


def blocks(model: Model, catalog: Catalog, names: Iterable[str]) -> tuple[Block, ...]:
    """The named fields of a value as blocks, in the order of `names`; what is not written, or is off, is left out."""
    declared = _declared(type(model))
    found = [_block(declared[name], getattr(model, name), catalog) for name in names]
    return tuple([block for block in found if block])


def own_blocks(record: Record, catalog: Catalog) -> tuple[Block, ...]:
    """The blocks of a record's own kind, without the envelope."""
    return blocks(record, catalog, _own_names(type(record)))


def piece(shape: Shape, value: Any, catalog: Catalog) -> Piece:
    """One value as it is shown."""
    return _MAKERS[shape](value, catalog)


def category_label(category: int) -> str:
    """第（七）项, as the law counts the categories of its article 20."""
    return f"第（{_NUMERALS[category]}）项"


def money(amount: Decimal) -> str:
    """万元, with groups of three; from one 亿 on also in 亿元, as people say it."""
    plain = f"{amount:,f}万元"
    return f"{plain}（{(amount / 10000).normalize():f}亿元）" if abs(amount) >= 10000 else plain


def passages(record: Record, catalog: Catalog) -> Iterator[str]:
    """Every readable text of a record for the search index, in the order of its page: labels, values, heads and cells each
    alone; the title is not among them."""
    return _texts(blocks(record, catalog, _searched(type(record))))


def formalities(record: Record, catalog: Catalog) -> Iterator[str]:
    """What nearly every page says in the same words, under which law it is public and who reviewed that, as `passages` are."""
    yield from _texts(blocks(record, catalog, ("category", "openness")))
    yield from _texts(blocks(record.secrecy_review, catalog, type(record.secrecy_review).model_fields))


def _texts(shown: Iterable[Block], within: str = "") -> Iterator[str]:
    for block in shown:
        if block.name not in _UNLABELLED and block.name != within:
            yield block.label
        if block.kind == "prose":
            yield from prose.passages(block.text)
        elif block.kind == "group":
            yield from _texts(block.blocks, block.name)
        elif block.kind == "table":
            yield from block.heads
            yield from filter(None, (_joined(cell) for row in block.rows for cell in row))
        else:
            yield _joined(block.pieces)


def _joined(pieces: tuple[Piece, ...]) -> str:
    return "、".join(one.text for one in pieces)


@cache
def _searched(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(kind) if field.name not in _UNSEARCHED)


@cache
def _declared(model: type[Model]) -> Mapping[str, Field]:
    return {field.name: field for field in fields_of(model)}


@cache
def _own_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(kind) if field.name not in ENVELOPE)


def _block(field: Field, value: Any, catalog: Catalog) -> Block | None:
    if value is None or value == () or value is False:  # a switch that is off is as one not written
        return None
    if field.model is None and field.shape is not Shape.MARKDOWN:
        pieces = _cell(field, value, catalog)
        plain = len(pieces) == 1 and not pieces[0].href and not pieces[0].datetime
        return Block("row", field.name, field.label, pieces, text=pieces[0].text if plain else "")
    make = partial(Block, name=field.name, label=field.label)
    if field.model is None:
        return make("prose", text=value)
    if not field.many:
        return make("group", blocks=blocks(value, catalog, type(value).model_fields))
    if any(inner.model or inner.shape is Shape.MARKDOWN for inner in fields_of(field.model)):  # no cell holds these
        groups = (make("group", blocks=blocks(item, catalog, field.model.model_fields)) for item in value)
        return make("group", blocks=tuple(groups))
    return _table(field.model, make, value, catalog)


def _table(model: type[Model], make: partial[Block], items: tuple[Model, ...], catalog: Catalog) -> Block:
    """Items as a table whose columns are the fields that at least one item fills."""
    used = [
        field for field in fields_of(model) if any(getattr(item, field.name) not in (None, False, ()) for item in items)
    ]
    rows = tuple(tuple(_cell(field, getattr(item, field.name), catalog) for field in used) for item in items)
    return make(
        "table",
        heads=tuple(field.label for field in used),
        numeric=tuple(field.shape in NUMERIC for field in used),
        rows=rows,
    )


def _cell(field: Field, value: Any, catalog: Catalog) -> tuple[Piece, ...]:
    if value is None:
        return ()
    make = _MAKERS[field.shape]
    return tuple([make(item, catalog) for item in value]) if field.many else (make(value, catalog),)


def _organ(organ_id: str, catalog: Catalog) -> Piece:
    organ = catalog.organ(organ_id)
    return _named(organ, organ.title, organ.url, catalog) if organ else Piece(organ_id)


def _task(reference: str, catalog: Catalog) -> Piece:
    if reference not in catalog.tasks:
        return Piece(reference)
    plan, _, task = catalog.tasks[reference]
    text = f"{plan.year}年工作要点第{task.number}项：{task.heading}"
    return _named(plan, text, task_url(plan.url, task.number), catalog)


def _topic(reference: str, catalog: Catalog) -> Piece:
    if reference not in catalog.topics:
        return Piece(reference)
    brief, topic = catalog.topics[reference]
    text = f"{brief.title}第{topic.number}题　{topic.heading}"
    return _named(brief, text, f"{brief.url}#topic-{topic.number}", catalog)


def _record(record_id: str, catalog: Catalog) -> Piece:
    record = catalog.by_id.get(record_id)
    return _named(record, record.title, record.url, catalog) if record else Piece(record_id)


def _item(reference: str, catalog: Catalog) -> Piece:
    if reference not in catalog.enforcement_items:
        return Piece(reference)
    items, number, item = catalog.enforcement_items[reference]
    return _named(items, f"{item.name}（{items.title}）", f"{items.url}#item-{number}", catalog)


def _named(record: Record, text: str, href: str, catalog: Catalog) -> Piece:
    """A record, or a part of one, by its words, unless it is no longer public: then its notice, and neither title nor
    party nor anything else of it."""
    return Piece(record.gone_title, record.url) if record.notice(catalog.today) else Piece(text, href)


@lru_cache(maxsize=1)
def served(catalog: Catalog) -> Mapping[str, tuple[Piece, ...]]:
    """The tasks of work plans that name each column, by the column's id. The last answer is kept, for every page asks."""
    tasks = catalog.shown.tasks_of_column.items()
    return {column: tuple(_task(reference, catalog) for reference in named) for column, named in tasks}


def task_url(plan_url: str, number: int) -> str:
    """The address of a task's page from the root of the site."""
    return f"{plan_url}tasks/{number}/"


# How a value of each shape is shown: as it was written, or so.
_MAKERS: Mapping[Shape, Callable[[Any, Catalog], Piece]] = {
    **{shape: lambda value, _: Piece(str(value)) for shape in Shape},
    **{shape: lambda number, _: Piece(str(number), number=True) for shape in NUMERIC},
    Shape.DATE: lambda day, _: Piece(day_text(day), datetime=day.isoformat()),
    Shape.DATETIME: lambda time, _: Piece(time_text(time), datetime=time.isoformat()),
    Shape.MONEY: lambda amount, _: Piece(money(amount), number=True),
    Shape.FIGURE: lambda number, _: Piece(f"{number:,f}", number=True),
    Shape.PERCENT: lambda rate, _: Piece(f"{rate}%", number=True),
    Shape.FLAG: lambda said, _: Piece("是" if said else "否"),
    Shape.URL: lambda address, _: Piece(address, address),
    Shape.CATEGORY: lambda number, _: Piece(f"{category_label(number)}　{CATEGORIES[number]}"),
    Shape.REGION: lambda code, catalog: Piece(f"{catalog.settings.regions.get(code, '')}（{code}）"),
    Shape.ORGAN: _organ,
    Shape.TASK: _task,
    Shape.ITEM: _item,
    Shape.TOPIC: _topic,
    Shape.RECORD: _record,
}
