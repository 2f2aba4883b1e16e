"""What a seat may wish for, in the imperative. ``id`` is made by whoever sends it: it names the post it makes, and a retry."""

from .along import EndInvitation, InviteToPlace, InviteToPost
from .cards import (
    NameConstraint,
    PostPerspective,
    RewordConstraint,
    RewordPerspective,
    ShareDraft,
    WithdrawConstraint,
    WithdrawPerspective,
)
from .centre import AddAgendaItem, AddWish, RewordWish, WithdrawAgendaItem, WithdrawWish, WriteDefinition
from .command import Command
from .floor import AskForFloor, GiveFloor, LeaveFloor, LetFloorRest
from .hearing import AnswerRestatement, Restate
from .last_time import CarryLastTimeOver, LeaveEarlierWordsOut, ReviewAgreement, TakeEarlierWordsUp
from .leading import (
    AddAddendum,
    GoToPhase,
    MarkDone,
    PauseMeeting,
    ResumeMeeting,
    RevealDrafts,
    SealMeeting,
    ShowOnWall,
    ShowPart,
)
from .questions import AnswerQuestion, ShareInsight, TakeAnswerBack, TakeInsightBack
from .recognition import AskForOtherWords, ConfirmSaying, RecogniseCard, SayInOtherWords
from .seats import AddSeat, Arrive, CallMeeting, CloseSeat, JoinRemotely, StatePurpose
from .spotlight import DrawCurtain, EndSpotlight, OpenCurtain, SpotlightColumn, SpotlightPost
from .summing_up import (
    AddLine,
    AnswerLine,
    LetOthersSumUp,
    MakeAgreement,
    RewordAgreement,
    RewordLine,
    WithdrawAgreement,
    WithdrawLine,
    WriteSummary,
)
from .ties import NameTension, StandApart, StandTogether, TakeOnTension, WithdrawTension
from .topics import SetTopicAside, TakeTopicUp
from .walls import (
    AnswerAboutConstraint,
    AskAboutConstraint,
    ImagineMoved,
    MoveConstraint,
    PutConstraintBack,
    SoftenConstraint,
    StopImagining,
)
from .ways import (
    LookFirstAt,
    OfferPossibility,
    RewordPossibility,
    SetPossibilityAside,
    TakePossibilityUp,
    TieConstraint,
    UntieConstraint,
    WithdrawPossibility,
)
from .written_for import (
    AllowAloud,
    DeclineHelpersWords,
    LetHelperGo,
    LetHelperWrite,
    TakeHelpersWords,
    WithdrawHelpersWords,
    WriteForCitizen,
)


def _all() -> tuple[type[Command], ...]:
    # Not __subclasses__(): a dataclass with slots leaves its unslotted twin there.
    kinds = [kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Command)]
    return tuple(kind for kind in kinds if kind is not Command)


ALL = _all()
BY_NAME: dict[str, type[Command]] = {kind.__name__: kind for kind in ALL}
