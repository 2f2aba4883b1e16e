"""The two servers compared, and how each is spoken to: `Board` and `Echo` offer the same four verbs."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path

from bench_room.process import SERVER_CORE, Process, free_port, take

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Hun sover fire timer om natten, og det går ud over både hukommelsen og lysten til at tage telefonen."
SIZE = 10
PROFESSIONALS = (
    "professional:medicine:Ingrid Holm",
    "professional:social-work:Amina",
    "professional:employment:Jonas",
    "professional:education:Karen",
    "professional:psychology:Ida",
)
SEATS = ("citizen:Mette", "facilitator:Ali", "companion:Lone", "wall", *PROFESSIONALS, "professional:network:Bo")
LANGUAGE = {"Ingrid Holm": "nb", "Amina": "en"}


@dataclass(frozen=True, slots=True)
class Seat:
    """What one participant connects with, and whether they may post."""

    auth: dict
    posts: bool = True
    facilitates: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, its ten seats, and the token that reads its board over HTTP."""

    id: str
    seats: tuple[Seat, ...]


class Echo:
    """Emits what it gets to a room of ten; stores nothing, acknowledges nothing."""

    name = "echo"
    acknowledges = False

    def __init__(self, scratch: Path) -> None:
        port = free_port()
        command = [sys.executable, str(Path(__file__).with_name("echo.py")), str(port)]
        self.process = Process(command, port=port, log=scratch / "echo.log", environment=dict(os.environ))
        self._numbers = count()

    def meetings(self, many: int) -> list[Meeting]:
        """`many` rooms nobody has been in."""
        rooms = [f"room-{number}" for number, _ in zip(self._numbers, range(many), strict=False)]
        return [Meeting(room, tuple(Seat({"room": room}) for _ in range(SIZE))) for room in rooms]

    def opening(self, seat: Seat) -> tuple[str, dict] | None:
        return None

    def post(self, meeting: Meeting, id: str) -> tuple[str, dict]:
        return "post", {"id": id, "room": meeting.id, "text": TEXT, "basis": "record"}

    def sign(self, id: str) -> bytes:
        """The bytes that show `id` has reached a screen."""
        return f'"id":"{id}"'.encode()


class Board:
    """Our server: SQLite with synchronous FULL in a fresh folder, or `database` when given."""

    name = "board"
    acknowledges = True

    def __init__(
        self,
        scratch: Path,
        *,
        spare: int,
        database: str | None = None,
        seats: tuple[str, ...] = SEATS,
        phase: str = "perspectives",
    ) -> None:
        port = free_port()
        environment = _environment(scratch / "board", port, database)
        self._spare, self._phase = _called(spare, environment, scratch, seats), phase
        command = [sys.executable, "-m", "facilitator", "serve"]
        self.process = Process(command, port=port, log=scratch / "board.log", environment=environment)

    def meetings(self, many: int) -> list[Meeting]:
        """`many` meetings nobody has been in, called before the server started; once all are used, the oldest again."""
        return [next(self._spare) for _ in range(many)]

    def opening(self, seat: Seat) -> tuple[str, dict] | None:
        """The command that opens the meeting for posts, when it is this seat's to give."""
        return ("GoToPhase", {"phase": self._phase}) if seat.facilitates else None

    def post(self, meeting: Meeting, id: str) -> tuple[str, dict]:
        return "command", {"id": id, "name": "PostPerspective", "text": TEXT, "basis": "record"}

    def sign(self, id: str) -> bytes:
        return f'id=\\"post-{id}\\"'.encode()


@dataclass(frozen=True, slots=True)
class Sides:
    """Board and echo; iterating gives the echo first, so that the board never gains from a warm machine."""

    board: Board
    echo: Echo

    def __iter__(self) -> "Iterator[Board | Echo]":
        return iter((self.echo, self.board))


def _environment(data: Path, port: int, database: str | None) -> dict[str, str]:
    """Every setting at its default but those that would stop one seat from posting as fast as a bench does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACILITATOR_", "DATABASE_URL"))}
    return kept | {
        "DATABASE_URL": database or "",
        "FACILITATOR_DATA_DIR": str(data),
        "FACILITATOR_PORT": str(port),
        "FACILITATOR_POSTS_PER_SECOND": "1000",
        "FACILITATOR_POSTS_BURST": "1000",
        "PYTHONPATH": str(ROOT),
    }


def _called(many: int, environment: dict[str, str], scratch: Path, who: tuple[str, ...]) -> Iterator[Meeting]:
    """Call `many` meetings on the command line; these seats in each, three languages, every screen there is."""
    seats = [argument for seat in who for argument in ("--seat", seat)]
    command = [sys.executable, "-m", "facilitator", "meeting", "new", "--type", "network-meeting", "--title", "Bænk"]
    made = subprocess.run(
        [*command, *seats, "--count", str(many), "--json"],
        env=environment,
        cwd=scratch,
        capture_output=True,
        text=True,
        preexec_fn=lambda: take(SERVER_CORE),
    )
    if made.returncode:
        raise SystemExit(f"`facilitator meeting new` failed:\n{(made.stderr or made.stdout)[-2000:]}")
    return cycle([_meeting(json.loads(line)) for line in made.stdout.splitlines()])


def _meeting(made: dict) -> Meeting:
    return Meeting(made["meeting"], tuple(_seat(seat) for seat in made["seats"]))


def _seat(made: dict) -> Seat:
    role, language = made["role"], LANGUAGE.get(made["name"], "da")
    auth = {"token": made["token"], "language": language}
    return Seat(auth, posts=role == "professional", facilitates=role == "facilitator")
