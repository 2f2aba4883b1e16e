"""Every screen, pushed to from the call to the seal, stands as if it had just been loaded: one function renders both."""

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.board import Role, events as e
from facilitator.store import register
from facilitator.web.fragments import SCREENS, View, own_of
from facilitator.web.looking import Looking
from facilitator.web.saying.languages import language
from facilitator.web.wire import pictures
from facilitator.web.wire.audiences import SCREEN_OF
from tests import cast

from .house import House, Screen, Table
from .stories import READS, Told, the_demonstration, what_is_taken_back
from .tree import Board, canonical


class Watched:
    """A connected screen and what stands on it, beside what a page loaded now would show."""

    def __init__(self, table: Table, seat: str, looking: Looking) -> None:
        self.screen: Screen = table.screen(seat)
        self.language = table.house.meetings.read(register.find_seat_by_token, table.tokens[seat]).language
        self.board, self.seq, self._looking = Board(), -1, looking
        self.role = table.settle().seats[seat].role
        self.kinds: set[str] = set()

    @property
    def view(self) -> View:
        table = self.screen.table
        return self._looking.view(table.id, language(self.language), self.screen.seat)

    def look(self) -> set[str]:
        """Take in what has come, as the browser does; returns the fragments that a fresh page would have otherwise."""
        for name, packet in self.screen.news():
            if name == "board" and not packet.get("whole"):
                assert packet["after"] == self.seq, "nothing is left out and nothing told twice"
            self.seq = packet.get("seq", self.seq)
            self.kinds.add(name)
            self.board.show(packet)
        view = self.view
        assert self.seq == view.meeting.seq
        own = set() if self.role is Role.WALL else set(own_of(self.role))
        keys = SCREENS[SCREEN_OF[self.role]] | own
        fresh = {key: view.render(key) for key in keys}
        stale = {key for key in keys if not _alike(self.board[key], fresh[key])}
        # So that only the event that was not told is named, and not those that came after it.
        for key in stale:
            self.board.place(fresh[key])
        return stale


def _alike(pushed: str, fresh: str) -> bool:
    return pushed == fresh or pushed == canonical(fresh) or canonical(pushed) == canonical(fresh)


@pytest.fixture
def drawn_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """No picture of the whole board is redrawn unless the test says so: before ``house``, whose round reads it."""
    monkeypatch.setattr(pictures, "REDRAWN_SECONDS", 3_600)


@pytest.mark.parametrize("story", [the_demonstration, what_is_taken_back])
def test_every_screen_stands_as_a_page_loaded_now_after_every_event(
    drawn_by_hand: None, house: House, story: Callable[[House], Told]
):
    table, steps = story(house)
    looking = _live(house)._looking
    seats = {seat.role: id for id, seat in table.settle().seats.items()}
    # Not Lone's or Karen's second seats: one of each role, an author with drafts among them.
    watched = [Watched(table, seats[role], looking) for role in READS] + [
        Watched(table, author, looking) for author in AUTHORS & set(table.tokens)
    ]
    assert {SCREEN_OF[each.role] for each in watched} == set(SCREENS), "every kind of screen is looked at"
    stale: set[tuple[str, str]] = set()
    for by, command in steps:
        house.meetings.record(table.id, command, by=by)
        table.settle()
        _live(house).pictures.redraw()
        for each in watched:
            stale |= {(type(command).__name__, key) for key in each.look()}
    assert not stale, "these fragments were not told what happened"
    for each in watched:
        page = table.page(each.screen.seat)
        for key in SCREENS[SCREEN_OF[each.role]]:
            assert each.view.render(key) in page, f"{key} stands on the page, byte for byte"


def test_the_two_stories_hold_every_kind_of_event(house: House):
    happened: set[type[e.Event]] = set()
    house.meetings.subscribe(
        lambda _id, _before, _after, entries: happened.update(type(entry.event) for entry in entries)
    )
    for story in (the_demonstration, what_is_taken_back):
        table, steps = story(house)
        table.screen(next(iter(table.tokens)))
        for by, command in steps:
            house.meetings.record(table.id, command, by=by)
        table.settle()
    assert happened == set(e.ALL)


AUTHORS = {cast.AMINA, cast.JONAS}


def _live(house: House) -> Any:
    """The server's own live wire."""
    return house.sockets.server.handlers["/"]["connect"].__self__
