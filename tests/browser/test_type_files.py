"""Meeting types in the lobby, in a real browser: from a fault to its line, and nothing typed lost; readable from a phone to a laptop."""

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator import meeting_types
from facilitator.web.saying.languages import NAMES
from tests.browser.inspecting import faults
from tests.browser.signed_in import SignedIn
from tests.serving.server import Server

pytestmark = pytest.mark.browser

NETWORK = "/lobby/types/of/network-meeting"
SAYS_AT_ONCE = 'mandate = "rules"'
WIDTHS = {"a small phone": (320, 568), "a phone": (390, 844), "a laptop": (1366, 768)}


def spoiled() -> str:
    """A copy with three faults, the last of them far down."""
    text = meeting_types.file_of("network-meeting").replace('id = "network-meeting"', 'id = "Our meeting"')
    head, _, tail = text.rpartition("minutes = ")
    return head.replace('mandate = "neither"', SAYS_AT_ONCE, 1) + "minutes = 0" + tail[tail.index("\n") :]


def written(page: Page, address: str, do: str = "keep") -> str:
    """Types the spoiled copy and sends it; what was typed."""
    text = spoiled()
    page.goto(f"{address}/lobby/types/write?like=network-meeting")
    page.fill("#text", text)
    page.click(f"[name=do][value={do}]")
    expect(page.locator("#faults")).to_be_visible()
    return text


@pytest.mark.parametrize("spoken", NAMES)
def test_a_fault_leads_to_its_line_and_nothing_typed_is_lost(chromium: Browser, server: Server, spoken: str):
    ali = SignedIn(server, chromium, spoken)
    context = ali.context()
    page = context.new_page()
    text = written(page, ali.address)
    expect(page.locator("#text")).to_have_value(text)
    assert faults(page) == []
    links = page.locator("#faults [data-line]")
    expect(links).to_have_count(3)
    for link, line in zip(links.all(), ('id = "Our meeting"', SAYS_AT_ONCE, "minutes = 0"), strict=True):
        link.click()
        chosen = "(text) => text.value.slice(text.selectionStart, text.selectionEnd)"
        assert page.locator("#text").evaluate(chosen) == line
        expect(page.locator("#text")).to_be_focused()
        in_view = "(text) => text.scrollTop <= text.scrollHeight - text.clientHeight"
        assert page.locator("#text").evaluate(in_view)
    assert page.locator("#text").evaluate("(text) => text.scrollTop") > 0, "the last line is far down"
    context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_the_pages_fit_every_width(chromium: Browser, server: Server, width: tuple[int, int]):
    ali = SignedIn(server, chromium)
    context = ali.context()
    page = context.new_page()
    page.set_viewport_size({"width": width[0], "height": width[1]})
    wide = []
    for path in ("/lobby/types", NETWORK, f"{NETWORK}?language=nb", "/lobby/types/write?like=network-meeting"):
        page.goto(ali.address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    written(page, ali.address)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert wide == []
    context.close()
