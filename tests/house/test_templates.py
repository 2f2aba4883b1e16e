"""Templates keep to the Content-Security-Policy and leave escaping on."""

import re

from jinja2 import nodes

from facilitator.web.saying.languages import language
from tests.house.rooms import name, under

FORBIDDEN = {
    r"<script(?![^>]*\b(src|type=\"application/json\"))": "a script of its own file (CSP has no inline)",
    r"<style\b": "a stylesheet of its own file (CSP has no inline)",
    r"\sstyle\s*=\s*[\"']": "a class (CSP has no inline style)",
    r"\son[a-z]+\s*=\s*[\"']": "a listener in static/js (CSP has no inline handler)",
    r"javascript:": "a button",
    r"\|\s*safe\b": "Markup made where it is known to be safe (texts are escaped always)",
    r"{%-?\s*autoescape\s+false": "nothing: texts are escaped always",
}


def test_nothing_is_inline_and_everything_is_escaped():
    templates = under("templates", ending=".html")
    assert templates, "no template found, so nothing was tested"
    wrong = [
        f"{name(path)}: {found[0].strip()}: use {instead}"
        for path in templates
        for pattern, instead in FORBIDDEN.items()
        for found in re.finditer(pattern, path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_nothing_of_a_language_is_compiled_into_a_template():
    """What is compiled serves every language (web/saying/compiled.py); Jinja works out a filter on a constant as it compiles."""
    templates = language("en").templates
    of_a_language = {
        name for name, does in templates.filters.items() if getattr(does, "__module__", "").startswith("facilitator")
    }
    assert {"term", "day", "moment"} <= of_a_language
    wrong = [
        f"{name(path)}:{found.lineno}: |{found.name}"
        for path in under("templates", ending=".html")
        for found in templates.parse(path.read_text(encoding="utf-8")).find_all(nodes.Filter)
        if found.name in of_a_language and isinstance(found.node, nodes.Const)
    ]
    assert not wrong, "\n".join(wrong)
