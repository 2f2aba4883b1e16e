"""How heavily a text reads is a number that means something, or none."""

import pytest

from facilitator.board.plain_words import Ease, Reads, lix, long_words, reads

EASY, MIDDLING, HEAVY = (
    "Jeg er her nu. ",
    "Kommunen bestemmer, hvad der kan ske nu. ",
    "Kommunen bestemmer omfanget af den videre indsats. ",
)


def test_it_is_counted_as_in_the_book():
    """Björnsson 1968: words in a sentence, and how many in a hundred have more than six letters."""
    assert lix("Jeg er her. Kommunen bestemmer det.") == 3 + 100 * 2 / 6
    assert lix("Du siger: Jeg er her.") == 2.5, "a colon ends a sentence"
    assert lix("Hun fik kr. 100") == 4, "an abbreviation does not"
    assert lix("") == lix(" … ") == 0


@pytest.mark.parametrize(("sentence", "ease"), [(EASY, Ease.EASY), (MIDDLING, Ease.MIDDLING), (HEAVY, Ease.HEAVY)])
def test_what_the_number_comes_to(sentence: str, ease: Ease):
    found = reads(sentence * 40)
    assert found == Reads(round(lix(sentence)), ease)


def test_below_a_hundred_words_there_is_no_number():
    assert reads("ord " * 99) is None
    assert reads("ord " * 100) is not None


def test_very_long_words_are_named_once_as_they_stand_first():
    text = "Arbejdsmarkedsuddannelse, og arbejdsmarkedsuddannelse, IT-kursus, e-mail-vejledningssamtale"
    assert long_words(text) == ("Arbejdsmarkedsuddannelse", "e-mail-vejledningssamtale")
    assert long_words("a" * 15) == ()
    assert long_words("a" * 16) == ("a" * 16,)
