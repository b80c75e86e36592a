"""RSS 2.0 and Atom. feedgen writes each shape of document and of entry once, as a form, which is then filled for every one
of that shape: feedgen itself takes a quarter of a millisecond for each entry, and there are tens of thousands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from html import escape
from typing import Any, Literal, NamedTuple

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from gazette.feeds.item import Document, Item, Removal

RSS, ATOM = "application/rss+xml", "application/atom+xml"
Format = Literal["rss", "atom"]
_TYPES: dict[Format, str] = {"rss": RSS, "atom": ATOM}
_LANGUAGES: dict[Format, str] = {"rss": "zh-cn", "atom": "zh-CN"}
# Where the first entry of a document begins, and what comes after the last.
_STARTS: dict[Format, str] = {"rss": "    <item>", "atom": "  <entry>"}
_ENDS: dict[Format, str] = {"rss": "  </channel>", "atom": "</feed>"}

_ATOM, _DC = "{http://www.w3.org/2005/Atom}", "{http://purl.org/dc/elements/1.1/}"
_HISTORY, _TOMBSTONE = "{http://purl.org/syndication/history/1.0}", "{http://purl.org/atompub/tombstones/1.0}"
# Days that stand in a form where dates go.
_PUBLISHED, _UPDATED = datetime.fromisoformat("2001-01-01T00:00:00+08:00"), "2002-02-02T00:00:00+08:00"


@dataclass(frozen=True, slots=True)
class Press:
    """Prints documents; an item is printed once in each format, whatever the number of documents it is in."""

    _printed: dict[tuple[str, bool], tuple[str, str]] = field(default_factory=dict)

    def rss(self, document: Document) -> bytes:
        """The document in RSS 2.0."""
        before, after = _head(document, "rss")
        return "".join([before, *(self._item(item)[0] for item in document.items), after]).encode()

    def atom(self, document: Document) -> bytes:
        """The document in Atom."""
        before, after = _head(document, "atom")
        return "".join([before, *(self._item(item)[1] for item in document.items), after]).encode()

    def _item(self, item: Item) -> tuple[str, str]:
        key = (item.id, bool(item.content))  # archives have the same ids without content
        if key not in self._printed:
            self._printed[key] = _whole(item) if item.content else _bare(item)
        return self._printed[key]


def _bare(item: Item) -> tuple[str, str]:
    """An item of an archive, which there is in Atom only."""
    form = _form("atom", (0, 0, 0), whole=False)
    values = (item.id, escape(item.title, quote=False), item.url, item.updated.isoformat())
    return "", form.format_map(dict(zip(("id", "title", "url", "updated"), values, strict=True)))


def _whole(item: Item) -> tuple[str, str]:
    """An item in RSS and in Atom."""
    summary = escape(item.summary, quote=False)
    values = {
        "id": item.id,  # this, dates and addresses are of letters that need no escape
        "title": escape(item.title, quote=False),
        "url": item.url,
        "published": item.published.isoformat(),
        "updated": item.updated.isoformat(),
        "sent": format_datetime(item.published),
        "summary": summary,
        "summary_html": escape(summary, quote=False),
        "content": escape(item.content, quote=False),
    }
    values |= {f"author{n}": escape(name, quote=False) for n, name in enumerate(item.authors)}
    for n, (term, label) in enumerate(item.categories):
        values |= {f"term{n}": term, f"label{n}": escape(label)}
    for n, one in enumerate(item.enclosures):
        values |= {f"href{n}": escape(one.url), f"length{n}": str(one.length), f"type{n}": one.type}
    shape = (len(item.authors), len(item.categories), len(item.enclosures))
    return _form("rss", shape, whole=True).format_map(values), _form("atom", shape, whole=True).format_map(values)


def _head(document: Document, form: Format) -> tuple[str, str]:
    """A document without its items: what stands before them and after them."""
    links = document.links
    shape = _HeadShape(bool(links.before), bool(links.after), bool(links.current), links.full, bool(document.author))
    removals = "".join(map(_removal, document.removals)) if form == "atom" else ""
    text = _head_form(form, shape, deleting=bool(removals)).format_map(
        {
            "id": document.id,
            "title": escape(document.title, quote=False),
            "description": escape(document.description, quote=False),
            "url": document.url,
            "page": document.page,
            "updated": document.updated.isoformat(),
            "sent": format_datetime(document.updated),
            "author": escape(document.author, quote=False),
            "before": links.before,
            "after": links.after,
            "current": links.current,
        }
    )
    before, end, after = text.rpartition(_ENDS[form])
    return before + removals, end + after


def _removal(one: Removal) -> str:
    return (
        f'  <at:deleted-entry ref="{one.id}" when="{one.when.isoformat()}">\n'
        f"    <at:comment>{escape(one.reason, quote=False)}</at:comment>\n  </at:deleted-entry>\n"
    )


@cache
def _form(form: Format, shape: tuple[int, int, int], *, whole: bool) -> str:
    """An entry as feedgen writes it, with the name of each value, in braces, where the value goes."""
    authors, categories, enclosures = shape
    entry = FeedEntry()
    entry.id("{id}")
    entry.title("{title}")
    entry.link(href="{url}")
    entry.updated(_UPDATED)
    if whole:
        entry.published(_PUBLISHED)
        entry.author([{"name": f"{{author{n}}}"} for n in range(authors)])
        entry.category([{"term": f"{{term{n}}}", "label": f"{{label{n}}}"} for n in range(categories)])
        entry.description("{summary_html}")  # RSS: HTML. It must come first, for it also sets Atom's content
        entry.content("{content}", type="html")
        entry.summary("{summary}")  # Atom: plain text
    creators = tuple(f"{{author{n}}}" for n in range(authors))
    files = tuple(
        {"url": f"{{href{n}}}", "length": f"{{length{n}}}", "type": f"{{type{n}}}"} for n in range(enclosures)
    )
    entry.register_extension("extras", lambda: _EntryExtras(creators, files))
    text = _alone(entry, form)
    dates = {_UPDATED: "{updated}", _PUBLISHED.isoformat(): "{published}", format_datetime(_PUBLISHED): "{sent}"}
    for written, name in dates.items():
        text = text.replace(written, name)
    return text


def _alone(entry: FeedEntry, form: Format) -> str:
    """An entry as it stands in a document, with its indentation."""
    feed = _generator(form, _HeadShape(), deleting=False)
    feed.add_entry(entry)
    text = _written(feed, form)
    return text[text.index(_STARTS[form]) : text.rindex(_ENDS[form])]


class _HeadShape(NamedTuple):
    """What a document has beside what every document has."""

    before: bool = False
    after: bool = False
    current: bool = False
    full: bool = False
    author: bool = False


@cache
def _head_form(form: Format, shape: _HeadShape, *, deleting: bool) -> str:
    """A document without items as feedgen writes it, with the name of each value, in braces, where the value goes."""
    text = _written(_generator(form, shape, deleting=deleting), form)
    updated = datetime.fromisoformat(_UPDATED)
    return text.replace(_UPDATED, "{updated}").replace(format_datetime(updated), "{sent}")


def _written(feed: FeedGenerator, form: Format) -> str:
    made: bytes = feed.rss_str(pretty=True) if form == "rss" else feed.atom_str(pretty=True)
    return made.decode()


def _generator(form: Format, shape: _HeadShape, *, deleting: bool) -> FeedGenerator:
    feed = FeedGenerator()
    feed.register_extension("extras", lambda: _FeedExtras(form, shape, deleting))
    feed.generator("")  # or feedgen signs itself, with its version
    feed.docs("")
    feed.id("{id}")
    feed.title("{title}")
    feed.description("{description}")
    feed.language(_LANGUAGES[form])
    feed.updated(_UPDATED)
    if shape.author:
        feed.author(name="{author}")
    feed.link(href="{url}", rel="self", type=_TYPES[form])
    feed.link(href="{page}", rel="alternate", type="text/html")  # last: RSS takes the last
    return feed


@dataclass(frozen=True, slots=True)
class _FeedExtras:
    """What feedgen cannot say of a feed: its archives (RFC 5005), and the prefixes of what is added to it."""

    form: Format
    shape: _HeadShape
    deleting: bool

    def extend_ns(self) -> dict[str, str]:
        used = {"dc": _DC} if self.form == "rss" else {}
        used |= {"fh": _HISTORY} if self.shape.full else {}
        used |= {"at": _TOMBSTONE} if self.deleting else {}
        return {prefix: name[1:-1] for prefix, name in used.items()}

    def extend_rss(self, feed: Any) -> None:
        self._link(feed[0], f"{_ATOM}link")

    def extend_atom(self, feed: Any) -> None:
        self._link(feed, "link")
        if self.shape.full:
            xml_elem(f"{_HISTORY}archive", feed)

    def _link(self, parent: Any, tag: str) -> None:
        for rel, name in (("prev-archive", "before"), ("next-archive", "after"), ("current", "current")):
            if getattr(self.shape, name):
                xml_elem(tag, parent, rel=rel, href=f"{{{name}}}").attrib["type"] = ATOM


@dataclass(frozen=True, slots=True)
class _EntryExtras:
    """What feedgen leaves out: in RSS authors without e-mail and the last change, in Atom the type of an entry's links."""

    creators: tuple[str, ...]
    enclosures: tuple[dict[str, str], ...]

    def extend_rss(self, item: Any) -> None:
        for name in self.creators:
            xml_elem(f"{_DC}creator", item).text = name
        xml_elem(f"{_ATOM}updated", item).text = _UPDATED
        for enclosure in self.enclosures[:1]:  # readers expect one at most; the content links them all
            xml_elem("enclosure", item, **enclosure)

    def extend_atom(self, entry: Any) -> None:
        for enclosure in self.enclosures:
            link = xml_elem("link", entry, rel="enclosure", href=enclosure["url"])
            link.attrib.update({"type": enclosure["type"], "length": enclosure["length"]})
