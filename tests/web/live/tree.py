"""A piece of HTML as a tree, and a board kept up to date with it as ``static/js/board.js`` does it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import Any

from facilitator.web.fragments import CITIZENS_OWN, OTHERS_OWN

COLUMNS = "columns"
OPENING = re.compile(r'\s*<\w+(?:\s[^<>]*)?\sid="([^"]+)"')
VOID = {"input", "br", "img", "meta", "link", "hr"}


@dataclass
class Node:
    """An element: its name, its attributes in order, its children and texts."""

    name: str
    attributes: tuple[tuple[str, str | None], ...] = ()
    inside: list["Node | str"] = field(default_factory=list)

    def attribute(self, name: str) -> str | None:
        return dict(self.attributes).get(name)

    def holder_of(self, id: str) -> "tuple[Node, int] | None":
        """The element that holds the one with this id, and where."""
        for place, child in enumerate(self.inside):
            if isinstance(child, Node):
                if child.attribute("id") == id:
                    return self, place
                if found := child.holder_of(id):
                    return found
        return None

    def __str__(self) -> str:
        attributes = "".join(f' {name}="{escape(value or "")}"' for name, value in self.attributes)
        inside = "".join(escape(child) if isinstance(child, str) else str(child) for child in self.inside)
        return f"<{self.name}{attributes}>{inside}</{self.name}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self._open = [self.root]

    def handle_starttag(self, name: str, attributes: Any) -> None:
        node = Node(name, tuple(attributes))
        self._open[-1].inside.append(node)
        if name not in VOID:
            self._open.append(node)

    def handle_endtag(self, name: str) -> None:
        if name in VOID:
            return
        assert self._open[-1].name == name, f"</{name}> closes <{self._open[-1].name}>"
        self._open.pop()

    def handle_data(self, text: str) -> None:
        # White space between elements is all that a card put in afterwards may change.
        if text.strip():
            self._open[-1].inside.append(text)


def read(html: str) -> Node:
    """The tree of well-formed HTML, under a root of its own."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader._open == [reader.root], "something is left open"
    return reader.root


@lru_cache(maxsize=64)
def canonical(html: str) -> str:
    """The same HTML without the white space between elements."""
    return str(read(html))


class Board:
    """What stands on one screen: every fragment by its id, kept up to date by packets. ``columns`` is a tree, cards come into it."""

    def __init__(self) -> None:
        self._shown: dict[str, str] = {}
        self._columns = Node("root")

    def __getitem__(self, id: str) -> str:
        return "".join(map(str, self._columns.inside)) if id == COLUMNS else self._shown[id]

    def show(self, packet: dict[str, Any]) -> None:
        for html in packet.get("fragments", ()):
            self.place(html)
        for id in packet.get("gone", ()):
            self._take_away(id)
        for key in {*CITIZENS_OWN, *OTHERS_OWN}:
            if key in packet:
                self.place(packet[key])

    def place(self, html: str) -> None:
        """Put this one element where it belongs."""
        id = OPENING.match(html)
        assert id, "one element, with an id"
        if id[1] == COLUMNS:
            self._columns = read(html)
        elif id[1].startswith("post-"):
            self._place_card(html, id[1])
        else:
            self._shown[id[1]] = html

    def _place_card(self, html: str, id: str) -> None:
        (fresh,) = read(html).inside
        assert isinstance(fresh, Node), "one element"
        if found := self._columns.holder_of(id):
            holder, place = found
            holder.inside[place] = fresh
        elif into := self._columns.holder_of(fresh.attribute("data-into") or ""):
            holder, place = into
            holder.inside[place].inside.append(fresh)  # type: ignore[union-attr]

    def _take_away(self, id: str) -> None:
        if found := self._columns.holder_of(id):
            holder, place = found
            del holder.inside[place]
