"""Every setting, its default and what it means; each is read from the environment (or ``.env``) under ``FACILITATOR_<NAME>``."""

import base64
import binascii
import os
import secrets
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """How one installation is set up. Nothing needs to be set to try the board on one's own machine."""

    model_config = SettingsConfigDict(env_prefix="FACILITATOR_", env_file=".env", extra="ignore", populate_by_name=True)

    data_dir: Path = Field(Path("facilitator-data"), description="Folder for the embedded database and the key files.")
    database_url: str = Field(
        "",
        validation_alias=AliasChoices("DATABASE_URL", "FACILITATOR_DATABASE_URL"),
        description="postgresql://user:password@host/name for any number of server processes. "
        "Empty: one SQLite file in the data folder, and one server process. Environment name: DATABASE_URL.",
    )
    master_key: SecretStr = Field(
        SecretStr(""),
        description="32 bytes in base64 that wrap every meeting's own key. Empty: master.key in the data folder, made on first "
        "start. Without it no text can be read again; keep a copy apart from the database's.",
    )
    secret_key: SecretStr = Field(
        SecretStr(""),
        description="Signs sessions and forms. Empty: secret.key in the data folder, made on first start.",
    )

    host: str = Field("127.0.0.1", description="Address to listen on; leave it to nginx to face the network.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 picks a free one.")
    public_url: str = Field(
        "",
        description="What browsers call this installation, with https:// before it; links and QR codes begin so. "
        "Empty: host and port.",
    )
    behind_proxy: bool = Field(
        default=False, description="Whether nginx stands in front and its X-Forwarded-* headers are to be trusted."
    )
    async_mode: Literal["eventlet", "threading"] = Field(
        "eventlet",
        description="How Socket.IO waits for many at once. Only from the environment: `.env` is read too late for it.",
    )
    quick_lines: bool = Field(
        default=True,
        description="Write each broadcast's frame once, straight to idle connections. Off: Socket.IO's own way.",
    )

    default_language: Literal["da", "en", "nb"] = Field("da", description="Language of whoever has not chosen one.")
    retention_days: int = Field(
        90,
        ge=0,
        description="Days after the seal before a meeting is erased; one that is never sealed, 90 days longer after the last "
        "thing said in it. 0 keeps meetings until someone erases them.",
    )
    signed_in_hours: int = Field(12, ge=1, description="Hours a facilitator stays signed in without doing anything.")

    posts_per_second: float = Field(2, gt=0, description="Commands one seat may send per second in the long run.")
    posts_burst: int = Field(20, ge=1, description="Commands one seat may send at once before the rate counts.")
    max_message_bytes: int = Field(
        64_000, ge=8_000, description="Largest message on the wire; longer ones are refused."
    )
    max_connections: int = Field(10_000, ge=1, description="Connections one server process holds at most.")
    known_meetings: int = Field(
        2_000, ge=1, description="Meetings one server process keeps folded in memory; more than are ever open at once."
    )

    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least serious thing that is logged."
    )
    log_json: bool = Field(default=False, description="One JSON object per line instead of text for people.")

    @field_validator("public_url")
    @classmethod
    def _an_address(cls, url: str) -> str:
        if url and not url.startswith(("https://", "http://")):
            raise ValueError("It begins with https:// (or http://), such as https://board.example.org")
        return url.rstrip("/")

    @property
    def database(self) -> str:
        """The database's URL as it is used."""
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'facilitator.sqlite'}"

    @property
    def where(self) -> str:
        """Where this installation keeps what it knows, for whoever reads it: never a password."""
        return "the database that DATABASE_URL names" if self.database_url else str(self.data_dir.resolve())

    @property
    def address(self) -> str:
        """What links begin with."""
        return self.public_url or f"http://{self.host}:{self.port}"

    def read_master_key(self) -> bytes:
        """The 32 bytes that wrap the meetings' keys. Makes ``master.key`` on first start; ValueError if it is no such key."""
        text = self.master_key.get_secret_value() or _key_file(self.data_dir / "master.key")
        try:
            key = base64.b64decode(text, validate=True)
        except binascii.Error:
            key = b""
        if len(key) != 32:
            raise ValueError("The master key must be 32 bytes in base64.")
        return key

    def read_secret_key(self) -> str:
        """What signs sessions. Makes ``secret.key`` on first start."""
        return self.secret_key.get_secret_value() or _key_file(self.data_dir / "secret.key")


def _key_file(path: Path) -> str:
    """The key in this file, which only its owner may read; made if it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # O_EXCL: of two processes that start at once, one makes the key and both read the same.
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(file, "w") as key:
        key.write(base64.b64encode(secrets.token_bytes(32)).decode() + "\n")
    return path.read_text().strip()
