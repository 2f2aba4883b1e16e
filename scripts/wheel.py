"""Builds the wheel and meets it as a guest would: a fresh environment, another folder, no checkout and no Node in sight."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30  # seconds the server gets to answer for the first time
FIRST_PAGE, SPEAKS = "/join", b'<html lang="nb"'
# file below the page's own /assets/<version>/ → what must stand in it
LIBRARIES = {
    "vendor/socket.io.js": b"export",
    "vendor/idiomorph.js": b"export",
    "vendor/atkinson-latin.woff2": b"wOF2",
    "vendor/atkinson-latin-ext.woff2": b"wOF2",
}


def main() -> None:
    """Exit with one sentence when the wheel cannot be built, installed, started or read."""
    with tempfile.TemporaryDirectory(prefix="facilitator-wheel-") as folder:
        place = Path(folder)
        wheel = build(place)
        bin_ = install(wheel, place)
        serve(bin_, place)
    print(f"{wheel.name}: installs without Node, speaks Norwegian and serves its browser libraries.")


def build(place: Path) -> Path:
    run([sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", place, ROOT], "the wheel could not be built")
    return next(place.glob("facilitator-*.whl"))


def install(wheel: Path, place: Path) -> Path:
    venv.create(place / "venv", with_pip=True, symlinks=True)
    bin_ = place / "venv" / "bin"
    if shutil.which("node", path=str(bin_)):
        sys.exit("The wheel's fresh environment has a Node; the trial means nothing then.")
    command = [bin_ / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    run(command, "the wheel could not be installed", cwd=place, env=surroundings(bin_, place))
    return bin_


def surroundings(bin_: Path, place: Path) -> dict[str, str]:
    """The environment of a guest: only the wheel's own programs on the path, nothing of ours in the settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FACILITATOR_", "PYTHON", "DATABASE_"))
    }
    return {**kept, "PATH": str(bin_), "HOME": str(place), "FACILITATOR_DATA_DIR": str(place / "data")}


def serve(bin_: Path, place: Path) -> None:
    """Start the installed server on a free port and read its first pages."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (place / "server.log").open("w+b") as log:
        told = {**surroundings(bin_, place), "FACILITATOR_PORT": str(port)}
        command = [bin_ / "facilitator", "serve"]
        server = subprocess.Popen(command, cwd=place, env=told, stdout=log, stderr=subprocess.STDOUT)
        try:
            faults = visit(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)
        if faults:
            log.seek(0)
            sys.exit("\n".join([*faults, "The server said:", log.read().decode(errors="replace")[-3000:]]))


def visit(house: str, server: subprocess.Popen) -> list[str]:
    """What is wrong with the first page a Norwegian guest sees and the files it is made of; nothing when all is well."""
    try:
        page = fetch(f"{house}{FIRST_PAGE}", server)
        faults = [] if SPEAKS in page else [f"{FIRST_PAGE} does not speak Norwegian."]
        version = re.search(rb"/assets/\w+/", page)
        shelf = version[0].decode() if version else "/assets/none/"
        return faults + [
            f"{shelf}{name} is not what it should be."
            for name, holds in LIBRARIES.items()
            if holds not in fetch(f"{house}{shelf}{name}", server)
        ]
    except OSError as fault:
        return [f"{getattr(fault, 'url', house)}: {fault}."]


def fetch(address: str, server: subprocess.Popen) -> bytes:
    """The answer's body; asks again while the server is still starting. Raises OSError, as urllib does."""
    asked = urllib.request.Request(address, headers={"Accept-Language": "nb"})
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(asked, timeout=5) as answer:
                return answer.read()
        except urllib.error.HTTPError:
            raise
        except OSError:
            if server.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.1)


def run(command: list, sentence: str, **where: object) -> None:
    done = subprocess.run(command, capture_output=True, text=True, **where)
    if done.returncode:
        sys.exit(f"{sentence[0].upper()}{sentence[1:]}: {(done.stdout + done.stderr)[-3000:]}")


if __name__ == "__main__":
    main()
