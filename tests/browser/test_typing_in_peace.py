"""Nobody who types is moved, and nothing half typed is lost, whatever happens meanwhile (P12, P16)."""

import os
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from facilitator.board import Phase, SeatId
from facilitator.board.commands import LetHelperGo, LetHelperWrite
from tests import cast
from tests.browser.interleavings import Step, interleaving
from tests.browser.phones import PHONE
from tests.browser.table_room import LAPTOP, WAYS, Room, goes_to
from tests.browser.typists import STILL, Typing
from tests.serving.server import Server

pytestmark = pytest.mark.browser

HOW_MANY = int(os.environ.get("FACILITATOR_TEST_INTERLEAVINGS", "8"))
SEED = int(os.environ.get("FACILITATOR_TEST_SEED", "1"))
IN_ONE_ROOM = 40
"""A room is sealed by the last of them: then there is another meeting."""


def shortest(steps: list[Step], fails: Callable[[list[Step]], str]) -> str:
    """What the fewest of these steps that still fail complain of; the complaint of all of them names all."""
    complaint = fails(steps)
    at = 1
    while complaint and at < len(steps):
        fewer = steps[:at] + steps[at + 1 :]
        if found := fails(fewer):
            steps, complaint = fewer, found
        else:
            at += 1
    return complaint


def test_nobody_typing_is_moved_and_nothing_half_typed_is_lost(call: Callable[..., Room], server: Server):
    """On the citizen's phone, at the table and on the facilitator's screen; after every step of every interleaving."""
    typing, refused, done, typed = None, 0, 0, 0
    for seed in range(SEED, SEED + HOW_MANY):
        typing = typing or Typing(call(*WAYS), server.port)
        seals = seed % IN_ONE_ROOM == 0 or seed == SEED + HOW_MANY - 1
        steps = interleaving(seed, seals=seals)
        if wrong := typing.plays(steps):
            again = shortest(steps, lambda fewer: Typing(call(*WAYS), server.port).plays(fewer))
            pytest.fail(f"seed {seed}: {wrong}\nshortest: {again or 'only after those before it in the same room'}")
        if seals:
            refused, done = refused + typing.refused, done + typing.done
            typed += sum(one.typed for one in typing.typists.values())
            typing.room.closes()
            typing = None
    assert typed > HOW_MANY
    assert refused < done / 3


def top(field: Locator) -> float:
    box = field.bounding_box()
    assert box
    return box["y"]


def test_what_comes_and_goes_above_a_field_does_not_move_it(call: Callable[..., Room]):
    """P12. At the upper end of a page there is nothing to scroll back to: the form makes room while somebody types in it."""
    room = call(*WAYS, (cast.METTE, LetHelperWrite(id="lone-writes", seat=cast.LONE)))
    mette = room.opens(cast.METTE, PHONE)
    mette.evaluate("location.hash = 'ask-way'")
    words = mette.locator("#form-way textarea")
    words.focus()
    mette.evaluate("scrollTo(0, 0)")
    before, helper = top(words), mette.locator("#centre", has_text="Lone")
    for id, lets in (("no-more-help", False), ("once-more", True)):
        room.tell(cast.METTE, LetHelperWrite(id=id, seat=cast.LONE) if lets else LetHelperGo(id=id))
        expect(helper).to_have_count(int(lets))
        assert abs(top(words) - before) <= STILL
    mette.locator("#board").focus()
    expect(mette.locator("#form-way")).not_to_have_attribute("style", re.compile("padding"))


@pytest.mark.parametrize("seat", [cast.JONAS, cast.ALI])
def test_what_one_has_seen_today_stays_under_the_hand_when_the_meeting_goes_on(call: Callable[..., Room], seat: SeatId):
    """P12: it is asked in one phase alone."""
    room = call(*WAYS, goes_to(Phase.THREE_QUESTIONS))
    page = room.opens(seat, LAPTOP)
    words = page.locator("#form-insight textarea")
    words.press_sequentially("That she has tried")
    room.goes_to(Phase.ROOM_TO_MOVE)
    expect(page.locator("#phases")).to_have_attribute("data-phase", Phase.ROOM_TO_MOVE)
    expect(words).to_be_focused()
    page.locator("#board").focus()
    expect(words).to_be_hidden()
