"""A site that is nothing but the search page over the records of a catalog: its shell from a built site, its index its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import samples
from gazette import pagefind, search
from gazette.catalog import Catalog, Origin
from gazette.schema import KINDS
from gazette.schema.record import Record
from gazette.schema.settings import Site
from gazette.settings import Settings, _default_columns

TODAY = date(2026, 6, 30)
ORGANS = ("office", "bureau")


def kind(name: str) -> type[Record]:
    """The kind of that name, else the first: what is searched must not depend on it."""
    return next((one for one in KINDS if name == one.NAME), KINDS[0])


def record(of: type[Record], identifier: str, title: str, text: str = "", **fields: object) -> Record:
    """A record of a kind with the least it must have and some fields more; nothing checks it against others."""
    written = {
        **samples.least(of),
        "id": identifier,
        "title": title,
        "organ": ORGANS[0],
        "made_on": "2020-01-02",
        "published_at": "2020-01-02 09:00",
        "summary": "无",
        **fields,
    }
    return of.model_validate({**written, **({"body": text} if text else {})})


def catalog(records: Iterable[Record], today: date = TODAY) -> Catalog:
    """A catalog of these records, newest first, and no others."""
    found = tuple(sorted(records, key=lambda one: one.published_at, reverse=True))
    site = Site.model_validate({**samples.least(Site), "name": "示例县检索", "organ": ORGANS[0]})
    settings = Settings(site, _default_columns(), {}, ())
    return Catalog(Path(), today, settings, found, {one.id: Origin("", 0, (0, 0)) for one in found})


def write(found: Catalog, shell: Path, folder: Path, size: int = search.PART) -> Path:
    """The search page of `shell`, a built site, over the records of a catalog, in the folder `x` of `folder`."""
    site = folder / "x"
    shutil.copytree(shell / "search", site / "search")
    shutil.copytree(shell / "assets", site / "assets")
    indexes = pagefind.build(search.parts(found, size), folder / "cache", site / "pagefind")
    (site / "pagefind/manifest.json").write_text(search.manifest(found, indexes), "utf-8")
    page = site / "search/index.html"
    page.write_text(_offering(found, page.read_text("utf-8")), "utf-8")
    return folder


def _offering(found: Catalog, page: str) -> str:
    """The page with the choices of these records in the filters it has."""
    offered = {one.name: one.choices for one in search.filters(found)}

    def written(match: re.Match[str]) -> str:
        choices = offered.get(match[2], ())
        options = "".join(f'<option value="{value}">{label}</option>' for value, label in choices)
        return match[0] if match[2] == "sort" else f"{match[1]}{options}</select>"

    return re.sub(r'(<select id="search-(\w+)".*?</option>).*?</select>', written, page, flags=re.S)
