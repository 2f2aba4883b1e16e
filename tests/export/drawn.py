"""What a page of a PDF draws, run by run: its glyphs, where they stand, and the marks around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pikepdf

PAINTING = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "INLINE IMAGE"})
PAIR = re.compile(r"<([0-9a-f]+)> <([0-9a-f]+)>")
SHOWING = frozenset({"Tj", "TJ", "'", '"'})


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content: its tag, and what is said about it."""

    tag: str
    said: dict[str, Any]

    @property
    def is_artifact(self) -> bool:
        return self.tag == "/Artifact"

    @property
    def number(self) -> int | None:
        return self.said.get("/MCID")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that is painted. Without a ``font`` it is no text. ``right`` is where the last glyph ends, in points."""

    marks: tuple[Mark, ...]
    font: str = ""
    glyphs: tuple[int, ...] = ()
    right: float = 0.0


def marks_of(page: pikepdf.Page) -> Iterator[tuple[Mark, ...]]:
    """Each time something is marked, all the marks it stands in, the outermost first."""
    open_marks: list[Mark] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("BDC", "BMC"):
            open_marks.append(_mark(operands))
            yield tuple(open_marks)
        elif str(operator) == "EMC":
            open_marks.pop()


def drawn(page: pikepdf.Page) -> Iterator[Drawn]:
    open_marks: list[Mark] = []
    font, size, left = "", 0.0, 0.0
    widths: dict[str, dict[int, float]] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            open_marks.append(_mark(operands))
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            font, size = str(operands[0]), float(operands[1])
            if font not in widths:
                widths[font] = widths_of(page.Resources.Font[font])
        elif name == "Tm":
            left = float(operands[4])
        elif name in SHOWING:
            glyphs, width = _shown(operands, widths[font])
            # The whole page is drawn in pixels: three quarters of a point each.
            yield Drawn(tuple(open_marks), font, glyphs, (left + width * size / 1000) * 0.75)
        elif name in PAINTING:
            yield Drawn(tuple(open_marks))


def widths_of(font: pikepdf.Object) -> dict[int, float]:
    """The glyphs' widths as the font's dictionary has them, in thousandths of its size."""
    found: dict[int, float] = {}
    said = list(font.DescendantFonts[0].W)
    for first, widths in zip(said[::2], said[1::2], strict=True):
        found.update({int(first) + at: float(width) for at, width in enumerate(widths)})
    return found


def unicode_of(font: pikepdf.Object) -> dict[int, str]:
    """What each glyph says, read from the font's own map (``beginbfchar``; WeasyPrint writes no ranges)."""
    pairs = PAIR.findall(font.ToUnicode.read_bytes().decode().split("beginbfchar", 1)[1])
    return {int(glyph, 16): bytes.fromhex(said).decode("utf-16-be") for glyph, said in pairs}


def _mark(operands: Any) -> Mark:
    said = dict(operands[1].items()) if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
    return Mark(str(operands[0]), said)


def _shown(operands: Any, widths: dict[int, float]) -> tuple[tuple[int, ...], float]:
    glyphs: list[int] = []
    width = 0.0
    for piece in operands[-1] if isinstance(operands[-1], pikepdf.Array | list) else operands:
        if isinstance(piece, pikepdf.String | bytes):
            codes = bytes(piece)
            new = [int.from_bytes(codes[at:end]) for at, end in pairwise(range(0, len(codes) + 1, 2))]
            glyphs += new
            width += sum(widths.get(glyph, 0.0) for glyph in new)
        else:
            width -= float(piece)
    return tuple(glyphs), width
