"""What a card says of itself, case by case: the same HTML for every screen of one language."""

import re
from typing import Any

import pytest

from facilitator.board.terms import Phase
from tests import cast

from .house import House, Table

TEXT = "Standing over two hours gives a flare-up next day."


@pytest.fixture
def table(house: House) -> Table:
    return house.table(Phase.PERSPECTIVES)


def does(table: Table, seat: str, name: str, **fields: Any) -> str:
    """Gives a command and returns its id, which is the post's."""
    message = table.command(name, **fields)
    answer = table.screen(seat).send(message)
    assert answer["ok"], answer
    return message["id"]


def post(table: Table, id: str, seat: str = cast.JONAS) -> str:
    """The post on a seat's page, without the spaces between its lines."""
    found = re.search(rf'<article [^>]*id="post-{id}".*?</article>', table.page(seat), re.DOTALL)
    assert found, f"no {id} on the page"
    return re.sub(r"\s+", " ", found[0])


def words(html: str) -> str:
    """What a person reads of it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_card_whose_basis_is_not_said_says_so_quietly_and_no_other_does(table: Table):
    silent = does(table, cast.JONAS, "PostPerspective", text=TEXT)
    said = does(table, cast.JONAS, "PostPerspective", text=TEXT, basis="test")
    own = does(table, cast.JONAS, "PostPerspective", text=TEXT, basis_text="I was there")
    assert 'class="basis unsaid"' in post(table, silent)
    assert "basis not said" in post(table, silent)
    assert "unsaid" not in post(table, said)
    assert ("unsaid" in post(table, own), "I was there" in words(post(table, own))) == (False, True)


def test_a_strength_and_a_late_card_say_so_in_words(table: Table):
    does(table, cast.ALI, "GoToPhase", phase="quiet-writing")
    early = does(table, cast.JONAS, "PostPerspective", text=TEXT, resource=True)
    does(table, cast.ALI, "RevealDrafts")
    does(table, cast.ALI, "GoToPhase", phase="perspectives")
    late = does(table, cast.JONAS, "PostPerspective", text=TEXT)
    assert "a strength" in words(post(table, early))
    assert "a strength" not in words(post(table, late))
    assert "written after the reveal" not in words(post(table, early))
    assert "written after the reveal" in words(post(table, late))


def test_a_card_keeps_the_chain_of_those_it_goes_on_from(table: Table):
    first = does(table, cast.INGRID, "PostPerspective", text=TEXT)
    second = does(table, cast.AMINA, "PostPerspective", text="So mornings are best.", takes_up=first)
    third = does(table, cast.JONAS, "PostPerspective", text="The workshop opens at eight.", takes_up=second)
    assert "goes on from" not in words(post(table, first))
    assert "goes on from Ingrid Holm: Standing over two hours" in words(post(table, second))
    assert "goes on from Amina: So mornings are best. , who went on from Ingrid Holm" in words(post(table, third))
    does(table, cast.AMINA, "WithdrawPerspective", perspective=second)
    shown = words(post(table, third))
    assert "So mornings" not in shown
    assert "goes on from Amina: a card that was taken away" in shown


def test_what_was_written_for_somebody_waits_visibly_for_their_yes(table: Table):
    card = does(table, cast.AMINA, "PostPerspective", text="She fixed every bike.", said_by=cast.LONE)
    waiting = post(table, card)
    assert f'data-by="{cast.LONE}" data-written-by="{cast.AMINA}"' in waiting
    assert "said by Lone · written by Amina" in words(waiting)
    assert "Waits for Lone’s yes" in words(waiting)
    assert ("Yes, I said that" in waiting, "I heard Lone say yes" in waiting) == (True, True)
    does(table, cast.JONAS, "ConfirmSaying", perspective=card)
    confirmed = words(post(table, card))
    assert "Jonas heard Lone say yes" in confirmed
    assert "Waits for" not in confirmed
    does(table, cast.AMINA, "RewordPerspective", perspective=card, text="She fixed each bike.")
    assert "Waits for Lone’s yes" in words(post(table, card)), "a yes was to exactly those words"
    does(table, cast.LONE, "ConfirmSaying", perspective=card)
    assert "Lone has said yes" in words(post(table, card))


def test_the_citizens_mark_stands_with_her_own_words_and_only_for_the_wording_she_saw(table: Table):
    card = does(table, cast.INGRID, "PostPerspective", text=TEXT)
    does(table, cast.METTE, "RecogniseCard", card=card, recognition="recognised")
    assert "Mette recognises this" in words(post(table, card))
    assert "Recognising is not agreeing." in words(post(table, card))
    does(
        table, cast.METTE, "RecogniseCard", card=card, recognition="not-recognised", words="One hour <i>is</i> enough."
    )
    marked = post(table, card)
    assert "Mette does not recognise this" in words(marked)
    assert '<q class="her-words">One hour &lt;i&gt;is&lt;/i&gt; enough.</q>' in marked
    does(table, cast.INGRID, "RewordPerspective", perspective=card, text="One hour is the limit.")
    assert 'class="recognised"' not in post(table, card)


@pytest.mark.parametrize("kind", ["card", "wall"])
def test_other_words_are_asked_for_by_nobody_and_stand_side_by_side(table: Table, kind: str):
    if kind == "card":
        id = does(table, cast.INGRID, "PostPerspective", text=TEXT)
    else:
        id = does(table, cast.INGRID, "NameConstraint", text=TEXT, kind="law", source="The act", owner="The state")
    assert "data-asked" not in post(table, id)
    does(table, cast.KAREN, "AskForOtherWords", post=id)
    asked = post(table, id)
    assert "“Say it in other words” has been asked" in words(asked)
    assert ("data-asked" in asked, "Karen" in asked) == (True, False)
    does(table, cast.INGRID, "SayInOtherWords", post=id, text="Her back hurts after two hours.", word="flare-up")
    answered = post(table, id)
    assert "In plain words: flare-up Her back hurts after two hours." in words(answered)
    assert TEXT in words(answered)
    assert "data-asked" not in answered


def test_system_words_are_marked_in_professionals_words_and_never_in_the_companions(table: Table):
    text = "Home support needs a referral."
    amina = does(table, cast.AMINA, "PostPerspective", text=text)
    lone = does(table, cast.LONE, "PostPerspective", text=text)
    spoken = does(table, cast.AMINA, "PostPerspective", text=text, said_by=cast.LONE)
    assert 'class="system-word"' in post(table, amina)
    assert 'class="system-word"' not in post(table, lone)
    assert 'class="system-word"' not in post(table, spoken), "Lone's words, whoever wrote them down"


def test_the_way_to_what_one_can_do_names_the_card_out_of_context(table: Table):
    card = does(table, cast.INGRID, "PostPerspective", text="A “long” & <odd> " + "sentence " * 30)
    (label,) = re.findall(r'class="doing" popovertarget="doing" aria-label="([^"]*)"', post(table, card))
    assert label.startswith("What one can do with the card: A “long” &amp; &lt;odd&gt; sentence")
    assert len(label) < 120


def test_ways_agreements_and_lines_can_be_asked_about_too(table: Table):
    way = does(table, cast.AMINA, "OfferPossibility", text="The workshop", origin="found-together")
    does(table, cast.METTE, "WriteSummary", text="I try.")
    line = does(table, cast.ALI, "AddLine", text="We meet again in May.")
    for id in (way, line):
        does(table, cast.KAREN, "AskForOtherWords", post=id)
        assert re.search(rf'<li id="(way|line)-{id}"[^>]* data-asked', table.page(cast.JONAS))
    does(table, cast.AMINA, "SayInOtherWords", post=way, text="You go there and see.")
    page = table.page(cast.JONAS)
    assert f'id="plain-{way}"' in page
    assert not re.search(rf'<li id="way-{way}"[^>]* data-asked', page)
