"""``meeting-type``: the files that shape meetings, checked, taken in and given out."""

from datetime import date
from pathlib import Path

import click

from facilitator.meeting_types import DataFault, Fault, MeetingType
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.shaping import Shaping, TypeFile, read_own
from facilitator.store.own_types import OwnType
from facilitator.web.saying.languages import language
from facilitator.web.saying.type_faults import told, why_not_now

from .organisation import door, only_one

A_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("meeting-type")
def meeting_type() -> None:
    """Look after the files that shape meetings."""


@meeting_type.command("check")
@click.argument("files", type=A_FILE, nargs=-1, required=True)
def check_types(files: tuple[Path, ...]) -> None:
    """Say what is wrong in these files, each fault with its line. Changes nothing."""
    wrong = False
    for file in files:
        try:
            kind = read_file(file)
        except DataFault as found:
            wrong = True
            click.echo(in_sentences(found))
        else:
            click.echo(f"{file.name}: {kind.name.said_in('en')}. Nothing is wrong in it.")
    if wrong:
        raise SystemExit(1)


@meeting_type.command("import")
@click.argument("file", type=A_FILE)
@click.option("--organisation", default="", help="Whose it becomes. By default the only one's.")
@click.option("--replace", is_flag=True, help="Put it in the place of the one that has its id.")
@click.pass_obj
def import_type(settings: Settings, file: Path, organisation: str, *, replace: bool) -> None:
    """Take a file in, if nothing is wrong in it. Meetings that are called keep the type they have."""
    try:
        text, kind = text_of(file), read_file(file)
    except DataFault as found:
        raise click.ClickException(f"Nothing was changed.\n{in_sentences(found)}") from None
    with door(settings) as meetings:
        home, shaping = _home(meetings, organisation), Shaping(meetings)
        before = shaping.find(home, kind.id)
        if before and not replace:
            raise click.ClickException(f"There is a {kind.id} already. Use --replace, or give the file another id.")
        if not shaping.keep(home, OwnType(kind.id, text), instead_of=before.text if before else None):
            raise click.ClickException("Somebody else has changed it just now. Nothing was changed.")
        click.echo(f"{kind.id}: {kind.name.said_in('en')}. Meetings may be called with it.")


@meeting_type.command("export")
@click.argument("id")
@click.option("--organisation", default="", help="By default the only one there is.")
@click.pass_obj
def export_type(settings: Settings, id: str, organisation: str) -> None:
    """Print a file: the organisation's own, or one that comes with the board."""
    with door(settings) as meetings:
        found = Shaping(meetings).find(only_one(meetings, organisation), id)
        if found is None:
            raise click.ClickException(f"There is no meeting type {id}.")
        click.echo(found.text, nl=False)


@meeting_type.command("list")
@click.option("--organisation", default="", help="By default the only one there is.")
@click.pass_obj
def list_types(settings: Settings, organisation: str) -> None:
    """Print what meetings may be called with, and what may not, and why."""
    with door(settings) as meetings:
        shaping = Shaping(meetings)
        for file in shaping.files(only_one(meetings, organisation)):
            whose = "own" if file.is_own else "comes with the board"
            click.echo(f"{file.id:<24} {whose:<21} {_about(file, shaping.today())}".rstrip())


def _about(file: TypeFile, today: date) -> str:
    if file.kind is None:
        return f"Something is wrong in it:\n{in_sentences(DataFault(file.faults))}"
    return f"{file.kind.name.said_in('en')}. {why_not_now(language('en'), file.kind, today)}".strip()


def _home(meetings: Meetings, organisation: str) -> str:
    found = only_one(meetings, organisation)
    if found is None:
        raise click.ClickException("Say whose it is: --organisation NAME.")
    return found


def read_file(file: Path) -> MeetingType:
    """The meeting type in this file. Raises DataFault."""
    return read_own(file.name, text_of(file))


def text_of(file: Path) -> str:
    """What stands in it. Raises DataFault for what is no text."""
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise DataFault([Fault(file.name, 1, "", "not-utf-8")]) from None


def in_sentences(wrong: DataFault) -> str:
    """Everything that is wrong, a line each, as it is told on a command line."""
    return "\n".join(told(language("en"), fault) for fault in wrong.faults)
