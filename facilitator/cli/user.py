"""``user``: accounts of the lobby. Nobody types a password here: each is chosen behind a link that works once."""

import re

import click

from facilitator.accounts import Accounts, EmailTaken
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.store import administrators, register

from .organisation import door, found_or_made

ADDRESS = re.compile(r"[^@\s]+@[^@\s]+$")


@click.group()
def user() -> None:
    """Let facilitators in, and out."""


@user.command("new")
@click.argument("email")
@click.option("--name", required=True)
@click.option("--organisation", default="", help="Made if it is new. By default the only one there is.")
@click.option("--language", type=click.Choice(["da", "en", "nb"]), help="By default the installation's.")
@click.pass_obj
def new_user(settings: Settings, email: str, name: str, organisation: str, language: str | None) -> None:
    """Make an account, and print the link where its owner chooses a password."""
    if not ADDRESS.match(email):
        raise click.ClickException(f"{email} is no e-mail address; its owner could not sign in with it.")
    with door(settings) as meetings:
        accounts, spoken = Accounts(meetings), language or settings.default_language
        home = found_or_made(meetings, organisation, spoken)
        try:
            made = accounts.add(organisation=home, email=email, name=name, language=spoken)
        except EmailTaken:
            raise click.ClickException(f"{email} has or had an account already.") from None
        _print_link(settings, accounts.new_link(made))


@user.command("list")
@click.pass_obj
def list_users(settings: Settings) -> None:
    """Print every account: address, name, language, organisation."""
    with door(settings) as meetings:
        rows = meetings.read(register.accounts)
        if not rows:
            click.echo(f"No account yet in {settings.where}.")
        homes = {home.id: home.name for home in meetings.read(register.organisations)}
        for row in rows:
            role = "  administrator" if row.administrator else ""
            waiting = "" if row.password_hash else "  (has not chosen a password yet)"
            click.echo(f"{row.email:<32} {row.name:<24} {row.language}  {homes[row.organisation]}{role}{waiting}")


@user.command("password")
@click.argument("email")
@click.pass_obj
def password(settings: Settings, email: str) -> None:
    """Print a link where this account's owner chooses a new password. The old one works until then."""
    with door(settings) as meetings:
        _print_link(settings, Accounts(meetings).new_link(_account(meetings, email)))


@user.command("administrator")
@click.argument("email")
@click.option("--no-longer", is_flag=True)
@click.pass_obj
def administrator(settings: Settings, email: str, *, no_longer: bool) -> None:
    """Let this account shape its organisation's meetings: write, import and take away meeting types."""
    with door(settings) as meetings:
        meetings.write(administrators.set_administrator, _account(meetings, email), is_one=not no_longer)
        click.echo(f"{email} is {'no longer' if no_longer else 'now'} an administrator.")


@user.command("close")
@click.argument("email")
@click.pass_obj
def close_user(settings: Settings, email: str) -> None:
    """Let nobody sign in with this account any more. Its meetings stay."""
    with door(settings) as meetings:
        meetings.write(register.close_account, _account(meetings, email), meetings.clock())
        click.echo(f"{email} is closed.")


def _account(meetings: Meetings, email: str) -> str:
    row = meetings.read(register.find_account_by_email, email)
    if row is None:
        raise click.ClickException(f"There is no open account for {email}.")
    return row.id


def _print_link(settings: Settings, token: str) -> None:
    click.echo(f"This link works once, within a day:\n{settings.address}/sign-in/link#{token}")
