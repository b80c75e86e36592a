"""What must hold of a feed: a grammar for its shape, and a function for each thing a grammar cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import feedparser
import rnc2rng
from lxml import etree, html

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
ADDRESSES = ("href", "src", "action", "poster", "cite", "data", "srcset", "formaction", "background")
ACTIVE = ("script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "math", "img")


def defects(text: bytes, address: str) -> list[str]:
    """Everything wrong with the feed that is served at `address`, each as a sentence; empty for a good feed."""
    try:
        tree = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"not XML: {error}"]
    return [sentence for check in CHECKS for sentence in check(tree, address)] + list(feedparser_accepts(text))


def feedparser_accepts(text: bytes) -> Iterator[str]:
    if (parsed := feedparser.parse(text)).bozo:
        yield f"feedparser refuses it: {parsed.bozo_exception}"


def has_the_right_shape(tree: etree._Element, _: str) -> Iterator[str]:
    grammar = _grammar("rss" if tree.tag == "rss" else "atom")
    if not grammar.validate(tree):
        yield f"grammar: {grammar.error_log.last_error}"


def dates_exist(tree: etree._Element, _: str) -> Iterator[str]:
    for text in _texts(tree, "//pubDate | //lastBuildDate"):
        if (date := _rfc822(text)) is None or format_datetime(date) != text:
            yield f"no such date, or another weekday: {text}"
    for text in _texts(tree, "//atom:updated | //atom:published"):
        if _rfc3339(text) is None:
            yield f"no such date: {text}"


def ids_differ(tree: etree._Element, _: str) -> Iterator[str]:
    ids = _texts(tree, "//guid | //atom:id")
    yield from (f"id used twice: {one}" for one in sorted(set(ids)) if ids.count(one) > 1)


def links_differ(tree: etree._Element, _: str) -> Iterator[str]:
    links = _texts(tree, "//item/link | //atom:entry/atom:link[not(@rel)]/@href")
    yield from (f"two entries lead to one page: {one}" for one in sorted(set(links)) if links.count(one) > 1)


def permalinks_are_addresses(tree: etree._Element, _: str) -> Iterator[str]:
    for guid in tree.xpath("//guid"):
        if (guid.get("isPermaLink", "true") == "true") != guid.text.startswith(("http://", "https://")):
            yield f"isPermaLink does not fit the guid: {guid.text}"


def tells_its_own_address(tree: etree._Element, address: str) -> Iterator[str]:
    if (found := _texts(tree, "/*/channel/atom:link[@rel='self']/@href | /*/atom:link[@rel='self']/@href")) != [
        address
    ]:
        yield f"self link is not its own address: {found}"


def leads_to_the_page_beside_it(tree: etree._Element, address: str) -> Iterator[str]:
    found = _texts(tree, "/rss/channel/link | /atom:feed/atom:link[@rel='alternate']/@href")
    if found != [urljoin(address, ".")]:
        yield f"link is not the page beside the feed: {found}"


def leads_to_its_own_site(tree: etree._Element, address: str) -> Iterator[str]:
    for link in _texts(tree, "//item/link | //atom:entry/atom:link/@href | //enclosure/@url"):
        if urlsplit(link)[:2] != urlsplit(address)[:2]:
            yield f"entry leads to another site: {link}"


def html_is_safe(tree: etree._Element, _: str) -> Iterator[str]:
    for text in _texts(tree, "//item/description | //content:encoded | //atom:content"):
        for element in html.fragment_fromstring(text, create_parent="div").iter(etree.Element):
            yield from _unsafe(element)


def newest_comes_first(tree: etree._Element, _: str) -> Iterator[str]:
    dates = _entry_dates(tree)
    if dates != sorted(dates, reverse=True):
        yield "entries are not newest first"


def is_as_new_as_its_newest_entry(tree: etree._Element, _: str) -> Iterator[str]:
    own = [_rfc822(text) for text in _texts(tree, "/rss/channel/lastBuildDate")]
    own += [_rfc3339(text) for text in _texts(tree, "/atom:feed/atom:updated")]
    if own != _entry_dates(tree)[:1]:
        yield f"feed's date is not its newest entry's: {own}"


def nothing_changes_before_it_is_published(tree: etree._Element, _: str) -> Iterator[str]:
    published = [_rfc822(text) for text in _texts(tree, "//item/pubDate")]
    published += [_rfc3339(text) for text in _texts(tree, "//atom:entry/atom:published")]
    for first, last in zip(published, _entry_dates(tree), strict=False):
        if first and last and first > last:
            yield f"published {first} but changed {last}"


def is_short(tree: etree._Element, _: str) -> Iterator[str]:
    if len(_entry_dates(tree)) > 50:
        yield "more than 50 entries"


CHECKS: tuple[Callable[[etree._Element, str], Iterator[str]], ...] = (
    has_the_right_shape,
    dates_exist,
    ids_differ,
    links_differ,
    permalinks_are_addresses,
    tells_its_own_address,
    leads_to_the_page_beside_it,
    leads_to_its_own_site,
    html_is_safe,
    newest_comes_first,
    is_as_new_as_its_newest_entry,
    nothing_changes_before_it_is_published,
    is_short,
)


def _unsafe(element: html.HtmlElement) -> Iterator[str]:
    if element.tag in ACTIVE:
        yield f"active element in content: {element.tag}"
    for name, value in element.attrib.items():
        if name.startswith("on") or name == "style":
            yield f"active attribute in content: {name}"
        if name in ADDRESSES and not value.startswith(("http://", "https://", "mailto:")):
            yield f"address is not absolute: {value}"


@cache
def _grammar(name: str) -> etree.RelaxNG:
    source = (Path(__file__).parent / "feeds" / f"{name}.rnc").as_posix()
    return etree.RelaxNG(etree.fromstring(rnc2rng.dumps(rnc2rng.load(source)).encode()))


def _texts(tree: etree._Element, path: str) -> list[str]:
    found = tree.xpath(path, namespaces=NAMES)
    return [one if isinstance(one, str) else one.text or "" for one in found]


def _entry_dates(tree: etree._Element) -> list[datetime]:
    dates = [_rfc3339(text) for text in _texts(tree, "//item/atom:updated | //atom:entry/atom:updated")]
    return [date for date in dates if date]


def _rfc822(text: str) -> datetime | None:
    return _zoned(parsedate_to_datetime, text)


def _rfc3339(text: str) -> datetime | None:
    return _zoned(datetime.fromisoformat, text)


def _zoned(parse: Callable[[str], datetime], text: str) -> datetime | None:
    """A date with its zone, None when it does not exist or names no zone."""
    try:
        date = parse(text)
    except ValueError:
        return None
    return date if date.tzinfo else None
