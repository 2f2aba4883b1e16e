"""``serve`` and ``demo``: the server, and the links to begin with."""

import os
from collections.abc import Callable

import click

from facilitator.accounts import Accounts
from facilitator.board import Phase
from facilitator.checking import another_key
from facilitator.demonstrating import Demonstration, demonstrate
from facilitator.meetings import Meetings
from facilitator.retention import keep_looking
from facilitator.settings import Settings
from facilitator.store.database import AlreadyServed
from facilitator.store.reading import unreadable

from .organisation import demonstration_home

ASYNC_MODE = "FACILITATOR_ASYNC_MODE"
LANGUAGE_NAMES = {"da": "Dansk", "en": "English", "nb": "Norsk"}


@click.command()
@click.pass_obj
def serve(settings: Settings) -> None:
    """Serve the board until told to stop."""

    def prepare(meetings: Meetings) -> Callable[[str], None]:
        first = _first_link(meetings)
        keep_looking(meetings, settings.retention_days)
        return lambda address: click.echo(f"{_first(address, first)}The board is at {address}")

    _serve(settings, prepare)


@click.command()
@click.option("--play", is_flag=True, help="Let the meetings unfold while you watch.")
@click.option(
    "--until", type=click.Choice([phase.value for phase in Phase]), default=Phase.ROOM_TO_MOVE.value, show_default=True
)
@click.pass_obj
def demo(settings: Settings, play: bool, until: str) -> None:  # noqa: FBT001 -- click hands options over by name
    """Serve the board with a made-up meeting in Danish and one in English, and print a link per seat."""

    def prepare(meetings: Meetings) -> Callable[[str], None]:
        home = demonstration_home(meetings, settings)
        shown = demonstrate(meetings, settings.address, until=None if play else Phase(until), organisation=home)
        first = _first_link(meetings)

        def ready(address: str) -> None:
            for demonstration in shown:
                click.echo(_links(demonstration))
            click.echo(f"{_first(address, first)}The board is at {address}. Stop it with Ctrl-C.")
            for demonstration in shown if play else ():
                demonstration.unfold()

        return ready

    _serve(settings, prepare)


def _links(demonstration: Demonstration) -> str:
    who = [
        f"{seat.role:<13} {seat.name}" + f", {seat.profession}" * bool(seat.profession)
        for seat in demonstration.invitations
    ]
    wide = max(map(len, who))
    lines = [f"{said:<{wide}} {seat.link}" for said, seat in zip(who, demonstration.invitations, strict=True)]
    return "\n".join(["", f"{LANGUAGE_NAMES[demonstration.story.language]}:", *lines, ""])


def _first_link(meetings: Meetings) -> str | None:
    return Accounts(meetings).first_link()


def _first(address: str, token: str | None) -> str:
    """Where the first facilitator chooses a password; nothing once there is an account."""
    if token is None:
        return ""
    return f"The lobby has no account yet. Make the first one here, once, within a day:\n{address}/sign-in/link#{token}\n\n"


def _serve(settings: Settings, prepare: Callable[[Meetings], Callable[[str], None]]) -> None:
    if settings.async_mode == "threading" and os.environ.get(ASYNC_MODE) != "threading":
        # __main__ has looked there and patched by now.
        raise click.ClickException(f"Set {ASYNC_MODE}=threading in the environment; .env is read too late for it.")
    from facilitator.web import create_app, serving  # noqa: PLC0415 -- the other commands need no web
    from facilitator.web.saying.languages import load_templates  # noqa: PLC0415 -- the other commands need no web

    try:
        meetings = Meetings.open(settings, run_outside=serving.run_outside(settings.async_mode), alone=True)
    except AlreadyServed as taken:
        raise click.ClickException(str(taken)) from None
    _look_at_the_key(meetings)
    load_templates()
    app, sockets = create_app(settings, meetings)
    try:
        serving.serve(app, sockets, settings, lambda: prepare(meetings))
    except serving.PortTaken as taken:
        raise click.ClickException(
            f"Something else already listens on {taken}. Stop it, or choose another port: FACILITATOR_PORT=8081."
        ) from None
    finally:
        meetings.close()


def _look_at_the_key(meetings: Meetings) -> None:
    """A key that opens nothing ends the start: what would be written with it from here on, the old key would not open."""
    closed, called = meetings.read(unreadable, meetings.keys)
    if closed and closed == called:
        meetings.close()
        raise click.ClickException(another_key(closed, called))
    if closed:
        click.echo(another_key(closed, called), err=True)
