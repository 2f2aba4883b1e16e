"""Two stories that between them hold every kind of event: the demonstration, and what people take back or change."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from facilitator import demonstration
from facilitator.board import OFFICE, Command, Firmness, Going, Origin, Phase, PostId, Role, SeatId, commands as c
from facilitator.board.commands import AddSeat
from facilitator.board.terms import Hearing, OwnText, Place, Question, Recognition, WallView
from tests import cast, following, given

from .house import House, Table

READS = {Role.CITIZEN: "da", Role.PROFESSIONAL: "nb", Role.COMPANION: "en", Role.FACILITATOR: "en", Role.WALL: "da"}
Told = tuple[Table, list[tuple[SeatId, Command]]]


def the_demonstration(house: House) -> Told:
    """A demonstration meeting with its seats made, and the steps that come after."""
    call, *steps = demonstration.steps(demonstration.load(demonstration.STORIES[0]), day=date(2026, 11, 23))
    table = Table(house, house.meetings.call(call.command))
    for step in steps:
        if isinstance(step.command, AddSeat):
            table.seat(step.command, READS[step.command.role])
    return table, [(step.by, step.command) for step in steps if not isinstance(step.command, AddSeat)]


def what_is_taken_back(house: House) -> Told:
    """A meeting of the cast's in which everything is put up, changed, and taken away again."""
    return house.table(None), [*_last_time(), *_second_thoughts()]


def _last_time() -> Iterator[tuple[SeatId, Command]]:
    """What another meeting has left: kept, left out and kept after all, and looked at by two; one wish is taken back again."""
    yield OFFICE, following.last_time()
    yield cast.METTE, c.LeaveEarlierWordsOut(id="leave-quiet", words="last-quiet")
    yield cast.METTE, c.TakeEarlierWordsUp(id="kept-letters", words="last-letters")
    yield cast.JONAS, following.a_review()
    yield cast.ALI, c.GoToPhase(id="to-perspectives", phase=Phase.PERSPECTIVES)
    yield cast.METTE, c.TakeEarlierWordsUp(id="kept-definition", words="definition")
    yield cast.METTE, c.TakeEarlierWordsUp(id="kept-hands", words="last-hands")
    yield cast.METTE, c.TakeEarlierWordsUp(id="kept-quiet", words="last-quiet")
    yield cast.METTE, following.a_review(going=Going.HARD, words="I was there twice")
    yield cast.METTE, c.WithdrawWish(id="not-hands-again", wish="kept-hands")


def _the_floor() -> Iterator[tuple[SeatId, Command]]:
    """Asked for, let wait, given by mistake and after all; Mette takes it back, and Karen still asks when the phase changes."""
    for seat in (cast.JONAS, cast.KAREN, cast.METTE):
        yield seat, c.AskForFloor(id=f"floor-{seat}")
    yield cast.ALI, c.LetFloorRest(id="jonas-waits", seat=cast.JONAS)
    yield cast.ALI, c.GiveFloor(id="give-jonas", seat=cast.JONAS)
    yield cast.ALI, c.LetFloorRest(id="not-jonas-yet", seat=cast.JONAS, rests=False)
    yield cast.ALI, c.GiveFloor(id="jonas-after-all", seat=cast.JONAS)
    yield cast.JONAS, c.LeaveFloor(id="jonas-has-spoken")
    yield cast.METTE, c.LeaveFloor(id="mette-takes-it-back")


def _second_thoughts() -> Iterator[tuple[SeatId, Command]]:
    yield cast.ALI, c.StatePurpose(id="purpose-2", title="Mette’s meeting, again", purpose="The same", at_stake="More")
    yield cast.METTE, given.a_definition()
    yield cast.METTE, given.a_definition("definition-2", text="In other words")
    for wish in given.WISHES:
        yield cast.METTE, wish
    yield cast.METTE, c.RewordWish(id="reword-wish", wish=given.WISH_A, text="Peace about the rent")
    yield cast.INGRID, given.a_perspective("card-ingrid")
    yield cast.INGRID, c.RewordPerspective(id="reword-card", perspective="card-ingrid", text="Standing one hour.")
    yield cast.JONAS, given.a_wall("wall-jonas")
    yield cast.ALI, c.InviteToPost(id="look-at-the-wall", post="wall-jonas")
    yield cast.LONE, given.a_way("way-lone")
    yield cast.LONE, given.a_way("way-other", wishes=(given.WISH_A, given.WISH_B))
    yield cast.JONAS, given.a_tie("way-lone", "wall-jonas")
    wall = given.a_wall("reword-wall", firmness=Firmness.FIXED, mover="")
    fields = {name: getattr(wall, name) for name in ("text", "kind", "source", "owner", "firmness", "mover")}
    yield cast.JONAS, c.RewordConstraint(id="reword-wall", constraint="wall-jonas", **fields)
    yield cast.JONAS, c.UntieConstraint(id="untie-wall", possibility="way-lone", constraint="wall-jonas")
    yield cast.JONAS, given.a_tie("way-other", "wall-jonas")
    yield (
        cast.LONE,
        c.RewordPossibility(
            id="reword-way",
            possibility="way-lone",
            text="The workshop on Fridays",
            origin=Origin.CITIZEN,
            wishes=(given.WISH_C,),
        ),
    )
    yield cast.ALI, c.ShowOnWall(id="wall-elsewhere", view=WallView.WORDS)
    yield cast.ALI, c.InviteToPlace(id="look-at-ways", place=Place.ROOM_TO_MOVE)
    yield cast.ALI, c.EndInvitation(id="enough-of-it")
    yield from _the_floor()
    yield from _understanding()
    yield from _room_to_move()
    yield cast.JONAS, given.an_agreement("agreement-one", possibility="way-lone")
    yield cast.JONAS, given.an_agreement("agreement-two", wish=given.WISH_A, by_when="")
    yield cast.JONAS, given.an_agreement("agreement-three", possibility="way-other", constraint="wall-jonas")
    yield (
        cast.JONAS,
        c.RewordConstraint(id="reword-wall-2", constraint="wall-jonas", **{**fields, "text": "Ten hours, they say"}),
    )
    way = {"origin": Origin.CITIZEN, "wishes": (given.WISH_C,)}
    yield (
        cast.LONE,
        c.RewordPossibility(id="reword-way-2", possibility="way-lone", text="The workshop on Mondays", **way),
    )
    yield cast.JONAS, c.RewordAgreement(id="reword-agree", agreement="agreement-one", what="Fridays", who="Jonas")
    yield cast.JONAS, c.WithdrawAgreement(id="withdraw-agree", agreement="agreement-two")
    yield from _set_aside()
    yield cast.METTE, c.WithdrawWish(id="withdraw-wish", wish=given.WISH_B)
    yield cast.JONAS, c.WithdrawConstraint(id="withdraw-wall", constraint="wall-jonas")
    yield cast.LONE, c.WithdrawPossibility(id="withdraw-way", possibility="way-other")
    yield cast.INGRID, c.WithdrawPerspective(id="withdraw-card", perspective="card-ingrid")
    yield from _written_for()
    yield from _quiet()
    yield cast.LONE, c.AddAgendaItem(id="agenda-lone", text="The bus")
    yield cast.LONE, c.WithdrawAgendaItem(id="withdraw-item", item="agenda-lone")
    yield from _end()


def _written_for() -> Iterator[tuple[SeatId, Command]]:
    """Amina writes for Mette: taken, declined, taken back, and left when Mette writes herself again."""
    yield cast.METTE, c.AllowAloud(id="say-it-aloud")
    yield cast.ALI, given.a_definition("said-aloud", text="As I said it", heard_by=(cast.ALI, cast.LONE))
    yield cast.METTE, c.LetHelperWrite(id="amina-writes", seat=cast.AMINA)
    for n, about in enumerate((OwnText.DEFINITION, OwnText.WISH, OwnText.WISH, OwnText.WISH)):
        yield cast.AMINA, given.a_text_for_mette(f"for-mette-{n}", about)
    yield cast.METTE, given.a_yes_to("for-mette-0")
    yield cast.METTE, given.a_yes_to("for-mette-1")
    yield cast.METTE, c.DeclineHelpersWords(id="not-that-one", words="for-mette-2")
    yield cast.AMINA, c.WithdrawHelpersWords(id="nor-that-one", words="for-mette-3")
    yield cast.AMINA, given.a_text_for_mette("for-mette-4", OwnText.WISH, wish=given.WISH_C)
    yield cast.METTE, c.LetHelperGo(id="i-write-again")


def _understanding() -> Iterator[tuple[SeatId, Command]]:
    """Said back and corrected, recognised, said in other words, said by another, pulled apart and stood together."""
    yield cast.INGRID, given.a_restatement("restated-ingrid")
    yield cast.METTE, given.a_hearing("restated-ingrid", Hearing.ALMOST, "The rent comes first.")
    yield cast.INGRID, given.a_restatement("restated-again", text="You wish for peace about money.", wish=given.WISH_C)
    yield cast.METTE, given.a_recognition("card-ingrid", Recognition.NOT_RECOGNISED, "Some days are good.")
    yield cast.METTE, given.a_recognition("wall-jonas")
    yield cast.LONE, given.an_asking("card-ingrid", "ask-for-ingrids")
    yield cast.INGRID, given.plain_words("card-ingrid", word="flare-up")
    for post, author in (("wall-jonas", cast.JONAS), ("way-lone", cast.LONE)):
        yield cast.METTE, given.an_asking(post, f"ask-{post}")
        yield author, given.plain_words(post, text="Said so that a tired person follows it.")
    yield cast.KAREN, given.a_perspective("card-for-ida", said_by=cast.IDA, takes_up="card-ingrid", resource=True)
    yield cast.LONE, c.ConfirmSaying(id="heard-her-yes", perspective="card-for-ida")
    yield cast.LONE, given.a_tension("tension-lone", "card-ingrid", "wall-jonas")
    yield cast.AMINA, c.TakeOnTension(id="take-it-on", tension="tension-lone", question="How can both be true?")
    yield cast.AMINA, given.a_tension("tension-amina", "card-for-ida", "wall-jonas")
    yield cast.AMINA, c.WithdrawTension(id="withdraw-pull", tension="tension-amina")
    yield cast.LONE, c.StandTogether(id="stand-together", one="card-ingrid", other="card-for-ida")
    yield cast.IDA, c.StandApart(id="stand-apart", one="card-for-ida", other="card-ingrid")
    yield cast.ALI, c.ShowOnWall(id="show-the-map", view=WallView.REGIMES)
    yield from _on_the_wall()


def _on_the_wall() -> Iterator[tuple[SeatId, Command]]:
    """Something large on the wall and taken back, the curtain drawn over what is said meanwhile, and one that is left to Mette."""
    yield cast.ALI, c.SpotlightPost(id="large-card", post="card-ingrid")
    yield cast.INGRID, c.RewordPerspective(id="reword-large", perspective="card-ingrid", text="Standing half an hour.")
    yield cast.ALI, c.SpotlightColumn(id="large-column", column="medicine")
    yield cast.ALI, c.ShowPart(id="second-part", part=2)
    yield cast.JONAS, c.JoinRemotely(id="from-home")
    yield cast.JONAS, c.JoinRemotely(id="here-again", remote=False)
    yield cast.METTE, c.JoinRemotely(id="mette-home")
    yield cast.ALI, c.EndSpotlight(id="all-again")
    yield cast.ALI, c.ShowPart(id="third-part", part=3)
    yield cast.ALI, c.SpotlightPost(id="large-wall", post="wall-jonas")
    yield cast.ALI, c.ShowPart(id="part-of-wall", part=2)
    yield cast.ALI, c.DrawCurtain(id="draw-curtain")
    yield cast.IDA, given.a_perspective("card-meanwhile", text="Said while the curtain was drawn.")
    yield cast.METTE, c.DrawCurtain(id="hers-now")
    yield cast.IDA, c.WithdrawPerspective(id="not-said", perspective="card-meanwhile")
    yield cast.METTE, c.OpenCurtain(id="open-curtain")


def _room_to_move() -> Iterator[tuple[SeatId, Command]]:
    """A wall asked about and answered, imagined moved, softened, moved and put back; ways as the citizen wants them looked at."""
    wall, way = PostId("wall-jonas"), PostId("way-lone")
    yield cast.METTE, given.an_own_limit("wall-own")
    yield cast.METTE, given.a_tie("way-lone", "wall-own")
    yield cast.LONE, c.AskAboutConstraint(id="who-says-so", constraint=wall)
    yield cast.AMINA, c.AnswerAboutConstraint(id="it-says-so", constraint=wall, text="The team leader, in May")
    yield cast.IDA, c.AskAboutConstraint(id="who-says-what", constraint=wall)
    yield cast.METTE, c.ImagineMoved(id="imagine-jonas", constraint=wall)
    yield cast.METTE, c.ImagineMoved(id="imagine-own", constraint="wall-own")
    yield cast.INGRID, c.StopImagining(id="back-jonas", constraint=wall)
    yield cast.ALI, c.StopImagining(id="back-to-all")
    yield cast.KAREN, c.ImagineMoved(id="imagine-again", constraint=wall)
    yield (
        cast.AMINA,
        c.SoftenConstraint(id="soften-wall", constraint=wall, firmness=Firmness.OPEN_HERE, reason="The act allows it"),
    )
    yield cast.JONAS, c.MoveConstraint(id="move-wall", constraint=wall, reason="The team leader has said yes")
    yield cast.ALI, c.PutConstraintBack(id="put-back-wall", constraint=wall, reason="Only for new cases")
    yield cast.METTE, c.LookFirstAt(id="look-first", possibility=way)
    yield cast.METTE, c.SetPossibilityAside(id="set-aside", possibility=way, reason="Too far with the bus")
    yield cast.METTE, c.TakePossibilityUp(id="take-it-up", possibility=way)
    yield cast.METTE, c.LookFirstAt(id="look-again", possibility=way)
    yield cast.METTE, c.LookFirstAt(id="look-at-none")
    duty = {
        "required": True,
        "if_refused": "The money may stop",
        "decides": "The job centre",
        "grounds": "The act, § 8",
    }
    yield cast.JONAS, given.a_way("way-duty", money="As now", duties="A talk each month", time="An hour", **duty)
    yield cast.METTE, c.SetPossibilityAside(id="aside-duty", possibility="way-duty", reason="Not like this")
    yield cast.JONAS, given.an_agreement("agree-to-ask", wish=None, constraint=wall)


def _quiet() -> Iterator[tuple[SeatId, Command]]:
    yield cast.ALI, c.GoToPhase(id="to-quiet", phase=Phase.QUIET_WRITING)
    yield cast.AMINA, given.a_perspective("draft-amina")
    yield cast.AMINA, given.a_wall("draft-wall-amina")
    yield cast.AMINA, c.RewordPerspective(id="reword-draft", perspective="draft-amina", text="Thought better of it")
    yield cast.KAREN, replace(given.a_perspective("draft-karen"), draft=True)
    yield cast.KAREN, c.ShareDraft(id="ready-draft", draft="draft-karen")
    yield cast.IDA, given.a_perspective("draft-ida")
    yield cast.IDA, c.WithdrawPerspective(id="throw-away", perspective="draft-ida")
    yield cast.IDA, c.MarkDone(id="ida-is-done")
    yield cast.ALI, c.RevealDrafts(id="reveal-it-all")
    yield cast.AMINA, replace(given.a_perspective("kept-amina"), draft=True)
    yield cast.METTE, c.PauseMeeting(id="pause-now")
    yield cast.METTE, c.ResumeMeeting(id="go-on-now")
    yield cast.ALI, c.GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS)
    yield cast.AMINA, c.ShareDraft(id="share-draft", draft="kept-amina")


def _end() -> Iterator[tuple[SeatId, Command]]:
    yield cast.ALI, c.GoToPhase(id="to-the-summary", phase=Phase.SUMMING_UP)
    yield cast.METTE, c.LetOthersSumUp(id="let-others")
    yield cast.ALI, given.a_line("line-ali")
    yield cast.METTE, given.an_answer("line-ali")
    yield cast.ALI, c.RewordLine(id="reword-line", line="line-ali", text="Stop, and call Amina.")
    yield cast.ALI, given.a_line("line-two")
    yield cast.ALI, c.WithdrawLine(id="withdraw-line", line="line-two")
    yield cast.METTE, given.a_summary()
    yield from _three_questions()
    yield cast.ALI, c.CloseSeat(id="close-karen", seat=cast.KAREN)
    yield cast.ALI, c.SealMeeting(id="seal-it-now")
    yield cast.AMINA, c.AddAddendum(id="addendum-one", text="The letter came today.", reason="It was late")


def _three_questions() -> Iterator[tuple[SeatId, Command]]:
    """Kept back, shared, kept after all, taken back; and what the others saw."""
    yield cast.ALI, c.GoToPhase(id="to-the-three", phase=Phase.THREE_QUESTIONS)
    answer = given.an_answer_to_a_question()
    yield cast.METTE, answer
    yield cast.METTE, replace(answer, id="shared-heard", shared=True)
    yield cast.METTE, given.an_answer_to_a_question(Question.MATTERED, shared=True, score="")
    yield cast.METTE, given.an_answer_to_a_question(Question.MATTERED, id="kept-after-all")
    yield cast.METTE, c.TakeAnswerBack(id="taken-back-1", which=Question.MATTERED)
    yield cast.METTE, given.an_answer_to_a_question(Question.HAD_A_SAY, shared=True, words="")
    yield cast.METTE, c.TakeAnswerBack(id="taken-back-2", which=Question.HAD_A_SAY)
    yield cast.METTE, given.an_answer_to_a_question(Question.MATTERED, id="kept-to-the-end")
    yield cast.AMINA, c.ShareInsight(id="insight-amina", text="How much the rent weighs")
    yield cast.LONE, c.ShareInsight(id="insight-lone-1", text="That Jonas listens")
    yield cast.AMINA, c.TakeInsightBack(id="insight-gone-1")


def _set_aside() -> Iterator[tuple[SeatId, Command]]:
    """Topics of every kind set aside, one said again, one reworded by its author meanwhile, one taken up."""
    yield cast.LONE, c.AddAgendaItem(id="agenda-tired", text="The nights")
    yield cast.ALI, c.InviteToPost(id="look-at-ingrids", post="card-ingrid")
    for about in ("card-ingrid", "wall-jonas", "tension-lone", "agenda-tired"):
        yield cast.METTE, c.SetTopicAside(id=f"aside-{about}", about=about)
    yield cast.METTE, c.SetTopicAside(id="aside-again-1", about="card-ingrid", text="I am tired of it")
    yield cast.INGRID, c.RewordPerspective(id="reword-aside", perspective="card-ingrid", text="Standing half an hour.")
    yield cast.METTE, c.SetTopicAside(id="aside-letters", text="The letters")
    yield cast.METTE, c.SetTopicAside(id="aside-just-now")
    yield cast.METTE, c.TakeTopicUp(id="take-up-card", topic="aside-card-ingrid")
    yield cast.METTE, c.TakeTopicUp(id="take-up-letters", topic="aside-letters")
    yield cast.LONE, c.WithdrawAgendaItem(id="withdraw-tired", item="agenda-tired")
