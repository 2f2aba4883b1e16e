"""Conditions of the Matterhorn Protocol 1.02 for PDF/UA-1 (ISO 14289-1) that a machine can check, each under its own number.

``CONDITIONS[number](document)`` gives what fails it, in words; nothing where all is well. Those about what our documents never have (forms,
films, formulas, ruby) are checked as what they are: that there is none. Those about fonts lie in ``matterhorn_fonts``.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pikepdf

from .drawn import drawn, marks_of
from .matterhorn_fonts import FONT_CONDITIONS

Faults = Iterator[str]
_STANDARD = (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD "
    "THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
)
STANDARD = frozenset(_STANDARD.split())
HOLDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
}
STANDS_IN = {"LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}}
STANDS_IN |= {"TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}}
NEVER_THERE = {"TOC", "TOCI", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Formula", "Form", "Note"}
LANGUAGES = {"da", "en", "nb"}
Walked = tuple[str, tuple[str, ...], pikepdf.Object]


def elements(node: pikepdf.Object, above: tuple[str, ...] = ()) -> Iterator[Walked]:
    """Every element of the tree in reading order: its tag, the tags above it, itself."""
    for kid in kids_of(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag = str(kid.S).removeprefix("/")
            yield tag, above, kid
            yield from elements(kid, (*above, tag))


def kids_of(node: pikepdf.Object) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def tree(document: pikepdf.Pdf) -> Iterator[Walked]:
    return elements(document.Root.StructTreeRoot)


def tagged_marks(document: pikepdf.Pdf) -> set[tuple[int, int]]:
    """(page, mark) of all content that an element of the tree holds."""
    pages = {page.objgen: number for number, page in enumerate(document.pages)}
    return {
        (pages[element.Pg.objgen], kid)
        for _, _, element in tree(document)
        for kid in kids_of(element)
        if isinstance(kid, int)
    }


def c01_003(document: pikepdf.Pdf) -> Faults:
    """Content marked as artifact is present inside tagged content."""
    for number, page in enumerate(document.pages):
        for *around, mark in marks_of(page):
            if mark.is_artifact and any(one.number is not None for one in around):
                yield f"page {number + 1}"


def c01_004(document: pikepdf.Pdf) -> Faults:
    """Tagged content is present inside content marked as artifact."""
    for number, page in enumerate(document.pages):
        for *around, mark in marks_of(page):
            if mark.number is not None and any(one.is_artifact for one in around):
                yield f"page {number + 1}"


def c01_005(document: pikepdf.Pdf) -> Faults:
    """Content is neither marked as artifact nor tagged as real content. A number that no element of the tree holds tags nothing."""
    tagged = tagged_marks(document)
    for number, page in enumerate(document.pages):
        for one in drawn(page):
            if not any(mark.is_artifact or (number, mark.number) in tagged for mark in one.marks):
                yield f"page {number + 1}: {one}"


def c01_007(document: pikepdf.Pdf) -> Faults:
    """Suspects is true; or (7.1) the document does not say that it is tagged."""
    about = document.Root.get("/MarkInfo", {})
    if about.get("/Suspects", False) or not about.get("/Marked", False):
        yield str(about)


def c02_001(document: pikepdf.Pdf) -> Faults:
    """A tag is no standard one, and none it stands for (02-003, 02-004: none goes in a circle, none stands for another)."""
    roles = document.Root.StructTreeRoot.get("/RoleMap", {})
    yield from (f"{name} is mapped" for name in roles)
    yield from (tag for tag, _, _ in tree(document) if tag not in STANDARD)


def c06_001(document: pikepdf.Pdf) -> Faults:
    """There is no metadata; it does not say PDF/UA (06-002), or not what the document is called (06-003)."""
    if "/Metadata" not in document.Root:
        yield "no metadata"
        return
    with document.open_metadata() as said:
        if said.get("pdfuaid:part") != "1":
            yield "not said to be PDF/UA-1"
        if not said.get("dc:title"):
            yield "no title"


def c07_001(document: pikepdf.Pdf) -> Faults:
    """The window's title is not the document's (07-002: or is said not to be)."""
    if not document.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the file's name is shown"


def c09_004(document: pikepdf.Pdf) -> Faults:
    """Parts of a table (09-004) or a list (09-005) stand where they may not; what we never make (09-006, 007, 008) is there."""
    for tag, above, element in tree(document):
        if tag in NEVER_THERE:
            yield tag
        if tag in STANDS_IN and above[-1] not in STANDS_IN[tag]:
            yield f"{tag} in {above[-1]}"
        if tag in HOLDS:
            held = {str(kid.S).removeprefix("/") for kid in kids_of(element) if isinstance(kid, pikepdf.Dictionary)}
            yield from (f"{kid} in {tag}" for kid in held - HOLDS[tag])


def c11_001(document: pikepdf.Pdf) -> Faults:
    """The language of a text cannot be told, of the outline (11-003) or the annotations (11-004) neither."""
    languages = [document.Root.get("/Lang", "")]
    languages += [element.Lang for _, _, element in tree(document) if "/Lang" in element]
    yield from (f"“{language}”" for language in languages if str(language) not in LANGUAGES)


def c13_004(document: pikepdf.Pdf) -> Faults:
    """A picture says nothing of what it shows."""
    yield from (
        tag for tag, _, element in tree(document) if tag == "Figure" and not {"/Alt", "/ActualText"} & set(element)
    )


def c14_002(document: pikepdf.Pdf) -> Faults:
    """The first heading is not of the first level; a level is jumped (14-003); headings have no level (14-006, 14-007)."""
    levels = [tag[1:] for tag, _, _ in tree(document) if tag in {"H", "H1", "H2", "H3", "H4", "H5", "H6"}]
    if "" in levels:
        yield "H"
    elif levels and levels[0] != "1":
        yield f"begins with H{levels[0]}"
    else:
        yield from (f"H{after} after H{before}" for before, after in pairwise(levels) if int(after) > int(before) + 1)


def c15_003(document: pikepdf.Pdf) -> Faults:
    """A table's head does not say whether it is a column's or a row's."""
    for tag, _, element in tree(document):
        if tag == "TH" and "/Scope" not in element.get("/A", {}) and "/ID" not in element:
            yield "TH"


def c20_001(document: pikepdf.Pdf) -> Faults:
    """Things our documents never have: layers (20), files inside (21), XFA (25), a lock (26), scripts (29)."""
    yield from (name for name in ("/OCProperties", "/AcroForm", "/OpenAction", "/AA") if name in document.Root)
    yield from (name for name in ("/EmbeddedFiles", "/JavaScript") if name in document.Root.get("/Names", {}))
    if document.is_encrypted:
        yield "locked"


def c28_004(document: pikepdf.Pdf) -> Faults:
    """An annotation says nothing of itself (28-004, 28-012), is in no Link (28-011), or is of another kind (28-002, 28-006, 28-007)."""
    inside = {
        tuple(kid.Obj.get("/Rect")): tag
        for tag, _, element in tree(document)
        for kid in kids_of(element)
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
    }
    for page in document.pages:
        for one in page.get("/Annots", []):
            if one.Subtype != "/Link":
                yield str(one.Subtype)
            elif inside.get(tuple(one.Rect)) != "Link" or "/StructParent" not in one:
                yield "in no Link"
            elif not str(one.get("/Contents", "")).strip():
                yield "says nothing"


def c28_008(document: pikepdf.Pdf) -> Faults:
    """A page with annotations does not say that they are reached in the order of the tags (28-009: says another)."""
    for number, page in enumerate(document.pages):
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {number + 1}"


def c30_001(document: pikepdf.Pdf) -> Faults:
    """Something drawn elsewhere is drawn in, with or without marks of its own (30-002)."""
    for number, page in enumerate(document.pages):
        yield from (f"page {number + 1}: {name}" for name in page.get("/Resources", {}).get("/XObject", {}))


def parent_tree(document: pikepdf.Pdf) -> Faults:
    """ISO 32000-1, 14.7.4.4: from a mark on a page its element is found, the same one that holds the mark."""
    nums = list(document.Root.StructTreeRoot.ParentTree.Nums)
    found = {int(place): held for place, held in zip(nums[::2], nums[1::2], strict=True)}
    for number, mark in sorted(tagged_marks(document)):
        held = found[int(document.pages[number].StructParents)][mark]
        if held is None or mark not in kids_of(held):
            yield f"page {number + 1}: {mark}"


CONDITIONS: dict[str, Callable[[pikepdf.Pdf], Faults]] = {
    "01-003": c01_003,
    "01-004": c01_004,
    "01-005": c01_005,
    "01-007": c01_007,
    "02-001, 02-003, 02-004": c02_001,
    "06-001, 06-002, 06-003": c06_001,
    "07-001, 07-002": c07_001,
    "09-004 to 09-008, 17-002, 19-003, 28-010": c09_004,
    "11-001, 11-003, 11-004, 11-006": c11_001,
    "13-004": c13_004,
    "14-002, 14-003, 14-006, 14-007": c14_002,
    "15-003": c15_003,
    "20-001, 21-001, 25-001, 26-001, 26-002": c20_001,
    "28-002, 28-004, 28-006, 28-007, 28-011, 28-012": c28_004,
    "28-008, 28-009": c28_008,
    "30-001, 30-002": c30_001,
    "the tree of parents": parent_tree,
    **FONT_CONDITIONS,
}
