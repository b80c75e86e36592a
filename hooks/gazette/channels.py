"""What can be followed: the whole site, each kind and each organ. A channel's feeds stand beside its page."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.catalog import Catalog
from gazette.schema import KINDS
from gazette.schema.record import Record


@dataclass(frozen=True, slots=True)
class Channel:
    """A named run of public records, newest first and never empty. `folder` is the page's address from the root."""

    title: str
    folder: str
    records: tuple[Record, ...]

    @property
    def rss(self) -> str:
        return f"{self.folder}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}atom.xml"


def channels(catalog: Catalog) -> tuple[Channel, ...]:
    """Every channel that has something to tell: the site first, then kinds in their order, then organs by id."""
    kinds = [Channel(kind.LABEL, f"{kind.FOLDER}/", catalog.by_kind.get(kind.NAME, ())) for kind in KINDS]
    organs = [
        Channel(organ.title, organ.url, catalog.by_organ.get(organ.id, ()))
        for organ in sorted(catalog.organs.values(), key=lambda organ: organ.id)
    ]
    site = Channel(catalog.settings.site.name, "", catalog.public)
    return tuple(channel for channel in (site, *kinds, *organs) if channel.records)
