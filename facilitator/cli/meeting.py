"""``meeting new``: call a meeting from the command line."""

import json
import secrets
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from facilitator.board import OFFICE, Mandate, Meeting, Profession, Refused, Role, Stage
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.following import follow, suggested_next
from facilitator.inviting import Invitation, invite
from facilitator.meeting_types import MeetingType, UnknownMeetingType
from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.settings import Settings
from facilitator.shaping import NotToBeCalledNow, Shaping
from facilitator.store import called
from facilitator.web.saying.languages import language as spoken_as
from facilitator.web.saying.type_faults import why_not_now

from .organisation import none_or_one


@click.group()
def meeting() -> None:
    """Call meetings."""


@meeting.command("new")
@click.option(
    "--type",
    "kind",
    default="",
    help="A meeting type, such as network-meeting. By default that of the meeting it follows.",
)
@click.option("--title", default="", help="By default that of the meeting it follows.")
@click.option(
    "--follows",
    default="",
    help="A sealed meeting of the same course, by its id: its people come, and what is still open.",
)
@click.option("--purpose", default="")
@click.option("--at-stake", default="")
@click.option("--language", type=click.Choice(["da", "en", "nb"]), help="By default the meeting type's own.")
@click.option(
    "--seat", "seats", multiple=True, help="citizen:NAME, professional:PROFESSION:NAME, facilitator:NAME, wall …"
)
@click.option(
    "--organisation",
    default="",
    help="Whose lobby lists it. By default the only one's; that of the meeting it follows.",
)
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
    follows: str,
    *,
    as_json: bool,
    **said: Any,
) -> None:
    """Call a meeting and print each seat's role, name and link."""
    meetings = Meetings.open(settings)
    try:
        before = _before(meetings, follows)
        _require_enough(before, kind, said["title"])
        home = meetings.read(called.home_of, follows) if follows else none_or_one(meetings, organisation)
        chosen = _chosen(meetings, home, kind or before)
        said, people = _as_before(meetings, before, follows, chosen, said)
        for _ in range(count):
            asked = [(_seat(spec, chosen, said["language"]), said["language"]) for spec in seats] or people()
            _require_citizen(before, [seat for seat, _ in asked])
            found, invitations = _call(meetings, settings, chosen, asked, organisation=home, **said)
            if before:
                follow(meetings, follows, found)
            _tell(found, [invitation.as_json() for invitation in invitations], as_json=as_json)
    except Refused as wrong:
        raise click.ClickException(f"The meeting could not be called: {wrong}.") from None
    finally:
        meetings.close()


def _tell(found: str, rows: list[dict[str, Any]], *, as_json: bool) -> None:
    lines = [f"{row['role']:<12} {row['name']:<12} {row['link']}" for row in rows]
    click.echo(json.dumps({"meeting": found, "seats": rows}) if as_json else "\n".join([found, *lines]))


def _before(meetings: Meetings, follows: str) -> Meeting | None:
    """The meeting that is followed, if one is. Raises what click prints."""
    try:
        before = meetings.attend(follows) if follows else None
    except NoSuchMeeting:
        raise click.BadParameter(f"there is no meeting {follows}", param_hint="--follows") from None
    if before and before.stage is not Stage.SEALED:
        raise click.BadParameter("that meeting is not sealed yet", param_hint="--follows")
    return before


def _require_enough(before: Meeting | None, kind: str, title: str) -> None:
    if before is None and not (kind and title):
        raise click.UsageError("Say --type and --title, or which meeting it --follows.")


def _chosen(meetings: Meetings, organisation: str | None, asked: str | Meeting | None) -> MeetingType:
    """The type it is called with, by its id or as the meeting before, which must be for today. Raises what click prints."""
    kind, shaping = asked.meeting_type if isinstance(asked, Meeting) else asked or "", Shaping(meetings)
    try:
        return shaping.to_call(organisation, kind)
    except UnknownMeetingType:
        raise click.ClickException(f"The meeting could not be called: there is no type {kind}.") from None
    except NotToBeCalledNow as wrong:
        why = why_not_now(spoken_as("en"), wrong.kind, shaping.today())
        raise click.ClickException(f"{kind}: {why}") from None


def _as_before(
    meetings: Meetings, before: Meeting | None, follows: str, chosen: MeetingType, said: dict[str, Any]
) -> tuple[dict[str, Any], Callable[[], list[tuple[AddSeat, str]]]]:
    """What is said, and who comes anew at each call: what is not given is as suggested, where there is a meeting before it."""
    if before is None:
        return said | {"language": said["language"] or chosen.languages[0]}, list
    suggest = partial(suggested_next, meetings, follows, said["language"] or "")
    course = suggest()
    return {name: given or getattr(course, name, "") for name, given in said.items()}, lambda: suggest().seats


def _require_citizen(before: Meeting | None, asked: list[AddSeat]) -> None:
    """Said before anything is made: a course is one citizen's."""
    if before and before.citizen is None:
        raise click.UsageError("Nobody sat in the citizen's seat of that meeting, so none can follow it.")
    known = before and before.citizen and before.citizen.name
    if before and known not in [seat.name for seat in asked if seat.role is Role.CITIZEN]:
        raise click.UsageError(f"The next meeting is about the same citizen: it needs --seat citizen:{known}.")


def _call(
    meetings: Meetings,
    settings: Settings,
    kind: MeetingType,
    seats: list[tuple[AddSeat, str]],
    *,
    language: str,
    organisation: str | None,
    **said: str,
) -> tuple[str, list[Invitation]]:
    outcome = kind.outcome.said_in(language).text
    call = CallMeeting(id=secrets.token_hex(16), meeting_type=kind.id, language=language, outcome=outcome, **said)
    found = meetings.call(call, organisation=organisation, kind=kind)
    seated = [invite(meetings, settings.address, found, seat, language=own, by=OFFICE) for seat, own in seats]
    return found, seated


def _seat(spec: str, kind: MeetingType, spoken: str) -> AddSeat:
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


def _suggested(kind: MeetingType, role: Role, profession: str, spoken: str) -> dict[str, Any]:
    """What a meeting type says of a seat like this one; a profession it does not know advises."""
    for seat in kind.seats:
        if (seat.role, seat.profession) == (role, profession):
            texts = {"mandate_text": seat.mandate_text.only_in(spoken), "reason": seat.reason.only_in(spoken)}
            return {"mandate": seat.mandate, **texts}
    return {"mandate": Mandate.ADVISES if role is Role.PROFESSIONAL else Mandate.NEITHER}
