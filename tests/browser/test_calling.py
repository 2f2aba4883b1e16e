"""What is suggested in the form that calls a meeting can be read where it stands: nothing is cut at a laptop's width."""

import pytest
from playwright.sync_api import Browser

from facilitator.meeting_types import every
from facilitator.web.saying.languages import NAMES
from tests.browser.signed_in import SignedIn
from tests.serving.server import Server

pytestmark = pytest.mark.browser

CUT = """() => [...document.querySelectorAll(".seat-fields input, .seat-fields select")].filter((field) => {
  if (!field.offsetParent) return false
  if (field.tagName === "INPUT") return field.scrollWidth > field.clientWidth
  const asItLikes = field.cloneNode(true)
  asItLikes.replaceChildren(new Option(field.selectedOptions[0].text))
  asItLikes.style.cssText = "width: auto; justify-self: start; position: absolute"
  field.after(asItLikes)
  const cut = asItLikes.offsetWidth > field.offsetWidth
  asItLikes.remove()
  return cut
}).map((field) => field.selectedOptions?.[0].text ?? field.value)"""


@pytest.mark.parametrize("language", NAMES)
def test_no_suggestion_is_cut(server: Server, chromium: Browser, language: str):
    signed_in = SignedIn(server, chromium, language)
    page = signed_in.context().new_page()
    page.set_viewport_size({"width": 1366, "height": 768})
    for kind in every():
        page.goto(f"{signed_in.address}/lobby/new/{kind.id}")
        assert page.evaluate(CUT) == [], kind.id
    page.context.close()
