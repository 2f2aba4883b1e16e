"""What people do with ways and walls on their screens, and where they find it: by what a button does, so in any language."""

from playwright.sync_api import Locator, Page, expect


def way(page: Page, words: str) -> Locator:
    """The way with these words, under the first wish it serves."""
    return page.locator(f'.way:has(> .words:has-text("{words}"))')


def wall(page: Page, words: str) -> Locator:
    """The wall with these words, among those that stand or have moved."""
    return page.locator(f'.standing:has(> .words:has-text("{words}"))')


def unfolds(page: Page) -> None:
    """On the phone the walls wait behind one touch."""
    page.locator(".walls-too:not([open]) > summary").click()


def chooses(page: Page, one: Locator, gesture: str) -> Locator:
    """Opens the menu of a way or a wall and presses this in it; the dialog it opens, if it does."""
    one.locator(".doing").click()
    page.locator(f"#doing {gesture}:visible").click()
    expect(page.locator("#doing")).to_be_hidden()
    return page.locator("dialog[open]")


def offered(page: Page, one: Locator) -> list[str]:
    """What the menu of a way or a wall offers this seat."""
    one.locator(".doing").click()
    found = page.locator("#doing button:visible").all_inner_texts()
    page.keyboard.press("Escape")
    return found


def taps(form: Locator, name: str, value: str) -> None:
    form.locator(f"label:has([name={name}][value='{value}'])").click()


def offers(page: Page, words: str, *wishes: str, refused: str = "", origin: str = "profession", **means: str) -> None:
    """Puts a way forward: an offer, or a duty with what follows if it is ``refused``."""
    page.locator(".put [data-open=offer-possibility]").click()
    form = page.locator("#offer-possibility")
    form.locator("[name=text]").fill(words)
    taps(form, "required", "on" if refused else "off")
    if refused:
        form.locator("[name=if_refused]").fill(refused)
    for wish in wishes:
        form.locator("[data-choices=wishes] label", has_text=wish).click()
    taps(form, "origin", origin)
    if means:
        form.locator(".meaning > summary").click()
    for name, said in means.items():
        form.locator(f"[name={name}]").fill(said)
    form.locator(".main").click()
    expect(form).to_be_hidden()


def names(page: Page, words: str, *, kind: str, source: str, owner: str, firmness: str, **more: str) -> None:
    """Names a wall with its reason and its owner."""
    page.locator(".put [data-open=name-constraint]").click()
    form = page.locator("#name-constraint")
    for name, said in {"text": words, "source": source, "owner": owner, **more}.items():
        form.locator(f"[name={name}]").fill(said)
    taps(form, "kind", kind)
    taps(form, "firmness", firmness)
    form.locator(".main").click()
    expect(form).to_be_hidden()


def ties(page: Page, words: str, to: str) -> None:
    """Says that the wall with these words stops that way."""
    way(page, to).locator("[data-open=tie-constraint]").click()
    page.locator("#tie-constraint label", has_text=words).click()
    page.locator("#tie-constraint .main").click()
    expect(page.locator("#tie-constraint")).to_be_hidden()


def says_why(dialog: Locator, reason: str) -> None:
    dialog.locator("[name=reason]").fill(reason)
    dialog.locator(".main").click()
    expect(dialog).to_be_hidden()
