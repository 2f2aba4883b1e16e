"""How the record looks in a word processor: A4, one typeface, the citizen's words marked by a line beside them, pages numbered."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TYPEFACE = "Calibri"
HEADINGS = ("Title", "Heading 1", "Heading 2")
QUOTE = "Intense Quote"
ITEMS = ("List Bullet", "List Number")
CONTINUED = "List Continue"
SMALL = Pt(9)
BLACK, CITIZENS = RGBColor(0, 0, 0), RGBColor(0x7A, 0x1D, 0x3F)


def lay_out(document: Any, language: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    _set_type(document.styles)
    _space(document.styles)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    document.styles["Normal"].element.get_or_add_rPr().append(spoken)
    _number_pages(section.footer.paragraphs[0])
    document.core_properties.language = language
    document.core_properties.author = "Facilitator"


def _set_type(styles: Any) -> None:
    styles["Normal"].font.name, styles["Normal"].font.size = TYPEFACE, Pt(11)
    for name in HEADINGS:
        styles[name].font.name, styles[name].font.color.rgb = TYPEFACE, BLACK
    quote = styles[QUOTE]
    # Slanted letters are harder to read for many, and these are the words that matter most.
    quote.font.name, quote.font.color.rgb, quote.font.italic = TYPEFACE, CITIZENS, False
    _line(quote, "left", "7A1D3F", eighths=24)
    _line(styles["Title"], "bottom", "000000", eighths=8)


def _space(styles: Any) -> None:
    """What belongs to an item stands close below it, and the next item apart."""
    _apart(styles["Normal"], before=0, after=4)
    _apart(styles[QUOTE], before=4, after=6)
    for name in ITEMS:
        _apart(styles[name], before=6, after=0)
        for alike in styles[name].element.pPr.findall(qn("w:contextualSpacing")):
            styles[name].element.pPr.remove(alike)
    _apart(styles[CONTINUED], before=0, after=0)
    styles[QUOTE].paragraph_format.left_indent = styles[QUOTE].paragraph_format.right_indent = Mm(4)


def _apart(style: Any, *, before: int, after: int) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _line(style: Any, side: str, colour: str, *, eighths: int) -> None:
    """A line on this side only, so many eighths of a point thick."""
    held = style.element.get_or_add_pPr()
    for old in held.findall(qn("w:pBdr")):
        held.remove(old)
    lines, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "8"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    lines.append(line)
    held.insert_element_before(lines, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")


def _number_pages(foot: Any) -> None:
    """“3 / 10”, worked out by whoever shows the document."""
    for text, field in (("", "PAGE"), (" / ", "NUMPAGES")):
        foot.add_run(text).font.size = SMALL
        run, number = foot.add_run(), OxmlElement("w:fldSimple")
        number.set(qn("w:instr"), field)
        run.font.size = SMALL
        foot._p.append(number)
        number.append(run._r)
