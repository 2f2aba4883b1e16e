"""The command line: arguments only. What it does is done by the rooms it calls."""

import click
from pydantic import ValidationError

from facilitator import __version__
from facilitator.logs import configure
from facilitator.settings import Settings

from .keeping import backup, check, erase, restore
from .meeting import meeting
from .meeting_type import meeting_type
from .serving import demo, serve
from .user import user
from .verify import verify

__all__ = ["cli"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.pass_context
def cli(context: click.Context) -> None:
    """Facilitator: a shared, live board for one kind of meeting."""
    try:
        settings = Settings()
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise click.ClickException(
            f"The setting FACILITATOR_{'_'.join(map(str, first['loc'])).upper()} is wrong: "
            f"{first['msg'].removeprefix('Value error, ')}."
        ) from None
    configure(settings)
    context.obj = settings


for command in (serve, demo, meeting, meeting_type, user, check, erase, backup, restore, verify):
    cli.add_command(command)
