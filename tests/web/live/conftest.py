"""A house for each test, and the fold of a screen's packets."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .house import House


@pytest.fixture
def open_house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Opens a house with these settings."""
    opened: list[House] = []

    def opening(**settings: Any) -> House:
        opened.append(House(tmp_path / str(len(opened)), **settings))
        return opened[-1]

    yield opening
    for house in opened:
        house.close()


@pytest.fixture
def house(open_house: Callable[..., House]) -> House:
    """An empty house."""
    return open_house()
