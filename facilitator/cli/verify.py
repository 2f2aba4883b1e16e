"""``verify``: whether a record is as it was sealed. It needs the file and nothing else: no database, no key, no network."""

from pathlib import Path

import click

from facilitator.export.record_file import Verdict, verdict

SAID = {
    Verdict.TRUE: "this is the record as it was sealed.",
    Verdict.CHANGED: "this is not as it was sealed: something in it is another.",
    Verdict.REWRITTEN: "every word is as it was sealed, but the file was written anew: by another program, or with something added.",
    Verdict.UNREADABLE: "this is not a record’s file. It is the one called “the record’s data”, and ends in .json.",
}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def verify(files: tuple[Path, ...]) -> None:
    """Say of each record's FILE whether it is as it was sealed; exit with 1 unless all are."""
    found = {file: verdict(file.read_bytes()) for file in files}
    for file, of in found.items():
        click.echo(f"{file.name}: {SAID[of]}")
    if set(found.values()) != {Verdict.TRUE}:
        raise SystemExit(1)
