"""Fragments read by hand: a story’s meeting rendered in one language, and what stands in it as plain text."""

import re
from html import unescape

from facilitator.meeting_types import load
from facilitator.web.fragments import View
from facilitator.web.saying.languages import language
from tests.given import Story


def rendered(story: Story, key: str, spoken: str = "en") -> str:
    """One fragment of the story's meeting as HTML, as everybody gets it."""
    view = View(
        meeting_id="read-by-hand",
        meeting=story.meeting.as_seen_by(None),
        language=language(spoken),
        meeting_type=load("network-meeting"),
        present=frozenset(),
    )
    return view.render(key)


def words(html: str) -> str:
    """What can be read of it, on one line; quotations in quotation marks, as the browser sets them."""
    quoted = html.replace("<q>", "“").replace("</q>", "”")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", quoted)).split())
