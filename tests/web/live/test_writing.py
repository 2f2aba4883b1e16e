"""Who is writing: told to everybody on one beat, gone by itself, and never a word more than that."""

import json
from typing import Any

import pytest

from facilitator.board import Phase, Role, SeatId, Stage
from facilitator.board.commands import SealMeeting
from facilitator.web.wire.audiences import SCREEN_OF, Audiences, Place
from facilitator.web.wire.writing import AT_ONCE, BEAT, FADES, LASTS, Writing
from tests import cast

from .house import INTERPRETER, House, Screen, Table


class Said:
    """Lines that keep what is sent over them."""

    def __init__(self) -> None:
        self.packets: list[dict[str, Any]] = []
        self.to: list[str | list[str]] = []

    def emit(self, event: str, data: Any, to: str | list[str]) -> None:
        assert event == "writing"
        self.packets.append(data)
        self.to.append(to)


class Room:
    """One meeting's marks, at a time of day that the test sets."""

    def __init__(self) -> None:
        self.now, self.lines, self.audiences = 1000.0, Said(), Audiences()
        self.is_curtained = False
        self.writing = Writing(self.lines, self.audiences, lambda: self.now, lambda _meeting: self.is_curtained)

    def sits(self, sid: str, seat: SeatId, role: Role = Role.PROFESSIONAL) -> Place:
        place = Place("meeting", seat, role, "en", SCREEN_OF[role], False)
        self.audiences.join(sid, place)
        return place

    def told(self) -> list[list[SeatId]]:
        """What is told on the next beat."""
        before = len(self.lines.packets)
        self.writing.tell()
        return [packet["seats"] for packet in self.lines.packets[before:]]


@pytest.fixture
def room() -> Room:
    return Room()


def hear(room: Room, sid: str, place: Place, message: Any = True, stage: Stage | None = Stage.OPEN) -> str:
    return room.writing.hear(sid, place, stage, message)


def test_a_mark_is_told_once_and_fades_by_the_servers_clock(room: Room):
    jonas = room.sits("line-1", cast.JONAS)
    hear(room, "line-1", jonas)
    assert room.told() == [[cast.JONAS]]
    assert room.told() == [], "nothing has changed"
    room.now += LASTS - 1
    hear(room, "line-1", jonas)
    room.now += LASTS - 1
    assert room.told() == [], "said again, it stands"
    room.now += 1
    assert room.told() == [[]]
    assert room.told() == []


def test_what_happens_between_two_beats_is_told_as_one(room: Room):
    places = {seat: room.sits(f"line-{seat}", seat) for seat in (cast.JONAS, cast.IDA, cast.KAREN)}
    for seat, place in places.items():
        hear(room, f"line-{seat}", place)
    room.writing.leave(f"line-{cast.IDA}", places[cast.IDA])
    assert room.told() == [sorted((cast.JONAS, cast.KAREN))]
    assert BEAT >= 2


def test_an_end_fades_so_that_a_card_sent_and_the_next_begun_are_not_to_be_counted(room: Room):
    jonas = room.sits("line-1", cast.JONAS)
    hear(room, "line-1", jonas)
    assert room.told() == [[cast.JONAS]]
    hear(room, "line-1", jonas, False)
    room.now += FADES - 1
    assert room.told() == []
    hear(room, "line-1", jonas)
    room.now += FADES
    assert room.told() == [], "they had begun again"
    hear(room, "line-1", jonas, False)
    room.now += FADES - 1
    hear(room, "line-1", jonas, False)
    room.now += 1
    assert room.told() == [[]], "saying no twice puts nothing off"
    hear(room, "line-1", jonas, False)
    assert room.told() == [], "who does not write cannot stop"


def test_a_mark_goes_with_its_own_line_alone(room: Room):
    laptop, phone = room.sits("laptop", cast.JONAS), room.sits("phone", cast.JONAS)
    hear(room, "laptop", laptop)
    hear(room, "phone", phone)
    assert room.told() == [[cast.JONAS]]
    room.writing.leave("phone", phone)
    assert room.told() == [], "the laptop still writes"
    room.writing.leave("laptop", laptop)
    assert room.told() == [[]]


def test_a_newcomer_hears_what_the_others_were_told(room: Room):
    jonas, ida = room.sits("line-1", cast.JONAS), room.sits("line-2", cast.IDA)
    hear(room, "line-1", jonas)
    room.writing.greet("line-2", ida)
    assert room.lines.packets == [], "not before the beat"
    room.writing.tell()
    room.writing.greet("line-2", ida)
    assert (room.lines.packets[-1], room.lines.to[-1]) == ({"seats": [cast.JONAS]}, "line-2")


def test_a_flood_is_held_back_and_stays_its_seats_own(room: Room):
    jonas, ida = room.sits("line-1", cast.JONAS), room.sits("line-2", cast.IDA)
    answers = [hear(room, "line-1", jonas) for _ in range(AT_ONCE + 5)]
    assert answers == [""] * AT_ONCE + ["too-fast"] * 5
    assert hear(room, "line-2", ida) == ""
    room.now += 2
    assert [hear(room, "line-1", jonas) for _ in range(3)] == ["", "", "too-fast"]


@pytest.mark.parametrize("stage", [None, *(stage for stage in Stage if stage is not Stage.OPEN)])
def test_nobody_is_told_who_prepares_at_home_or_types_after_the_seal(room: Room, stage: Stage | None):
    jonas = room.sits("line-1", cast.JONAS)
    assert hear(room, "line-1", jonas, stage=stage) == ""
    assert room.told() == []
    hear(room, "line-1", jonas)
    assert room.told() == [[cast.JONAS]], "and in an open meeting they are"


def test_behind_the_curtain_a_wall_is_told_of_nobody_and_of_everybody_when_it_opens(room: Room):
    """P6: a seat's id there names who is in the room."""
    jonas, wall = room.sits("line-1", cast.JONAS), room.sits("line-2", cast.WALL, Role.WALL)

    def to_walls() -> list[dict[str, Any]]:
        room.lines.packets.clear(), room.lines.to.clear()
        room.writing.tell()
        return [packet for packet, to in zip(room.lines.packets, room.lines.to, strict=True) if wall.audience in to]

    hear(room, "line-1", jonas)
    assert to_walls() == [{"seats": [cast.JONAS]}], "there is somebody to hide"
    room.is_curtained = True
    assert to_walls() == [{"seats": []}]
    ida = room.sits("line-3", cast.IDA)
    hear(room, "line-3", ida)
    assert to_walls() == []
    assert room.lines.packets == [{"seats": [cast.IDA, cast.JONAS]}], "everybody else hears"
    room.lines.packets.clear()
    room.writing.greet("line-2", wall)
    assert room.lines.packets == []
    room.is_curtained = False
    assert to_walls() == [{"seats": [cast.IDA, cast.JONAS]}]


def test_nothing_is_kept_of_a_meeting_in_which_nobody_writes_any_more(room: Room):
    jonas = room.sits("line-1", cast.JONAS)
    hear(room, "line-1", jonas)
    room.writing.tell()
    assert room.writing._marks
    assert room.writing._told
    room.writing.leave("line-1", jonas)
    room.writing.tell()
    assert not room.writing._marks
    assert not room.writing._told


# On the wire


def beat(table: Table) -> None:
    table.house.app.extensions["live"].writing.tell()


def marks(screen: Screen) -> list[dict[str, Any]]:
    return [packet for name, packet in screen.news() if name == "writing"]


def test_everybody_in_the_meeting_hears_the_very_same(house: House):
    table, other = house.table(Phase.QUIET_WRITING), house.table(Phase.QUIET_WRITING)
    screens = [table.screen(seat) for seat in (*cast.EVERYBODY, INTERPRETER)]
    screens += [table.screen(cast.IDA, format="events"), table.screen(cast.KAREN, language="nb")]
    elsewhere = other.screen(cast.JONAS)
    jonas = screens[cast.EVERYBODY.index(cast.JONAS)]
    assert jonas.send(True, "writing") == {"ok": True}
    beat(table)
    assert [marks(screen) for screen in screens] == [[{"seats": [cast.JONAS]}]] * len(screens)
    assert marks(elsewhere) == []
    jonas.client.disconnect()
    beat(table)
    assert marks(screens[0]) == [{"seats": []}]


@pytest.mark.parametrize("seat", [cast.METTE, cast.WALL, INTERPRETER])
def test_what_the_citizen_types_is_shown_to_nobody_and_who_does_not_write_is_passed_over(house: House, seat: SeatId):
    table = house.table(Phase.QUIET_WRITING)
    ali, screen = table.screen(cast.ALI), table.screen(seat)
    assert screen.send(True, "writing") == {"ok": True}
    beat(table)
    assert marks(ali) == []
    table.screen(cast.LONE).send(None, "writing")
    beat(table)
    assert marks(ali) == [{"seats": [cast.LONE]}], "without a payload it means yes"


@pytest.mark.parametrize("message", ["a draft", 1, 0, {"text": "a draft"}, ["true"], {}, "", 7.5])
def test_a_mark_that_carries_anything_is_refused(house: House, message: Any):
    table = house.table(Phase.QUIET_WRITING)
    ali = table.screen(cast.ALI)
    assert table.screen(cast.JONAS).send(message, "writing")["code"] == "bad-message"
    beat(table)
    assert marks(ali) == []


def test_a_seat_that_is_closed_and_a_meeting_that_is_sealed_have_no_writers(house: House):
    table = house.table(Phase.QUIET_WRITING)
    ali, jonas, ida = table.screen(cast.ALI), table.screen(cast.JONAS), table.screen(cast.IDA)
    jonas.send(True, "writing")
    beat(table)
    ali.ask("CloseSeat", seat=cast.JONAS)
    table.settle()
    beat(table)
    assert marks(ali) == [{"seats": [cast.JONAS]}, {"seats": []}]
    house.meetings.record(table.id, SealMeeting(id="seal-it-now"), by=cast.ALI)
    table.settle()
    assert ida.send(True, "writing") == {"ok": True}
    beat(table)
    assert marks(ali) == []


def test_the_others_receive_the_same_whether_a_draft_comes_of_it_or_nothing(house: House):
    """P6: the bytes, their number and their beat are those of somebody who typed and thought better of it."""
    received = []
    for keeps in (True, False):
        table = house.table(Phase.QUIET_WRITING)
        ali, jonas = table.screen(cast.ALI), table.screen(cast.JONAS)
        jonas.news(), ali.news()
        for _ in range(2):
            jonas.send(True, "writing")
            beat(table)
            if keeps:
                answer = jonas.ask("PostPerspective", text="Three sentences that nobody else may see")
                assert answer["ok"]
            jonas.send(False, "writing")
            beat(table)
        received.append(json.dumps(ali.news()))
        assert ("own" in dict(jonas.news())) is keeps, "something was drafted, or nothing"
    assert received[0] == received[1]
    assert cast.JONAS in received[0]


def test_a_meeting_that_is_erased_while_somebody_writes_in_it_holds_up_no_other(house: House):
    gone, table = house.table(Phase.PERSPECTIVES), house.table(Phase.PERSPECTIVES)
    ida = gone.screen(cast.IDA)
    assert ida.send(True, "writing") == {"ok": True}
    house.meetings.erase(gone.id)
    ali, jonas = table.screen(cast.ALI), table.screen(cast.JONAS)
    assert jonas.send(True, "writing") == {"ok": True}
    beat(table)
    assert marks(ali) == [{"seats": [cast.JONAS]}]
