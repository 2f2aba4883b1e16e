"""Makes .venv and installs the board into it, shows progress, does nothing when all is current. Standard library only.

Arguments are extras of pyproject.toml: ``set_up.py test``.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "set-up.json"
LOG = VENV / "set-up.log"
DECIDING = (
    "pyproject.toml",
    "scripts/build_hook.py",
    "scripts/browser/package.json",
    "scripts/browser/package-lock.json",
)
NO_NETWORK = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|name resolution|No route to host|Network is unreachable|"
    r"Connection refused|SSLError|ProxyError|No matching distribution"
)
STEP = re.compile(
    r"^\s*(Collecting|Installing collected packages|Installing build dependencies|Building editable).*(?<!started)$"
)


def main(extras: list[str]) -> None:
    """Leave a .venv that holds what pyproject.toml asks for, or exit with one sentence."""
    if not works():
        say("1/2 Making a place of its own for the board (.venv)")
        make_venv()
    wanted = sorted({*extras, *installed_extras()})
    if not is_current(wanted):
        say(f"2/2 Installing the board{' and what its tests need' if extras else ''} (a minute the first time)")
        install(wanted)
        STAMP.write_text(json.dumps({"of": fingerprint(), "extras": wanted}))
    elif has_newer_translations():
        run_or_exit([PYTHON, ROOT / "scripts" / "translate.py", "compile"], "the translations could not be compiled")


def works() -> bool:
    """Whether .venv starts a Python that is new enough (a moved checkout or an upgraded system breaks it)."""
    asked = [PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    return PYTHON.exists() and subprocess.run(asked, capture_output=True).returncode == 0


def make_venv() -> None:
    asked = [sys.executable, "-m", "venv", "--clear", VENV]
    run_or_exit(asked, "Python could not make a virtual environment; on Debian and Ubuntu: apt install python3-venv")


def installed_extras() -> list[str]:
    return json.loads(STAMP.read_text())["extras"] if STAMP.is_file() else []


def is_current(wanted: list[str]) -> bool:
    vendor = ROOT / "static" / "vendor" / "pins.txt"
    return (
        STAMP.is_file()
        and vendor.is_file()
        and json.loads(STAMP.read_text()) == {"of": fingerprint(), "extras": wanted}
    )


def fingerprint() -> str:
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in DECIDING) + str(VENV).encode()).hexdigest()


def has_newer_translations() -> bool:
    for path in ROOT.glob("facilitator/translations/*/LC_MESSAGES/*.po"):
        made = path.with_suffix(".mo")
        if not made.is_file() or made.stat().st_mtime < path.stat().st_mtime:
            return True
    return False


def install(extras: list[str]) -> None:
    """``pip install -e .``: its steps shown briefly, its own words kept in the log."""
    asked = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--retries", "1"]
    target = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    said = []
    with subprocess.Popen(
        [*asked, "-e", target], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=quiet_environment()
    ) as pip:
        for line in pip.stdout:
            said.append(line)
            if STEP.match(line):
                progress(line.strip().split(" (from")[0])
    progress("")
    LOG.write_text("".join(said))
    if pip.returncode:
        sys.exit(reason("".join(said)))


def quiet_environment() -> dict[str, str]:
    return {**os.environ, "PYTHONWARNINGS": "ignore", "PIP_NO_INPUT": "1"}


def reason(said: str) -> str:
    """One sentence out of all that pip says."""
    ours = re.search(r"^\s*facilitator: (.+)$", said, re.MULTILINE)
    if ours:
        return f"The board is not installed: {ours[1]}"
    if NO_NETWORK.search(said):
        return f"The board is not installed: its Python packages could not be fetched; is there a network? (details: {LOG})"
    errors = [line for line in said.splitlines() if line.strip().lower().startswith("error:")]
    return f"The board is not installed: {errors[-1].strip() if errors else 'pip failed'} (details: {LOG})"


def run_or_exit(asked: list, sentence: str) -> None:
    done = subprocess.run(asked, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{sentence}. ({(done.stderr or done.stdout).strip().splitlines()[-1:]})")


def say(text: str) -> None:
    print(text, flush=True)


def progress(text: str) -> None:
    """One line that changes on a screen; lines of their own in a log."""
    if sys.stdout.isatty():
        print(f"\r\033[K    {text[:72]}" if text else "\r\033[K", end="", flush=True)
    elif text:
        print(f"    {text[:100]}", flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("\nStopped half-way; running the same command again goes on from here.")
