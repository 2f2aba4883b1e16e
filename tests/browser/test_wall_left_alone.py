"""A wall that hangs there: whatever goes on for however long, it misses nothing and grows no heavier."""

import os
from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Page

from facilitator.board import Command, SeatId, commands as c
from facilitator.board.terms import Phase, Place, PostId, WallView
from tests import cast, given
from tests.browser.table_room import WAYS, Room
from tests.serving.server import Server

pytestmark = pytest.mark.browser

CHANGES = int(os.environ.get("FACILITATOR_TEST_CHANGES", "42"))
ROUND = 14
GROWS = 1.1
PHASES = tuple(phase for phase in Phase if phase not in (Phase.QUIET_WRITING, Phase.OWN_TIME))
"""Not those in which a card is a draft, and nothing is large on the wall."""
WARM = max(2 * ROUND, CHANGES // 10 // ROUND * ROUND)
"""What it has seen before it is weighed: until then it fills what is kept for good."""
HOLDS = ("JSHeapUsedSize", "Nodes", "JSEventListeners")
HAS_ALL = """async (seq) => {
  window.wire ??= await import(new URL("./wire.js", document.querySelector("script[src$='js/board.js']").src).href)
  return wire.known.seq >= seq
}"""
SHOWS = """() => JSON.stringify([...document.querySelectorAll("#board > *, .top > *, #join-code, #voices")]
  .map((one) => [one.id, [...one.querySelectorAll("[id]")].map(({ id }) => id),
    one.checkVisibility() && one.innerText.replace(/\\d+:\\d\\d/g, "")]))"""
"""What stands there and what of it is to be read; clocks apart."""


def a_change(number: int) -> tuple[SeatId, Command]:
    """One of a round in which everything that comes goes again, and the meeting goes on to another phase and view."""
    turn, step = divmod(number, ROUND)
    id, card = f"change-{number:06}", PostId(f"change-{turn * ROUND:06}")
    by = cast.PROFESSIONALS[turn % len(cast.PROFESSIONALS)]
    return (
        (by, given.a_perspective(id, text=f"Thought {number}, and what else there is to say of it.")),
        (cast.ALI, c.SpotlightPost(id=id, post=card)),
        (cast.METTE, c.DrawCurtain(id=id)),
        (cast.METTE, c.OpenCurtain(id=id)),
        (cast.ALI, c.EndSpotlight(id=id)),
        (cast.METTE, c.AskForFloor(id=id)),
        (cast.METTE, c.LeaveFloor(id=id)),
        (cast.ALI, c.InviteToPlace(id=id, place=tuple(Place)[turn % len(Place)])),
        (cast.ALI, c.EndInvitation(id=id)),
        (cast.METTE, c.PauseMeeting(id=id)),
        (cast.METTE, c.ResumeMeeting(id=id)),
        (by, c.WithdrawPerspective(id=id, perspective=card)),
        (cast.ALI, c.GoToPhase(id=id, phase=PHASES[turn % len(PHASES)])),
        (cast.ALI, c.ShowOnWall(id=id, view=tuple(WallView)[turn % len(WallView)])),
    )[step]


def weighed(page: Page, devtools: CDPSession) -> dict[str, float]:
    """What the page holds once all that nobody needs any more is thrown away."""
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    found = {one["name"]: one["value"] for one in devtools.send("Performance.getMetrics")["metrics"]}
    return {name: found[name] for name in HOLDS}


def test_a_wall_left_alone_misses_nothing_and_grows_no_heavier(call: Callable[..., Room], server: Server):
    room = call(*WAYS)
    wall = room.opens(cast.WALL, (1280, 720))
    devtools = wall.context.new_cdp_session(wall)
    devtools.send("Performance.enable")
    before, held = {}, 0
    for number in range(CHANGES):
        answer = room.sends(*a_change(number))
        assert answer["ok"], (number, answer)
        if number % ROUND == ROUND - 1:
            assert wall.wait_for_function(HAS_ALL, arg=answer["seq"])
        if number == WARM - 1:
            before, held = weighed(wall, devtools), server.memory
    after = weighed(wall, devtools)
    assert {name: (before[name], after[name]) for name in HOLDS if after[name] > before[name] * GROWS} == {}
    assert server.memory < held * GROWS
    for last in (
        c.GoToPhase(id="go-there-at-last", phase=Phase.ROOM_TO_MOVE),
        c.ShowOnWall(id="shown-as-it-is", view=WallView.PHASE),
    ):
        assert room.sends(cast.ALI, last)["ok"]
    fresh = room.opens(cast.WALL, (1280, 720))
    assert "bike workshop" in fresh.evaluate(SHOWS)
    wall.wait_for_function(f"(fresh) => ({SHOWS})() === fresh", arg=fresh.evaluate(SHOWS))
