"""Imports go down only, and each big library has one room (HOUSE.md, Floors)."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.rooms import ROOT, imports, name, room, rooms, tree, under

# room → the rooms below it. Starting things (STARTS) may use every room.
FLOORS = {
    "paths": set(),
    "settings": {"paths"},
    "logs": {"settings"},
    "board": set(),
    "meeting_types": {"board"},
    "plain_words": {"board", "meetings", "store"},
    "store": {"board", "settings", "paths"},
    "meetings": {"board", "meeting_types", "store", "settings"},
    "shaping": {"meeting_types", "meetings", "store"},
    "inviting": {"board", "meetings"},
    "following": {"board", "meeting_types", "meetings", "store"},
    "accounts": {"meetings", "store"},
    "export": {"board", "meeting_types", "meetings", "store", "settings", "paths"},
    "web": {
        "accounts",
        "board",
        "inviting",
        "meeting_types",
        "meetings",
        "plain_words",
        "shaping",
        "store",
        "export",
        "following",
        "settings",
        "paths",
    },
}
STARTS = {"__init__", "__main__", "cli", "demonstration", "demonstrating", "checking", "retention"}

# library → the only places that name it
ONLY_IN = {
    "eventlet": ("facilitator/__main__.py", "facilitator/web/serving.py"),
    "sqlalchemy": ("facilitator/store/",),
    "alembic": ("facilitator/store/",),
    "psycopg2": ("facilitator/store/",),
    "argon2": ("facilitator/accounts.py",),
    "flask": ("facilitator/web/",),
    "flask_socketio": ("facilitator/web/",),
    "socketio": ("facilitator/web/",),
    "jinja2": ("facilitator/web/", "facilitator/export/"),
}
CODE = (ast.Name, ast.Attribute, ast.Constant)


def upwards(path: Path) -> Iterator[str]:
    """One sentence for each import of a module that leaves its floor upwards or sideways."""
    here = room(path)
    for asked, line in imports(path):
        parts = asked.split(".")
        there = parts[1] if parts[0] == "facilitator" and len(parts) > 1 else here
        if there in rooms() and there != here and there not in FLOORS[here]:
            below = ", ".join(sorted(FLOORS[here])) or "nothing"
            yield f"{name(path)}:{line} in the room {here} imports {there}; below {here} lie: {below}"


def test_every_room_is_drawn_in_the_house():
    undrawn = rooms() - FLOORS.keys() - STARTS
    assert not undrawn, f"say in FLOORS which rooms lie below: {', '.join(sorted(undrawn))}"


def test_imports_go_down_only():
    housed = [path for path in under("facilitator") if room(path) in FLOORS]
    assert housed, "no module found, so nothing was tested"
    wrong = [sentence for path in housed for sentence in upwards(path)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_an_import_upwards_would_be_seen(monkeypatch):
    path = ROOT / "facilitator" / "board" / "climbing.py"
    monkeypatch.setattr("tests.house.rooms.tree", lambda _: ast.parse("from ..web import live"))
    assert [*upwards(path)] == [
        "facilitator/board/climbing.py:1 in the room board imports web; below board lie: nothing"
    ]


def test_the_board_needs_nothing_but_python():
    known = sys.stdlib_module_names | {"facilitator"}
    wrong = [
        f"{name(path)}:{line} imports {asked}; board/ lives on the standard library alone"
        for path in under("facilitator")
        if room(path) == "board"
        for asked, line in imports(path)
        if asked.split(".")[0] not in known
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_board_has_no_clock_no_chance_and_no_outside():
    outside = {
        "asyncio",
        "datetime.datetime.now",
        "http",
        "os",
        "random",
        "secrets",
        "socket",
        "sqlite3",
        "time",
        "uuid",
    }
    wrong = [
        f"{name(path)}:{line} imports {asked}; moments, ids and chance come in as arguments"
        for path in under("facilitator")
        if room(path) == "board"
        for asked, line in imports(path)
        if asked.split(".")[0] in outside
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_each_big_library_has_one_room():
    wrong = [
        f"{name(path)}:{line} imports {asked}; it lives in {' and '.join(ONLY_IN[library])} only"
        for path in under("facilitator")
        for asked, line in imports(path)
        if (library := asked.split(".")[0]) in ONLY_IN and not name(path).startswith(ONLY_IN[library])
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_no_code_elsewhere_asks_which_mode_the_server_runs_in():
    places = (*ONLY_IN["eventlet"], "facilitator/settings.py")  # the one setting that chooses it
    wrong = [
        f"{name(path)}:{line} names eventlet; leaving it must stay a one-line change"
        for path in under("facilitator")
        if not name(path).startswith(places)
        for line in lines_naming("eventlet", tree(path))
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def lines_naming(word: str, module: ast.Module) -> Iterator[int]:
    """Where code, not prose, has this word: as a name or as a text that means something to a machine."""
    for node in ast.walk(module):
        said = {getattr(node, part, None) for part in ("id", "attr", "value") if isinstance(node, CODE)}
        if word in {text for text in said if isinstance(text, str)}:
            yield node.lineno


def test_code_that_names_the_mode_would_be_seen():
    seen = lines_naming("eventlet", ast.parse('if mode == "eventlet":\n    eventlet.sleep()\n"""eventlet in prose"""'))
    assert [*seen] == [1, 2]
