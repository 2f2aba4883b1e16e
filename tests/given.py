"""Where a test begins: a story told in commands, through the real ``decide`` and ``fold``; same ids and times every run.

story = an_open_meeting(Phase.PERSPECTIVES).then(INGRID, a_perspective("card-ingrid"))
assert story.refuses(JONAS, WithdrawPerspective(id="take-away-1", perspective="card-ingrid")) == "only-the-author"
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from facilitator.board import OFFICE, Command, Entry, Meeting, Refused, commands as c, decide, entries_of, fold
from facilitator.board.terms import (
    Answer,
    Basis,
    ConstraintKind,
    Firmness,
    Hearing,
    Origin,
    OwnText,
    Phase,
    Placement,
    PostId,
    Question,
    Recognition,
    SeatId,
)
from tests import cast

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
A_MOMENT = timedelta(seconds=30)


@dataclass(frozen=True)
class Story:
    """A meeting and how it came about. Never changed: every sentence gives a longer story."""

    meeting: Meeting = field(default_factory=Meeting)
    entries: tuple[Entry, ...] = ()

    @property
    def now(self) -> datetime:
        """When the next thing happens: half a minute after the last."""
        return START + A_MOMENT * len(self.entries)

    def then(self, by: SeatId, *commands: Command) -> "Story":
        """The story after these commands of one seat's; raises Refused as the board does."""
        story = self
        for command in commands:
            happened = decide(story.meeting, command, by=by, at=story.now)
            entries = entries_of(story.meeting, happened, by=by, at=story.now, command=command.id)
            story = Story(fold(story.meeting, entries), story.entries + entries)
        return story

    def in_phase(self, phase: Phase) -> "Story":
        """The story after Ali has moved the meeting there."""
        return self.then(cast.ALI, c.GoToPhase(id=f"to-{phase}-{len(self.entries)}", phase=phase))

    def refuses(self, by: SeatId, command: Command) -> str:
        """The code of the refusal, or the empty string when the board says yes."""
        try:
            decide(self.meeting, command, by=by, at=self.now)
        except Refused as refused:
            return refused.code
        return ""

    def as_seen_by(self, seat: SeatId | None) -> Meeting:
        """The meeting as that seat may see it."""
        return self.meeting.as_seen_by(seat)


def a_meeting(**changes: Any) -> Story:
    """Called, with the whole cast seated; nobody has come yet."""
    call = c.CallMeeting(
        id="call-the-meeting",
        meeting_type="network-meeting",
        language="en",
        title="Mette’s meeting",
        purpose="Find out what comes next, together",
        at_stake="Sickness benefit ends 1 March",
        outcome="plan",
    )
    return Story().then(OFFICE, replace(call, **changes), *cast.SEATS)


def an_open_meeting(phase: Phase = Phase.ARRIVE) -> Story:
    """Everybody has come, and Ali has moved the meeting to this phase."""
    story = a_meeting().in_phase(Phase.ARRIVE)
    for seat in cast.EVERYBODY:
        story = story.then(seat, c.Arrive(id=f"arrive-{seat}"))
    return story.in_phase(phase)


def with_the_centre(story: Story) -> Story:
    """Mette has said how she sees it, and has put wishes A, B and C on the board."""
    return story.then(cast.METTE, a_definition(), *WISHES)


def a_whole_meeting() -> Story:
    """From the call to the citizen's answer to every line, one card of each kind; not sealed."""
    story = with_the_centre(an_open_meeting(Phase.OWN_WORDS)).in_phase(Phase.PERSPECTIVES)
    story = story.then(cast.INGRID, a_perspective("card-ingrid")).then(cast.JONAS, a_wall("wall-ten-hours"))
    story = story.then(cast.LONE, a_way("way-workshop")).then(cast.JONAS, a_tie("way-workshop", "wall-ten-hours"))
    story = story.in_phase(Phase.AGREEMENTS).then(cast.JONAS, an_agreement("agreement-trial"))
    story = story.in_phase(Phase.SUMMING_UP).then(cast.METTE, a_summary()).then(cast.ALI, a_line("line-heard"))
    return story.then(cast.METTE, an_answer("agreement-trial"), an_answer("line-heard"))


def a_board_to_talk_about() -> Story:
    """The centre, cards side by side and one in another's name, a wall, one restatement and one tension; nobody has answered."""
    story = with_the_centre(an_open_meeting(Phase.OWN_WORDS)).in_phase(Phase.PERSPECTIVES)
    story = story.then(cast.INGRID, a_perspective("card-ingrid"), a_restatement("restatement-ingrid"))
    story = story.then(cast.JONAS, a_perspective("card-jonas", basis=Basis.RULE), a_wall("wall-ten-hours"))
    story = story.then(cast.KAREN, a_perspective("card-said", said_by=cast.IDA, basis=Basis.JUDGEMENT))
    return story.then(cast.LONE, a_tension("tension-lone", "card-ingrid", "wall-ten-hours"))


def a_space() -> Story:
    """Room to move: Jonas’s wall stops Lone’s way to wish B, Mette’s own limit stops Karen’s way to wishes A and B."""
    story = with_the_centre(an_open_meeting(Phase.ROOM_TO_MOVE)).then(cast.JONAS, a_wall("wall-ten-hours"))
    story = story.then(cast.METTE, an_own_limit()).then(cast.LONE, a_way("way-workshop"))
    story = story.then(cast.KAREN, a_way("way-course", text="A course in bike mechanics", wishes=(WISH_A, WISH_B)))
    story = story.then(cast.JONAS, a_tie("way-workshop", "wall-ten-hours"))
    return story.then(cast.METTE, a_tie("way-course", "wall-own"))


WISHES = (
    c.AddWish(id="wish-money", text="Peace about money while I try"),
    c.AddWish(id="wish-hands", text="A few hours, with my hands, close to home"),
    c.AddWish(id="wish-home", text="Be home when Liv comes from school"),
)
WISH_A, WISH_B, WISH_C = (PostId(wish.id) for wish in WISHES)


def a_definition(id: str = "definition-1", **changes: Any) -> c.WriteDefinition:
    return replace(
        c.WriteDefinition(id=id, text="I’m not afraid of working. When I know the rent is safe, I can try."), **changes
    )


def a_perspective(id: str = "card-one", **changes: Any) -> c.PostPerspective:
    card = c.PostPerspective(
        id=id,
        text="Standing over two hours gives a flare-up next day.",
        basis=Basis.TEST,
        basis_text="function test in May",
        placement=Placement.PERSON,
    )
    return replace(card, **changes)


def a_wall(id: str = "wall-one", **changes: Any) -> c.NameConstraint:
    wall = c.NameConstraint(
        id=id,
        text="Placements normally start at 10 hours a week.",
        kind=ConstraintKind.ORGANISATION,
        source="Local practice",
        owner="The team leader",
        firmness=Firmness.CAN_BE_ASKED,
        mover="A note about function from the doctor",
    )
    return replace(wall, **changes)


def an_own_limit(id: str = "wall-own", **changes: Any) -> c.NameConstraint:
    """A wall of Mette's own kind."""
    limit = a_wall(
        id,
        text="Never two days in a row",
        kind=ConstraintKind.OWN_LIMIT,
        source="I know my back",
        owner="Mette",
        firmness=Firmness.FIXED,
        mover="",
    )
    return replace(limit, **changes)


def a_way(id: str = "way-one", **changes: Any) -> c.OfferPossibility:
    way = c.OfferPossibility(
        id=id, text="The bike workshop on Nordvej, 2 × 2 hours", origin=Origin.FOUND_TOGETHER, wishes=(WISH_B,)
    )
    return replace(way, **changes)


def a_tie(way: str, wall: str) -> c.TieConstraint:
    return c.TieConstraint(id=f"tie-{way}-{wall}", possibility=PostId(way), constraint=PostId(wall))


def an_agreement(id: str = "agreement-one", **changes: Any) -> c.MakeAgreement:
    agreement = c.MakeAgreement(
        id=id,
        what="Trial at the bike workshop, 2 × 2 hours",
        who="Jonas",
        by_when="2026-12-01",
        if_hard="We stop and talk, nobody is cross",
        wish=WISH_B,
    )
    return replace(agreement, **changes)


def a_summary(id: str = "summary-1", **changes: Any) -> c.WriteSummary:
    return replace(
        c.WriteSummary(id=id, text="I try the workshop two mornings. If I get worse we stop and talk."), **changes
    )


def a_line(id: str = "line-one", **changes: Any) -> c.AddLine:
    return replace(
        c.AddLine(id=id, text="If your back gets worse: stop, call Amina. Nothing is taken from you."), **changes
    )


def an_answer(line: str, version: int = 1, agreed: Answer = Answer.YES, **changes: Any) -> c.AnswerLine:
    answer = c.AnswerLine(
        id=f"answer-{line}-{version}",
        line=PostId(line),
        version=version,
        read=Answer.YES,
        understood=Answer.YES,
        agreed=agreed,
    )
    return replace(answer, **changes)


def a_restatement(id: str = "restatement-one", **changes: Any) -> c.Restate:
    """Of the definition, unless a ``wish`` is named."""
    return replace(
        c.Restate(id=id, text="You dare to go to work once you know that you can stay where you live."), **changes
    )


def a_hearing(restatement: str, heard: Hearing = Hearing.YES, words: str = "") -> c.AnswerRestatement:
    return c.AnswerRestatement(
        id=f"hearing-{restatement}-{heard}", restatement=PostId(restatement), heard=heard, words=words
    )


def a_recognition(card: str, mark: Recognition = Recognition.RECOGNISED, words: str = "") -> c.RecogniseCard:
    return c.RecogniseCard(id=f"recognise-{card}-{mark}", card=PostId(card), recognition=mark, words=words)


def an_asking(post: str, id: str = "ask-one") -> c.AskForOtherWords:
    return c.AskForOtherWords(id=id, post=PostId(post))


def plain_words(post: str, text: str = "Her back hurts the day after.", **changes: Any) -> c.SayInOtherWords:
    return replace(c.SayInOtherWords(id=f"plain-{post}", post=PostId(post), text=text), **changes)


def a_tension(id: str, one: str, other: str, **changes: Any) -> c.NameTension:
    tension = c.NameTension(
        id=id, one=PostId(one), other=PostId(other), text="Two hours at most, and ten a week at least."
    )
    return replace(tension, **changes)


def an_answer_to_a_question(question: Question = Question.HEARD, **changes: Any) -> c.AnswerQuestion:
    """Kept back, unless it says ``shared``."""
    answer = c.AnswerQuestion(
        id=f"answer-to-{question}", which=question, words="Mostly, once Lone had said it", score="6"
    )
    return replace(answer, **changes)


def with_lone_writing(story: Story) -> Story:
    """Mette has let Lone write for her."""
    return story.then(cast.METTE, c.LetHelperWrite(id="helper-lone", seat=cast.LONE))


def a_text_for_mette(id: str = "words-one", about: OwnText = OwnText.DEFINITION, **changes: Any) -> c.WriteForCitizen:
    words = c.WriteForCitizen(id=id, about=about, text="I can try, if nobody counts the hours at first.")
    return replace(words, **changes)


def a_yes_to(words: str, text: str = "") -> c.TakeHelpersWords:
    return c.TakeHelpersWords(id=f"yes-{words}", words=PostId(words), text=text)
