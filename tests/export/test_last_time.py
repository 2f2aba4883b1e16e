"""What comes from last time goes along on paper: what was kept, what was said of each agreement, and what nobody looked at."""

from io import BytesIO

import docx
import pikepdf
import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Going, Phase
from facilitator.export.docx import docx_of
from facilitator.export.pdf import pdf_of
from facilitator.paths import STATIC
from tests import cast, following, given

from .drawn import drawn, unicode_of
from .papers import paper


@pytest.fixture(scope="module")
def html() -> str:
    story = following.a_meeting_that_follows(Phase.OWN_WORDS)
    story = story.then(cast.METTE, c.TakeEarlierWordsUp(id="keep-definition", words="definition"))
    story = story.then(cast.METTE, following.a_review("earlier-call", Going.KEPT, "They called back"))
    return paper(story.then(cast.ALI, c.SealMeeting(id="seal-it")).meeting, "en")


def test_the_document_has_every_word_about_it(html: str):
    lines = [line.text for line in docx.Document(BytesIO(docx_of(html, "en"))).paragraphs]
    begun = lines.index("From last time")
    told = lines[begun : lines.index("Heard?", begun) if "Heard?" in lines else None]
    assert any("Mette kept their own words from then." in line for line in told)
    assert "Nobody has looked at this since." in told
    assert any("Nobody picked up the phone" in line for line in told)
    assert any(line.startswith("It is done “They called back”") for line in told)
    assert any("only if I need not be there" in line for line in told)


def test_the_pdf_has_every_word_about_it_too(html: str):
    said = ""
    for page in pikepdf.open(BytesIO(pdf_of(html, STATIC))).pages:
        letters = {name: unicode_of(font) for name, font in page.Resources.Font.items()}
        said += "".join(letters[one.font][glyph] for one in drawn(page) for glyph in one.glyphs)
    for words in ("Nobody has looked at this since.", "Nobody picked up the phone", "They called back"):
        assert words in said, said


def test_a_meeting_that_follows_none_says_nothing_of_last_time():
    alone = given.a_whole_meeting().then(cast.ALI, c.SealMeeting(id="seal-it"))
    assert "From last time" not in paper(alone.meeting, "en")
