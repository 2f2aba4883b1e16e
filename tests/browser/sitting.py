"""One meeting on a running server: what the others do over HTTP while the citizen has her phone, and what is measured on it."""

import json
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from facilitator.board import Phase
from tests import cast

TOO_SMALL = """(least) => [...document.querySelectorAll("a, button, summary, textarea, input:not([type=hidden])")]
  .filter((node) => node.checkVisibility() && !node.closest(".skip, .languages"))
  .map((node) => (/radio|checkbox/.test(node.type) ? node.closest("label") : node))
  .filter((node) => node.getBoundingClientRect().height < least - 0.5 || node.getBoundingClientRect().width < least - 0.5)
  .map((node) => `${node.outerHTML.slice(0, 80)} ${node.getBoundingClientRect().height}`)"""
IN_VIEW = """() => {
  const words = document.querySelector("#centre .definition").getBoundingClientRect()
  const box = document.querySelector(".pinned").getBoundingClientRect()
  const seen = Math.min(words.bottom, box.bottom, innerHeight) - Math.max(words.top, box.top, 0)
  return { seen, share: innerWidth < 1000 ? box.height / innerHeight : 0, wide: document.documentElement.scrollWidth - innerWidth }
}"""


@dataclass
class Sitting:
    """One meeting on the server: everybody's token, and what the others do over HTTP."""

    address: str
    meeting: str
    tokens: dict[str, str]
    numbers: Iterator[int]

    def does(self, who: str, command: str, /, **fields: Any) -> None:
        body = json.dumps({"id": f"by-others-{next(self.numbers):04}", "name": command, **fields}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.tokens[who]}"}
        request = urllib.request.Request(f"{self.address}/api/meetings/{self.meeting}/commands", body, headers)
        with urllib.request.urlopen(request) as answer:
            assert json.load(answer)["ok"]

    def goes_to(self, phase: Phase) -> None:
        self.does(cast.ALI, "GoToPhase", phase=phase)

    def board(self) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.tokens[cast.METTE]}"}
        request = urllib.request.Request(f"{self.address}/api/meetings/{self.meeting}/board", headers=headers)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)


def goes_on_to_the_board(page: Page) -> None:
    """Whoever opens their link when the meeting has begun reads one page first."""
    page.wait_for_url("**/seats/**")
    if page.url.endswith("/late"):
        page.click(".on .main")
    page.wait_for_selector("html[data-line=up]")


def go(page: Page, place: str) -> None:
    page.evaluate("(place) => (location.hash = place)", place)
    expect(page.locator("body")).to_have_attribute("data-at", "" if place == "now" else place)


def at(page: Page, step: str) -> None:
    expect(page.locator("#now")).to_have_attribute("data-step", step)


VOICES = """const voice = (localService) => ({ lang: "en-GB", localService, name: "made up" })
window.spoken = []
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => %s, speak: ({ text, voice }) => spoken.push([text, voice.localService]), cancel() {}, addEventListener() {},
} })
window.SpeechSynthesisUtterance = function (text) { this.text = text }"""
