"""How an agreement goes is chosen from one list and called one thing, while it is talked of and after the seal, on every screen."""

import re

from facilitator.board import OFFICE
from facilitator.board.terms import Going
from facilitator.web.saying.languages import language
from tests import cast, following
from tests.web.live.house import House, Table
from tests.web.live.test_afterwards import AGREEMENT, kept, says, sealed as sealed
from tests.web.live.test_lasting import at, table as table

IN_DANISH = [language("da").term(going).capitalize() for going in Going]
HERS = [*IN_DANISH[:-1], language("da").say("I don’t want it any more")]


def choices(html: str) -> list[str]:
    """What stands beside the buttons for how it goes, each once."""
    return list(dict.fromkeys(re.findall(r'name="going" value="[a-z-]+"[^>]*> ([^<]+)</label>', html)))


def test_the_citizen_is_asked_in_the_same_words_before_and_after_the_seal(sealed: Table):
    assert choices(sealed.browser(cast.METTE).get(at(sealed)).text) == HERS


def test_while_it_is_talked_of_they_are_the_same(house: House):
    table = house.table(None)
    house.meetings.record(table.id, following.last_time(), by=OFFICE)
    assert choices(table.page(cast.METTE)) == HERS
    english = [language("en").term(going).capitalize() for going in Going]
    assert choices(table.page(cast.JONAS)) == english[:-1], "that it is not wanted any more, only she says"


def test_what_is_chosen_reads_as_it_was_called(sealed: Table):
    for going, called in zip(Going, IN_DANISH, strict=True):
        assert (
            says(sealed, id=f"going-{going}-now", kind="review", about=AGREEMENT, state="", going=going).status_code
            == 303
        )
        assert f"<b>{called}</b>" in sealed.browser(cast.METTE).get(at(sealed)).text
    assert [one.going for one in kept(sealed)] == list(Going)
