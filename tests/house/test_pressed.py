"""What the page for whoever leads says to press stands on a screen, in those words."""

import re

from babel.messages.pofile import read_po

from facilitator.paths import TRANSLATIONS
from facilitator.web.terms import ANYBODYS, label
from tests.house.rooms import ROOT

PRESSED = re.compile(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)")
"""In italics and with a capital: a button, a heading, a menu. What begins small is what stands on a card."""


def page() -> str:
    return (ROOT / "docs" / "facilitators.md").read_text(encoding="utf-8")


def test_every_button_that_is_named_is_there():
    with (TRANSLATIONS / "da" / "LC_MESSAGES" / "messages.po").open("rb") as catalogue:
        said = [message.id for message in read_po(catalogue, locale="da") if isinstance(message.id, str)]
    named = PRESSED.findall(page())
    assert len(named) > 20, "nothing is named, so nothing was tested"
    missing = [words for words in named if not any(sentence.startswith(words) for sentence in said)]
    assert not missing, f"no screen says: {', '.join(missing)}"


def test_how_an_agreement_went_is_said_there_as_it_is_on_the_screens():
    ways = ", ".join(f"*{label(going)}*" for going in ANYBODYS)
    assert f"*Say how it went* ({ways})" in page()
