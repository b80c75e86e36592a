"""What must hold of a feed: a grammar for its shape, and a function for each thing a grammar cannot see."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import icalendar
import rnc2rng
from jsonschema import Draft202012Validator
from lxml import etree, html

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "fh": "http://purl.org/syndication/history/1.0",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
ADDRESSES = ("href", "src", "action", "poster", "cite", "data", "srcset", "formaction", "background")
ACTIVE = ("script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "math", "img")


def defects(text: bytes, address: str) -> list[str]:
    """Everything wrong with the file that is served at `address`, each as a sentence; empty for a good one."""
    if address.endswith(".json"):
        return list(json_defects(text, address))
    if address.endswith(".ics"):
        return list(calendar_defects(text))
    if address.endswith(".opml"):
        return list(opml_defects(text))
    try:
        tree = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"not XML: {error}"]
    return [sentence for check in CHECKS for sentence in check(tree, address)] + list(feedparser_accepts(text))


def json_defects(text: bytes, address: str) -> Iterator[str]:
    try:
        feed = json.loads(text)
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    yield from (f"schema: {error.json_path}: {error.message}" for error in _schema().iter_errors(feed))
    items = feed.get("items", [])
    if feed.get("feed_url") != address:
        yield f"feed_url is not its own address: {feed.get('feed_url')}"
    ids = [item.get("id") for item in items]
    yield from (f"id used twice: {one}" for one in sorted(set(ids)) if ids.count(one) > 1)
    dates = [item.get("date_modified", "") for item in items]
    if dates != sorted(dates, reverse=True):
        yield "entries are not newest first"
    for item in items:
        if _rfc3339(item.get("date_published", "")) is None:
            yield f"no such date: {item.get('date_published')}"
        if content := item.get("content_html", ""):
            for element in html.fragment_fromstring(content, create_parent="div").iter(etree.Element):
                yield from _unsafe(element)


def calendar_defects(text: bytes) -> Iterator[str]:
    calendar = icalendar.Calendar.from_ical(text)
    if calendar.to_ical() != text:
        yield "another text when it is read and written again"
    if any(len(line) > 75 for line in text.split(b"\r\n")):
        yield "a line of more than 75 octets"
    uids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    yield from (f"uid used twice: {one}" for one in sorted(set(uids)) if uids.count(one) > 1)
    for part in calendar.walk():
        yield from (f"{part.name}: {error}" for error in part.errors)
        yield from (f"{part.name} lacks {name}" for name in part.required if name not in part)
    for event in calendar.walk("VEVENT"):
        if event["dtstamp"].dt.tzinfo is None or not event["dtstart"].dt < event["dtend"].dt:
            yield f"times of {event['uid']}"


def opml_defects(text: bytes) -> Iterator[str]:
    tree = etree.fromstring(text)
    addresses = tree.xpath("//outline/@xmlUrl")
    yield from (f"named twice: {one}" for one in sorted(set(addresses)) if addresses.count(one) > 1)
    for outline in tree.iter("outline"):
        if not outline.get("text") or (outline.get("type") == "rss") != bool(outline.get("xmlUrl")):
            yield f"outline: {dict(outline.attrib)}"


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
    if any("#" in one for one in _texts(tree, "//guid | //atom:entry/atom:id")):
        return  # a feed of changes tells several of one record
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
    if len(found) != 1 or not found[0].endswith("/") or urlsplit(found[0])[:2] != urlsplit(address)[:2]:
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
    deleted = [date for text in _texts(tree, "//at:deleted-entry/@when") if (date := _rfc3339(text))]
    if (told := [*_entry_dates(tree), *deleted]) and own != [max(told)]:
        yield f"feed's date is not its newest entry's: {own}"


def nothing_changes_before_it_is_published(tree: etree._Element, _: str) -> Iterator[str]:
    published = [_rfc822(text) for text in _texts(tree, "//item/pubDate")]
    published += [_rfc3339(text) for text in _texts(tree, "//atom:entry/atom:published")]
    for first, last in zip(published, _entry_dates(tree), strict=False):
        if first and last and first > last:
            yield f"published {first} but changed {last}"


def is_short(tree: etree._Element, _: str) -> Iterator[str]:
    limit = 200 if _texts(tree, "//atom:link[@rel='current']/@href") else 50
    if len(_entry_dates(tree)) > limit:
        yield f"more than {limit} entries"


def archives_are_marked_only_when_full(tree: etree._Element, _: str) -> Iterator[str]:
    if tree.xpath("//fh:archive", namespaces=NAMES) and len(_entry_dates(tree)) != 200:
        yield "fh:archive does not fit the number of entries"


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
    archives_are_marked_only_when_full,
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
def _schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads((Path(__file__).parent / "feeds/feed.json").read_text("utf-8")))


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
