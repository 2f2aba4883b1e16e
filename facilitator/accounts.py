"""Accounts: who may enter the lobby. Passwords are kept as argon2 hashes only, and hashed outside the loop."""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from facilitator.meetings import Meetings, directly
from facilitator.store import account_links, register
from facilitator.store.account_links import EmailTaken, FirstAccount, LinkGone

__all__ = ["SHORTEST_PASSWORD", "Account", "Accounts", "EmailTaken", "LinkGone"]

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
LINK_LASTS = timedelta(hours=24)
HASHER = PasswordHasher()


class Account(NamedTuple):
    """Somebody who may sign in. ``mark`` changes with the password: what was signed in before it is not any more."""

    id: str
    organisation: str
    email: str
    name: str
    language: str
    mark: str
    administrator: bool
    """Whether it may shape its organisation's meetings."""


class Accounts:
    """Signing in, passwords, and the one-time links with which people choose their first password."""

    def __init__(
        self,
        meetings: Meetings,
        run_outside: Callable[..., Any] = directly,
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._meetings, self._run_outside, self._hasher = meetings, run_outside, hasher or HASHER
        self._nobodys = _nobodys(self._hasher)

    def find(self, id: str) -> Account | None:
        """The open account with this id."""
        row = self._meetings.read(register.find_account, id)
        return row and _account(row)

    def sign_in(self, email: str, password: str) -> Account | None:
        """The account, if address and password belong together; None in the same time if not."""
        row = self._meetings.read(register.find_account_by_email, email)
        kept = row.password_hash if row is not None else None
        right = self._verify(kept or self._nobodys, password)
        if row is None or not kept or not right:
            return None
        if self._hasher.check_needs_rehash(kept):
            self._meetings.write(register.set_password, row.id, self._hash(password))
            return self.find(row.id)
        return _account(row)

    def change_password(self, account: Account, old: str, new: str) -> Account | None:
        """The account with its new password; None if the old one is not right."""
        if self.sign_in(account.email, old) is None:
            return None
        self._meetings.write(register.set_password, account.id, self._hash(new))
        return self.find(account.id)

    def new_link(self, account_id: str | None = None) -> str:
        """A token that opens the choice of a password once, within a day; with None, of the first account."""
        token, until = register.new_token(), self._meetings.clock() + LINK_LASTS
        self._meetings.write(account_links.add_link, token, account_id, until)
        return token

    def first_link(self) -> str | None:
        """The token for the first account, if there is none yet."""
        return None if self._meetings.read(register.accounts) else self.new_link()

    def of_link(self, token: str) -> tuple[Account | None] | None:
        """Whose link it is; ``(None,)`` for the first account's, None for one that opens nothing."""
        found = self._meetings.read(account_links.find_link, token, self._meetings.clock())
        return found and (self.find(found[0]) if found[0] else None,)

    def choose_password(self, token: str, password: str) -> Account | None:
        """Use an account's link. Raises LinkGone."""
        now, kept = self._meetings.clock(), self._hash(password)
        return self.find(self._meetings.write(account_links.set_password_by_link, token, kept, now))

    def begin(self, token: str, *, organisation: str, name: str, email: str, password: str, language: str) -> Account:
        """Use the first link: make the first account, and its organisation if there is none. Raises LinkGone, EmailTaken."""
        kept, at = self._hash(password), self._meetings.clock()
        first = FirstAccount(new_id(), new_id(), organisation, email, name, language, kept)
        self._meetings.write(account_links.begin, token, first, at)
        made = self.find(first.id)
        assert made is not None
        return made

    def add(self, *, organisation: str, email: str, name: str, language: str) -> str:
        """A new account without a password; returns its id. Raises EmailTaken."""
        id, at = new_id(), self._meetings.clock()
        said = {"id": id, "organisation": organisation, "email": email, "name": name, "language": language}
        self._meetings.write(account_links.add_new_account, at=at, **said)
        return id

    def choose_language(self, account: Account, language: str) -> None:
        """Read in this language from now on."""
        self._meetings.write(account_links.choose_language, account.id, language)

    def _hash(self, password: str) -> str:
        kept: str = self._run_outside(self._hasher.hash, _typed(password))
        return kept

    def _verify(self, kept: str, password: str) -> bool:
        # A password nobody can have chosen costs as much time as any other, but never more.
        asked = _typed(password[:LONGEST_PASSWORD])
        try:
            return bool(self._run_outside(self._hasher.verify, kept, asked))
        except (VerificationError, InvalidHashError):
            return False


def new_id() -> str:
    """For an account or an organisation."""
    return secrets.token_hex(16)


def _typed(password: str) -> str:
    """The same letters, whichever keyboard put them together: å may be one character or two."""
    return unicodedata.normalize("NFC", password)


@cache
def _nobodys(hasher: PasswordHasher) -> str:
    """Checked when there is no such account, so that the answer takes as long and tells nobody who has one. Slow, as it must be: made once."""
    return hasher.hash(secrets.token_urlsafe())


def _account(row: Any) -> Account:
    mark = hashlib.sha256((row.password_hash or "").encode()).hexdigest()[:16]
    return Account(row.id, row.organisation, row.email, row.name, row.language, mark, row.administrator)
