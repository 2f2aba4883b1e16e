"""Every "cannot" has a reason, over every wire: what closes no door is refused with a code and a sentence, and nothing changes (P7)."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from facilitator.board import Phase, commands as c
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import REFUSALS
from tests import cast, given

from .house import LANGUAGES as READS, House, Table

OURS = {"wish": "wish-ours", "way": "way-ours", "wall": "wall-ours", "own": "wall-own"}
THEIRS = {"wish": "wish-theirs", "way": "way-theirs", "wall": "wall-theirs", "own": "own-theirs"}
A_WALL = {"text": "That isn’t possible", "kind": "law", "source": "The act, § 8", "owner": "Parliament"}
LANGUAGES = ("da", "en", "nb")


@dataclass(frozen=True)
class Door:
    """Something that is refused, with what it is refused by; ``instead`` is what is not."""

    seat: str
    name: str
    fields: dict[str, Any]
    code: str
    field: str
    instead: dict[str, Any]


def without(name: str) -> Door:
    return Door(cast.JONAS, "NameConstraint", A_WALL | {name: " "}, NEEDS[name], name, A_WALL)


def across(seat: str, name: str, field: str, kind: str, /, code: str = "no-such-post", **fields: Any) -> Door:
    """A command that names what stands on another meeting's board; instead, the same of what stands on ours."""
    theirs, ours = ([ids[kind]] if field == "wishes" else ids[kind] for ids in (THEIRS, OURS))
    return Door(seat, name, fields | {field: theirs}, code, field, fields | {field: ours})


NEEDS = {"source": "constraint-needs-a-source", "owner": "constraint-needs-an-owner"}
TIED = {"possibility": OURS["way"], "constraint": OURS["wall"]}
LIMIT = {"constraint": OURS["own"]}
NOT_THEIRS_TO_MOVE = [
    Door(seat, name, LIMIT | fields, "only-the-citizens-limit", "constraint", {"constraint": OURS["wall"]} | fields)
    for seat in (cast.JONAS, cast.ALI, cast.INGRID)
    for name, fields in (
        ("MoveConstraint", {"reason": "She will manage"}),
        ("SoftenConstraint", {"firmness": "open-here", "reason": "She may manage"}),
        ("ImagineMoved", {}),
        ("AskAboutConstraint", {}),
        ("MakeAgreement", {"what": "Ask her", "who": "Jonas"}),
        ("TieConstraint", {"possibility": OURS["way"]}),
    )
]
A_WAY = {"text": "A way", "origin": "citizen"}
ACROSS = [
    across(cast.JONAS, "TieConstraint", "constraint", "wall", possibility=OURS["way"]),
    across(cast.JONAS, "TieConstraint", "possibility", "way", constraint=OURS["wall"]),
    across(cast.METTE, "TieConstraint", "constraint", "own", possibility=OURS["way"]),
    across(cast.LONE, "OfferPossibility", "wishes", "wish", code="wish-does-not-stand", **A_WAY),
    across(cast.JONAS, "MakeAgreement", "constraint", "wall", what="Ask", who="Jonas"),
    across(cast.JONAS, "MakeAgreement", "possibility", "way", what="Try", who="Jonas"),
    across(cast.JONAS, "MoveConstraint", "constraint", "wall", reason="So we say here"),
    across(cast.JONAS, "ImagineMoved", "constraint", "wall"),
    across(cast.JONAS, "AskAboutConstraint", "constraint", "wall"),
    across(cast.METTE, "LookFirstAt", "possibility", "way"),
    across(cast.METTE, "SetPossibilityAside", "possibility", "way"),
]
DOORS = {
    "cannot without a wall": [
        Door(cast.JONAS, "TieConstraint", tie, "cannot-needs-a-wall", "constraint", TIED)
        for tie in ({"possibility": OURS["way"]}, {"possibility": OURS["way"], "constraint": ""})
    ],
    "a wall without a source": [without("source")],
    "a wall without an owner": [without("owner")],
    "somebody else's limit": NOT_THEIRS_TO_MOVE,
    "across meetings": ACROSS,
}


def a_board(table: Table, ids: dict[str, str]) -> None:
    """A wish, a way to it, a wall that is tied to nothing, and a limit of the citizen's own."""
    for by, command in (
        (cast.METTE, c.AddWish(id=ids["wish"], text="A few hours with my hands")),
        (cast.LONE, given.a_way(ids["way"], wishes=(ids["wish"],))),
        (cast.JONAS, given.a_wall(ids["wall"])),
        (cast.METTE, given.an_own_limit(ids["own"])),
    ):
        table.house.meetings.record(table.id, command, by=by)


@pytest.fixture
def two_tables(house: House) -> tuple[Table, Table]:
    """Ours and another, with a board each."""
    ours, theirs = house.table(Phase.ROOM_TO_MOVE), house.table(Phase.ROOM_TO_MOVE)
    a_board(ours, OURS)
    a_board(theirs, THEIRS)
    return ours, theirs


def all_there_is(*tables: Table) -> list[Any]:
    return [table.settle() for table in tables]


@pytest.mark.parametrize("what", DOORS)
def test_what_closes_no_door_is_refused_with_a_sentence_and_nothing_changes(two_tables, what: str):
    """P1, P7: over the socket in three languages, and over HTTP."""
    ours, _ = two_tables
    seats = {door.seat for door in DOORS[what]}
    screens = {(seat, spoken): ours.screen(seat, language=spoken) for seat in seats for spoken in LANGUAGES}
    watching = [ours.screen(cast.WALL), ours.screen(cast.IDA, format="events")]
    [screen.news() for screen in watching]
    before = all_there_is(*two_tables)
    for door in DOORS[what]:
        for spoken in LANGUAGES:
            answer = screens[door.seat, spoken].ask(door.name, **door.fields)
            assert answer == refusal(door, spoken), door
        over_http = ours.http(door.seat, "commands", json=ours.command(door.name, **door.fields))
        assert over_http.status_code == 409
        assert over_http.get_json() == refusal(door, READS.get(door.seat, "en"))
    assert all_there_is(*two_tables) == before
    assert [screen.news() for screen in watching] == [[], []], "and nobody was told anything"


def refusal(door: Door, spoken: str) -> dict[str, Any]:
    sentence = language(spoken).say(REFUSALS[door.code])
    assert sentence[-1] in ".?", "a sentence, not a code"
    return {"ok": False, "code": door.code, "field": door.field, "message": sentence}


@pytest.mark.parametrize("what", DOORS)
def test_the_same_seats_get_a_yes_where_the_door_has_its_wall(house: House, what: str):
    """P7: so it was refused for what it lacked, and for nothing else. Each on a board of its own, where it is not done yet."""
    for door in DOORS[what]:
        table = house.table(Phase.ROOM_TO_MOVE)
        a_board(table, OURS)
        before = table.settle().seq
        answer = table.screen(door.seat).ask(door.name, **door.instead)
        assert answer["ok"], (door, answer)
        assert answer["seq"] > before, f"nothing came of {door.name} by {door.seat}"


def test_what_is_refused_across_meetings_tells_nothing_of_the_other(two_tables):
    """P6: what is there and what is nowhere are answered alike."""
    ours, _ = two_tables
    for door in DOORS["across meetings"]:
        nowhere = json.loads(json.dumps(door.fields).replace("-theirs", "-nowhere"))
        assert nowhere != door.fields
        screen = ours.screen(door.seat)
        assert screen.ask(door.name, **door.fields) == screen.ask(door.name, **nowhere)


def test_no_field_closes_a_way_by_itself(two_tables):
    """P7: there is no other way to say "cannot"."""
    ours, _ = two_tables
    jonas = ours.screen(cast.JONAS)
    before = all_there_is(ours)
    words = {"text": "A way", "origin": "profession"}
    for field in ("reading", "closed", "constraints", "state"):
        answer = jonas.ask("OfferPossibility", **words, **{field: "closed"})
        assert (answer["code"], answer["field"]) == ("unknown-field", field)
    assert all_there_is(ours) == before
