"""A meeting type is for its days: before and after, no meeting is called with it, and the lobby says from or until when one is."""

import pytest

from facilitator.shaping import Shaping
from facilitator.store.own_types import OwnType
from tests.web.test_type_files import A_WALK, TYPES, WALK, home as home, walk as walk


@pytest.mark.parametrize(
    ("dates", "why"),
    [
        ("valid_from = 2999-01-01", "Can be called from 1 January 2999."),
        ("valid_from = 2020-01-01\nvalid_to = 2020-12-31", "Could be called until 31 December 2020."),
    ],
)
def test_outside_its_days_a_type_is_not_offered_and_it_is_said_why(ali, door, home, walk, dates, why):
    ali.open("/lobby/new/walk?language=nb")
    fields = filled_in(ali)
    resting = A_WALK.replace("valid_from = 2026-01-01", dates)
    assert Shaping(door).keep(home, OwnType("walk", resting), instead_of=A_WALK)
    ali.open("/lobby/new")
    assert "/lobby/new/walk" not in ali.page
    for path in ("/lobby/new", TYPES, WALK, "/lobby/new/walk"):
        ali.open(path)
        assert why in ali.page
    assert ali.answer.request.path == "/lobby/new"
    # A form that was open when the day came: nothing is called, and nothing typed is lost.
    ali.post("/lobby/new/walk", fields)
    assert ali.answer.status_code == 422
    assert why in ali.page
    assert ali.fields("/lobby/new/walk")["title"] == "Ut"
    assert door.listed() == []


def filled_in(browser):
    fields = browser.fields("/lobby/new/walk") | {"title": "Ut", "do": "call"}
    return fields | {name: "Per" for name in fields if name.startswith("name-")}
