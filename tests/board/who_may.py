"""Who may: every command from every seat in every stage as one table, and the boards it is tried on."""

from facilitator.board import OFFICE, Meeting, commands as c
from facilitator.board.terms import Phase, Place, PostId, Question, Role
from tests import cast
from tests.board.specimens import ALIS_WALLS, SET_ASIDE, SPEAKERS, WALLS, close, own
from tests.following import a_meeting_that_follows
from tests.given import (
    WISHES,
    a_definition,
    a_line,
    a_perspective,
    a_restatement,
    a_summary,
    a_tension,
    a_text_for_mette,
    a_wall,
    a_way,
    an_agreement,
    an_answer_to_a_question,
)

# How to read it. A role's cell is "yes" or the reason why it never may; "–" is the reason in the heading of its column.
# The stages say what becomes of a yes while the meeting is only called, while it is open (any phase), and once it is sealed.
# A reason in brackets is about the post, not the seat: it is looked at after the stage.
TABLE = """
                      citizen   companion  interpreter  professional  facilitator  wall   office | called    open   sealed
AddAddendum           yes       table      table        yes           yes          –      –      | unsealed  unsealed yes
AddAgendaItem         yes       yes        –            yes           yes          –      –      | yes       yes    sealed
AddLine               team      team       team         yes           yes          –      –      | not-open  yes    sealed
AddSeat               lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
AddWish               yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
AllowAloud            yes       only       only         only          only         –      –      | yes       yes    sealed
AnswerAboutConstraint yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
AnswerLine            yes       confirms   confirms     confirms      confirms     –      –      | not-open  yes    sealed
AnswerQuestion        yes       questions  questions    questions     questions    –      –      | not-open  yes    sealed
AnswerRestatement     yes       answers    answers      answers       answers      –      –      | not-open  yes    sealed
Arrive                yes       yes        yes          yes           yes          yes    –      | yes       yes    yes
AskAboutConstraint    yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
AskForFloor           yes       yes        yes          yes           yes          –      –      | not-open  yes    sealed
AskForOtherWords      yes       yes        yes          yes           yes          –      –      | yes       yes    sealed
CarryLastTimeOver     at-call   at-call    at-call      at-call       at-call      at-call yes   | yes       at-call at-call
CallMeeting           called    called     called       called        called       called called | called    called called
CloseSeat             lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
ConfirmSaying         yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
EndInvitation         lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
DeclineHelpersWords   yes       only       only         only          only         –      –      | yes       yes    sealed
LetHelperGo           yes       only       only         only          only         –      –      | yes       yes    sealed
GiveFloor             lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
GoToPhase             lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
ImagineMoved          yes       [mandate]  –            yes           yes          –      –      | not-open  yes    sealed
InviteToPlace         lead      lead       lead         lead          yes          –      –      | not-open  shared sealed
InviteToPost          lead      lead       lead         lead          yes          –      –      | not-open  shared sealed
TakeEarlierWordsUp    yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
LeaveEarlierWordsOut  yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
JoinRemotely          yes       yes        yes          yes           yes          –      –      | yes       yes    sealed
LeaveFloor            yes       yes        yes          yes           yes          –      –      | yes       yes    sealed
LetFloorRest          lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
LetOthersSumUp        yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
LookFirstAt           yes       chooses    chooses      chooses       chooses      –      –      | yes       yes    sealed
ReviewAgreement       yes       [promised] –            yes           yes          –      –      | yes       yes    sealed
MakeAgreement         yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
MarkDone              yes       yes        –            yes           yes          –      –      | not-quiet quiet  sealed
MoveConstraint        [moves]   [moves]    –            yes           yes          –      –      | not-open  yes    sealed
NameConstraint        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
LetHelperWrite        yes       only       only         only          only         –      –      | yes       yes    sealed
NameTension           yes       yes        –            yes           yes          –      –      | yes       yes    sealed
OfferPossibility      yes       yes        –            yes           yes          –      –      | citizen   yes    sealed
PauseMeeting          yes       both       both         both          yes          –      –      | not-open  yes    sealed
PostPerspective       [column]  yes        –            yes           [column]     –      –      | yes       yes    sealed
PutConstraintBack     [moves]   [moves]    –            yes           yes          –      –      | not-open  yes    sealed
RecogniseCard         yes       recognises recognises   recognises    recognises   –      –      | no-post   yes    sealed
Restate               restates  restates   restates     yes           yes          –      –      | not-open  yes    sealed
ResumeMeeting         yes       both       both         both          yes          –      –      | yes       yes    sealed
RevealDrafts          lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
RewordAgreement       yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
RewordConstraint      yes       yes        –            yes           yes          –      –      | yes       yes    sealed
RewordLine            [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
RewordPerspective     [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
RewordPossibility     yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
RewordWish            yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
SayInOtherWords       yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
SealMeeting           lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
SetPossibilityAside   yes       chooses    chooses      chooses       chooses      –      –      | yes       yes    sealed
SetTopicAside         yes       aside      aside      aside         aside        –      –      | yes       yes    sealed
ShareDraft            yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
ShareInsight          [others]  yes        –            yes           yes          –      –      | not-open  yes    sealed
ShowOnWall            lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
ShowPart              lead      lead       lead         lead          [curtain]    –      –      | yes       shared   sealed
SpotlightPost         lead      lead       lead         lead          yes          –      –      | not-open  shared   sealed
SpotlightColumn       lead      lead       lead         lead          yes          –      –      | not-open  shared   sealed
EndSpotlight          lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
DrawCurtain           yes       both       both         both          yes          –      –      | yes       yes    sealed
OpenCurtain           yes       both       both         both          yes          –      –      | yes       yes    sealed
SoftenConstraint      [moves]   [moves]    –            yes           yes          –      –      | not-open  yes    sealed
StandApart            yes       yes        –            yes           yes          –      –      | yes       yes    sealed
StandTogether         yes       yes        –            yes           yes          –      –      | yes       yes    sealed
StatePurpose          lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
StopImagining         yes       [mandate]  –            yes           yes          –      –      | yes       yes    sealed
TakeAnswerBack        yes       questions  questions    questions     questions    –      –      | not-open  yes    sealed
TakeInsightBack       [others]  yes        –            yes           yes          –      –      | not-open  yes    sealed
TakeHelpersWords      yes       only       only         only          only         –      –      | yes       yes    sealed
TakeOnTension         yes       yes        –            yes           yes          –      –      | yes       yes    sealed
TakePossibilityUp     yes       chooses    chooses      chooses       chooses      –      –      | yes       yes    sealed
TakeTopicUp           yes       aside      aside        aside         aside        –      –      | yes       yes    sealed
TieConstraint         yes       yes        –            yes           yes          –      –      | citizen   yes    sealed
UntieConstraint       yes       [unties]   –            yes           yes          –      –      | citizen   yes    sealed
WithdrawAgendaItem    yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawAgreement     yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
WithdrawConstraint    yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawHelpersWords  helper    yes        [no-post]    [no-post]     [no-post]    –      –      | yes       yes    sealed
WithdrawLine          [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
WithdrawPerspective   [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
WithdrawPossibility   yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
WithdrawTension       yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawWish          yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteDefinition       yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteForCitizen       helper    yes        [helper]     [helper]      [helper]     –      –      | yes       yes    sealed
WriteSummary          yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
"""

REASONS = {
    "yes": "",
    "aside": "only-the-citizen-sets-aside",
    "answers": "only-the-citizen-answers",
    "at-call": "carried-over-at-the-call",
    "author": "only-the-author",
    "both": "only-the-citizen-or-the-facilitator",
    "called": "meeting-is-called-already",
    "centre": "the-centre-is-the-citizens",
    "chooses": "only-the-citizen-chooses-ways",
    "curtain": "the-curtain-is-drawn",
    "column": "no-column-of-your-own",
    "confirms": "only-the-citizen-confirms",
    "helper": "only-the-named-helper",
    "interpreter": "interpreter-carries-words-only",
    "lead": "only-the-facilitator",
    "mandate": "imagining-needs-a-mandate",
    "moves": "only-the-team-moves-walls",
    "no-post": "no-such-post",
    "not-open": "meeting-is-not-open",
    "not-quiet": "not-in-the-quiet-phase",
    "office": "no-such-seat",
    "others": "insights-are-the-others",
    "own-time": "own-time-is-the-citizens",
    "promised": "only-who-promised-reviews",
    "questions": "questions-are-the-citizens",
    "only": "only-the-citizen",
    "recognises": "only-the-citizen-recognises",
    "restates": "only-the-team-restates",
    "sealed": "already-sealed",
    "unties": "only-the-team-unties",
    "sums-up": "only-the-citizen-sums-up",
    "table": "only-the-table-adds",
    "team": "lines-are-the-teams",
    "unsealed": "not-sealed-yet",
    "wall": "wall-only-shows",
}

INTERPRETER, CLOSED, STRANGER = "seat-interpreter", "seat-closed", "seat-stranger"
SEATS = {
    "citizen": cast.METTE,
    "companion": cast.LONE,
    "interpreter": INTERPRETER,
    "professional": cast.JONAS,
    "facilitator": cast.ALI,
    "wall": cast.WALL,
    "office": OFFICE,
    "closed": CLOSED,
    "stranger": STRANGER,
}


def the_table() -> dict[str, dict[str, str]]:
    heading, *rows = [line.replace("|", " ").split() for line in TABLE.strip().splitlines()]
    return {row[0]: dict(zip(heading, row[1:], strict=True)) for row in rows}


def boards() -> dict[str, Meeting]:
    """Not called, called, open in every phase, sealed; whoever speaks has one post of every kind they may have."""
    story = a_meeting_that_follows().then(OFFICE, c.AddSeat(id=INTERPRETER, role=Role.INTERPRETER, name="Interpreter"))
    story = story.then(OFFICE, c.AddSeat(id=CLOSED, role=Role.FACILITATOR, name="Gone"), close(CLOSED))
    story = story.then(cast.METTE, a_definition(), *WISHES, a_way(own("way", cast.METTE)))
    for seat in SPEAKERS:
        story = story.then(seat, a_wall(own("wall", seat)), a_wall(own("draft", seat), draft=True))
        story = story.then(seat, c.AddAgendaItem(id=own("item", seat), text="A thing to talk about"))
    for seat in (cast.LONE, cast.JONAS):
        story = story.then(seat, a_perspective(own("card", seat)))
    story = story.then(cast.METTE, c.LetHelperWrite(id="helper-lone", seat=cast.LONE)).then(
        cast.LONE, a_text_for_mette("words-lone")
    )
    story = story.then(cast.ALI, *map(a_wall, ALIS_WALLS), c.StandTogether(id="together", **WALLS))
    story = story.then(cast.METTE, a_way(SET_ASIDE), c.SetPossibilityAside(id="aside-1", possibility=SET_ASIDE))
    for seat in SPEAKERS:
        story = story.then(seat, a_tension(own("tension", seat), **WALLS))
    story = story.then(cast.METTE, c.SetTopicAside(id="topic-letters", text="The letters"))
    story = story.then(cast.ALI, c.DrawCurtain(id="drawn"))
    called, story = (
        story,
        story.in_phase(Phase.QUIET_WRITING).then(cast.IDA, a_perspective("in-quiet")).in_phase(Phase.ARRIVE),
    )
    for seat in (cast.LONE, cast.JONAS, cast.ALI):
        story = story.then(seat, a_way(own("way", seat)))
    for seat in (cast.LONE, cast.JONAS):
        story = story.then(seat, *(c.ShareDraft(id="share", draft=own(kind, seat)) for kind in ("card", "wall")))
    story = story.then(cast.KAREN, a_perspective("card-said", said_by=cast.IDA))
    story = story.then(cast.INGRID, a_restatement("restatement"))
    story = story.then(cast.LONE, c.AskAboutConstraint(id="asked", constraint="wall-asked"))
    story = story.then(cast.ALI, c.MoveConstraint(id="moved", constraint="wall-moved", reason="Amina was asked"))
    story = story.then(cast.LONE, c.AskForFloor(id="floor-lone"))
    story = story.then(cast.METTE, a_summary())
    for seat in (cast.JONAS, cast.ALI):
        story = story.then(seat, a_line(own("line", seat)))
    for seat in SPEAKERS:
        story = story.then(seat, an_agreement(own("agreement", seat)))
    story = story.then(cast.METTE, an_answer_to_a_question(), an_answer_to_a_question(Question.MATTERED, shared=True))
    story = story.then(cast.JONAS, c.ShareInsight(id="insight-jonas", text="How long the way to the bus is"))
    imagine = c.ImagineMoved(id="imagined", constraint="wall-imagined")
    invite = c.InviteToPlace(id="invited", place=Place.HEARD)
    after = {phase: (imagine,) if phase is Phase.OWN_TIME else (imagine, invite) for phase in Phase}
    large = c.SpotlightPost(id="large", post=PostId(own("wall", cast.ALI)))
    after[Phase.HEARD] = (imagine, large)
    opened = {phase.value: story.in_phase(phase).then(cast.ALI, *after[phase]).meeting for phase in Phase}
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-0"))
    return {"not-called": Meeting(), "called": called.meeting, **opened, "sealed": sealed.meeting}


def expected(command: str, who: str, board: str) -> str:
    """The code of the refusal by the table, or nothing."""
    if board == "not-called":
        if command == "CallMeeting":
            return "" if who == "office" else "only-the-facilitator"
        return "meeting-is-not-called"
    row = the_table()[command]
    if command == "CallMeeting":
        return REASONS["called"]
    if who in ("closed", "stranger"):
        return {"closed": "seat-is-closed", "stranger": "no-such-seat"}[who]
    cell = row[who]
    if cell == "–":
        return REASONS[who]
    if cell != "yes" and not cell.startswith("["):
        return REASONS[cell]
    if (when := by_stage(row, who, board)) != "yes":
        return REASONS[when]
    return REASONS[cell.strip("[]")]


def by_stage(row: dict[str, str], who: str, board: str) -> str:
    stage = board if board in ("called", "sealed") else "open"
    return {
        "quiet": "yes" if board == Phase.QUIET_WRITING else "not-quiet",
        "shared": "own-time" if board == Phase.OWN_TIME else "yes",
        "citizen": "yes" if who == "citizen" else "not-open",
        "own-draft": "yes" if row[who] == "yes" else "no-post",
        "citizen's": "yes" if who == "citizen" else "no-post",
    }.get(row[stage], row[stage])
