"""Taking up another's card makes a card of one's own that goes on from it: the chain of authors is kept (P4)."""

from facilitator.board import commands as c, record_of
from facilitator.board.rules import cards
from facilitator.board.terms import Phase
from tests import cast
from tests.given import a_board_to_talk_about, a_perspective, a_wall


def a_chain():
    """Jonas goes on from Ingrid, and Lone from Jonas."""
    story = a_board_to_talk_about().then(cast.JONAS, a_perspective("card-second", takes_up="card-ingrid"))
    return story.then(cast.LONE, a_perspective("card-third", takes_up="card-second"))


def test_the_chain_of_authors_is_kept_nearest_first():
    """P4"""
    meeting = a_chain().meeting
    assert [card.by for card in meeting.chain_of(meeting.perspectives["card-third"])] == [cast.JONAS, cast.INGRID]
    assert meeting.chain_of(meeting.perspectives["card-ingrid"]) == ()
    assert meeting.chain_of(meeting.constraints["wall-ten-hours"]) == ()


def test_a_chain_has_an_end(monkeypatch):
    """Each card says whom it goes on from, and whom they went on from: a hundred names are no card."""
    monkeypatch.setattr(cards, "LONGEST_CHAIN", 2)
    fourth = a_perspective("card-fourth", takes_up="card-third")
    assert a_chain().refuses(cast.INGRID, fourth) == "too-many"
    assert a_chain().refuses(cast.INGRID, a_perspective("card-fourth", takes_up="card-second")) == ""


def test_one_card_is_not_gone_on_from_without_end(monkeypatch):
    """All that go on from it are told anew whenever it is; another's drafts do not count, or a refusal would count them (P6)."""
    monkeypatch.setattr(cards, "MOST_GOING_ON", 1)
    board = a_board_to_talk_about()
    one = board.then(cast.JONAS, a_perspective("card-draft", takes_up="card-ingrid", draft=True))
    assert "card-draft" in one.meeting.drafts
    assert one.refuses(cast.INGRID, a_perspective("card-after", takes_up="card-ingrid")) == ""
    two = one.then(cast.JONAS, a_perspective("card-shared", takes_up="card-ingrid"))
    assert two.refuses(cast.INGRID, a_perspective("card-after", takes_up="card-ingrid")) == "too-many"


def test_nobody_edits_the_words_they_took_up():
    """P4"""
    before, after = a_board_to_talk_about().meeting, a_chain().meeting
    assert after.perspectives["card-ingrid"] == before.perspectives["card-ingrid"]
    reword = c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="Mine now")
    assert a_chain().refuses(cast.JONAS, reword) == "only-the-author"


def test_what_was_taken_up_and_withdrawn_later_still_has_had_its_author():
    """P16"""
    story = a_chain().then(cast.INGRID, c.WithdrawPerspective(id="withdraw-1", perspective="card-ingrid"))
    chain = story.meeting.chain_of(story.meeting.perspectives["card-third"])
    assert [(card.by, card.withdrawn) for card in chain] == [(cast.JONAS, False), (cast.INGRID, True)]
    assert story.refuses(cast.IDA, a_perspective("card-late", takes_up="card-ingrid")) == "no-such-post"


def test_a_draft_is_taken_up_as_little_as_if_it_were_not_there():
    """P6: not even one's own, for then the chain would tell of it."""
    story = a_board_to_talk_about().then(cast.INGRID, a_perspective("draft-ingrid", draft=True))
    for seat in (cast.JONAS, cast.INGRID):
        assert story.refuses(seat, a_perspective("card-new", takes_up="draft-ingrid")) == "no-such-post"
        assert story.refuses(seat, a_perspective("card-new", takes_up="card-none")) == "no-such-post"


def test_only_a_perspective_is_taken_up():
    """Walls are tied to ways, and pulled apart from cards; they are not gone on from."""
    assert a_board_to_talk_about().refuses(cast.INGRID, a_perspective("card-new", takes_up="wall-ten-hours")) == (
        "no-such-post"
    )
    assert a_board_to_talk_about().refuses(cast.INGRID, a_wall("wall-new")) == ""


def test_a_draft_that_goes_on_from_a_shared_card_shows_nothing_of_itself():
    """P6"""
    story = a_board_to_talk_about().in_phase(Phase.QUIET_WRITING)
    drafting = story.then(cast.JONAS, a_perspective("draft-jonas", takes_up="card-ingrid"))
    assert "draft-jonas" in drafting.as_seen_by(cast.JONAS).perspectives
    assert drafting.as_seen_by(cast.INGRID) == story.as_seen_by(cast.INGRID)


def test_the_record_keeps_what_was_taken_up():
    cards = {card["id"]: card["takes_up"] for card in record_of(a_chain().meeting)["perspectives"]}
    assert (cards["card-third"], cards["card-second"], cards["card-ingrid"]) == ("card-second", "card-ingrid", None)
