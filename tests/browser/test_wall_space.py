"""Room to move on the wall: whatever the picture shows has words beside it, and what the room talks of comes before the rest."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import commands as c
from facilitator.board.terms import Firmness, Phase, PostId
from tests import cast, given, ordinary_space as ordinary
from tests.browser.projecting import Projected
from tests.browser.test_space_picture import READABLE
from tests.browser.walls import Board
from tests.given import WISH_A, Story, a_tie, a_wall, a_way

pytestmark = pytest.mark.browser

SIZES = ((1920, 1080), (1280, 720))
STORIES = {
    "ways": ordinary.ways,
    "walls": ordinary.walls,
    "asked": ordinary.asked,
    "answered": ordinary.answered,
    "imagined": ordinary.imagined,
    "imagined, opens": lambda: ordinary.imagined("wall-weeks"),
    "moved": ordinary.moved,
}
STANDS = """() => [
  ...[...document.querySelectorAll(".wish-spaces, .standing-walls")].map((list) => [list.className, list.dataset.fit, list.style.cssText]),
  ...[...document.querySelectorAll(".ways > li, .standing, .in-words .more")].filter((one) => one.checkVisibility()).map((one) => one.innerText),
].flat()"""
"""What a fit has made of the space: how its lists stand, and what is seen of them."""
UNSAID = """() => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
  const texts = (selector) => seen(selector).map((one) => one.textContent.trim())
  const words = [["point", ".ways .figure"], ["tag", ".standing-walls .mark"]].map(([drawn, said]) => [texts(`.${drawn} text`), texts(said)])
  return [...new Set(words.flatMap(([drawn, said]) => drawn.filter((one) => !said.includes(one))))]
}"""
"""The figures and letters in the picture that nothing beside it says in words."""


@pytest.fixture(scope="module", params=SIZES, ids=str)
def wall(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Projected]:
    projected = Projected(chromium, *request.param)
    yield projected
    projected.closes()


def in_words(page: Page, one: str) -> str:
    """What stands on the wall of a way or a wall."""
    return page.locator(f"#{one}").inner_text()


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_an_ordinary_meeting_stands_on_the_wall_whole(wall: Projected, story):
    """Every letter and figure of the picture has its words, the duty too, and nothing is left out beside an empty place."""
    page = wall.loads(story().meeting)
    assert page.evaluate(UNSAID) == []
    assert page.locator(".more:visible").count() == 0
    expect(page.locator("#way-way-duty .offer-or-duty")).to_be_visible()
    assert page.evaluate(READABLE) == []


def test_it_is_seen_when_a_letter_has_no_words(wall: Projected):
    page = wall.loads(ordinary.walls().meeting)
    page.evaluate("document.querySelector('#standing-wall-own').classList.add('out')")
    assert page.evaluate(UNSAID) == ["d"]


def test_each_way_stands_once_and_the_wishes_are_their_letters(wall: Projected):
    page = wall.loads(ordinary.ways().meeting)
    assert page.locator(".ways .figure:visible").all_text_contents() == ["1", "2", "3", "4", "5"]
    assert page.locator("#way-way-note .letter:visible").all_text_contents() == ["A", "B"]
    assert page.locator(".wish-space > h3:visible").count() == 0, "all three stand in the picture"


def test_a_wish_that_the_picture_has_no_room_for_has_its_words_beside_it(wall: Projected):
    long = c.RewordWish(id="longer", wish=WISH_A, text="Ro om pengene, mens jeg prøver, " * 5)
    page = wall.loads(ordinary.ways().then(cast.METTE, long).meeting)
    headings = page.locator(".wish-space > h3:visible")
    assert [text.split()[0] for text in headings.all_text_contents()] == ["A"]
    assert page.evaluate(READABLE) == []


def many_walls() -> Story:
    """More walls than the wall has room for, and one that stops nothing, of which nobody talks."""
    story = ordinary.walls().then(cast.JONAS, a_wall("wall-last", text="Det har vi aldrig gjort før"))
    for n in range(14):
        wall = a_wall(f"wall-more-{n}", text=f"Det plejer vi ikke at gøre her hos os, nummer {n}")
        story = story.then(cast.LONE, a_way(f"way-more-{n}", wishes=(WISH_A,))).then(
            cast.JONAS, wall, a_tie(f"way-more-{n}", wall.id)
        )
    return story


TALKED_OF = {
    "asked": (cast.METTE, c.AskAboutConstraint(id="ask-last", constraint=PostId("wall-last")), "Hvem siger det?"),
    "imagined": (cast.ALI, c.ImagineMoved(id="if-last", constraint=PostId("wall-last")), "Hvad nu, hvis den blev flyttet?"),
    "moved": (cast.JONAS, c.MoveConstraint(id="move-last", constraint=PostId("wall-last"), reason=ordinary.REASON), ordinary.REASON),
}  # fmt: skip


def test_what_has_just_been_said_comes_first_then_what_would_open_and_last_what_is_set_aside(wall: Projected):
    """P7: by what they would open. The same on every wall, also on one that has just been loaded."""
    aside = c.SetTopicAside(id="aside-weeks", about=PostId("wall-weeks"))
    newest = a_wall("wall-newest", text="Det har vi ikke prøvet")
    story = many_walls().then(cast.JONAS, newest)
    page = wall.loads(story.meeting)
    expect(page.locator("#standing-wall-newest")).to_be_visible()
    expect(page.locator("#standing-wall-weeks")).to_be_visible()
    expect(page.locator("#standing-wall-last")).to_be_hidden()
    seen = wall.shows(story.meeting).evaluate(STANDS)
    page = wall.loads(many_walls().meeting)
    wall.shows(story.meeting)
    assert page.evaluate(STANDS) == seen, "a wall that saw it come and one that did not"
    wall.shows(story.then(cast.METTE, aside).meeting)
    expect(page.locator("#standing-wall-weeks")).to_be_hidden()


def test_a_way_the_imagined_move_opens_is_among_the_words(wall: Projected):
    """Whatever else there is to say, and however many duties."""
    story = ordinary.imagined("wall-weeks")
    for n in range(9):
        duty = a_way(
            f"way-duty-{n}",
            text=f"Samtale nummer {n} hver uge",
            required=True,
            if_refused="Ydelsen stopper",
            wishes=(WISH_A,),
        )
        story = story.then(cast.LONE, duty)
    page = wall.loads(story.meeting)
    opened = page.locator(".way[data-imagined]")
    assert opened.count() > 0
    for one in opened.all():
        expect(one).to_be_visible()


def test_an_agreement_about_a_wall_or_a_way_is_said_there(wall: Projected):
    made = (
        c.MakeAgreement(id="agree-way", what="Vi prøver", who="Jonas", possibility=PostId("way-note")),
        c.MakeAgreement(id="agree-wall", what="Spørge", who="Karen", constraint=PostId("wall-hours")),
    )
    page = wall.loads(ordinary.asked().then(cast.JONAS, *made).meeting)
    assert "Jonas" in in_words(page, "way-way-note")
    assert "Karen" in in_words(page, "standing-wall-hours")
    assert "Hvem siger det?" not in in_words(page, "standing-wall-hours"), "it is being asked"


@pytest.mark.parametrize("talked_of", TALKED_OF.values(), ids=TALKED_OF)
def test_the_wall_that_is_talked_of_comes_before_the_rest(wall: Projected, talked_of):
    by, command, says = talked_of
    story = many_walls()
    page = wall.loads(story.meeting)
    last = page.locator("#standing-wall-last")
    expect(last).to_be_hidden()
    wall.shows(story.then(by, command).meeting)
    expect(last).to_be_visible()
    assert says in in_words(page, "standing-wall-last")
    assert "Teamlederen" in in_words(page, "standing-wall-last") or "The team leader" in in_words(
        page, "standing-wall-last"
    )
    assert page.evaluate(READABLE) == []


def test_the_answer_is_read_while_it_is_news(wall: Projected):
    page = wall.loads(ordinary.asked().meeting)
    wall.shows(ordinary.answered().meeting)
    assert ordinary.ANSWER in in_words(page, "standing-wall-hours")


def test_an_empty_board_asks_once(wall: Projected):
    page = wall.loads(ordinary.wishes().meeting)
    said = page.locator("#possibilities").inner_text()
    assert said.count("Hvad kunne man gøre?") == 1
    assert "ingen vej fundet endnu" not in said
    assert "Mure" not in said
    assert page.locator(".legend").is_hidden()


def test_a_way_longer_than_its_place_turns_its_pages_there_and_leaves_none_empty(wall: Projected):
    page = wall.loads(BOARDS["no room for one"].meeting())
    way = page.locator(".way:visible")
    expect(way).to_have_count(1)
    expect(way.locator(".words[data-pages]")).to_have_count(1)
    more = page.locator(".wish-spaces > .more")
    expect(more).to_contain_text("1 mere")
    expect(more).to_have_attribute("data-part", re.compile("[12]/2"))
    assert page.evaluate(READABLE) == []


def test_a_wall_longer_than_its_place_turns_its_pages_there(wall: Projected):
    """What has been said about it gives way before it does, and its letter stays."""
    long = a_wall(
        "wall-long", text="Det plejer vi ikke at gøre her hos os. " * 15, owner="Teamlederen og afdelingslederen " * 3
    )
    story = ordinary.ways().then(cast.METTE, given.a_definition(text="Jeg vil gerne, hvis min ryg kan være med. " * 7))
    softer = c.SoftenConstraint(
        id="soften-long", constraint=long.id, firmness=Firmness.OPEN_HERE, reason="Vi har talt om det. " * 10
    )
    ask = c.AskAboutConstraint(id="ask-long", constraint=long.id)
    page = wall.loads(story.then(cast.JONAS, long, softer).then(cast.METTE, ask).meeting)
    stands = page.locator("#standing-wall-long")
    expect(stands).to_be_visible()
    expect(stands.locator(".mark")).to_be_visible()
    expect(stands.locator(".words[data-pages]")).to_be_visible()
    assert page.evaluate(READABLE) == []


BOARDS = {
    "no room for one": Board(phase=Phase.ROOM_TO_MOVE, professions=7, cards=2, signs=600, wishes=7, definition=300),
    "in words alone": Board(phase=Phase.ROOM_TO_MOVE, professions=3, cards=3, signs=80, wishes=4, definition=600),
    "more than there is room for": Board(phase=Phase.ROOM_TO_MOVE, professions=8, cards=12, signs=200, wishes=7, definition=163),
}  # fmt: skip


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_a_wall_of_which_nothing_has_changed_stands_as_it_stood(wall: Projected, board: Board):
    page = wall.loads(board.meeting())
    stood = page.evaluate(STANDS)
    assert len(stood) > 6, "there is something to see"
    for _ in range(3):
        page.evaluate("document.dispatchEvent(new CustomEvent('board', { detail: {} }))")
        assert page.evaluate(STANDS) == stood


def test_the_legend_has_the_lines_that_are_drawn_and_no_others(wall: Projected):
    page = wall.loads(ordinary.walls().meeting)
    lines = page.locator(".legend > .line:visible")
    assert [line.strip() for line in lines.all_text_contents()] == [
        "fast", "man kan spørge", "kan aftales her", "borgerens egen grænse",
    ]  # fmt: skip
    page = wall.loads(ordinary.ways().meeting)
    assert page.locator(".legend > .line:visible").count() == 0


def test_only_what_would_open_is_green(wall: Projected):
    page = wall.loads(ordinary.walls().meeting)
    colour = "one => getComputedStyle(one).color"
    opens, stops = (page.locator(f"#standing-{wall} .leverage") for wall in ("wall-weeks", "wall-law"))
    assert opens.evaluate(colour) != stops.evaluate(colour)
    assert stops.evaluate(colour) == page.locator(".legend").evaluate(colour)
