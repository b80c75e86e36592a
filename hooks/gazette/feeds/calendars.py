"""iCalendar (RFC 5545) of the days to come, for the site and for each organ, by the icalendar package.

Every event is a whole day, so that no clock and no time zone can move it; its identifier never changes, and its stamp is when
its record last changed, so that the same data make the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from gazette.agenda import Appointment, appointments
from gazette.catalog import Catalog, changed_at
from gazette.channels import SITE, Channel
from gazette.feeds.entries import EXAMPLE_MARK, legal

_END = b"END:VCALENDAR\r\n"


def calendars(channels: Iterable[Channel], catalog: Catalog, base: str) -> Iterator[tuple[str, bytes]]:
    """The calendar of every channel that has one, with its address from the root of the site."""
    made = [(one, _event(one, catalog, base)) for one in appointments(catalog)]
    for channel in channels:
        if channel.calendar:
            ids = {record.id for record in channel.records}
            events = b"".join(text for one, text in made if one.record.id in ids)
            yield channel.calendar, _head(channel, catalog).replace(_END, events + _END)


def _head(channel: Channel, catalog: Catalog) -> bytes:
    site = catalog.settings.site
    name = site.name if channel.group == SITE else f"{channel.title} - {site.name}"
    calendar = Calendar()
    calendar.add("prodid", f"-//{site.feeds.authority}//gazette//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", legal(f"{name}：日程", "data/settings/site.yml"))
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    calendar.add_component(_beijing())
    text: bytes = calendar.to_ical()
    return text


def _beijing() -> Timezone:
    """China's time; it also keeps a calendar without events valid, which must hold one component at least."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Asia/Shanghai")
    standard.add("dtstart", datetime(1992, 1, 1))  # since the last summer time, that of 1991
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone


def _event(one: Appointment, catalog: Catalog, base: str) -> bytes:
    record, feed = one.record, catalog.settings.site.feeds
    file = catalog.origins[record.id].path
    event = Event()
    event.add("uid", f"{record.FOLDER}/{record.first_id}#{one.name}@{feed.authority}")
    event.add("dtstamp", changed_at(record).astimezone(UTC))
    event.add("dtstart", one.on)
    event.add("dtend", one.on + timedelta(days=1))
    event.add("summary", legal(f"{EXAMPLE_MARK * record.example}{one.words}：{record.title}", file))
    event.add("description", legal("\n".join(filter(None, (record.summary, one.why))), file))
    event.add("url", base + record.url)
    event.add("categories", [record.LABEL])
    event.add("sequence", len(record.changes) + bool(record.archival))
    event.add("transp", "TRANSPARENT")
    text: bytes = event.to_ical()
    return text
