"""What somebody has typed about a meeting type: its file's text, kept as typed, and what is wrong with it, line by line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from werkzeug.datastructures import FileStorage

from facilitator.meeting_types import DataFault, Fault, MeetingType
from facilitator.shaping import TypeFile, read_own

FIRST_ID = re.compile(r'^(id\s*=\s*)"[^"\n]*"', re.MULTILINE)
FILE_NAME = "…"
"""A text that is typed has no file yet; on the page its lines are named without one."""


@dataclass(slots=True)
class TypedType:
    """A file as a form has it. ``editing`` is the id of the one it began as and ``was`` the mark of that one's text; both empty for a new one."""

    text: str
    editing: str = ""
    was: str = ""
    kind: MeetingType | None = None
    faults: tuple[Fault, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        self.text = self.text.removeprefix("\ufeff").replace("\r\n", "\n")

    def look(self) -> bool:
        """Read it: whether nothing is wrong."""
        try:
            self.kind, self.faults = read_own(FILE_NAME, self.text), ()
        except DataFault as wrong:
            self.kind, self.faults = None, wrong.faults
        return self.kind is not None

    def replaces(self, found: TypeFile | None) -> str | None:
        """The text it may be put in the place of; None where it is a new one, or another than it was when it was opened."""
        is_same = found is not None and self.kind is not None and self.editing == self.kind.id
        return found.text if found and is_same and self.was == mark(found.text) else None


def line_at(text: str, number: int) -> str:
    """What stands in this line of a text."""
    lines = text.split("\n")
    return lines[number - 1].strip() if number <= len(lines) else ""


def mark(text: str) -> str:
    """Changes with the text, so that nobody overwrites what they have not seen."""
    return sha256(text.encode()).hexdigest()[:16]


def read_type(form: Mapping[str, str]) -> TypedType:
    """The form as it was typed."""
    return TypedType(form.get("text", ""), form.get("editing", ""), form.get("was", ""))


def read_upload(sent: FileStorage | None) -> TypedType:
    """The file that was chosen, with what could not be read of it."""
    raw = sent.read() if sent else b""
    try:
        return TypedType(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return TypedType(raw.decode("latin-1"), faults=(Fault(FILE_NAME, 1, "", "not-utf-8"),))


def as_typed(found: TypeFile) -> TypedType:
    """One of the organisation's own, to be changed."""
    typed = TypedType(found.text, found.id, mark(found.text))
    typed.look()
    return typed


def copy_of(found: TypeFile) -> TypedType:
    """A new one that begins as another, under an id of its own."""
    return TypedType(FIRST_ID.sub(rf'\1"our-{found.id}"', found.text, count=1))
