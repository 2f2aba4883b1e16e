"""The wall's styles let it fit itself quickly: it is laid out a hundred times before anybody sees it once."""

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import FunctionBlock, Node

from facilitator.paths import STATIC
from facilitator.web.assets import Assets

CLASSES = re.compile(r'classList\.(?:add|remove|toggle)\("([\w-]+)"|"([\w]+-alone)"')
MARKS = re.compile(r"dataset\.(\w+) = |delete [^;\n]*dataset\.(\w+)")
ONCE = {r"\.news"}
"""What changes once a fit, at its beginning, and colours the picture of the space."""


def looked_for(parts: Iterable[Node]) -> Iterator[str]:
    """What each ``:has()`` of a stylesheet looks for."""
    for part in parts:
        if isinstance(part, FunctionBlock) and part.lower_name == "has":
            yield tinycss2.serialize(part.arguments)
        yield from looked_for(getattr(part, "arguments", None) or getattr(part, "content", None) or ())


def slow(styles: str, changed: set[str]) -> list[str]:
    """Each ``:has()`` that looks for something a fit changes: the browser would look through the styles of the whole wall each time."""
    sheet = tinycss2.parse_component_value_list(styles, skip_comments=True)
    return [wanted for wanted in looked_for(sheet) if any(re.search(rf"{one}(?![\w-])", wanted) for one in changed)]


def changed_by_a_fit() -> set[str]:
    script = "".join(
        (STATIC / "js" / f"{name}.js").read_text(encoding="utf-8") for name in ("fitting", "wall", "wall_views")
    )
    classes = {rf"\.{found[1] or found[2]}" for found in CLASSES.finditer(script)}
    marks = {
        re.sub("[A-Z]", lambda big: f"-{big[0].lower()}", found[1] or found[2]) for found in MARKS.finditer(script)
    }
    return (classes | {rf"\[data-{mark}" for mark in marks}) - ONCE


def test_what_a_fit_changes_stands_in_no_has():
    changed = changed_by_a_fit()
    assert {r"\.out", r"\.bare", r"\.brief-alone", r"\[data-left", r"\[data-pages"} <= changed
    styles = Assets(STATIC)._files["css/wall.css"].body.decode()
    assert len(list(looked_for(tinycss2.parse_component_value_list(styles)))) > 50
    assert slow(styles, changed) == []


def test_a_slow_one_would_be_seen():
    styles = ".wall { & main:is(.a, :has(> li:not(.out))) { color: red } } .b:has([data-left='0']), .c:has(.outer) { color: red }"
    assert slow(styles, changed_by_a_fit()) == ["> li:not(.out)", '[data-left="0"]']
