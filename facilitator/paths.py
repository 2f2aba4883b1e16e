"""Where the package's own files lie: inside it in a wheel, beside it in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _room(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


TEMPLATES = _room("templates")
STATIC = _room("static")
TRANSLATIONS = PACKAGE / "translations"
"""Catalogues are part of the package in both."""
