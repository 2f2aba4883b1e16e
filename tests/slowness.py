"""How slow this machine is just now, beside the one the aims were set on: others may be at work on the same processor."""

from time import process_time

from markupsafe import escape

AIMED_ON = 0.0011
"""Seconds that the work below takes where nobody else is at work (two cores, Python 3.11)."""


def slowness() -> float:
    """1 where it is as quick as there, or quicker; 2 where what the server does most takes twice as long."""
    return max(1.0, min(_seconds() for _ in range(3)) / AIMED_ON)


def _seconds() -> float:
    """Texts gathered and escaped, over as much memory as a page takes."""
    began = process_time()
    rows = [{"id": f"way-{number}", "text": f"så <prøver> vi igen {number}"} for number in range(400)]
    assert "".join([escape(row["text"]) for row in rows for _ in range(3)])
    assert {tuple(row.items()) for row in rows}
    return process_time() - began
