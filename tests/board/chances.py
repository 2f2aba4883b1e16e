"""What chance may choose among when it tells a story: the kinds of commands, whose they mostly are, and what they are about."""

from facilitator.board import OFFICE, commands as c
from facilitator.board.terms import SeatId
from tests import cast

KIND_OF_POST = {
    c.PostPerspective: "card",
    c.NameConstraint: "wall",
    c.OfferPossibility: "way",
    c.MakeAgreement: "agreement",
    c.AddLine: "line",
    c.AddWish: "wish",
    c.AddAgendaItem: "item",
    c.AddAddendum: "addendum",
    c.AddSeat: "seat",
    c.Restate: "restatement",
    c.NameTension: "tension",
    c.WriteForCitizen: "words",
    c.TakeHelpersWords: "wish",
    c.SetTopicAside: "topic",
    c.TakeEarlierWordsUp: "wish",
}
REFERS_TO = {
    "perspective": ("card",),
    "constraint": ("wall",),
    "draft": ("card", "wall"),
    "possibility": ("way",),
    "agreement": ("agreement",),
    "line": ("line", "agreement"),
    "wish": ("wish",),
    "wishes": ("wish",),
    "item": ("item",),
    "card": ("card", "wall"),
    "post": ("card", "wall", "way", "agreement", "line"),
    "one": ("card", "wall"),
    "other": ("card", "wall"),
    "takes_up": ("card",),
    "restatement": ("restatement",),
    "tension": ("tension",),
    "words": ("words",),
    "about": ("card", "wall", "tension", "item"),
    "topic": ("topic",),
}
REFERS_OTHERWISE = {
    (c.TakeEarlierWordsUp, "words"): ("earlier words",),
    (c.LeaveEarlierWordsOut, "words"): ("earlier words",),
    (c.ReviewAgreement, "agreement"): ("earlier",),
}
"""Where the name of a field means something else than mostly."""
SEATS = (*cast.EVERYBODY, OFFICE, SeatId("seat-1"), SeatId("seat-stranger"))
OFTEN = (
    c.PostPerspective,
    c.NameConstraint,
    c.RewordPerspective,
    c.RewordConstraint,
    c.ShareDraft,
    c.AnswerLine,
    c.AnswerLine,
    c.AnswerLine,
    c.RewordLine,
    c.RewordAgreement,
    c.MakeAgreement,
    c.RevealDrafts,
    c.RevealDrafts,
    c.ConfirmSaying,
    c.SayInOtherWords,
    c.StandTogether,
    c.RecogniseCard,
    c.OfferPossibility,
    c.TieConstraint,
    c.TieConstraint,
    c.AnswerAboutConstraint,
    c.MoveConstraint,
    c.PutConstraintBack,
    c.ImagineMoved,
    c.LookFirstAt,
    c.WriteForCitizen,
    c.WriteForCitizen,
    c.TakeHelpersWords,
) * 5
ON_THE_WALL = (
    c.SpotlightPost,
    c.SpotlightColumn,
    c.EndSpotlight,
    c.DrawCurtain,
    c.OpenCurtain,
    c.ShowPart,
    c.JoinRemotely,
)
RARE = (c.LetHelperWrite, c.LetHelperGo, c.SealMeeting, c.CloseSeat, c.PauseMeeting, c.GoToPhase, *ON_THE_WALL)
AT_THE_CALL = (c.CarryLastTimeOver,)
"""What chance does not choose: it carries over what another meeting has left."""
KINDS = tuple(kind for kind in c.ALL if kind not in (*RARE, *AT_THE_CALL)) * 3 + OFTEN + RARE
GIVEN = {
    "card": ("card-ingrid", "card-ingrid", "card-jonas", "card-said"),
    "restatement": ("restatement-ingrid",),
    "tension": ("tension-lone",),
    "wall": ("wall-ten-hours", "wall-own", "wall-own"),
    "way": ("way-workshop", "way-course"),
    "agreement": ("agreement-trial",),
    "line": ("line-heard",),
    "wish": ("wish-money", "wish-hands"),
    "words": ("words-given",),
    "earlier words": ("definition", "last-hands", "last-quiet", "last-letters"),
    "earlier": ("earlier-trial", "earlier-call"),
}
CITIZENS = (
    c.WriteDefinition,
    c.AddWish,
    c.RewordWish,
    c.WithdrawWish,
    c.WriteSummary,
    c.LetOthersSumUp,
    c.AnswerLine,
    c.AnswerRestatement,
    c.RecogniseCard,
    c.SetPossibilityAside,
    c.TakePossibilityUp,
    c.LookFirstAt,
    c.SetTopicAside,
    c.TakeTopicUp,
    c.AnswerQuestion,
    c.TakeAnswerBack,
    c.LetHelperWrite,
    c.LetHelperGo,
    c.AllowAloud,
    c.TakeHelpersWords,
    c.DeclineHelpersWords,
    c.TakeEarlierWordsUp,
    c.LeaveEarlierWordsOut,
)
LONES = (c.WriteForCitizen, c.WithdrawHelpersWords, c.WithdrawTension)
LEADING = (
    c.GoToPhase,
    c.RevealDrafts,
    c.ShowOnWall,
    *ON_THE_WALL,
    c.SealMeeting,
    c.AddSeat,
    c.CloseSeat,
    c.StatePurpose,
)
