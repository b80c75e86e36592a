"""Rules of the links in a record's free text."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from gazette import prose
from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema import KINDS
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.record import Record
from gazette.schema.writings import RESERVED_IDS

Found = Iterator[tuple[Path, str]]

FOLDERS = {kind.FOLDER: kind for kind in KINDS}


def lead_somewhere(record: Record, catalog: Catalog) -> Found:
    """正文里指向本站信息的链接必须有那条信息，指向附件的链接必须有那个附件。"""
    for path, text in values_of_shape(record, Shape.MARKDOWN):
        for href in prose.links(text) if "](" in text or "]:" in text else ():
            if message := _dead(href, record, catalog):
                yield path, wrong(message, href, "本站已有的地址，如 /projects/bridge/；附件写文件名")


def _dead(href: str, record: Record, catalog: Catalog) -> str:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    folder, _, rest = unquote(parts.path).removeprefix("/").partition("/")
    if not parts.path.startswith("/"):
        return "" if unquote(parts.path) in {one.name for one in record.attachments} else "链接的附件不在这条信息里"
    name = rest.partition("/")[0]
    if folder not in FOLDERS or name in ("", "rss.xml", "atom.xml") or name in RESERVED_IDS:
        return ""
    found = catalog.by_id.get(name)
    return "" if name in catalog.broken_ids or isinstance(found, FOLDERS[folder]) else "链接的信息不存在"
