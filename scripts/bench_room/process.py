"""A server process on one core: started, watched through /proc, and ended."""

import os
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE, GENERATOR_CORE = CORES[-1], CORES[0]
FIRST = -15
AUTOGROUP = Path("/proc/self/autogroup")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def busy(core: int) -> float:
    """Seconds this core has worked for anybody, interrupts not counted."""
    counts = next(
        line.split() for line in Path("/proc/stat").read_text().splitlines() if line.startswith(f"cpu{core} ")
    )
    user, nice, system, steal = (int(counts[at]) for at in (1, 2, 3, 8))
    return (user + nice + system + steal) / TICK


def take(core: int) -> None:
    """Put this process on `core`, before whatever else wants it where the system allows (root may)."""
    os.sched_setaffinity(0, {core})
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, FIRST)
        # Linux weighs whole sessions against each other; between them a process's own priority counts for nothing.
        AUTOGROUP.write_text(str(FIRST))


def give_back() -> None:
    """Leave the session this process was started from as it was."""
    with suppress(OSError):
        AUTOGROUP.write_text("0")


class Process:
    """`command` running on the servers' core, its output in `log`; answers on `port` once `await_open` returns."""

    def __init__(self, command: list[str], *, port: int, log: Path, environment: dict[str, str]) -> None:
        self.port, self.log = port, log
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                command,
                env=environment,
                cwd=log.parent,  # a .env in the checkout is not for us
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=lambda: take(SERVER_CORE),
            )

    def await_open(self, seconds: float = 30.0) -> None:
        """Return when the port answers; SystemExit with the end of the log when the process ends or is too slow."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        self.end()
        raise SystemExit(f"The server did not open port {self.port}. It said:\n{self.log.read_text()[-2000:]}")

    def cpu(self) -> float:
        """Seconds of CPU used so far, all threads, user and system."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self) -> int:
        """Resident bytes now."""
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * PAGE

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
