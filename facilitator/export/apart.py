"""What takes seconds of Python is made by a process of its own, one after the other and at low priority: it holds up nobody's meeting."""

import os
import subprocess
import sys
from collections.abc import Callable
from threading import Semaphore

SECONDS = 60
_AT_ONCE = Semaphore(1)
"""One after the other: two that are made at once take a processor from those who are meeting."""


class NotMade(Exception):
    """Nothing came of it. The sentence is for the log."""


def made_apart(module: str, html: str, *arguments: str) -> bytes:
    """What this module of ours makes of a page. Waits, and lets others go on. Raises NotMade."""
    command = [sys.executable, "-m", module, *arguments]
    with _AT_ONCE:
        try:
            made = subprocess.run(  # noqa: S603 -- this Python, a module and a folder of ours
                command, input=html.encode(), capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise NotMade(f"It took more than {SECONDS} s.") from None
    if made.returncode:
        raise NotMade(made.stderr.decode(errors="replace")[-2_000:])
    return made.stdout


def make(of: Callable[..., bytes]) -> None:
    """In the process of its own: from what comes in to what goes out."""
    os.nice(10)
    sys.stdout.buffer.write(of(sys.stdin.buffer.read().decode(), *sys.argv[1:]))
