"""The centre belongs to the citizen: definition, wishes; and the agenda, which is everybody's."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.rules.centre import MOST_AGENDA_ITEMS, MOST_WISHES_STANDING
from tests import cast
from tests.given import WISH_A, WISH_B, WISH_C, a_definition, a_meeting, an_open_meeting, with_the_centre

OTHERS = [seat for seat in cast.EVERYBODY if seat not in (cast.METTE, cast.WALL)]


@pytest.mark.parametrize("seat", OTHERS)
def test_nobody_else_touches_the_centre(seat):
    """P1"""
    story = with_the_centre(an_open_meeting())
    for touch in (
        a_definition(text="She is afraid of working."),
        c.AddWish(id="wish-of-theirs", text="To be placed"),
        c.RewordWish(id="reword-wish", wish=WISH_A, text="A sickness benefit case"),
        c.WithdrawWish(id="withdraw-wish", wish=WISH_A),
    ):
        assert story.refuses(cast.METTE, touch) == "", "it must be possible for somebody"
        assert story.refuses(seat, touch) == "the-centre-is-the-citizens"


def test_the_citizen_writes_at_home_days_before():
    """P1"""
    meeting = with_the_centre(a_meeting()).meeting
    assert meeting.definition[-1].text.startswith("I’m not afraid")
    assert [wish.letter for wish in meeting.standing_wishes()] == ["A", "B", "C"]


def test_every_version_of_the_definition_is_kept():
    """P1"""
    story = an_open_meeting().then(cast.METTE, a_definition(text="First"), a_definition("definition-2", text="Second"))
    assert [(words.text, words.by) for words in story.meeting.definition] == [
        ("First", cast.METTE),
        ("Second", cast.METTE),
    ]


def test_writing_the_same_definition_again_makes_no_version():
    story = an_open_meeting().then(cast.METTE, a_definition(), a_definition("definition-2"))
    assert len(story.meeting.definition) == 1


def test_a_wish_in_other_words_keeps_its_letter_and_its_first_words():
    """P1"""
    reword = c.RewordWish(id="reword-1", wish=WISH_B, text="Work with my hands")
    wish = with_the_centre(an_open_meeting()).then(cast.METTE, reword).meeting.wishes[WISH_B]
    assert (wish.letter, wish.now.text, len(wish.versions)) == ("B", "Work with my hands", 2)


def test_a_withdrawn_wish_keeps_its_letter_to_itself():
    story = with_the_centre(an_open_meeting()).then(cast.METTE, c.WithdrawWish(id="withdraw-c", wish=WISH_C))
    story = story.then(cast.METTE, c.AddWish(id="wish-next", text="Sleep"))
    assert [wish.letter for wish in story.meeting.standing_wishes()] == ["A", "B", "D"]
    again = c.WithdrawWish(id="withdraw-c-again", wish=WISH_C)
    assert story.then(cast.METTE, again) == story
    assert story.refuses(cast.METTE, c.RewordWish(id="reword-c", wish=WISH_C, text="?")) == "wish-does-not-stand"


def test_seven_wishes_stand_at_most():
    story = an_open_meeting()
    for number in range(MOST_WISHES_STANDING):
        story = story.then(cast.METTE, c.AddWish(id=f"wish-{number:04}", text=f"Wish {number}"))
    one_more = c.AddWish(id="wish-too-many", text="One more")
    assert story.refuses(cast.METTE, one_more) == "too-many"
    freed = story.then(cast.METTE, c.WithdrawWish(id="withdraw-one", wish="wish-0003"))
    assert freed.refuses(cast.METTE, one_more) == ""


def test_letters_end_with_z():
    story = an_open_meeting()
    for number in range(26):
        story = story.then(cast.METTE, c.AddWish(id=f"wish-{number:04}", text="Wish"))
        story = story.then(cast.METTE, c.WithdrawWish(id=f"gone-{number:04}", wish=f"wish-{number:04}"))
    assert [wish.letter for wish in story.meeting.wishes.values()][-1] == "Z"
    assert story.refuses(cast.METTE, c.AddWish(id="wish-after-z", text="Wish")) == "too-many"


def test_everybody_at_the_table_may_put_something_on_the_agenda_and_take_their_own_off():
    item = c.AddAgendaItem(id="agenda-rent", text="The rent in March")
    story = a_meeting().then(cast.METTE, item)
    assert story.then(cast.METTE, item) == story
    off = c.WithdrawAgendaItem(id="withdraw-rent", item="agenda-rent")
    assert story.refuses(cast.ALI, off) == "only-the-author"
    story = story.then(cast.METTE, off)
    assert story.meeting.standing_agenda() == ()
    assert story.then(cast.METTE, off) == story
    assert story.refuses(cast.METTE, replace(off, item="agenda-none")) == "no-such-post"


def test_an_agenda_has_an_end():
    story = a_meeting()
    for number in range(MOST_AGENDA_ITEMS):
        story = story.then(cast.JONAS, c.AddAgendaItem(id=f"agenda-{number:04}", text="A thing"))
    assert story.refuses(cast.METTE, c.AddAgendaItem(id="agenda-more", text="My thing")) == "too-many"
