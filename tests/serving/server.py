"""A real server process: started, killed, told to stop, started again on the same port and database."""

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from facilitator.board import Phase, Role, SeatId
from facilitator.board.commands import AddSeat, CallMeeting, GoToPhase
from facilitator.meeting_types.professions import every_profession
from facilitator.meetings import Meetings
from facilitator.settings import Settings

STARTS_WITHIN = 30.0
FACILITATOR = SeatId("seat-ali-leads")


class Server:
    """``facilitator serve`` on a port of its own, over one data folder. ``start`` returns when it listens."""

    def __init__(self, folder: Path, database: str = "", **settings: object) -> None:
        self.folder, self.port = folder, free_port()
        chosen = {"data_dir": folder, "port": self.port, "posts_per_second": 10_000, "posts_burst": 10_000}
        chosen |= {"log_level": "warning"} | settings
        self.environment = {f"FACILITATOR_{name.upper()}": str(value) for name, value in chosen.items()}
        self.environment |= {"DATABASE_URL": database} if database else {}
        self.settings = Settings(data_dir=folder, database_url=database, _env_file=None)
        self.process: subprocess.Popen[bytes] | None = None
        self.said = ""

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "facilitator", "serve"],
            cwd=self.folder,
            env={**os.environ, **self.environment, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        listens = threading.Event()
        threading.Thread(target=self._take_down, args=(self.process.stdout, listens), daemon=True).start()
        assert listens.wait(STARTS_WITHIN), "it takes too long to start"
        assert self.process.poll() is None, f"it did not start: {self.said[-2000:]}"

    def _take_down(self, output: IO[bytes], listens: threading.Event) -> None:
        """Keep what it says; a pipe that nobody reads would one day hold it up."""
        for line in output:
            self.said += line.decode()
            if "The board is at" in self.said:
                listens.set()
        output.close()
        if not listens.is_set() and self.process:
            self.process.wait()
            listens.set()

    def kill(self) -> None:
        """As a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self, seconds: float = 20.0) -> int:
        """Ask it to stop; returns its exit code. Raises TimeoutExpired when it takes longer."""
        return self._end(signal.SIGTERM, seconds)

    def _end(self, how: signal.Signals, seconds: float = 20.0) -> int:
        if self.process is None:
            return 0
        process, self.process = self.process, None
        process.send_signal(how)
        try:
            return process.wait(seconds)
        finally:
            process.kill()
            process.wait()

    def meeting(self, professionals: int) -> tuple[str, list[str]]:
        """A meeting in the phase of perspectives, made in its database: its id, and a token for each professional."""
        meetings = Meetings.open(self.settings)
        try:
            call = CallMeeting(
                id="call-the-meeting", meeting_type="network-meeting", language="en", title="Mette’s meeting"
            )
            meeting = meetings.call(call)
            leads = AddSeat(id=FACILITATOR, role=Role.FACILITATOR, name="Ali")
            meetings.add_seat(meeting, leads, language="en")
            known = list(every_profession())[:6]
            seats = [
                AddSeat(id=f"seat-{n:04}", role=Role.PROFESSIONAL, name=f"Amina {n}", profession=known[n % len(known)])
                for n in range(professionals)
            ]
            tokens = [meetings.add_seat(meeting, seat, language="en")[1] for seat in seats]
            meetings.record(meeting, GoToPhase(id="to-the-phase", phase=Phase.PERSPECTIVES), by=FACILITATOR)
            return meeting, tokens
        finally:
            meetings.close()

    def posts(self, meeting: str) -> list[str]:
        """The id of every card in the journal, in order, as many times as it stands there."""
        meetings = Meetings.open(self.settings)
        try:
            entries = meetings.since(meeting, 0, FACILITATOR)
            return [entry.event.perspective for entry in entries if type(entry.event).__name__ == "PerspectivePosted"]
        finally:
            meetings.close()

    @property
    def memory(self) -> int:
        """What it holds, in bytes."""
        assert self.process
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]
