"""Who may: every command from every seat in every stage as one table, and the boards and commands it is tried on."""

from facilitator.board import OFFICE, Meeting, commands as c
from facilitator.board.terms import ConstraintKind, Hearing, Origin, Phase, Recognition, Role, WallView
from tests import cast
from tests.given import (
    WISHES,
    a_definition,
    a_line,
    a_meeting,
    a_perspective,
    a_restatement,
    a_summary,
    a_tension,
    a_wall,
    a_way,
    an_agreement,
    an_answer,
)

# How to read it. A role's cell is "yes" or the reason why it never may; "–" is the reason in the heading of its column.
# The stages say what becomes of a yes while the meeting is only called, while it is open (any phase), and once it is sealed.
# A reason in brackets is about the post, not the seat: it is looked at after the stage.
TABLE = """
                     citizen   companion  interpreter  professional  facilitator  wall   office | called    open   sealed
AddAddendum          yes       table      table        yes           yes          –      –      | unsealed  unsealed yes
AddAgendaItem        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
AddLine              team      team       team         yes           yes          –      –      | not-open  yes    sealed
AddSeat              lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
AddWish              yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
AnswerLine           yes       confirms   confirms     confirms      confirms     –      –      | not-open  yes    sealed
AnswerRestatement    yes       answers    answers      answers       answers      –      –      | not-open  yes    sealed
Arrive               yes       yes        yes          yes           yes          yes    –      | yes       yes    yes
AskForOtherWords     yes       yes        yes          yes           yes          –      –      | yes       yes    sealed
CallMeeting          called    called     called       called        called       called called | called    called called
CloseSeat            lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
ConfirmSaying        yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
GoToPhase            lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
LetOthersSumUp       yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
MakeAgreement        yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
MarkDone             yes       yes        –            yes           yes          –      –      | not-quiet quiet  sealed
NameConstraint       yes       yes        –            yes           yes          –      –      | yes       yes    sealed
NameTension          yes       yes        –            yes           yes          –      –      | yes       yes    sealed
OfferPossibility     yes       yes        –            yes           yes          –      –      | citizen   yes    sealed
PauseMeeting         yes       both       both         both          yes          –      –      | not-open  yes    sealed
PostPerspective      [column]  yes        –            yes           [column]     –      –      | yes       yes    sealed
RecogniseCard        yes       recognises recognises   recognises    recognises   –      –      | no-post   yes    sealed
Restate              restates  restates   restates     yes           yes          –      –      | not-open  yes    sealed
ResumeMeeting        yes       both       both         both          yes          –      –      | yes       yes    sealed
RevealDrafts         lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
RewordAgreement      yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
RewordConstraint     yes       yes        –            yes           yes          –      –      | yes       yes    sealed
RewordLine           [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
RewordPerspective    [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
RewordPossibility    yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
RewordWish           yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
SayInOtherWords      yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
SealMeeting          lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
ShareDraft           yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
ShowOnWall           lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
StandApart           yes       yes        –            yes           yes          –      –      | yes       yes    sealed
StandTogether        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
StatePurpose         lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
TakeOnTension        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
TieConstraint        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
UntieConstraint      yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawAgendaItem   yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawAgreement    yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
WithdrawConstraint   yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawLine         [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
WithdrawPerspective  [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
WithdrawPossibility  yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
WithdrawTension      yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawWish         yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteDefinition      yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteSummary         yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
"""

REASONS = {
    "yes": "",
    "answers": "only-the-citizen-answers",
    "author": "only-the-author",
    "both": "only-the-citizen-or-the-facilitator",
    "called": "meeting-is-called-already",
    "centre": "the-centre-is-the-citizens",
    "column": "no-column-of-your-own",
    "confirms": "only-the-citizen-confirms",
    "interpreter": "interpreter-carries-words-only",
    "lead": "only-the-facilitator",
    "no-post": "no-such-post",
    "not-open": "meeting-is-not-open",
    "not-quiet": "not-in-the-quiet-phase",
    "office": "no-such-seat",
    "recognises": "only-the-citizen-recognises",
    "restates": "only-the-team-restates",
    "sealed": "already-sealed",
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
SPEAKERS = (cast.METTE, cast.LONE, cast.JONAS, cast.ALI)
WALLS = {"one": f"wall-{cast.METTE}", "other": f"wall-{cast.ALI}"}


def the_table() -> dict[str, dict[str, str]]:
    heading, *rows = [line.replace("|", " ").split() for line in TABLE.strip().splitlines()]
    return {row[0]: dict(zip(heading, row[1:], strict=True)) for row in rows}


def boards() -> dict[str, Meeting]:
    """Not called, called, open in every phase, sealed; whoever speaks has one post of every kind they may have."""
    story = a_meeting().then(OFFICE, c.AddSeat(id=INTERPRETER, role=Role.INTERPRETER, name="Interpreter"))
    story = story.then(OFFICE, c.AddSeat(id=CLOSED, role=Role.FACILITATOR, name="Gone"), close(CLOSED))
    story = story.then(cast.METTE, a_definition(), *WISHES, a_way(own("way", cast.METTE)))
    for seat in SPEAKERS:
        story = story.then(seat, a_wall(own("wall", seat)), a_wall(own("draft", seat), draft=True))
        story = story.then(seat, c.AddAgendaItem(id=own("item", seat), text="A thing to talk about"))
    for seat in (cast.LONE, cast.JONAS):
        story = story.then(seat, a_perspective(own("card", seat)))
    story = story.then(cast.ALI, a_wall("wall-third"), c.StandTogether(id="together", **WALLS))
    for seat in SPEAKERS:
        story = story.then(seat, a_tension(own("tension", seat), **WALLS))
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
    story = story.then(cast.METTE, a_summary())
    for seat in (cast.JONAS, cast.ALI):
        story = story.then(seat, a_line(own("line", seat)))
    for seat in SPEAKERS:
        story = story.then(seat, an_agreement(own("agreement", seat)))
    opened = {phase.value: story.in_phase(phase).meeting for phase in Phase}
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-0"))
    return {"not-called": Meeting(), "called": called.meeting, **opened, "sealed": sealed.meeting}


def own(kind: str, seat: str) -> str:
    return f"{kind}-{seat}"


def close(seat: str) -> c.CloseSeat:
    return c.CloseSeat(id=f"close-{seat}", seat=seat)


def specimens(seat: str) -> dict[str, c.Command]:
    """One command of every kind about the seat's own posts, or about Jonas’s where it can have none."""
    has_card = seat in (cast.LONE, cast.JONAS)
    has_line = seat in (cast.JONAS, cast.ALI)
    owner = seat if seat in SPEAKERS else cast.JONAS
    card, line = own("card", seat if has_card else cast.JONAS), own("line", seat if has_line else cast.JONAS)
    wall, way, agreement, item = (own(kind, owner) for kind in ("wall", "way", "agreement", "item"))
    tie = {"possibility": own("way", cast.METTE), "constraint": own("wall", cast.ALI)}
    told = (
        c.AddAgendaItem(id="new-item", text="A thing"),
        c.AddAddendum(id="new-addendum", text="A thing", reason="Forgotten"),
        a_line("new-line"),
        c.AddSeat(id="new-seat", role=Role.COMPANION, name="A friend"),
        c.AddWish(id="new-wish", text="Sleep"),
        an_answer(own("agreement", cast.JONAS)),
        c.Arrive(id="arrive-1"),
        c.CallMeeting(id="call-1", meeting_type="network-meeting", language="en", title="A meeting"),
        close(cast.IDA),
        c.GoToPhase(id="go-1", phase=Phase.HEARD),
        c.LetOthersSumUp(id="hand-over-1"),
        an_agreement("new-agreement"),
        c.MarkDone(id="done-1"),
        a_wall("new-wall"),
        a_way("new-way"),
        c.PauseMeeting(id="pause-1"),
        a_perspective("new-card"),
        c.ResumeMeeting(id="resume-1"),
        c.RevealDrafts(id="reveal-1"),
        c.RewordAgreement(id="r-1", agreement=agreement, what="Else", who="Jonas"),
        c.RewordConstraint(
            id="r-2", constraint=wall, text="Else", kind=ConstraintKind.LAW, source="The act", owner="The state"
        ),
        c.RewordLine(id="r-3", line=line, text="Else"),
        c.RewordPerspective(id="r-4", perspective=card, text="Else"),
        c.RewordPossibility(id="r-5", possibility=way, text="Else", origin=Origin.CITIZEN),
        c.RewordWish(id="r-6", wish="wish-money", text="Else"),
        c.SealMeeting(id="seal-1"),
        c.ShareDraft(id="share-1", draft=own("draft", owner)),
        c.StatePurpose(id="purpose-1", title="Mette’s meeting", purpose="Else"),
        c.TieConstraint(id="tie-1", **tie),
        c.UntieConstraint(id="untie-1", **tie),
        c.WithdrawAgendaItem(id="w-1", item=item),
        c.WithdrawAgreement(id="w-2", agreement=agreement),
        c.WithdrawConstraint(id="w-3", constraint=wall),
        c.WithdrawLine(id="w-4", line=line),
        c.WithdrawPerspective(id="w-5", perspective=card),
        c.WithdrawPossibility(id="w-6", possibility=way),
        c.WithdrawWish(id="w-7", wish="wish-money"),
        *about_understanding(owner),
        a_definition("new-definition", text="Else"),
        a_summary("new-summary", text="Else"),
    )
    return {type(command).__name__: command for command in told}


def about_understanding(owner: str) -> tuple[c.Command, ...]:
    """What is restated, recognised, said in other words and tied; ``owner`` is whose posts these are."""
    return (
        a_restatement("new-restatement"),
        c.AnswerRestatement(id="u-1", restatement="restatement", heard=Hearing.ALMOST),
        c.RecogniseCard(id="u-2", card=own("card", cast.JONAS), recognition=Recognition.RECOGNISED),
        c.AskForOtherWords(id="u-3", post=own("wall", cast.ALI)),
        c.SayInOtherWords(id="u-4", post=own("agreement", owner), text="In plain words"),
        c.ConfirmSaying(id="u-5", perspective="card-said"),
        a_tension("new-tension", **WALLS),
        c.TakeOnTension(id="u-6", tension=own("tension", owner), question="How can both be true?"),
        c.WithdrawTension(id="w-8", tension=own("tension", owner)),
        c.StandTogether(id="u-7", one=own("wall", cast.METTE), other="wall-third"),
        c.StandApart(id="u-8", **WALLS),
        c.ShowOnWall(id="u-9", view=WallView.REGIMES),
    )


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
        "citizen": "yes" if who == "citizen" else "not-open",
        "own-draft": "yes" if row[who] == "yes" else "no-post",
        "citizen's": "yes" if who == "citizen" else "no-post",
    }.get(row[stage], row[stage])
