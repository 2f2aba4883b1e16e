"""A sentence is long from the 26th word on; an abbreviation does not end it, a new line does."""

import pytest

from facilitator.board.plain_words import long_sentences

TEN = "Jeg kan gå tur om dagen når jeg har sovet"


def said(text, limit=25):
    return [text[start:end] for start, end in long_sentences(text, limit)]


def test_a_sentence_of_more_than_the_limit_is_told():
    assert long_sentences(f"{TEN}.", 10) == ()
    assert long_sentences(f"Hej. {TEN}. Ja!", 9) == ((5, 6 + len(TEN)),)


def test_twenty_five_words_may_stand():
    assert not said(" ".join(["ord"] * 25))
    assert said(" ".join(["ord"] * 26)) == [" ".join(["ord"] * 26)]


@pytest.mark.parametrize(
    "text", [f"{TEN} ca. Tre", f"{TEN} f.eks. Ida", f"{TEN} jf. Nav", f"{TEN} dr. Holm", f"{TEN} kl. 10"]
)
def test_an_abbreviation_ends_nothing(text):
    assert said(text, 11) == [text]


@pytest.mark.parametrize("end", [". ", "! ", "? ", "… ", "\n", ".” ", ".\n\n"])
def test_two_sentences_are_two(end):
    assert not said(f"{TEN}{end}{TEN}", 10)
    assert len(said(f"{TEN}{end}{TEN}", 9)) == 2


def test_what_hyphens_and_apostrophes_join_is_one_word():
    assert not said("AAP-søknaden er Nav’s", 3)


def test_nothing_is_no_sentence():
    assert long_sentences("") == long_sentences(" \n ...\n") == ()
