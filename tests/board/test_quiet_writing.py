"""Quiet writing: what is hidden is not there for anyone but its author, and a person reveals it, all at once (P6)."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, Meeting, commands as c, fold, is_draft
from facilitator.board.terms import ConstraintKind, Phase, Role
from tests import cast
from tests.given import a_meeting, a_perspective, a_tie, a_wall, a_way, an_open_meeting, with_the_centre

REVEAL = c.RevealDrafts(id="reveal-1")
OTHERS = [*(seat for seat in cast.EVERYBODY if seat != cast.INGRID), OFFICE, None]
CARD, WALL = "card-ingrid", "wall-ingrid"
REWORD_WALL = c.RewordConstraint(
    id="reword-wall", constraint=WALL, text="Five", kind=ConstraintKind.LAW, source="The act", owner="The municipality"
)


def in_quiet():
    return with_the_centre(an_open_meeting(Phase.QUIET_WRITING))


def written_in_quiet():
    return in_quiet().then(cast.INGRID, a_perspective(CARD), a_wall(WALL))


@pytest.mark.parametrize("viewer", OTHERS)
def test_a_draft_is_not_there_for_anybody_else(viewer):
    """P5, P6"""
    story = written_in_quiet()
    mine = story.as_seen_by(cast.INGRID)
    assert (set(mine.perspectives), set(mine.constraints), mine.drafts) == ({CARD}, {WALL}, {CARD, WALL})
    assert story.as_seen_by(viewer) == in_quiet().as_seen_by(viewer), "no field may tell that there is a draft"


@pytest.mark.parametrize(
    "privately",
    [
        c.RewordPerspective(id="reword-1", perspective=CARD, text="Other words"),
        c.WithdrawPerspective(id="withdraw-1", perspective=CARD),
        replace(REWORD_WALL, text="Ten"),
        c.WithdrawConstraint(id="withdraw-2", constraint=WALL),
        a_perspective("card-kept", draft=True),
    ],
)
def test_working_on_a_draft_moves_nothing_that_others_can_count(privately):
    """P6"""
    before = written_in_quiet()
    after = before.then(cast.INGRID, privately)
    assert after.meeting.number == before.meeting.number + 1
    assert after.meeting.own_count(cast.INGRID) == before.meeting.own_count(cast.INGRID) + 1
    assert after.meeting.seq == before.meeting.seq
    assert all(after.as_seen_by(viewer) == before.as_seen_by(viewer) for viewer in OTHERS)


def test_a_draft_is_answered_as_if_it_were_not_there():
    """P6"""
    story = written_in_quiet().then(cast.LONE, a_way())
    reword = c.RewordPerspective(id="reword-1", perspective=CARD, text="x")
    for touch in (
        reword,
        c.WithdrawPerspective(id="withdraw-1", perspective=CARD),
        c.WithdrawConstraint(id="withdraw-2", constraint=WALL),
        c.ShareDraft(id="share-1", draft=CARD),
        c.ShareDraft(id="share-2", draft=WALL),
        a_tie("way-one", WALL),
    ):
        assert story.refuses(cast.JONAS, touch) == "no-such-post"
    assert story.refuses(cast.INGRID, reword) == ""


def test_a_way_is_not_closed_by_a_draft_even_its_authors_own():
    """P6, P7"""
    story = written_in_quiet().then(cast.INGRID, a_way())
    assert story.refuses(cast.INGRID, a_tie("way-one", WALL)) == "no-such-post"


def test_a_person_reveals_everything_at_once():
    """P6, P12"""
    story = written_in_quiet().then(cast.JONAS, a_perspective("card-jonas"))
    for phase in Phase:
        story = story.in_phase(phase)
        assert len(story.meeting.drafts) == 3, "no phase shows a draft by itself"
    before = story.meeting.seq
    story = story.then(cast.ALI, REVEAL)
    seen = story.as_seen_by(None)
    assert (set(seen.perspectives), set(seen.constraints)) == ({CARD, "card-jonas"}, {WALL})
    assert (seen.drafts, seen.seq) == (frozenset(), before + 1)
    assert story.then(cast.ALI, REVEAL) == story


def test_the_reveal_does_not_tell_who_wrote_first_or_when():
    """P6"""
    last_first = in_quiet().then(cast.JONAS, a_perspective("card-jonas")).then(cast.INGRID, a_perspective(CARD))
    first_first = in_quiet().then(cast.INGRID, a_perspective(CARD)).then(cast.JONAS, a_perspective("card-jonas"))
    one, other = (story.then(cast.ALI, REVEAL).as_seen_by(None) for story in (last_first, first_first))
    assert list(one.perspectives) == [CARD, "card-jonas"], "by seat"
    assert list(one.perspectives.items()) == list(other.perspectives.items()), "the same, times too"
    assert {card.now.at for card in one.perspectives.values()} == {last_first.now}


def test_nor_does_it_tell_who_wrote_first_in_somebody_elses_column():
    """P6: a card written down for Lone is her column's, and its writer's draft."""
    by_karen, by_ida, by_lone = (a_perspective(f"card-by-{name}") for name in ("karen", "ida", "lone"))
    asked = (
        (cast.KAREN, replace(by_karen, said_by=cast.LONE)),
        (cast.IDA, replace(by_ida, said_by=cast.LONE)),
        (cast.LONE, by_lone),
    )
    orders = set()
    for steps in (asked, asked[::-1]):
        story = in_quiet()
        for seat, card in steps:
            story = story.then(seat, card)
        orders.add(tuple(story.then(cast.ALI, REVEAL).as_seen_by(None).perspectives))
    assert orders == {(by_lone.id, by_karen.id, by_ida.id)}


def test_a_revealed_card_stands_after_what_could_be_seen_before_it():
    """P6"""
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.INGRID, a_perspective("card-kept", draft=True))
    story = story.then(cast.INGRID, a_perspective("card-open"), c.ShareDraft(id="share-1", draft="card-kept"))
    assert list(story.meeting.perspectives) == ["card-open", "card-kept"]


def test_earlier_words_of_a_draft_are_never_shown():
    """P6"""
    better = c.RewordPerspective(id="reword-1", perspective=CARD, text="Better words")
    story = written_in_quiet().then(cast.INGRID, better, REWORD_WALL).then(cast.ALI, REVEAL)
    assert [words.text for words in story.as_seen_by(None).perspectives[CARD].versions] == ["Better words"]
    assert [words.text for words in story.as_seen_by(None).constraints[WALL].versions] == ["Five"]


def test_what_is_taken_back_in_quiet_is_never_revealed():
    """P6"""
    story = written_in_quiet().then(cast.INGRID, c.WithdrawPerspective(id="withdraw-1", perspective=CARD))
    seen = story.then(cast.ALI, REVEAL).as_seen_by(None)
    assert (set(seen.perspectives), set(seen.constraints)) == (set(), {WALL})
    assert story.refuses(cast.INGRID, c.ShareDraft(id="share-1", draft=CARD)) == "no-such-post"


def test_what_is_prepared_before_the_meeting_stays_the_authors_until_they_share_it():
    """P6"""
    story = a_meeting().then(cast.INGRID, a_perspective(CARD), a_wall(WALL))
    share = c.ShareDraft(id="share-1", draft=CARD)
    assert story.meeting.drafts == {CARD, WALL}
    assert story.refuses(cast.INGRID, share) == "meeting-is-not-open"
    story = story.in_phase(Phase.PERSPECTIVES)
    assert story.then(cast.ALI, REVEAL) == story, "a kept draft is no part of the reveal"
    story = story.then(cast.INGRID, share)
    assert set(story.as_seen_by(None).perspectives) == {CARD}
    assert story.then(cast.INGRID, replace(share, id="share-2")) == story


def test_sharing_in_the_quiet_phase_joins_the_reveal_and_shows_nothing_yet():
    """P6"""
    story = a_meeting().then(cast.INGRID, a_perspective(CARD), a_wall(WALL)).in_phase(Phase.QUIET_WRITING)
    ready = (c.ShareDraft(id="share-1", draft=CARD), c.ShareDraft(id="share-2", draft=WALL))
    readied = story.then(cast.INGRID, *ready)
    assert len(readied.entries) == len(story.entries) + 2
    assert readied.as_seen_by(cast.JONAS) == story.as_seen_by(cast.JONAS)
    assert readied.then(cast.INGRID, *ready) == readied
    seen = readied.then(cast.ALI, REVEAL).as_seen_by(None)
    assert (set(seen.perspectives), set(seen.constraints)) == ({CARD}, {WALL})


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI])
def test_who_has_no_column_speaks_openly_unless_they_ask_for_a_draft(seat):
    """P5, P6"""
    story = in_quiet().then(seat, a_wall("wall-said"), a_wall("wall-kept", draft=True))
    assert set(story.as_seen_by(None).constraints) == {"wall-said"}
    assert set(story.as_seen_by(seat).constraints) == {"wall-said", "wall-kept"}


def test_closing_a_seat_shows_none_of_its_drafts_and_its_column_is_not_felt():
    """P6"""
    quiet = in_quiet()
    closed, closed_with_draft = (
        story.then(cast.ALI, c.CloseSeat(id="close-1", seat=cast.INGRID)) for story in (quiet, written_in_quiet())
    )
    assert closed_with_draft.as_seen_by(cast.ALI) == closed.as_seen_by(cast.ALI)
    for number in range(3):
        add = c.AddSeat(id=f"seat-more-{number}", role=Role.PROFESSIONAL, name="N", profession=f"profession-{number}")
        assert closed_with_draft.refuses(cast.ALI, add) == closed.refuses(cast.ALI, add) == ""
        closed, closed_with_draft = (story.then(cast.ALI, add) for story in (closed, closed_with_draft))


def test_done_is_said_in_the_quiet_phase_and_begins_anew_with_it():
    done, not_done = c.MarkDone(id="done-1"), c.MarkDone(id="done-2", done=False)
    story = in_quiet().then(cast.INGRID, done).then(cast.JONAS, done, not_done)
    assert story.meeting.done == {cast.INGRID}
    assert story.then(cast.INGRID, done) == story
    away = story.in_phase(Phase.PERSPECTIVES)
    assert away.refuses(cast.IDA, done) == "not-in-the-quiet-phase"
    assert away.in_phase(Phase.QUIET_WRITING).meeting.done == frozenset()


def test_every_private_entry_is_told_from_a_public_one_by_its_event_alone():
    """P6"""
    private = [entry for entry in written_in_quiet().entries if is_draft(entry.event)]
    assert len(private) == 2
    public = tuple(entry for entry in written_in_quiet().entries if not is_draft(entry.event))
    assert fold(Meeting(), public).as_seen_by(None) == written_in_quiet().as_seen_by(None)
