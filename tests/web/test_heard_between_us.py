"""What the shared fragments say on boards made by hand: who has been heard, what is tied, two ways of saying it, the voices."""

import re

from facilitator.board import Phase, commands as c
from facilitator.board.terms import Hearing, Recognition
from facilitator.web.pieces.band import STEPS, band
from facilitator.web.pieces.likenesses import likenesses
from tests import cast, given
from tests.given import Story
from tests.web.reading import rendered, words

HEARD = given.with_the_centre(given.an_open_meeting(Phase.HEARD))


def restated(story: Story, id: str, text: str, wish: str | None = None) -> Story:
    return story.then(cast.JONAS, c.Restate(id=id, text=text, wish=wish))


def answered(story: Story, id: str, heard: Hearing, said: str = "") -> Story:
    return story.then(cast.METTE, c.AnswerRestatement(id=f"answer-{id}", restatement=id, heard=heard, words=said))


def tied(story: Story) -> Story:
    """A card of Ingrid's and a wall of Jonas's, and Lone's sentence between them."""
    story = story.in_phase(Phase.PERSPECTIVES).then(cast.INGRID, given.a_perspective("card-ingrid"))
    story = story.then(cast.JONAS, given.a_wall("wall-jonas"))
    tension = c.NameTension(id="tension-1", one="card-ingrid", other="wall-jonas", text="Nobody can promise that.")
    return story.then(cast.LONE, tension)


def together(story: Story, *pairs: tuple[str, str]) -> Story:
    for n, (one, other) in enumerate(pairs):
        story = story.then(cast.LONE, c.StandTogether(id=f"together-{n}", one=one, other=other))
    return story


def with_cards(*authors: str) -> Story:
    story = given.an_open_meeting(Phase.PERSPECTIVES)
    for by in authors:
        story = story.then(by, given.a_perspective(f"card-of-{by}"))
    return story


def test_every_profession_shows_how_far_it_has_come_in_words():
    story = answered(restated(HEARD, "restate-1", "Money before everything."), "restate-1", Hearing.YES)
    story = story.then(cast.AMINA, c.Restate(id="restate-2", text="Quiet comes first."))
    story = story.then(cast.IDA, c.Restate(id="restate-3", text="Letters frighten you."))
    said = words(rendered(answered(story, "restate-3", Hearing.NO), "heard"))
    for state in (
        "Employment : heard",
        "Social work : waiting for an answer",
        "Psychology : corrected, a new try is asked for",
        "Medicine : not yet",
    ):
        assert state in said


def test_the_citizen_is_not_asked_about_a_wish_they_have_taken_back():
    """P8"""
    story = restated(HEARD, "restate-1", "Money before everything.", given.WISH_A)
    assert "answer-restate-1" in rendered(story, "now")
    story = story.then(cast.METTE, c.WithdrawWish(id="withdraw-1", wish=given.WISH_A))
    assert "answer-restate-1" not in rendered(story, "now")
    assert "comes here" in rendered(story, "now")


def test_an_agreement_said_in_plain_words_reaches_the_citizen():
    """P10"""
    story = given.a_whole_meeting()
    agreement = next(iter(story.meeting.agreements.values()))
    plainly = c.SayInOtherWords(id="plain-words-1", post=agreement.id, text="We meet in the library.")
    said = words(rendered(story.then(agreement.by, plainly), "now"))
    assert f"“{agreement.now.what}” In plain words: We meet in the library." in said


def test_the_newest_try_stands_on_top_and_every_earlier_one_behind_it():
    story = answered(restated(HEARD, "restate-1", "You are tired."), "restate-1", Hearing.NO, "I am afraid")
    html = rendered(restated(story, "restate-2", "Money before everything."), "heard")
    assert html.count('<li id="restatement-') == 1
    newest, earlier = html.split("<details")
    assert "Money before everything." in newest
    assert "You are tired." not in newest
    assert "You are tired. Mette: no, that is not it “I am afraid”" in words(f"<details{earlier}")


def test_only_a_corrected_or_outdated_restatement_is_tried_again():
    waiting = restated(HEARD, "restate-1", "Money before everything.", given.WISH_A)
    assert "Try again" not in rendered(waiting, "heard")
    assert "Try again" not in rendered(answered(waiting, "restate-1", Hearing.YES), "heard")
    corrected = rendered(answered(waiting, "restate-1", Hearing.ALMOST), "heard")
    assert f'data-open="try-again" data-fields=\'{{"wish": "{given.WISH_A}"}}\'' in corrected


def test_a_restatement_stands_beside_the_words_it_is_about_also_when_they_have_changed():
    story = restated(HEARD, "restate-1", "Money before everything.", given.WISH_A)
    assert "has changed these words since" not in rendered(story, "heard")
    story = story.then(cast.METTE, c.RewordWish(id="reword-wish", wish=given.WISH_A, text="A letter less"))
    html = rendered(story, "heard")
    assert "<q>Peace about money while I try</q>" in html
    assert "Mette has changed these words since." in html


def test_a_tension_names_both_professions_the_sentence_and_who_tied_it():
    html = rendered(tied(given.an_open_meeting()), "between-us")
    said = words(html)
    assert "M Medicine “Standing over two hours gives a flare-up next day.”" in said
    assert "pulls apart from Em Employment “Placements normally start at 10 hours a week.”" in said
    assert "Nobody can promise that." in said
    assert "tied by Lone" in said
    assert "To take on:" not in said


def test_a_tension_taken_on_stays_and_shows_its_question():
    story = tied(given.an_open_meeting())
    story = story.then(cast.AMINA, c.TakeOnTension(id="take-it-on", tension="tension-1", question="Who may say yes?"))
    said = words(rendered(story, "between-us"))
    assert "Nobody can promise that. To take on: Who may say yes?" in said


def test_a_card_taken_away_leaves_the_tension_and_says_so():
    story = tied(given.an_open_meeting()).then(
        cast.INGRID, c.WithdrawPerspective(id="take-away-card", perspective="card-ingrid")
    )
    assert "a card that was taken away pulls apart from" in " ".join(
        words(rendered(story, "between-us")).replace("↔", "").split()
    )


def test_two_that_say_the_same_stand_together_and_can_stand_apart():
    one, other = f"card-of-{cast.AMINA}", f"card-of-{cast.IDA}"
    story = together(with_cards(cast.AMINA, cast.IDA), (one, other))
    assert "says the same as P Psychology" in words(rendered(story, "between-us"))
    story = story.then(cast.KAREN, c.StandApart(id="stand-apart", one=other, other=one))
    assert "says the same as" not in rendered(story, "between-us")


def test_three_are_one_group_only_when_each_is_tied_to_every_other():
    a, b, d = (f"card-of-{by}" for by in (cast.AMINA, cast.IDA, cast.INGRID))
    chain = together(with_cards(cast.AMINA, cast.IDA, cast.INGRID), (a, b), (b, d))
    assert [set(group) for group in likenesses(chain.meeting)] == [{a, b}, {b, d}]
    ring = together(with_cards(cast.AMINA, cast.IDA, cast.INGRID), (a, b), (b, d), (d, a))
    assert [set(group) for group in likenesses(ring.meeting)] == [{a, b, d}]
    assert rendered(ring, "between-us").count('data-command="StandApart"') == 3


def test_the_citizens_words_come_first_and_name_the_wish_or_the_card():
    story = given.with_the_centre(given.an_open_meeting()).then(cast.JONAS, given.a_way("way-jonas"))
    story = story.in_phase(Phase.PERSPECTIVES).then(cast.INGRID, given.a_perspective("card-ingrid"))
    mark = c.RecogniseCard(
        id="recognise-card", card="card-ingrid", recognition=Recognition.RECOGNISED, words="It burns"
    )
    said = words(rendered(story.then(cast.METTE, mark), "words"))
    assert "Wish B “A few hours, with my hands, close to home” The bike workshop on Nordvej" in said
    assert "Em Employment · way 1" in said
    assert "“It burns” Mette’s words on this card Standing over two hours" in said


def test_the_band_counts_by_profession_and_role_and_names_no_professional():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES)).then(cast.INGRID, given.a_perspective())
    html = rendered(story, "voices")
    said = words(html)
    assert "Mette opened 4 topics" in said
    assert "Medicine opened 1 topic" in said
    assert "Education nothing yet" in said
    assert not [seat.name for seat in cast.SEATS if seat.name != "Mette" and seat.name in said]
    assert f'data-since="{story.meeting.voices["citizen"].last.isoformat()}"' in html


def test_the_band_is_as_wide_as_it_may_be_and_nobody_who_spoke_is_left_out():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES)).then(cast.INGRID, given.a_perspective())
    for n in range(60):
        story = story.then(cast.JONAS, given.a_perspective(f"card-number-{n}"))
    shares = {part.profession or part.role: part.share for part in band(story.meeting)}
    assert shares[cast.MEDICINE] == 1
    assert shares[cast.EDUCATION] == 0
    assert max(shares.values()) <= STEPS
    assert shares[cast.EMPLOYMENT] == round(STEPS * 60 / 65)


def test_nothing_of_the_voices_outlives_the_seal():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES))
    assert "opened 4 topics" in rendered(story, "voices")
    sealed = rendered(story.then(cast.ALI, c.SealMeeting(id="seal-the-meeting")), "voices")
    assert " hidden>" in sealed
    assert "opened" not in sealed
    assert "data-since" not in sealed


def test_no_fragment_sets_a_width_or_a_colour_of_its_own():
    story = together(tied(HEARD))
    html = "".join(rendered(story, key) for key in ("heard", "between-us", "regimes", "voices", "words", "console"))
    assert 'data-share="' in html
    assert not re.search(r"\sstyle=", html)
