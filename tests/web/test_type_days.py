"""A meeting type is for its days: before and after, no meeting is called with it, and the lobby says from or until when one is."""

import pytest

from facilitator.shaping import Shaping
from facilitator.store import own_types
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
    assert '<html lang="da"' in ali.post("/lobby/new/walk", fields | {"do": "read-da"}).text
    ali.post("/lobby/new/network-meeting", ali.fields("/lobby/new/walk") | {"do": "carried"})
    assert ali.fields("/lobby/new/network-meeting")["title"] == "Ut"
    assert door.listed() == []


@pytest.mark.parametrize("gone", ["its last day has ended", "it was taken away"])
def test_a_call_that_was_cut_off_is_made_whole_whatever_has_become_of_its_type(ali, door, home, walk, gone):
    """The meeting keeps its type from the first moment, and a form that is sent twice calls it once."""
    ali.open("/lobby/new/walk?language=nb")
    fields = filled_in(ali)
    seats = fields["seat"]
    ali.post("/lobby/new/walk", fields | {"seat": seats[:1]})
    assert len(door.attend(fields["meeting"]).seats) == 1, "cut off"
    if gone == "it was taken away":
        door.write(own_types.take_own_type_away, home, "walk")
    else:
        over = A_WALK.replace("valid_from = 2026-01-01", "valid_from = 2020-01-01\nvalid_to = 2020-12-31")
        assert Shaping(door).keep(home, OwnType("walk", over), instead_of=A_WALK)
    for _ in range(2):
        assert ali.post("/lobby/new/walk", fields).status_code == 200
        assert set(door.attend(fields["meeting"]).seats) == set(seats)
    assert len(door.listed()) == 1


def test_a_form_whose_type_was_taken_away_goes_along_to_another(ali, door, home, walk):
    """Nothing typed is lost: another kind is chosen, and all of it stands in its form, ready to be sent."""
    ali.open("/lobby/new/walk?language=nb")
    fields = filled_in(ali)
    door.write(own_types.take_own_type_away, home, "walk")
    ali.post("/lobby/new/walk", {"do": "call"})
    assert ali.answer.status_code == 422
    ali.post("/lobby/new/walk", fields)
    assert ali.answer.status_code == 422
    assert "is not there any more" in ali.page
    assert "suggests seats" not in ali.page, "what was typed comes, not what is suggested"
    carried = ali.fields("/lobby/new/walk")
    assert said(carried) == said(fields)
    ali.post("/lobby/new/walk", carried | {"do": "read-da"})
    assert "findes ikke længere" in ali.page, "and none of it is lost to the language"
    assert said(ali.fields("/lobby/new/walk")) == said(fields)
    ali.post("/lobby/new/network-meeting", carried | {"do": "carried"})
    assert ali.answer.status_code == 200
    assert door.listed() == [], "nothing is called yet"
    again = ali.fields("/lobby/new/network-meeting")
    assert said(again) == said(fields)
    ali.post("/lobby/new/network-meeting", again | {"do": "call"})
    assert len(door.listed()) == 1
    assert set(door.attend(fields["meeting"]).seats) == set(fields["seat"])


def filled_in(browser):
    fields = browser.fields("/lobby/new/walk") | {"title": "Ut", "do": "call"}
    return fields | {name: "Per" for name in fields if name.startswith("name-")}


def said(fields):
    """What somebody typed, without what each page has of its own."""
    return {name: value for name, value in fields.items() if name not in ("do", "csrf_token", "next")}
