"""Axe's eye on a page, in no more time than it takes: it is given to a page once, and writes down faults alone."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE, AXE_IS_THERE = Axe(), Axe("null")
OPENED = "dialog[open], #doing:popover-open"
"""What lies over everything else: the page behind it was looked at before it opened."""
ONLY_FAULTS = {"resultTypes": ["violations"]}
"""Of what is in order axe need not write down each place: that takes it most of its time."""


SETTLED = "document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity).forEach((one) => one.finish())"
"""What is just fading in or out has, for a moment, colours that nobody reads it in."""


def faults(page: Page, within: str | None = None, **rules: Any) -> list[str]:
    """What axe finds on a page, or ``within`` what has opened over it; ``rules`` are switched on (or off) beside its own."""
    axe = AXE_IS_THERE if page.evaluate("'axe' in window") else AXE
    page.evaluate(SETTLED)
    switched = {name.replace("_", "-"): {"enabled": on} for name, on in rules.items()}
    found = axe.run(page, within, ONLY_FAULTS | {"rules": switched}).response["violations"]
    return [f"{one['id']}: {node['html'][:140]}" for one in found for node in one["nodes"]]
