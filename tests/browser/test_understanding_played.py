"""Five people understand each other before anything is solved: heard, written in quiet, revealed, recognised, said plainly, tied."""

import re

import pytest
from playwright.sync_api import expect

from facilitator.board import Basis, Hearing, Listening, Phase, SeatId, WallView
from tests.browser.five_screens import NAMED, FiveScreens
from tests.browser.gestures import card, chooses, goes_on, listen, restates, turns, turns_to, writes
from tests.cast import ALI, EMPLOYMENT, INGRID, JONAS, LONE, MEDICINE, METTE, NETWORK, WALL

pytestmark = pytest.mark.browser

TABLE = (ALI, INGRID, JONAS)
OTHERS = (*TABLE, WALL)
DEFINITION = "Jeg er ikke bange for at arbejde. Når jeg ved, at huslejen er sikker, kan jeg prøve."
COPIED = "Du er ikke bange for at arbejde. Når du ved, at huslejen er sikker, kan du prøve."
FIRST, MISSED = "Det vigtigste er at komme hurtigt i gang igen.", "Ikke hurtigt. Trygt."
AGAIN = "Du vil i gang, men ikke så længe pengene er det, du ligger vågen over."
LIMIT_NB = "Funksjonsevnen er god i to timer, deretter kommer smertene."
STRENGTH = "Hun har repareret cykler for hele opgangen."
STEP = "En virksomhedspraktik med skånehensyn er det næste."
HERS = "To timer er en god dag. Har jeg sovet dårligt, er det en halv."
WORD, PLAIN = "skånehensyn", "Hun prøver et værksted af, og de lægger arbejdet til rette for ryggen."
GOES_ON_NB = "Da kan en uttalelse om to timer være nok til å begynne."
LONES = "Hun griner igen, når hun har skruet i noget."
PULL, QUESTION = "To timer om dagen, men praktik er mindst ti om ugen.", "Hvem kan sige ja til færre timer?"


def test_five_people_understand_each_other_before_anything_is_solved(five: FiveScreens):
    she_says_it(five)
    copying_is_refused(five)
    corrected_and_heard(five)
    write_quietly(five)
    reveal(five)
    she_recognises(five)
    asks_for_other_words_and_gets_them(five)
    goes_on_from_a_card(five)
    written_for_lone(five)
    tie_and_take_on(five)
    stand_together_and_apart(five)
    turn_the_wall(five)
    go_on_with_somebody_unheard(five)
    assert five.errors == []


def she_says_it(five: FiveScreens) -> None:
    goes_on(five, Phase.ARRIVE)
    goes_on(five, Phase.OWN_WORDS)
    asked = five[METTE].locator(".prompt.shown")
    asked.locator("textarea").fill(DEFINITION)
    asked.locator(".main").tap()
    five.show(DEFINITION, where="#centre")
    goes_on(five, Phase.HEARD)
    for seat in (ALI, INGRID, JONAS, WALL):
        listen(five, seat, MEDICINE, Listening.NOT_YET)
        listen(five, seat, EMPLOYMENT, Listening.NOT_YET)
    five.photograph("31-nobody-heard-yet")


def copying_is_refused(five: FiveScreens) -> None:
    jonas = five[JONAS]
    restates(jonas.locator("#form-restate"), COPIED)
    expect(jonas.locator("#form-restate-error")).to_contain_text("Det er næsten de samme ord.")
    expect(jonas.locator("#form-restate textarea")).to_have_value(COPIED)
    expect(jonas.locator("#form-restate textarea")).to_be_focused()
    expect(five[WALL].locator("#heard .restatements > [id]")).to_have_count(0)
    five.photograph("32-copied", to=(JONAS,))


def corrected_and_heard(five: FiveScreens) -> None:
    jonas, mette = five[JONAS], five[METTE]
    restates(jonas.locator("#form-restate"), FIRST)
    five.show(FIRST, to=OTHERS, where="#heard")
    five.show(FIRST, to=(METTE,), where="#ask-heard")
    for seat in OTHERS:
        listen(five, seat, EMPLOYMENT, Listening.WAITING)
    five.photograph("33-restated")
    mette.locator("#now .asked.shown label:has([value=almost])").tap()
    mette.locator("#now .asked.shown textarea").fill(MISSED)
    five.photograph("34-almost", to=(METTE,))
    mette.locator("#now .asked.shown .send").tap()
    five.show(MISSED, to=OTHERS, where="#heard")
    for seat in OTHERS:
        listen(five, seat, EMPLOYMENT, Listening.CORRECTED)
    expect(five[WALL].locator("#heard .newest .answer")).to_contain_text(five.spoken(WALL).term(Hearing.ALMOST))
    five.photograph("35-corrected")
    jonas.locator("#heard .mine [data-open=try-again]").click()
    restates(jonas.locator("#form-try-again"), AGAIN)
    five.show(AGAIN, to=(METTE,), where="#now .asked.shown")
    expect(mette.locator("#now .asked.shown .tries")).to_contain_text(FIRST)
    five.photograph("36-tried-again")
    mette.locator("#now .asked.shown .main").tap()
    for seat in OTHERS:
        listen(five, seat, EMPLOYMENT, Listening.HEARD)
        listen(five, seat, MEDICINE, Listening.NOT_YET)
    expect(five[ALI].locator("#prompt-not-heard")).to_contain_text("Sundhed")
    expect(five[ALI].locator("#prompt-not-heard")).not_to_contain_text("Beskæftigelse")
    five.photograph("37-heard")


def write_quietly(five: FiveScreens) -> None:
    goes_on(five, Phase.QUIET_WRITING)
    ingrid, jonas = five[INGRID], five[JONAS]
    ingrid.locator("#form-perspective textarea").press_sequentially(LIMIT_NB[:12])
    for seat in (WALL, JONAS):
        mark = five[seat].locator(f"#people [data-seat={INGRID}] .writing")
        expect(mark).to_be_visible()
    five.photograph("41-writing")
    writes(ingrid, LIMIT_NB, Basis.EXAMINATION)
    expect(ingrid.locator("#drafts .basis")).to_have_text(five.spoken(INGRID).term(Basis.EXAMINATION))
    writes(jonas, STRENGTH, Basis.TOLD_BY_CITIZEN, strength=True)
    expect(jonas.locator("#drafts .resource")).to_have_text("en styrke")
    writes(jonas, STEP)
    expect(jonas.locator("#drafts .card")).to_have_count(2)
    for button in (ingrid, jonas):
        button.locator("#form-perspective .not-done").click()
    for seat in (WALL, ALI):
        for done in (INGRID, JONAS):
            expect(five[seat].locator(f"#people [data-seat={done}]")).to_have_attribute("data-done", "yes")
            expect(five[seat].locator(f"#people [data-seat={done}] .writing")).to_be_hidden()
    for writer, words in ((INGRID, LIMIT_NB), (JONAS, STRENGTH), (JONAS, STEP)):
        assert words in five[writer].content()
        nowhere_else(five, writer, words)
    five.photograph("42-done")


def nowhere_else(five: FiveScreens, writer: SeatId, words: str) -> None:
    for seat, page in five.pages.items():
        assert seat == writer or words not in page.content(), f"{seat} was sent {writer}’s draft"


def reveal(five: FiveScreens) -> None:
    five[ALI].locator(".lead .next").click()
    five.are_at(Phase.PERSPECTIVES)
    for seat in OTHERS:
        for words in (LIMIT_NB, STRENGTH, STEP):
            expect(card(five[seat], words)).to_be_visible()
        expect(card(five[seat], STRENGTH).locator(".resource")).to_be_visible()
        basis = five.spoken(seat).term(Basis.NOT_SAID)
        expect(card(five[seat], STEP).locator(".basis")).to_have_text(basis)
        expect(five[seat].locator("#columns .late")).to_have_count(0)
    for words in (LIMIT_NB, STRENGTH, STEP):
        expect(card(five[METTE], words)).to_be_attached()
    five.photograph("43-revealed")


def she_recognises(five: FiveScreens) -> None:
    mette = five[METTE]
    known = turns_to(mette, STRENGTH)
    known.locator(".mark").first.tap()
    expect(known.locator(".mark").first).to_have_attribute("aria-pressed", "true")
    five.photograph("51-recognises", to=(METTE,))
    unknown = turns_to(mette, LIMIT_NB)
    unknown.locator(".mark").nth(1).tap()
    expect(unknown.locator(".mark").nth(1)).to_have_attribute("aria-pressed", "true")
    unknown.locator("[data-open=recognise]").tap()
    expect(mette.locator("#recognise .of-card")).to_have_text(LIMIT_NB)
    mette.fill("#recognise textarea", HERS)
    five.photograph("52-own-words", to=(METTE,))
    mette.tap("#recognise .main")
    for seat in OTHERS:
        marks = (STRENGTH, "recognised"), (LIMIT_NB, "not-recognised")
        for words, recognition in marks:
            expect(card(five[seat], words).locator(".recognised")).to_have_attribute("data-recognition", recognition)
        expect(card(five[seat], LIMIT_NB).locator(".her-words")).to_have_text(HERS)
    expect(card(five[WALL], STRENGTH).locator(".recognised b")).to_have_text("Mette kan genkende det")
    five.photograph("53-recognised")


def asks_for_other_words_and_gets_them(five: FiveScreens) -> None:
    mette, jonas = five[METTE], five[JONAS]
    asked = turns_to(mette, STEP)
    for page, words in ((mette, asked), (jonas, card(jonas, STEP)), (five[INGRID], card(five[INGRID], STEP))):
        expect(words.locator(".system-word")).to_have_text(["virksomhedspraktik", "skånehensyn"])
        words.locator(".system-word").last.click()
        expect(page.locator("#explained")).to_contain_text("det, arbejdspladsen skal tage hensyn til")
        expect(page.locator("#explained")).to_be_in_viewport(ratio=1)
    five.photograph("54-a-word-explained", to=(METTE, JONAS))
    for page in (mette, jonas, five[INGRID]):
        page.keyboard.press("Escape")
        expect(page.locator("#explained")).to_be_hidden()
    assert mette.locator("#centre .system-word").count() == 0, "the citizen’s words are never marked"
    named = {seat: five[seat].evaluate(NAMED) for seat in OTHERS}
    asked.locator("[data-command=AskForOtherWords]").tap()
    for seat in OTHERS:
        expect(card(five[seat], STEP).locator(".asked")).to_be_visible()
        assert five[seat].evaluate(NAMED) == named[seat], "who asked was given away"
        said = re.findall(r"[^.?]*andre ord[^.?]*", five[seat].locator("#voice").text_content() or "")
        assert not [sentence for sentence in said if "Mette" in sentence], "who asked was said aloud"
    expect(jonas.locator("#asked")).to_contain_text(STEP)
    expect(five[INGRID].locator("#asked")).to_be_hidden()
    five.photograph("55-other-words-asked")
    jonas.locator("#asked button").click()
    jonas.fill("#plain-words textarea", PLAIN)
    jonas.fill("#plain-words [name=word]", WORD)
    five.photograph("56-plain-words", to=(JONAS,))
    jonas.click("#plain-words .main")
    for seat in OTHERS:
        expect(card(five[seat], STEP).locator(".in-plain")).to_contain_text(PLAIN)
        expect(card(five[seat], STEP)).to_contain_text(STEP)
    mette.locator("#plainly summary").tap()
    expect(mette.locator("#plainly dd")).to_contain_text(PLAIN)
    expect(mette.locator("#plainly dt")).to_contain_text(WORD)
    five.photograph("57-side-by-side")


def goes_on_from_a_card(five: FiveScreens) -> None:
    ingrid = five[INGRID]
    chooses(ingrid, STEP, "[data-take-up]")
    expect(ingrid.locator("#goes-on-from")).to_contain_text(STEP)
    writes(ingrid, GOES_ON_NB, Basis.JUDGEMENT)
    for seat in OTHERS:
        chain = five.spoken(seat).say("goes on from %(who)s:", who="Jonas")
        expect(card(five[seat], GOES_ON_NB).locator(".goes-on")).to_contain_text(chain)
        late = five.spoken(seat).say("written after the reveal")
        expect(card(five[seat], GOES_ON_NB).locator(".late")).to_have_text(late)
    five.photograph("61-taken-up")


def written_for_lone(five: FiveScreens) -> None:
    ali, jonas = five[ALI], five[JONAS]
    ali.select_option("#form-perspective [name=said_by]", LONE)
    writes(ali, LONES, Basis.LIVED_EXPERIENCE)
    for seat in OTHERS:
        expect(five[seat].locator(f"#cards-{NETWORK}")).to_contain_text(LONES)
        expect(card(five[seat], LONES).locator(".waits b")).to_be_visible()
    expect(card(five[WALL], LONES).locator(".waits b")).to_have_text("Venter på Lones ja")
    expect(card(ali, LONES).locator(".waits button:visible")).to_have_count(0)
    five.photograph("62-waits-for-lone")
    card(jonas, LONES).locator(".of-hearer").click()
    for seat in OTHERS:
        heard = five.spoken(seat).say("%(hearer)s heard %(who)s say yes", hearer="Jonas", who="Lone")
        expect(card(five[seat], LONES).locator(".saying")).to_contain_text(heard)
        expect(card(five[seat], LONES).locator(".waits")).to_have_count(0)


def tie_and_take_on(five: FiveScreens) -> None:
    ali, jonas = five[ALI], five[JONAS]
    chooses(jonas, STEP, "[data-open=name-tension]")
    jonas.locator("#name-tension .cards-to-tie label", has_text=LIMIT_NB).click()
    jonas.fill("#name-tension textarea", PULL)
    five.photograph("63-tying", to=(JONAS,))
    jonas.click("#name-tension .main")
    five.show(PULL, to=OTHERS, where="#between-us")
    ali.locator("#between-us [data-open=take-on-tension]").click()
    ali.fill("#take-on-tension textarea", QUESTION)
    ali.click("#take-on-tension .main")
    five.show(QUESTION, to=OTHERS, where="#between-us")
    five.show(PULL, to=OTHERS, where="#between-us")
    five.photograph("64-tension")
    five.photograph("64-tension-whole", to=TABLE, whole=True)


def stand_together_and_apart(five: FiveScreens) -> None:
    ali, jonas = five[ALI], five[JONAS]
    chooses(jonas, STRENGTH, "[data-open=stand-together]")
    jonas.locator("#stand-together .cards-to-tie label", has_text=LONES).click()
    jonas.click("#stand-together .main")
    for seat in OTHERS:
        expect(five[seat].locator("#between-us .together")).to_contain_text(LONES)
    five.photograph("65-together")
    ali.locator("#between-us [data-command=StandApart]").click()
    for seat in five.pages:
        expect(five[seat].locator("#between-us .together")).to_have_count(0)
        expect(five[seat].locator("#between-us .tension")).to_have_count(1)
    mette = five[METTE]
    mette.evaluate("location.hash = 'whole'")
    five.show(QUESTION, to=(METTE,), where="#between-us")
    mette.locator("#between-us").scroll_into_view_if_needed()
    five.photograph("66-between-us", to=(METTE,))
    five.photograph("66-the-whole-board", to=(METTE,), whole=True)
    mette.evaluate("location.hash = 'now'")


def turn_the_wall(five: FiveScreens) -> None:
    wall = five[WALL]
    for view, part in ((WallView.REGIMES, "#regimes .sentence"), (WallView.WORDS, "#words .matter")):
        turns(five, view)
        expect(wall.locator(part).first).to_be_in_viewport(ratio=1)
        expect(wall.locator("#centre .definition")).to_be_in_viewport(ratio=1)
        five.photograph(f"71-{view}", to=(WALL, ALI))
    expect(wall.locator("#words dt q")).to_contain_text([HERS])
    turns(five, WallView.PHASE)
    expect(card(wall, STRENGTH)).to_be_visible()


def go_on_with_somebody_unheard(five: FiveScreens) -> None:
    ali = five[ALI]
    ali.locator(".lead .next").click()
    question = ali.locator("#sure-question")
    expect(question).to_contain_text("Sundhed")
    expect(question).not_to_contain_text("Beskæftigelse")
    five.photograph("72-somebody-unheard", to=(ALI,))
    ali.locator("#sure .main").click()
    five.are_at(Phase.ROOM_TO_MOVE)
    five.photograph("73-room-to-move")
