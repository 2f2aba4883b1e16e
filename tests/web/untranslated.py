"""Finds words on a page that no catalogue had a say in: everything outside the pseudo-language's brackets in our letters.

What people wrote and what a meeting type says is put into Greek first, so that nothing has to be let through by name.
"""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from facilitator.board.commands import Restate
from facilitator.board.rules.wordings import wordings_of
from facilitator.web.saying import languages
from tests.web.names import nameless

GREEK = "el"
"""The language the pseudo-language is put in for: its dates have none of our letters either."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
ADDRESS = re.compile(r"https?://\S+")
SPOKEN = {"aria-label", "title", "placeholder", "alt"}
MACHINE = {"data-command", "data-then", "data-as", "data-fields", "data-then-fields", "data-csrf", "data-meeting"}
UNREAD = {"script", "style", "code"}
SENTENCE = re.compile(r"^[A-ZÀ-Þ][a-zß-ÿ]|[a-z] [a-z]+[.?!…]$")


def in_greek(command: Any) -> Any:
    """The command as somebody would give it who writes in other letters than ours."""
    # What was understood is said in other letters than what was said: read back word for word it would be refused.
    letter = "ψ" if isinstance(command, Restate) else "ω"
    texts = {name: LATIN.sub(letter, getattr(command, name)) for name in wordings_of(type(command))}
    return replace(command, **texts)


def untranslated(page: str, *, but: set[str]) -> set[str]:
    """Texts and spoken attributes of this page that hold words of no catalogue's. ``but`` are words let through."""
    reader = _Reader()
    reader.feed(page)
    assert any("⟦" in text for text in reader.found), "nothing on this page speaks the pseudo-language"
    return {text for text in reader.found if set(WORD.findall(_left_over(text))) - but}


def _left_over(text: str) -> str:
    """What is outside all brackets, however deep they are nested."""
    while (peeled := BRACKETED.sub("", text)) != text:
        text = peeled
    return ADDRESS.sub("", text)


class _Reader(HTMLParser):
    """Collects what a person would see or hear of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._unread: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNREAD:
            self._unread.append(tag)
        self.found |= {value.strip() for name, value in attrs if value and _is_spoken(name, value.strip())}

    def handle_endtag(self, tag: str) -> None:
        if self._unread and self._unread[-1] == tag:
            self._unread.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._unread:
            self.found.add(data.strip())


def _is_spoken(name: str, value: str) -> bool:
    """Whether an attribute is read by people: by its name, or a data attribute that begins or ends like a sentence."""
    if name.startswith("data-") and name not in MACHINE:
        return "⟦" in value or bool(SENTENCE.search(value))
    return name in SPOKEN


class Looker:
    """Opens pages in the pseudo-language and notes what is on them that was never translated, and each control that has no name."""

    def __init__(self, client: Any) -> None:
        self.client, self.found, self.looked = client, set(), 0

    def look(self, path: str, status: int = 200, **asked: Any) -> str:
        answer = self.client.open(path, headers={"Accept-Language": GREEK}, **asked)
        assert answer.status_code == status, (path, answer.status_code)
        self.note(answer.text)
        return answer.text

    def look_at_all(self, screens: dict[str, str]) -> None:
        for screen in screens.values():
            self.look(screen)

    def note(self, page: str) -> None:
        self.found |= untranslated(page, but=set(languages.NAMES.values())) | {*nameless(page)}
        self.looked += 1

    def sit_down(self, token: str) -> str:
        """Take a seat by its link; where its screen is."""
        csrf = self.look("/join").split('data-csrf="', 1)[1].split('"', 1)[0]
        answer = self.client.post("/join", json={"token": token}, headers={"X-CSRFToken": csrf})
        return answer.get_json()["to"]
