"""The wall while people hear each other: what is new there, what was turned to it, and that nobody is moved by any of it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board.commands import GoToPhase, RevealDrafts, SealMeeting, ShowOnWall
from facilitator.board.terms import Hearing, Phase, WallView
from tests import cast, given
from tests.serving.server import Server

from .table_room import CENTRE, PERSPECTIVES, Room, goes_to

pytestmark = pytest.mark.browser

SCREEN = (1280, 720)
PLACES = """[...document.querySelectorAll('.column, #centre, #between-us, .definition, #people li, .listening li')]
    .map((part) => JSON.stringify(part.getBoundingClientRect()) + getComputedStyle(part).fontSize)"""


def definition_is_whole(page: Page) -> None:
    expect(page.locator("#centre .definition")).to_be_in_viewport(ratio=1)


def test_the_facilitator_turns_the_wall_and_the_next_phase_turns_it_back(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, (cast.INGRID, given.a_perspective("card-ingrid")))
    page = room.opens(cast.WALL, SCREEN)
    board = page.locator("main")
    room.tell(cast.ALI, ShowOnWall(id="show-the-map", view=WallView.REGIMES))
    expect(board).to_have_attribute("data-shows", "regimes")
    expect(page.locator("#regimes .sentence")).to_be_in_viewport(ratio=1)
    expect(page.locator("#regimes table")).to_be_in_viewport(ratio=1)
    grounds = page.locator("#regimes svg.mark").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert set(grounds) == {"rgba(0, 0, 0, 0)"}, "a dot on dark ground is not seen"
    rows = page.locator("#regimes tbody tr").evaluate_all("(all) => all.map((one) => one.offsetHeight)")
    assert max(rows) - min(rows) <= 3, f"who has written nothing yet has a smaller row (P3): {rows}"
    definition_is_whole(page)
    room.tell(cast.ALI, ShowOnWall(id="show-the-words", view=WallView.WORDS))
    expect(board).to_have_attribute("data-shows", "words")
    expect(page.locator("#regimes")).to_be_hidden()
    expect(page.locator("#words")).to_be_visible()
    definition_is_whole(page)
    room.goes_to(Phase.ROOM_TO_MOVE)
    expect(board).to_have_attribute("data-shows", "room-to-move")
    expect(page.locator("#words")).to_be_hidden()
    assert room.errors == []


def test_the_citizens_own_time_is_not_filled_with_pictures(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.OWN_TIME))
    page = room.opens(cast.WALL, SCREEN)
    room.tell(cast.ALI, ShowOnWall(id="show-the-map", view=WallView.REGIMES))
    expect(page.locator("#phases")).to_have_attribute("data-wall", "regimes")
    expect(page.locator("main")).to_have_attribute("data-shows", "own-time")


def test_the_room_sees_what_was_understood_and_what_the_citizen_answered(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.HEARD))
    page = room.opens(cast.WALL, SCREEN)
    heard = page.locator("#heard")
    expect(heard.locator("[data-listening=not-yet]").first).to_be_visible()
    before = page.evaluate(PLACES)
    room.tell(cast.JONAS, given.a_restatement("restatement-jonas", text="You want to begin, only slowly."))
    expect(heard.locator("[data-listening=waiting]")).to_be_visible()
    expect(heard.locator(".newest .words")).to_contain_text("You want to begin, only slowly.")
    room.tell(cast.METTE, given.a_hearing("restatement-jonas", Hearing.ALMOST, "Not slowly. Safely."))
    expect(heard.locator(".newest .answer")).to_contain_text("Not slowly. Safely.")
    expect(heard.locator("[data-listening=corrected]")).to_be_visible()
    room.tell(cast.INGRID, given.a_restatement("restatement-ingrid"))
    expect(heard.locator("#restatement-restatement-ingrid.newest")).to_be_visible()
    room.tell(cast.METTE, given.a_hearing("restatement-jonas", Hearing.NO, "Safely."))
    expect(heard.locator("#restatement-restatement-jonas.newest .answer")).to_contain_text("Safely.")
    definition_is_whole(page)
    assert page.evaluate(PLACES)[: len(before)] == before, "an answer moved something"
    assert room.errors == []


def test_all_cards_come_in_at_once_and_none_of_them_is_marked_as_news(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.QUIET_WRITING))
    page = room.opens(cast.WALL, SCREEN)
    page.emulate_media(reduced_motion="no-preference")
    for by in (cast.INGRID, cast.JONAS):
        room.tell(by, given.a_perspective(f"card-{by}"))
    room.tell(cast.ALI, GoToPhase(id="on-to-the-columns", phase=Phase.PERSPECTIVES))
    expect(page.locator("main")).to_have_attribute("data-shows", "perspectives")
    assert page.locator(".card").count() == 0
    before = page.evaluate(PLACES)
    room.tell(cast.ALI, RevealDrafts(id="reveal-it-all"))
    expect(page.locator("main")).to_have_attribute("data-moment", "reveal")
    assert "reveal" in page.locator(".card").first.evaluate("(card) => getComputedStyle(card).animationName")
    expect(page.locator(".card")).to_have_count(2)
    assert page.locator(".news").count() == 0
    assert page.evaluate(PLACES) == before, "the reveal moved something"
    expect(page.locator("main")).not_to_have_attribute("data-moment", "reveal")
    room.tell(cast.AMINA, given.a_perspective("card-amina"))
    expect(page.locator("#post-card-amina.news")).to_be_visible()


def test_with_reduced_motion_the_cards_stand_there_without_moving(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.QUIET_WRITING))
    for by in (cast.INGRID, cast.JONAS):
        room.tell(by, given.a_perspective(f"card-{by}"))
    room.goes_to(Phase.PERSPECTIVES)
    page = room.opens(cast.WALL, SCREEN)
    page.emulate_media(reduced_motion="reduce")
    room.tell(cast.ALI, RevealDrafts(id="reveal-it-all"))
    expect(page.locator("main")).to_have_attribute("data-moment", "reveal")
    assert page.locator(".card").first.evaluate("(card) => getComputedStyle(card).animationName") == "none"


def test_what_was_new_is_not_marked_again_at_the_seal(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.SUMMING_UP))
    page = room.opens(cast.WALL, SCREEN)
    room.tell(cast.METTE, given.a_summary())
    expect(page.locator(".summary.news")).to_be_visible()
    room.tell(cast.ALI, SealMeeting(id="seal-the-meeting"))
    expect(page.locator("main")).to_have_attribute("data-shows", "sealed")
    expect(page.locator(".summary")).to_be_visible()
    assert page.locator(".news").count() == 0


def test_the_first_tie_takes_its_place_and_moves_nobody(server: Server, chromium: Browser):
    cards = ((by, given.a_perspective(f"card-{by}")) for by in (cast.INGRID, cast.JONAS))
    room = Room(server, chromium, *PERSPECTIVES, *cards)
    page = room.opens(cast.WALL, SCREEN)
    expect(page.locator("#between-us .waiting")).to_be_visible()
    before = page.evaluate(PLACES)
    room.tell(cast.AMINA, given.a_tension("tension-one", f"card-{cast.INGRID}", f"card-{cast.JONAS}"))
    expect(page.locator("#tension-tension-one")).to_be_in_viewport(ratio=1)
    expect(page.locator("#tension-tension-one .words")).to_be_visible()
    assert page.evaluate(PLACES) == before, "the tie moved something"


def test_who_writes_shows_and_nobody_is_moved_by_it(server: Server, chromium: Browser):
    room = Room(server, chromium, *CENTRE, goes_to(Phase.QUIET_WRITING))
    page = room.opens(cast.WALL, SCREEN)
    table = room.opens(cast.INGRID)
    expect(page.locator(f"#people [data-seat={cast.INGRID}][data-here=yes]")).to_be_visible()
    before = page.evaluate(PLACES)
    table.locator("#form-perspective textarea").press_sequentially("Standing")
    mark = page.locator(f"#people [data-seat={cast.INGRID}] .writing")
    expect(mark).to_be_visible()
    assert page.evaluate(PLACES) == before, "a mark moved somebody"
    assert "Standing" not in page.content()


def test_a_system_word_is_text_on_the_wall(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES)
    page = room.opens(cast.WALL, SCREEN)
    room.tell(
        cast.INGRID, given.a_perspective("card-ingrid", text="We need an eligibility criterion for sickness benefit.")
    )
    expect(page.locator("#post-card-ingrid .system-word").first).to_be_visible()
    assert page.locator("#board button:visible").count() == 0


def test_how_a_wish_stands_leaves_its_words_room(server: Server, chromium: Browser):
    """On a square wall it stands below them."""
    wish = given.c.AddWish(id="wish-long", text="A few hours with my hands, close to where I live")
    way = given.a_way("way-one", wishes=("wish-long",))
    room = Room(server, chromium, *CENTRE, (cast.METTE, wish), goes_to(Phase.AGREEMENTS), (cast.AMINA, way))
    page = room.opens(cast.WALL, (1024, 768))
    words = page.locator("#wish-wish-long > span")
    expect(page.locator("#wish-wish-long .reading")).to_be_visible()
    expect(page.locator("main")).to_have_attribute("data-lay", "beside")
    assert words.bounding_box()["width"] > 0.55 * page.locator("#wish-wish-long").bounding_box()["width"]
