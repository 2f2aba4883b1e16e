"""Who would like to say something, in the order whoever leads is offered it. Nobody else is shown an order: it is no queue."""

from .meeting import Meeting
from .posts import FloorRequest, Seat


def asking_for_floor(meeting: Meeting) -> tuple[FloorRequest, ...]:
    """The citizen before all others, then who has not had the floor yet, then who asked first; what rests comes last."""
    citizen = meeting.citizen.id if meeting.citizen else None

    def turn(request: FloorRequest) -> tuple[object, ...]:
        return request.rests, request.seat != citizen, request.seat in meeting.had_floor, request.at

    return tuple(sorted((one for one in meeting.floor_requests.values() if one.seat != meeting.floor), key=turn))


def would_like_to_speak(meeting: Meeting) -> tuple[Seat, ...]:
    """The same people in the order of their seats, for everybody."""
    return tuple(seat for id, seat in meeting.seats.items() if id in meeting.floor_requests and id != meeting.floor)
