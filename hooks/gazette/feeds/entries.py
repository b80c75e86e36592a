"""Records and events as items of feeds; each is made once, however many feeds tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from gazette import article
from gazette.catalog import Catalog, changed_at, shown_title
from gazette.feeds.events import Event, gone_at
from gazette.feeds.item import Enclosure, Item, Removal
from gazette.schema.record import Record

EXAMPLE_MARK = "【示例数据】"
# Longer texts, and longer contents, are read on the page: readers on phones fetch every feed again and again.
LONGEST_TEXT, LONGEST_CONTENT = 100_000, 500_000

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
class Entries:
    """Makes the items of one site. `base` is the site's address, with a slash at its end."""

    catalog: Catalog
    base: str
    gone: frozenset[str] = frozenset()  # the ids of records of which only a notice remains
    _made: dict[str, Item] = field(default_factory=dict)
    _archived: dict[str, Item] = field(default_factory=dict)

    @classmethod
    def of(cls, catalog: Catalog, base: str) -> Entries:
        """Those of a catalog of what has been released."""
        gone = (record.id for record in catalog.records if record.notice(catalog.today))
        return cls(catalog, base, frozenset(gone))

    def tag(self, specific: str) -> str:
        """A tag URI (RFC 4151): made of the settings, so it outlives the site's domain."""
        return f"{self.catalog.settings.site.feeds.tag}:{specific}"

    def id(self, record: Record) -> str:
        """What a record is called in feeds, whatever its id becomes."""
        return self.tag(f"{record.FOLDER}/{record.first_id}")

    def record(self, record: Record) -> Item:
        """A record with its whole content; one that was withdrawn without its title, its party and its content."""
        if record.id not in self._made:
            self._made[record.id] = self._gone(record) if record.id in self.gone else self._whole(record)
        return self._made[record.id]

    def event(self, event: Event) -> Item:
        """What happened to a record, in a line, with a link to the record as it is now."""
        id_ = self._event_id(event)
        if id_ not in self._made:
            self._made[id_] = self._event(event, id_)
        return self._made[id_]

    def removal(self, record: Record) -> Removal:
        """Word that a record is gone."""
        notice = record.notice(self.catalog.today)
        return Removal(self.id(record), gone_at(record), self._legal(notice.reason if notice else "", record))

    def archived(self, event: Event, *, as_record: bool) -> Item:
        """An event, or the record that it published, as archives keep it: see gazette.feeds.archive."""
        record = event.record
        key = f"{record.id}#{event.key}{as_record:d}"
        if key not in self._archived:
            words = f"{record.LABEL} {record.first_id}"
            url = f"{self.base}{record.FOLDER}/{record.first_id}/"  # it answers for ever
            id_, title = (self.id(record), words) if as_record else (self._event_id(event), f"{event.what}：{words}")
            self._archived[key] = Item(id_, title, url, event.at, event.at)
        return self._archived[key]

    def _whole(self, record: Record) -> Item:
        return Item(
            self.id(record),
            self._title(record),
            self.base + record.url,
            record.published_at,
            changed_at(record),
            self._authors(record),
            _categories(record),
            self._legal(record.summary, record),
            self._legal(self._content(record), record),
            tuple(self._enclosures(record)),
        )

    def _gone(self, record: Record) -> Item:
        reason = self.removal(record).reason
        return Item(
            self.id(record),
            record.gone_title,
            self.base + record.url,
            record.published_at,
            gone_at(record),
            self._authors(record),
            ((record.NAME, record.LABEL),),
            reason,
            f"<p>{escape(reason)}</p>",
        )

    def _event(self, event: Event, id_: str) -> Item:
        record, url = event.record, self.base + event.record.url
        told = self._legal(event.note or f"{event.what}一条{record.LABEL}信息。", record)
        content = f'<p>{escape(told)}</p><p><a href="{url}">在网站上查看</a></p>'
        title = f"{event.what}：{self._title(record)}"
        authors, category = self._authors(record), (record.NAME, record.LABEL)
        return Item(id_, title, url, event.at, event.at, authors, (category,), told, content)

    def _content(self, record: Record) -> str:
        """The record as HTML; what is of unusual length is left to the page."""
        more = f'<p>全文很长，请<a href="{self.base}{record.url}">在网站上阅读</a>。</p>'
        long = len(record.body or "") > LONGEST_TEXT
        shown = record.model_copy(update={"body": None}) if long else record
        content = article.html(shown, self.catalog, self.base)
        if len(content) > LONGEST_CONTENT:
            return f"<p>{escape(record.summary)}</p>{more}"
        return content + more if long else content

    def _title(self, record: Record) -> str:
        return self._legal(EXAMPLE_MARK * record.example + shown_title(record, self.catalog), record)

    def _authors(self, record: Record) -> tuple[str, ...]:
        organs = ((organ_id, self.catalog.organ(organ_id)) for organ_id in record.organs)
        return tuple(
            self._legal(shown_title(organ, self.catalog), organ) if organ else organ_id for organ_id, organ in organs
        )

    def _enclosures(self, record: Record) -> Iterator[Enclosure]:
        for one in record.attachments:
            url = self.base + record.url + quote(one.name)
            size = (self.catalog.root / "data" / one.file).stat().st_size
            yield Enclosure(url, size, _media_type(one.name), self._legal(one.title, record))

    def _event_id(self, event: Event) -> str:
        return f"{self.id(event.record)}#{event.key}"

    def _legal(self, text: str, record: Record) -> str:
        return legal(text, self.catalog.origins[record.id].path)


def legal(text: str, file: str) -> str:
    """The text, which must hold nothing that XML cannot; ValueError names the file it came from."""
    if found := _NOT_XML.search(text):
        raise ValueError(f"{file}: 文字中有控制字符 U+{ord(found[0]):04X}，订阅源不能收录，请删去")
    return text


def _categories(record: Record) -> tuple[tuple[str, str], ...]:
    others = ((one.folder.strip("/").replace("/", "-"), one.title) for one in record.slices())
    return ((record.NAME, record.LABEL), *others)


def _media_type(name: str) -> str:
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
