"""Finds controls without a name on a page: what a screen reader would call nothing but “button”.

On a page in the pseudo-language every name is from a catalogue or a person's own, so that a name here is one in each language.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "br", "img", "meta", "link", "hr", "path", "use", "rect", "circle", "line"}
CONTROLS = {"button", "input", "select", "textarea", "summary", "dialog", "a"}
BY_LABEL = {"input", "select", "textarea"}
SAYS = re.compile(r"\w", re.UNICODE)


@dataclass(eq=False)
class Element:
    """An element with its attributes, its parent and what stands in it."""

    tag: str
    given: dict[str, str]
    within: "Element | None" = None
    inside: list["Element | str"] = field(default_factory=list)

    def all(self) -> list["Element"]:
        return [self, *(one for child in self.inside if isinstance(child, Element) for one in child.all())]

    def said(self) -> str:
        """What is read of it: not what is kept from reading, nor what is chosen or typed in it."""
        if self.given.get("aria-hidden") == "true" or self.tag in BY_LABEL:
            return ""
        own = self.given.get("aria-label") or self.given.get("alt", "")
        return own or "".join(child if isinstance(child, str) else child.said() for child in self.inside)

    def around(self) -> list["Element"]:
        return [self.within, *self.within.around()] if self.within else []


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(made)
        if tag not in VOID:
            self.at = made

    def handle_endtag(self, tag: str) -> None:
        opened = next((one for one in (self.at, *self.at.around()) if one.tag == tag), None)
        if opened and opened.within:
            self.at = opened.within

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


def nameless(page: str) -> list[str]:
    """Every button, link, field, fold and dialog of this page that has no name; and how it begins."""
    tree = _Tree()
    tree.feed(page)
    everything = tree.root.all()
    controls = [one for one in everything if one.tag in CONTROLS and _is_met(one)]
    named = {one.given["id"]: one for one in everything if "id" in one.given}
    labels: dict[str, list[Element]] = {}
    for one in everything:
        if one.tag == "label" and "for" in one.given:
            labels.setdefault(one.given["for"], []).append(one)
    return [_begins(one) for one in controls if not SAYS.search(_name(one, named, labels))]


def _is_met(one: Element) -> bool:
    """Not what a script fills in behind a form, and not the question that is asked in its own words when it opens."""
    unseen = "hidden" in (one.given.get("type"), *one.given) or one.given.get("aria-hidden") == "true"
    return not unseen and one.given.get("id") != "sure" and (one.tag != "a" or "href" in one.given)


def _name(one: Element, named: dict[str, Element], labels: dict[str, list[Element]]) -> str:
    labelled = [*labels.get(one.given.get("id", ""), ()), *(each for each in one.around() if each.tag == "label")]
    by = [named[id].said() for id in one.given.get("aria-labelledby", "").split() if id in named]
    own = "" if one.tag in (*BY_LABEL, "dialog") else one.said()
    return " ".join(
        (*by, one.given.get("aria-label", ""), one.given.get("title", ""), own, *(label.said() for label in labelled))
    )


def _begins(one: Element) -> str:
    return f"<{one.tag} {' '.join(f'{name}={value[:50]!r}' for name, value in one.given.items())}>"
