"""Signing in and out, choosing a password behind a one-time link, changing it, and the language one reads in."""

from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.accounts import LONGEST_PASSWORD, SHORTEST_PASSWORD, Account, Accounts, EmailTaken, LinkGone
from facilitator.meetings import Meetings
from facilitator.store import register

from .attempts import Attempts
from .pages import Pages
from .parsing import read_text
from .saying.languages import NAMES
from .saying.terms import N_
from .signed_in import SignedIn

Errors = dict[str, str]
LIMITS = {"organisation": 200, "name": 80, "email": 254}
MISSING = {
    "organisation": N_("Write what your organisation is called."),
    "name": N_("Write your name, as the others in a meeting know you."),
    "email": N_("Write your e-mail address. You sign in with it."),
}
TOO_MANY = N_("That was too many tries. Wait a minute, then try again.")
GONE = N_("This link has been used, or is too old. Ask for a new one.")


class SignIn:
    """The way into the lobby."""

    def __init__(
        self, accounts: Accounts, meetings: Meetings, pages: Pages, signed_in: SignedIn, attempts: Attempts
    ) -> None:
        self._accounts, self._meetings, self._pages = accounts, meetings, pages
        self._signed_in, self._attempts = signed_in, attempts

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("sign_in", __name__)
        rooms.get("/")(self.arrive)
        rooms.get("/sign-in")(self.page)
        rooms.post("/sign-in")(self.sign_in)
        rooms.post("/sign-out")(self.sign_out)
        rooms.get("/sign-in/link")(self.link)
        rooms.post("/sign-in/link")(self.open_link)
        rooms.post("/sign-in/password")(self.choose_password)
        rooms.post("/language")(self.choose_language)
        return rooms

    def arrive(self) -> ResponseReturnValue:
        return redirect(url_for("lobby.list" if self._signed_in.account() else "sign_in.page"))

    def page(self) -> ResponseReturnValue:
        if self._signed_in.account():
            return redirect(url_for("lobby.list"))
        return self._show("page", to=_local(request.args.get("to", "")), email="", error="")

    def sign_in(self) -> ResponseReturnValue:
        email, to = request.form.get("email", "").strip()[:254].lower(), _local(request.form.get("to", ""))
        if not self._attempts.take(_address(), email):
            return self._turn_away(email, to, TOO_MANY, 429)
        account = self._accounts.sign_in(email, request.form.get("password", ""))
        if account is None:
            return self._turn_away(email, to, N_("The e-mail address and the password don’t belong together."), 422)
        self._attempts.forgive(_address(), email)
        self._signed_in.begin(account)
        return redirect(to, 303)

    def _turn_away(self, email: str, to: str, sentence: str, status: int) -> Response:
        return self._show("page", status, to=to, email=email, error=self._signed_in.language().say(sentence))

    def sign_out(self) -> ResponseReturnValue:
        self._signed_in.end()
        return redirect(url_for("sign_in.page"), 303)

    def link(self) -> ResponseReturnValue:
        return self._show("link", error="", token="")

    def open_link(self) -> ResponseReturnValue:
        # People paste the whole link as readily as its end.
        token = request.form.get("token", "").rpartition("#")[2].strip()
        if not self._attempts.take(_address()):
            return self._gone(TOO_MANY, 429, token)
        found = self._accounts.of_link(token)
        return self._gone() if found is None else self._welcome(token, found[0], {}, {})

    def choose_password(self) -> ResponseReturnValue:
        """Use the link: for the first account, or for the one it was made for."""
        token = request.form.get("token", "")
        typed = {name: read_text(request.form.get(name, "")) for name in LIMITS}
        if not self._attempts.take(_address()):
            return self._ask_for_patience(token, typed)
        found = self._accounts.of_link(token)
        if found is None:
            return self._gone()
        password, errors = request.form.get("password", ""), {}
        if found[0] is None:
            errors = self._faults(typed)
        if fault := self.password_fault(password):
            errors["password"] = fault
        if errors:
            return self._welcome(token, found[0], typed, errors, 422)
        try:
            account = self._use(token, found[0], typed, password)
        except LinkGone:
            return self._gone()
        except EmailTaken:
            taken = {"email": self._signed_in.language().say(N_("This e-mail address has an account already."))}
            return self._welcome(token, found[0], typed, taken, 422)
        self._signed_in.begin(account)
        return redirect(url_for("lobby.list"), 303)

    def _ask_for_patience(self, token: str, typed: dict[str, str]) -> Response:
        # Without a look at the link: whoever guesses must not learn from this answer.
        if "email" not in request.form:
            return self._gone(TOO_MANY, 429, token)
        return self._welcome(token, None, typed, {"password": self._signed_in.language().say(TOO_MANY)}, 429)

    def _use(self, token: str, account: Account | None, typed: dict[str, str], password: str) -> Account:
        if account is None:
            spoken = self._signed_in.language().code
            return self._accounts.begin(token, password=password, language=spoken, **typed)
        changed = self._accounts.choose_password(token, password)
        if changed is None:
            raise LinkGone
        return changed

    def choose_language(self) -> ResponseReturnValue:
        if (chosen := request.form.get("language", "")) not in NAMES:
            abort(400)
        self._signed_in.choose_language(chosen)
        return redirect(_local(request.form.get("to", "")), 303)

    def password_fault(self, password: str) -> str:
        """What is wrong with a new password, in the reader's language; nothing but its length can be."""
        say = self._signed_in.language().say
        if len(password) < SHORTEST_PASSWORD:
            least = SHORTEST_PASSWORD
            return say(N_("Use at least %(least)s characters. A short sentence is easy to remember."), least=least)
        return say(N_("This is too long.")) if len(password) > LONGEST_PASSWORD else ""

    def may_try(self, email: str) -> bool:
        """Whether another password may be tried for this account from here, now."""
        return self._attempts.take(_address(), email)

    def _faults(self, typed: dict[str, str]) -> Errors:
        say = self._signed_in.language().say
        asked = {"name", "email"} if self._has_home() else set(LIMITS)
        errors = {name: say(MISSING[name]) for name in LIMITS if name in asked and not typed[name]}
        long = {name: say(N_("This is too long.")) for name, limit in LIMITS.items() if len(typed[name]) > limit}
        if typed["email"] and "@" not in typed["email"]:
            long["email"] = say(N_("An e-mail address has an @ in it."))
        return errors | long

    def _has_home(self) -> bool:
        return bool(self._meetings.read(register.organisations))

    def _welcome(
        self, token: str, account: Account | None, typed: dict[str, str], errors: Errors, status: int = 200
    ) -> Response:
        values = {"token": token, "account": account, "typed": dict.fromkeys(LIMITS, "") | typed, "errors": errors}
        return self._show("welcome", status, has_home=self._has_home(), least=SHORTEST_PASSWORD, **values)

    def _gone(self, sentence: str = GONE, status: int = 422, token: str = "") -> Response:
        return self._show("link", status, error=self._signed_in.language().say(sentence), token=token)

    def _show(self, template: str, status: int = 200, **values: Any) -> Response:
        spoken = self._signed_in.language()
        here = url_for("sign_in.link" if template != "page" else "sign_in.page")
        return Response(self._pages.render(spoken, f"sign_in/{template}.html", "lobby", here=here, **values), status)


def _local(to: str) -> str:
    """An address in our own house, whatever a link says."""
    inside = to.startswith(("/lobby/", "/sign-in")) and "\\" not in to and "//" not in to
    return to if inside else "/lobby/"


def _address() -> str:
    return request.remote_addr or ""
