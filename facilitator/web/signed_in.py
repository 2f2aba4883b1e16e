"""Who is signed in with this browser: an account in the signed cookie, held against the register every time."""

from collections.abc import Callable
from datetime import datetime

from flask import g, session

from facilitator.accounts import Account, Accounts

from .saying.browsers_language import browsers_language
from .saying.languages import NAMES, Language, language

SEEN_EVERY = 300
"""Seconds between two notes of 'still here', so that not every answer carries a new cookie."""


class SignedIn:
    """The session of one account. It ends with the browser, after idle hours, and when the password changes."""

    def __init__(self, accounts: Accounts, clock: Callable[[], datetime], hours: int) -> None:
        self._accounts, self._clock, self._idle = accounts, clock, hours * 3600

    def begin(self, account: Account) -> None:
        """Sign in, in a session made anew; only the seats this browser has opened stay."""
        seats = session.get("seats")
        session.clear()
        if seats:
            session["seats"] = seats
        session["account"] = {"id": account.id, "mark": account.mark, "seen": self._now()}
        g.account = account

    def end(self) -> None:
        """Sign out; on a shared machine the seats go with the account."""
        session.clear()
        g.account = None

    def account(self) -> Account | None:
        """Who is signed in, if anybody."""
        if "account" not in g:
            g.account = self._find()
        found: Account | None = g.account
        return found

    def language(self) -> Language:
        """What the reader reads: their account's language, else what they chose here, else what their browser asks for."""
        account = self.account()
        chosen = account.language if account else session.get("language")
        return language(chosen) if chosen in NAMES else browsers_language()

    def choose_language(self, code: str) -> None:
        """Read in this language from now on."""
        account = self.account()
        if account is None:
            session["language"] = code
        else:
            self._accounts.choose_language(account, code)
            g.account = account._replace(language=code)

    def _find(self) -> Account | None:
        kept = session.get("account")
        if not isinstance(kept, dict) or self._now() - kept["seen"] > self._idle:
            return None
        account = self._accounts.find(kept["id"])
        if account is None or account.mark != kept["mark"]:
            return None
        if self._now() - kept["seen"] > SEEN_EVERY:
            session["account"] = kept | {"seen": self._now()}
        return account

    def _now(self) -> int:
        return int(self._clock().timestamp())
