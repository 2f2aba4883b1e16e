"""What the lobby's tests do again and again: fill in the form, call a meeting, read the links off the page."""

import re

NEW = "/lobby/new/network-meeting"


def filled_in(browser, **typed):
    """The form with a name in every seat, as somebody would fill it in."""
    fields = browser.fields(NEW) | {"title": "Mette’s meeting"}
    names = {name: fields[name] or f"Person {place}" for place, name in enumerate(fields) if name.startswith("name-")}
    return fields | names | typed


def call(browser, **typed) -> str:
    """Call a network meeting; returns its id."""
    browser.open(f"{NEW}?language=en")
    fields = filled_in(browser, do="call", **typed)
    browser.post(NEW, fields)
    assert "The meeting is called." in browser.page
    return fields["meeting"]


def seat_of(door, meeting, role):
    return next(seat for seat in door.attend(meeting).seats.values() if seat.role is role and not seat.closed)


def links(page) -> list[str]:
    return re.findall(r'readonly value="([^"]+)"', page)
