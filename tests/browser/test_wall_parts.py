"""What has no room on the wall is turned to from the leader's screen: every card, whole, on every wall, and nobody's reading is moved."""

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board.commands import GoToPhase, ShowPart, SpotlightPost
from facilitator.board.terms import Phase
from tests import cast, given
from tests.serving.server import Server

from .any_wall import HOW_MANY, VIEWS, a_board
from .projecting import Projected
from .table_room import PERSPECTIVES, Room
from .test_wall import MEASURING
from .walls import Board

pytestmark = pytest.mark.browser

CARDS = tuple(
    (cast.INGRID, given.a_perspective(f"card-{n:02}-x", text=f"{n}. " + "She can stand " * 9)) for n in range(9)
)
SIZES = {(1280, 720): 0, (1024, 768): 3}
"""Each with its own boards of those that ``test_any_wall`` measures unturned, by their remainder."""
HAVE_PARTS = {"perspectives", "room-to-move", "agreements", "large column"}
COVERED = """(links) => links.filter((link) => {
  const { left, top } = link.getBoundingClientRect()
  return document.elementFromPoint(left + 4, top + 8) !== link
}).map((link) => link.textContent)"""
TURN = """(part) => {
  Object.assign(document.getElementById("part").dataset, { part, turn: `turn-${part}` })
  document.dispatchEvent(new CustomEvent("board", { detail: {} }))
  return document.getElementById("part").textContent
}"""
CARD = "#board :is(.card, .wall-post, #agreements li[id])"
SHOWN = (
    f"() => [...document.querySelectorAll('{CARD}')].filter((card) => card.checkVisibility()).map((card) => card.id)"
)
HAVE_A_PLACE = f"""() => [...document.querySelectorAll('{CARD}')]
  .filter((card) => !card.closest('.bare') && card.parentElement.checkVisibility()).map((card) => card.id)"""
HEADS_NOTHING = """() => [...document.querySelectorAll('.wish-space')].filter((wish) => wish.checkVisibility())
  .filter((wish) => ![...wish.querySelectorAll('.ways > li')].some((way) => way.checkVisibility())).map((wish) => wish.id)"""
PLACES = """() => [...document.querySelectorAll('.card')]
  .filter((card) => card.checkVisibility()).map((card) => card.id + JSON.stringify(card.getBoundingClientRect()))"""


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_card_comes_onto_every_wall_whole(chromium: Browser, size: tuple[int, int]):
    """No part cuts, overlaps, scrolls or writes too small; the parts together leave no card out."""
    wall, wrong, most = Projected(chromium, *size), {}, 1
    for number in (n for n in range(SIZES[size], max(HOW_MANY, 84), 4) if VIEWS[n % len(VIEWS)] in HAVE_PARTS):
        page, part, seen = wall.shows(a_board(number).meeting()), 1, set[str]()
        while True:
            said = page.evaluate(TURN, part)
            if part > 1 and not said.startswith(f"Del {part} ") and not said.startswith(f"Part {part} "):
                break
            if found := page.evaluate(MEASURING):
                wrong[f"{number} {a_board(number)} part {part}"] = found
            seen |= set(page.evaluate(SHOWN))
            most, part = max(most, part), part + 1
        if left := set(page.evaluate(HAVE_A_PLACE)) - seen:
            wrong[f"{number} {a_board(number)}"] = sorted(left)
    wall.closes()
    assert most > 2, "hardly anything was turned, so hardly anything was tested"
    assert wrong == {}


@pytest.mark.parametrize("board", [(2, 12, 40, 1, 600), (3, 12, 20, 1, 300)], ids=str)
def test_ways_are_turned_to_where_the_space_has_no_picture(chromium: Browser, board: tuple[int, ...]):
    """Those too that serve no wish; and a wish of which nothing stands there heads nothing."""
    wall = Projected(chromium, 1024, 768)
    page = wall.loads(Board(Phase.ROOM_TO_MOVE, *board).meeting())
    assert page.evaluate(MEASURING) == []
    expect(page.locator(".wish-spaces > .more")).to_be_visible()
    assert page.evaluate(TURN, 2) == "Del 2 af 2"
    assert page.evaluate(MEASURING) == []
    assert page.evaluate(HEADS_NOTHING) == []
    wall.closes()


def test_a_page_of_a_card_that_is_gone_is_not_named_any_more(chromium: Browser):
    wall = Projected(chromium, 1280, 720)
    page = wall.loads(Board(Phase.PERSPECTIVES, 2, 3, 40, 2, 100).meeting())
    more = page.locator(".column > .more").first
    more.evaluate("(more) => (more.dataset.part = 'page 2/3')")
    expect(more).to_be_visible()
    page.evaluate(TURN, 1)
    expect(more).to_be_hidden()
    wall.closes()


def turned(page: Page, part: int) -> None:
    expect(page.locator("#part")).to_contain_text(f"Part {part} of")


def ids(page: Page) -> set[str]:
    return set(page.evaluate(SHOWN))


def test_whoever_leads_turns_all_walls_with_one_tap(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, *CARDS)
    wide, narrow = room.opens(cast.WALL, (1280, 720)), room.opens(cast.WALL, (1024, 768))
    ali = room.opens(cast.ALI, (390, 844))
    bar = ali.locator("#wall-parts")
    expect(bar).to_contain_text("On the wall: part 1 of")
    expect(bar.locator("#turn-on")).to_be_in_viewport(ratio=1)
    assert min(bar.locator("button").evaluate_all("(all) => all.map((one) => one.offsetHeight)")) >= 44
    first = ids(wide)
    bar.locator("#turn-on").click()
    for wall in (wide, narrow):
        turned(wall, 2)
        assert not ids(wall) & first or wall is narrow
    expect(bar).to_contain_text("part 2 of")
    before = wide.evaluate(PLACES)
    assert before
    room.tell(cast.INGRID, given.a_perspective("card-new-x", text="Something new " * 8))
    expect(wide.locator("#column-medicine .more")).to_be_visible()
    expect(wide.locator("#post-card-new-x")).to_have_count(1)
    assert wide.evaluate(PLACES) == before, "what people read was moved (P12)"
    bar.locator("#turn-back").click()
    expect(wide.locator("#part")).to_be_hidden()
    expect(wide.locator("#post-card-new-x")).to_be_visible()
    room.goes_to(Phase.ROOM_TO_MOVE)
    expect(bar).to_be_hidden()
    assert room.errors == []


def test_a_wall_that_comes_back_stands_where_it_stood(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, *CARDS, (cast.ALI, ShowPart(id="second-part", part=2)))
    page = room.opens(cast.WALL, (1280, 720))
    turned(page, 2)
    shown = ids(page)
    page.reload()
    Room.is_up(page)
    turned(page, 2)
    assert ids(page) == shown
    room.tell(cast.ALI, ShowPart(id="part-ninety", part=90))
    last = page.locator("#part").text_content
    page.wait_for_function(
        "() => { const [, part, all] = document.getElementById('part').textContent.match(/(\\d+)\\D+(\\d+)/); return part === all }"
    )
    stood = last()
    page.reload()
    Room.is_up(page)
    expect(page.locator("#part")).to_have_text(stood or "")
    room.tell(cast.ALI, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS))
    expect(page.locator("main")).to_have_attribute("data-shows", "agreements")
    expect(page.locator("#part")).to_be_hidden()


def test_a_wall_with_fewer_parts_is_not_moved_when_it_gets_more(server: Server, chromium: Browser):
    """P12: it stood at its last, and people read."""
    room = Room(server, chromium, *PERSPECTIVES, *CARDS[:1], (cast.ALI, ShowPart(id="second-part", part=2)))
    page = room.opens(cast.WALL, (1920, 1080))
    expect(page.locator("#post-card-00-x")).to_be_visible()
    expect(page.locator("#part")).to_be_hidden()
    for by, command in CARDS[1:]:
        room.tell(by, command)
    expect(page.locator("#column-medicine .more")).to_be_visible()
    expect(page.locator("#part")).to_be_hidden()
    room.tell(cast.ALI, ShowPart(id="second-again", part=2))
    turned(page, 2)


@pytest.mark.parametrize("seat", [cast.ALI, cast.JONAS])
def test_what_stands_at_the_foot_lies_over_no_link_that_is_always_in_view(server: Server, chromium: Browser, seat: str):
    much = given.a_definition(
        "said-anew", text="I am afraid of promising what my back breaks before it is Thursday. " * 5
    )
    room = Room(server, chromium, *PERSPECTIVES, *CARDS, (cast.METTE, much))
    page = room.opens(seat)
    room.tell(cast.ALI, SpotlightPost(id="large-card", post="card-00-x"))
    expect(page.locator("#on-the-wall")).to_be_visible()
    assert page.locator(".finding li a").evaluate_all(COVERED) == []
