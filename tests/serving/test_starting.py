"""What a second start is told: the port is somebody's, or the database is."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .server import Server

pytestmark = pytest.mark.slow


def start(server: Server, folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Try to start one more like this server; it must end by itself."""
    folder.mkdir(exist_ok=True)
    environment = {**server.environment, "FACILITATOR_DATA_DIR": str(folder), **changes, "PATH": ""}
    command = [sys.executable, "-m", "facilitator", "serve"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=30, check=False)


def test_a_port_that_is_taken_is_named_with_what_to_do(new_server: Callable[..., Server], tmp_path: Path):
    server = new_server()
    server.start()
    second = start(server, tmp_path / "another")
    assert second.returncode == 1
    assert f"already listens on 127.0.0.1:{server.port}" in second.stderr
    assert "FACILITATOR_PORT" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_database_that_is_served_is_named_with_what_to_do(new_server: Callable[..., Server]):
    server = new_server()
    server.start()
    second = start(server, server.folder, FACILITATOR_PORT="0")
    assert second.returncode == 1
    assert "SQLite serves one process" in second.stderr
    assert "Traceback" not in second.stderr
