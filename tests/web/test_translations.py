"""Whoever reads Danish or Norwegian reads nothing else: complete catalogues, and no word on any page outside them."""

import ast
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from runpy import run_path
from types import SimpleNamespace
from typing import Any

import pytest

from facilitator import demonstration
from facilitator.accounts import Accounts
from facilitator.board import Phase, Role, SeatId
from facilitator.board.commands import AddSeat, CallMeeting, GoToPhase, SealMeeting
from facilitator.meeting_types import phrases
from facilitator.paths import PACKAGE, STATIC
from facilitator.store import plain_words, register
from facilitator.web.fragments import SCREENS
from facilitator.web.saying import languages
from facilitator.web.wire.audiences import SCREEN_OF
from tests.web.names import nameless
from tests.web.untranslated import GREEK, LATIN, Looker, in_greek, untranslated

SAYS = re.compile(r"""["'`][A-ZÆØÅ][a-zæøå]+[ .!?…:][^"'`\n]*["'`]""")
NEW = "/lobby/new/network-meeting"


translate = SimpleNamespace(**run_path(str(PACKAGE.parent / "scripts" / "translate.py")))


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Greek speaks the pseudo-language, and meeting types speak Greek."""
    translate.pseudo(str(tmp_path / "catalogues"))
    (tmp_path / "catalogues" / "xx").rename(tmp_path / "catalogues" / GREEK)
    said_in = phrases.Phrase.said_in

    def in_greek_letters(phrase: phrases.Phrase, language: str) -> phrases.Said:
        return phrases.Said(LATIN.sub("ω", said_in(phrase, language).text), GREEK)

    monkeypatch.setattr(phrases.Phrase, "said_in", in_greek_letters)
    monkeypatch.setattr(languages, "TRANSLATIONS", tmp_path / "catalogues")
    monkeypatch.setitem(languages.NAMES, GREEK, "Ελληνικά")
    languages.language.cache_clear()
    yield
    languages.language.cache_clear()


@pytest.fixture
def looker(pseudo: None, app: Any) -> Looker:
    return Looker(app.test_client())


def test_catalogues_are_complete_and_keep_every_placeholder():
    assert not list(translate.faults())


def test_catalogues_hold_nothing_that_is_no_longer_said():
    said = {(message.id, message.context) for message in translate.template()}
    for language in translate.LANGUAGES:
        known = translate.catalogue(language)
        assert {(message.id, message.context) for message in known} <= said, (
            f"{language}: run scripts/translate.py extract"
        )
        assert not known.obsolete


def test_nothing_is_said_inside_another_saying_where_the_catalogues_cannot_find_it():
    kept = {form for message in translate.template() for form in translate.forms_of(message.id)}
    told = {text for path in PACKAGE.rglob("*.py") for text in _sayings(path.read_text(encoding="utf-8"))}
    assert len(told) > 100
    assert told <= kept
    assert _sayings('say("outer", it=say("inner"))') == {"outer", "inner"}


def test_a_name_owns_and_a_day_is_written_as_each_language_does():
    said = {code: languages.language(code) for code in ("en", "da", "nb")}
    assert [said[code].genitive("Mette") for code in said] == ["Mette’s", "Mettes", "Mettes"]
    assert [said[code].genitive("Jonas") for code in said] == ["Jonas’s", "Jonas’", "Jonas’"]
    assert [said[code].day("2026-03-01") for code in said] == ["1 March 2026", "1. marts 2026", "1. mars 2026"]
    noon = datetime(2026, 3, 1, 12, 5).astimezone()
    assert [said[code].moment(noon) for code in said] == [
        "1 March 2026, 12:05",
        "1. marts 2026 kl. 12.05",
        "1. mars 2026 kl. 12:05",
    ]


def test_scripts_and_styles_say_nothing_of_their_own():
    ours = [path for folder in ("js", "css") for path in (STATIC / folder).glob("*.*")]
    assert len(ours) > len(SCREENS)
    said = {path.name: SAYS.findall(path.read_text(encoding="utf-8")) for path in ours}
    assert not {name: found for name, found in said.items() if found}
    assert SAYS.findall('say("Saved at once."); key === "Escape"') == ['"Saved at once."']


def test_every_screen_in_every_phase_says_nothing_untranslated(looker, door):
    call, *steps = demonstration.steps(demonstration.load("mette-en"), day=date(2026, 11, 23))
    meeting = door.call(in_greek(call.command))
    screens, phase = {}, None
    for step in steps:
        if isinstance(step.command, AddSeat):
            _, token = door.add_seat(meeting, in_greek(step.command), language=GREEK)
            screens[SCREEN_OF[step.command.role]] = looker.sit_down(token)
            continue
        if step.phase is not phase:
            phase = step.phase
            looker.look_at_all(screens)
        door.record(meeting, in_greek(step.command), by=step.by)
    looker.look_at_all(screens)
    looker.look(f"{screens['citizen']}record")
    assert looker.looked > len(Phase) * len(SCREENS)
    assert not looker.found


def test_an_empty_board_says_nothing_untranslated(looker, door):
    meeting = door.call(
        in_greek(CallMeeting(id="call-empty", meeting_type="care-plan", language="en", title="Meeting"))
    )
    screens = {}
    for role in (Role.FACILITATOR, Role.CITIZEN, Role.WALL):
        _, token = door.add_seat(meeting, AddSeat(id=f"seat-{role}", role=role, name="Ω"), language=GREEK)
        screens[role] = looker.sit_down(token)
    for phase in Phase:
        door.record(meeting, GoToPhase(id=f"to-{phase}-now", phase=phase), by=SeatId("seat-facilitator"))
        looker.look_at_all(screens)
    door.record(meeting, SealMeeting(id="seal-it-now"), by=SeatId("seat-facilitator"))
    looker.look_at_all(screens)
    looker.look(f"{screens[Role.CITIZEN]}record")
    assert not looker.found


def test_the_door_and_coming_late_say_nothing_untranslated(looker, door):
    meeting = door.call(
        in_greek(CallMeeting(id="call-for-door", meeting_type="care-plan", language="en", title="Meeting"))
    )
    seats = {}
    for role in (Role.FACILITATOR, Role.CITIZEN, Role.WALL, Role.COMPANION):
        made = AddSeat(id=f"seat-{role}", role=role, name="Ω")
        seats[role] = door.add_seat(meeting, made, language=GREEK)[1]
    door.record(meeting, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=SeatId("seat-facilitator"))
    for role, token in seats.items():
        seats[role] = looker.sit_down(token).removesuffix("late")
        looker.look(f"{seats[role]}{'' if role is Role.WALL else 'late'}")
    token = re.search(r'name="csrf_token" value="([^"]+)"', looker.look(f"{seats[Role.FACILITATOR]}door"))[1]
    given = {"csrf_token": token}
    looker.client.post(f"{seats[Role.FACILITATOR]}door/code", data=given)
    code = "".join(re.search(r'class="code">(\d{4}) (\d{4})<', looker.look(seats[Role.WALL])).groups())
    looker.look("/enter")
    looker.look("/enter", 422, method="POST", data=given | {"code": "1"})
    looker.client.post("/enter", data=given | {"code": code})
    looker.look("/enter/who", 422, method="POST", data=given | {"role": "professional"})
    looker.client.post("/enter/who", data=given | {"role": "interpreter", "name": "Ω"})
    looker.look("/enter/waiting")
    who = re.search(r'id="who-(\w+)"', looker.look(f"{seats[Role.FACILITATOR]}door"))[1]
    looker.look(seats[Role.FACILITATOR])
    looker.client.post(f"{seats[Role.FACILITATOR]}door/turn-away/{who}", data=given | {"said": "Ω"})
    looker.look("/enter/waiting")
    looker.look(f"{seats[Role.FACILITATOR]}door/seats/seat-citizen/link", method="POST", data=given)
    assert {said for said in looker.found if not said.endswith("/enter")} == set(), "but the address that is typed"


def test_a_word_of_no_catalogue_is_found():
    page = '<p>⟦Hêllô ⟦Mêttê⟧⟧ ω 12</p><p>Hello</p><b data-confirm="Sure?" data-step="own-words" aria-label="Close">⟦ôk⟧</b>'
    assert untranslated(page, but={"Close"}) == {"Hello", "Sure?"}


NAMED = """<button>Go</button> <button aria-label="Go">›</button> <a href="#x"><span>Go</span></a> <label>Why <input name="why"></label>
<label for="who">Who</label><select id="who"></select> <h2 id="t">Title</h2><dialog aria-labelledby="t"></dialog> <a>no link</a>
<input type="hidden" name="h"> <details><summary>More</summary></details>"""
NAMELESS = (
    "<button></button>",
    '<button><span aria-hidden="true">Go</span></button>',
    "<button>›</button>",
    '<label><input name="why"></label>',
    '<label>Who <select><option>Ali</option></select></label><select name="alone"><option>Ali</option></select>',
    '<textarea placeholder="Why"></textarea>',
    '<dialog aria-labelledby="nowhere"><p>Words</p></dialog>',
    '<a href="#x"><img></a>',
)


def test_a_control_without_a_name_is_found():
    assert nameless(NAMED) == []
    assert [len(nameless(each)) for each in NAMELESS] == [1] * len(NAMELESS)


def test_the_lobby_and_the_way_in_say_nothing_untranslated(looker, browserless, door):
    looker.look("/nowhere", 404)
    looker.look("/sign-in")
    browserless.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = GREEK
    steps = [
        lambda: browserless.open("/sign-in/link"),
        lambda: browserless.send("/sign-in/link", token="ω"),
        lambda: browserless.send("/sign-in/link", token=Accounts(door).first_link()),
        lambda: browserless.send("/sign-in/password"),
        lambda: browserless.send("/sign-in/password", organisation="Ω", name="Ω", email="ω", password="ω"),
        lambda: browserless.send(
            "/sign-in/password", organisation="Ω", name="Ω", email="ω@ω.ω", password="ωωωω ωωωω ωωωω"
        ),
        lambda: browserless.open("/lobby/account"),
        lambda: browserless.send("/lobby/account", old="ω", new="ω"),
        lambda: browserless.open("/lobby/words"),
        lambda: browserless.send("/lobby/words", term="", plain="ω" * 301, language="nb"),
        lambda: browserless.send("/lobby/words", term="Ω", plain="Ω", language="nb"),
        lambda: browserless.open("/lobby/types"),
        lambda: browserless.post("/lobby/types/import", {}),
        lambda: browserless.open("/lobby/types/of/network-meeting"),
        lambda: browserless.open("/lobby/types/write?like=network-meeting"),
        lambda: browserless.send("/lobby/types/write", do="look"),
        lambda: browserless.send("/lobby/types/write", text="minutes 5\nphase = ω", do="look"),
        lambda: browserless.send("/lobby/types/write", text="valid_from = 5\n[name]\nfr = 5", do="look"),
        lambda: _offer(door),
        lambda: browserless.open("/lobby/words"),
        lambda: browserless.open("/lobby/new"),
        lambda: browserless.post(NEW, _filled_in(browserless.fields(NEW)) | {"title": "", "starts_at": "ω"}),
        lambda: browserless.post(NEW, _filled_in(browserless.fields(NEW))),
        lambda: browserless.post(re.search(r'action="(/lobby/meetings/\w+/sheet)"', browserless.page)[1], {}),
        lambda: browserless.open("/lobby/"),
    ]
    for step in steps:
        step()
        # The text of a meeting type's file is nobody's to translate.
        looker.note(re.sub(r'(<textarea id="text"[^>]*>)[^<]*', r"\1", browserless.page))
        if browserless.page.count(f'href="{NEW}?language='):
            # Looked at once it is filled in: the names it suggests are in the meeting's language.
            browserless.open(f"{NEW}?language=en")
    assert browserless.opened[-2].endswith("/sheet")
    assert not looker.found


def _sayings(source: str) -> set[str]:
    """Every message a module says, however deep it stands."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    said = (
        call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in ("say", "count", "N_")
    )
    return {
        arg.value for call in said for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    }


def _offer(door: Any) -> None:
    """A word for somebody to answer, as a meeting would offer it."""
    home = door.read(register.organisations)[0].id
    door.write(plain_words.offer_word, home, "nb", "ωω", "ω", door.clock())


def _filled_in(fields: dict[str, Any]) -> dict[str, Any]:
    """The form for a new meeting as somebody would send it who writes Greek."""
    named = {name: "Ω" for name in fields if name.startswith("name-")}
    named |= {name: GREEK for name in fields if name.startswith("language-")}
    return fields | named | {"title": "Ω", "starts_at": "2026-12-01T09:00", "do": "call"}
