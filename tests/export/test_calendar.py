"""The calendar: the days that were agreed, once each, whatever program reads it."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from facilitator.export.calendar import Dated, calendar_of

SEALED = datetime(2026, 11, 23, 10, 10, tzinfo=UTC)
AGREED = (
    Dated(
        "agreement-one",
        date(2026, 12, 1),
        "Workshop, 2 × 2 hours; then: talk",
        ("Who: Jonas", "If it gets hard: Stop, call"),
    ),
    Dated("agreement-two", date(2026, 12, 31), "Æ" * 300, ("Who: Ånd",)),
)


def test_every_agreed_day_is_in_it_and_takes_nobodys_time():
    made = calendar_of(AGREED, name="Mette’s meeting", made_at=SEALED, language="en")
    first, second = Calendar.from_ical(made).walk("VEVENT")
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2026, 12, 1), date(2026, 12, 2))
    assert (str(first["summary"]), str(first["description"])) == (AGREED[0].heading, "\n".join(AGREED[0].said))
    assert second.decoded("dtend") == date(2027, 1, 1)
    assert str(second["summary"]) == AGREED[1].heading
    assert {str(one["transp"]) for one in (first, second)} == {"TRANSPARENT"}


def test_lines_are_as_the_standard_has_them():
    """RFC 5545, 3.1: no line over 75 bytes, each ended by a carriage return and a line feed; required properties are there."""
    made = calendar_of(AGREED, name="Mette’s meeting", made_at=SEALED, language="nb")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")
    for wanted in (b"VERSION:2.0", b"PRODID:", b"UID:", b"DTSTAMP:20261123T101000Z", b"METHOD:PUBLISH"):
        assert wanted in made


def test_reading_it_twice_makes_nothing_twice():
    """The same agreement has the same id, also when the file is fetched again."""
    one, again = (calendar_of(AGREED, name="x", made_at=SEALED, language="da") for _ in range(2))
    assert one == again
