"""Rooms stay small enough to read at one sitting (HOUSE.md, habit 13). An exception is named here with its reason."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.rooms import ROOT, files, name, tree, under

MODULE, FUNCTION, FRAGMENT, TEST_MODULE, JAVASCRIPT = 250, 30, 80, 300, 800

# file → (lines it may have, why it is better whole)
LONGER: dict[str, tuple[int, str]] = {}
# screen → (lines of our own scripts it may load, why they are better there than crammed or on the server)
WHERE_PEOPLE_WRITE = "choices among what stands, a card’s menu, hints and marks while writing, a field that stays put, and who asks for the floor"
LONGER_SCREENS = {
    "wall": (
        1056,
        "only the wall can measure what has room on it, and so what its next part is; and it has the others’ voice",
    ),
    "table": (1010, WHERE_PEOPLE_WRITE),
    "facilitator": (1050, f"{WHERE_PEOPLE_WRITE}; the door’s buttons"),
    "citizen": (
        970,
        "one thing at a time, the cards to choose among, and no word of hers lost or moved when a helper’s go",
    ),
}
# function → (lines it may have, why it is better whole); a migration is written once and never read as code
LONGER_FUNCTIONS = {
    "facilitator/web/openapi.py openapi": (60, "one literal document, read from top to bottom"),
}
WRITTEN_ONCE = "facilitator/store/migrations/versions/"


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def too_long(paths: list[Path], most: int) -> list[str]:
    return [
        f"{name(path)} has {length} lines; split it at {limit} by what it is about"
        for path in paths
        if (length := lines(path)) > (limit := LONGER.get(name(path), (most, ""))[0])
    ]


def test_modules_can_be_read_at_one_sitting():
    assert not (long := too_long(under("facilitator", "scripts"), MODULE)), "\n" + "\n".join(long)


def test_test_modules_can_be_read_at_one_sitting():
    assert not (long := too_long(under("tests"), TEST_MODULE)), "\n" + "\n".join(long)


def test_fragments_stay_small():
    fragments = [path for path in under("templates", ending=".html") if path.name.startswith("_")]
    assert not (long := too_long(fragments, FRAGMENT)), "\n" + "\n".join(long)


def test_functions_do_one_thing():
    long = [
        f"{name(path)}:{node.lineno} {node.name} has {length} lines, its docstring not counted; at most {limit}"
        for path in under("facilitator", "scripts")
        if not name(path).startswith(WRITTEN_ONCE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := body(node)) > (limit := LONGER_FUNCTIONS.get(f"{name(path)} {node.name}", (FUNCTION, ""))[0])
    ]
    assert not long, "\n" + "\n".join(long)


def body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    documented = ast.get_docstring(function, clean=False)
    return function.end_lineno - function.lineno + 1 - (len(documented.splitlines()) if documented else 0)


# What one visitor loads is what is light or heavy; eleven screens' scripts together are over 800 lines, and no screen has them all.
ASKED_FOR = re.compile(r"asset\('(js/[\w.]+)'\)")
NOT_ON = re.compile(r'{% if screen != "(\w+)" %}.*?{% endif %}')
IMPORTED = re.compile(r'^import .*"\./([\w.]+)"$', re.MULTILINE)
SCREENS = ("wall", "table", "facilitator", "citizen")


@pytest.mark.parametrize("screen", SCREENS)
def test_the_javascript_a_screen_loads_stays_light(screen):
    # The facilitator's page extends the table's.
    rooms = {screen, "table"} if screen == "facilitator" else {screen}
    pages = [path for path in under("templates", ending=".html") if path.parent.name in rooms]
    pages.append(ROOT / "templates" / "screen.html")
    loaded: set[Path] = set()
    written = "".join(NOT_ON.sub(lambda left: left[0] if left[1] != screen else "", page.read_text()) for page in pages)
    waiting = [ROOT / "static" / asked for asked in ASKED_FOR.findall(written)]
    while waiting:
        path = waiting.pop()
        if path not in loaded:
            loaded.add(path)
            waiting += [path.parent / name for name in IMPORTED.findall(path.read_text())]
    assert loaded, "no script was found, so none was counted"
    longest = ", ".join(f"{path.name} {lines(path)}" for path in sorted(loaded, key=lines, reverse=True)[:4])
    total = sum(map(lines, loaded))
    most = LONGER_SCREENS.get(screen, (JAVASCRIPT, ""))[0]
    assert total <= most, f"{total} lines of our own JavaScript, at most {most}; longest: {longest}"


def test_no_exception_outlives_its_need():
    there = {name(path): path for path in files()}
    idle = [given for given in LONGER if given not in there or lines(there[given]) <= MODULE]
    assert not idle, f"these need no exception any more: {', '.join(idle)}"
