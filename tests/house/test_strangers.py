"""No request leaves for a third party, and nothing committed names a machine it was made on."""

import re
from pathlib import Path

from tests.house.rooms import files, name, under

ELSEWHERE = re.compile(r"""(?:https?:)?//(?!www\.w3\.org/)[a-z0-9-]+\.[a-z0-9.-]+[/"'\s)]""", re.IGNORECASE)
# Put together here, so that this file does not name them either.
REGISTRIES = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("yarnpkg", "com"))
]
MACHINES = [
    "/".join(("", *parts, ""))
    for parts in (("root",), ("work", "main"), ("work", "shared"), ("home", "user"), ("opt", "wheels"))
]


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="ignore")


def lines_with(words: list[str], paths: list[Path]) -> list[str]:
    return [f"{name(path)} names {word}" for path in paths for word in words if word in text(path).lower()]


def test_pages_ask_nobody_else_for_anything():
    assert ELSEWHERE.search('<script src="//cdn.example.org/x.js">')
    assert ELSEWHERE.search("url(https://fonts.example.com/a.woff2)")
    ours = [path for ending in (".html", ".js", ".css", ".svg") for path in under("templates", "static", ending=ending)]
    wrong = [
        f"{name(path)}: {found[0]}"
        for path in ours
        if "vendor" not in path.parts
        for found in ELSEWHERE.finditer(text(path))
    ]
    assert not wrong, "a page would talk to a stranger:\n" + "\n".join(wrong)


def test_no_file_names_a_package_registry():
    wrong = lines_with(REGISTRIES, [*files()])
    assert not wrong, "pip and npm know where to ask:\n" + "\n".join(wrong)


def test_no_file_names_the_machine_it_was_made_on():
    wrong = lines_with(MACHINES, [*files()])
    assert not wrong, "\n".join(wrong)


def test_nothing_of_others_is_committed():
    wrong = [
        name(path)
        for path in files()
        if {"vendor", "node_modules"} & set(path.parts) or path.name.endswith((".min.js", ".woff2"))
    ]
    assert not wrong, f"fetched at build, never committed: {', '.join(wrong)}"
