"""Come along: an invitation stands until the next one, until it is ended, or until the next phase."""

from .. import events as e
from ..along import still_invited
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Invitation
from .folding import folds


@folds(e.EverybodyInvited)
def _invited(m: Meeting, event: e.EverybodyInvited, entry: Entry) -> Meeting:
    # The wall goes along, and what was large there goes back.
    return m.but(invitation=Invitation(event.place, event.post, entry.by, entry.at), spotlight=None)


@folds(e.InvitationEnded)
def _ended(m: Meeting, event: e.InvitationEnded, entry: Entry) -> Meeting:
    return m.but(invitation=None)


def without_fallen_invitation(m: Meeting) -> Meeting:
    """The meeting in which nobody is invited to what was withdrawn or set aside; taken up again, nobody is anew (P12)."""
    return m.but(invitation=None) if m.invitation and not still_invited(m) else m
