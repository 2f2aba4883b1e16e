"""What people do on their screens while they come to understand each other, and where they find it."""

from playwright.sync_api import Locator, Page, expect

from facilitator.board import Basis, Listening, Phase, SeatId, WallView
from tests.browser.five_screens import FiveScreens
from tests.cast import ALI, EMPLOYMENT, MEDICINE, WALL


def turns(five: FiveScreens, view: WallView) -> None:
    five[ALI].get_by_role("button", name=five.spoken(ALI).term(view), exact=True).click()
    shown = Phase.PERSPECTIVES if view is WallView.PHASE else view
    expect(five[WALL].locator("main")).to_have_attribute("data-shows", shown)


def goes_on(five: FiveScreens, phase: Phase) -> None:
    five[ALI].locator(".lead .next").click()
    five.are_at(phase)


def listen(five: FiveScreens, seat: SeatId, profession: str, listening: Listening) -> None:
    """This screen says so of the profession, in the reader's language."""
    colours = {MEDICINE: "medicine", EMPLOYMENT: "employment"}
    heading = five[seat].locator(f"#heading-{colours[profession]}").inner_text().splitlines()[-1].split(maxsplit=1)[-1]
    line = five[seat].locator("#heard .listening > li", has_text=heading)
    expect(line).to_have_attribute("data-listening", listening)
    expect(line.locator("em")).to_have_text(five.spoken(seat).term(listening))


def restates(form: Locator, words: str) -> None:
    form.locator("textarea").fill(words)
    form.locator(".main").click()


def writes(page: Page, words: str, basis: Basis | None = None, *, strength: bool = False) -> None:
    """Text, one tap, and out."""
    form = page.locator("#form-perspective")
    form.locator("textarea").fill(words)
    if basis:
        others = form.locator("details.others:not([open]) > summary")
        tap = form.locator(f"label:has([value={basis}])")
        if others.count() and not tap.is_visible():
            others.click()
        tap.click()
    if strength:
        form.locator(".strength").click()
    form.locator(".main").click()


def card(page: Page, words: str) -> Locator:
    return page.locator(f'#columns .card:has(> .words:has-text("{words}"))')


def turns_to(phone: Page, words: str) -> Locator:
    """The card on the phone, its column turned to."""
    columns = phone.locator("#columns > .column")
    at = columns.evaluate_all("(all, words) => all.findIndex((one) => one.textContent.includes(words))", words)
    phone.locator(f".pages [data-to='{at}']").tap()
    return card(phone, words)


def chooses(page: Page, words: str, gesture: str) -> None:
    """What one can do with that card."""
    card(page, words).locator(".doing").click()
    page.locator(f"#doing {gesture}").click()
