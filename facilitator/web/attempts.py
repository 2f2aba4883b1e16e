"""How often somebody may try to sign in: by address and e-mail together, by e-mail, and by address."""

from collections.abc import Callable

from .buckets import Buckets

MOST_KEPT = 20_000


class Attempts:
    """Five tries at once for one person, then one a minute; more for a town hall behind one address."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begin_anew()

    def take(self, address: str, email: str = "") -> bool:
        """Whether another try is allowed now."""
        self._kept += 1
        if self._kept > MOST_KEPT:
            self._begin_anew()
        if not self._by_address.take(address):
            return False
        if not email:
            return True
        return self._by_both.take(f"{address} {email}") and self._by_email.take(email)

    def forgive(self, address: str, email: str) -> None:
        """It was them: their earlier slips count no more."""
        self._by_both.forget(f"{address} {email}")

    def _begin_anew(self) -> None:
        # Strangers choose the keys: what is kept of them must not grow for ever.
        self._kept = 0
        self._by_address = Buckets(0.5, 60, self._clock)
        self._by_email = Buckets(1 / 15, 30, self._clock)
        self._by_both = Buckets(1 / 60, 5, self._clock)
