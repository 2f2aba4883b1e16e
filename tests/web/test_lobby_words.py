"""The organisation's own plain words, in the lobby: answered, said better, added and taken out; nobody else's to see."""

import html

import pytest

from facilitator.store import plain_words as store, register
from tests import given

WORDS = "/lobby/words"
SHOUT = "<script>alert(1)</script>"


@pytest.fixture
def home(ali, door):
    (row,) = door.read(register.organisations)
    return row.id


@pytest.fixture
def offered(home, door):
    door.write(store.offer_word, home, "en", "step-up plan", "more hours for Mette", given.START)


def listed(door, home):
    return [tuple(word) for word in door.read(store.own_words, home)]


def found(app, home, text, language="en"):
    return [found.word.plain for found in app.extensions["lexicons"].of(home, language).find(text)]


def test_an_empty_list_says_so_and_the_menu_leads_to_it(ali):
    ali.open("/lobby/")
    assert f'href="{WORDS}"' in ali.page
    ali.open(WORDS)
    assert "No word of your own yet." in ali.page
    assert "Explained in a meeting" not in ali.page


def test_an_offered_word_is_said_better_and_taken_in(ali, offered, door, home, app):
    assert not found(app, home, "Her step-up plans.")
    ali.open(WORDS)
    assert "more hours for Mette" in ali.page
    ali.send(f"{WORDS}/accept", plain="more hours, bit by bit")
    assert listed(door, home) == [("step-up plan", "en", "more hours, bit by bit", store.State.ACCEPTED)]
    assert "“step-up plan” is in the list." in ali.page
    assert "for Mette" not in ali.page
    assert found(app, home, "Her step-up plans.") == ["more hours, bit by bit"]


def test_a_word_offered_as_it_was_inflected_is_taken_in_as_it_stands_in_a_dictionary(ali, door, home):
    door.write(store.offer_word, home, "da", "Vejledningssamtalerne", "vi taler sammen", given.START)
    ali.open(WORDS)
    ali.send(f"{WORDS}/accept", term="vejledningssamtale")
    states = {term: state for term, _, _, state in listed(door, home)}
    assert states == {"vejledningssamtale": store.State.ACCEPTED, "vejledningssamtalerne": store.State.DECLINED}


def test_a_declined_word_is_gone_and_its_text_too(ali, offered, door, home, app):
    ali.open(WORDS)
    fields = ali.fields(f"{WORDS}/accept")
    ali.post(f"{WORDS}/decline", fields)
    assert listed(door, home) == [("step-up plan", "en", "", store.State.DECLINED)]
    assert "step-up plan" not in ali.page
    assert not found(app, home, "Her step-up plans.")


def test_one_adds_a_word_and_takes_it_out_again(ali, door, home, app):
    ali.open(WORDS)
    ali.send(WORDS, term="  Vejledningssamtale ", plain="vi taler sammen om din sag", language="da")
    assert listed(door, home) == [("vejledningssamtale", "da", "vi taler sammen om din sag", store.State.ACCEPTED)]
    assert found(app, home, "Vejledningssamtalerne", "da") == ["vi taler sammen om din sag"]
    ali.send(f"{WORDS}/take-away")
    assert listed(door, home) == []
    assert not found(app, home, "Vejledningssamtalerne", "da")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"term": " ? ", "plain": "what it means"}, "Write the word."),
        ({"term": "word", "plain": " "}, "Write what it means."),
        ({"term": "w" * 81, "plain": "what it means"}, "This is too long: at most 80 characters."),
        ({"term": "word", "plain": "m" * 301}, "This is too long: at most 300 characters."),
    ],
)
def test_a_fault_gives_back_what_was_typed_and_keeps_nothing(ali, door, home, typed, sentence):
    ali.open(WORDS)
    ali.send(WORDS, **typed)
    assert ali.answer.status_code == 422
    assert sentence in html.unescape(ali.page)
    assert ali.fields(WORDS)["term"] == typed["term"].strip()
    assert ali.fields(WORDS)["plain"] == typed["plain"].strip()
    assert listed(door, home) == []


def test_a_fault_in_an_offered_word_stands_where_it_was_typed(ali, offered, door, home):
    ali.open(WORDS)
    ali.send(f"{WORDS}/accept", plain="")
    assert ali.answer.status_code == 422
    assert 'id="plain-1-error"' in ali.page
    assert ali.fields(f"{WORDS}/accept")["was"] == "step-up plan"
    assert ali.fields(WORDS)["term"] == ""
    assert listed(door, home)[0][3] is store.State.OFFERED


def test_hostile_words_are_shown_as_they_were_typed(ali, door, home):
    door.write(store.offer_word, home, "en", SHOUT, SHOUT, given.START)
    ali.open(WORDS)
    ali.send(WORDS, term=SHOUT + '"', plain=SHOUT)
    assert SHOUT not in ali.page
    assert html.escape(SHOUT, quote=False) in ali.page


def test_another_organisation_sees_and_changes_nothing(ali, offered, sign_in, door, home):
    before = listed(door, home)
    neighbour = sign_in("Sydby", "jonas@example.org")
    neighbour.open(WORDS)
    assert "step-up" not in neighbour.page
    fields = {"was": "step-up plan", "term": "step-up plan", "language": "en", "plain": "nothing"}
    for path in ("decline", "take-away", "accept"):
        neighbour.post(f"{WORDS}/{path}", fields)
        assert neighbour.answer.status_code == 200
    assert listed(door, home) == before


def test_strangers_are_sent_to_sign_in_and_no_form_goes_without_its_token(offered, ali, browserless, door, home):
    before = listed(door, home)
    browserless.open(WORDS)
    assert browserless.answer.request.path == "/sign-in"
    for path in ("", "/accept", "/decline", "/take-away"):
        browserless.post(WORDS + path, {"was": "step-up plan", "term": "step-up plan", "language": "en", "plain": "x"})
        assert browserless.answer.request.path == "/sign-in"
        assert ali.client.post(WORDS + path, data={"term": "step-up plan", "language": "en"}).status_code == 400
    assert listed(door, home) == before
