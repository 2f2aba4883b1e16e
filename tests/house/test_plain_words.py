"""What the citizen reads of ours is short and plain: nothing in the authorities' own words, and a low LIX."""

import re

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from facilitator.board.plain_words import lix
from facilitator.paths import TEMPLATES, TRANSLATIONS

PLAIN_ENOUGH = 30
"""LIX: under 25 reads like a children's book, 35 like a novel, 45 like a newspaper."""
LONGEST_SENTENCE = 16
SYSTEM_WORDS = {
    "da": "afgørelse afslag bevilling partshøring aktindsigt bisidder samtykke tavshedspligt klagefrist hjemmel myndighed "
    "sagsbehandler indsats indstilling visitation foranstaltning iværksætte vedrørende såfremt ligeledes fremsende anmode "
    "berettiget tværfaglig handleplan opfølgning delmål ressource barriere udfordring",
    "nb": "vedtak innstilling avslag innvilge klageadgang klagefrist innsyn taushetsplikt samtykke fullmakt medvirkning "
    "iverksette vedrørende saksbehandler kartlegging tverrfaglig tiltak koordinator ansvarsgruppe",
}
NOT_A_WORD = re.compile(r"%\(\w+\)s")
SENTENCE = re.compile(r"[^.:!?…]*[.:!?…]+")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def citizens_texts(language: str) -> list[str]:
    """Every fixed text in the citizen's templates, in this language."""
    found = extract_from_dir(TEMPLATES / "citizen", [("**.html", "jinja2")], {"**.html": {"silent": "false"}})
    asked = {message for _, _, message, _, _ in found}
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        known = read_po(file, locale=language)
    said = [known[message].string for message in sorted(asked, key=str)]
    return [NOT_A_WORD.sub("", form) for string in said for form in ([string] if isinstance(string, str) else string)]


@pytest.mark.parametrize("language", SYSTEM_WORDS)
def test_the_citizen_is_not_spoken_to_in_the_authorities_words(language):
    texts = citizens_texts(language)
    assert len(texts) > 100, "hardly any text was found, so hardly any was tested"
    system = re.compile("|".join(SYSTEM_WORDS[language].split()), re.IGNORECASE)
    assert system.search(SYSTEM_WORDS[language].split()[0].capitalize() + "n")
    assert not [text for text in texts if system.search(text)]


@pytest.mark.parametrize("language", SYSTEM_WORDS)
def test_the_citizens_sentences_are_short_and_easy(language):
    # Labels and headings have no full stop; counted as sentences they would make anything easy.
    sentences = [sentence for text in citizens_texts(language) for sentence in SENTENCE.findall(text)]
    assert len(sentences) > 60
    assert lix(" ".join(sentences)) <= PLAIN_ENOUGH
    assert not [sentence for sentence in sentences if len(words(sentence)) > LONGEST_SENTENCE]
