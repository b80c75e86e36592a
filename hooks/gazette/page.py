"""What a page is, before it is made: values only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gazette.channels import Channel
from gazette.display import Piece
from gazette.linked_data import Thing
from gazette.tags import Tags

HOME = Piece("首页", "./")
# What answers at an address for those who have it, and is not to be found by anybody else.
_NOT_INDEXED = frozenset(("moved.html", "version.html", "notice.html", "emptied.html"))


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `url` is its address from the root ("" for home, else with a slash at its end); `view` makes what the
    template is given, when it is time to; `changed` is the day its content last changed, for the site map; `feeds` are its own,
    `kind_feeds` those of its kind; `thing` says to machines what its record is, given the address of the site."""

    url: str
    template: str
    title: str
    description: str
    view: Callable[[], Mapping[str, Any]]
    crumbs: tuple[Piece, ...] = (HOME,)
    changed: str = ""
    feeds: Channel | None = None
    tags: Tags = ()
    kind_feeds: Channel | None = None
    thing: Callable[[str], Thing | None] | None = None

    @property
    def indexed(self) -> bool:
        """Whether search engines are to find it: the site map names it, and its head does not forbid it."""
        return self.template not in _NOT_INDEXED
