"""The tensions between cards."""

from typing import Any

from ..posts import Tension


def tension_of(tension: Tension) -> dict[str, Any]:
    return {
        "id": tension.id,
        "one": tension.one,
        "other": tension.other,
        "text": tension.text,
        "question": tension.question,
        "by": tension.by,
    }
