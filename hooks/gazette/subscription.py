"""The subscription page: every feed with its newest entry, so that a quiet one and a dead one can be told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gazette.catalog import Catalog, changed_at, moved_on
from gazette.channels import COLUMN, GROUPS, PAIR, SITE, Channel
from gazette.schema import KINDS

# In these words the page tells what each group is for.
PURPOSES: Mapping[str, str] = {
    "全站": "本网站的全部信息。不确定订哪一个时，订这一个。",
    "栏目": "一个栏目里的全部信息。",
    "信息种类": "同一种信息，不分是哪个机构公开的。",
    "机构": "一个机构公开的全部信息，包括与其他机构共同公开的。",
    "乡镇": "一个乡镇的机构公开的信息，以及写明地点在这里的信息。",
    "主题和状态": "同一个主题或者处于同一种状态的信息。",
    "重大建设项目": "一个项目和提到它的信息。",
    "一个机构的一种信息": "一个机构公开的某一种信息。",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A channel as the page lists it: the title and day of its newest record, "" when none is public any more; the day on
    which something last happened to one of its records; and for one organ's records of one kind, the organ's name and the kind's."""

    channel: Channel
    newest: str
    day: str
    moved: str
    choice: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The channels of one group, and what they are for."""

    name: str
    purpose: str
    rows: tuple[Row, ...]

    @property
    def main(self) -> bool:
        """Whether the page shows it without being asked to."""
        return self.name in (SITE, COLUMN)


def view(channels: tuple[Channel, ...], catalog: Catalog) -> Mapping[str, Any]:
    """What the template is given: every group, the choices of the form, and when the site was built."""
    groups = tuple(Group(name, PURPOSES[name], _rows(name, channels, catalog)) for name in GROUPS)
    pairs = [row.choice for group in groups if group.name == PAIR for row in group.rows]
    labels = {kind.LABEL for kind in KINDS}
    return {
        "groups": tuple(group for group in groups if group.rows),
        "organs": tuple(dict.fromkeys(organ for organ, _ in sorted(pairs))),
        "kinds": tuple(kind.LABEL for kind in KINDS if kind.LABEL in labels & {kind for _, kind in pairs}),
        "built": f"{catalog.now:%Y-%m-%d %H:%M}" if catalog.now else f"{catalog.today}",
    }


def _rows(group: str, channels: tuple[Channel, ...], catalog: Catalog) -> tuple[Row, ...]:
    return tuple(_row(channel, catalog) for channel in channels if channel.group == group)


def _row(channel: Channel, catalog: Catalog) -> Row:
    """The records of a channel come newest first."""
    newest = next((record for record in channel.records if not record.notice(catalog.today)), None)
    organ, _, kind = channel.title.rpartition("：") if channel.group == PAIR else ("", "", "")
    moved = max((f"{moved_on(record, catalog.today)}" for record in channel.records), default="")
    if newest is None:
        return Row(channel, "", "", moved, (organ, kind))
    return Row(channel, newest.title, f"{changed_at(newest):%Y-%m-%d}", moved, (organ, kind))
