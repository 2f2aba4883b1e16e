"""Every record is PDF/UA-1 as far as a machine can tell, by the Matterhorn Protocol; of each group of conditions one fault is shown to be found."""

import io
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest

from facilitator.export.pdf import pdf_of
from facilitator.paths import STATIC

from .drawn import drawn, unicode_of
from .matterhorn import CONDITIONS, elements, kids_of, tree
from .papers import ONE_LONG_WORD, demonstrated, empty, of_everything, paper

PAPERS = {
    "demonstration, da": lambda: paper(demonstrated("mette-da"), "da"),
    "demonstration, nb": lambda: paper(demonstrated("mette-da"), "nb"),
    "demonstration, en": lambda: paper(demonstrated("mette-en"), "en"),
    "nothing at all": lambda: paper(empty(), "da"),
    "everything": lambda: paper(of_everything(), "en"),
}
RIGHT_EDGE = 595.28 - 56.69
"""A4 without its margin, in points."""


@cache
def file_of(name: str) -> bytes:
    return pdf_of(PAPERS[name](), STATIC)


def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(file_of(name)))


@pytest.mark.parametrize("name", PAPERS)
def test_no_condition_fails(name: str):
    document = opened(name)
    found = {number: list(condition(document)) for number, condition in CONDITIONS.items()}
    assert {number: faults for number, faults in found.items() if faults} == {}


def the(tag: str, document: pikepdf.Pdf) -> pikepdf.Object:
    return next(element for one, _, element in tree(document) if one == tag)


def redrawn(document: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    page = document.pages[0]
    before = page.Contents.read_bytes()
    assert old in before
    page.Contents = document.make_stream(before.replace(old, new, 1))


def spoil_metadata(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as said:
        del said["pdfuaid:part"]


def spoil_a_map(document: pikepdf.Pdf) -> None:
    font = next(iter(document.pages[0].Resources.Font.values()))
    font.ToUnicode = document.make_stream(b"beginbfchar\n<0001> <0041>\nendbfchar")


def first_font(document: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(document.pages[0].Resources.Font.values())).DescendantFonts[0]


def spoil(**changed: object) -> Callable[[pikepdf.Object], None]:
    """Sets these entries; None takes one away."""

    def change(held: pikepdf.Object) -> None:
        for key, value in changed.items():
            if value is None:
                del held[f"/{key}"]
            else:
                held[f"/{key}"] = value

    return change


NAME = pikepdf.Name
FIRST_MARK = b"/Span\n<</MCID 0>>\nBDC"
SPOILED: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "01-003": lambda d: redrawn(d, FIRST_MARK, FIRST_MARK + b" /Artifact BMC EMC"),
    "01-004": lambda d: redrawn(d, FIRST_MARK, b"/Artifact BMC " + FIRST_MARK + b" EMC EMC " + FIRST_MARK),
    "01-005": lambda d: redrawn(d, FIRST_MARK, b"/Span BMC"),
    "01-007": lambda d: spoil(Suspects=True)(d.Root.MarkInfo),
    "02-001, 02-003, 02-004": lambda d: spoil(S=NAME.Paragraph)(the("P", d)),
    "06-001, 06-002, 06-003": spoil_metadata,
    "07-001, 07-002": lambda d: spoil(DisplayDocTitle=False)(d.Root.ViewerPreferences),
    "09-004 to 09-008, 17-002, 19-003, 28-010": lambda d: spoil(S=NAME.P)(the("LI", d)),
    "11-001, 11-003, 11-004, 11-006": lambda d: spoil(Lang=None)(d.Root),
    "13-004": lambda d: spoil(S=NAME.Figure)(the("P", d)),
    "14-002, 14-003, 14-006, 14-007": lambda d: spoil(S=NAME.H3)(the("H2", d)),
    "15-003": lambda d: spoil(S=NAME.TH)(the("P", d)),
    "20-001, 21-001, 25-001, 26-001, 26-002": lambda d: spoil(AcroForm=pikepdf.Dictionary())(d.Root),
    "28-002, 28-004, 28-006, 28-007, 28-011, 28-012": lambda d: spoil(Contents=None)(d.pages[0].Annots[0]),
    "28-008, 28-009": lambda d: spoil(Tabs=NAME.R)(d.pages[0].obj),
    "30-001, 30-002": lambda d: spoil(XObject=pikepdf.Dictionary(x=d.make_stream(b"")))(d.pages[0].Resources),
    "the tree of parents": lambda d: d.Root.StructTreeRoot.ParentTree.Nums[1].__setitem__(0, the("H1", d)),
    "10-001, 31-027, 31-028, 31-029": spoil_a_map,
    "31-001 to 31-008": lambda d: spoil(CIDToGIDMap=None)(first_font(d)),
    "31-009": lambda d: spoil(FontFile2=None)(first_font(d).FontDescriptor),
    "31-011, 31-016": lambda d: spoil(W=pikepdf.Array())(first_font(d)),
    "31-030": lambda d: redrawn(d, b"ET", b"<0000> Tj ET"),
}


@pytest.mark.parametrize("number", CONDITIONS)
def test_each_condition_can_fail(number: str):
    document = opened("everything")
    SPOILED[number](document)
    assert list(CONDITIONS[number](document))


def test_the_foot_of_a_page_is_not_read_aloud_and_no_other_word_is_left_out():
    """ISO 14289-1, 7.8: with a page's end in the middle of a sentence, nobody wants to hear its number."""
    document = opened("everything")
    for number, page in enumerate(document.pages, start=1):
        feet = [one for one in drawn(page) if one.font and one.marks[-1].is_artifact]
        assert all(one.marks[-1].said.get("/Type") in ("/Pagination", "/Layout") for one in feet)
        said = ["".join(unicode_of(page.Resources.Font[one.font])[glyph] for glyph in one.glyphs) for one in feet]
        assert [words for words in said if len(words) > 3] == [
            "Record: Mette’s meeting",
            f"{number} / {len(document.pages)}",
        ]


def test_a_page_does_not_cut_what_belongs_together():
    """A list that goes over ten pages is one list, for whoever hears how many there are in it."""
    document = opened("everything")
    longest = max(len(kids_of(element)) for tag, _, element in tree(document) if tag == "L")
    assert longest == 40, "each of five wrote forty cards"
    assert sum(tag == "Part" for tag, _, _ in tree(document)) == 1


def test_a_fact_stands_beside_its_name():
    document = opened("everything")
    facts = [element for tag, _, element in tree(document) if tag == "L" and "/A" in element]
    assert len(facts) >= 6
    for one in facts:
        assert str(one.A.ListNumbering) in ("/None", "/Disc")
        assert all([tag for tag, above, _ in elements(item) if not above] == ["Lbl", "LBody"] for item in kids_of(one))


def test_the_laws_own_language_is_said_where_it_is_not_the_readers():
    document = opened("demonstration, nb")
    spoken = [str(element.Lang) for _, _, element in tree(document) if "/Lang" in element]
    assert spoken == ["da"]


def test_a_link_says_its_own_words():
    document = opened("everything")
    (link,) = (one for page in document.pages for one in page.get("/Annots", []))
    assert str(link.Contents) == "Something was added afterwards."


def test_nothing_runs_off_the_page():
    """Also a word no line has room for."""
    assert ONE_LONG_WORD in PAPERS["everything"]()
    assert max(one.right for page in opened("everything").pages for one in drawn(page)) <= RIGHT_EDGE + 0.1


@pytest.mark.parametrize("name", PAPERS)
def test_no_heading_stands_alone_at_a_pages_end_and_no_card_is_torn(name: str):
    document = opened(name)
    told = list(tree(document))
    leaves = [leaf for _, _, leaf in told if isinstance(next(iter(kids_of(leaf)), None), int)]
    place = {leaf.objgen: at for at, leaf in enumerate(leaves)}
    for tag, _, element in told:
        own = [place[leaf.objgen] for _, _, leaf in elements(element) if leaf.objgen in place]
        if tag in ("H1", "H2", "H3"):
            assert leaves[own[0]].Pg == leaves[own[-1] + 1].Pg, "what follows stands under it"
        if tag == "LI":
            assert len({leaves[at].Pg.objgen for at in own}) == 1
