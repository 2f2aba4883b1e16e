"""Axe's eye on a page, in no more time than it takes: it is given to a page once, measures each kind of text once, and writes down faults alone."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE, AXE_IS_THERE = Axe().axe_script, Axe("null")
OPENED = "dialog[open], #doing:popover-open"
"""What lies over everything else: the page behind it was looked at before it opened."""
ONLY_FAULTS = {"resultTypes": ["violations"], "preload": False}
"""Of what is in order axe need not write down each place, which takes most of its time; and no rule here asks for the style sheets again."""
SETTLED = "document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity).forEach((one) => one.finish())"
"""What is just fading in or out has, for a moment, colours that nobody reads it in."""
WORDS = (
    "aria-command-name",
    "aria-dialog-name",
    "aria-input-field-name",
    "aria-meter-name",
    "aria-progressbar-name",
    "aria-text",
    "aria-toggle-field-name",
    "aria-tooltip-name",
    "button-name",
    "document-title",
    "empty-heading",
    "empty-table-header",
    "frame-title",
    "html-has-lang",
    "html-lang-valid",
    "image-alt",
    "image-redundant-alt",
    "input-button-name",
    "label",
    "label-title-only",
    "landmark-unique",
    "link-name",
    "page-has-heading-one",
    "role-img-alt",
    "select-name",
    "summary-name",
    "svg-img-alt",
    "table-duplicate-name",
    "valid-lang",
)
"""The rules a translation can break: a name that is missing, or that two things share. All the others see no words."""


CONTRAST = "color-contrast"
COLOURS = (CONTRAST, "link-in-text-block", "target-size")
"""The rules that other colours, and the edges that come with them, can break."""
MORE = {CONTRAST: {"options": {"contrastRatio": {"normal": {"expected": 7}, "large": {"expected": 4.5}}}}}
"""What contrast is asked for of who asks their device for more: its rule of that name looks only at what has the ordinary one."""


KINDS = Path(__file__).with_name("kinds_of_text.js").read_text(encoding="utf-8").split("\n", 1)[1]
LOOKED_FOR = """(kinds) => {
  kinds.forEach((kind, at) => textKinds.get(kind).forEach((node) => (node.dataset.lookedAt = at)))
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-looked-at]" }] })
}"""
LOOKED_AT = """(places) => {
  const read = places.map((place) => document.querySelector(place)?.dataset.lookedAt).filter(Boolean).map(Number)
  document.querySelectorAll("[data-looked-at]").forEach((node) => delete node.dataset.lookedAt)
  return read
}"""
_legible: defaultdict[str, set[str]] = defaultdict(set)
"""What axe has found to be read well, by what was asked for: it is not measured again, which is most of what axe takes. What it could not
tell, or passed over, is no such kind.
"""


def faults(page: Page, within: str | None = None, **rules: bool) -> list[str]:
    """What axe finds on a page, or ``within`` what has opened over it; ``rules`` are switched on (or off) beside its own."""
    return _found(page, within, {"rules": {name.replace("_", "-"): {"enabled": on} for name, on in rules.items()}})


def faults_of_words(page: Page, within: str | None = None, colours: str = "") -> list[str]:
    """What a translation alone can have done to a page that is in order in another language; or the ``colours`` it is worn in."""
    rules = {"type": "rule", "values": (*WORDS, *COLOURS) if colours else WORDS}
    return _found(page, within, {"runOnly": rules, "checks": MORE if colours == "more" else {}})


def wears(page: Page, colours: str) -> Page:
    """The page in light colours, with ``more`` contrast or in ``forced`` colours."""
    page.emulate_media(
        contrast="more" if colours == "more" else "no-preference",
        forced_colors="active" if colours == "forced" else "none",
    )
    return page


def _found(page: Page, within: str | None, options: dict[str, Any]) -> list[str]:
    page.evaluate(SETTLED)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    asked, rest = options.get("runOnly", {}).get("values"), dict(options)
    if asked:
        rest["runOnly"] = options["runOnly"] | {"values": [name for name in asked if name != CONTRAST]}
    else:
        rest["rules"] = options.get("rules", {}) | {CONTRAST: {"enabled": False}}
    found = AXE_IS_THERE.run(page, within, ONLY_FAULTS | rest).response["violations"]
    if CONTRAST in (asked or (CONTRAST,)):
        found += _illegible(page, within, options.get("checks", {}))
    return [f"{one['id']}: {node['html'][:140]}" for one in found for node in one["nodes"]]


def _illegible(page: Page, within: str | None, checks: dict[str, Any]) -> list[dict[str, Any]]:
    """What axe finds of the contrast of each kind of text that nobody has looked at yet, in every place it stands in."""
    legible = _legible[repr(checks)]
    kinds = [kind for kind in page.evaluate(KINDS, within or "body") if kind not in legible]
    if not kinds:
        return []
    page.evaluate(LOOKED_FOR, kinds)
    options = {"runOnly": {"type": "rule", "values": [CONTRAST]}, "checks": checks}
    found = AXE_IS_THERE.run(page, within, ONLY_FAULTS | options | {"resultTypes": ["violations", "passes"]}).response
    places = [node["target"][0] for one in found["passes"] for node in one["nodes"]]
    legible.update(kinds[at] for at in page.evaluate(LOOKED_AT, places))
    return found["violations"]
