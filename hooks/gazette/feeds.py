"""RSS 2.0 and Atom of every channel. feedgen writes the XML; every date, id and order comes from the catalog."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import quote

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from gazette import article
from gazette.catalog import Catalog, changed_at, newest
from gazette.channels import Channel, channels
from gazette.schema.record import Attachment, Record

LIMIT = 50
EXAMPLE_MARK = "【示例数据】"

_RSS, _ATOM = "application/rss+xml", "application/atom+xml"
_ATOM_TAG, _DC_TAG = "{http://www.w3.org/2005/Atom}", "{http://purl.org/dc/elements/1.1/}"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Not `mimetypes`, which reads what the machine happens to have in /etc.
_TYPES = {
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "txt": "text/plain",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Feed:
    """One file: its address from the root of the site, and its bytes in UTF-8."""

    uri: str
    text: bytes


def feeds(catalog: Catalog, site_url: str | None) -> Iterator[Feed]:
    """The RSS and the Atom feed of every channel; ValueError names the file that keeps them from being made."""
    if not site_url:
        raise ValueError("mkdocs.yml: 缺少 site_url，订阅源里的链接要用网站的完整网址，请补上")
    press = _Press(catalog, site_url.rstrip("/") + "/")
    for channel in channels(catalog):
        yield Feed(channel.rss, press.generator(channel, channel.rss, _RSS, "zh-cn").rss_str(pretty=True))
        yield Feed(channel.atom, press.generator(channel, channel.atom, _ATOM, "zh-CN").atom_str(pretty=True))


@dataclass(frozen=True, slots=True)
class _Press:
    """Makes the feeds of one site. `base` ends with a slash; a record's entry is built once for all its feeds."""

    catalog: Catalog
    base: str
    entries: dict[str, FeedEntry] = field(default_factory=dict)

    def generator(self, channel: Channel, uri: str, media_type: str, language: str) -> FeedGenerator:
        site, records = self.catalog.settings.site, channel.records[:LIMIT]
        title = f"{channel.title} - {site.name}" if channel.folder else site.name
        feed = FeedGenerator()
        feed.register_extension("extras", _Extras, atom=False)
        feed.generator("")  # or feedgen signs itself, with its version
        feed.docs("")
        feed.id(self.tag(channel.atom))
        feed.title(_legal(title, f"data/{channel.folder or 'settings/site.yml'}"))
        feed.description(f"{channel.title}最近公开和更新的信息，最多 {LIMIT} 条")
        feed.language(language)
        feed.updated(newest(records))
        feed.link(href=self.base + uri, rel="self", type=media_type)
        feed.link(href=self.base + channel.folder, rel="alternate", type="text/html")  # last: RSS takes the last
        for record in records:
            feed.add_entry(self.entry(record), order="append")
        return feed

    def entry(self, record: Record) -> FeedEntry:
        if record.id not in self.entries:
            self.entries[record.id] = self._entry(record)
        return self.entries[record.id]

    def _entry(self, record: Record) -> FeedEntry:
        file, authors = self.catalog.origins[record.id].path, tuple(self._authors(record))
        summary = _legal(record.summary, file)
        entry = FeedEntry()
        entry.id(self.tag(f"{record.FOLDER}/{record.first_id}"))
        entry.title(_legal(EXAMPLE_MARK * record.example + record.title, file))
        entry.link(href=self.base + record.url)
        entry.published(record.published_at)
        entry.updated(changed_at(record))
        entry.author([{"name": name} for name in authors])
        entry.category(term=record.NAME, label=record.LABEL)
        entry.description(escape(summary))  # RSS: HTML. It must come first, for it also sets Atom's content
        entry.content(_legal(article.html(record, self.catalog, self.base), file), type="html")
        entry.summary(summary)  # Atom: plain text
        extras = _Extras(changed_at(record).isoformat(), authors, tuple(self._enclosures(record)))
        entry.register_extension("extras", lambda: extras)
        return entry

    def _authors(self, record: Record) -> Iterator[str]:
        for organ_id in record.organs:
            organ = self.catalog.organ(organ_id)
            yield _legal(organ.title, self.catalog.origins[organ_id].path) if organ else organ_id

    def _enclosures(self, record: Record) -> Iterator[dict[str, str]]:
        for attachment in record.attachments:
            size = (self.catalog.root / "data" / attachment.file).stat().st_size
            yield {
                "url": self.base + record.url + quote(attachment.name),
                "length": str(size),
                "type": _media_type(attachment),
            }

    def tag(self, specific: str) -> str:
        """A tag URI (RFC 4151): made of the settings, so it outlives the site's domain."""
        feed = self.catalog.settings.site.feeds
        return f"tag:{feed.authority},{feed.since}:{specific}"


@dataclass(frozen=True, slots=True)
class _Extras:
    """What feedgen leaves out: in RSS authors without e-mail and the last change, in Atom the type of an entry's links.

    One without values stands for the feed itself, where only the namespace counts.
    """

    updated: str = ""
    creators: tuple[str, ...] = ()
    enclosures: tuple[dict[str, str], ...] = ()

    def extend_ns(self) -> dict[str, str]:
        return {"dc": _DC_TAG[1:-1]}

    def extend_rss(self, item: Any) -> None:
        for name in self.creators:
            xml_elem(f"{_DC_TAG}creator", item).text = name
        if self.updated:
            xml_elem(f"{_ATOM_TAG}updated", item).text = self.updated
        for enclosure in self.enclosures[:1]:  # readers expect one at most; the content links them all
            xml_elem("enclosure", item, **enclosure)

    def extend_atom(self, entry: Any) -> None:
        for enclosure in self.enclosures:
            link = xml_elem("link", entry, rel="enclosure", href=enclosure["url"])
            link.attrib.update({"type": enclosure["type"], "length": enclosure["length"]})


def _media_type(attachment: Attachment) -> str:
    return _TYPES.get(attachment.name.rpartition(".")[2].lower(), "application/octet-stream")


def _legal(text: str, file: str) -> str:
    if found := _NOT_XML.search(text):
        raise ValueError(f"{file}: 文字中有控制字符 U+{ord(found[0]):04X}，订阅源不能收录，请删去")
    return text
