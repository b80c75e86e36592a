"""JSON Feed 1.1 (jsonfeed.org/version/1.1), one line for each item."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from gazette.feeds.item import Document, Item
from gazette.feeds.xml import ATOM


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints documents; an item is printed once, whatever the number of documents it is in."""

    _printed: dict[str, str] = field(default_factory=dict)

    def document(self, document: Document) -> bytes:
        """The document as JSON in UTF-8."""
        head: dict[str, Any] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": document.title,
            "home_page_url": document.page,
            "feed_url": document.url,
            "description": document.description,
            "language": "zh-CN",
        }
        if before := document.links.before:
            # `next_url` would have to be a JSON Feed; archives are Atom.
            head["_archive"] = {"about": "https://www.rfc-editor.org/rfc/rfc5005", "url": before, "mime_type": ATOM}
        items = ",\n".join(map(self._item, document.items))
        return f'{_json(head)[:-1]}, "items": [\n{items}\n]}}\n'.encode()

    def _item(self, item: Item) -> str:
        if item.id not in self._printed:
            self._printed[item.id] = _json(_values(item))
        return self._printed[item.id]


def _values(item: Item) -> dict[str, Any]:
    values: dict[str, Any] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.content,
        "summary": item.summary,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": name} for name in item.authors],
        "tags": [label for _, label in item.categories],
    }
    if item.enclosures:
        values["attachments"] = [
            {"url": one.url, "mime_type": one.type, "title": one.title, "size_in_bytes": one.length}
            for one in item.enclosures
        ]
    return values


def _json(value: Any) -> str:
    # "</" would end the script of a page that quotes the feed.
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
