"""What has happened, in the past tense. Who did it and when stands on the entry, not in the event.

A field marked as a wording is a person's words: the store keeps it apart from the facts. ``draft`` is true on what
only its author may see (P6).
"""

from .along import EverybodyInvited, InvitationEnded
from .cards import (
    ConstraintNamed,
    ConstraintReworded,
    ConstraintWithdrawn,
    PerspectivePosted,
    PerspectiveReworded,
    PerspectiveWithdrawn,
)
from .centre import AgendaItemAdded, AgendaItemWithdrawn, DefinitionWritten, WishAdded, WishReworded, WishWithdrawn
from .event import Event, is_draft, readers_of
from .floor import FloorAsked, FloorGiven, FloorLeft, FloorRested
from .hearing import Restated, RestatementAnswered
from .last_time import (
    AgreementCarriedOver,
    AgreementReviewed,
    ByAHand,
    EarlierWordsCarriedOver,
    EarlierWordsLeftOut,
    EarlierWordsTakenUp,
    MeetingFollowed,
    ReviewCarriedOver,
)
from .leading import (
    AddendumAdded,
    DoneMarked,
    DraftReadied,
    DraftsRevealed,
    MeetingPaused,
    MeetingResumed,
    MeetingSealed,
    PartShown,
    PhaseEntered,
    WallTurned,
)
from .questions import AnswerTakenBack, InsightShared, InsightTakenBack, QuestionAnswered
from .recognition import CardRecognised, OtherWordsAsked, OtherWordsSaid, SayingConfirmed, is_anonymous
from .seats import Arrived, JoinedRemotely, MeetingCalled, PurposeStated, SeatAdded, SeatClosed
from .spotlight import CurtainDrawn, CurtainOpened, SpotlightEnded, SpotlightPut
from .summing_up import (
    AgreementMade,
    AgreementReworded,
    AgreementWithdrawn,
    LineAdded,
    LineAnswered,
    LineReworded,
    LineWithdrawn,
    SummaryWritten,
    SummingUpHandedOver,
)
from .ties import CardsStoodApart, CardsStoodTogether, TensionNamed, TensionTakenOn, TensionWithdrawn
from .topics import TopicSetAside, TopicTakenUp
from .walls import (
    ConstraintAnswered,
    ConstraintAskedAbout,
    ConstraintMoved,
    ConstraintPutBack,
    ConstraintSoftened,
    ImaginingEnded,
    MoveImagined,
)
from .ways import (
    ConstraintTied,
    ConstraintUntied,
    FirstLookAsked,
    PossibilityOffered,
    PossibilityReworded,
    PossibilitySetAside,
    PossibilityTakenUp,
    PossibilityWithdrawn,
)
from .written_for import (
    AloudAllowed,
    HelperLetGo,
    HelperNamed,
    HelpersWordsDeclined,
    HelpersWordsTaken,
    HelpersWordsWithdrawn,
    HelpersWordsWritten,
)


def _all() -> tuple[type[Event], ...]:
    # Not __subclasses__(): a dataclass with slots leaves its unslotted twin there.
    kinds = [kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Event)]
    return tuple(kind for kind in kinds if kind not in (Event, ByAHand))


ALL = _all()
BY_NAME: dict[str, type[Event]] = {kind.__name__: kind for kind in ALL}
