"""Rules of what one record says of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.record import Record
from gazette.source import suggestion

Found = Iterator[tuple[Path, str]]

# The record each kind of reference leads to, what an example of it is called, and what should be named instead.
TARGETS: Mapping[Shape, tuple[Callable[[str, Catalog], Record | None], str, str]] = {
    Shape.ORGAN: (lambda value, catalog: catalog.organ(value), "示例机构", "真实机构的 id"),
    Shape.TASK: (lambda value, catalog: _first(catalog.tasks.get(value)), "示例工作要点", "真实工作要点的任务"),
    Shape.TOPIC: (lambda value, catalog: _first(catalog.topics.get(value)), "示例要点", "真实要点的题"),
    Shape.RECORD: (lambda value, catalog: catalog.by_id.get(value), "另一条示例信息", "真实信息的 id"),
    Shape.ITEM: (
        lambda value, catalog: _first(catalog.enforcement_items.get(value)),
        "示例清单",
        "真实清单的事项",
    ),
}


def organs_exist(record: Record, catalog: Catalog) -> Found:
    """所写的机构必须在 data/organs 中登记。"""
    right = "data/organs 中已有机构的 id，或先登记该机构"
    yield from _absent(record, catalog, Shape.ORGAN, catalog.organs, ("没有登记这个机构", right))


def regions_exist(record: Record, catalog: Catalog) -> Found:
    """所写的区划代码必须在 data/settings/regions.yml 中登记。"""
    for path, region in values_of_shape(record, Shape.REGION):
        if region not in catalog.settings.regions and "regions" not in catalog.settings.broken:
            yield path, wrong("没有登记这个区划代码", region, "data/settings/regions.yml 中已有的代码")


def tasks_exist(record: Record, catalog: Catalog) -> Found:
    """所写的任务必须是某份工作要点中的一项。"""
    yield from _absent(record, catalog, Shape.TASK, catalog.tasks, ("没有这项任务", "工作要点的 id/项号"))


def topics_exist(record: Record, catalog: Catalog) -> Found:
    """所写的要点必须是某份组稿和信息报送要点中的一题。"""
    yield from _absent(record, catalog, Shape.TOPIC, catalog.topics, ("没有这一题", "组稿和信息报送要点的 id/题号"))


def records_exist(record: Record, catalog: Catalog) -> Found:
    """所写的其他信息必须在本网站中，而且不是本条自己。"""
    for path, named in values_of_shape(record, Shape.RECORD):
        if named == record.id:
            yield path, wrong("写成了本条自己", named, "另一条信息的 id")
    yield from _absent(record, catalog, Shape.RECORD, catalog.by_id, ("没有这条信息", "本网站一条信息的 id"))


def items_exist(record: Record, catalog: Catalog) -> Found:
    """所写的执法事项必须是某份执法事项清单中的一项。"""
    words = ("没有这个执法事项", "执法事项清单的 id/事项编码")
    yield from _absent(record, catalog, Shape.ITEM, catalog.enforcement_items, words)


def real_never_rests_on_examples(record: Record, catalog: Catalog) -> Found:
    """真实信息不得引用示例数据：示例数据可以整体不发布。"""
    if record.example:
        return
    for shape, (found, name, right) in TARGETS.items():
        for path, value in values_of_shape(record, shape):
            if (target := found(value, catalog)) and target.example:
                yield path, wrong(f"真实信息引用了{name}", value, f"{right}，或把本条也标为 example: true")


def public_never_rests_on_what_waits(record: Record, catalog: Catalog) -> Found:
    """已发布的信息不得引用待发布的信息：读者还看不到它。"""
    if record.id in catalog.pending:
        return
    for shape in TARGETS:
        for path, value in values_of_shape(record, shape):
            if (target := value.split("/")[0]) in catalog.pending:
                yield path, _waits(target, catalog)


def _absent(
    record: Record, catalog: Catalog, shape: Shape, known: Mapping[str, object], words: tuple[str, str]
) -> Found:
    """Every reference of a shape to what is not `known`, unless its record is there and broken; `words` say what is wrong
    and what should stand there."""
    message, right = words
    for path, value in values_of_shape(record, shape):
        if value not in known and value.split("/")[0] not in catalog.broken_ids:
            yield path, wrong(f"{message}{suggestion(value, list(known))}", value, right)


def _first(found: tuple[Record, *tuple[object, ...]] | None) -> Record | None:
    """The record at the head of what an index holds of a part of it."""
    return found[0] if found else None


def _waits(target: str, catalog: Catalog) -> str:
    when = f"{catalog.by_id[target].published_at:%Y-%m-%d %H:%M}"
    return wrong(f"引用的信息要到 {when} 才发布", target, "已发布的信息，或同样推迟本条的发布时间")
