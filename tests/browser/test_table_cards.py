"""A card's gestures in a real Chromium: each by keyboard, with a name of its own, and the focus back at the card."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import AskForOtherWords, PostPerspective, StandTogether
from facilitator.board.terms import Phase, PostId
from tests import cast, given
from tests.browser.inspecting import OPENED, faults
from tests.browser.table_room import CENTRE, PERSPECTIVES, SUMMING_UP, Room, goes_to, writes

pytestmark = pytest.mark.browser
Call = Callable[..., Room]

REFERRAL = "Home support needs a referral: six weeks."
CARDS = (
    *PERSPECTIVES,
    (cast.INGRID, given.a_perspective("card-ingrid")),
    (cast.AMINA, given.a_perspective("card-amina", text=REFERRAL)),
    (cast.JONAS, given.a_wall("wall-jonas")),
)
INGRIDS = "What one can do with the card: Standing over two hours gives a flare-up next day."


def opens_menu(page: Page, name: str = INGRIDS) -> None:
    """With the keyboard alone, from the card."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#doing")).to_be_visible()


def hears(page: Page, sentence: str) -> None:
    """A screen reader is told, once and politely: what does not concern its reader waits for what was said before."""
    expect(page.locator("#voice")).to_contain_text(sentence, timeout=15_000)
    assert page.locator("#voice").inner_text().count(sentence) == 1


def chooses(page: Page, name: str) -> None:
    """Tabs through the open menu to what is called so, and presses Enter."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return page.keyboard.press("Enter")
    raise AssertionError(f"the menu has no {name}")


def test_the_first_card_takes_text_and_one_tap(call: Call):
    room = call(*CENTRE, goes_to(Phase.QUIET_WRITING))
    ingrid = room.opens(cast.INGRID)
    field = ingrid.locator("#form-perspective textarea")
    expect(field).to_be_in_viewport()
    field.fill("Two hours on her feet is the limit.")
    ingrid.locator("#form-perspective label", has_text="examination").click()
    button = ingrid.get_by_role("button", name="Save it")
    expect(button).to_be_in_viewport()
    button.click()
    expect(ingrid.locator("#drafts .basis")).to_have_text("examination")
    expect(ingrid.locator("#drafts .words")).to_have_text("Two hours on her feet is the limit.")


def test_only_the_words_are_asked_for_and_all_else_says_that_it_may_be_left(call: Call):
    form = call(*CENTRE, goes_to(Phase.QUIET_WRITING)).opens(cast.INGRID).locator("#form-perspective")
    needed = form.locator("[required]").evaluate_all("(all) => all.map((one) => one.name)")
    assert needed == ["text"]
    expect(form.locator("fieldset").first.locator("legend")).to_contain_text("one tap, or leave it open")
    expect(form.locator("details.more")).not_to_have_attribute("open", "")
    expect(form.locator("details.more > summary")).to_have_text("More, if you like")
    folded = form.locator("details.more").locator("> label, > fieldset > legend")
    assert folded.count() > 2
    for one in folded.all():
        expect(one.locator("small").first).to_have_text("optional")


def test_other_words_are_asked_for_and_given_by_keyboard_and_the_author_sees_it_first(call: Call):
    room = call(*CARDS)
    karen, ingrid = room.opens(cast.KAREN), room.opens(cast.INGRID)
    expect(ingrid.locator("#asked")).to_be_hidden()
    opens_menu(karen)
    chooses(karen, "Say it in other words")
    expect(karen.locator("#doing")).to_be_hidden()
    expect(karen.get_by_role("button", name=INGRIDS, exact=True)).to_be_focused()
    expect(ingrid.locator("#asked")).to_contain_text("Standing over two hours")
    assert "Karen" not in ingrid.locator("#asked").inner_text()
    hears(ingrid, "Somebody asks for other words.")
    ingrid.locator("#asked button").focus()
    ingrid.keyboard.press("Enter")
    expect(ingrid.locator("#plain-words [data-about]")).to_have_text(
        "Standing over two hours gives a flare-up next day."
    )
    expect(ingrid.locator("#plain-words .offered")).to_be_hidden()
    ingrid.keyboard.type("Her back hurts the day after.")
    ingrid.keyboard.press("Tab")
    ingrid.keyboard.type("flare-up")
    expect(ingrid.locator("#plain-words .offered")).to_be_visible()
    ingrid.keyboard.press("Control+Enter")
    expect(karen.locator("#post-card-ingrid .in-plain")).to_contain_text("Her back hurts the day after.")
    hears(karen, "Ingrid Holm said it in plain words.")
    expect(ingrid.locator("#asked")).to_be_hidden()


def test_nobody_who_writes_is_moved_when_other_words_are_asked_for(call: Call):
    room = call(*CARDS)
    ingrid = room.opens(cast.INGRID)
    field = ingrid.locator("#form-perspective textarea")
    field.fill("In the middle of a")
    before = field.bounding_box()
    room.tell(cast.KAREN, AskForOtherWords(id="ask-in-between", post=PostId("card-ingrid")))
    expect(ingrid.locator("#post-card-ingrid .asked")).to_be_visible()
    assert field.bounding_box()["x"] == before["x"]
    expect(ingrid.locator("#asked")).to_be_hidden()
    ingrid.locator("h1").click()
    expect(ingrid.locator("#asked")).to_be_visible()


def test_a_card_is_taken_up_and_the_link_survives_a_reload_and_can_be_undone(call: Call):
    room = call(*CARDS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    link = jonas.locator("#goes-on-from")
    expect(link).to_be_hidden()
    opens_menu(jonas)
    chooses(jonas, "Take it up")
    expect(jonas.locator("#form-perspective textarea")).to_be_focused()
    expect(link).to_contain_text("You go on from Ingrid Holm Standing over two hours")
    jonas.keyboard.type("So mornings are best.")
    jonas.reload()
    room.is_up(jonas)
    expect(link).to_be_visible()
    jonas.get_by_role("button", name="No, not from there").click()
    expect(link).to_be_hidden()
    opens_menu(jonas)
    chooses(jonas, "Take it up")
    jonas.click("#form-perspective .main")
    expect(karen.locator("#cards-employment .goes-on")).to_contain_text("goes on from Ingrid Holm:")
    hears(karen, "Jonas posted a perspective.")
    expect(link).to_be_hidden()
    writes(jonas, "On its own feet")
    expect(karen.locator("#cards-employment .card")).to_have_count(2)
    expect(karen.locator("#cards-employment .goes-on")).to_have_count(1)


def test_two_cards_are_tied_with_a_sentence_and_stood_together_by_keyboard(call: Call):
    room = call(*CARDS)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS)
    opens_menu(karen)
    chooses(karen, "Pulls apart from …")
    expect(karen.locator("#name-tension .cards-to-tie label")).to_have_count(2)
    expect(karen.locator("#name-tension .cards-to-tie")).not_to_contain_text("Standing over")
    karen.locator("#name-tension [name=other]").last.focus()
    karen.keyboard.press("Space")
    karen.keyboard.press("Tab")
    karen.keyboard.type("Two hours at most, ten a week at least.")
    karen.keyboard.press("Control+Enter")
    expect(jonas.locator("#between-us .tension")).to_contain_text("Two hours at most")
    hears(jonas, "Karen named a tension between two cards.")
    expect(karen.get_by_role("button", name=INGRIDS, exact=True)).to_be_focused()
    opens_menu(karen)
    chooses(karen, "Says the same as …")
    karen.locator("#stand-together [name=other]").first.focus()
    karen.keyboard.press("Space")
    karen.locator("#stand-together .main").press("Enter")
    expect(jonas.locator("#between-us .together")).to_have_count(1)
    hears(jonas, "Two cards that say the same stand together.")


def test_what_was_written_for_somebody_is_theirs_to_say_yes_to_and_never_the_writers(call: Call):
    room = call(*PERSPECTIVES)
    ali, lone, jonas = (room.opens(seat) for seat in (cast.ALI, cast.LONE, cast.JONAS))
    ali.select_option("#form-perspective [name=said_by]", cast.LONE)
    writes(ali, "She fixed every bike on our street.")
    card = "#cards-network .card"
    expect(jonas.locator(f"{card} .of-hearer")).to_have_text("I heard Lone say yes")
    expect(jonas.locator(f"{card} .of-hearer")).to_be_visible()
    expect(jonas.locator(f"{card} .of-speaker")).to_be_hidden()
    expect(ali.locator(f"{card} .waits")).to_be_visible()
    for yes in (".of-speaker", ".of-hearer"):
        expect(ali.locator(f"{card} {yes}")).to_be_hidden()
    expect(lone.locator(f"{card} .of-hearer")).to_be_hidden()
    lone.locator(f"{card} .of-speaker").press("Enter")
    expect(ali.locator(f"{card} .saying")).to_contain_text("Lone has said yes")
    hears(ali, "A card that was written for somebody now stands.")
    expect(lone.locator("#saved")).to_have_text("Saved")


def test_the_author_changes_and_takes_away_through_the_menu_and_others_cannot(call: Call):
    room = call(*CARDS)
    ingrid, karen = room.opens(cast.INGRID), room.opens(cast.KAREN)
    opens_menu(karen)
    expect(karen.locator("#doing").get_by_role("button", name="Take away")).to_have_count(0)
    expect(karen.locator("#doing").get_by_role("button", name="Say it in other words")).to_have_count(1)
    opens_menu(ingrid)
    expect(ingrid.locator("#doing").get_by_role("button", name="Say it in other words")).to_have_count(0)
    chooses(ingrid, "Change")
    expect(ingrid.locator("#reword-perspective textarea")).to_have_value(
        "Standing over two hours gives a flare-up next day."
    )
    expect(ingrid.locator("#reword-perspective .who-sees")).to_contain_text("Everybody sees the change")
    expect(ingrid.locator("#reword-perspective [name=basis]:checked")).to_have_value("test")
    ingrid.locator("#reword-perspective .strength").click()
    ingrid.click("#reword-perspective .main")
    expect(karen.locator("#post-card-ingrid .resource")).to_have_text("a strength")
    opens_menu(ingrid)
    chooses(ingrid, "Take away")
    ingrid.locator("#sure [value=yes]").press("Enter")
    expect(karen.locator("#post-card-ingrid")).to_have_count(0)


def test_a_system_word_says_what_it_means_where_it_stands_and_escape_closes_it(call: Call):
    room = call(*CARDS)
    jonas, mette = room.opens(cast.JONAS), room.opens(cast.METTE, (390, 844))
    for page, word in (
        (jonas, jonas.locator("#post-card-amina .system-word")),
        (mette, mette.locator("#post-card-amina .system-word")),
    ):
        expect(word).to_have_text("referral")
        word.evaluate("(word) => { word.focus(); word.click() }")
        expect(page.locator("#explained")).to_have_text("referral we ask another service to help you")
        assert word.evaluate("(word) => word.ariaDescription") == "we ask another service to help you"
    expect(jonas.locator("#explained")).to_be_visible()
    jonas.keyboard.press("Escape")
    expect(jonas.locator("#explained")).to_be_hidden()
    expect(jonas.locator("#post-card-amina .system-word")).to_be_focused()


def test_how_a_long_text_reads_is_said_in_words_to_its_author_alone(call: Call):
    """In fewer than a hundred words one long word more or less would make it another."""
    room = call(*SUMMING_UP)
    jonas, lone = room.opens(cast.JONAS), room.opens(cast.LONE)
    line = "#form-line textarea"
    jonas.fill(line, "We see you. " * 33)
    expect(jonas.locator("#plainly")).to_be_hidden()
    jonas.fill(line, "We see you. " * 34)
    expect(jonas.locator("#plainly")).to_contain_text("All of it is easy to read. (LIX 3)")
    jonas.fill(line, "We see you " * 34)
    expect(jonas.locator("#plainly")).to_contain_text("many long words and sentences")
    expect(lone.locator("#plainly")).to_be_hidden()


def test_while_writing_one_sees_ones_own_system_words_and_nobody_else_does(call: Call):
    room = call(*PERSPECTIVES)
    jonas, lone = room.opens(cast.JONAS), room.opens(cast.LONE)
    hint = jonas.locator("#plainly")
    long = "and then " * 14
    jonas.fill("#form-perspective textarea", f"It needs a referral {long}it goes on.")
    expect(hint).to_contain_text("referral: we ask another service to help you")
    expect(hint).to_contain_text("has 35 words")
    assert hint.get_attribute("role") is None, "it stands there, and does not shout"
    expect(hint).not_to_contain_text("LIX")
    jonas.fill("#form-perspective textarea", "We use an incomprehensibility. " * 19)
    expect(hint).not_to_contain_text("LIX")
    expect(hint).to_contain_text("Long words: incomprehensibility")
    jonas.fill("#form-perspective textarea", "A bike.")
    expect(hint).to_be_hidden()
    lone.fill("#form-perspective textarea", f"It needs a referral {long}it goes on.")
    expect(lone.locator("#plainly")).to_be_hidden()


def test_axe_finds_nothing_in_the_menu_in_a_word_and_in_the_dialogs(call: Call):
    pair = StandTogether(id="the-same", one=PostId("card-ingrid"), other=PostId("card-amina"))
    told = PostPerspective(id="for-lone", text="She laughs again.", said_by=cast.LONE, takes_up=PostId("card-ingrid"))
    marks = (
        (cast.METTE, given.a_recognition("card-ingrid", words="One hour.")),
        (cast.KAREN, given.an_asking("card-ingrid")),
        (cast.KAREN, given.an_asking("card-amina", id="ask-two")),
        (cast.AMINA, given.plain_words("card-amina")),
    )
    page = call(*CARDS, *marks, (cast.AMINA, told), (cast.JONAS, pair)).opens(cast.INGRID)
    assert faults(page) == []
    opens_menu(page)
    assert faults(page, OPENED) == []
    page.keyboard.press("Escape")
    page.locator("#post-card-amina .system-word").click()
    assert faults(page) == []
    for dialog in ("plain-words", "name-tension", "stand-together"):
        page.evaluate(f"document.getElementById('{dialog}').showModal()")
        assert faults(page, OPENED) == [], dialog
        page.evaluate(f"document.getElementById('{dialog}').close()")


def test_the_menu_is_the_tables_alone_and_not_on_the_citizens_phone_or_the_wall(call: Call):
    room = call(*CARDS, (cast.AMINA, PostPerspective(id="for-lone", text="She laughs again.", said_by=cast.LONE)))
    expect(room.opens(cast.JONAS).locator("#post-card-ingrid .doing")).to_be_visible()
    for seat in (cast.METTE, cast.WALL):
        page = room.opens(seat)
        expect(page.locator("#post-for-lone .words")).to_have_text("She laughs again.")
        shown = page.locator(".doing, .yes").evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
        assert (seat, shown) == (seat, 0)
