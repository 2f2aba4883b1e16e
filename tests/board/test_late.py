"""Late: what is written after the reveal is open, and marked so; nobody is late before it (P6)."""

from facilitator.board import commands as c
from facilitator.board.terms import Phase
from tests import cast
from tests.given import a_perspective, an_open_meeting

REVEAL = c.RevealDrafts(id="reveal-1")


def revealed():
    """Ingrid and Jonas have written in quiet, Jonas has kept one back, and Ali has revealed."""
    story = an_open_meeting(Phase.QUIET_WRITING).then(cast.INGRID, a_perspective("card-ingrid"))
    story = story.then(cast.JONAS, a_perspective("card-jonas"), a_perspective("kept-jonas", draft=True))
    return story.then(cast.ALI, REVEAL).in_phase(Phase.PERSPECTIVES)


def late(story, card: str) -> bool:
    return story.meeting.perspectives[card].late


def test_the_moment_of_the_reveal_is_kept():
    story = an_open_meeting(Phase.QUIET_WRITING).then(cast.INGRID, a_perspective())
    assert story.meeting.revealed_at is None
    assert story.then(cast.ALI, REVEAL).meeting.revealed_at == story.now


def test_what_was_revealed_together_is_not_late():
    assert not late(revealed(), "card-ingrid")
    assert not late(revealed(), "card-jonas")


def test_what_is_written_afterwards_is_open_at_once_and_late():
    story = revealed().then(cast.IDA, a_perspective("card-ida"))
    assert late(story, "card-ida")
    assert "card-ida" in story.as_seen_by(None).perspectives


def test_a_kept_draft_put_forward_afterwards_is_late():
    story = revealed()
    assert not late(story, "kept-jonas")
    assert late(story.then(cast.JONAS, c.ShareDraft(id="share-1", draft="kept-jonas")), "kept-jonas")


def test_where_nothing_has_been_written_in_quiet_nobody_is_late():
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.IDA, a_perspective("card-ida"))
    story = story.then(cast.JONAS, a_perspective("kept-jonas", draft=True))
    story = story.then(cast.JONAS, c.ShareDraft(id="share-1", draft="kept-jonas"))
    assert not late(story, "card-ida")
    assert not late(story, "kept-jonas")


def test_a_new_quiet_phase_begins_anew():
    """P12: going back loses nothing, and makes nobody late."""
    story = revealed().then(cast.IDA, a_perspective("card-ida")).in_phase(Phase.QUIET_WRITING)
    assert story.meeting.revealed_at is None
    story = story.then(cast.KAREN, a_perspective("card-karen")).then(cast.ALI, c.RevealDrafts(id="reveal-2"))
    assert not late(story, "card-karen")
    assert late(story, "card-ida"), "that came late the first time"


def test_new_words_for_a_card_that_was_in_time_do_not_make_it_late():
    reword = c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="Better said")
    assert not late(revealed().then(cast.INGRID, reword), "card-ingrid")
