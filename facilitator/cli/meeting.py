"""``meeting new``: call a meeting from the command line."""

import json
import secrets
from typing import Any

import click

from facilitator import meeting_types
from facilitator.board import OFFICE, Mandate, Profession, Refused, Role
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.inviting import Invitation, invite
from facilitator.meetings import Meetings
from facilitator.settings import Settings

from .organisation import only_one


@click.group()
def meeting() -> None:
    """Call meetings."""


@meeting.command("new")
@click.option("--type", "kind", required=True, help="A meeting type, such as network-meeting.")
@click.option("--title", required=True)
@click.option("--purpose", default="")
@click.option("--at-stake", default="")
@click.option("--language", type=click.Choice(["da", "en", "nb"]), help="By default the meeting type's own.")
@click.option(
    "--seat", "seats", multiple=True, help="citizen:NAME, professional:PROFESSION:NAME, facilitator:NAME, wall …"
)
@click.option("--organisation", default="", help="Whose lobby lists it. By default the only one's.")
@click.option("--count", default=1, show_default=True, help="As many alike; with --json one object per line.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def new_meeting(
    settings: Settings,
    /,
    kind: str,
    seats: tuple[str, ...],
    organisation: str,
    count: int,
    *,
    as_json: bool,
    **said: Any,
) -> None:
    """Call a meeting and print each seat's role, name and link."""
    meetings = Meetings.open(settings)
    try:
        home = only_one(meetings, organisation)
        for _ in range(count):
            asked = [_seat(spec, kind, said["language"]) for spec in seats]
            found, invitations = _call(meetings, settings, kind, asked, organisation=home, **said)
            rows = [invitation.as_json() for invitation in invitations]
            lines = [f"{row['role']:<12} {row['name']:<12} {row['link']}" for row in rows]
            click.echo(json.dumps({"meeting": found, "seats": rows}) if as_json else "\n".join([found, *lines]))
    except (Refused, meeting_types.UnknownMeetingType) as wrong:
        raise click.ClickException(f"The meeting could not be called: {wrong}.") from None
    finally:
        meetings.close()


def _call(
    meetings: Meetings,
    settings: Settings,
    kind: str,
    seats: list[AddSeat],
    *,
    language: str | None,
    organisation: str | None,
    **said: str,
) -> tuple[str, list[Invitation]]:
    chosen = meeting_types.load(kind)
    language = language or chosen.languages[0]
    outcome = chosen.outcome.said_in(language).text
    call = CallMeeting(id=secrets.token_hex(16), meeting_type=kind, language=language, outcome=outcome, **said)
    found = meetings.call(call, organisation=organisation)
    seated = [invite(meetings, settings.address, found, seat, language=language, by=OFFICE) for seat in seats]
    return found, seated


def _seat(spec: str, kind: str, spoken: str | None) -> AddSeat:
    """``professional:medicine:Ingrid`` or ``citizen:Mette``; a wall needs no name. Mandate and reason are those the type suggests."""
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
        **_suggested(kind, Role(role), profession, spoken),
    )


def _suggested(kind: str, role: Role, profession: str, spoken: str | None) -> dict[str, Any]:
    """What a meeting type says of a seat like this one; a profession it does not know advises."""
    chosen = meeting_types.load(kind)
    spoken = spoken or chosen.languages[0]
    for seat in chosen.seats:
        if (seat.role, seat.profession) == (role, profession):
            phrases = {"mandate_text": seat.mandate_text, "reason": seat.reason}
            said = {name: phrase.said_in(spoken) for name, phrase in phrases.items()}
            texts = {name: found.text for name, found in said.items() if found.language == spoken}
            return {"mandate": seat.mandate, **texts}
    return {"mandate": Mandate.ADVISES if role is Role.PROFESSIONAL else Mandate.NEITHER}
