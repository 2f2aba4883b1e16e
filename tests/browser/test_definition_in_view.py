"""The citizen's own definition is in view on every screen, in every phase, at every size, however one scrolls (P2)."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase, SeatId
from facilitator.board.commands import PauseMeeting, ResumeMeeting, SealMeeting
from tests import cast, given
from tests.browser.table_room import Room, Told, goes_to

pytestmark = pytest.mark.browser

SIZES = ((320, 568), (390, 844), (820, 1180), (1366, 768), (1920, 1080))
PROJECTORS = ((1280, 720), (1024, 768))
LARGEST = (3840, 2160)
"""Everything on the wall grows with it, so that it shows what 1920 × 1080 does; it takes a browser four times as long to draw."""
SEATS = (cast.JONAS, cast.ALI, cast.METTE, cast.WALL)
SHORT = "I can try. But not before rent is safe. "
SHARE = 0.42
"""Of the height of a screen on which the definition stands above the board, and not beside it."""
SAID: dict[Phase, tuple[Told, ...]] = {
    Phase.PERSPECTIVES: ((cast.INGRID, given.a_perspective("card-ingrid")), (cast.JONAS, given.a_wall("wall-jonas"))),
    Phase.ROOM_TO_MOVE: ((cast.AMINA, given.a_way("way-amina")), (cast.JONAS, given.a_tie("way-amina", "wall-jonas"))),
    Phase.AGREEMENTS: ((cast.JONAS, given.an_agreement("agreement-jonas")),),
    Phase.SUMMING_UP: ((cast.METTE, given.a_summary()), (cast.ALI, given.a_line("line-ali"))),
}
WRONG = """async ([wall, width, height]) => {
  const wrong = new Set()
  if (wall) await new Promise((fitted) => requestAnimationFrame(() => setTimeout(fitted)))
  if (innerWidth !== width || innerHeight !== height) wrong.add(`the screen is ${innerWidth}×${innerHeight}`)
  for (const down of wall ? [0] : [0, document.documentElement.scrollHeight]) {
    scrollTo(0, down)
    const words = document.querySelector("#centre .definition")
    const frame = words.closest(".pinned") ?? words.closest("#centre")
    const [text, box, page] = [words.getBoundingClientRect(), frame.getBoundingClientRect(), document.documentElement]
    const line = Math.min(text.height, parseFloat(getComputedStyle(words).lineHeight))
    const say = (sentence) => wrong.add(`${sentence}, scrolled to ${Math.round(scrollY)}`)
    if (box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1) say("its frame is not inside the screen")
    if (text.top < box.top - 1 || text.top + line > Math.min(box.bottom, innerHeight) + 1) say("its first line is cut")
    if (!frame.contains(document.elementFromPoint(text.left + 12, text.top + line / 2))) say("something lies over it")
    if (page.scrollWidth > innerWidth) say(`the page is ${page.scrollWidth} wide`)
    if (!wall && box.width > innerWidth * 0.6 && box.height > innerHeight * SHARE) say(`it takes ${box.height / innerHeight} of the height`)
    if (!wall) continue
    const range = document.createRange()
    range.selectNodeContents(words)
    const last = [...range.getClientRects()].at(-1)
    if ("pages" in words.dataset || last.bottom > box.bottom + 1 || last.right > box.right + 1) say("not the whole of it is shown")
  }
  return [...wrong]
}""".replace("SHARE", str(SHARE))


def moments(room: Room) -> Iterator[tuple[str, Callable[[Page], None]]]:
    """The meeting from the call to the seal: a name for each state, and what waits until a screen has come there."""
    yield "called", _shows("stage", "called")
    for phase in Phase:
        room.tell(*goes_to(phase))
        for by, command in SAID.get(phase, ()):
            room.tell(by, command)
        yield phase, _shows("phase", phase)
    room.tell(cast.METTE, PauseMeeting(id="mette-pauses"))
    yield "paused", _shows("paused", "yes")
    room.tell(cast.METTE, ResumeMeeting(id="mette-goes-on"))
    room.tell(cast.ALI, SealMeeting(id="seal-the-meeting"))
    yield "sealed", _shows("stage", "sealed")


def _shows(name: str, value: str) -> Callable[[Page], None]:
    return lambda page: expect(page.locator("#phases")).to_have_attribute(f"data-{name}", value)


@pytest.mark.parametrize(("signs", "each"), [(40, 4), (1200, 1)])
def test_the_definition_is_in_view_in_every_phase_at_every_size(call: Callable[..., Room], signs: int, each: int):
    """The long one in every state, at the smallest size and at the others in turn; the short one, which finds more room, in one of four."""
    definition = given.a_definition(text=(SHORT * 30)[:signs].strip())
    room = call((cast.METTE, definition), *((cast.METTE, wish) for wish in given.WISHES))
    pages = {seat: room.opens(seat) for seat in SEATS}
    wrong = {}
    for number, (state, has_come) in enumerate(moments(room)):
        for seat, page in pages.items() if number % each == 0 else ():
            has_come(page)
            wrong |= {
                (state, seat, *size): found for size in _sizes(seat, number) if (found := _measured(page, seat, size))
            }
        if number % 4 == 0:
            wrong |= {
                (state, cast.WALL, *LARGEST): found
                for found in [_measured(pages[cast.WALL], cast.WALL, LARGEST)]
                if found
            }
    assert wrong == {}


def test_the_measuring_finds_what_is_wrong(call: Callable[..., Room]):
    page = call((cast.METTE, given.a_definition())).opens(cast.METTE)
    assert _measured(page, cast.METTE, (390, 844)) == []
    page.evaluate("document.querySelector('.pinned').style.position = 'static'")
    assert "its frame is not inside the screen" in " ".join(_measured(page, cast.METTE, (390, 600)))


def _sizes(seat: SeatId, number: int) -> tuple[tuple[int, int], ...]:
    smallest, *others = (PROJECTORS[1], *SIZES[3:], PROJECTORS[0]) if seat == cast.WALL else SIZES
    return smallest, others[(number // 4 + number) % len(others)]


def _measured(page: Page, seat: SeatId, size: tuple[int, int]) -> list[str]:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    found: list[str] = page.evaluate(WRONG, [seat == cast.WALL, *size])
    return found
