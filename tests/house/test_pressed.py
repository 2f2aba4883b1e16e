"""What the papers for people at a meeting say to press stands on a screen, in those words."""

import re

import pytest
from babel.messages.pofile import read_po

from facilitator.paths import TRANSLATIONS
from facilitator.web.saying.terms import ANYBODYS, label
from tests.house.rooms import ROOT

PRESSED = re.compile(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)")
"""In italics and with a capital: a button, a heading, a menu. What begins small is what stands on a card."""


def page(name: str = "facilitators") -> str:
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("paper", "least"), [("facilitators", 20), ("keyboard", 10)])
def test_every_button_that_is_named_is_there(paper: str, least: int):
    with (TRANSLATIONS / "da" / "LC_MESSAGES" / "messages.po").open("rb") as catalogue:
        said = [message.id for message in read_po(catalogue, locale="da") if isinstance(message.id, str)]
    named = PRESSED.findall(page(paper))
    assert len(named) > least, "nothing is named, so nothing was tested"
    missing = [words for words in named if not any(sentence.startswith(words) for sentence in said)]
    assert not missing, f"no screen says: {', '.join(missing)}"


def test_how_an_agreement_went_is_said_there_as_it_is_on_the_screens():
    ways = ", ".join(f"*{label(going)}*" for going in ANYBODYS)
    assert f"*Say how it went* ({ways})" in page()
