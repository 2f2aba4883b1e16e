"""Come along: whoever leads invites, everybody else chooses, and it ends by itself (P12)."""

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Phase, Place, WallView
from tests import cast
from tests.given import Story, a_line, a_summary, a_wall, a_whole_meeting, an_open_meeting, an_own_limit

END = c.EndInvitation(id="end-invitation")


def to_place(place: Place = Place.HEARD) -> c.InviteToPlace:
    return c.InviteToPlace(id=f"look-at-{place}", place=place)


def to_post(post: str) -> c.InviteToPost:
    return c.InviteToPost(id=f"look-at-{post}", post=post)


def place_of(story: Story, post: str) -> Place:
    return story.then(cast.ALI, to_post(post)).meeting.invitation.place


def test_an_invitation_stands_until_the_next_one_until_it_is_ended_or_until_the_next_phase():
    story = an_open_meeting().then(cast.ALI, to_place())
    invitation = story.meeting.invitation
    assert (invitation.place, invitation.post, invitation.by) == (Place.HEARD, None, cast.ALI)
    assert story.then(cast.ALI, to_place()) == story
    assert story.then(cast.ALI, to_place(Place.WORDS)).meeting.invitation.place is Place.WORDS
    assert story.then(cast.ALI, END).meeting.invitation is None
    assert story.in_phase(Phase.HEARD).meeting.invitation is None
    assert story.then(cast.ALI, c.SealMeeting(id="seal-1")).meeting.invitation is None
    assert an_open_meeting().then(cast.ALI, END) == an_open_meeting()


def test_it_changes_nothing_but_itself():
    """P12: nobody's phase, draft or word is touched by it."""
    story = a_whole_meeting()
    invited = story.then(cast.ALI, to_post("card-ingrid")).meeting
    assert invited.but(invitation=None, number=0, seq=0) == story.meeting.but(number=0, seq=0)


def test_a_post_is_invited_to_where_it_stands():
    story = a_whole_meeting()
    found = {
        post: place_of(story, post)
        for post in ("card-ingrid", "wall-ten-hours", "way-workshop", "agreement-trial", "line-heard")
    }
    assert list(found.values()) == [
        Place.PERSPECTIVES,
        Place.PERSPECTIVES,
        Place.ROOM_TO_MOVE,
        Place.AGREEMENTS,
        Place.SUMMING_UP,
    ]
    assert place_of(story.in_phase(Phase.ROOM_TO_MOVE), "wall-ten-hours") is Place.ROOM_TO_MOVE
    assert place_of(story.then(cast.METTE, an_own_limit()), "wall-own") is Place.ROOM_TO_MOVE
    assert story.refuses(cast.ALI, to_post("wish-money")) == "no-such-post"


def test_nobody_is_invited_to_what_only_its_author_sees_or_what_is_gone():
    """P6"""
    story = an_open_meeting(Phase.QUIET_WRITING).then(cast.JONAS, a_wall("wall-draft"))
    assert story.refuses(cast.ALI, to_post("wall-draft")) == "no-such-post"
    shared = (
        an_open_meeting(Phase.PERSPECTIVES).then(cast.JONAS, a_wall("wall-draft")).then(cast.ALI, to_post("wall-draft"))
    )
    assert shared.meeting.invitation
    gone = shared.then(cast.JONAS, c.WithdrawConstraint(id="gone-1", constraint="wall-draft"))
    assert gone.meeting.invitation is None


@pytest.mark.parametrize(
    ("post", "aside"),
    [
        ("card-ingrid", c.SetTopicAside(id="topic-one", about="card-ingrid")),
        ("way-workshop", c.SetPossibilityAside(id="not-for-me", possibility="way-workshop")),
    ],
)
def test_nobody_is_invited_to_what_the_citizen_has_set_aside(post: str, aside: c.Command):
    story = a_whole_meeting()
    invited = story.then(cast.ALI, to_post(post))
    assert invited.meeting.invitation.post == post
    assert invited.then(cast.METTE, aside).meeting.invitation is None
    assert story.then(cast.METTE, aside).refuses(cast.ALI, to_post(post)) == "nobody-is-invited-to-what-is-set-aside"
    elsewhere = story.then(cast.ALI, to_place()).then(cast.METTE, aside)
    assert elsewhere.meeting.invitation.place is Place.HEARD


def test_what_is_taken_up_again_invites_nobody_by_itself():
    """P12"""
    story = a_whole_meeting().then(cast.ALI, to_post("card-ingrid"))
    story = story.then(cast.METTE, c.SetTopicAside(id="topic-one", about="card-ingrid"))
    assert story.then(cast.METTE, c.TakeTopicUp(id="take-up", topic="topic-one")).meeting.invitation is None


@pytest.mark.parametrize("command", [to_place(), to_post("card-ingrid")])
def test_in_the_citizens_own_time_and_in_a_pause_nobody_is_invited(command: c.Command):
    story = a_whole_meeting()
    assert story.refuses(cast.ALI, command) == ""
    assert story.in_phase(Phase.OWN_TIME).refuses(cast.ALI, command) == "own-time-is-the-citizens"
    assert story.then(cast.METTE, c.PauseMeeting(id="pause-1")).refuses(cast.ALI, command) == "meeting-is-paused"


@pytest.mark.parametrize("command", [to_place(), to_post("card-ingrid"), END])
def test_only_whoever_leads_invites(command: c.Command):
    story = a_whole_meeting()
    for seat in (cast.METTE, cast.LONE, cast.JONAS):
        assert story.refuses(seat, command) == "only-the-facilitator"


def test_a_wall_that_is_turned_afterwards_leaves_the_invitation_to_everybody_else():
    story = an_open_meeting().then(cast.ALI, to_place())
    back = c.ShowOnWall(id="show-phase", view=WallView.PHASE)
    turned = story.then(cast.ALI, back)
    assert story.meeting.invitation.on_wall
    assert not turned.meeting.invitation.on_wall
    assert turned.then(cast.ALI, back) == turned
    assert turned.then(cast.ALI, to_place()).meeting.invitation.on_wall, "once more, and the wall goes there again"


def test_the_newest_of_two_who_lead_stands():
    story = an_open_meeting().then(cast.ALI, to_place(), to_place(Place.WORDS))
    assert story.meeting.invitation.place is Place.WORDS
    assert (
        a_whole_meeting()
        .then(cast.METTE, a_summary("s-2", text="Anew"))
        .then(cast.ALI, a_line("l-2"))
        .meeting.invitation
        is None
    )
