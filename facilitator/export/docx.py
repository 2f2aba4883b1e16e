"""The record as a document for a word processor: the same parts as its page, with the headings and lists such a program knows."""

import re
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from docx import Document

from .apart import made_apart, make
from .docx_layout import CITIZENS, CONTINUED, HEADINGS as STYLES, QUOTE, SMALL, lay_out

QUOTES = {"da": ("»", "«"), "en": ("“", "”"), "nb": ("«", "»")}
HEADINGS = dict(zip(("h1", "h2", "h3"), STYLES, strict=True))
STARTS_A_LINE = {"p", "dt", "summary", "blockquote", *HEADINGS}
BOLD = {"b", "strong", "dt", "summary"}
CITIZENS_OWN = {"answer", "aside", "citizens-answer", "objection"}
"""Classes of what quotes the citizen; anybody else's words have no colour."""
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
        self._last: Any = None
        self._begins_an_item = False
        self._ended = ""
        self._silent_from = 0
        self._only_a_figure = False
        lay_out(self.document, language)

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        if tag == "meta":
            return
        classes = (dict(attributes).get("class") or "").split()
        self._inside += [tag, *CITIZENS_OWN.intersection(classes)]
        if ("aria-hidden", "true") in attributes:
            self._silent_from = self._silent_from or len(self._inside)
        elif tag in ("ol", "ul"):
            self._lists.append("List Number" if "lines" in classes else "List Bullet")
        elif tag == "li":
            self._line, self._begins_an_item = None, True
        elif tag in STARTS_A_LINE:
            self._begin_a_line(tag)
        elif tag == "q":
            self._say(self._open)
        elif "figure" in classes:
            self._only_a_figure = True
        elif "reading" in classes:
            self._say("– ")
        elif tag == "span" and self._ended == "span" and self._line is not None:
            self._say("· ")
        self._ended = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "q":
            self._say(self._close)
        while self._inside and self._inside.pop() != tag:
            pass
        if len(self._inside) < self._silent_from:
            self._silent_from = 0
        self._ended = tag
        if tag in ("ol", "ul"):
            self._lists.pop()
            self._line = None
        elif tag == "dt":
            self._say(": ")
        elif tag in STARTS_A_LINE or tag in ("li", "div", "header", "section"):
            self._line = None

    def handle_data(self, text: str) -> None:
        if "title" in self._inside:
            self.document.core_properties.title = text
        elif "body" in self._inside and not self._silent_from:
            self._ended = self._ended if not text.strip() else ""
            self._say(text if "blockquote" in self._inside else SPACES.sub(" ", text))

    def _begin_a_line(self, tag: str) -> None:
        if self._only_a_figure:
            # The figure of a way and its words are one line.
            self._only_a_figure = False
            return
        self._line = None
        if tag in HEADINGS or tag == "blockquote":
            self._line = self._last = self.document.add_paragraph(style=HEADINGS.get(tag, QUOTE))
            # The style says so too, but LibreOffice goes by what stands at the paragraph.
            self._line.paragraph_format.keep_with_next = tag in HEADINGS

    def _say(self, text: str) -> None:
        if self._line is None:
            if not text.strip():
                return
            before, style = self._last, self._style()
            self._line = self._last = self.document.add_paragraph(style=style)
            if before is not None and (style == CONTINUED or (style == "Normal" and "article" in self._inside)):
                before.paragraph_format.keep_with_next = True
        run = self._line.add_run(text if self._line.text else text.lstrip())
        run.bold = True if BOLD & set(self._inside) else None
        run.italic = True if {"em", "q"} & set(self._inside) else None
        if {"small", "code"} & set(self._inside):
            run.font.size = SMALL
        if "q" in self._inside and CITIZENS_OWN & set(self._inside):
            run.font.color.rgb = CITIZENS

    def _style(self) -> str:
        if not self._lists:
            return "Normal"
        begins, self._begins_an_item = self._begins_an_item, False
        return self._lists[-1] if begins else CONTINUED


if __name__ == "__main__":
    make(_write)
