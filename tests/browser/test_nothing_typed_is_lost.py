"""A dropped line, a dead one, two tabs, a full shelf, a late refusal: what was typed arrives once, or comes back (P16)."""

import pytest
from playwright.sync_api import Page, expect

from tests import cast
from tests.browser.table_room import PERSPECTIVES, WAYS, writes

pytestmark = pytest.mark.browser


def words_of(page: Page) -> str:
    return page.locator("#form-perspective textarea").input_value()


def test_half_typed_words_survive_a_reload(call):
    jonas = call(*PERSPECTIVES).opens(cast.JONAS)
    jonas.fill("#form-perspective textarea", "Half a thought")
    jonas.locator("#form-perspective label", has_text="rule").click()
    jonas.reload()
    assert words_of(jonas) == "Half a thought"
    assert jonas.locator("#form-perspective [name=basis]:checked").get_attribute("value") == "rule"


def test_what_is_sent_without_a_line_arrives_once_and_nothing_typed_meanwhile_is_lost(call, cable):
    room = call(*PERSPECTIVES)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS, port=cable.port)
    cable.pull()
    room.is_down(jonas)
    writes(jonas, "First in the dark")
    writes(jonas, "Second in the dark")
    expect(jonas.locator("#outbox [data-state=offline]")).to_have_count(2)
    expect(jonas.locator("#line")).to_be_visible()
    jonas.fill("#form-perspective textarea", "Still typing")
    cable.put_back()
    # The signs first: they stand for three seconds, the cards for good.
    expect(jonas.locator("#outbox [data-state=saved]")).to_have_count(2)
    cards = karen.locator("#cards-employment .words")
    expect(cards).to_have_text(["First in the dark", "Second in the dark"])
    expect(jonas.locator("#line")).to_be_hidden()
    assert words_of(jonas) == "Still typing"


def test_half_an_emoji_does_not_hold_up_all_that_is_written_after_it(call):
    """A letter cut in two is no JSON: the server cannot read such a packet, nor answer it."""
    jonas = call(*PERSPECTIVES).opens(cast.JONAS)
    jonas.locator("#form-perspective textarea").evaluate("field => { field.value = 'A sun \\ud83c' }")
    jonas.locator("#form-perspective").evaluate("form => form.requestSubmit()")
    writes(jonas, "The next thought")
    cards = jonas.locator("#cards-employment .words")
    expect(cards).to_have_text(["A sun \ufffd", "The next thought"])


def test_a_line_that_is_dead_without_saying_so_loses_and_doubles_nothing(call, cable):
    room = call(*PERSPECTIVES)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS, port=cable.port)
    cable.go_dead()
    writes(jonas, "Into the ice")
    expect(jonas.locator("#outbox [data-state=waiting]")).to_have_count(1)
    room.is_down(jonas)
    cable.put_back()
    expect(karen.locator("#cards-employment .words")).to_have_text(["Into the ice"], timeout=20_000)
    expect(jonas.locator("#outbox")).to_be_hidden(timeout=20_000)
    assert karen.locator("#cards-employment .words").count() == 1


def test_two_tabs_of_one_seat_lose_nothing_of_each_others(call, cable):
    room = call(*PERSPECTIVES)
    karen, one = room.opens(cast.KAREN), room.opens(cast.JONAS, port=cable.port)
    other = room.opens(cast.JONAS, port=cable.port, context=one.context)
    cable.pull()
    room.is_down(one)
    room.is_down(other)
    writes(one, "From one tab")
    writes(other, "From the other, which is closed then")
    expect(other.locator("#outbox li")).to_have_count(1)
    other.close()
    cable.put_back()
    cards = karen.locator("#cards-employment .words")
    expect(cards).to_have_count(2)
    assert set(cards.all_inner_texts()) == {"From one tab", "From the other, which is closed then"}


def test_a_browser_that_keeps_nothing_says_so_and_still_sends(call, cable):
    room = call(*PERSPECTIVES)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS, port=cable.port)
    jonas.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    jonas.reload()
    room.is_up(jonas)
    cable.pull()
    room.is_down(jonas)
    writes(jonas, "Kept by nobody but this page")
    expect(jonas.locator("#saved")).to_contain_text("Leave the page open")
    cable.put_back()
    expect(karen.locator("#cards-employment .words")).to_have_text(["Kept by nobody but this page"])


def test_a_refusal_gives_the_words_back_with_its_reason(call):
    jonas = call(*PERSPECTIVES).opens(cast.JONAS)
    too_long = "x" * 601
    jonas.evaluate("document.querySelector('#form-perspective textarea').removeAttribute('maxlength')")
    writes(jonas, too_long)
    expect(jonas.locator("#form-perspective-error")).to_contain_text("too long")
    assert words_of(jonas) == too_long
    expect(jonas.locator("#form-perspective textarea")).to_be_focused()


def test_a_refusal_that_comes_after_a_reload_keeps_the_words_until_they_are_taken_back(call, cable):
    room = call(*WAYS)
    jonas = room.opens(cast.JONAS, port=cable.port)
    jonas.get_by_role("button", name="Write an agreement").click()
    jonas.fill("#make-agreement [name=what]", "A trial in June")
    jonas.fill("#make-agreement [name=who]", "Jonas")
    jonas.evaluate("document.querySelector('#make-agreement [name=by_when]').type = 'text'")
    jonas.fill("#make-agreement [name=by_when]", "20260601")
    cable.pull()
    room.is_down(jonas)
    jonas.click("#make-agreement .main")
    expect(jonas.locator("#outbox [data-state=offline]")).to_have_count(1)
    cable.put_back()
    jonas.reload()
    refused = jonas.locator("#outbox [data-state=refused]")
    expect(refused).to_contain_text("A trial in June")
    refused.get_by_text("Take it back").click()
    expect(jonas.locator("#make-agreement [name=what]")).to_have_value("A trial in June")
    expect(jonas.locator("#outbox")).to_be_hidden()
