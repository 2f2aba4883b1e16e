"""The document holds what the page holds, word for word, with headings and lists that a word processor knows."""

import io
import re
from html.parser import HTMLParser

import pytest
from docx import Document

from facilitator import demonstration
from facilitator.export.docx import docx_of
from facilitator.export.docx_layout import CITIZENS

from .papers import demonstrated, paper

ORNAMENT = re.compile(r'<b [^>]*aria-hidden="true"[^>]*>[^<]*</b>')


class Words(HTMLParser):
    """The words of a page's body, but for ornaments."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.feed(ORNAMENT.sub("", html[html.index("<body") :]))

    def handle_data(self, data: str) -> None:
        self.said += re.findall(r"\w+", data)


@pytest.fixture(scope="module", params=list(demonstration.STORIES))
def made(request: pytest.FixtureRequest):
    meeting = demonstrated(request.param)
    html = paper(meeting, meeting.language)
    return meeting.language, html, Document(io.BytesIO(docx_of(html, meeting.language)))


def words_of(document) -> list[str]:
    return [word for paragraph in document.paragraphs for word in re.findall(r"\w+", paragraph.text)]


def test_every_word_of_the_page_is_there_in_its_order(made):
    _, html, document = made
    assert words_of(document) == Words(html).said
    assert len(Words(html).said) > 500


def test_headings_and_lists_are_what_they_are(made):
    _, html, document = made
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    for tag, style in (("h1", "Title"), ("h2", "Heading 1"), ("h3", "Heading 2")):
        assert styles.count(style) == len(re.findall(f"<{tag}[ >]", html)) > 0, style
    assert styles.count("Intense Quote") == html.count("<blockquote")
    assert "List Bullet" in styles
    assert "List Number" in styles


def test_it_says_its_title_and_its_language(made):
    spoken, html, document = made
    assert document.core_properties.title in html
    assert document.core_properties.language == spoken
    assert f'w:lang w:val="{spoken}"' in document.styles["Normal"].element.xml


def test_what_the_citizen_wrote_keeps_its_lines():
    html = '<html lang="en"><title>t</title><body><blockquote>One\ntwo  three</blockquote><p>a\n b</p></body>'
    first, second = Document(io.BytesIO(docx_of(html, "en"))).paragraphs
    assert (first.text, second.text) == ("One\ntwo  three", "a b")


def test_the_figure_of_a_way_stands_on_its_line_and_its_facts_stay_with_it(made):
    _, _, document = made
    lines = document.paragraphs
    at = next(at for at, line in enumerate(lines) if line.text.startswith("1 "))
    assert lines[at].style.name == "List Bullet"
    assert len(lines[at].text) > 20
    assert lines[at + 1].style.name == "List Continue"
    assert lines[at].paragraph_format.keep_with_next


def test_a_quotation_is_one_from_sign_to_sign_and_in_the_citizens_colour_where_it_is_theirs():
    html = '<html lang="da"><title>t</title><body><p class="citizens-answer">x <q>y</q></p><p>x <q>z</q></p></body>'
    theirs, anothers = Document(io.BytesIO(docx_of(html, "da"))).paragraphs
    assert [(run.text, run.font.color.rgb) for run in theirs.runs if run.italic] == [
        ("»", CITIZENS),
        ("y", CITIZENS),
        ("«", CITIZENS),
    ]
    assert [(run.text, run.font.color.rgb) for run in anothers.runs if run.italic] == [
        ("»", None),
        ("z", None),
        ("«", None),
    ]


def test_what_is_only_ornament_is_left_out(made):
    _, html, document = made
    assert ORNAMENT.search(html)
    headings = [line.text for line in document.paragraphs if line.style.name == "Heading 2"]
    assert {"Sundhed", "Medicine"} & set(headings)


def test_its_pages_are_numbered(made):
    *_, document = made
    assert re.findall('w:instr="([A-Z]+)"', document.sections[0].footer._element.xml) == ["PAGE", "NUMPAGES"]


def test_a_heading_stays_with_what_stands_under_it(made):
    _, _, document = made
    headings = [line for line in document.paragraphs if line.style.name in ("Title", "Heading 1", "Heading 2")]
    assert len(headings) > 15
    assert all(line.paragraph_format.keep_with_next for line in headings)
