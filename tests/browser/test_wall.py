"""The wall: everything on it can be read from five metres, nothing is cut, it follows the meeting and asks nothing of anybody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from facilitator.board.commands import GoToPhase, PauseMeeting, ResumeMeeting, SealMeeting
from facilitator.board.terms import Phase, WallView
from tests import cast, given
from tests.browser.inspecting import faults
from tests.serving.server import Server

from .cable import Cable
from .projecting import Projected
from .table_room import Room
from .walls import Board

pytestmark = pytest.mark.browser

MEASURING = Path(__file__).with_name("measuring.js").read_text(encoding="utf-8").split("\n", 1)[1]
PLACES = "[...document.querySelectorAll('.column')].map((column) => JSON.stringify(column.getBoundingClientRect()))"
SIZES = ((1280, 720), (1024, 768))
EVERYTHING = {"cards": 12, "signs": 600, "wishes": 7, "definition": 1200}
BOARDS = (
    Board(Phase.ARRIVE, 6, 2, 80, 2, 100),
    Board(Phase.ARRIVE, 8, **EVERYTHING),
    Board(Phase.OWN_WORDS, 3, 0, 20, 7, 600),
    Board(Phase.QUIET_WRITING, 8, **EVERYTHING),
    Board(Phase.PERSPECTIVES, 2, 0, 1, 0, 0),
    Board(Phase.PERSPECTIVES, 3, 12, 60, 3, 160),
    Board(Phase.PERSPECTIVES, 5, 4, 600, 3, 300),
    Board(Phase.PERSPECTIVES, 6, 5, 120, 3, 163),
    Board(Phase.PERSPECTIVES, 7, 6, 200, 5, 700),
    Board(Phase.PERSPECTIVES, 8, **EVERYTHING),
    Board(Phase.PERSPECTIVES, 4, 5, 120, 3, 163),
    Board(Phase.PERSPECTIVES, 1, 5, 120, 3, 163),
    Board(Phase.HEARD, 6, 0, 20, 3, 163),
    Board(Phase.HEARD, 5, 4, 120, 3, 163),
    Board(Phase.HEARD, 8, **EVERYTHING),
    Board(Phase.PERSPECTIVES, 6, 5, 120, 3, 163, view=WallView.REGIMES),
    Board(Phase.PERSPECTIVES, 8, **EVERYTHING, view=WallView.REGIMES),
    Board(Phase.ROOM_TO_MOVE, 2, 0, 20, 0, 0, view=WallView.REGIMES),
    Board(Phase.ROOM_TO_MOVE, 5, 5, 120, 4, 300, view=WallView.WORDS),
    Board(Phase.PERSPECTIVES, 8, **EVERYTHING, view=WallView.WORDS),
    Board(Phase.ROOM_TO_MOVE, 4, 8, 150, 3, 163),
    Board(Phase.AGREEMENTS, 4, 5, 150, 3, 400),
    Board(Phase.SUMMING_UP, 4, **EVERYTHING),
    Board(Phase.SUMMING_UP, 4, 4, 120, 3, 200, sealed=True),
)


@pytest.fixture(scope="module")
def projected(chromium: Browser) -> Iterator[dict[tuple[int, int], Projected]]:
    """One wall of each size, which shows one board after another."""
    walls = {size: Projected(chromium, *size) for size in SIZES}
    yield walls
    for wall in walls.values():
        wall.closes()


@pytest.fixture
def wall(projected: dict[tuple[int, int], Projected]) -> Projected:
    """The smaller of the two wide ones."""
    return projected[SIZES[0]]


@pytest.mark.parametrize("board", BOARDS, ids=str)
def test_the_back_row_can_read_everything_and_nothing_is_cut(projected: dict[tuple[int, int], Projected], board: Board):
    meeting = board.meeting()
    wrong = {size: wall.shows(meeting).evaluate(MEASURING) for size, wall in projected.items()}
    assert wrong == {size: [] for size in SIZES}


def test_the_measuring_finds_what_is_wrong(wall: Projected):
    page = wall.loads(Board(Phase.PERSPECTIVES, 6, 5, 60, 3, 163).meeting())
    spoilt = "#centre { max-height: 30vh !important } .card { margin-bottom: -3vh !important } .who { font-size: 1vh !important }"
    style = page.add_style_tag(content=spoilt)
    found = " ".join(page.evaluate(MEASURING))
    style.evaluate("(style) => style.remove()")
    assert "cut by section#centre" in found
    assert "overlaps" in found
    assert "1.00 vh, at least 1.85" in found


def test_a_new_card_moves_no_column(wall: Projected):
    few, many = (
        wall.shows(Board(Phase.PERSPECTIVES, 6, cards, 200, 0, 163).meeting()).evaluate(PLACES) for cards in (0, 9)
    )
    assert few == many


@pytest.mark.parametrize("board", BOARDS[::3], ids=str)
def test_the_wall_is_accessible_and_its_contrast_is_seven_to_one(wall: Projected, board: Board):
    page = wall.loads(board.meeting())
    assert faults(page, color_contrast_enhanced=True) == []
    assert page.title().startswith(page.locator("h1").inner_text())
    assert page.locator("button:visible, a:visible, input:visible, summary:visible").count() == 0


def test_the_wall_follows_the_meeting_and_marks_what_is_new(server: Server, chromium: Browser):
    room = Room(server, chromium, *((cast.METTE, wish) for wish in (given.a_definition(), *given.WISHES)))
    page = room.opens(cast.WALL, SIZES[0])
    board = page.locator("main")
    expect(board).to_have_attribute("data-shows", "arrive")
    for phase in Phase:
        room.goes_to(phase)
        expect(board).to_have_attribute("data-shows", phase)
        expect(page.locator("#centre .definition")).to_be_in_viewport(ratio=1)
    room.tell(cast.ALI, GoToPhase(id="back-to-the-columns", phase=Phase.PERSPECTIVES))
    expect(board).to_have_attribute("data-shows", "perspectives")
    assert page.locator(".news").count() == 0
    room.tell(cast.INGRID, given.a_perspective("card-ingrid"))
    expect(page.locator("#post-card-ingrid.news")).to_be_visible()
    room.tell(cast.METTE, PauseMeeting(id="mette-pauses"))
    expect(board).to_have_attribute("data-shows", "paused")
    expect(page.locator("#moment-paused")).to_be_visible()
    room.tell(cast.METTE, ResumeMeeting(id="mette-goes-on"))
    room.tell(cast.ALI, GoToPhase(id="on-to-summing-up", phase=Phase.SUMMING_UP))
    room.tell(cast.METTE, given.a_summary())
    room.tell(cast.ALI, SealMeeting(id="seal-the-meeting"))
    expect(board).to_have_attribute("data-shows", "sealed")
    expect(page.locator(".checksum code")).to_be_visible()
    assert room.errors == []


def test_a_draft_never_reaches_the_wall(server: Server, chromium: Browser):
    room = Room(server, chromium)
    page = room.opens(cast.WALL, SIZES[0])
    room.goes_to(Phase.QUIET_WRITING)
    room.tell(cast.INGRID, given.a_perspective("card-hidden", text="Not yet for anybody"))
    room.tell(cast.METTE, given.a_definition(text="This came after it"))
    expect(page.locator("#centre")).to_contain_text("This came after it")
    assert "Not yet for anybody" not in page.content()
    room.goes_to(Phase.PERSPECTIVES)
    expect(page.locator("#phases")).to_have_attribute("data-phase", "perspectives")
    assert "Not yet for anybody" not in page.content()


def test_the_wall_says_when_its_line_went_down_and_comes_back_by_itself(server: Server, chromium: Browser):
    room = Room(server, chromium, (cast.METTE, given.a_definition()))
    cable = Cable(server.port)
    page = room.opens(cast.WALL, SIZES[0], port=cable.port)
    cable.pull()
    room.is_down(page)
    expect(page.locator("#state .down")).to_contain_text(page.locator("#clock").inner_text()[:2])
    room.tell(cast.METTE, given.a_definition("definition-2", text="Said while the line was down"))
    cable.put_back()
    room.is_up(page)
    expect(page.locator("#centre")).to_contain_text("Said while the line was down")
    expect(page.locator("#state .down")).to_be_hidden()


def test_one_clock_ticks_and_a_link_that_has_ended_is_said(server: Server, chromium: Browser):
    room = Room(server, chromium)
    room.goes_to(Phase.OWN_WORDS)
    page = room.opens(cast.WALL, SIZES[0])
    assert (
        page.locator("#phases .clock").inner_text()[0] != "0" or page.locator("#phases .clock").inner_text()[1] == ":"
    )
    page.evaluate(
        "document.dispatchEvent(new CustomEvent('refused', { detail: { code: 'not-signed-in', message: '' } }))"
    )
    page.evaluate("document.getElementById('line').hidden = false")
    expect(page.locator("#line")).to_have_text("This wall’s link has ended. Open a new one to go on.")
