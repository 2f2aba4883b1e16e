"""The picture of the possibility space, over the whole range of a meeting: nothing in it collides, is cut, or is too small to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.spaces import Space, spaces

from .walls import Projector

pytestmark = pytest.mark.browser


def script(name: str) -> str:
    """What is measured on the page, without the line that says what it is."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n", 1)[1]


MEASURING, COMPARING, READABLE = script("measuring_space.js"), script("comparing_space.js"), script("measuring.js")
SETTLED = "document.fonts.ready.then(() => new Promise(requestAnimationFrame))"
SPACES = spaces(64)
IN_WORDS = (500,)
"""Signs of a definition that the wall holds whole, in letters that the back row can read, but not beside the picture too."""
SMALL = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def wall(chromium: Browser) -> Iterator[tuple[Page, Projector]]:
    page, projector = chromium.new_page(viewport=SMALL, reduced_motion="reduce"), Projector()
    yield page, projector
    page.close()


def put(wall: tuple[Page, Projector], space: Space) -> Page:
    """The wall with this space on it."""
    page, projector = wall
    html = projector.page(space.meeting())

    def answer(route: Route) -> None:
        if "/assets/" not in route.request.url:
            return route.fulfill(body=html, content_type="text/html; charset=utf-8")
        kind, body = projector.asset(route.request.url)
        return route.fulfill(body=body, content_type=kind)

    page.unroute_all()
    page.route("**/*", answer)
    page.goto("http://wall.test/")
    page.evaluate(SETTLED)
    return page


@pytest.mark.parametrize("space", [space for space in SPACES if space.definition not in IN_WORDS], ids=str)
def test_no_label_collides_leaves_the_picture_or_is_too_small_and_the_list_says_all_of_it(
    wall: tuple[Page, Projector], space: Space
):
    page = put(wall, space)
    assert page.evaluate(MEASURING) == []
    assert page.evaluate(COMPARING) == []


@pytest.mark.parametrize("space", [space for space in SPACES if space.definition in IN_WORDS], ids=str)
def test_a_definition_too_long_to_stand_beside_it_leaves_the_space_in_words(wall: tuple[Page, Projector], space: Space):
    """P1: the citizen's own words have room before the picture has."""
    page = put(wall, space)
    assert page.evaluate(READABLE) == []
    assert not page.locator(".picture").is_visible()


def test_what_is_imagined_is_drawn_as_imagined(wall: tuple[Page, Projector]):
    imagined = [space for space in SPACES if space.meeting().imagined]
    assert len(imagined) > len(SPACES) // 4
    for space in imagined[:3]:
        assert put(wall, space).locator(".space-picture[data-imagined]").count() == 1


UNSAID = {
    "said “no-way”": "document.querySelector('.way:has(> .figure)').dataset.reading = 'no-way'",
    "is not listed under": "document.querySelector('.point text').textContent = '99'",
    "is in no list": "document.querySelector('.standing .mark').textContent = 'zz'",
    "the middle": "document.querySelector('#centre .definition').textContent = 'Nobody said this'",
    "wish A": "document.querySelector('.wish-space').dataset.reading = 'no-way'",
    "first: drawn": "document.querySelector('.way[data-first]').removeAttribute('data-first')",
}


@pytest.mark.parametrize("complaint", UNSAID)
def test_the_comparing_finds_what_the_list_leaves_out(wall: tuple[Page, Projector], complaint: str):
    page = put(wall, Space(0, 3, 9, 7, 45, 120))
    assert page.evaluate(COMPARING) == []
    page.evaluate(f"() => {{ {UNSAID[complaint]} }}")
    assert complaint in " ".join(page.evaluate(COMPARING))


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


@pytest.mark.parametrize("complaint", SPOILT)
def test_the_measuring_finds_what_is_wrong(wall: tuple[Page, Projector], complaint: str):
    page = put(wall, Space(0, 3, 9, 7, 45, 120))
    assert page.evaluate(MEASURING) == []
    page.evaluate(f"() => {{ const [one, two] = document.querySelectorAll('.point'); ({SPOILT[complaint]})(one) }}")
    assert complaint in " ".join(page.evaluate(MEASURING))


def test_what_changes_moves_calmly_unless_the_reader_wants_no_motion(wall: tuple[Page, Projector]):
    page = put(wall, Space(0, 3, 9, 7, 45, 120))
    moving = []
    for motion in ("no-preference", "reduce"):
        page.emulate_media(reduced_motion=motion)
        moving.append(page.evaluate(MOVED, 300 + len(moving)) > 0)
    assert moving == [True, False]
