"""Who is listening: connected seats, and the audiences they make up. An audience is (language, screen)."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from facilitator.board import Role, SeatId

from ..wall.parts import WallParts

SCREEN_OF = {
    Role.CITIZEN: "citizen",
    Role.COMPANION: "table",
    Role.INTERPRETER: "table",
    Role.PROFESSIONAL: "table",
    Role.FACILITATOR: "facilitator",
    Role.WALL: "wall",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One connection: which seat of which meeting, reading what in which language."""

    meeting: str
    seat: SeatId
    role: Role
    language: str
    screen: str
    events: bool
    mark: str = ""
    tablet: str = ""

    @property
    def audience(self) -> str:
        """The room of those who get the very same bytes."""
        if self.events:
            return f"{self.meeting}/events/{self.screen if self.screen == 'wall' else 'all'}/{self.language}"
        return f"{self.meeting}/{self.screen}/{self.language}"

    @property
    def own(self) -> str:
        """The room of this seat's own connections that read alike: for its drafts (P6)."""
        return f"{self.audience}/{self.seat}"


class Audiences:
    """The connections of this process, by connection id and by meeting."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}
        self._listening: dict[str, Counter[Place]] = defaultdict(Counter)
        self.elsewhere: dict[str, set[SeatId]] = {}
        """Who is connected to other server processes, by meeting; ``Elsewhere`` keeps it up to date."""
        self.wall_parts = WallParts()

    def join(self, sid: str, place: Place) -> None:
        self._places[sid] = place
        self._listening[place.meeting][place] += 1

    def leave(self, sid: str) -> Place | None:
        """Forget a connection; returns where it was, or None if it never joined."""
        place = self._places.pop(sid, None)
        if place:
            self.wall_parts.leave(sid, place.meeting)
            places = self._listening[place.meeting]
            places[place] -= 1
            if not places[place]:
                del places[place]
            if not places:
                del self._listening[place.meeting]
        return place

    def place(self, sid: str) -> Place | None:
        return self._places.get(sid)

    def meetings(self) -> tuple[str, ...]:
        return tuple(self._listening)

    def listening(self, meeting: str) -> dict[str, Place]:
        """One place for each audience of the meeting that anybody listens in, by its room."""
        return {place.audience: place for place in self.everyone(meeting)}

    def everyone(self, meeting: str) -> tuple[Place, ...]:
        """Every way in which somebody listens to the meeting."""
        return tuple(self._listening.get(meeting, ()))

    def places_of(self, meeting: str, seat: SeatId) -> tuple[Place, ...]:
        """The ways in which one seat listens."""
        return tuple(place for place in self.everyone(meeting) if place.seat == seat)

    def connections(self, meeting: str) -> list[tuple[str, Place]]:
        """Every connection to the meeting, by its id."""
        return [(sid, place) for sid, place in tuple(self._places.items()) if place.meeting == meeting]

    def connections_of(self, meeting: str, seat: SeatId) -> tuple[str, ...]:
        """The connection ids of one seat."""
        return tuple(
            sid for sid, place in tuple(self._places.items()) if (place.meeting, place.seat) == (meeting, seat)
        )

    def here(self) -> frozenset[tuple[str, SeatId]]:
        """The seats connected to this process, of all meetings, as (meeting, seat)."""
        return frozenset((place.meeting, place.seat) for place in tuple(self._places.values()))

    def present(self, meeting: str) -> frozenset[SeatId]:
        """The seats connected to this process or to another."""
        return frozenset(place.seat for place in self.everyone(meeting)) | self.elsewhere.get(meeting, set())
