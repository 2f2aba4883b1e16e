"""By whose hand the citizen's words came, where it was not their own: by name, for a seat of an earlier meeting is none of this one's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hand:
    """``writer`` wrote it for the citizen; where they gave it aloud, the two ``hearers`` heard it. Neither: it was their own hand."""

    writer: str = ""
    hearers: tuple[str, ...] = ()


OWN_HAND = Hand()
