"""One's own account: changing the password."""

from flask import Blueprint, Response, request, url_for

from facilitator.accounts import SHORTEST_PASSWORD, Accounts

from ..saying.terms import N_
from ..sign_in import SignIn
from ..signed_in import SignedIn
from .reception import Reception


class OwnAccount:
    """One's own account: the password."""

    def __init__(self, reception: Reception, accounts: Accounts, sign_in: SignIn, signed_in: SignedIn) -> None:
        self._reception, self._accounts, self._sign_in, self._signed_in = reception, accounts, sign_in, signed_in

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/account", endpoint="account")(self.page)
        rooms.post("/account", endpoint="change_password")(self.change_password)

    def page(self) -> Response:
        return self._show({})

    def change_password(self) -> Response:
        """Needs the old one; whoever is signed in elsewhere is signed out."""
        account, say = self._reception.account(), self._reception.language().say
        new, errors = request.form.get("new", ""), {}
        if fault := self._sign_in.password_fault(new):
            errors["new"] = fault
            return self._show(errors, 422)
        if not self._sign_in.may_try(account.email):
            return self._show({"old": say(N_("That was too many tries. Wait a minute, then try again."))}, 429)
        changed = self._accounts.change_password(account, request.form.get("old", ""), new)
        if changed is None:
            return self._show({"old": say(N_("This isn’t the password you have now."))}, 422)
        self._signed_in.begin(changed)
        return self._show({}, changed=True)

    def _show(self, errors: dict[str, str], status: int = 200, *, changed: bool = False) -> Response:
        here = url_for("lobby.account")
        return self._reception.render("account", here, status, errors=errors, changed=changed, least=SHORTEST_PASSWORD)
