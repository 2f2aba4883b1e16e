"""Raw Socket.IO clients over plain sockets, many in one process: for the bench, and for the tests that kill servers.

`Switchboard` watches the sockets, `Line` is one connection, `Client` is a participant. Standard library only.
"""

from .client import Client
from .line import Line
from .switchboard import Switchboard

__all__ = ["Client", "Line", "Switchboard"]
