"""Archives of a feed (RFC 5005, section 4): its whole history in Atom documents that never change once they are full.

An archive says of each record, or of each thing that happened to it, only what no edit changes and no withdrawal takes back:
its kind, its first id and address, and when. So a full archive stays byte for byte the same while records are corrected,
renamed and withdrawn; what they say today is in the current document and at the address. Entries come in the order of
publication, which only grows at its end, for nothing may be dated before the last release that was not in it (see
gazette.checks.ledger). Each archive begins with the last entry of the one before: so a full one already has a next one to
name, and readers keep one of two entries with the same id. The mark fh:archive promises that a document will never change:
it is on those that are full, older than the last release, and of a feed that no edit takes a record out of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gazette.channels import Run
from gazette.feeds.item import Document, Item, Links

SIZE = 200
_STEP = SIZE - 1


def count(entries: int, current: int) -> int:
    """How many archives so many entries need; none when the current document, of `current` entries, holds them all."""
    return (entries - 1) // _STEP + 1 if entries > current else 0


def archives(
    items: Sequence[Item], run: Run, current: Document, site: str, settled: date | None
) -> Iterator[tuple[str, Document]]:
    """Every archive of a feed with its address from the root. `items` are all its archived entries, oldest first; `current`
    is its current document, `site` the site's name. What is older than `settled` will never change, None when all may."""
    base = current.url.removesuffix(run.atom)
    last = count(len(items), 0)
    for number in range(1, last + 1):
        kept = items[(number - 1) * _STEP : (number - 1) * _STEP + SIZE]
        uri = run.archive(number)
        links = Links(
            base + run.archive(number - 1) if number > 1 else "",
            base + run.archive(number + 1) if number < last else "",
            current.url,
            full=len(kept) == SIZE and settled is not None and kept[-1].updated.date() < settled,
        )
        title = f"{site}　{run.folder}{run.prefix}　存档第 {number} 份"
        about = "历史条目，只写种类、编号、时间和网址；内容以网址上现在的为准"
        newest = tuple(reversed(kept))
        yield (
            uri,
            Document(current.id, title, about, base + uri, current.page, kept[-1].updated, newest, (), links, site),
        )
