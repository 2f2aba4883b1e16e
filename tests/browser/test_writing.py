"""Everybody sees who is writing while they write; what they write, nobody sees before it is shown."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from tests import cast
from tests.browser.table_room import CENTRE, Room, goes_to, writes

pytestmark = pytest.mark.browser

WITHIN = 15_000
WORDS = "He could stand a day in the workshop"
FIELD = "#form-perspective textarea"


def marked(page: Page, place: str) -> list[str]:
    return (
        page.locator(place)
        .locator(f"[data-seat={cast.JONAS}]:has(> .writing)")
        .evaluate_all(
            "(all) => all.map((one) => one.hasAttribute('data-writing') ? one.querySelector('.writing').textContent : '')"
        )
    )


def sees(page: Page, place: str, *said: str) -> None:
    """These are the words beside Jonas's name in that place, or there are none."""
    mark = page.locator(place).locator(f"[data-seat={cast.JONAS}] > .writing")
    expect(mark).to_have_count(1)
    expect(mark).to_be_visible(visible=bool(said), timeout=WITHIN)
    assert marked(page, place) == [*(said or ("",))]


def test_who_types_is_seen_to_write_until_it_is_sent(call: Callable[..., Room]):
    room = call(*CENTRE, goes_to(Phase.PERSPECTIVES))
    jonas, ali, wall = room.opens(cast.JONAS), room.opens(cast.ALI), room.opens(cast.WALL, (1920, 1080))
    jonas.locator(FIELD).press_sequentially(WORDS)
    for page in (ali, wall):
        sees(page, ".writers", "Jonas is writing")
        assert WORDS not in page.content()
        assert "writing" not in page.locator("#voice").inner_text()
    assert "Jonas is writing" not in jonas.locator("main").inner_text(), "they know that themselves"
    writes(jonas, WORDS)
    for page in (ali, wall):
        expect(page.get_by_text(WORDS)).to_be_visible()
        sees(page, ".writers")


def test_in_the_quiet_phase_silence_alone_ends_it_and_a_draft_changes_nothing(call: Callable[..., Room]):
    """P6: were the mark to end with each draft, the others could count them."""
    room = call(*CENTRE, goes_to(Phase.QUIET_WRITING))
    jonas, ali, wall = room.opens(cast.JONAS), room.opens(cast.ALI), room.opens(cast.WALL, (1920, 1080))
    jonas.clock.install()
    jonas.locator(FIELD).press_sequentially(WORDS)
    for page, place in ((wall, "#people"), (ali, "#people"), (ali, "#console")):
        sees(page, place, "writing")
    writes(jonas, WORDS)
    expect(jonas.locator("#drafts")).to_contain_text(WORDS)
    jonas.clock.fast_forward(7000)
    # Whoever joins now is told what stands: the mark outlived the draft.
    sees(room.opens(cast.IDA), "#people", "writing")
    jonas.clock.fast_forward(2000)
    for page, place in ((wall, "#people"), (ali, "#people"), (ali, "#console")):
        sees(page, place)
        assert WORDS not in page.content()


def test_it_is_a_sign_and_a_word_and_moves_for_nobody_who_wants_rest(call: Callable[..., Room]):
    room = call(*CENTRE, goes_to(Phase.QUIET_WRITING))
    jonas, wall = room.opens(cast.JONAS), room.opens(cast.WALL, (1920, 1080))
    jonas.locator(FIELD).press_sequentially(WORDS[:5])
    sees(wall, "#people", "writing")
    looks = """([place, part, what]) => getComputedStyle(document.querySelector(place), part)[what]"""
    mark = f"#people [data-seat={cast.JONAS}] > .writing"
    assert "✎" in wall.evaluate(looks, [mark, "::before", "content"])
    wall.emulate_media(reduced_motion="no-preference")
    assert wall.evaluate(looks, [mark, "::after", "animationName"]) == "writing"
    wall.emulate_media(reduced_motion="reduce")
    assert wall.evaluate(looks, [mark, "::after", "animationName"]) == "none"
    jonas.locator(FIELD).fill("")
    assert wall.evaluate("document.getElementById('people').getAttribute('aria-live')") is None
