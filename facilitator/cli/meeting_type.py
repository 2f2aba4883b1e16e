"""``meeting-type``: the files that shape meetings, checked."""

from pathlib import Path

import click

from facilitator.meeting_types import DataFault, Fault, MeetingType, read
from facilitator.web.languages import language
from facilitator.web.type_faults import told

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


def read_file(file: Path) -> MeetingType:
    """The meeting type in this file. Raises DataFault."""
    return read(file.name, text_of(file))


def text_of(file: Path) -> str:
    """What stands in it. Raises DataFault for what is no text."""
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise DataFault([Fault(file.name, 1, "", "not-utf-8")]) from None


def in_sentences(wrong: DataFault) -> str:
    """Everything that is wrong, a line each, as it is told on a command line."""
    return "\n".join(told(language("en"), fault) for fault in wrong.faults)
