"""Somebody who types on a screen of their own: what they have typed, where their caret is, and what they see of both."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from facilitator.board import Command, SeatId
from tests import cast
from tests.browser.cable import Cable
from tests.browser.interleavings import Others, Step
from tests.browser.phones import PHONE
from tests.browser.table_room import Room

STILL = 2
"""How many pixels what is typed in may have moved: less than an eye sees."""
FIELDS = "form[data-command] :is(textarea, input[type=text], input:not([type]))"
SITS_DOWN = """async ([pick, opens, FIELDS]) => {
  const paint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const seen = (found) => [...found].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.readOnly)
  document.querySelectorAll("dialog[open]").forEach((open) => open.close())
  document.activeElement.blur()
  if (document.body.matches(".citizen")) {
    const places = [...document.querySelectorAll(".place:has(form[data-command])")]
    const place = opens < 0.6 ? places[Math.floor(opens / 0.6 * places.length)].id : "now"
    if (location.hash !== `#${place}`) location.hash = place
  } else if (opens < 0.4) {
    const openers = seen(document.querySelectorAll("main [data-open]")).filter(({ dataset }) => document.querySelector(`#${dataset.open} ${FIELDS}`))
    openers[Math.floor(opens / 0.4 * openers.length)]?.click()
  }
  await new Promise((done) => setTimeout(done, 50))
  const fields = seen((document.querySelector("dialog[open]") ?? document).querySelectorAll(FIELDS))
  const field = fields[Math.floor(pick * fields.length)]
  window.writtenIn = field
  if (!field) return null
  if (field.value.length > 100) { field.value = ""; field.dispatchEvent(new Event("input", { bubbles: true })) }
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
  await paint()
  const { form } = field
  return { form: form.id, fields: form.dataset.fields ?? "", name: field.name, dialog: form.closest("dialog")?.id ?? "" }
}"""
"""Takes a field that is in sight, of those in a dialog or a place that is gone to for it, and begins there."""
SEES = """async ([top, seq]) => {
  const field = window.writtenIn
  window.wire ??= await import(new URL("./wire.js", document.querySelector("script[src$='js/board.js']").src).href)
  for (let tries = 0; wire.known.seq < seq && tries < 1500; tries += 1) await new Promise((again) => setTimeout(again, 10))
  const missed = wire.known.seq < seq
  if (!field) return { missed }
  const paint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const at = () => field.getBoundingClientRect().top
  // Where something has just changed the browser puts the scrolling right with the next picture.
  if (Math.abs(at() - top) > 1) await paint()
  return { missed, focused: document.activeElement === field, seen: field.checkVisibility(), caret: field.selectionStart, top: at(),
    text: field.value, focus: document.activeElement.outerHTML.slice(0, 90) }
}"""
HAS = """async ([{ form, fields, name, dialog }, text]) => {
  const found = () => document.getElementById(form)?.elements[name]?.value ?? null
  if (!dialog && found() === text) return ""
  const opener = dialog && [...document.querySelectorAll(`[data-open="${dialog}"]`)].find((one) => (one.dataset.fields ?? "") === fields)
  if (opener) opener.click()
  if (opener && found() === text) return document.getElementById(dialog).close(), ""
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("typed-")).map((key) => localStorage.getItem(key))
  const isKept = kept.some((one) => JSON.parse(one).some(({ value }) => value === text))
  return isKept && (dialog || !document.getElementById(form)) ? "" : `${form} has ${JSON.stringify(found())}${isKept ? ", though it is kept" : ""}`
}"""
"""Whether these words are where they were typed: in the field, in the dialog when it is opened again, or kept where there is no way to it now."""


@dataclass
class Typist:
    """One screen through a cable of its own. ``kept`` are the words in each field that was typed in, by form and name."""

    page: Page
    cable: Cable
    at: dict[str, str] | None = None
    text: str = ""
    caret: int = 0
    top: float = 0.0
    is_cut: bool = False
    typed: int = 0

    def catches_up(self, seq: int) -> None:
        """All up to ``seq`` stands on this screen."""
        self.page.evaluate("window.writtenIn = null")
        assert not self.page.evaluate(SEES, [0, seq])["missed"]

    def begins(self, pick: float, opens: float) -> None:
        self.at = self.page.evaluate(SITS_DOWN, [pick, opens, FIELDS])
        if self.at:
            self._looks()

    def types(self, chance: float) -> None:
        """A word and a space at the caret, as if by hand."""
        if not self.at or len(self.text) > 150:
            return
        self.typed += 1
        word = f"{'abcdefgh'[int(chance * 8)]}{self.typed} "
        self.page.keyboard.insert_text(word)
        self.text = self.text[: self.caret] + word + self.text[self.caret :]
        self.caret += len(word)
        # The field may grow with its words.
        self.top = self.page.evaluate(SEES, [self.top, 0])["top"]

    def moves_the_caret(self, chance: float) -> None:
        if self.at:
            self.caret = int(chance * len(self.text))
            self.page.evaluate("(at) => writtenIn.setSelectionRange(at, at)", self.caret)

    def reloads(self, chance: float) -> str:
        """The page comes anew; what is wrong with what was typed."""
        self.page.reload()
        Room.is_up(self.page)
        wrong = self.page.evaluate(HAS, [self.at, self.text]) if self.at and self.text else ""
        self.begins(chance, 1.0)
        return f"after a reload {wrong}" if wrong else ""

    def complaint(self, seq: int) -> str:
        """What is not as it was when they last did something themselves, once all up to ``seq`` has come to a screen with a line."""
        sees = self.page.evaluate(SEES, [self.top, 0 if self.is_cut else seq])
        if sees["missed"]:
            return "it missed something"
        if not self.at:
            return ""
        if sees["text"] != self.text:
            return f"{self.at} lost words: {sees['text']!r}, not {self.text!r}"
        if not sees["focused"] or not sees["seen"]:
            return f"{self.at} lost the focus to {sees['focus']}, seen: {sees['seen']}"
        if sees["caret"] != self.caret:
            return f"{self.at} has its caret at {sees['caret']}, not {self.caret}"
        moved = sees["top"] - self.top
        return f"{self.at} was moved by {moved:.1f} pixels" if abs(moved) > STILL else ""

    def _looks(self) -> None:
        sees = self.page.evaluate(SEES, [-9999, 0])
        self.text, self.caret, self.top = sees["text"], sees["caret"], sees["top"]


SCREENS: dict[SeatId, tuple[int, int]] = {cast.METTE: PHONE, cast.JONAS: (1366, 768), cast.ALI: (1366, 768)}


@dataclass
class Typing:
    """Three who type in one room, and what goes on around them. ``refused`` counts what the board did not take, ``done`` what it took."""

    room: Room
    port: int
    others: Others = field(default_factory=Others)
    refused: int = 0
    done: int = 0
    seq: int = 0

    def __post_init__(self) -> None:
        cables = {seat: Cable(self.port) for seat in SCREENS}
        self.typists = {
            seat: Typist(self.room.opens(seat, size, port=cables[seat].port), cables[seat])
            for seat, size in SCREENS.items()
        }

    def plays(self, steps: list[Step]) -> str:
        """One interleaving; returns what was wrong after the first step that moved somebody or lost something."""
        for number, step in enumerate(steps):
            if wrong := self._goes(*step) or self._wrong():
                return f"after step {number} of {steps}: {wrong}"
        self._mends()
        for command in self.others.calms():
            self._tells(*command)
        return ""

    def _goes(self, kind: str, chance: float) -> str:
        typists = list(self.typists.values())
        one = typists[int(chance * len(typists))]
        if kind == "begins":
            self._tells(*self.others.does("phase", chance))
            for each in typists:
                each.catches_up(self.seq)
            for n, each in enumerate(typists):
                each.begins((chance * (n + 7) * 13) % 1, (chance * (n + 3) * 17) % 1)
                each.types(chance)
        elif kind == "types":
            one.types(chance)
        elif kind == "moves the caret":
            one.moves_the_caret(chance * 3 % 1)
        elif kind == "cut":
            one.cable.pull()
            one.is_cut = True
        elif kind == "put back":
            self._mends()
        elif kind == "reload":
            self._mends()
            return one.reloads(chance * 3 % 1)
        else:
            self._tells(*self.others.does(kind, chance))
        return ""

    def _wrong(self) -> str:
        for seat, one in self.typists.items():
            if wrong := one.complaint(self.seq):
                return f"{seat}: {wrong}"
        return ""

    def _mends(self) -> None:
        for one in self.typists.values():
            if one.is_cut:
                one.cable.put_back()
                one.is_cut = False
                Room.is_up(one.page)

    def _tells(self, by: SeatId, command: Command) -> None:
        said = self.room.sends(by, command)
        if said["ok"]:
            self.seq, self.done = said["seq"], self.done + 1
            return
        assert said["code"] not in ("bad-message", "missing-field", "unknown-field", "bad-field"), (command, said)
        self.refused += 1
