"""HTML that is kept for as long as all that it was made of stands: of a board, little changes from one moment to the next."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

MOST_KEPT = 50_000


class Rendered:
    """Pieces of HTML by their names, each beside what it was made of. The fold never changes any of that in place."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, ...], tuple[tuple[Any, ...], Markup]] = {}

    def known(self, name: tuple[str, ...], made_of: tuple[Any, ...]) -> Markup | None:
        """The piece of that name, if it was made of just this."""
        made_from, html = self._kept.get(name, ((), None))
        return html if made_from == made_of else None

    def once(self, name: tuple[str, ...], made_of: tuple[Any, ...], render: Callable[[], str]) -> Markup:
        """The piece, rendered only if it was not, or was made of something else. ``render`` escapes what people wrote."""
        html = self.known(name, made_of)
        if html is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            html = Markup(render())  # noqa: S704 -- our own escaped templates' output
            self._kept[name] = made_of, html
        return html

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()


RENDERED = Rendered()
"""What this process has rendered, of every meeting; its names begin with the meeting's id."""
