"""Who may: every command from every seat in every phase, written as one table and checked against the rules (P1–P15)."""

import pytest

from facilitator.board import OFFICE, Meeting, Refused, commands as c, decide
from facilitator.board.refusals import CODES
from facilitator.board.terms import ConstraintKind, Origin, Phase, Role
from tests import cast
from tests.given import (
    START,
    WISHES,
    a_definition,
    a_line,
    a_meeting,
    a_perspective,
    a_summary,
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
AddAgendaItem        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
AddAddendum          yes       table      table        yes           yes          –      –      | unsealed  unsealed yes
AddLine              team      team       team         yes           yes          –      –      | not-open  yes    sealed
AddSeat              lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
AddWish              yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
AnswerLine           yes       confirms   confirms     confirms      confirms     –      –      | not-open  yes    sealed
Arrive               yes       yes        yes          yes           yes          yes    –      | yes       yes    yes
CallMeeting          called    called     called       called        called       called called | called    called called
CloseSeat            lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
GoToPhase            lead      lead       lead         lead          yes          –      –      | yes       yes    sealed
LetOthersSumUp       yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
MakeAgreement        yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
MarkDone             yes       yes        –            yes           yes          –      –      | not-quiet quiet  sealed
NameConstraint       yes       yes        –            yes           yes          –      –      | yes       yes    sealed
OfferPossibility     yes       yes        –            yes           yes          –      –      | citizen   yes    sealed
PauseMeeting         yes       both       both         both          yes          –      –      | not-open  yes    sealed
PostPerspective      [column]  yes        –            yes           [column]     –      –      | yes       yes    sealed
ResumeMeeting        yes       both       both         both          yes          –      –      | yes       yes    sealed
RevealDrafts         lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
RewordAgreement      yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
RewordConstraint     yes       yes        –            yes           yes          –      –      | yes       yes    sealed
RewordLine           [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
RewordPerspective    [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
RewordPossibility    yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
RewordWish           yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
SealMeeting          lead      lead       lead         lead          yes          –      –      | not-open  yes    sealed
ShareDraft           yes       yes        –            yes           yes          –      –      | not-open  yes    sealed
StatePurpose         lead      lead       lead         lead          yes          –      yes    | yes       yes    sealed
TieConstraint        yes       yes        –            yes           yes          –      –      | yes       yes    sealed
UntieConstraint      yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawAgendaItem   yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawAgreement    yes       yes        –            yes           yes          –      –      | no-post   yes    sealed
WithdrawConstraint   yes       yes        –            yes           yes          –      –      | yes       yes    sealed
WithdrawLine         [author]  [author]   –            yes           yes          –      –      | no-post   yes    sealed
WithdrawPerspective  [author]  yes        –            yes           [author]     –      –      | own-draft yes    sealed
WithdrawPossibility  yes       yes        –            yes           yes          –      –      | citizen's yes    sealed
WithdrawWish         yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteDefinition      yes       centre     centre       centre        centre       –      –      | yes       yes    sealed
WriteSummary         yes       sums-up    sums-up      sums-up       sums-up      –      –      | not-open  yes    sealed
"""

REASONS = {
    "yes": "",
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
    called, story = (
        story,
        story.in_phase(Phase.QUIET_WRITING).then(cast.IDA, a_perspective("in-quiet")).in_phase(Phase.ARRIVE),
    )
    for seat in (cast.LONE, cast.JONAS, cast.ALI):
        story = story.then(seat, a_way(own("way", seat)))
    for seat in (cast.LONE, cast.JONAS):
        story = story.then(seat, *(c.ShareDraft(id="share", draft=own(kind, seat)) for kind in ("card", "wall")))
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
        a_definition("new-definition", text="Else"),
        a_summary("new-summary", text="Else"),
    )
    return {type(command).__name__: command for command in told}


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


def answered(meeting: Meeting, command: c.Command, by: str) -> str:
    try:
        decide(meeting, command, by=by, at=START)
    except Refused as refused:
        return refused.code
    return ""


BOARDS = boards()


@pytest.mark.parametrize("who", SEATS)
@pytest.mark.parametrize("board", BOARDS)
def test_every_command_is_answered_as_the_table_says(board, who):
    """P1, P6, P12, P13, P14, P15: the matrix command × role × phase."""
    commands = specimens(SEATS[who])
    got = {name: answered(BOARDS[board], command, SEATS[who]) for name, command in commands.items()}
    assert got == {name: expected(name, who, board) for name in commands}
    assert set(got.values()) <= CODES | {""}


def test_the_table_knows_every_command_and_every_role():
    names = {kind.__name__ for kind in c.ALL}
    assert set(the_table()) == set(specimens(cast.JONAS)) == names
    assert {role.value for role in Role} | {"office"} == set(the_table()["AddWish"]) - {"called", "open", "sealed"}
    assert set(BOARDS) == {"not-called", "called", "sealed", *(phase.value for phase in Phase)}


def test_every_command_really_makes_something_happen_for_somebody():
    """A yes that does nothing would prove nothing; only resuming and untying need a board of their own."""
    happened = {
        name
        for meeting in BOARDS.values()
        for seat in SEATS.values()
        for name, command in specimens(seat).items()
        if not answered(meeting, command, seat) and decide(meeting, command, by=seat, at=START)
    }
    assert {kind.__name__ for kind in c.ALL} - happened == {"ResumeMeeting", "UntieConstraint"}


OTHERS_MAY = {("RewordAgreement", "facilitator"), ("WithdrawAgreement", "facilitator")} | {
    ("RewordLine", "facilitator"),
    ("WithdrawLine", "facilitator"),
}
ABOUT_A_POST = [
    name for name in specimens(cast.JONAS) if name.startswith(("Reword", "Withdraw")) and "Wish" not in name
]


@pytest.mark.parametrize("who", ["citizen", "companion", "facilitator"])
@pytest.mark.parametrize("name", ABOUT_A_POST)
def test_nobody_changes_anothers_words_but_agreements_and_lines_are_the_facilitators_to_mend(name, who):
    """P4, P5"""
    meeting = BOARDS[Phase.AGREEMENTS]
    jonas = specimens(cast.JONAS)[name]
    assert answered(meeting, jonas, cast.JONAS) == ""
    assert answered(meeting, jonas, SEATS[who]) == ("" if (name, who) in OTHERS_MAY else "only-the-author")
