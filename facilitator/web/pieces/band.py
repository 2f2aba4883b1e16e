"""The band of voices: whose part stands where, and how wide. By profession and role, never by person (P3)."""

from dataclasses import dataclass

from facilitator.board import Meeting, Profession, Role, voice_of
from facilitator.board.posts import Voice

STEPS = 20
"""How many widths the stylesheet has: a page may carry none of its own (Content-Security-Policy)."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the band. ``share`` runs from 0 (nothing yet) to STEPS; either profession or role says whose it is."""

    profession: Profession
    role: Role | None
    voice: Voice
    share: int


def band(meeting: Meeting) -> tuple[Part, ...]:
    """The citizen first, then the professions in the order of their columns, then the other roles: no ranking."""
    roles = [role for role in Role if role in meeting.voices and role is not Role.CITIZEN]
    keys = (Role.CITIZEN, *meeting.columns, *roles)
    return tuple(_part(meeting, key) for key in keys)


def _part(meeting: Meeting, key: str) -> Part:
    voice, everybody = voice_of(meeting, key), sum(voice.spoken for voice in meeting.voices.values())
    share = max(1, round(STEPS * voice.spoken / everybody)) if voice.spoken else 0
    if key in meeting.columns:
        return Part(Profession(key), None, voice, share)
    return Part(Profession(""), Role(key), voice, share)
