"""The Matterhorn Protocol's conditions about fonts and what their glyphs say (10 and 31), for the one kind of font WeasyPrint writes."""

import io
from collections.abc import Callable, Iterator

import pikepdf
from fontTools.ttLib import TTFont

from .drawn import drawn, unicode_of, widths_of

Faults = Iterator[str]
NOT_DEFINED = 0
"""The glyph that is drawn where a font has none."""
NO_CHARACTERS = {"", "\x00", "\ufeff", "\ufffe"}


def fonts_of(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    return {str(font.BaseFont): font for page in document.pages for font in page.Resources.get("/Font", {}).values()}


def shown(document: pikepdf.Pdf) -> dict[str, set[int]]:
    """The glyphs of each font that are drawn somewhere."""
    found: dict[str, set[int]] = {name: set() for name in fonts_of(document)}
    for page in document.pages:
        for one in drawn(page):
            if one.font:
                found[str(page.Resources.Font[one.font].BaseFont)].update(one.glyphs)
    return found


def program_of(font: pikepdf.Object) -> TTFont:
    return TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))


def c10_001(document: pikepdf.Pdf) -> Faults:
    """What is drawn cannot be read back as text (31-027: no map at all; 31-028, 31-029: to what is no character)."""
    glyphs = shown(document)
    for name, font in fonts_of(document).items():
        if "/ToUnicode" not in font:
            yield name
            continue
        said = unicode_of(font)
        yield from (f"{name}: {glyph}" for glyph in glyphs[name] if said.get(glyph, "") in NO_CHARACTERS)


def c31_001(document: pikepdf.Pdf) -> Faults:
    """A font's codes are not simply its glyphs, or it does not say so (31-001 to 31-008)."""
    for name, font in fonts_of(document).items():
        (inner,) = font.DescendantFonts
        if (font.Subtype, font.Encoding, inner.Subtype) != ("/Type0", "/Identity-H", "/CIDFontType2"):
            yield name
        elif inner.get("/CIDToGIDMap") != "/Identity":
            yield f"{name}: codes"


def c31_009(document: pikepdf.Pdf) -> Faults:
    """A font is not in the document."""
    for name, font in fonts_of(document).items():
        if "/FontFile2" not in font.DescendantFonts[0].FontDescriptor:
            yield name


def c31_011(document: pikepdf.Pdf) -> Faults:
    """A glyph that is drawn is not in the font; its width is another (31-016)."""
    glyphs = shown(document)
    for name, font in fonts_of(document).items():
        program, widths = program_of(font), widths_of(font)
        order, scale = program.getGlyphOrder(), 1000 / program["head"].unitsPerEm
        for glyph in glyphs[name]:
            if glyph >= len(order):
                yield f"{name}: {glyph}"
            elif abs(program["hmtx"][order[glyph]][0] * scale - widths.get(glyph, 0)) > 1:
                yield f"{name}: the width of {glyph}"


def c31_030(document: pikepdf.Pdf) -> Faults:
    """Something is drawn as a glyph that means: there is none."""
    yield from (name for name, glyphs in shown(document).items() if NOT_DEFINED in glyphs)


FONT_CONDITIONS: dict[str, Callable[[pikepdf.Pdf], Faults]] = {
    "10-001, 31-027, 31-028, 31-029": c10_001,
    "31-001 to 31-008": c31_001,
    "31-009": c31_009,
    "31-011, 31-016": c31_011,
    "31-030": c31_030,
}
