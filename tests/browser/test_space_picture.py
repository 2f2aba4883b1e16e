"""The picture of the possibility space, over the whole range of a meeting: nothing in it collides, is cut, or is too small to read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from facilitator.board import commands as c
from facilitator.web.space_picture.plan import plan_of
from tests import cast
from tests.given import Story
from tests.spaces import Space, spaces

from .projecting import Projected

pytestmark = pytest.mark.browser


def script(name: str) -> str:
    """What is measured on the page, without the line that says what it is."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n", 1)[1]


MEASURING, COMPARING, READABLE = script("measuring_space.js"), script("comparing_space.js"), script("measuring.js")
SPACES = spaces(64)
IN_WORDS = (500,)
"""Signs of a definition that the wall holds whole, in letters that the back row can read, but not beside the picture too."""
BESIDE = [space for space in SPACES if space.definition not in IN_WORDS]
IMAGINED = Space(4, 3, 9, 7, 45, 120)
"""A space in which a wall is imagined moved: ways and two of the three wishes are the better for it."""


@pytest.fixture(scope="module")
def wall(chromium: Browser) -> Iterator[Projected]:
    projected = Projected(chromium, 1280, 720)
    yield projected
    projected.closes()


def compared(wall: Projected, space: Space) -> list[str]:
    """What the picture shows and the words do not say; in a what-if, beside the words of what is so."""
    so, meeting = None, space.meeting()
    if meeting.imagined:
        so = wall.html(Story(meeting).then(cast.ALI, c.StopImagining(id="what-is-so")).meeting)
    return wall.page.evaluate(COMPARING, so)


@pytest.mark.parametrize("space", BESIDE, ids=str)
def test_no_label_collides_leaves_the_picture_or_is_too_small_and_the_list_says_all_of_it(
    wall: Projected, space: Space
):
    page = wall.shows(space.meeting())
    assert page.evaluate(MEASURING) == []
    assert compared(wall, space) == []


@pytest.mark.parametrize("space", [space for space in SPACES if space.definition in IN_WORDS], ids=str)
def test_a_definition_too_long_to_stand_beside_it_leaves_the_space_in_words(wall: Projected, space: Space):
    """P1: the citizen's own words have room before the picture has."""
    page = wall.loads(space.meeting())
    assert page.evaluate(READABLE) == []
    assert not page.locator(".picture").is_visible()


def says_what_if(page: Page) -> tuple[int, bool]:
    """How many dashed walls are seen, and whether the words say that something is imagined."""
    ghosts = page.locator(".space-picture .wall-arc[data-ghost]:visible").all()
    dashed = [ghost for ghost in ghosts if ghost.evaluate("one => getComputedStyle(one).strokeDasharray") != "none"]
    assert len(dashed) == len(ghosts)
    return len(dashed), page.get_by_text("Det her er en tanke. Det gælder ikke.").is_visible()


def test_what_is_imagined_is_drawn_as_imagined_and_said_to_be_so(wall: Projected):
    stops_a_way = [
        one for one in BESIDE if any(way.ghosts for wish in plan_of(one.meeting()).wishes for way in wish.ways)
    ]
    assert len(stops_a_way) > len(SPACES) // 8
    for space in stops_a_way[:3]:
        ghosts, is_said = says_what_if(wall.shows(space.meeting()))
        assert ghosts > 0
        assert is_said
    nothing = next(one for one in BESIDE if one.walls and one.ways and not one.meeting().imagined)
    assert says_what_if(wall.shows(nothing.meeting())) == (0, False)


def finds(wall: Projected, spoilt: dict[str, str], wrong: Callable[[], list[str]]) -> None:
    """Each fault is found on a page that is right but for it; the complaint is the fault's name."""
    page = wall.loads(IMAGINED.meeting())
    right = page.evaluate("document.getElementById('board').innerHTML")
    for complaint, spoils in spoilt.items():
        assert wrong() == [], f"not right before “{complaint}”"
        page.evaluate(f"() => {{ const [one, two] = document.querySelectorAll('.point'); ({spoils})(one, two) }}")
        assert complaint in " ".join(wrong())
        page.evaluate("right => { document.getElementById('board').innerHTML = right }", right)


UNSAID = {
    "said “no-way”": "() => document.querySelector('.way:has(> .figure)').dataset.reading = 'no-way'",
    "is not listed under": "one => one.querySelector('text').textContent = '99'",
    "is in no list": "() => document.querySelector('.standing .mark').textContent = 'zz'",
    "the middle": "() => document.querySelector('#centre .definition').textContent = 'Nobody said this'",
    "wish A": "() => document.querySelector('.wish-space').dataset.reading = 'no-way'",
    "first: drawn": "() => document.querySelector('.way[data-first]').removeAttribute('data-first')",
    "better: drawn “false”, said “true”": "() => document.querySelector('.point[data-better] .halo').remove()",
    "better: drawn “true”, said “false”": "() => document.querySelector('.sector:not([data-better])').dataset.better = ''",
}


def test_the_comparing_finds_what_the_list_leaves_out(wall: Projected):
    finds(wall, UNSAID, lambda: compared(wall, IMAGINED))


SPOILT = {
    "overlaps": "(one, two) => one.setAttribute('transform', two.getAttribute('transform'))",
    "leaves the picture": "one => one.setAttribute('transform', 'translate(-30 400)')",
    "px, at least": "one => one.querySelector('text').style.fontSize = '14px'",
    "is wider than": "one => one.querySelector('text').textContent = '1000'",
    "drawn of": "one => one.remove()",
    "the middle does not hold": "() => document.querySelector('#centre .definition').style.margin = '12vh 0 0'",
    "its own middle does not hold": "() => document.querySelector('.middle-words .said').setAttribute('font-size', 90)",
    "its own middle says one line upon another": """() => {
      const [one, two] = document.querySelectorAll('.middle-words .said')
      two.setAttribute('y', one.getAttribute('y'))
    }""",
    "too narrow to read": "() => { document.querySelector('.in-words').style.width = '9vh' }",
}


def test_the_measuring_finds_what_is_wrong(wall: Projected):
    finds(wall, SPOILT, lambda: wall.page.evaluate(MEASURING))


MOVED = """(far) => {
  const point = document.querySelector(".point")
  point.getBoundingClientRect()
  point.setAttribute("transform", `translate(${far} ${far})`)
  point.getBoundingClientRect()
  return point.getAnimations().length
}"""
SPOILT = {
    "overlaps": "one => one.setAttribute('transform', two.getAttribute('transform'))",
    "leaves the picture": "one => one.setAttribute('transform', 'translate(-30 400)')",
    "px, at least": "one => one.querySelector('text').style.fontSize = '14px'",
    "is wider than": "one => one.querySelector('text').textContent = '1000'",
    "drawn of": "one => one.remove()",
    "the middle does not hold": "() => document.querySelector('#centre .definition').style.margin = '12vh 0 0'",
}


def test_what_changes_moves_calmly_unless_the_reader_wants_no_motion(wall: Projected):
    page = wall.loads(IMAGINED.meeting())
    moving = []
    for motion in ("no-preference", "reduce"):
        page.emulate_media(reduced_motion=motion)
        moving.append(page.evaluate(MOVED, 300 + len(moving)) > 0)
    assert moving == [True, False]


def test_the_middle_holds_the_words_when_they_come_anew(wall: Projected):
    """The server's fragment knows nothing of where the middle is."""
    page = wall.loads(IMAGINED.meeting())
    page.evaluate("document.getElementById('centre').removeAttribute('style')")
    assert page.evaluate(MEASURING) != []
    page.evaluate("document.dispatchEvent(new CustomEvent('board'))")
    assert page.evaluate(MEASURING) == []
