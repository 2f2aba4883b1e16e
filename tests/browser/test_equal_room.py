"""Equal room (P3): whatever one profession writes, no other column becomes larger or smaller, at the table or on the wall."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given as hypothesis_gives, settings, strategies as st
from playwright.sync_api import Browser, Page, Route

from facilitator import meeting_types
from facilitator.board import Meeting, Phase, SeatId
from facilitator.paths import STATIC
from facilitator.web import pages
from facilitator.web.assets import Assets
from facilitator.web.fragments import View
from facilitator.web.saying.languages import language
from tests import cast, given

from .walls import Projector

pytestmark = pytest.mark.browser

SCREENS = {
    "wall": (cast.WALL, ((1920, 1080), (1280, 720))),
    "table": (cast.KAREN, ((1366, 768), (820, 1180), (390, 844))),
}
COLUMNS = """() => Object.fromEntries([...document.querySelectorAll(".column")].map((column) => {
  const { width, height } = column.getBoundingClientRect()
  return [column.id.slice(7), [Math.round(width * 10), Math.round(height * 10)]]
}))"""
TEXTS = st.lists(
    st.text("abcdefgh æøå\n", min_size=1, max_size=600).map(lambda text: text.strip() or "x"), min_size=1, max_size=9
)
Sizes = dict[tuple[int, int], dict[str, list[int]]]


def a_board(texts: list[str]) -> Meeting:
    """One card in every column; in Jonas's also these, and after each third of them a wall."""
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES))
    for by in (*cast.PROFESSIONALS, cast.LONE):
        story = story.then(by, given.a_perspective(f"card-{by}"))
    for n, text in enumerate(texts):
        post = (
            given.a_wall(f"wall-number-{n}", text=text)
            if n % 3 == 2
            else given.a_perspective(f"card-number-{n}", text=text)
        )
        story = story.then(cast.JONAS, post)
    return story.meeting


class Drawn:
    """A screen's page without a server, measured at several sizes."""

    def __init__(self, page: Page, screen: str) -> None:
        self._page, self._screen, self._html = page, screen, ""
        self._seat, self._sizes = SCREENS[screen]
        self._projector, self._assets = Projector(), Assets(STATIC)
        page.unroute_all()
        page.route("**/*", self._answer)

    def measure(self, meeting: Meeting, style: str = "") -> Sizes:
        """How large every column is, at each of the screen's sizes; ``style`` is laid over the screen's own."""
        self._html = self._drawn(meeting, self._seat).replace("</head>", f"<style>{style}</style></head>")
        self._page.goto("http://screen.test/")
        self._page.evaluate("document.fonts.ready")
        found = {}
        for width, height in self._sizes:
            self._page.set_viewport_size({"width": width, "height": height})
            self._page.evaluate("new Promise(requestAnimationFrame)")
            found[width, height] = self._page.evaluate(COLUMNS)
        return found

    def _drawn(self, meeting: Meeting, seat: SeatId) -> str:
        view = View(
            meeting_id="m",
            meeting=meeting.as_seen_by(None),
            language=language("en"),
            meeting_type=meeting_types.load(meeting.meeting_type),
            present=frozenset(),
            seat=meeting.seats[seat],
            own=meeting.as_seen_by(seat),
        )
        template = view.language.templates.get_template(f"{self._screen}/page.html")
        return template.render(asset=self._assets.address, screen=self._screen, csrf_token="", **pages.shown(view))

    def _answer(self, route: Route) -> None:
        if "/assets/" not in route.request.url:
            return route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        kind, body = self._projector.asset(route.request.url)
        return route.fulfill(body=body, content_type=kind)


@pytest.fixture(scope="module")
def drawn(chromium: Browser) -> Iterator[Callable[[str], Drawn]]:
    page = chromium.new_page(reduced_motion="reduce")
    yield lambda screen: Drawn(page, screen)
    page.close()


def test_the_others_would_be_seen_to_grow(drawn: Callable[[str], Drawn]):
    """Where rows are as tall as the tallest column, one profession's words do stretch the others: then this measures it."""
    table, much = drawn("table"), a_board(["Many words. " * 40] * 9)
    stretched = table.measure(
        much, "#columns { grid-auto-rows: 1fr !important } .column { overflow: visible !important }"
    )
    assert others(stretched[1366, 768]) != others(table.measure(a_board(["x"]))[1366, 768])
    assert len(others(stretched[1366, 768])) == len(cast.PROFESSIONALS), "the companion has one too"


@pytest.mark.parametrize("screen", SCREENS)
def test_no_profession_takes_room_from_another(drawn: Callable[[str], Drawn], screen: str):
    shown = drawn(screen)
    before = shown.measure(a_board(["x"]))

    @settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @hypothesis_gives(TEXTS)
    def holds(texts: list[str]) -> None:
        for order in (texts, texts[::-1]):
            for size, columns in shown.measure(a_board(order)).items():
                assert others(columns) == others(before[size]), size

    holds()


def others(columns: dict[str, list[int]]) -> dict[str, list[int]]:
    return {name: size for name, size in columns.items() if name != cast.EMPLOYMENT}
