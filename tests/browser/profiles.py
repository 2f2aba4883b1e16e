"""Two browser profiles for all screens of a room: one that is clicked, one that is touched.

A browser knows any number of seats, and pages of one profile live in one process: a screen costs two thirds of what it does in a profile
of its own. What a person may have to themselves, a browser nobody has used before or files not fetched yet, opens its own.
"""

from collections import Counter
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

AS_ON_A_MACHINE_OF_ITS_OWN = """
const meeting = location.pathname.match("^/meetings/(.+)/seats/")?.[1]
if (meeting && !sessionStorage.getItem("begun")) {
  sessionStorage.setItem("begun", "yes")
  for (const key of Object.keys(localStorage)) if (!key.includes(meeting)) localStorage.removeItem(key)
}"""
"""A page finds what was typed in its own meeting, and nothing that another test has chosen for this machine."""
ONE_PROCESS = "--renderer-process-limit=1"
"""What the browser is started with; it holds for the pages of one profile."""


MOST_PAGES = 60
"""A process gives back late what its closed pages had: after so many it is let go of."""
_kept: dict[tuple[Browser, bool], BrowserContext] = {}
_opened: Counter[BrowserContext] = Counter()


def profile(chromium: Browser, *, touched: bool = False) -> BrowserContext:
    """The profile of everybody's screens, or of the phones."""
    kept = _kept.get((chromium, touched))
    if kept and _opened[kept] >= MOST_PAGES and len(kept.pages) == 1:
        kept.close()
        kept = None
    if kept is None:
        kept = _kept[chromium, touched] = _begin(chromium, touched=touched)
    return kept


def _begin(chromium: Browser, *, touched: bool) -> BrowserContext:
    """Its reader wants no motion: three seconds in which a wall fades from new to known are drawn a hundred and eighty times. On a phone a
    test may put scripts of its own into the page.
    """
    wants: dict[str, Any] = {"has_touch": True, "bypass_csp": True} if touched else {"reduced_motion": "reduce"}
    context = chromium.new_context(**wants)
    context.add_init_script(AS_ON_A_MACHINE_OF_ITS_OWN)
    context.new_page()  # The process ends with its last page.
    return context


def new_page(context: BrowserContext, width: int, height: int) -> Page:
    """An empty page of this size."""
    _opened[context] += 1
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    return page
