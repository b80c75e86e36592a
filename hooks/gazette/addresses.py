"""Whether every address that was ever released still answers: with the page, with where it went, or with a notice.

And whether the ledger still knows all that the old site said was released: every site serves the index of its ledger
(`downloads.WITNESS`), so that whoever keeps a copy of a site can prove that nothing was taken out of the ledger or forged in it,
even by somebody who wrote all its digests anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from errno import ENODATA
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gazette import downloads, feeds, ledger, pages, tables
from gazette.catalog import Catalog
from gazette.pages import standing

__all__ = ["answered", "lost", "standing", "unknown"]

# Not what the public was given to keep: programs and their indexes, and files for robots.
_NOT_RELEASED = ("pagefind/", "assets/", "404.html", "robots.txt", "sitemap.xml")
_ENTRY = re.compile(rf"{ledger.FOLDER}/(\S+)\.yml [0-9a-f]{{64}}", re.M)


def lost(catalog: Catalog, before: Path) -> tuple[str, ...]:
    """The addresses of `before` that nothing answers, in order. `before` is the folder of a built site, its sitemap.xml, its
    ledger.txt, or a text with an address on each line; OSError when it cannot be read."""
    return tuple(sorted(_released(before) - answered(catalog)))


def unknown(catalog: Catalog, before: Path) -> tuple[str, ...]:
    """The entries of `before` whose last version then is no version of them now, by their paths, in order; and the index
    when it says that the last release was earlier than `before` does."""
    file = before / downloads.WITNESS if before.is_dir() else before
    said = file.read_text("utf-8") if file.is_file() else ""
    known = {(entry.path, one.digest) for entry in catalog.ledger.values() for one in entry.versions}
    found = (line.partition(" ") for line in said.splitlines() if _ENTRY.fullmatch(line))
    lost = sorted(path for path, _, digest in found if (path, digest) not in known)
    back = ledger.last_told(said), ledger.last_release(catalog.root)
    return (*lost, *((ledger.INDEX,) if back[0] and back[1] and back[1] < back[0] else ()))


def answered(catalog: Catalog) -> set[str]:
    """Every address that the next build will answer, from the root of the site."""
    made = {page.url for page in pages.plan(catalog)}
    files = {uri for uri, _ in (*downloads.sources(catalog), *downloads.attachments(catalog))}
    told = {feed.uri for feed in feeds.feeds(catalog, "https://example.org/")} if catalog.records else set()
    written = {
        pages.written_address(path.relative_to(catalog.root / "content"))
        for path in (catalog.root / "content").rglob("*.md")
    }
    # A server leads from x to the page x/.
    return made | {url.rstrip("/") for url in made} | files | written | told | {*tables.addresses(catalog)}


def _released(before: Path) -> set[str]:
    found = set(_in_folder(before) if before.is_dir() else _in_text(before.read_text("utf-8")))
    if not found:
        raise OSError(ENODATA, "里面一个网址也没有")
    return found


def _in_folder(before: Path) -> Iterator[str]:
    found = (path.relative_to(before).as_posix() for path in before.rglob("*") if path.is_file())
    yield from (re.sub(r"(^|/)index\.html$", r"\1", path) for path in found if not path.startswith(_NOT_RELEASED))


def _in_text(text: str) -> Iterable[str]:
    if entries := _ENTRY.findall(text):
        return (f"{entry}/" for entry in entries)
    lines = re.findall(r"<loc>(.*?)</loc>", text) if "<urlset" in text else text.split()
    parts = [unquote(urlsplit(line).path) for line in lines]
    home = min(parts, key=len, default="/")
    # Only what all others are below is the home page; a list need not have it.
    root = home if len(parts) > 1 and all(part.startswith(home) for part in parts) else "/"
    return (part.removeprefix(root).lstrip("/") for part in parts)
