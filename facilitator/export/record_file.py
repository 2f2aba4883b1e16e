"""The record as a file of its own: written one way and no other, so that whoever has it can tell whether it is as it was sealed (P15)."""

import json
from enum import StrEnum
from typing import Any

from facilitator.board import checksum


class Verdict(StrEnum):
    """What a file turns out to be. Only ``TRUE`` is, sign by sign, what the board wrote."""

    TRUE = "true"
    CHANGED = "changed"
    REWRITTEN = "rewritten"
    UNREADABLE = "unreadable"


def written(record: dict[str, Any], seal: str) -> bytes:
    """The file of a record and the checksum it was sealed with: JSON in UTF-8, for people to read as well."""
    text = json.dumps({"checksum": seal, "record": record}, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def verdict(file: bytes) -> Verdict:
    """Whether a file is a record as it was sealed.

    ``CHANGED`` where a word of it, or its checksum, is another. ``REWRITTEN`` where each word is as it was sealed and the file still is not
    the one the board wrote: another program has saved it anew, or something has been added beside the record.
    """
    try:
        found = json.loads(file)
        record, seal = found["record"], found["checksum"]
        same = isinstance(record, dict) and checksum(record) == seal
    except (ValueError, KeyError, TypeError, RecursionError):
        return Verdict.UNREADABLE
    if not same:
        return Verdict.CHANGED
    return Verdict.TRUE if file == written(record, seal) else Verdict.REWRITTEN
