"""What one writes in: text and one tap, nothing chosen beforehand, and at every field who can see it."""

import re

import pytest

from facilitator.board.terms import Basis, Phase
from tests import cast

from .house import House, Table

FORM = re.compile(r'<form data-command="(\w+)" id="([\w-]+)".*?</form>', re.DOTALL)
WRITES = re.compile(r"<textarea|<input name=")
ONLY_A_CHOICE = {"form-stand-together", "form-tie-constraint"}


@pytest.fixture
def table(house: House) -> Table:
    return house.table(Phase.PERSPECTIVES)


def composer(table: Table, seat: str) -> str:
    return next(found[0] for found in FORM.finditer(table.page(seat)) if found[2] == "form-perspective")


def offered(form: str) -> list[str]:
    return re.findall(r'name="basis" value="([\w-]+)"', form)


@pytest.mark.parametrize(
    ("seat", "first"),
    [
        (cast.INGRID, ["examination", "record", "test", "judgement"]),
        (cast.LONE, ["lived-experience", "told-by-citizen"]),
    ],
)
def test_the_ways_of_knowing_of_ones_profession_come_first_and_the_rest_one_tap_further(table, seat, first):
    form = composer(table, seat)
    seen, folded = form.split('<details class="others">')
    assert offered(seen) == first
    assert sorted(offered(form)) == sorted(Basis), "each once"
    assert offered(folded)[-1] == Basis.NOT_SAID


def test_no_way_of_knowing_is_chosen_for_anybody(table: Table):
    for seat in (cast.INGRID, cast.LONE, cast.ALI):
        form = composer(table, seat)
        assert offered(form)
        assert not re.search(r'name="basis"[^>]*checked', form)
    author = table.screen(cast.INGRID)
    assert author.ask("PostPerspective", text="Only text")["ok"]
    (card,) = table.settle().perspectives.values()
    assert card.now.basis is Basis.NOT_SAID


def test_text_is_all_that_a_professionals_card_needs(table: Table):
    assert re.findall(r"<(\w+)[^>]*\brequired\b", composer(table, cast.JONAS)) == ["textarea"]


def test_who_has_no_column_writes_for_somebody_who_has_one(table: Table):
    form = composer(table, cast.ALI)
    assert re.search(r'<select name="said_by"[^>]* required', form)
    names = re.findall(r'<option value="(seat-\w+)">', form)
    assert set(names) == {cast.LONE, *cast.PROFESSIONALS}
    assert "It stands once they have said yes." in form
    assert cast.JONAS not in re.findall(r'<option value="(seat-\w+)">', composer(table, cast.JONAS))


@pytest.mark.parametrize("seat", [cast.JONAS, cast.LONE, cast.ALI])
def test_at_every_writing_field_one_sentence_says_who_sees_it(table: Table, seat: str):
    forms = {found[2]: found[0] for found in FORM.finditer(table.page(seat))}
    writing = {id for id, form in forms.items() if WRITES.search(form)} | ONLY_A_CHOICE
    assert len(writing) >= 12, "so many there are"
    assert {id for id in writing if 'class="who-sees"' not in forms[id]} == set()


def test_what_is_asked_while_writing_is_answered_to_the_author_alone(table: Table):
    jonas, karen, mette = (table.screen(seat) for seat in (cast.JONAS, cast.KAREN, cast.METTE))
    for screen in (jonas, karen, mette):
        screen.news()
    answer = jonas.send({"text": "It needs a referral."}, "plain")
    assert [word["word"] for word in answer["words"]] == ["referral"]
    assert mette.send({"text": "It needs a referral."}, "plain")["words"] == []
    assert jonas.send({"text": "We see each other here. " * 20}, "plain")["reads"] == {"lix": 5, "ease": "easy"}
    assert mette.send({"text": "We see each other here. " * 20}, "plain")["reads"] is None
    assert (karen.news(), mette.news(), jonas.news()) == ([], [], [])
