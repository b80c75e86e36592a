"""Calendars tell the days to come, and are as RFC 5545 asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

import feed_checks
from conftest import BASE, write
from gazette.agenda import appointments
from gazette.catalog import Catalog
from gazette.feeds import feeds
from gazette.loading import load
from gazette.schema.penalty import Penalty
from gazette.schema.record import Day
from gazette.schema.scalars import BEIJING
from test_feeds import HOSTILE, SITE, catalog, organ, values

REPOSITORY = Path(__file__).parents[1]


def penalty(**more: object) -> Penalty:
    raw = values(Penalty, "示例") | {"id": "case", "title": "示例某案", "aliases": [], "changes": []}
    raw |= {"organ": "harbour-office", "co_organs": [], "publicity_until": "2012-09-01", "example": "false"}
    return Penalty.model_validate(raw | more)


def files(found: Catalog) -> dict[str, bytes]:
    return {feed.uri: feed.text for feed in feeds(found, SITE) if feed.uri.endswith(".ics")}


def events(text: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_the_end_of_publicity_is_a_whole_day_in_the_calendar() -> None:
    (event,) = events(files(catalog(organ("harbour-office"), penalty()))["calendar.ics"])
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2012, 9, 1), date(2012, 9, 2))
    assert event["summary"] == "公示期届满：示例某案"
    assert event["uid"] == "penalties/case#publicity@gazette.example"
    assert event["dtstamp"].dt == datetime(2012, 7, 7, 1, 30, tzinfo=UTC)
    assert event["url"] == f"{SITE}penalties/case/"


def test_an_event_keeps_its_identifier_and_counts_its_revisions() -> None:
    change = {"changed_at": "2012-07-20 10:00", "kind": "更正", "note": "更正公示期"}
    moved = penalty(id="renamed", aliases=["case"], changes=[change], publicity_until="2012-10-01")
    (event,) = events(files(catalog(organ("harbour-office"), moved))["calendar.ics"])
    assert (event["uid"], event["sequence"]) == ("penalties/case#publicity@gazette.example", 1)


def test_each_organ_has_its_own_calendar_and_one_without_days_is_still_valid() -> None:
    lamp = organ("lamp-office", organ="lamp-office", published_at="2012-01-02 08:00")
    made = files(catalog(organ("harbour-office"), lamp, penalty()))
    assert {uri: len(events(text)) for uri, text in made.items()} == {
        "calendar.ics": 1,
        "organs/harbour-office/calendar.ics": 1,
        "organs/lamp-office/calendar.ics": 0,
    }
    assert [feed_checks.defects(text, SITE + uri) for uri, text in made.items()] == [[], [], []]


@pytest.mark.parametrize(
    ("until", "told"), [("2012-07-31", 0), ("2012-08-01", 1), ("2013-08-02", 1), ("2013-08-03", 0)]
)
def test_the_calendar_reaches_from_today_to_a_year_from_now(until: str, told: int) -> None:
    found = catalog(organ("harbour-office"), penalty(publicity_until=until), today=date(2012, 8, 1))
    assert len(appointments(found)) == told


def test_what_was_withdrawn_is_in_no_calendar() -> None:
    gone = penalty(withdrawal={"withdrawn_on": "2012-07-20", "reason": "示例"})
    assert events(files(catalog(organ("harbour-office"), gone))["calendar.ics"]) == []


def test_hostile_text_stays_text() -> None:
    text = files(catalog(organ("harbour-office"), penalty(title=HOSTILE + ";,\\ BEGIN:VEVENT"), site=HOSTILE))
    (event,) = events(text["calendar.ics"])
    assert event["summary"] == f"公示期届满：{HOSTILE};,\\ BEGIN:VEVENT"
    assert feed_checks.defects(text["calendar.ics"], f"{SITE}calendar.ics") == []


def test_a_kind_adds_its_own_days() -> None:
    class Consulted(Penalty):
        def days(self) -> tuple[Day, ...]:
            return (Day("closes", date(2012, 8, 20), "意见征集截止"),)

    one = Consulted.model_construct(**{name: getattr(penalty(), name) for name in Penalty.model_fields})
    (day,) = appointments(catalog(organ("harbour-office"), one))
    assert (day.on, day.words, day.name) == (date(2012, 8, 20), "意见征集截止", "closes")


def test_a_legal_deadline_is_in_the_calendar_while_it_runs_and_names_its_document(site: Path) -> None:
    for name in ("deadlines", "holidays"):
        write(site, {f"data/settings/{name}.yml": (REPOSITORY / f"data/settings/{name}.yml").read_bytes()})
    case = BASE["data/reconsiderations/case-3.yml"].replace("closed_on: 2025-06-01\nresult: 维持\n", "")
    write(
        site, {"data/reconsiderations/case-3.yml": case.replace("accepted_on: 2025-05-01", "accepted_on: 2025-09-01")}
    )
    found, _ = load(site, date(2025, 10, 1))
    assert found
    running = [one for one in appointments(found) if one.record.id == "case-3"]
    assert [(str(one.on), one.words) for one in running] == [("2025-10-31", "作出行政复议决定（普通程序）期限届满")]
    assert "《行政复议法》" in running[0].why
    over = replace(found, today=date(2025, 11, 1))
    assert not [one for one in appointments(over) if one.record.id == "case-3"]


def test_the_same_data_make_the_same_calendar_at_any_hour() -> None:
    found = catalog(organ("harbour-office"), penalty())
    assert files(found) == files(replace(found, now=datetime(2012, 8, 1, 3, 4, tzinfo=BEIJING)))
