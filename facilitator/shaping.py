"""Shaping: which meeting type a called meeting keeps, and which an organisation may call its meetings with.

A meeting keeps the type it was called with, whatever becomes of the file: this is asked for every fragment, so each text is read once a process.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from facilitator import meeting_types
from facilitator.meeting_types import DataFault, Fault, MeetingType, UnknownMeetingType, read_back
from facilitator.meetings import Meetings
from facilitator.store import kept_types, own_types
from facilitator.store.own_types import OwnType
from facilitator.store.register import ListedMeeting

MANY = 10_000
FILES_AT_HAND = 500


@dataclass(frozen=True, slots=True)
class TypeFile:
    """The file of one meeting type, as an organisation may call with it: what is written in it, and what it says.

    ``kind`` is None where something is wrong in it, which one of its own may be when the rules have changed since.
    """

    id: str
    text: str
    is_own: bool
    kind: MeetingType | None
    faults: tuple[Fault, ...] = ()


class NotToBeCalledNow(Exception):
    """The type is for other days than this one."""

    def __init__(self, kind: MeetingType) -> None:
        super().__init__(kind.id)
        self.kind = kind


class Shaping:
    """The meeting types of called meetings, kept at hand: a meeting's never changes. And those to call with, read anew each time."""

    def __init__(self, meetings: Meetings) -> None:
        self._meetings = meetings
        self._of: dict[str, MeetingType] = {}
        self._kept: dict[str, MeetingType] = {}

    # What a meeting keeps

    def of_meeting(self, meeting: str, named: str) -> MeetingType:
        """The type a meeting keeps. ``named`` is what its board calls it: a meeting that keeps none goes by that.

        Raises UnknownMeetingType for one that keeps none and whose type no longer comes with the board.
        """
        known = self._of.get(meeting)
        if known is None:
            digest = self._meetings.read(kept_types.digest_of, meeting)
            if digest is None:
                return meeting_types.load(named)
            if len(self._of) >= MANY:
                self._of.clear()
            known = self._of[meeting] = self.kept(digest)
        return known

    def of_listed(self, line: ListedMeeting) -> MeetingType:
        """The same for a line of the lobby, which knows already which it is."""
        return self.kept(line.type_digest) if line.type_digest else meeting_types.load(line.meeting_type)

    def kept(self, digest: str) -> MeetingType:
        """The type that is kept under this digest."""
        if digest not in self._kept:
            self._kept[digest] = read_back(self._meetings.read(kept_types.text_of, digest))
        return self._kept[digest]

    # What an organisation may call with

    def files(self, organisation: str | None) -> list[TypeFile]:
        """The organisation's own, then those that come with the board; each by id."""
        own = self._meetings.read(own_types.own_types, organisation) if organisation else []
        return [*map(own_file, own), *(_shipped(kind) for kind in meeting_types.every())]

    def find(self, organisation: str | None, id: str) -> TypeFile | None:
        """The one with this id."""
        own = self._meetings.read(own_types.find_own_type, organisation, id) if organisation else None
        if own:
            return own_file(own)
        return next((_shipped(kind) for kind in meeting_types.every() if kind.id == id), None)

    def to_call(self, organisation: str | None, id: str) -> MeetingType:
        """The type a meeting may be called with today. Raises UnknownMeetingType, also where its file is wrong, and NotToBeCalledNow."""
        found = self.find(organisation, id)
        if found is None or found.kind is None:
            raise UnknownMeetingType(id)
        if not found.kind.may_be_called_on(self.today()):
            raise NotToBeCalledNow(found.kind)
        return found.kind

    def today(self) -> date:
        """The day by the server's clock: the one a type has to be for."""
        return self._meetings.clock().astimezone().date()

    def keep(self, organisation: str, own: OwnType, *, instead_of: str | None = None) -> bool:
        """Keep a file that is right, as ``own_types.keep_own_type`` does. Raises NotSaved."""
        at = self._meetings.clock()
        return self._meetings.write(own_types.keep_own_type, organisation, own, at, instead_of=instead_of)


def read_own(file: str, text: str) -> MeetingType:
    """The type in an organisation's own file, which may not be called what one of the board's is. Raises DataFault."""
    kind = meeting_types.read(file, text)
    if kind.id in {shipped.id for shipped in meeting_types.every()}:
        raise DataFault([Fault(file, _line_of_id(text), "id", "id-is-shipped", {"right": f"our-{kind.id}"})])
    return kind


@lru_cache(maxsize=FILES_AT_HAND)
def own_file(own: OwnType) -> TypeFile:
    """An organisation's own file, read; with what is wrong in it, if anything is."""
    try:
        return TypeFile(*own, is_own=True, kind=read_own(f"{own.id}.toml", own.text))
    except DataFault as wrong:
        return TypeFile(*own, is_own=True, kind=None, faults=wrong.faults)


def _shipped(kind: MeetingType) -> TypeFile:
    return TypeFile(kind.id, meeting_types.file_of(kind.id), is_own=False, kind=kind)


def _line_of_id(text: str) -> int:
    return meeting_types.Lines(text).of("id")
