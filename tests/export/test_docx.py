"""The document holds what the page holds, word for word, with headings and lists that a word processor knows."""

import io
import re
from html.parser import HTMLParser

import pytest
from docx import Document

from facilitator import demonstration
from facilitator.export.docx import docx_of

from .papers import demonstrated, paper


class Words(HTMLParser):
    """The words of a page's body."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.feed(html[html.index("<body") :])

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
