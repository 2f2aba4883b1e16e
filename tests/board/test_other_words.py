"""“Say it in other words”: anyone may ask and nobody is named; the author explains, and both ways of saying it stand (P10)."""

import json
from dataclasses import asdict, replace

import pytest

from facilitator.board import SOMEBODY, commands as c, decide, events as e, is_anonymous, record_of
from facilitator.board.terms import Origin, Role
from tests import cast
from tests.given import (
    a_board_to_talk_about,
    a_line,
    a_perspective,
    a_wall,
    a_way,
    a_whole_meeting,
    an_agreement,
    an_asking,
    plain_words,
)

CARD = "card-ingrid"
ASK = an_asking(CARD)
ASKERS = (cast.METTE, cast.LONE, cast.ALI, cast.JONAS, cast.INGRID, "seat-interpreter")


def a_board():
    interpreter = c.AddSeat(id="seat-interpreter", role=Role.INTERPRETER, name="The interpreter")
    return a_board_to_talk_about().then(cast.ALI, interpreter)


def test_nobody_is_named():
    """P10: not on the board, not in the journal, not in any field a wire could carry."""
    for asker in ASKERS:
        story = a_board().then(asker, ASK)
        entry = story.entries[-1]
        assert isinstance(entry.event, e.OtherWordsAsked)
        assert is_anonymous(entry.event)
        assert entry.by == SOMEBODY
        assert str(asker) not in repr(entry)
        assert asdict(entry.event) == {"post": CARD}


def test_the_board_is_the_same_whoever_asked():
    """P10: no count, no voice, no time of anybody's moves."""
    boards = [a_board().then(asker, ASK).meeting for asker in ASKERS]
    assert all(board == boards[0] for board in boards)
    assert boards[0].voices == a_board().meeting.voices
    assert boards[0].own == a_board().meeting.own


def test_the_author_may_ask_too_or_a_refusal_would_tell():
    """P10"""
    assert [a_board().refuses(asker, ASK) for asker in ASKERS] == [""] * len(ASKERS)
    assert a_board().refuses(cast.WALL, ASK) == "wall-only-shows"


def test_asking_twice_asks_once():
    """P10, P16: a retry, and another who wonders about the same, change nothing."""
    story = a_board().then(cast.METTE, ASK)
    assert story.then(cast.METTE, ASK) == story
    assert story.then(cast.LONE, replace(ASK, id="ask-two")) == story


def test_the_author_answers_and_both_stand():
    """P10"""
    story = a_board().then(cast.METTE, ASK)
    assert story.meeting.other_words[CARD].asked
    story = story.then(cast.INGRID, plain_words(CARD, word="flare-up"))
    other = story.meeting.other_words[CARD]
    assert (other.asked, other.now.text, other.now.by, other.word) == (
        False,
        plain_words(CARD).text,
        cast.INGRID,
        "flare-up",
    )
    assert story.meeting.perspectives[CARD] == a_board().meeting.perspectives[CARD], "the first words are not touched"
    (card,) = (card for card in record_of(story.meeting)["perspectives"] if card["id"] == CARD)
    assert (card["text"], card["other_words"]) == (a_perspective().text, plain_words(CARD).text)


def test_the_author_explains_unasked_and_may_be_asked_again():
    """P10: the explanation stays while a better one is waited for."""
    story = a_board().then(cast.INGRID, plain_words(CARD)).then(cast.METTE, ASK)
    other = story.meeting.other_words[CARD]
    assert (other.asked, other.now.text) == (True, plain_words(CARD).text)
    story = story.then(cast.INGRID, plain_words(CARD, "It hurts.", id="plain-2"))
    assert [words.text for words in story.meeting.other_words[CARD].said] == [plain_words(CARD).text, "It hurts."]


def test_the_same_explanation_twice_is_one():
    """P16"""
    story = a_board().then(cast.INGRID, plain_words(CARD))
    assert story.then(cast.INGRID, plain_words(CARD)) == story
    asked = story.then(cast.METTE, ASK)
    assert not asked.then(cast.INGRID, plain_words(CARD)).meeting.other_words[CARD].asked, "“that is how I say it”"


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
def test_nobody_explains_what_another_meant(seat):
    """P4"""
    assert a_board().then(cast.METTE, ASK).refuses(seat, plain_words(CARD)) == "only-the-author"


@pytest.mark.parametrize(("seat", "code"), [(cast.JONAS, ""), (cast.ALI, ""), (cast.METTE, "only-the-author")])
def test_for_somebody_who_has_left_the_team_explains_in_its_own_name(seat, code):
    """P10: who asked is not left without an answer because a chair is empty."""
    story = a_board().then(cast.METTE, ASK).then(cast.ALI, c.CloseSeat(id="close-1", seat=cast.INGRID))
    assert story.refuses(seat, plain_words(CARD)) == code
    if not code:
        assert story.then(seat, plain_words(CARD)).meeting.other_words[CARD].now.by == seat


def test_who_wrote_a_card_for_another_may_explain_it_and_so_may_the_speaker():
    story = a_board().then(cast.METTE, an_asking("card-said"))
    assert story.refuses(cast.KAREN, plain_words("card-said")) == ""
    assert story.refuses(cast.IDA, plain_words("card-said")) == ""
    assert story.refuses(cast.JONAS, plain_words("card-said")) == "only-the-author"


def test_the_citizens_words_stand():
    """P1, P10: nobody asks the citizen to say it more plainly."""
    story = a_whole_meeting().then(cast.METTE, a_wall("wall-mette"), a_way("way-mette", origin=Origin.CITIZEN))
    story = story.then(cast.METTE, an_agreement("agreement-mette"))
    for post in ("wall-mette", "way-mette", "agreement-mette"):
        assert story.refuses(cast.JONAS, an_asking(post)) == "the-citizens-words-stand"
    mended = c.RewordAgreement(id="mend-1", agreement="agreement-mette", what="A clarification", who="Jonas")
    story = story.then(cast.ALI, mended)
    assert story.refuses(cast.JONAS, an_asking("agreement-mette")) == "", "these words are Ali’s"
    assert story.refuses(cast.ALI, plain_words("agreement-mette")) == ""


@pytest.mark.parametrize("post", ["wall-ten-hours", "way-workshop", "agreement-trial", "line-heard"])
def test_whatever_stands_there_may_be_asked_about(post):
    """P10"""
    assert a_whole_meeting().then(cast.ALI, a_line("line-two")).refuses(cast.METTE, an_asking(post)) == ""


def test_a_draft_is_asked_about_as_little_as_if_it_were_not_there():
    """P6: not even by its author, whose asking everybody would see."""
    story = a_board().then(cast.INGRID, a_perspective("draft-ingrid", draft=True))
    for command in (an_asking("draft-ingrid"), plain_words("draft-ingrid"), an_asking("no-post-at-all")):
        assert story.refuses(cast.INGRID, command) == "no-such-post"
        assert story.refuses(cast.JONAS, command) == "no-such-post"


def test_no_asker_is_in_the_record():
    """P10"""
    story = a_board().then("seat-interpreter", ASK)
    record = record_of(story.meeting)
    without_seats = {key: part for key, part in record.items() if key != "seats"}
    assert "seat-interpreter" in json.dumps(record)
    assert "seat-interpreter" not in json.dumps(without_seats)
    assert SOMEBODY not in json.dumps(record)


def test_after_the_seal_nobody_is_asked():
    """P15"""
    story = a_board()
    assert decide(story.meeting, ASK, by=cast.METTE, at=story.now)
    assert story.then(cast.ALI, c.SealMeeting(id="seal-1")).refuses(cast.METTE, ASK) == "already-sealed"
