"""Names are the field's nouns and the house's verbs (HOUSE.md, Names)."""

import ast
import re

from tests.house.rooms import name, tree, under

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "misc", "manager", "service", "handler", "processor", "common"}
SAYS_NOTHING_ALONE = {"base", "data"}
WORDS = re.compile(r"[^a-z0-9]+")


def test_no_file_is_named_after_nothing():
    named = [
        path
        for ending in (".py", ".js", ".html")
        for path in under("facilitator", "templates", "static", "tests", "scripts", ending=ending)
    ]
    assert named
    wrong = [
        f"{name(path)}: name it after what it holds, in the words of DESIGN.md"
        for path in named
        if "vendor" not in path.parts
        and (
            SAYS_NOTHING & {word for part in path.parts for word in WORDS.split(part.lower())}
            or path.stem in SAYS_NOTHING_ALONE
        )
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_functions_are_verbs_that_say_more_than_get():
    wrong = [
        f"{name(path)}:{node.lineno} {node.name}: say what is found or made, or make it a noun"
        for path in under("facilitator")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("get_")
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_classes_are_things_of_the_field():
    wrong = [
        f"{name(path)}:{node.lineno} {node.name}: what does it stand for at the table?"
        for path in under("facilitator")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and node.name.lower().endswith(("manager", "service", "handler", "helper"))
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_module_says_what_it_is():
    wrong = [
        f"{name(path)}: begin with one or two sentences"
        for path in under("facilitator", "scripts", "tests")
        if path.name != "__init__.py" and not ast.get_docstring(tree(path))
    ]
    assert not wrong, "\n" + "\n".join(wrong)
