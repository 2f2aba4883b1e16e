"""The closed lists and small types of the board: every word here is a word of DESIGN.md, spelled once."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NewType

PostId = NewType("PostId", str)
SeatId = NewType("SeatId", str)
Profession = NewType("Profession", str)


@dataclass(frozen=True, slots=True)
class Wording:
    """Marks a field that a person wrote: kept apart from the facts, encrypted, erasable; ``limit`` is in characters."""

    limit: int
    required: bool = True


Name = Annotated[str, Wording(80)]
OptionalName = Annotated[str, Wording(80, required=False)]
Line = Annotated[str, Wording(200)]
OptionalLine = Annotated[str, Wording(200, required=False)]
Text = Annotated[str, Wording(600)]
OptionalText = Annotated[str, Wording(600, required=False)]
LongText = Annotated[str, Wording(1200)]
Score = Annotated[str, Wording(2, required=False)]
"""A number from 0 to 10, or empty. Kept with the words, not with the facts: it says how somebody is, and is as private as they are."""
OptionalLongText = Annotated[str, Wording(1200, required=False)]


class Role(StrEnum):
    """What a seat is in the meeting."""

    CITIZEN = "citizen"
    COMPANION = "companion"
    INTERPRETER = "interpreter"
    PROFESSIONAL = "professional"
    FACILITATOR = "facilitator"
    WALL = "wall"


class Mandate(StrEnum):
    """What a seat may do about the outcome."""

    DECIDES = "decides"
    ADVISES = "advises"
    NEITHER = "neither"


class Phase(StrEnum):
    """Where the meeting is. The order is the usual one; a person may skip, repeat and go back."""

    ARRIVE = "arrive"
    OWN_WORDS = "own-words"
    HEARD = "heard"
    QUIET_WRITING = "quiet-writing"
    PERSPECTIVES = "perspectives"
    ROOM_TO_MOVE = "room-to-move"
    OWN_TIME = "own-time"
    AGREEMENTS = "agreements"
    SUMMING_UP = "summing-up"
    THREE_QUESTIONS = "three-questions"


class Stage(StrEnum):
    """A meeting is called, then open, then sealed for good."""

    CALLED = "called"
    OPEN = "open"
    SEALED = "sealed"


class Basis(StrEnum):
    """How one knows."""

    NOT_SAID = "not-said"
    RECORD = "record"
    TEST = "test"
    EXAMINATION = "examination"
    RULE = "rule"
    JUDGEMENT = "judgement"
    EMPLOYER_CONTACT = "employer-contact"
    TOLD_BY_CITIZEN = "told-by-citizen"
    LIVED_EXPERIENCE = "lived-experience"
    ASSUMPTION = "assumption"


class Placement(StrEnum):
    """Where an explanation lies (P11)."""

    NOT_PLACED = "not-placed"
    PERSON = "person"
    SITUATION = "situation"
    WORKPLACE = "workplace"
    SYSTEM = "system"


class ConstraintKind(StrEnum):
    """What a wall is made of."""

    LAW = "law"
    ORGANISATION = "organisation"
    MEDICINE = "medicine"
    MONEY = "money"
    TIME = "time"
    LABOUR_MARKET = "labour-market"
    OWN_LIMIT = "own-limit"


class Firmness(StrEnum):
    """Whether a wall can move, and where one would have to ask; the firmest first."""

    FIXED = "fixed"
    CAN_BE_ASKED = "can-be-asked"
    OPEN_HERE = "open-here"


class ShiftKind(StrEnum):
    """What was done with a wall."""

    MOVED = "moved"
    SOFTENED = "softened"
    PUT_BACK = "put-back"


class Origin(StrEnum):
    """Whose idea a possibility is."""

    CITIZEN = "citizen"
    PROFESSION = "profession"
    STANDARD_OFFER = "standard-offer"
    FOUND_TOGETHER = "found-together"


class Answer(StrEnum):
    """One of the three answers to a line; ``ONLY_IF`` belongs to *agreed* alone."""

    NOT_SAID = "not-said"
    YES = "yes"
    ONLY_IF = "only-if"
    NO = "no"


class Reading(StrEnum):
    """The state of a way or a wish, read off the walls that stand (see possibility_space)."""

    OPEN = "open"
    CAN_BE_ASKED = "can-be-asked"
    CLOSED = "closed"
    NO_WAY = "no-way"


class Recognition(StrEnum):
    """The citizen's mark on a card. Recognising is not agreeing."""

    NOT_SAID = "not-said"
    RECOGNISED = "recognised"
    NOT_RECOGNISED = "not-recognised"


class Hearing(StrEnum):
    """The citizen's answer to a restatement: is that what I meant? (P8)"""

    YES = "yes"
    ALMOST = "almost"
    NO = "no"


class Listening(StrEnum):
    """How far a profession has come with hearing the citizen (P8)."""

    NOT_YET = "not-yet"
    WAITING = "waiting"
    HEARD = "heard"
    CORRECTED = "corrected"


class OwnText(StrEnum):
    """What of the citizen's own a helper may write for them."""

    DEFINITION = "definition"
    WISH = "wish"
    SUMMARY = "summary"


class HelpersWordsState(StrEnum):
    """What became of a helper's words; ``LEFT`` were waiting when their writer was no longer the helper."""

    WAITING = "waiting"
    TAKEN = "taken"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LEFT = "left"


class Going(StrEnum):
    """How an agreement from an earlier meeting went."""

    GOES_WELL = "goes-well"
    KEPT = "kept"
    HARD = "hard"
    NOT_KEPT = "not-kept"
    NOT_WANTED = "not-wanted"


class EarlierText(StrEnum):
    """What of the citizen's own comes from the meeting before: what they said there, or wrote since to take up."""

    DEFINITION = "definition"
    WISH = "wish"
    AGENDA = "agenda"


class EarlierWordsState(StrEnum):
    """What the citizen has made of it here."""

    WAITING = "waiting"
    TAKEN_UP = "taken-up"
    LEFT_OUT = "left-out"


class WallView(StrEnum):
    """What the wall shows: what the phase asks for, or one picture of the whole board."""

    PHASE = "phase"
    REGIMES = "regimes"
    WORDS = "words"


class Place(StrEnum):
    """What part of the board everybody can be invited to look at."""

    HEARD = "heard"
    PERSPECTIVES = "perspectives"
    BETWEEN_US = "between-us"
    ROOM_TO_MOVE = "room-to-move"
    AGREEMENTS = "agreements"
    SUMMING_UP = "summing-up"
    REGIMES = "regimes"
    WORDS = "words"


class Question(StrEnum):
    """The three questions to the citizen at the end, in their order. They are our own, and not validated."""

    HEARD = "heard"
    MATTERED = "mattered"
    HAD_A_SAY = "had-a-say"
