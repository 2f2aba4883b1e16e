"""The reckoning: is every acknowledged post on the board, once? Asked as a newcomer who joins afterwards."""

from collections import defaultdict
from collections.abc import Iterable

from bench_room.load import Post, Screen
from bench_room.sides import Board, Meeting
from tests.wire import Switchboard

AT_ONCE = 10


def kept(board: Board, meetings: Iterable[Meeting], posts: Iterable[Post]) -> tuple[int, int]:
    """How many acknowledged posts a fresh whole board lacks, and how many it shows more than once."""
    acknowledged: dict[str, list[bytes]] = defaultdict(list)
    for post in posts:
        if post.acknowledged and not post.refused:
            acknowledged[post.meeting].append(board.sign(post.id))
    lost = doubled = 0
    for meeting, whole in _wholes(board, [meeting for meeting in meetings if meeting.id in acknowledged]):
        times = [whole.count(sign) for sign in acknowledged[meeting.id]]
        lost += times.count(0)
        doubled += sum(time > 1 for time in times)
    return lost, doubled


def _wholes(board: Board, meetings: list[Meeting]) -> Iterable[tuple[Meeting, bytes]]:
    """Each meeting with its whole board as its first seat gets it on joining; empty when none came in 10 s."""
    for first in range(0, len(meetings), AT_ONCE):
        switchboard = Switchboard()
        few = meetings[first : first + AT_ONCE]
        screens = [Screen(switchboard, board.process.port, each, each.seats[0], deflate=False) for each in few]
        switchboard.until(lambda screens=screens: all(screen.whole for screen in screens))
        switchboard.close()
        yield from zip(few, [screen.whole for screen in screens], strict=True)
