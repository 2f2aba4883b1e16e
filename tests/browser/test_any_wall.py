"""Whatever stands on the board, the wall shows it large enough and whole, counts what has no room, and scrolls never."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .any_wall import HOW_MANY, VIEWS, a_board
from .projecting import Projected
from .test_wall import MEASURING

pytestmark = pytest.mark.browser

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))
SHOWN = "document.getElementById('board').dataset.shows"
TURNS_PAGES = "document.querySelector('#centre .definition').matches('[data-pages]')"
PICTURES = os.environ.get("FACILITATOR_SCREENSHOTS")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_wall_fits_whatever_stands_on_the_board(chromium: Browser, size: tuple[int, int]):
    """DESIGN §5: twenty-one boards or more at each of four sizes; nothing cut, overlapping or scrolling, no type too small, the definition whole."""
    wall, wrong, views = Projected(chromium, *size), {}, set()
    for number in range(SIZES.index(size), HOW_MANY, len(SIZES)):
        board = a_board(number)
        page = wall.shows(board.meeting())
        found = page.evaluate(MEASURING)
        if page.evaluate(TURNS_PAGES):
            found.append("the definition is not whole")
        views.add(page.evaluate(SHOWN))
        if found:
            wrong[f"{number} {VIEWS[number % len(VIEWS)]} {board}"] = found
        if PICTURES:
            page.screenshot(
                path=Path(PICTURES) / f"wall-{number:03}-{VIEWS[number % len(VIEWS)].replace(' ', '-')}-{size[0]}.png"
            )
    wall.closes()
    assert len(views) == len(VIEWS) - 3, "perspectives come twice, and a card, a wall and a way are one view"
    assert wrong == {}
