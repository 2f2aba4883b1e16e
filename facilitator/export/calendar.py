"""The agreements' dates as a calendar file: a whole day each, which takes nobody's time away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

PRODUCT = "-//Facilitator//record//EN"
HOST = "facilitator.invalid"
"""Makes an id of the calendar's own kind; no such host exists."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One agreement with a date: ``said`` are the lines under its heading."""

    id: str
    day: date
    heading: str
    said: tuple[str, ...]


def calendar_of(agreements: Iterable[Dated], *, name: str, made_at: datetime, language: str) -> bytes:
    """An .ics file (RFC 5545). ``made_at`` (UTC) is when the record was sealed; importing it twice makes nothing twice."""
    from icalendar import Calendar, Event  # noqa: PLC0415 -- a tenth of a second at every start, for a file few ask for

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for one in agreements:
        event = Event()
        event.add("uid", f"{one.id}@{HOST}")
        event.add("dtstamp", made_at)
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", one.heading, parameters={"LANGUAGE": language})
        event.add("description", "\n".join(one.said), parameters={"LANGUAGE": language})
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
