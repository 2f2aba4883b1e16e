"""The record as a document for a word processor: the same parts as its page, with the headings and lists such a program knows."""

import re
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .apart import made_apart, make

QUOTES = {"da": ("»", "«"), "en": ("“", "”"), "nb": ("«", "»")}
HEADINGS = {"h1": "Title", "h2": "Heading 1", "h3": "Heading 2"}
STARTS_A_LINE = {"p", "dt", "summary", "blockquote", *HEADINGS}
BOLD = {"b", "strong", "dt", "summary"}
SMALL = Pt(9)
CITIZENS = RGBColor(0x7A, 0x1D, 0x3F)
SPACES = re.compile(r"[ \t\r\n]+")
Attributes = list[tuple[str, str | None]]


def docx_of(html: str, language: str) -> bytes:
    """A page of ours (``record/paper.html``) as a .docx file, its language and title told to those who read by ear. Raises NotMade."""
    return made_apart(__name__, html, language)


def _write(html: str, language: str) -> bytes:
    writer = _Writer(language)
    writer.feed(html)
    writer.close()
    kept = BytesIO()
    writer.document.save(kept)
    return kept.getvalue()


class _Writer(HTMLParser):
    """Walks through the page, and writes each block as a paragraph, each list as what it is."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self._open, self._close = QUOTES.get(language, QUOTES["en"])
        self._inside: list[str] = []
        self._lists: list[str] = []
        self._line: Any = None
        self._begins_an_item = False
        self._ended = ""
        _lay_out(self.document, language)

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        self._inside.append(tag)
        if tag == "meta":
            self._inside.pop()
        elif tag in ("ol", "ul"):
            self._lists.append("List Number" if ("class", "lines") in attributes else "List Bullet")
        elif tag == "li":
            self._line, self._begins_an_item = None, True
        elif tag in STARTS_A_LINE:
            self._line = None
            if tag in HEADINGS or tag == "blockquote":
                self._line = self.document.add_paragraph(style=HEADINGS.get(tag, "Intense Quote"))
        elif tag == "q":
            self._say(self._open)
        elif tag == "span" and self._ended == "span" and self._line is not None:
            self._say("· ")
        self._ended = ""

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass
        self._ended = tag
        if tag in ("ol", "ul"):
            self._lists.pop()
            self._line = None
        elif tag == "q":
            self._say(self._close)
        elif tag == "dt":
            self._say(": ")
        elif tag in STARTS_A_LINE or tag in ("li", "div", "header", "section"):
            self._line = None

    def handle_data(self, text: str) -> None:
        if "title" in self._inside:
            self.document.core_properties.title = text
        elif "body" in self._inside:
            self._ended = self._ended if not text.strip() else ""
            self._say(text if "blockquote" in self._inside else SPACES.sub(" ", text))

    def _say(self, text: str) -> None:
        if self._line is None:
            if not text.strip():
                return
            self._line, text = self.document.add_paragraph(style=self._style()), text.lstrip()
        run = self._line.add_run(text)
        run.bold = True if BOLD & set(self._inside) else None
        run.italic = True if {"em", "q"} & set(self._inside) else None
        if {"small", "code"} & set(self._inside):
            run.font.size = SMALL
        if "q" in self._inside:
            run.font.color.rgb = CITIZENS

    def _style(self) -> str:
        if not self._lists:
            return "Normal"
        begins, self._begins_an_item = self._begins_an_item, False
        return self._lists[-1] if begins else "List Continue"


def _lay_out(document: Any, language: str) -> None:
    """A4, one typeface, and the language the words are in."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    for name in (*HEADINGS.values(), "Intense Quote"):
        style = document.styles[name]
        style.font.name, style.font.color.rgb = "Calibri", CITIZENS if name == "Intense Quote" else RGBColor(0, 0, 0)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(spoken)
    document.core_properties.language = language
    document.core_properties.author = "Facilitator"


if __name__ == "__main__":
    make(_write)
