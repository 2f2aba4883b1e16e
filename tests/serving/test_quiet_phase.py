"""P6 on a recorded wire: no byte that anybody else gets, in frames or in answers, holds anything of a draft.

Two meetings are played on one real server. In both the same is done openly; in one, two people write one line each, in the
other everybody writes all they can. Whoever writes nothing must not be able to tell the one meeting from the other.
"""

import base64
import gzip
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import pytest
from markupsafe import escape

from facilitator.board import SeatId
from tests import cast
from tests.wire import Switchboard

from .needles import found_in
from .quiet_room import (
    LINES,
    NEVER,
    REVEALED,
    WITH_A_COLUMN,
    WRITERS,
    QuietRoom,
    keep_a_wall,
    mark,
    phrase,
    seated,
    tries,
    what_everybody_hears,
    write_little,
    write_much,
)
from .server import Server

pytestmark = pytest.mark.slow
ONLY_LISTEN = (cast.ALI, cast.WALL)
"""Who writes nothing in either meeting."""
ASKED_IN = {"little": cast.JONAS, "much": cast.KAREN}
"""Who presses 'say it in other words' in which meeting."""


@dataclass
class Played:
    """What was recorded, and what came of it."""

    server: Server
    rooms: dict[str, QuietRoom] = field(default_factory=dict)
    openly: dict[str, list[list[Any]]] = field(default_factory=dict)
    looked: dict[str, dict[SeatId, dict[str, bytes]]] = field(default_factory=dict)
    quiet: dict[SeatId, bytes] = field(default_factory=dict)
    tried: list[tuple[SeatId, str, dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    reveal: list[tuple[SeatId, list[tuple[str, Any]]]] = field(default_factory=list)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    server, switchboard = Server(tmp_path_factory.mktemp("quiet")), Switchboard()
    played = Played(server)
    try:
        server.start()
        for name in ("little", "much"):
            play_the_quiet(played, name, seated(server, switchboard))
        much = played.rooms["much"]
        try_everything(played, much)
        begin_again(played, much)
        play_to_the_end(played, much)
        yield played
    finally:
        switchboard.close()
        server.kill()


def play_the_quiet(played: Played, name: str, room: QuietRoom) -> None:
    played.rooms[name] = room
    began = [len(line.packets) for _seat, line in room.lines]
    looking = ONLY_LISTEN if name == "little" else cast.EVERYBODY
    for seat in looking:
        room.look_everywhere(seat)
    if name == "little":
        for seat in (cast.IDA, cast.LONE):
            write_little(room, seat)
    else:
        # The other way round from how they sit: the order of the reveal must not be this one.
        for seat in reversed(WITH_A_COLUMN):
            write_much(room, seat)
        keep_a_wall(room, cast.METTE)
    what_everybody_hears(room, ASKED_IN[name])
    played.openly[name] = [
        [packet for called, packet in line.packets[at:] if called == "board"]
        for (_seat, line), at in zip(room.lines, began, strict=True)
    ]
    played.looked[name] = {seat: room.look_everywhere(seat) for seat in looking}


def try_everything(played: Played, room: QuietRoom) -> None:
    """Everybody tries all there is on drafts that are not theirs, and the same on what is not there, on both doors."""
    before = room.board(cast.WALL)
    for seat in cast.EVERYBODY:
        author = cast.INGRID if seat != cast.INGRID else cast.AMINA
        for draft in ("card", "wall", "kept", "for"):
            hidden, missing = f"{mark(author)}-{draft}", f"nothing{'0' * 17}-{draft}"
            for (name, fields), (_, nothing) in zip(tries(hidden), tries(missing), strict=True):
                theirs, none = room.at(seat).ask(name, **fields), room.at(seat).ask(name, **nothing)
                played.tried.append((seat, f"{name} {draft}", theirs, none))
        name, fields = tries(f"{mark(author)}-card")[0]
        room.browsers[seat].post(f"/api/meetings/{room.id}/commands", {"id": "over-http", "name": name, **fields})
        room.browsers[seat].post(f"/api/meetings/{room.id}/commands", {"id": "over-http", "name": name, "no": fields})
    assert room.board(cast.WALL) == before, "and nothing came of it"


def begin_again(played: Played, room: QuietRoom) -> None:
    """The power goes in the middle of the quiet, once it is told who writes; what is folded anew must hide as much."""
    wall = room.at(cast.WALL)
    assert wall.until(lambda: any(set(packet["seats"]) >= set(WITH_A_COLUMN) for packet in wall.named("writing")))
    played.server.kill()
    played.server.start()
    room.connect()
    for seat in cast.EVERYBODY:
        room.look_everywhere(seat)
    played.quiet = {seat: room.tape(seat) for seat in cast.EVERYBODY}


def play_to_the_end(played: Played, room: QuietRoom) -> None:
    new = room.lines[-len(LINES) :]
    began = [len(line.packets) for _seat, line in new]
    room.heard(room.do(cast.ALI, "RevealDrafts")["seq"])
    # One more thing that everybody hears: nothing more of the reveal comes after it.
    room.heard(room.do(cast.ALI, "AddAgendaItem", text="Er alle med?")["seq"])
    played.reveal = [(seat, line.packets[at:]) for (seat, line), at in zip(new, began, strict=True)]
    for seat in cast.EVERYBODY:
        room.look_everywhere(seat)
    room.heard(room.do(cast.ALI, "SealMeeting")["seq"])
    played.server.kill()
    played.server.start()
    room.connect()
    for seat in cast.EVERYBODY:
        room.look_everywhere(seat)


def words_of(seat: SeatId) -> list[str]:
    return [mark(seat), phrase(seat)]


@pytest.mark.parametrize(
    "leaked",
    [
        lambda word: word.encode(),
        lambda word: json.dumps([word]).encode(),
        lambda word: json.dumps([word], ensure_ascii=False).encode(),
        lambda word: json.dumps(["<p>" + escape(word)]).encode(),
        lambda word: word.encode("ascii", "xmlcharrefreplace"),
        lambda word: base64.b64encode(b"a" + word.encode() + b"b"),
        lambda word: base64.urlsafe_b64encode(b"ab" + word.encode()),
        lambda word: b"HTTP/1.1 200 OK\r\n\r\n" + gzip.compress(b"x" * 2_000 + word.encode()),
        lambda word: b"Set-Cookie: session=." + base64.urlsafe_b64encode(gzip.compress(word.encode())),
        lambda word: word.encode().hex().encode(),
    ],
)
def test_a_word_that_leaked_would_be_found_however_it_is_written(leaked):
    for word in words_of(cast.AMINA):
        assert found_in(b"42[" * 50 + leaked(word) + b"]" * 50, [*words_of(cast.IDA), word]) == [word]


def test_every_authors_own_wire_carries_the_draft_so_there_is_something_to_hide(played: Played):
    for seat in WRITERS:
        assert found_in(played.quiet[seat], words_of(seat)) == words_of(seat), seat
        assert not played.server.said.count(mark(seat)), "nor does the log tell"


def test_no_byte_that_anybody_else_gets_before_the_reveal_holds_anything_of_a_draft(played: Played):
    for seat in cast.EVERYBODY:
        assert len(played.quiet[seat]) > 50_000, f"{seat}: too little was recorded to mean anything"
        others = [word for author in WRITERS if author != seat for word in words_of(author)]
        assert found_in(played.quiet[seat], others) == [], seat


def test_who_only_listens_cannot_tell_few_short_drafts_from_many_long_ones(played: Played):
    for (seat, *_), little, much in zip(LINES, played.openly["little"], played.openly["much"], strict=True):
        assert len(little) >= 5, f"{seat} heard what was done openly"
        told = [
            [played.rooms[name].timeless(json.dumps(packet)) for packet in heard]
            for name, heard in (("little", little), ("much", much))
        ]
        assert told[0] == told[1], seat
    for seat in ONLY_LISTEN:
        assert not [line for line in played.rooms["much"].lines_of(seat) if line.named("own")], seat
        pages = [
            [room.timeless(body.decode()) for body in played.looked[name][seat].values()]
            for name, room in played.rooms.items()
        ]
        assert pages[0] == pages[1], seat


def test_a_mark_of_writing_and_a_number_of_ones_own_tell_nothing_of_others(played: Played):
    for name, room in played.rooms.items():
        for _seat, line in room.lines:
            assert all(packet.keys() == {"seats"} for packet in line.named("writing"))
        answers = [answer for line in room.lines_of(cast.ALI) for answer in line.answers.values() if answer["ok"]]
        assert {answer["own"] for answer in answers} == {0}, name


def test_drafts_go_to_every_tab_of_their_author_and_to_no_other_seat(played: Played):
    for seat, line in played.rooms["much"].lines[: len(LINES)]:
        heard = json.dumps(line.named("own"))
        assert (mark(seat) in heard) == (seat in WRITERS), seat


def test_another_seats_draft_is_answered_as_if_it_were_not_there(played: Played):
    told = [(seat, name, theirs, none) for seat, name, theirs, none in played.tried if theirs != none]
    assert told == []
    accepted = {name.split()[0] for _, name, theirs, _ in played.tried if theirs["ok"]}
    assert accepted == {"StandApart"}, "which is so already"


def test_the_reveal_brings_all_of_it_to_everybody_at_once_and_nothing_else(played: Played):
    for seat, packets in played.reveal:
        boards = [packet for name, packet in packets if name == "board"]
        brings = json.dumps(boards[0]).encode()
        assert [packet["seq"] for packet in boards] == [boards[0]["seq"], boards[0]["seq"] + 1], "once"
        others = [author for author in WITH_A_COLUMN if author != seat]
        promised = [f"{mark(author)}-{kind}" for author in others for kind in REVEALED]
        assert found_in(brings, promised) == promised, f"{seat}: all in one packet"


def test_kept_and_thrown_away_drafts_and_earlier_words_never_leave_their_author(played: Played):
    room = played.rooms["much"]
    for seat in WITH_A_COLUMN:
        own = [f"{mark(seat)}-{kind}" for kind in NEVER]
        assert found_in(room.tape(seat), own) == own, "its author has seen it"
    for seat in cast.EVERYBODY:
        never = [f"{mark(author)}-{kind}" for author in WRITERS if author != seat for kind in NEVER]
        assert found_in(room.tape(seat), never) == [], f"{seat}, to the end, the record and a new start"
        record = room.browsers[seat].get(f"/api/meetings/{room.id}/record")[1]
        its_own = [f"{mark(cast.IDA)}-card"] if seat != cast.WALL else []  # a wall has no record
        assert found_in(record, [f"{mark(cast.IDA)}-card"]) == its_own, "the record is there"


def test_what_is_revealed_stands_by_seat_and_tells_nobody_who_wrote_first(played: Played):
    room = played.rooms["much"]
    events = json.loads(room.browsers[cast.WALL].get(f"/api/meetings/{room.id}/events")[1])["events"]
    reveal = next(event for event in events if event["kind"] == "DraftsRevealed")
    shown = {event.get("perspective") or event.get("constraint"): event for event in events if "draft" in event}
    seats = list(cast.EVERYBODY)
    places = [
        (seats.index(shown[id].get("said_by") or shown[id]["by"]), seats.index(shown[id]["by"]))
        for id in reveal["drafts"]
    ]
    assert len(places) == len(WITH_A_COLUMN) * len(REVEALED) + 1
    assert places == sorted(places), "they wrote in the other order"


def test_nobody_learns_who_asked_for_other_words(played: Played):
    """That all packets are the same whoever asks is shown above; here, whose name they and the rows on disk carry."""
    for name, room in played.rooms.items():
        for seat, line in room.lines[: len(LINES)]:
            said = [one for packet in line.named("board") for one in packet.get("said", ())]
            events = [event for packet in line.named("board") for event in packet.get("events", ())]
            assert "somebody" in {one["by"] for one in (*said, *events)}, (name, seat)
            asked = [event for event in events if event["kind"] == "OtherWordsAsked"]
            assert not found_in(json.dumps(asked).encode(), [ASKED_IN[name]]), (name, seat)
        board = room.browsers[cast.WALL].get(f"/api/meetings/{room.id}/board")[1]
        assert not found_in(json.dumps(json.loads(board)["other_words"]).encode(), cast.EVERYBODY)
    with closing(sqlite3.connect(played.server.folder / "facilitator.sqlite")) as rows:
        entries = rows.execute("SELECT * FROM entry WHERE command = 'ask-for-other-words'").fetchall()
        notes = rows.execute("SELECT DISTINCT what FROM access").fetchall()
    assert len(entries) == len(played.rooms)
    assert all("somebody" in entry and not found_in(repr(entry).encode(), cast.EVERYBODY) for entry in entries)
    assert {what for (what,) in notes} == {"board", "record", "program"}
