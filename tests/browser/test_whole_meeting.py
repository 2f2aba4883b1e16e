"""Ten people hold a whole meeting in two languages at once, led from a phone, from the invitation to the sealed record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from facilitator.board import Basis, ConstraintKind, Firmness, Phase, Placement, Reading
from tests.browser import leading
from tests.browser.five_screens import CALL, Invited, called_before_serving
from tests.browser.space_gestures import unfolds
from tests.browser.ten_people import INVITED, TenScreens
from tests.cast import ALI, AMINA, INGRID, JONAS, METTE, WALL

pytestmark = pytest.mark.browser

OTHERS = (ALI, AMINA, INGRID, JONAS, WALL)
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
HEARD = "De hørte, at jeg gerne vil, og at huslejen fylder."
ONLY_IF, NO = "kun hvis jeg får det på skrift", "nej, for der står for meget om min ryg"


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[Invited]:
    """The meeting of the ten."""
    with called_before_serving(tmp_path, INVITED) as called:
        yield called


@pytest.fixture
def ten(own_chromium: Browser, invited: Invited) -> Iterator[TenScreens]:
    screens = TenScreens(own_chromium, invited)
    yield screens
    screens.close()


def test_ten_people_hold_a_meeting_that_is_led_from_a_phone(ten: TenScreens, invited: Invited):
    prepare_and_arrive(ten)
    leading.lets_bo_lead_too(ten)
    say_it_in_own_words(ten)
    leading.gives_the_floor(ten)
    leading.hears_one_out(ten)
    write_in_quiet(ten)
    leading.lets_who_comes_late_in(ten)
    see_what_was_written(ten)
    leading.puts_large_and_turns(ten)
    leading.rests_and_covers(ten)
    leading.misses_nobody(ten)
    find_room_to_move(ten)
    agree(ten)
    sum_up(ten)
    answer_each_line(ten)
    seal(ten)
    read_the_record(ten, invited)
    assert ten.errors == []


def prepare_and_arrive(ten: TenScreens) -> None:
    expect(ten[METTE].locator("#now")).to_have_attribute("data-step", "before")
    expect(ten[ALI].locator(".lead .now")).to_contain_text("Ikke begyndt")
    ten.photograph("01-invited")
    goes_on(ten, Phase.ARRIVE)
    ten.show(CALL.purpose)
    ten.show("tom stol", to=(WALL,), where="#people")
    leading.looks_from_afar(ten)
    ten.photograph("02-arrive")


def say_it_in_own_words(ten: TenScreens) -> None:
    goes_on(ten, Phase.OWN_WORDS)
    mette = ten[METTE]
    ten.photograph("03-own-words")
    asked = mette.locator(".prompt.shown")
    asked.locator("textarea").fill(DEFINITION)
    asked.locator(".main").tap()
    ten.show(DEFINITION, where="#centre")
    asked.locator("textarea").fill(WISHES[0])
    asked.locator("[data-as=AddWish]").tap()
    ten.show(WISHES[0], where="#centre")
    mette.locator("#also a[href='#ask-wish']").tap()
    mette.fill("#form-wish textarea", WISHES[1])
    mette.tap("#form-wish .main")
    ten.show(WISHES[1], where="#centre")
    mette.locator("#ask-wish .leave a").tap()
    ten.photograph("04-definition-and-wishes")
    goes_on(ten, Phase.HEARD)
    ten.photograph("05-heard")


def write_in_quiet(ten: TenScreens) -> None:
    goes_on(ten, Phase.QUIET_WRITING)
    writes(ten[INGRID], CARD_NB, Basis.TEST, Placement.PERSON)
    writes(ten[JONAS], CARD_DA, Basis.EMPLOYER_CONTACT, Placement.WORKPLACE)
    for writer, words in ((INGRID, CARD_NB), (JONAS, CARD_DA)):
        ten.show(words, to=(writer,), where="#drafts")
        for other, page in ten.pages.items():
            assert other == writer or words not in page.content(), f"{other} was sent {writer}’s draft"
    ten.photograph("06-quiet-writing")
    ten.write_in_quiet()
    ten[INGRID].get_by_role("button", name="Jeg er ferdig med å skrive").click()
    ten[JONAS].get_by_role("button", name="Jeg er færdig med at skrive").click()
    expect(ten[ALI].locator(".facts")).to_contain_text("5 af 6")
    expect(ten[ALI].locator(".facts")).to_contain_text("Lone")
    ten.photograph("07-done-writing")


def see_what_was_written(ten: TenScreens) -> None:
    ten[ALI].locator("#lead-next").tap()
    ten.are_at(Phase.PERSPECTIVES)
    for words, profession in ((CARD_NB, "medicine"), (CARD_DA, "employment")):
        ten.show(words, to=OTHERS, where=f"#column-{profession}")
    expect(ten[INGRID].locator("#cards-employment .placement")).to_have_text("på arbeidsplassen")
    expect(ten[WALL].locator("#cards-employment .placement")).to_have_text("på arbejdspladsen")
    expect(ten[WALL].locator("#cards-medicine .basis")).to_have_text("test eller måling")
    mette = ten[METTE]
    for words, profession in ((CARD_NB, "medicine"), (CARD_DA, "employment")):
        place = [column.get_attribute("id") for column in mette.locator("#columns > .column").all()].index(
            f"column-{profession}"
        )
        mette.locator(f".pages [data-to='{place}']").tap()
        ten.show(words, to=(METTE,), where="#columns")
    ten.photograph("08-perspectives")


def find_room_to_move(ten: TenScreens) -> None:
    goes_on(ten, Phase.ROOM_TO_MOVE)
    jonas, mette = ten[JONAS], ten[METTE]
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
    ten.show(LIMIT, where="#possibilities")
    ten.show(OWNER, where="#possibilities")
    mette.locator("#now a[href='#ask-way']").tap()
    mette.fill("#form-way textarea", WAY)
    mette.locator("#form-way label", has_text=WISHES[1]).tap()
    mette.tap("#form-way .main")
    ten.show(WAY, where="#possibilities")
    ten.photograph("09-way-and-wall")
    way = jonas.locator(".ways > li", has_text=WAY)
    way.get_by_role("button", name="En mur spærrer").click()
    jonas.locator("#tie-constraint label", has_text=LIMIT).click()
    jonas.click("#tie-constraint .main")
    for seat, page in ten.pages.items():
        reading = page.locator(".ways > li", has_text=WAY).locator(".reading")
        expect(reading).to_have_text(ten.spoken(seat).term(Reading.CAN_BE_ASKED))
    ten.photograph("10-wall-stops-way")
    goes_on(ten, Phase.OWN_TIME)
    ten.photograph("11-time-of-her-own")


def agree(ten: TenScreens) -> None:
    goes_on(ten, Phase.AGREEMENTS)
    jonas = ten[JONAS]
    jonas.locator(".ways > li", has_text=WAY).get_by_role("button", name="Gør det til en aftale").click()
    agreement = jonas.locator("#make-agreement")
    expect(agreement.locator("[name=what]")).to_have_value(WAY)
    agreement.locator("[name=who]").fill("Jonas")
    agreement.locator("[name=by_when]").fill("2026-12-01")
    agreement.locator("[name=if_hard]").fill("Vi stopper og taler, ingen er sur")
    agreement.locator(".main").click()
    ten.show(WAY, where="#agreements")
    expect(ten[WALL].locator("#agreements .terms")).to_contain_text("1. december 2026")
    expect(ten[INGRID].locator("#agreements .terms")).to_contain_text("innen 1. desember 2026")
    ten.photograph("12-agreement")


def sum_up(ten: TenScreens) -> None:
    goes_on(ten, Phase.SUMMING_UP)
    mette = ten[METTE]
    expect(ten[INGRID].locator("#form-line")).to_be_hidden()
    mette.fill("#form-summary textarea", SUMMARY)
    mette.tap("#form-summary .main")
    ten.show(SUMMARY)
    ten.photograph("13-summary")
    for seat, words in ((ALI, LINE), (INGRID, LINE_NB)):
        ten[seat].fill("#form-line textarea", words)
        ten[seat].click("#form-line .main")
        ten.show(words, to=OTHERS, where="#summing-up")
    ten.photograph("14-lines")


def answer_each_line(ten: TenScreens) -> None:
    mette = ten[METTE]
    answers(mette, WAY, "only-if", ONLY_IF)
    ten.show(ONLY_IF, to=OTHERS, where="#summing-up")
    answers(mette, LINE, "yes")
    ten.photograph("15-only-if")
    answers(mette, LINE_NB, "no", NO)
    ten.show(NO, to=OTHERS, where="#summing-up")
    expect(mette.locator("#now-heading")).to_have_text("Du har svaret på det hele")
    ten.photograph("16-answered")
    ali = ten[ALI]
    line = ali.locator("#summing-up .lines > li", has_text=LINE)
    line.get_by_role("button", name="Ret").click()
    ali.locator("#reword-line textarea").fill(REWORDED)
    ali.click("#reword-line .main")
    for seat, void in ((WALL, "Ændret siden svaret"), (INGRID, "Endret siden svaret")):
        expect(ten[seat].locator(".lines > li", has_text=REWORDED).locator(".void")).to_contain_text(void)
    expect(mette.locator("#now .asked.shown .changed")).to_be_visible()
    ten.photograph("17-asked-again")
    answers(mette, REWORDED, "yes")
    expect(ten[WALL].locator(".lines > li", has_text=REWORDED).locator("[data-agreed=yes]")).to_be_visible()
    ten.photograph("18-all-answered")


def seal(ten: TenScreens) -> None:
    goes_on(ten, Phase.THREE_QUESTIONS)
    ten.photograph("19-three-questions")
    asked = ten[METTE].locator("#ask-questions .asked.shown")
    asked.locator("textarea").fill(HEARD)
    asked.locator(".scale label:has([value='8'])").tap()
    asked.locator(".whose label:has([value=on])").tap()
    asked.locator(".main").tap()
    ten.show(HEARD, to=(WALL,), where="#questions")
    ten.photograph("19-shared-answer")
    ali = ten[ALI]
    ali.locator("#lead-seal").tap()
    expect(ali.locator("#sure")).to_contain_text("Disse ønsker har ingen aftale: A")
    ten.photograph("20-seal-it")
    ali.locator("#sure .main").tap()
    for seat in (ALI, AMINA, JONAS, WALL):
        ten.show("Mødet er forseglet.", to=(seat,))
    ten.show("Møtet er forseglet.", to=(INGRID,))
    expect(ten[METTE].locator("#now-heading")).to_have_text("Tak, Mette")
    ten.photograph("21-sealed")


def read_the_record(ten: TenScreens, invited: Invited) -> None:
    checksum = invited.asks("record", METTE)["checksum"]
    expect(ten[WALL].locator(".checksum")).to_contain_text(checksum)
    ten[METTE].locator("#now a[href=record]").tap()
    ten[INGRID].get_by_role("link", name="Les referatet").click()
    for reader, heading in ((METTE, "Mette samler op"), (INGRID, "Mette oppsummerer")):
        page = ten[reader]
        expect(page.locator("section h2").first).to_have_text(heading)
        expect(page.locator("footer.seal code")).to_have_text(checksum)
        for words in (DEFINITION, *WISHES, CARD_NB, CARD_DA, LIMIT, OWNER, WAY, SUMMARY, REWORDED, ONLY_IF, NO):
            ten.show(words, to=(reader,))
        ten.photograph("23-record", to=(reader,), whole=True)
    ten.photograph("22-record")


def goes_on(ten: TenScreens, phase: Phase) -> None:
    """Ali moves the meeting to what comes next, and everybody is there."""
    ahead = ten[ALI].locator(".lead .next")
    expect(ahead).to_contain_text(ten.spoken(ALI).term(phase))
    asks = ahead.get_attribute("data-confirm")
    ahead.tap()
    if asks:
        ten[ALI].locator("#sure .main").tap()
    ten.are_at(phase)


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
