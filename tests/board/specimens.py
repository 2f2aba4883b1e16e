"""One command of every kind, about posts that the boards of ``who_may`` have."""

from facilitator.board import commands as c
from facilitator.board.terms import (
    ConstraintKind,
    Firmness,
    Going,
    Hearing,
    Origin,
    OwnText,
    Phase,
    Place,
    PostId,
    Question,
    Recognition,
    Role,
    WallView,
)
from tests import cast
from tests.following import a_review, last_time
from tests.given import (
    a_definition,
    a_line,
    a_perspective,
    a_restatement,
    a_summary,
    a_tension,
    a_wall,
    a_way,
    an_agreement,
    an_answer,
)

SPEAKERS = (cast.METTE, cast.LONE, cast.JONAS, cast.ALI)
WALLS = {"one": f"wall-{cast.METTE}", "other": f"wall-{cast.ALI}"}
ALIS_WALLS = ("wall-third", "wall-asked", "wall-moved", "wall-imagined")
SET_ASIDE = PostId("way-aside")


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
        c.JoinRemotely(id="remote-1"),
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
        *about_the_space(),
        *about_the_questions(),
        *about_writing_for(),
        *about_last_time(),
        *about_the_floor(),
        *about_the_wall(),
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


def about_the_space() -> tuple[c.Command, ...]:
    """What is done with walls of the facilitator's, and what the citizen wants done with ways of her own."""
    third, way = PostId("wall-third"), PostId(own("way", cast.METTE))
    return (
        c.AskAboutConstraint(id="s-1", constraint=third),
        c.AnswerAboutConstraint(id="s-2", constraint="wall-asked", text="The act, § 8"),
        c.MoveConstraint(id="s-3", constraint=third, reason="Amina has said yes"),
        c.SoftenConstraint(id="s-4", constraint=third, firmness=Firmness.OPEN_HERE, reason="Amina may say yes"),
        c.PutConstraintBack(id="s-5", constraint="wall-moved", reason="It was another rule"),
        c.ImagineMoved(id="s-6", constraint=third),
        c.StopImagining(id="s-7"),
        c.SetPossibilityAside(id="s-8", possibility=way),
        c.TakePossibilityUp(id="s-9", possibility=SET_ASIDE),
        c.LookFirstAt(id="s-10", possibility=way),
    )


def about_the_questions() -> tuple[c.Command, ...]:
    """The three questions, the one of everybody else's, and what is set aside."""
    return (
        c.AnswerQuestion(id="q-1", which=Question.HEARD, words="Nearly always", score="7"),
        c.TakeAnswerBack(id="q-2", which=Question.HEARD),
        c.ShareInsight(id="q-3", text="That the letters are the worst"),
        c.TakeInsightBack(id="q-4"),
        c.SetTopicAside(id="q-5", about=own("wall", cast.ALI), text="Not this"),
        c.TakeTopicUp(id="q-6", topic="topic-letters"),
    )


def about_writing_for() -> tuple[c.Command, ...]:
    """Mette lets somebody else write; what Lone, her helper, has written about her own words waits for her."""
    return (
        c.LetHelperWrite(id="h-1", seat=cast.ALI),
        c.LetHelperGo(id="h-2"),
        c.AllowAloud(id="h-6"),
        c.WriteForCitizen(id="new-words", about=OwnText.WISH, text="Sleep"),
        c.WithdrawHelpersWords(id="h-3", words="words-lone"),
        c.TakeHelpersWords(id="h-4", words="words-lone"),
        c.DeclineHelpersWords(id="h-5", words="words-lone"),
    )


def about_the_floor() -> tuple[c.Command, ...]:
    """Lone asks for it already; and everybody is invited."""
    return (
        c.AskForFloor(id="f-1"),
        c.LeaveFloor(id="f-2"),
        c.GiveFloor(id="f-3", seat=cast.LONE),
        c.LetFloorRest(id="f-4", seat=cast.LONE),
        c.InviteToPlace(id="i-1", place=Place.AGREEMENTS),
        c.InviteToPost(id="i-2", post="wall-third"),
        c.EndInvitation(id="i-3"),
    )


def about_last_time() -> tuple[c.Command, ...]:
    """What is carried over, what the citizen makes of it, and how Jonas’s agreement from last time went."""
    return (
        last_time(id="l-1"),
        c.TakeEarlierWordsUp(id="l-2", words="last-hands"),
        c.LeaveEarlierWordsOut(id="l-3", words="last-quiet"),
        a_review("earlier-trial", Going.HARD),
    )


def about_the_wall() -> tuple[c.Command, ...]:
    """What is put large on the wall, and the curtain before it."""
    return (
        c.SpotlightPost(id="p-1", post="wall-third"),
        c.SpotlightColumn(id="p-2", column="medicine"),
        c.EndSpotlight(id="p-3"),
        c.DrawCurtain(id="p-4"),
        c.OpenCurtain(id="p-5"),
        c.ShowPart(id="p-6", part=2),
    )
