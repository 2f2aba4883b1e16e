"""The lobby's meeting types: everybody looks, an administrator writes; a fault changes nothing and gives everything back."""

import html
import io

import pytest

from facilitator import meeting_types
from facilitator.shaping import Shaping
from facilitator.store import administrators, own_types, register
from facilitator.store.own_types import OwnType
from tests.board.test_meeting_types import A_TYPE
from tests.web.test_lobby_unsaved import failing

TYPES, WRITE, IMPORT, WALK = "/lobby/types", "/lobby/types/write", "/lobby/types/import", "/lobby/types/of/walk"
A_WALK = A_TYPE.lstrip()
SHOUT = "<script>alert(1)</script>"


@pytest.fixture
def home(ali, door):
    return door.read(register.organisations)[0].id


@pytest.fixture
def walk(ali, door, home):
    """A type of Nordby's own."""
    assert Shaping(door).keep(home, OwnType("walk", A_WALK))


@pytest.fixture
def jonas(ali, sign_in):
    """Another account of Nordby, which is no administrator."""
    return sign_in("Nordby", "jonas@example.org")


def own(door, home):
    return {one.id: one.text for one in door.read(own_types.own_types, home)}


def take_in(browser, text):
    raw = text if isinstance(text, bytes) else text.encode()
    browser.open(TYPES)
    return browser.post(IMPORT, {"file": (io.BytesIO(raw), "walk.toml")})


def test_everybody_sees_what_there_is_and_takes_a_file_along(jonas, walk):
    jonas.open(TYPES)
    for id in ("walk", *(kind.id for kind in meeting_types.every())):
        assert f'href="{TYPES}/of/{id}/file"' in jonas.page
        answer = jonas.open(f"{TYPES}/of/{id}/file")
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{id}.toml"'
        assert answer.get_data(as_text=True) == (A_WALK if id == "walk" else meeting_types.file_of(id))
        jonas.open(TYPES)


@pytest.mark.parametrize("spoken", ["da", "en", "nb"])
@pytest.mark.parametrize("kind", meeting_types.every(), ids=lambda kind: kind.id)
def test_a_preview_says_all_of_it_in_each_language(ali, kind, spoken):
    ali.open(f"{TYPES}/of/{kind.id}?language={spoken}")
    page = html.unescape(ali.page)
    seats = [phrase for seat in kind.seats for phrase in (seat.mandate_text, seat.reason)]
    words = (kind.name, kind.description, kind.outcome, kind.purpose, kind.at_stake, *kind.prompts, *kind.sheet)
    for phrase in (*words, *seats, kind.appeal):
        for line in phrase.said_in(spoken).text.splitlines():
            assert line in page
    assert page.count("minute") > len(kind.phases)


def test_a_new_one_begins_as_a_copy_is_looked_at_and_kept(ali, door, home):
    ali.open(f"{WRITE}?like=care-plan")
    text = ali.fields(WRITE)["text"]
    assert text == meeting_types.file_of("care-plan").replace('"care-plan"', '"our-care-plan"')
    ali.send(WRITE, do="look")
    assert ali.answer.status_code == 200
    assert "What its meetings look like" in ali.page
    assert own(door, home) == {}
    ali.send(WRITE, do="keep")
    assert ali.answer.request.path == f"{TYPES}/of/our-care-plan"
    assert "It is saved." in ali.page
    assert own(door, home) == {"our-care-plan": text}
    ali.open("/lobby/new")
    assert "/lobby/new/our-care-plan" in ali.page


def test_a_fault_is_told_at_its_line_and_everything_typed_is_given_back(ali, door, home, walk):
    wrong = A_WALK.replace("minutes = 5", "minutes = 0").replace('"advises"', '"rules"')
    ali.open(f"{WALK}/write")
    for do in ("look", "keep"):
        ali.send(WRITE, text=wrong.replace("\n", "\r\n"), do=do)
        page = html.unescape(ali.page)
        assert ali.answer.status_code == 422
        assert "2 things are wrong" in page
        assert '<code class="written">minutes = 0</code>' in page
        assert 'data-line="24">Line 24</a> <code>phases[1].minutes</code>' in page
        assert "This is at least 1." in page
        assert ali.fields(WRITE)["text"] == wrong
        assert own(door, home) == {"walk": A_WALK}


def test_a_file_that_is_right_is_taken_in_and_called_with(ali, door, home):
    take_in(ali, A_WALK)
    assert ali.answer.request.path == WALK
    assert own(door, home) == {"walk": A_WALK}
    ali.open("/lobby/new/walk?language=nb")
    fields = ali.fields("/lobby/new/walk") | {"title": "Ut", "do": "call"}
    names = {name: "Per" for name in fields if name.startswith("name-")}
    ali.post("/lobby/new/walk", fields | names)
    board = door.attend(fields["meeting"])
    assert (board.meeting_type, board.outcome, board.purpose) == ("walk", "tur", "Gå.")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (A_WALK.replace("minutes = 5", "minutes = 0"), "This is at least 1."),
        (A_WALK.encode("latin-1"), "not saved as UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not saved as UTF-8"),
        (A_WALK.replace('"walk"', '"care-plan"'), "such as our-care-plan"),
        ("", "Choose a file first."),
    ],
)
def test_a_broken_file_changes_nothing_and_says_what_is_wrong(ali, door, home, walk, sent, sentence):
    take_in(ali, sent)
    assert ali.answer.status_code == 422
    assert sentence in html.unescape(ali.page)
    assert own(door, home) == {"walk": A_WALK}


def test_a_file_is_put_in_the_place_of_another_only_knowingly(ali, door, home, walk):
    newer = A_WALK.replace("minutes = 5", "minutes = 50")
    take_in(ali, newer)
    assert "Nothing is changed yet." in ali.page
    assert own(door, home) == {"walk": A_WALK}
    ali.send(WRITE, do="keep")
    assert own(door, home) == {"walk": newer}


def test_another_id_makes_another_type_and_takes_nobodys_place(ali, door, home, walk):
    ali.open(f"{WALK}/write")
    other = A_WALK.replace('"walk"', '"stroll"')
    ali.send(WRITE, text=other, do="keep")
    assert own(door, home) == {"walk": A_WALK, "stroll": other}
    ali.open(f"{WRITE}?like=care-plan")
    ali.send(WRITE, text=A_WALK.replace("5", "6"), do="keep")
    assert ali.answer.status_code == 409
    assert "There is a meeting type with this id already" in ali.page
    ali.send(WRITE, do="keep")
    assert ali.answer.status_code == 409, "saying it again makes it no other type"
    assert own(door, home)["walk"] == A_WALK


def test_what_somebody_else_changed_meanwhile_is_not_overwritten_unseen(ali, door, home, walk):
    ali.open(f"{WALK}/write")
    theirs, ours = A_WALK.replace("minutes = 5", "minutes = 7"), A_WALK.replace("minutes = 5", "minutes = 9")
    assert Shaping(door).keep(home, OwnType("walk", theirs), instead_of=A_WALK)
    ali.send(WRITE, text=ours, do="keep")
    assert ali.answer.status_code == 409
    assert "Somebody else has changed it meanwhile" in ali.page
    assert own(door, home) == {"walk": theirs}
    assert ali.fields(WRITE)["text"] == ours
    ali.send(WRITE, do="keep")
    assert own(door, home) == {"walk": ours}


def test_what_is_sent_twice_is_saved_once_and_nobody_else_is_said_to_have_changed_it(ali, door, home):
    text = A_WALK.replace("minutes = 5", "minutes = 7")
    for opened, written in ((f"{WRITE}?like=care-plan", A_WALK), (f"{WALK}/write", text)):
        ali.open(opened)
        form = ali.fields(WRITE) | {"text": written, "do": "keep"}
        for _ in range(2):
            ali.open(opened)
            ali.post(WRITE, form)
            assert ali.answer.request.path == WALK
        assert own(door, home) == {"walk": written}


def test_what_somebody_else_took_away_meanwhile_can_be_had_back(ali, door, home, walk):
    ali.open(f"{WALK}/write")
    door.write(own_types.take_own_type_away, home, "walk")
    ali.send(WRITE, do="keep")
    assert ali.answer.status_code == 409
    assert own(door, home) == {}
    ali.send(WRITE, do="keep")
    assert own(door, home) == {"walk": A_WALK}


def test_one_that_is_taken_away_is_missed_by_no_meeting(ali, door, home, walk):
    ali.open("/lobby/new/walk?language=nb")
    fields = ali.fields("/lobby/new/walk") | {"title": "Ut", "do": "call"}
    ali.post("/lobby/new/walk", fields | {name: "Per" for name in fields if name.startswith("name-")})
    ali.open(WALK)
    ali.send(f"{WALK}/take-away")
    assert own(door, home) == {}
    assert ali.open(WALK).status_code == 404
    for path in ("/lobby/", f"/lobby/meetings/{fields['meeting']}/", f"/lobby/meetings/{fields['meeting']}/sheet"):
        assert ali.open(path).status_code == 200
    ali.open("/lobby/")
    assert "Walk" in ali.page


def test_one_that_rules_of_today_find_wrong_is_offered_to_nobody_and_can_be_mended(ali, jonas, door, home):
    wrong = A_WALK.replace("summing-up", "heard")
    assert Shaping(door).keep(home, OwnType("walk", wrong))
    for browser in (ali, jonas):
        browser.open(TYPES)
        assert "1 thing is wrong in its file" in browser.page
        browser.open(WALK)
        assert "The citizen must be able to sum up." in browser.page
        browser.open("/lobby/new")
        assert "/lobby/new/walk" not in browser.page
        assert browser.open("/lobby/new/walk").status_code == 404
    ali.open(f"{WALK}/write")
    assert "The citizen must be able to sum up." in ali.page
    ali.send(WRITE, text=A_WALK, do="keep")
    assert own(door, home) == {"walk": A_WALK}


def test_what_cannot_be_saved_just_now_comes_back_as_it_was_typed(ali, door, home, walk):
    ali.open(f"{WALK}/write")
    newer = A_WALK.replace("minutes = 5", "minutes = 7")
    with failing(door):
        ali.send(WRITE, text=newer, do="keep")
    assert ali.answer.status_code == 503
    assert "This could not be saved just now" in ali.page
    assert ali.fields(WRITE)["text"] == newer
    ali.send(WRITE, do="keep")
    assert own(door, home) == {"walk": newer}
    ali.open(WALK)
    with failing(door):
        ali.send(f"{WALK}/take-away")
    assert ali.answer.status_code == 503
    assert own(door, home) == {"walk": newer}


def test_who_is_no_administrator_changes_nothing(jonas, ali, door, home, walk):
    for path, actions in ((TYPES, (WRITE, f"{WALK}/write", IMPORT)), (WALK, (WRITE, f"{WALK}/write", "take-away"))):
        for browser, offered in ((ali, True), (jonas, False)):
            browser.open(path)
            assert [action for action in actions if (action in browser.page) is not offered] == []
    for path in (f"{WALK}/write", WRITE, f"{WRITE}?like=care-plan"):
        assert jonas.open(path).status_code == 403
        assert "Your organisation’s administrator can change its own" in html.unescape(jonas.page)
        assert "your own link" not in jonas.page, "there is none in the lobby"
    jonas.open(TYPES)
    for path in (WRITE, f"{WALK}/take-away", IMPORT):
        assert jonas.post(path, {"text": A_WALK.replace("5", "6"), "do": "keep", "editing": "walk"}).status_code == 403
        jonas.open(TYPES)
    assert own(door, home) == {"walk": A_WALK}
    account = next(row.id for row in door.read(register.accounts) if row.email == "jonas@example.org")
    door.write(administrators.set_administrator, account, is_one=True)
    assert jonas.open(f"{WALK}/write").status_code == 200


def test_another_organisation_sees_and_changes_nothing(ali, door, home, walk, sign_in):
    neighbour = sign_in("Sydby", "karen@example.org")
    neighbour.open(TYPES)
    assert "walk" not in neighbour.page.lower()
    for path in (WALK, f"{WALK}/file", f"{WALK}/write", "/lobby/new/walk"):
        assert neighbour.open(path).status_code == 404
    neighbour.open(TYPES)
    neighbour.post(f"{WALK}/take-away", {})
    assert own(door, home) == {"walk": A_WALK}
    take_in(neighbour, A_WALK.replace("minutes = 5", "minutes = 6"))
    assert own(door, home) == {"walk": A_WALK}
    assert neighbour.open(WALK).status_code == 200, "each may have one of the same id"


def test_strangers_are_sent_to_sign_in_and_no_form_goes_without_its_token(ali, browserless, door, home, walk):
    for path in (TYPES, WALK, f"{WALK}/file", f"{WALK}/write", WRITE):
        browserless.open(path)
        assert browserless.answer.request.path == "/sign-in"
    for path in (WRITE, f"{WALK}/take-away", IMPORT):
        browserless.open("/sign-in")
        browserless.post(path, {"text": A_WALK, "do": "keep"})
        assert browserless.answer.request.path == "/sign-in"
        assert ali.client.post(path, data={"text": A_WALK, "do": "keep"}).status_code == 400
    assert own(door, home) == {"walk": A_WALK}


def test_hostile_words_are_shown_as_they_were_typed(ali, door, home):
    hostile = A_WALK.replace('en = "A walk."', f'en = "{SHOUT}"').replace("Gå.", SHOUT)
    take_in(ali, hostile)
    for path in (WALK, f"{WALK}/write", TYPES, "/lobby/new", "/lobby/new/walk"):
        ali.open(path)
        assert SHOUT not in ali.page
    ali.open(f"{WALK}/write")
    ali.send(WRITE, text=hostile.replace("minutes = 5", f"minutes = {SHOUT}"), do="look")
    assert SHOUT not in ali.page
    assert html.escape(SHOUT) in ali.page
