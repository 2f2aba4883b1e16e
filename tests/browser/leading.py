"""What happens beside the phases of a meeting that is led from a phone: who comes in, who speaks, what the wall shows, who rests."""

from playwright.sync_api import expect

from facilitator.board.commands import AskForFloor, Restate
from facilitator.board.terms import Place
from tests import cast, given
from tests.browser.ten_people import BO, PHONE, STRANGER, TenScreens
from tests.cast import ALI, AMINA, JONAS, KAREN, METTE, WALL

UNDERSTOOD = "Du vil gerne i gang, bare det sker trygt og i dit eget tempo."
HALF = "Værkstedet holder lukket om man"
LARGE = "#spotlight > .words"


def looks_from_afar(ten: TenScreens) -> None:
    """Jonas is at home: he says so, and has the wall beside his board."""
    box = ten[JONAS].locator("#wall-picture")
    ten[JONAS].get_by_role("link", name="Se storskærmen").click()
    box.get_by_role("button", name="Jeg er ikke i rummet").click()
    expect(ten[ALI].locator(f"#people [data-seat={JONAS}]")).to_contain_text("ikke i rummet")


def lets_bo_lead_too(ten: TenScreens) -> None:
    ali = ten[ALI]
    ali.locator("#door a[href=door]").tap()
    ali.locator("#lead-too > summary").tap()
    ali.locator("#lead-too").get_by_label("Navn").fill("Bo")
    ten.photograph("02-lets-bo-lead", to=(ALI,))
    ali.locator("#lead-too .main").tap()
    link = ali.locator(".link input").input_value()
    ten.photograph("02-link-for-bo", to=(ALI,))
    back_to_the_meeting(ten)
    bo = ten.device(*PHONE, BO)
    bo.goto(link)
    ten.goes_to_the_board(bo, BO)
    expect(bo.locator("#lead-next")).to_be_visible()


def gives_the_floor(ten: TenScreens) -> None:
    """The citizen first, though she asked last; and either of those who lead gives it."""
    ali, bo, mette, wall = ten[ALI], ten[BO], ten[METTE], ten[WALL]
    ten.tell(KAREN, AskForFloor(id="karen-asks"))
    mette.locator("#also .ask-floor button").tap()
    expect(ali.locator(".floor-next")).to_contain_text("Mette")
    ten.photograph("05-asks-for-the-floor")
    ali.locator("#lead-floor").tap()
    expect(wall.locator("#floor .speaking")).to_have_text("Mette har ordet.")
    ten.photograph("05-has-the-floor")
    mette.locator("#floor .if-has button").tap()
    expect(bo.locator(".floor-next")).to_contain_text("Karen")
    for button, says in (("#lead-floor", "Karen har ordet."), ("#lead-floor", "")):
        bo.locator(button).tap()
        expect(wall.locator("#floor .speaking")).to_have_text([says] if says else [])
    expect(ali.locator(".floor-next")).to_have_count(0)


def hears_one_out(ten: TenScreens) -> None:
    """P8"""
    mette = ten[METTE]
    ten.tell(KAREN, Restate(id="karen-has-heard", text=UNDERSTOOD))
    asked = mette.locator("#now .asked.shown")
    expect(asked.locator(".understood")).to_contain_text(UNDERSTOOD)
    ten.photograph("05-is-that-what-you-meant")
    asked.locator(".main").tap()
    expect(ten[WALL].locator("#heard [data-listening=heard]")).to_be_visible()
    ten.photograph("05-heard-out")


def lets_who_comes_late_in(ten: TenScreens) -> None:
    """Amina has no link and is let in by the code on the wall; somebody nobody knows is not."""
    ali, wall = ten[ALI], ten[WALL]
    ali.locator("#door [formaction='door/code']").tap()
    expect(wall.locator("#join-code .code")).to_be_visible()
    stranger, amina = ten.device(*PHONE, STRANGER), ten.device(*PHONE, AMINA)
    ten.asks_to_come_in(stranger, "En, ingen kender", "education")
    ten.asks_to_come_in(amina, "Amina", "social-work")
    expect(ali.locator(".at-the-door")).to_contain_text("Amina")
    ten.photograph("07-code-on-the-wall", to=(ALI, METTE, WALL))
    ali.locator("#door .waiting-room a", has_text="Amina").tap()
    ali.wait_for_url("**/door*")
    expect(ali.locator(".who-waits")).to_have_count(2)
    who = ali.locator(".who-waits", has_text="En, ingen kender")
    ten.photograph("07-who-waits", to=(ALI,), whole=True)
    who.locator("summary", has_text="Sig nej").tap()
    who.locator("[name=said]").fill("Ring til mig på kontoret.")
    who.locator("[action*=turn-away] button").tap()
    expect(stranger.locator("main")).to_contain_text("Ring til mig på kontoret.")
    ali.locator(".who-waits", has_text="Amina").get_by_role("button", name="Luk Amina ind").tap()
    ten.goes_to_the_board(amina, AMINA)
    back_to_the_meeting(ten)
    expect(ali.locator("#people li", has_text="Amina")).to_have_attribute("data-here", "yes")
    ali.locator("#door [formaction='door/no-code']").tap()
    expect(wall.locator("#join-code")).to_be_hidden()


def puts_large_and_turns(ten: TenScreens) -> None:
    """One card, one column, one picture everybody is invited to, and the wall's parts: each there and back by thumb."""
    ali, wall = ten[ALI], ten[WALL]
    card = ali.locator("#column-medicine .card").first
    card.locator(".doing").tap()
    ten.photograph("08-menu-of-a-card", to=(ALI,))
    ali.locator("#doing [data-command=SpotlightPost]").tap()
    expect(wall.locator(LARGE)).to_be_visible()
    ten.photograph("08-card-large")
    ali.locator("#on-the-wall [data-command=EndSpotlight]").tap()
    medicine = ali.locator(".large-columns button", has_text="Sundhed")
    medicine.tap()
    expect(wall.locator("main")).to_have_attribute("data-shows", "column")
    ten.photograph("08-column-large", to=(ALI, METTE, WALL))
    medicine.tap()
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    come_along(ten)
    for n in range(8):
        ten.tell(
            KAREN, given.a_perspective(f"card-more-{n}", text=f"{n + 2}. På kurset kan hun " + "holde pause, " * 9)
        )
    ali.locator("#turn-on").tap()
    expect(wall.locator("#part")).to_contain_text("Del 2 af")
    ten.photograph("08-second-part", to=(ALI, WALL))
    ali.locator("#turn-back").tap()
    expect(ali.locator("#wall-parts")).to_contain_text("del 1 af")
    expect(wall.locator("#part")).to_be_hidden()


def come_along(ten: TenScreens) -> None:
    """Mette goes along; Jonas, who types, is asked when he is done and stays (P12)."""
    ali, jonas, mette, wall = ten[ALI], ten[JONAS], ten[METTE], ten[WALL]
    jonas.locator("#form-agenda input").press_sequentially("Halv")
    ali.locator(".invite summary").tap()
    ali.locator(f'.invite [data-fields*="{Place.REGIMES}"]').tap()
    expect(mette.locator("#come-along")).to_be_visible()
    expect(wall.locator("main")).to_have_attribute("data-shows", "regimes")
    expect(jonas.locator("#come-along")).to_be_hidden()
    ten.photograph("08-come-along")
    mette.locator("[data-along=go]").tap()
    ten.photograph("08-went-along", to=(METTE,))
    mette.locator("#back a").tap()
    jonas.locator("#form-agenda input").fill("")
    jonas.locator("#board").focus()
    jonas.click("[data-along=stay]")
    ali.locator("[data-command=EndInvitation]").tap()
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")


def rests_and_covers(ten: TenScreens) -> None:
    """Mette's pause is hers to end; the curtain is drawn and opened by whoever leads."""
    ali, mette, wall = ten[ALI], ten[METTE], ten[WALL]
    mette.locator(".tools .pause").tap()
    expect(ali.locator(".lead .waiting")).to_contain_text("Mette")
    expect(wall.locator("main")).to_have_attribute("data-shows", "paused")
    ten.photograph("08-pause")
    mette.locator(".tools .go-on").tap()
    expect(ali.locator("#lead-next")).to_be_visible()
    ali.locator("#draw-curtain").tap()
    expect(wall.locator("#curtain-heading")).to_be_visible()
    ten.photograph("08-curtain", to=(ALI, BO, METTE, WALL))
    ali.locator("#on-the-wall [data-command=OpenCurtain]:visible").tap()
    expect(wall.locator("#curtain-heading")).to_be_hidden()


def misses_nobody(ten: TenScreens) -> None:
    """Jonas's machine stops in the middle of a word; he comes back to it, and to what was said meanwhile (P16)."""
    left = ten[JONAS]
    left.fill("#form-perspective textarea", HALF)
    left.close()
    del ten.pages[JONAS]
    expect(ten[ALI].locator(f"#people [data-seat={JONAS}]")).to_have_attribute("data-here", "no")
    ten.photograph("08-somebody-is-gone", to=(ALI, WALL))
    ten.tell(cast.IDA, given.a_perspective("card-meanwhile", text="Sagt, mens han var væk"))
    back = ten.comes_back(JONAS, left)
    expect(back.locator("#form-perspective textarea")).to_have_value(HALF)
    expect(back.locator("#post-card-meanwhile")).to_contain_text("Sagt, mens han var væk")
    ten.photograph("08-back-again", to=(JONAS,))
    back.fill("#form-perspective textarea", "")
    expect(ten[ALI].locator(f"#people [data-seat={JONAS}]")).to_have_attribute("data-here", "yes")


def back_to_the_meeting(ten: TenScreens) -> None:
    ten[ALI].get_by_role("link", name="Tilbage til mødet").tap()
    ten.is_up(ten[ALI])
