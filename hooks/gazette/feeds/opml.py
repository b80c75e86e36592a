"""OPML 2.0: the list of every feed, for readers that take in many at once."""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree import ElementTree as Xml

from gazette.catalog import Catalog, newest
from gazette.channels import GROUPS, Channel, Run

URI = "subscriptions.opml"


def text(channels: tuple[Channel, ...], catalog: Catalog, base: str) -> bytes:
    """The list in the groups of the subscription page; each feed is named once, by its Atom address."""
    root = Xml.Element("opml", version="2.0")
    head = Xml.SubElement(root, "head")
    Xml.SubElement(head, "title").text = f"{catalog.settings.site.name}的全部订阅"
    if changed := newest(catalog.records):
        Xml.SubElement(head, "dateModified").text = format_datetime(changed)
    body = Xml.SubElement(root, "body")
    for group in GROUPS:
        found = [channel for channel in channels if channel.group == group]
        if found:
            outline = Xml.SubElement(body, "outline", text=group)
            for channel in found:
                for run in channel.runs:
                    _outline(outline, channel, run, base)
    Xml.indent(root)
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _outline(parent: Xml.Element, channel: Channel, run: Run, base: str) -> None:
    title = f"{channel.title}（变更）" if run.of_changes else channel.title
    addresses = {"xmlUrl": base + run.atom, "htmlUrl": base + channel.page}
    Xml.SubElement(parent, "outline", addresses, text=title, title=title, type="rss", language="zh-CN")
