"""Five people hold a whole meeting through their own screens, in two languages at once, from the invitation to the sealed record."""

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator.board import Basis, ConstraintKind, Firmness, Phase, Placement, Reading
from tests.browser.five_screens import CALL, FiveScreens, Invited
from tests.browser.space_gestures import unfolds
from tests.cast import ALI, INGRID, JONAS, METTE, WALL

pytestmark = pytest.mark.browser

OTHERS = (ALI, INGRID, JONAS, WALL)
DEFINITION = "Jeg er ikke bange for at arbejde. Når jeg ved, at huslejen er sikker, kan jeg prøve."
WISHES = ("Ro om pengene, mens jeg prøver", "Et par timer med hænderne, tæt på hjemmet")
CARD_NB = "Å stå i mer enn to timer gir smerter dagen etter."
CARD_DA = "Cykelværkstedet på Nordvej har brug for en halv hånd."
LIMIT = "En praktik begynder normalt med ti timer om ugen."
OWNER = "Teamlederen i jobcenteret"
WAY = "Cykelværkstedet på Nordvej, to gange to timer"
SUMMARY = "Jeg prøver værkstedet to formiddage. Bliver det værre, stopper vi og taler om det."
LINE, REWORDED = "Bliver ryggen værre, stopper vi.", "Bliver ryggen værre, stopper vi, og Mette ringer til Jonas."
LINE_NB = "Legen skriver en uttalelse om funksjon innen 1. desember."
ONLY_IF, NO = "kun hvis jeg får det på skrift", "nej, for der står for meget om min ryg"


def test_five_people_hold_a_meeting_from_the_invitation_to_the_sealed_record(five: FiveScreens, invited: Invited):
    prepare_and_arrive(five)
    say_it_in_own_words(five)
    write_in_quiet(five)
    see_what_was_written(five)
    find_room_to_move(five)
    agree(five)
    sum_up(five)
    answer_each_line(five)
    seal(five)
    read_the_record(five, invited)
    assert five.errors == []


def prepare_and_arrive(five: FiveScreens) -> None:
    expect(five[METTE].locator("#now")).to_have_attribute("data-step", "before")
    expect(five[ALI].locator(".lead .now")).to_contain_text("Ikke begyndt")
    five.photograph("01-invited")
    goes_on(five, Phase.ARRIVE)
    five.show(CALL.purpose)
    five.show("tom stol", to=(WALL,), where="#people")
    five.photograph("02-arrive")


def say_it_in_own_words(five: FiveScreens) -> None:
    goes_on(five, Phase.OWN_WORDS)
    mette = five[METTE]
    five.photograph("03-own-words")
    asked = mette.locator(".prompt.shown")
    asked.locator("textarea").fill(DEFINITION)
    asked.locator(".main").tap()
    five.show(DEFINITION, where="#centre")
    asked.locator("textarea").fill(WISHES[0])
    asked.locator("[data-as=AddWish]").tap()
    five.show(WISHES[0], where="#centre")
    mette.locator("#also a[href='#ask-wish']").tap()
    mette.fill("#form-wish textarea", WISHES[1])
    mette.tap("#form-wish .main")
    five.show(WISHES[1], where="#centre")
    mette.locator("#ask-wish .leave a").tap()
    five.photograph("04-definition-and-wishes")
    goes_on(five, Phase.HEARD)
    five.photograph("05-heard")


def write_in_quiet(five: FiveScreens) -> None:
    goes_on(five, Phase.QUIET_WRITING)
    writes(five[INGRID], CARD_NB, Basis.TEST, Placement.PERSON)
    writes(five[JONAS], CARD_DA, Basis.EMPLOYER_CONTACT, Placement.WORKPLACE)
    for writer, words in ((INGRID, CARD_NB), (JONAS, CARD_DA)):
        five.show(words, to=(writer,), where="#drafts")
        for other, page in five.pages.items():
            assert other == writer or words not in page.content(), f"{other} was sent {writer}’s draft"
    five.photograph("06-quiet-writing")
    five[INGRID].get_by_role("button", name="Jeg er ferdig med å skrive").click()
    five[JONAS].get_by_role("button", name="Jeg er færdig med at skrive").click()
    expect(five[ALI].locator(".facts")).to_contain_text("2 af 3")
    expect(five[ALI].locator(".facts")).to_contain_text("Lone")
    five.photograph("07-done-writing")


def see_what_was_written(five: FiveScreens) -> None:
    five[ALI].get_by_role("button", name="Vis, hvad der er skrevet").click()
    five.are_at(Phase.PERSPECTIVES)
    for words, profession in ((CARD_NB, "medicine"), (CARD_DA, "employment")):
        five.show(words, to=OTHERS, where=f"#column-{profession}")
    expect(five[INGRID].locator("#cards-employment .placement")).to_have_text("på arbeidsplassen")
    expect(five[WALL].locator("#cards-employment .placement")).to_have_text("på arbejdspladsen")
    expect(five[WALL].locator("#cards-medicine .basis")).to_have_text("test eller måling")
    mette = five[METTE]
    for words, profession in ((CARD_NB, "medicine"), (CARD_DA, "employment")):
        place = [column.get_attribute("id") for column in mette.locator("#columns > .column").all()].index(
            f"column-{profession}"
        )
        mette.locator(f".pages [data-to='{place}']").tap()
        five.show(words, to=(METTE,), where="#columns")
    five.photograph("08-perspectives")


def find_room_to_move(five: FiveScreens) -> None:
    goes_on(five, Phase.ROOM_TO_MOVE)
    jonas, mette = five[JONAS], five[METTE]
    jonas.get_by_role("button", name="Sæt en mur").first.click()
    wall = jonas.locator("#name-constraint")
    wall.locator("[name=text]").fill(LIMIT)
    taps(wall, "kind", ConstraintKind.ORGANISATION)
    wall.locator("[name=source]").fill("Lokal praksis")
    wall.locator("[name=owner]").fill(OWNER)
    taps(wall, "firmness", Firmness.CAN_BE_ASKED)
    wall.locator("[name=mover]").fill("En note fra lægen om, hvad ryggen kan")
    wall.locator(".main").click()
    unfolds(mette)
    five.show(LIMIT, where="#possibilities")
    five.show(OWNER, where="#possibilities")
    mette.locator("#now a[href='#ask-way']").tap()
    mette.fill("#form-way textarea", WAY)
    mette.locator("#form-way label", has_text=WISHES[1]).tap()
    mette.tap("#form-way .main")
    five.show(WAY, where="#possibilities")
    five.photograph("09-way-and-wall")
    way = jonas.locator(".ways > li", has_text=WAY)
    way.get_by_role("button", name="En mur spærrer").click()
    jonas.locator("#tie-constraint label", has_text=LIMIT).click()
    jonas.click("#tie-constraint .main")
    for seat, page in five.pages.items():
        reading = page.locator(".ways > li", has_text=WAY).locator(".reading")
        expect(reading).to_have_text(five.spoken(seat).term(Reading.CAN_BE_ASKED))
    five.photograph("10-wall-stops-way")
    goes_on(five, Phase.OWN_TIME)
    five.photograph("11-time-of-her-own")


def agree(five: FiveScreens) -> None:
    goes_on(five, Phase.AGREEMENTS)
    jonas = five[JONAS]
    jonas.locator(".ways > li", has_text=WAY).get_by_role("button", name="Gør det til en aftale").click()
    agreement = jonas.locator("#make-agreement")
    expect(agreement.locator("[name=what]")).to_have_value(WAY)
    agreement.locator("[name=who]").fill("Jonas")
    agreement.locator("[name=by_when]").fill("2026-12-01")
    agreement.locator("[name=if_hard]").fill("Vi stopper og taler, ingen er sur")
    agreement.locator(".main").click()
    five.show(WAY, where="#agreements")
    expect(five[WALL].locator("#agreements .terms")).to_contain_text("1. december 2026")
    expect(five[INGRID].locator("#agreements .terms")).to_contain_text("innen 1. desember 2026")
    five.photograph("12-agreement")


def sum_up(five: FiveScreens) -> None:
    goes_on(five, Phase.SUMMING_UP)
    mette = five[METTE]
    expect(five[INGRID].locator("#form-line")).to_be_hidden()
    mette.fill("#form-summary textarea", SUMMARY)
    mette.tap("#form-summary .main")
    five.show(SUMMARY)
    five.photograph("13-summary")
    for seat, words in ((ALI, LINE), (INGRID, LINE_NB)):
        five[seat].fill("#form-line textarea", words)
        five[seat].click("#form-line .main")
        five.show(words, to=OTHERS, where="#summing-up")
    five.photograph("14-lines")


def answer_each_line(five: FiveScreens) -> None:
    mette = five[METTE]
    answers(mette, WAY, "only-if", ONLY_IF)
    five.show(ONLY_IF, to=OTHERS, where="#summing-up")
    answers(mette, LINE, "yes")
    five.photograph("15-only-if")
    answers(mette, LINE_NB, "no", NO)
    five.show(NO, to=OTHERS, where="#summing-up")
    expect(mette.locator("#now-heading")).to_have_text("Du har svaret på det hele")
    five.photograph("16-answered")
    ali = five[ALI]
    line = ali.locator("#summing-up .lines > li", has_text=LINE)
    line.get_by_role("button", name="Ret").click()
    ali.locator("#reword-line textarea").fill(REWORDED)
    ali.click("#reword-line .main")
    for seat, void in ((WALL, "Ændret siden svaret"), (INGRID, "Endret siden svaret")):
        expect(five[seat].locator(".lines > li", has_text=REWORDED).locator(".void")).to_contain_text(void)
    expect(mette.locator("#now .asked.shown .changed")).to_be_visible()
    five.photograph("17-asked-again")
    answers(mette, REWORDED, "yes")
    expect(five[WALL].locator(".lines > li", has_text=REWORDED).locator("[data-agreed=yes]")).to_be_visible()
    five.photograph("18-all-answered")


def seal(five: FiveScreens) -> None:
    goes_on(five, Phase.THREE_QUESTIONS)
    five.photograph("19-three-questions")
    ali = five[ALI]
    ali.get_by_text("Alle faser og afslutningen").click()
    ali.get_by_role("button", name="Forsegl mødet").click()
    expect(ali.locator("#sure")).to_contain_text("Disse ønsker har ingen aftale: A")
    five.photograph("20-seal-it")
    ali.locator("#sure .main").click()
    for seat in (ALI, JONAS, WALL):
        five.show("Mødet er forseglet.", to=(seat,))
    five.show("Møtet er forseglet.", to=(INGRID,))
    expect(five[METTE].locator("#now-heading")).to_have_text("Tak, Mette")
    five.photograph("21-sealed")


def read_the_record(five: FiveScreens, invited: Invited) -> None:
    checksum = invited.asks("record", METTE)["checksum"]
    expect(five[WALL].locator(".checksum")).to_contain_text(checksum)
    five[METTE].locator("#now a[href=record]").tap()
    five[INGRID].get_by_role("link", name="Les referatet").click()
    for reader, heading in ((METTE, "Mette samler op"), (INGRID, "Mette oppsummerer")):
        page = five[reader]
        expect(page.locator("section h2").first).to_have_text(heading)
        expect(page.locator("footer.seal code")).to_have_text(checksum)
        for words in (DEFINITION, *WISHES, CARD_NB, CARD_DA, LIMIT, OWNER, WAY, SUMMARY, REWORDED, ONLY_IF, NO):
            five.show(words, to=(reader,))
        five.photograph("23-record", to=(reader,), whole=True)
    five.photograph("22-record")


def goes_on(five: FiveScreens, phase: Phase) -> None:
    """Ali moves the meeting to what comes next, and everybody is there."""
    ahead = five[ALI].locator(".lead .next")
    expect(ahead).to_contain_text(five.spoken(ALI).term(phase))
    asks = ahead.get_attribute("data-confirm")
    ahead.click()
    if asks:
        five[ALI].locator("#sure .main").click()
    five.are_at(phase)


def writes(page: Page, words: str, basis: Basis, placement: Placement) -> None:
    form = page.locator("#form-perspective")
    form.locator("textarea").fill(words)
    taps(form, "basis", basis)
    form.locator(".more > summary").click()
    taps(form, "placement", placement)
    form.locator(".main").click()


def taps(form: Locator, name: str, value: str) -> None:
    form.locator(f"label:has([name={name}][value='{value}'])").click()


def answers(mette: Page, line: str, agreed: str, words: str = "") -> None:
    """The three answers to the line that is asked about now."""
    asked = mette.locator("#now .asked.shown")
    expect(asked.locator(".words")).to_have_text(line)
    for name, value in (("read", "yes"), ("understood", "yes"), ("agreed", agreed)):
        asked.locator(f"label:has([name={name}][value={value}])").tap()
    if words:
        asked.locator("textarea").fill(words)
    asked.locator(".main").tap()
    expect(mette.locator(".answered", has_text=line)).to_be_attached()
