"""What comes before a message: packets that can be read, and all the others, which are passed over."""

from collections.abc import Callable
from typing import Any

import structlog

log = structlog.get_logger()
BINARY = ("5", "6")
"""How Socket.IO's packets with attachments begin."""


def readable(handle: Callable[[str, Any], Any]) -> Callable[[str, Any], Any]:
    """Pass over a packet that is none: left to itself, Socket.IO writes it into the log, and people's words with it."""

    def read(engine_id: str, packet: Any) -> None:
        # Nothing here is binary, and a packet that announces attachments would have all that follow kept for it.
        if not isinstance(packet, str) or packet[:1] in BINARY:
            return
        try:
            handle(engine_id, packet)
        except Exception as unreadable:
            # Its kind only: the traceback of a packet that cannot be read holds the packet.
            log.warning("a packet could not be read", why=type(unreadable).__name__)

    return read
