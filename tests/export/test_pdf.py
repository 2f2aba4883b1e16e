"""The PDF says what the page says, in its order, and is made apart. What PDF/UA-1 asks of it: ``test_matterhorn``."""

import io
import re
import subprocess
import sys
from html import unescape

import pikepdf
import pytest

from facilitator import demonstration
from facilitator.export import apart
from facilitator.export.apart import NotMade
from facilitator.export.pdf import pdf_of
from facilitator.paths import STATIC

from .matterhorn import tree
from .papers import demonstrated, paper

STORIES = list(demonstration.STORIES)
HEADINGS = ("H1", "H2", "H3")


@pytest.fixture(scope="module", params=STORIES)
def made(request: pytest.FixtureRequest) -> tuple[str, str, pikepdf.Pdf]:
    meeting = demonstrated(request.param)
    html = paper(meeting, meeting.language)
    return meeting.language, html, pikepdf.open(io.BytesIO(pdf_of(html, STATIC)))


def test_it_says_what_it_is_called_and_in_which_language(made):
    spoken, html, document = made
    assert str(document.Root.Lang) == spoken
    title = re.search(r"<title>(.*?)</title>", html)[1]
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == unescape(title)


def test_headings_stand_in_the_order_of_the_page_and_none_is_left_out(made):
    _, html, document = made
    written = [f"H{level}" for level in re.findall(r"<h([123])[ >]", html)]
    found = [tag for tag, _, _ in tree(document) if tag in HEADINGS]
    assert found == written
    assert found[0] == "H1"
    assert found.count("H1") == 1


def test_lists_are_lists_and_what_need_not_be_a_table_is_none(made):
    _, html, document = made
    tags = [tag for tag, _, _ in tree(document)]
    assert tags.count("L") >= 3
    assert "Table" not in tags, "WeasyPrint gives no scope to a table's heads, and cuts it in two at a page's end"
    assert tags.count("LI") >= html.count("<li")


def test_the_typeface_made_for_low_vision_is_in_it(made):
    *_, document = made
    fonts = [font for page in document.pages for font in page.Resources.Font.values()]
    assert any("Atkinson" in str(font.BaseFont) for font in fonts)


@pytest.mark.parametrize(
    "there", ["http://127.0.0.1:1/x.png", f"file://{STATIC / 'vendor' / 'pins.txt'}", "http://fonts/pins.txt"]
)
def test_nothing_is_fetched_from_anywhere(there: str):
    with pytest.raises(NotMade, match="Error fetching"):
        pdf_of(f'<html lang="en"><title>x</title><body><h1>x</h1><img alt="y" src="{there}"></body>', STATIC)


def test_one_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.01)
    with pytest.raises(NotMade, match="more than"):
        pdf_of("<p>x</p>", STATIC)


def test_the_server_itself_never_loads_what_lays_out_pages():
    """Its libraries need not be there for the board to run, and a second of imports would hold everybody up."""
    told = "import sys, facilitator.web; print('weasyprint' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
