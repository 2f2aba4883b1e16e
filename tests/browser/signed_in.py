"""Ali's browser, signed in to the lobby of his organisation, where one meeting is called."""

from itertools import count

from playwright.sync_api import Browser, BrowserContext

from facilitator.accounts import Accounts, new_id
from facilitator.meetings import Meetings
from facilitator.store import register
from tests.browser.five_screens import CALL, seats
from tests.serving.server import Server

PASSWORD = "en lang nok sætning"
_numbers = count()


class SignedIn:
    """An account of its own in this language; ``meeting`` is its meeting, ``address`` where the server is."""

    def __init__(self, server: Server, chromium: Browser, language: str = "da") -> None:
        self.address, self._chromium, self.language = f"http://127.0.0.1:{server.port}", chromium, language
        meetings = Meetings.open(server.settings)
        try:
            home, number = new_id(), next(_numbers)
            said = {"id": home, "name": f"Nordby {number}", "language": language}
            meetings.write(register.add_organisation, **said, at=meetings.clock())
            accounts = Accounts(meetings)
            made = accounts.add(organisation=home, email=f"ali-{number}@example.org", name="Ali", language=language)
            self._link = accounts.new_link(made)
            self.meeting = meetings.call(CALL, organisation=home)
            for seat in seats():
                meetings.add_seat(self.meeting, seat, language=language)
        finally:
            meetings.close()

    def context(self) -> BrowserContext:
        """A browser that has chosen its password behind the one-time link."""
        context = self._chromium.new_context(locale=self.language)
        page = context.new_page()
        page.goto(f"{self.address}/sign-in/link#{self._link}")
        page.fill("[name=password]", PASSWORD)
        page.click("main .main")
        page.wait_for_url("**/lobby/")
        page.close()
        return context

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page of the lobby."""
        meeting = f"/lobby/meetings/{self.meeting}/"
        return (
            "/lobby/",
            "/lobby/new",
            f"/lobby/new/{CALL.meeting_type}",
            meeting,
            f"{meeting}sheet",
            "/lobby/words",
            "/lobby/types",
            f"/lobby/types/of/{CALL.meeting_type}",
            f"/lobby/types/write?like={CALL.meeting_type}",
            "/lobby/account",
        )
