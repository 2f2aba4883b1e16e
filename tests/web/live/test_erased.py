"""A meeting that is erased while people still look at it: every screen is shown out at once, and told what has become of it."""

import pytest

from facilitator.store import register
from tests import cast
from tests.web.live.house import House


@pytest.mark.parametrize(("event", "message"), [("attend", {"seq": 0}), ("writing", True)])
def test_whoever_still_says_something_is_told_that_it_is_gone(house: House, event: str, message: object):
    table = house.table()
    screen = table.screen(cast.ALI)
    house.meetings.erase(table.id)
    assert screen.send(message, event)["code"] == "meeting-is-not-called"


def test_everybody_is_shown_out_at_once_and_whose_link_has_ended_elsewhere_too(house: House):
    table, other = house.table(), house.table()
    screens = [table.screen(seat) for seat in (cast.ALI, cast.METTE, cast.WALL)]
    ends, stays = other.screen(cast.JONAS), other.screen(cast.ALI)
    house.meetings.write(register.renew_token, other.id, cast.JONAS, register.new_token())
    house.meetings.erase(table.id)
    house.app.extensions["live"].doorkeeper.look()
    assert [screen.connected for screen in (*screens, ends, stays)] == [False] * 4 + [True]
