"""A form asks for no more than its command takes: one limit, read from the command."""

import re
from dataclasses import replace

import pytest

from facilitator.board import OFFICE
from facilitator.board.commands import BY_NAME
from facilitator.board.rules.wordings import wordings_of
from tests import cast, following

from .house import House

FORM = re.compile(r'<form data-command="(AddWish|AddAgendaItem|RewordWish)".*?</form>', re.DOTALL)


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI])
def test_a_wish_and_a_point_of_the_agenda_may_be_as_long_as_their_command(house: House, seat):
    table = house.table(None)
    asked = [
        (form[1], re.findall(r'name="text"[^>]*?maxlength="(\d+)"', form[0]))
        for form in FORM.finditer(table.page(seat))
    ]
    assert len(asked) >= 2
    for command, limits in asked:
        assert limits == [str(wordings_of(BY_NAME[command])["text"].limit)], command


def test_what_is_changed_of_last_time_too(house: House):
    table = house.table(None)
    note = replace(following.SAID_LAST_TIME[-1], text="x" * 201)
    house.meetings.record(table.id, following.last_time(words=(*following.SAID_LAST_TIME[1:3], note)), by=OFFICE)
    forms = re.findall(r'<form [^>]*id="form-change-([a-z-]+)".*?maxlength="(\d+)"', table.page(cast.METTE), re.DOTALL)
    assert forms == [("last-hands", "200"), ("last-quiet", "200"), ("last-letters", "200")]
    assert "Sig det med færre ord" in table.page(cast.METTE)
