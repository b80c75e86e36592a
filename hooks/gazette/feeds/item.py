"""What a feed tells, whatever its format: documents made of items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attachment: its absolute address, bytes, media type and title."""

    url: str
    length: int
    type: str
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `id` is a tag URI that never changes; `summary` is plain text, `content` safe HTML; a category is its
    term and its label. An item of an archive has neither authors nor content."""

    id: str
    title: str
    url: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...] = ()
    categories: tuple[tuple[str, str], ...] = ()
    summary: str = ""
    content: str = ""
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """An entry that readers should delete (RFC 6721): its id, since when, and why in words that name nobody."""

    id: str
    when: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Links:
    """The archive documents beside a document (RFC 5005), by absolute address, "" for none: the one before, the one
    after, and of an archive the current document. `full` is whether it is an archive that will never change again."""

    before: str = ""
    after: str = ""
    current: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a feed, newest item first. `url` is its own address, `page` that of the page it belongs to."""

    id: str
    title: str
    description: str
    url: str
    page: str
    updated: datetime
    items: tuple[Item, ...]
    removals: tuple[Removal, ...] = ()
    links: Links = Links()
    author: str = ""
