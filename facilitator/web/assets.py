"""Styles, scripts and fonts: read once, compressed once, served under a name that changes when they do."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from flask import Blueprint, Response, abort, request

TYPES = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
A_YEAR = 31_536_000
STYLES = ("tokens", "elements", "layout", "board", "understanding", "written_for", "last_time", "on_the_wall")
"""What every screen's stylesheet begins with, in this order; then comes the screen's own."""
LIKE = {
    "table": ("space_picture", "ways_and_walls", "table_space", "pace", "floor", "come_along", "my_screen"),
    "facilitator": (
        "space_picture",
        "ways_and_walls",
        "table_space",
        "table",
        "pace",
        "floor",
        "come_along",
        "my_screen",
    ),
    "citizen": ("ways_and_walls", "citizen_space", "pace", "citizen_pace", "floor", "come_along", "my_screen"),
    "wall": ("space_picture", "wall_frame", "wall_space", "wall_pace", "wall_spotlight", "wall_floor", "join_code"),
}
"""What a screen's own styles build on: another screen's with something added, or its frame and its parts."""


@dataclass(frozen=True)
class Asset:
    """One file as it is sent."""

    kind: str
    body: bytes

    @cached_property
    def compressed(self) -> bytes:
        return gzip.compress(self.body, 9, mtime=0)


class Assets:
    """All of ``static/``, with one stylesheet for each screen laid together from its parts."""

    def __init__(self, static: Path) -> None:
        self._files = {
            path.relative_to(static).as_posix(): Asset(TYPES[path.suffix], path.read_bytes())
            for path in sorted(static.rglob("*"))
            if path.suffix in TYPES
        }
        self._lay_styles_together()
        digest = hashlib.sha256()
        for name, asset in self._files.items():
            digest.update(name.encode() + asset.body)
        self.version = digest.hexdigest()[:12]

    def _lay_styles_together(self) -> None:
        parts = {name: asset for name, asset in self._files.items() if name.startswith("css/")}
        shared = b"\n".join(parts.pop(f"css/{name}.css").body for name in STYLES)
        for name, own in parts.items():
            like = [parts[f"css/{base}.css"].body for base in LIKE.get(PurePath(name).stem, ())]
            self._files[name] = Asset(own.kind, b"\n".join((shared, *like, own.body)))

    def address(self, name: str) -> str:
        """Where a page finds this file; raises KeyError for one that isn't there, so that no page has a dead link."""
        if name not in self._files:
            raise KeyError(name)
        return f"/assets/{self.version}/{name}"

    def blueprint(self) -> Blueprint:
        """Serves them; the version is for caches only."""
        rooms = Blueprint("assets", __name__)
        rooms.add_url_rule("/assets/<version>/<path:name>", "send", self._send)
        return rooms

    def _send(self, version: str, name: str) -> Response:
        asset = self._files.get(name)
        if asset is None:
            abort(404)
        small = "gzip" in request.headers.get("Accept-Encoding", "") and asset.kind.startswith("text/")
        answer = Response(asset.compressed if small else asset.body, content_type=f"{asset.kind}; charset=utf-8")
        if small:
            answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Vary"] = "Accept-Encoding"
        answer.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
        return answer
