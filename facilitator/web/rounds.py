"""Going round: what is looked at again and again for as long as the process lives."""

import threading
from collections.abc import Callable

import structlog

log = structlog.get_logger()


def go_round(name: str, seconds: float, look: Callable[[], None]) -> None:
    """Call ``look`` every so many seconds, in a thread that ends with the process; a round that fails is followed by the next."""
    threading.Thread(target=_go_on, args=(name, seconds, look), name=name, daemon=True).start()


def _go_on(name: str, seconds: float, look: Callable[[], None]) -> None:
    pause = threading.Event()
    while not pause.wait(seconds):
        try:
            look()
        except Exception as failure:
            # The database may be away for a while; its kind only, for a traceback could hold people's words.
            log.warning("a round was not finished", round=name, failure=type(failure).__name__)
