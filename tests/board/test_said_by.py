"""Said by one, written by another: the card stands in the speaker's column once the speaker has said yes to it (P1, P4)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of, regime_map
from facilitator.board.terms import Phase, Role
from tests import cast
from tests.given import a_perspective, an_open_meeting, with_the_centre

CARD = "card-said"
SAID = a_perspective(CARD, said_by=cast.IDA)
YES = c.ConfirmSaying(id="confirm-1", perspective=CARD)
REWORD = c.RewordPerspective(id="reword-1", perspective=CARD, text="Two hours, and then a rest.")
WITHDRAW = c.WithdrawPerspective(id="withdraw-1", perspective=CARD)


def begun(phase: Phase = Phase.PERSPECTIVES):
    return with_the_centre(an_open_meeting(phase))


def written():
    """Karen has written for Ida."""
    return begun().then(cast.KAREN, SAID)


def card(story):
    return story.meeting.perspectives[CARD]


def test_it_stands_in_the_speakers_column_with_both_names():
    """P4"""
    one = card(written())
    assert (one.by, one.profession, one.written_by, one.confirmed_by) == (cast.IDA, cast.PSYCHOLOGY, cast.KAREN, None)
    assert written().meeting.perspectives_of(cast.PSYCHOLOGY) == (one,)
    assert one.waits_for_its_speaker


@pytest.mark.parametrize("seat", [cast.IDA, cast.METTE, cast.LONE, cast.ALI])
def test_it_stands_once_the_speaker_has_said_yes_or_somebody_heard_that_yes(seat):
    story = written().then(seat, YES)
    assert card(story).confirmed_by == seat
    assert not card(story).waits_for_its_speaker
    assert story.then(seat, YES) == story
    assert story.then(cast.IDA, replace(YES, id="confirm-2")) == story, "one yes is enough"


def test_who_wrote_it_cannot_say_yes_to_it_as_well():
    assert written().refuses(cast.KAREN, YES) == "somebody-else-confirms"


def test_new_words_by_the_writer_are_asked_about_anew():
    """P14"""
    story = written().then(cast.IDA, YES).then(cast.KAREN, REWORD)
    assert card(story).waits_for_its_speaker
    assert not card(story.then(cast.IDA, replace(YES, id="confirm-2"))).waits_for_its_speaker


def test_new_words_by_the_speaker_need_no_yes():
    story = written().then(cast.IDA, REWORD)
    assert (card(story).confirmed_by, card(story).written_by) == (cast.IDA, cast.KAREN)
    assert card(story.then(cast.KAREN, replace(REWORD, id="r-2", text="Else"))).waits_for_its_speaker


@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_speaker_and_writer_may_change_it_and_take_it_away_and_nobody_else(change):
    """P4"""
    story = written().then(cast.METTE, YES)
    assert [story.refuses(seat, change) for seat in (cast.IDA, cast.KAREN)] == ["", ""]
    others = (cast.METTE, cast.LONE, cast.ALI, cast.JONAS)
    assert {story.refuses(seat, change) for seat in others} == {"only-the-author"}


def test_its_draft_is_seen_by_the_writer_alone_and_not_by_the_speaker():
    """P6: the speaker reads it when everybody does."""
    story = begun(Phase.QUIET_WRITING).then(cast.KAREN, SAID)
    assert CARD in story.as_seen_by(cast.KAREN).perspectives
    for viewer in (cast.IDA, cast.METTE, cast.ALI, None):
        assert story.as_seen_by(viewer) == begun(Phase.QUIET_WRITING).as_seen_by(viewer)
    for command in (YES, REWORD, WITHDRAW, c.ShareDraft(id="share-1", draft=CARD)):
        assert story.refuses(cast.IDA, command) == "no-such-post"
    assert story.refuses(cast.KAREN, REWORD) == ""
    shown = story.then(cast.ALI, c.RevealDrafts(id="reveal-1"))
    assert card(shown).waits_for_its_speaker
    assert shown.refuses(cast.IDA, YES) == ""


def test_a_kept_draft_for_another_is_the_writers_to_share():
    """P6"""
    story = begun().then(cast.KAREN, replace(SAID, draft=True))
    share = c.ShareDraft(id="share-1", draft=CARD)
    assert story.refuses(cast.IDA, share) == "no-such-post"
    assert card(story.then(cast.KAREN, share)).waits_for_its_speaker


@pytest.mark.parametrize("writer", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
def test_whoever_speaks_may_write_for_another(writer):
    """Also who has no column of their own: the facilitator's hands are often free."""
    assert begun().refuses(writer, SAID) == ""


@pytest.mark.parametrize(
    ("speaker", "code"),
    [(cast.METTE, "no-column-of-your-own"), (cast.ALI, "no-column-of-your-own"), ("seat-none", "no-such-seat")],
)
def test_only_for_somebody_who_has_a_column(speaker, code):
    """P1: nobody writes the citizen's cards."""
    assert begun().refuses(cast.KAREN, replace(SAID, said_by=speaker)) == code


def test_not_for_somebody_who_has_left():
    story = begun().then(cast.ALI, c.CloseSeat(id="close-1", seat=cast.IDA))
    assert story.refuses(cast.KAREN, SAID) == "no-such-seat"


def test_said_by_oneself_is_ones_own_card():
    assert card(begun().then(cast.IDA, SAID)).written_by is None
    assert begun().then(cast.IDA, SAID).refuses(cast.METTE, YES) == ""
    assert begun().then(cast.IDA, SAID).then(cast.METTE, YES) == begun().then(cast.IDA, SAID), "nothing to say yes to"


def test_an_interpreter_or_a_wall_writes_for_nobody_and_hears_no_yes():
    interpreter = c.AddSeat(id="seat-interpreter", role=Role.INTERPRETER, name="The interpreter")
    story = written().then(cast.ALI, interpreter)
    for command in (replace(SAID, id="card-two"), YES):
        assert story.refuses("seat-interpreter", command) == "interpreter-carries-words-only"
        assert story.refuses(cast.WALL, command) == "wall-only-shows"


def test_what_is_not_there_is_not_confirmed():
    assert written().refuses(cast.IDA, replace(YES, perspective="card-none")) == "no-such-post"
    assert written().then(cast.KAREN, WITHDRAW).refuses(cast.IDA, YES) == "no-such-post"


def test_until_then_it_is_in_no_picture_and_the_record_says_that_nobody_said_yes():
    """P13"""
    story = written()
    assert regime_map(story.meeting).placements.total() == 0
    assert regime_map(story.then(cast.IDA, YES).meeting).placements.total() == 1
    (one,) = record_of(story.meeting)["perspectives"]
    assert (one["by"], one["written_by"], one["confirmed_by"]) == (cast.IDA, cast.KAREN, None)


def test_sending_it_twice_makes_one_and_nobody_takes_its_id():
    """P16"""
    assert written().then(cast.KAREN, SAID) == written()
    assert written().refuses(cast.IDA, a_perspective(CARD)) == "id-is-taken"
