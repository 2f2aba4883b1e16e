"""Templates compiled once: all of them take a second, in which a server that has just started would answer nobody.

Once for all languages, because nothing of a language is compiled into them (tests/house/test_templates.py); and once for all processes, in
the place where Python keeps what it has compiled itself, unless it is told to keep nothing there or may not write.
"""

import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """What Jinja has made of templates with these options of its ``Environment``; ``folder`` is made where there is none."""

    def __init__(self, folder: Path, options: Mapping[str, Any]) -> None:
        made_with = sha256(repr((version("jinja2"), sorted(options.items()))).encode()).hexdigest()[:12]
        super().__init__(str(folder), f"{made_with}-%s.cache")
        self._known: dict[str, bytes] = {}
        self._keeps = not sys.dont_write_bytecode

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if this template has been compiled as it stands now."""
        if known := self._known.get(bucket.key):
            bucket.bytecode_from_string(known)
        else:
            super().load_bytecode(bucket)
        if bucket.code:
            self._known[bucket.key] = known or bucket.bytecode_to_string()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, for the other languages and the next process."""
        self._known[bucket.key] = bucket.bytecode_to_string()
        if not self._keeps:
            return
        try:
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
        except OSError:
            # An installation that belongs to somebody else: then each process compiles for itself.
            self._keeps = False
