"""The feeds of every channel, their archives, the calendars and the list of them all. Formats stand in modules of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from gazette.catalog import Catalog, changed_at
from gazette.channels import PAIR, SITE, Channel, Run, channels
from gazette.feeds import archive, opml
from gazette.feeds.calendars import calendars
from gazette.feeds.entries import EXAMPLE_MARK, Entries, legal
from gazette.feeds.events import Event, events, gone_at
from gazette.feeds.item import Document, Item, Links, Removal
from gazette.feeds.json_feed import Printer
from gazette.feeds.xml import Press
from gazette.schema.record import Record

__all__ = ["EXAMPLE_MARK", "LIMIT", "PAIR_LIMIT", "Feed", "feeds"]

LIMIT = 50
# One organ's records of one kind: there are many such feeds, and their history is in archives too.
PAIR_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Feed:
    """One file: its address from the root of the site, and its bytes in UTF-8."""

    uri: str
    text: bytes


def feeds(catalog: Catalog, site_url: str | None) -> Iterator[Feed]:
    """Every file that readers subscribe to; ValueError names the file that keeps them from being made."""
    if not site_url:
        raise ValueError("mkdocs.yml: 缺少 site_url，订阅源里的链接要用网站的完整网址，请补上")
    base = site_url.rstrip("/") + "/"
    found, desk = channels(catalog), _Desk(catalog, Entries.of(catalog, base), _ranked(catalog))
    for channel in found:
        yield from desk.feeds(channel)
    yield from (Feed(uri, text) for uri, text in calendars(found, catalog, base))
    yield Feed(opml.URI, opml.text(found, catalog, base))


def _ranked(catalog: Catalog) -> dict[str, tuple[tuple[int, Event], ...]]:
    """What has happened to each record, by its id, each with its place among everything that has happened."""
    happened = [event for record in catalog.records for event in events(record, catalog.today)]
    ranked: dict[str, list[tuple[int, Event]]] = {}
    for rank, event in enumerate(sorted(happened, key=lambda event: event.order)):
        ranked.setdefault(event.record.id, []).append((rank, event))
    return {id_: tuple(group) for id_, group in ranked.items()}


@dataclass(frozen=True, slots=True)
class _Desk:
    """Makes the feeds of one site; whatever several of them tell is made and printed once."""

    catalog: Catalog
    entries: Entries
    ranked: dict[str, tuple[tuple[int, Event], ...]]
    press: Press = field(default_factory=Press)
    printer: Printer = field(default_factory=Printer)

    def feeds(self, channel: Channel) -> Iterator[Feed]:
        """The documents of both feeds of a channel in every format, and their archives."""
        happened = [event for _, event in sorted(one for record in channel.records for one in self.ranked[record.id])]
        for run in channel.runs:
            yield from self._feed(channel, run, happened)

    def _feed(self, channel: Channel, run: Run, happened: list[Event]) -> Iterator[Feed]:
        number = archive.count(len(happened) if run.of_changes else len(channel.records), LIMIT)
        links = Links(self.entries.base + run.archive(number) if number else "")
        told, atom_told, removals = self._told(channel, run, happened)
        plain = self._document(channel, run, told, (), links)
        yield Feed(run.rss, self.press.rss(replace(plain, url=self.entries.base + run.rss)))
        yield Feed(run.atom, self.press.atom(self._document(channel, run, atom_told, removals, links)))
        yield Feed(run.json, self.printer.document(replace(plain, url=self.entries.base + run.json)))
        if number:
            last = self.catalog.last_release
            settled = last.date() if last and channel.lasting else None
            made = archive.archives(self._archived(happened, run), run, plain, self.site, settled)
            yield from (Feed(uri, self.press.atom(document)) for uri, document in made)

    @property
    def site(self) -> str:
        return legal(self.catalog.settings.site.name, "data/settings/site.yml")

    def _archived(self, happened: list[Event], run: Run) -> list[Item]:
        """Everything a feed has ever told, oldest first, as archives keep it; a record stands where it was published."""
        if run.of_changes:
            return [self.entries.archived(event, as_record=False) for event in happened]
        return [self.entries.archived(event, as_record=True) for event in happened if event.key == "1"]

    def _told(
        self, channel: Channel, run: Run, happened: list[Event]
    ) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Removal, ...]]:
        """The newest items, the same in Atom, and what Atom tells readers to delete.

        A withdrawn record is an item without its content in RSS and JSON, where nothing can be deleted.
        """
        if run.of_changes:
            items = tuple(map(self.entries.event, reversed(happened[-LIMIT:])))
            return items, items, ()
        limit = PAIR_LIMIT if channel.group == PAIR else LIMIT
        public = tuple(islice((one for one in channel.records if one.id not in self.entries.gone), limit))
        gone = sorted((one for one in channel.records if one.id in self.entries.gone), key=_left, reverse=True)[:LIMIT]
        shown = sorted((*public, *(one for one in gone if one.withdrawal)), key=self._moved, reverse=True)[:limit]
        oldest = changed_at(public[-1]) if public else None
        removals = tuple(self.entries.removal(one) for one in gone if oldest is None or gone_at(one) >= oldest)
        return tuple(map(self.entries.record, shown)), tuple(map(self.entries.record, public)), removals

    def _moved(self, record: Record) -> datetime:
        return gone_at(record) if record.id in self.entries.gone else changed_at(record)

    def _newest(self, channel: Channel, items: tuple[Item, ...], removals: tuple[Removal, ...]) -> datetime:
        """When a document last had something new; one that tells nothing is as old as its records' end, or as the site."""
        dates = [*(item.updated for item in items), *(removal.when for removal in removals)]
        if dates or channel.records:
            return max(dates or map(gone_at, channel.records))
        return min(record.published_at for record in self.catalog.records)

    def _document(
        self, channel: Channel, run: Run, items: tuple[Item, ...], removals: tuple[Removal, ...], links: Links
    ) -> Document:
        """The current document of a feed, at its address in Atom."""
        name = self.site if channel.group == SITE else f"{channel.title} - {self.site}"
        title = legal(f"{name}（变更）" if run.of_changes else name, f"data/{channel.folder or 'settings/site.yml'}")
        return Document(
            self.entries.tag(run.atom),
            title,
            _description(channel, run),
            self.entries.base + run.atom,
            self.entries.base + channel.page,
            self._newest(channel, items, removals),
            items,
            removals,
            links,
        )


def _description(channel: Channel, run: Run) -> str:
    if run.of_changes:
        return f"{channel.title}的每一次发布、更正、修订、补充、归档、撤回和公示期满，各告知一次，最多 {LIMIT} 条"
    limit = PAIR_LIMIT if channel.group == PAIR else LIMIT
    return f"{channel.title}最近公开和更新的信息，最多 {limit} 条"


def _left(record: Record) -> tuple[datetime, str]:
    return gone_at(record), record.id
