"""What can be followed, and at which addresses: the site, columns, kinds, organs, towns, projects, and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from gazette.catalog import Catalog, shown_title
from gazette.indexes import grouped
from gazette.lives import Status
from gazette.schema import KINDS
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.normative import Normative
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.validity import validity

_Kind = TypeVar("_Kind", bound=Record)

SITE, COLUMN, KIND, ORGAN = "全站", "栏目", "信息种类", "机构"
TOWN, SLICE, PROJECT, PAIR = "乡镇", "主题和状态", "重大建设项目", "一个机构的一种信息"
# The order of the subscription page.
GROUPS = (SITE, COLUMN, KIND, ORGAN, TOWN, SLICE, PROJECT, PAIR)
TOWN_DIGITS = 9
# The states of a normative document, and their part of an address.
STATUS_FOLDERS: dict[Status, str] = {
    "尚未施行": "not-yet",
    "有效": "in-force",
    "已修改": "amended",
    "废止": "repealed",
    "失效": "expired",
}


@dataclass(frozen=True, slots=True)
class Run:
    """The files of one feed, by their addresses from the root: what it tells are records, or every change once."""

    folder: str
    of_changes: bool
    prefix: str = ""

    @property
    def rss(self) -> str:
        return f"{self.folder}{self.prefix}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}{self.prefix}atom.xml"

    @property
    def json(self) -> str:
        return f"{self.folder}{self.prefix}feed.json"

    def archive(self, number: int) -> str:
        """One of its archive documents; the oldest is 1."""
        return f"{self.folder}{self.prefix}atom-{number}.xml"


@dataclass(frozen=True, slots=True)
class Channel:
    """A named run of records, in the catalog's order and never empty; those of which only a notice remains are among them.

    `folder` is where its feeds stand: it never changes, so it is made of first ids. `page` is the page it belongs to.
    """

    group: str
    title: str
    folder: str
    page: str
    records: tuple[Record, ...]

    @property
    def main(self) -> Run:
        """The feed of its records."""
        return Run(self.folder, of_changes=False)

    @property
    def changes(self) -> Run:
        """The feed of every change of them, told once."""
        return Run(self.folder, of_changes=True, prefix="changes-")

    @property
    def runs(self) -> tuple[Run, Run]:
        return self.main, self.changes

    @property
    def lasting(self) -> bool:
        """Whether a record that is in it once stays in it: no edit takes one out of the site or its kind, as a new organ,
        place, topic or state does."""
        return self.group in (SITE, KIND)

    @property
    def calendar(self) -> str:
        """The address of its calendar, "" when it has none: only the site and organs have."""
        return f"{self.folder}calendar.ics" if self.group in (SITE, ORGAN) else ""


@lru_cache(maxsize=1)
def channels(catalog: Catalog) -> tuple[Channel, ...]:
    """Every channel that has ever told something, in the order of GROUPS. `catalog` is what has been released.

    The last answer is kept: pages and feeds of one build ask for the same.
    """
    found = (
        site_channel(catalog),
        *_columns(catalog),
        *_kinds(catalog),
        *_organs(catalog),
        *_towns(catalog),
        *_slices(catalog),
        *_statuses(catalog),
        *_projects(catalog),
        *_pairs(catalog),
    )
    return tuple(channel for channel in found if channel.records)


def site_channel(catalog: Catalog) -> Channel:
    """The channel of everything."""
    return Channel(SITE, catalog.settings.site.name, "", "", catalog.records)


def _columns(catalog: Catalog) -> Iterator[Channel]:
    for column in catalog.settings.columns:
        records = tuple(record for record in catalog.records if record.NAME in column.kinds)
        yield Channel(COLUMN, column.title, column.url, column.url, records)


def _kinds(catalog: Catalog) -> Iterator[Channel]:
    groups = grouped(catalog.records, lambda record: [record.NAME])
    for kind in KINDS:
        folder = f"{kind.FOLDER}/"
        yield Channel(KIND, kind.LABEL, folder, _list_page(kind, catalog), groups.get(kind.NAME, ()))


def _organs(catalog: Catalog) -> Iterator[Channel]:
    for organ in _in_order(catalog.organs.values()):
        records = catalog.all_by_organ.get(organ.id, ())
        yield Channel(ORGAN, shown_title(organ, catalog), _first_url(organ), organ.url, records)


def _towns(catalog: Catalog) -> Iterator[Channel]:
    """What the organs of a town publish, and what names it as its place."""
    regions = {organ.id: organ.region for organ in catalog.organs.values() if organ.region}
    pages = {organ.region: organ.url for organ in reversed(_in_order(catalog.organs.values())) if organ.region}
    groups = grouped(catalog.records, lambda record: _regions(record, regions))
    for code, name in catalog.settings.regions.items():
        if len(code) == TOWN_DIGITS:
            yield Channel(TOWN, name, f"towns/{code}/", pages.get(code, "subscribe/"), groups.get(code, ()))


def _regions(record: Record, regions: dict[str, str]) -> dict[str, None]:
    """The regions of a record and of its organs, each once."""
    named = (region for _, region in values_of_shape(record, Shape.REGION))
    return dict.fromkeys((*named, *(regions[organ] for organ in record.organs if organ in regions)))


def _slices(catalog: Catalog) -> Iterator[Channel]:
    groups = grouped(catalog.records, lambda record: record.slices())
    for one, records in sorted(groups.items()):
        # What only records that are gone were about may no longer be said; the address answers all the same.
        public = any(not record.notice(catalog.today) for record in records)
        title = one.title if public else f"{records[0].LABEL}：已不再公示的主题"
        yield Channel(SLICE, title, one.folder, _list_page(type(records[0]), catalog), records)


def _statuses(catalog: Catalog) -> Iterator[Channel]:
    """The normative documents in each state of validity today: one that is repealed leaves one feed and enters another."""
    documents = catalog.shown.documents.values()
    groups = grouped(documents, lambda one: [validity(one, catalog, catalog.today).status])
    for status, name in STATUS_FOLDERS.items():
        folder = f"{Normative.FOLDER}/status/{name}/"
        yield Channel(SLICE, f"规范性文件：{status}", folder, f"{Normative.FOLDER}/query/", groups.get(status, ()))


def _projects(catalog: Catalog) -> Iterator[Channel]:
    """A project with all that names it."""
    naming = grouped(
        catalog.records, lambda record: dict.fromkeys(named for _, named in values_of_shape(record, Shape.RECORD))
    )
    for one in _in_order(record for record in catalog.records if isinstance(record, Project)):
        others = tuple(record for record in naming.get(one.id, ()) if record.id != one.id)
        yield Channel(PROJECT, shown_title(one, catalog), _first_url(one), one.url, (one, *others))


def _pairs(catalog: Catalog) -> Iterator[Channel]:
    """What one organ publishes of one kind, where that is not all it publishes; its page is the filtered list."""
    for kind in KINDS:
        groups = grouped((one for one in catalog.records if isinstance(one, kind)), lambda record: record.organs)
        for organ in _in_order(catalog.organs[one] for one in groups if one in catalog.organs):
            public = any(not record.notice(catalog.today) for record in groups[organ.id])
            page = f"{kind.FOLDER}/organ/{organ.id}/" if public else organ.url
            title = f"{shown_title(organ, catalog)}：{kind.LABEL}"
            yield Channel(PAIR, title, f"{kind.FOLDER}/organ/{organ.first_id}/", page, groups[organ.id])


def _list_page(kind: type[Record], catalog: Catalog) -> str:
    return f"{kind.FOLDER}/" if catalog.by_kind.get(kind.NAME) else "subscribe/"


def _first_url(record: Record) -> str:
    return f"{record.FOLDER}/{record.first_id}/"


def _in_order(records: Iterable[_Kind]) -> list[_Kind]:
    return sorted(records, key=lambda record: record.id)
