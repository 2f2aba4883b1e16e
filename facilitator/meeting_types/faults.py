"""What can be wrong in a data file: where, under which key, and a code whose sentence is said by whoever tells it (``web/saying/type_faults``)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

MOST = 100
"""Told of one file: whoever has more has sent another kind of file, and to look for thousands would keep every meeting waiting."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be. ``line`` counts from 1; ``key`` says where in the file's tables, ``seats[2].reason.nb``, and may be empty."""

    file: str
    line: int
    key: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        said = ", ".join(f"{name} {value}" for name, value in self.values.items())
        return f"{self.file}:{self.line}: {self.key}: {self.code}{f' ({said})' if said else ''}"


class DataFault(ValueError):
    """A data file says what cannot be; ``faults`` are all of them, or the ``MOST`` that were found first, by their lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.line, fault.key)))
        super().__init__("\n".join(map(str, self.faults)))
