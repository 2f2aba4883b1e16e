"""The cable between a browser and the server: it can be pulled, go dead without a word, and be put back."""

import socket
import threading
from contextlib import suppress


class Cable:
    """Listens on ``port`` and carries bytes to and from ``to`` on this machine."""

    def __init__(self, to: int) -> None:
        self._to, self._ends, self._whole = to, set[socket.socket](), True
        self._carries = threading.Event()
        self._carries.set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._answer, daemon=True).start()

    def pull(self) -> None:
        """Every connection breaks, and no new one comes about."""
        self._whole = False
        for end in tuple(self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def go_dead(self) -> None:
        """Nothing breaks and nothing gets through: what a browser cannot tell from a slow line."""
        self._carries.clear()

    def put_back(self) -> None:
        self._whole = True
        self._carries.set()

    def _answer(self) -> None:
        while True:
            near, _ = self._listener.accept()
            try:
                far = socket.create_connection(("127.0.0.1", self._to)) if self._whole else None
            except OSError:
                far = None
            if far is None:
                near.close()
                continue
            self._ends |= {near, far}
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while came := one.recv(65_536):
                self._carries.wait()
                other.sendall(came)
        for end in (one, other):
            self._ends.discard(end)
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
