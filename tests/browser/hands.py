"""The citizen's hands: by touch alone, or by keyboard alone; each does the same things."""

from typing import Protocol

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 200
REACHED = "(one) => one === document.activeElement"


class Hand(Protocol):
    """How a citizen presses, chooses and writes."""

    name: str

    def presses(self, one: Locator) -> None: ...
    def chooses(self, one: Locator) -> None: ...
    def writes(self, into: Locator, text: str) -> None: ...


class Finger:
    """By touch alone; what is written comes from the device's own keyboard."""

    name = "touch"

    def presses(self, one: Locator) -> None:
        one.tap()

    def chooses(self, one: Locator) -> None:
        one.locator("xpath=ancestor::label").tap()
        expect(one).to_be_checked()

    def writes(self, into: Locator, text: str) -> None:
        into.tap()
        into.page.keyboard.insert_text(text)


class Keys:
    """By keyboard alone: Tab, Enter, Space and arrows, from wherever the focus is."""

    name = "keyboard"

    def presses(self, one: Locator) -> None:
        self._comes_to(one)
        one.page.keyboard.press("Enter")

    def chooses(self, one: Locator) -> None:
        """A radio of a group is come to by Tab once, and within the group by the arrows."""
        page = one.page
        group = one.locator(f"xpath=ancestor::form//input[@name='{one.get_attribute('name')}']")
        self._comes_to(group)
        for _ in range(group.count()):
            if one.evaluate(REACHED):
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")
        expect(one).to_be_checked()

    def writes(self, into: Locator, text: str) -> None:
        self._comes_to(into)
        into.page.keyboard.insert_text(text)

    def _comes_to(self, some: Locator) -> None:
        """Tab until the focus is on it, or on one of them; and what has the focus is to be seen."""
        expect(some.filter(visible=True).first).to_be_visible()
        page = some.page
        for _ in range(MOST_TABS):
            if some.evaluate_all("(all) => all.includes(document.activeElement)"):
                break
            page.keyboard.press("Tab")
        else:
            raise AssertionError(f"Tab never reaches {some}; the focus is at {focus(page)}")
        assert page.evaluate(FOCUS_IS_SEEN), focus(page)


FOCUS_IS_SEEN = """() => {
  const { top, bottom, left, right } = document.activeElement.getBoundingClientRect()
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
}"""


def focus(page: Page) -> str:
    """What has the focus, for a complaint."""
    return page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
