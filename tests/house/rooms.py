"""The house as it stands: its files, the room each lies in, and what each imports."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "facilitator"


@cache
def files() -> tuple[Path, ...]:
    """Everything that is committed or about to be."""
    asked = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    found = tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())
    assert found, "git lists no files here, so no test of the house means anything"
    return found


def under(*folders: str, ending: str = ".py") -> list[Path]:
    """The files of some top-level folders: ``under("facilitator", "scripts")``."""
    return [path for path in files() if path.suffix == ending and path.relative_to(ROOT).parts[0] in folders]


def name(path: Path) -> str:
    """How a message names a file: from the top of the house."""
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    """The first word below the package: ``board`` for facilitator/board/rules/cards.py, ``meetings`` for meetings.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def rooms() -> frozenset[str]:
    return frozenset(room(path) for path in under("facilitator"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every import of a module with its line, absolute: ``from . import wire`` in web/ is facilitator.web.wire."""
    home = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = home[: len(home) - node.level + 1] if node.level else ()
            source = [*above, *([node.module] if node.module else [])]
            yield from ((".".join([*source, alias.name]), node.lineno) for alias in node.names)
