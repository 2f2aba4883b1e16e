"""The command line: arguments only. What it does is done by the rooms it calls."""

import json
import secrets
from collections.abc import Callable
from typing import Any

import click
from pydantic import ValidationError

from facilitator import __version__, meeting_types
from facilitator.board import OFFICE, Mandate, Phase, Profession, Refused, Role
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.checking import faults
from facilitator.demonstrating import Demonstration, demonstrate
from facilitator.inviting import Invitation, invite
from facilitator.logs import configure
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.store.database import AlreadyServed

LANGUAGE_NAMES = {"da": "Dansk", "en": "English", "nb": "Norsk"}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.pass_context
def cli(context: click.Context) -> None:
    """Facilitator: a shared, live board for one kind of meeting."""
    try:
        settings = Settings()
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise click.ClickException(f"The setting {'.'.join(map(str, first['loc']))} is wrong: {first['msg']}.") from None
    configure(settings)
    context.obj = settings


@cli.command()
@click.pass_obj
def serve(settings: Settings) -> None:
    """Serve the board until told to stop."""
    _serve(settings, lambda _meetings: lambda address: click.echo(f"The board is at {address}"))


@cli.command()
@click.option("--play", is_flag=True, help="Let the meetings unfold while you watch.")
@click.option("--until", type=click.Choice(list(Phase)), default=Phase.ROOM_TO_MOVE, show_default=True)
@click.pass_obj
def demo(settings: Settings, play: bool, until: str) -> None:  # noqa: FBT001 -- click hands options over by name
    """Serve the board with a made-up meeting in Danish and one in English, and print a link per seat."""

    def prepare(meetings: Meetings) -> Callable[[str], None]:
        shown = demonstrate(meetings, settings.address, until=None if play else Phase(until))

        def ready(address: str) -> None:
            for demonstration in shown:
                click.echo(_links(demonstration))
            click.echo(f"The board is at {address}. Stop it with Ctrl-C.")
            for demonstration in shown if play else ():
                demonstration.unfold()

        return ready

    _serve(settings, prepare)


def _links(demonstration: Demonstration) -> str:
    lines = [f"{seat.role:<12} {seat.name:<12} {seat.link}" for seat in demonstration.invitations]
    return "\n".join(["", f"{LANGUAGE_NAMES[demonstration.story.language]}:", *lines, ""])


def _serve(settings: Settings, prepare: Callable[[Meetings], Callable[[str], None]]) -> None:
    from facilitator.web import create_app, serving  # noqa: PLC0415 -- the other commands need no web

    try:
        meetings = Meetings.open(settings, run_outside=serving.run_outside(settings.async_mode), alone=True)
    except AlreadyServed as taken:
        raise click.ClickException(str(taken)) from None
    app, sockets = create_app(settings, meetings)
    try:
        serving.serve(app, sockets, settings, lambda: prepare(meetings))
    except serving.PortTaken as taken:
        raise click.ClickException(
            f"Something else already listens on {taken}. Stop it, or choose another port: FACILITATOR_PORT=8081."
        ) from None
    finally:
        meetings.close()


@cli.group()
def meeting() -> None:
    """Call meetings."""


@meeting.command("new")
@click.option("--type", "kind", required=True, help="A meeting type, such as network-meeting.")
@click.option("--title", required=True)
@click.option("--purpose", default="")
@click.option("--at-stake", default="")
@click.option("--language", type=click.Choice(["da", "en", "nb"]), help="By default the meeting type's own.")
@click.option("--seat", "seats", multiple=True, help="citizen:NAME, professional:PROFESSION:NAME, facilitator:NAME, wall …")
@click.option("--count", default=1, show_default=True, help="As many alike; with --json one object per line.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def new_meeting(settings: Settings, kind: str, seats: tuple[str, ...], count: int, as_json: bool, **said: Any) -> None:  # noqa: FBT001 -- click hands options over by name
    """Call a meeting and print each seat's role, name and link."""
    meetings = Meetings.open(settings)
    try:
        for _ in range(count):
            found, invitations = _call(meetings, settings, kind, [_seat(spec) for spec in seats], **said)
            rows = [invitation.as_json() for invitation in invitations]
            lines = [f"{row['role']:<12} {row['name']:<12} {row['link']}" for row in rows]
            click.echo(json.dumps({"meeting": found, "seats": rows}) if as_json else "\n".join([found, *lines]))
    except (Refused, meeting_types.UnknownMeetingType) as wrong:
        raise click.ClickException(f"The meeting could not be called: {wrong}.") from None
    finally:
        meetings.close()


def _call(
    meetings: Meetings, settings: Settings, kind: str, seats: list[AddSeat], language: str | None, **said: str
) -> tuple[str, list[Invitation]]:
    chosen = meeting_types.load(kind)
    language = language or chosen.languages[0]
    outcome = chosen.outcome.said_in(language).text
    call = CallMeeting(id=secrets.token_hex(16), meeting_type=kind, language=language, outcome=outcome, **said)
    found = meetings.call(call)
    seated = [invite(meetings, settings.address, found, seat, language=language, by=OFFICE) for seat in seats]
    return found, seated


def _seat(spec: str) -> AddSeat:
    """``professional:medicine:Ingrid`` or ``citizen:Mette``; a wall needs no name."""
    role, _, rest = spec.partition(":")
    if role not in list(Role):
        raise click.BadParameter(f"{spec}: the role is one of {', '.join(Role)}", param_hint="--seat")
    profession, _, name = rest.partition(":") if role == Role.PROFESSIONAL else ("", "", rest)
    if not name and role != Role.WALL:
        raise click.BadParameter(f"{spec}: a name is missing", param_hint="--seat")
    return AddSeat(
        id=secrets.token_hex(16),
        role=Role(role),
        name=name or "Wall",
        profession=Profession(profession),
        mandate=Mandate.NEITHER,
    )


@cli.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Say what is wrong with this installation and how to mend it."""
    found = faults(settings)
    for fault in found:
        click.echo(f"- {fault}")
    if found:
        raise SystemExit(1)
    click.echo("Everything is in place.")
