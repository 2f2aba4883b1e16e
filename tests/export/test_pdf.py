"""The PDF is one a screen reader can read aloud in order: PDF/UA-1, as far as its marks can be read off by a machine."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from facilitator import demonstration
from facilitator.export import apart
from facilitator.export.apart import NotMade
from facilitator.export.pdf import pdf_of
from facilitator.paths import STATIC

from .papers import demonstrated, paper

STORIES = list(demonstration.STORIES)
HEADINGS = ("/H1", "/H2", "/H3")


@pytest.fixture(scope="module", params=STORIES)
def made(request: pytest.FixtureRequest) -> tuple[str, str, pikepdf.Pdf]:
    meeting = demonstrated(request.param)
    html = paper(meeting, meeting.language)
    return meeting.language, html, pikepdf.open(io.BytesIO(pdf_of(html, STATIC)))


def elements(node: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...], Any]]:
    """Every element of the structure tree in reading order: its tag, the tags above it, itself."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag = str(kid.S)
            yield tag, above, kid
            yield from elements(kid, (*above, tag))


def tree(document: pikepdf.Pdf) -> list[tuple[str, tuple[str, ...], Any]]:
    return list(elements(document.Root.StructTreeRoot))


def test_it_says_that_it_is_tagged_what_it_is_called_and_in_which_language(made):
    spoken, html, document = made
    root = document.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == spoken
    assert root.ViewerPreferences.DisplayDocTitle
    title = re.search(r"<title>(.*?)</title>", html)[1]
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == unescape(title)
    assert all(page.get("/Tabs") == "/S" for page in document.pages if "/Annots" in page)


def test_headings_stand_in_the_order_of_the_page_and_none_is_left_out(made):
    _, html, document = made
    written = [f"/H{level}" for level in re.findall(r"<h([123])[ >]", html)]
    found = [tag for tag, _, _ in tree(document) if tag in HEADINGS]
    assert found == written
    assert found[0] == "/H1"
    assert found.count("/H1") == 1
    levels = [int(tag[-1]) for tag in found]
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is jumped"


def test_lists_are_lists_and_what_need_not_be_a_table_is_none(made):
    _, html, document = made
    found = tree(document)
    tags = [tag for tag, _, _ in found]
    assert tags.count("/L") >= 3
    assert "/Table" not in tags, "WeasyPrint gives no scope to a table's heads, and cuts it in two at a page's end"
    assert tags.count("/LI") >= html.count("<li")
    assert all(above[-1] == "/L" for tag, above, _ in found if tag == "/LI")


def test_everything_that_is_drawn_is_tagged_or_marked_as_ornament(made):
    """ISO 14289-1, 7.1: nothing stands outside the reading order but what need not be read."""
    *_, document = made
    for number, page in enumerate(document.pages, start=1):
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                depth += 1
            elif name == "EMC":
                depth -= 1
            elif name in ("Tj", "TJ", "'", '"', "Do", "S", "f", "f*", "B", "b", "sh"):
                assert depth > 0, (number, name, operands)


def test_every_font_is_in_it_and_can_be_read_back_as_text(made):
    """ISO 14289-1, 7.21: embedded, with a map to Unicode."""
    *_, document = made
    fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font, font.BaseFont
        (inner,) = font.DescendantFonts
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()), font.BaseFont
    assert any("Atkinson" in str(font.BaseFont) for font in fonts), "the typeface made for low vision is among them"


def test_links_have_words_and_there_are_no_pictures_without(made):
    *_, document = made
    for tag, _, element in tree(document):
        assert tag != "/Figure" or element.get("/Alt"), "a picture says what it shows"
    for page in document.pages:
        for annotation in page.get("/Annots", []):
            assert annotation.get("/Contents"), "a link says where it leads"


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
