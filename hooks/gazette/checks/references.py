"""Rules of what one record says of another."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.record import Record
from gazette.source import suggestion

Found = Iterator[tuple[Path, str]]

# The values that name another record, alone or before a slash.
REFERENCES = (Shape.ORGAN, Shape.TASK, Shape.TOPIC, Shape.RECORD)


def organs_exist(record: Record, catalog: Catalog) -> Found:
    """所写的机构必须在 data/organs 中登记。"""
    for path, organ in values_of_shape(record, Shape.ORGAN):
        if organ not in catalog.organs and organ not in catalog.broken_ids:
            hint = suggestion(organ, list(catalog.organs))
            yield path, wrong(f"没有登记这个机构{hint}", organ, "data/organs 中已有机构的 id，或先登记该机构")


def regions_exist(record: Record, catalog: Catalog) -> Found:
    """所写的区划代码必须在 data/settings/regions.yml 中登记。"""
    for path, region in values_of_shape(record, Shape.REGION):
        if region not in catalog.settings.regions and "regions" not in catalog.settings.broken:
            yield path, wrong("没有登记这个区划代码", region, "data/settings/regions.yml 中已有的代码")


def tasks_exist(record: Record, catalog: Catalog) -> Found:
    """所写的任务必须是某份工作要点中的一项。"""
    for path, task in values_of_shape(record, Shape.TASK):
        if task not in catalog.tasks and task.split("/")[0] not in catalog.broken_ids:
            yield path, wrong(f"没有这项任务{suggestion(task, list(catalog.tasks))}", task, "工作要点的 id/项号")


def topics_exist(record: Record, catalog: Catalog) -> Found:
    """所写的要点必须是某份组稿和信息报送要点中的一题。"""
    for path, topic in values_of_shape(record, Shape.TOPIC):
        if topic not in catalog.topics and topic.split("/")[0] not in catalog.broken_ids:
            hint = suggestion(topic, list(catalog.topics))
            yield path, wrong(f"没有这一题{hint}", topic, "组稿和信息报送要点的 id/题号")


def records_exist(record: Record, catalog: Catalog) -> Found:
    """所写的其他信息必须在本网站中，而且不是本条自己。"""
    for path, named in values_of_shape(record, Shape.RECORD):
        if named == record.id:
            yield path, wrong("写成了本条自己", named, "另一条信息的 id")
        elif named not in catalog.by_id and named not in catalog.broken_ids:
            yield path, wrong(f"没有这条信息{suggestion(named, list(catalog.by_id))}", named, "本网站一条信息的 id")


def real_never_rests_on_examples(record: Record, catalog: Catalog) -> Found:
    """真实信息不得引用示例数据：示例数据可以整体不发布。"""
    if record.example:
        return
    for path, organ in values_of_shape(record, Shape.ORGAN):
        if (found := catalog.organ(organ)) and found.example:
            yield path, wrong("真实信息引用了示例机构", organ, "真实机构的 id，或把本条也标为 example: true")
    for path, task in values_of_shape(record, Shape.TASK):
        if task in catalog.tasks and catalog.tasks[task][0].example:
            yield path, wrong("真实信息引用了示例工作要点", task, "真实工作要点的任务，或把本条也标为 example: true")
    for path, topic in values_of_shape(record, Shape.TOPIC):
        if topic in catalog.topics and catalog.topics[topic][0].example:
            yield path, wrong("真实信息引用了示例要点", topic, "真实要点的题，或把本条也标为 example: true")
    for path, other in values_of_shape(record, Shape.RECORD):
        if other in catalog.by_id and catalog.by_id[other].example:
            yield path, wrong("真实信息引用了另一条示例信息", other, "真实信息的 id，或把本条也标为 example: true")


def public_never_rests_on_what_waits(record: Record, catalog: Catalog) -> Found:
    """已发布的信息不得引用待发布的信息：读者还看不到它。"""
    if record.id in catalog.pending:
        return
    for shape in REFERENCES:
        for path, value in values_of_shape(record, shape):
            if (target := value.split("/")[0]) in catalog.pending:
                yield path, _waits(target, catalog)


def _waits(target: str, catalog: Catalog) -> str:
    when = f"{catalog.by_id[target].published_at:%Y-%m-%d %H:%M}"
    return wrong(f"引用的信息要到 {when} 才发布", target, "已发布的信息，或同样推迟本条的发布时间")
