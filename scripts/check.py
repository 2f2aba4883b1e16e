"""Every check there is: format, lint, types, translations, wheel, tests. Arguments go to pytest, and then only pytest runs.

Nothing is skipped: what a check needs is found, fetched, or asked for in one sentence. pytest comes last, so that its
own count is the last thing one reads: first a few processes share the tests (the slowest are named), then what is timed
runs with nothing beside it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import needs

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SCRIPTS = ROOT / "scripts"
WORKERS = (os.cpu_count() or 2) * 3 // 2
"""Three share two processors: a test that waits, for a server to start or a line to be missed, leaves its own to another."""

MEMORY, ENOUGH = Path("/dev/shm"), 2 * 1024**3
"""Where what the tests write takes no disk's time, and how many bytes of it they want; a run takes 0.4 GB."""

CHECKS = {
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy", "--no-error-summary"],
    "translations": [PYTHON, SCRIPTS / "translate.py", "check"],
    "wheel": [PYTHON, SCRIPTS / "wheel.py"],
}


def main(arguments: list[str]) -> int:
    """The exit code: 0 only when everything that was asked for is in order."""
    environment = {**os.environ, "FACILITATOR_CHROMIUM": needs.browser()}
    # A hundred servers are started on the way: what is compiled once need not be compiled by each of them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if "TMPDIR" in environment or not has_room(MEMORY):
        return checked(arguments, environment)
    with tempfile.TemporaryDirectory(prefix="facilitator-", dir=MEMORY, ignore_cleanup_errors=True) as folder:
        return checked(arguments, environment | {"TMPDIR": folder})


def has_room(memory: Path) -> bool:
    """Whether it is there, large enough, and programs may be started from it, as the wheel's check does."""
    if not memory.is_dir() or shutil.disk_usage(memory).free < ENOUGH:
        return False
    return not os.statvfs(memory).f_flag & os.ST_NOEXEC


def checked(arguments: list[str], environment: dict[str, str]) -> int:
    """The same, with everything in place."""
    if arguments:
        return tests(arguments, environment)
    needs.postgres()
    needs.pango()
    failed = [name for name, command in CHECKS.items() if not passes(name, command, environment)]
    code = max(
        tests(["-n", str(WORKERS), "--dist", "worksteal", "-m", "not timed", "--durations=20"], environment),
        tests(["-m", "timed"], environment),
    )
    if failed:
        print(f"The tests have run, but these checks failed: {', '.join(failed)} (see above).", file=sys.stderr)
    return code or bool(failed)


def passes(name: str, command: list, environment: dict[str, str]) -> bool:
    """Run one check and say how it went; its own words only when it failed."""
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    took = f"{time.monotonic() - began:.0f} s"
    print(f"{name:<14}{'in order' if done.returncode == 0 else 'FAILED'} ({took})", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


def tests(arguments: list[str], environment: dict[str, str]) -> int:
    """pytest in its own words."""
    return subprocess.run([PYTHON, "-m", "pytest", *arguments], cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped.")
