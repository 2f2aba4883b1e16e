"""Which organisation an account or a meeting belongs to: the one that is named, or the only one there is."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import click

from facilitator.accounts import new_id
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.store import register


@contextmanager
def door(settings: Settings) -> Iterator[Meetings]:
    """The door to this installation, for one command."""
    meetings = Meetings.open(settings)
    try:
        yield meetings
    finally:
        meetings.close()


def only_one(meetings: Meetings, name: str = "") -> str | None:
    """The id of the organisation with this name; without a name the only one's, or None. Raises what click prints."""
    found = meetings.read(register.organisations)
    if not name:
        return found[0].id if len(found) == 1 else None
    for organisation in found:
        if organisation.name == name:
            return str(organisation.id)
    raise click.ClickException(f"There is no organisation called {name}.")


def found_or_made(meetings: Meetings, name: str, language: str) -> str:
    """As ``only_one``, and a new one where the name is new. Raises what click prints."""
    known = {organisation.name for organisation in meetings.read(register.organisations)}
    if name and name not in known:
        return make(meetings, name, language)
    return _named(only_one(meetings, name), known)


def none_or_one(meetings: Meetings, name: str) -> str | None:
    """As ``only_one``, and None only where there is none at all. Raises what click prints."""
    known = {organisation.name for organisation in meetings.read(register.organisations)}
    return _named(only_one(meetings, name), known) if known else only_one(meetings, name)


def _named(found: str | None, known: Collection[str]) -> str:
    if found is None:
        there = f" There are: {', '.join(sorted(known))}." if known else " There is none yet; the name makes it."
        raise click.ClickException(f"Say which organisation it is for: --organisation NAME.{there}")
    return found


def demonstration_home(meetings: Meetings, settings: Settings) -> str:
    """Where the made-up meetings are listed: the first organisation there is, or one of their own."""
    found = meetings.read(register.organisations)
    return found[0].id if found else make(meetings, "Demonstration", settings.default_language)


def make(meetings: Meetings, name: str, language: str) -> str:
    """A new organisation; returns its id."""
    id = new_id()
    meetings.write(register.add_organisation, id=id, name=name, language=language, at=meetings.clock())
    return id
