"""``check``, ``erase``, ``backup``, ``restore``: what keeps an installation whole."""

from pathlib import Path

import click

from facilitator.checking import faults
from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.settings import Settings
from facilitator.store import called
from facilitator.store.backup import NotABackup, back_up, put_back
from facilitator.store.database import AlreadyServed, Database


@click.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Say what is wrong with this installation and how to mend it."""
    found = faults(settings)
    for fault in found:
        click.echo(f"- {fault}")
    if found:
        raise SystemExit(1)
    click.echo(f"Everything is in place: {settings.where}.")


@click.command()
@click.argument("meeting")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.pass_obj
def erase(settings: Settings, meeting: str, *, yes: bool) -> None:
    """Erase a meeting for good: every text, every seat, and the key it was encrypted with."""
    meetings = Meetings.open(settings)
    try:
        if not yes and meetings.read(called.is_there, meeting):
            click.confirm(f"Nothing of {meeting} can be brought back. Erase it?", abort=True)
        meetings.erase(meeting)
    except NoSuchMeeting:
        raise click.ClickException(f"There is no meeting {meeting}, or it is erased already.") from None
    finally:
        meetings.close()
    click.echo("Erased. Copies of the database made earlier still hold it: erase it there too, or let them expire.")


@click.command()
@click.argument("to", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(settings: Settings, to: Path) -> None:
    """Copy the SQLite database into a new file while the server runs."""
    database = Database(settings.database)
    try:
        back_up(database, to)
    except ValueError as wrong:
        raise click.ClickException(str(wrong)) from None
    finally:
        database.close()
    click.echo(f"Copied to {to}. It can only be read with the master key; keep a copy of that somewhere else.")


@click.command()
@click.argument("copy", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--over", is_flag=True, help="Put it in the place of a database that is there.")
@click.pass_obj
def restore(settings: Settings, copy: Path, *, over: bool) -> None:
    """Put a copy made by ``backup`` in place. The server must not run."""
    database = Database(settings.database)
    try:
        put_back(database, copy, over=over)
    except (AlreadyServed, NotABackup) as wrong:
        raise click.ClickException(str(wrong)) from None
    finally:
        database.close()
    click.echo("Put back. Start the server; it brings the tables up to date.")
