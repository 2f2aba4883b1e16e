"""The front door: patch first, when eventlet is how we wait, then everything else."""

import os
import sys


def main() -> None:
    """Run the command line."""
    if "facilitator.cli" in sys.modules:
        raise SystemExit("facilitator must be started afresh: eventlet has to come before everything else.")
    if os.environ.get("FACILITATOR_ASYNC_MODE", "eventlet") == "eventlet" and _serves(sys.argv[1:]):
        # No host's name is looked up by a green thread (libpq looks up its own), and asking for its resolver takes a quarter of a second.
        os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
        import warnings  # noqa: PLC0415 -- eventlet must patch before anything else is imported

        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet  # noqa: PLC0415 -- eventlet must patch before anything else is imported

        eventlet.monkey_patch()
    from facilitator.cli import cli  # noqa: PLC0415 -- eventlet must patch before anything else is imported

    cli(prog_name="facilitator")


def _serves(arguments: list[str]) -> bool:
    return bool({"serve", "demo"} & set(arguments[:1]))


if __name__ == "__main__":
    main()
