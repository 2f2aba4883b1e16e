"""Whom what happened concerns: everybody, or those whose words it is about. Who holds their screen still, or has quietened it, is told that much."""

from typing import Any

from facilitator.board import Entry, Meeting, SeatId, events as e

EVERYBODY = "everybody"
CONCERN_EVERYBODY = {
    e.PhaseEntered, e.DraftsRevealed, e.MeetingPaused, e.MeetingResumed, e.MeetingSealed, e.DefinitionWritten, e.WishAdded,
    e.WishReworded, e.WishWithdrawn, e.TopicSetAside, e.EverybodyInvited, e.AgreementReworded, e.AgreementWithdrawn, e.LineReworded, e.LineWithdrawn,
}  # fmt: skip
"""What nobody may be left behind by: the citizen's own words (P2), where we are (P12), and a confirmation that no longer holds (P14)."""
ASK_THE_CITIZEN = {e.Restated, e.AgreementMade, e.LineAdded}
"""What waits for the citizen's own answer."""
_POSTS = ("card", "constraint", "possibility", "post", "agreement", "line", "restatement", "one", "other")


def concerns(meeting: Meeting, entry: Entry) -> str | list[SeatId]:
    """``everybody``, or the seats it concerns: whom it names, whose words it is about, and the citizen where they are asked."""
    event = entry.event
    if type(event) in CONCERN_EVERYBODY:
        return EVERYBODY
    named: Any = [getattr(event, name, None) for name in _POSTS]
    posts = (meeting.shared_post(id) or meeting.restatements.get(id) for id in named if id)
    seats = [getattr(event, "seat", None), *(seat for post in posts if post for seat in _whose(post))]
    asked = meeting.citizen.id if meeting.citizen and type(event) in ASK_THE_CITIZEN else None
    return list(dict.fromkeys(seat for seat in (*seats, asked) if seat and seat != entry.by))


def _whose(post: Any) -> tuple[SeatId | None, ...]:
    return post.by, getattr(post, "said_by", None), getattr(post, "written_by", None)
