"""Three boards made by hand, and what was counted on them by hand: who knows by what, and who opened, asked and answered."""

from collections.abc import Iterator

from facilitator.board import commands as c
from facilitator.board.terms import Basis, ConstraintKind, Hearing, Phase, Placement, Recognition, SeatId
from tests import cast
from tests.given import (
    Story,
    a_definition,
    a_hearing,
    a_perspective,
    a_recognition,
    a_restatement,
    a_summary,
    a_tension,
    a_wall,
    a_way,
    an_agreement,
    an_asking,
    an_open_meeting,
    plain_words,
    with_the_centre,
)

KEYS = {
    "citizen": "citizen", "facilitator": "facilitator", "network": cast.NETWORK, "medicine": cast.MEDICINE,
    "social-work": cast.SOCIAL_WORK, "employment": cast.EMPLOYMENT, "education": cast.EDUCATION, "psychology": cast.PSYCHOLOGY,
}  # fmt: skip


def table(text: str) -> dict[str, dict[str, int]]:
    """Rows by their first word, each a count by column; a dot is none."""
    heading, *rows = [line.split() for line in text.strip().splitlines()]
    return {
        row[0]: {name: int(cell) for name, cell in zip(heading, row[1:], strict=True) if cell != "."} for row in rows
    }


def with_cards(story: Story, cards: str) -> Story:
    """One line a card: its seat, its basis, its placement, and ``resource`` if it is one."""
    for number, line in enumerate(cards.strip().splitlines()):
        seat, basis, placement, *resource = line.split()
        card = a_perspective(
            f"card-{number}", basis=Basis(basis), placement=Placement(placement), resource=bool(resource)
        )
        story = story.then(SeatId(f"seat-{seat}"), card)
    return story


def records_everywhere() -> Story:
    """Half of what stands rests on records. Karen drafts, and has written for Ida twice: Ida has said yes to one of them."""
    story = with_cards(
        with_the_centre(an_open_meeting(Phase.PERSPECTIVES)),
        """
        ingrid  record  person
        ingrid  record  person
        ingrid  record  not-placed
        ingrid  test    person
        jonas   record  workplace
        jonas   rule    system
        amina   record  person     resource
        """,
    )
    story = story.then(cast.KAREN, a_perspective("draft-karen", basis=Basis.ASSUMPTION, draft=True))
    for card in ("said-yes", "said-waiting"):
        story = story.then(cast.KAREN, a_perspective(card, basis=Basis.RECORD, said_by=cast.IDA))
    return story.then(cast.IDA, c.ConfirmSaying(id="confirm-1", perspective="said-yes"))


RECORDS_MAP = """
             record test rule lived-experience resources
citizen      .      .    .    4                .
network      .      .    .    .                .
medicine     3      1    .    .                .
social-work  1      .    .    .                1
employment   1      .    1    .                .
education    .      .    .    .                .
psychology   1      .    .    .                .
"""
RECORDS_PLACED = {"person": 5, "workplace": 1, "system": 1, "not-placed": 1}
RECORDS_VOICES = """
             opened asked answered
citizen      4      .     .
medicine     4      .     .
social-work  1      .     .
employment   2      .     .
psychology   1      .     .
"""


def evenly() -> Story:
    """As much is lived as is recorded, and as much lies with the person as with the workplace."""
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.METTE, a_definition())
    limit = a_wall("wall-limit", kind=ConstraintKind.OWN_LIMIT, source="Me", owner="Mette")
    story = story.then(cast.METTE, limit).then(cast.JONAS, a_wall("wall-hours"))
    return with_cards(
        story,
        """
        lone    lived-experience  person      resource
        ingrid  record            person
        ingrid  record            workplace
        karen   record            workplace   resource
        """,
    )


EVENLY_MAP = """
             record lived-experience resources
citizen      .      2                .
network      .      1                1
medicine     2      .                .
social-work  .      .                .
employment   .      .                .
education    1      .                1
psychology   .      .                .
"""
EVENLY_PLACED = {"person": 2, "workplace": 2}
EVENLY_VOICES = """
             opened asked answered
citizen      2      .     .
network      1      .     .
medicine     2      .     .
employment   1      .     .
education    1      .     .
"""


def asked_and_answered() -> Story:
    """A meeting as most are: the citizen says one thing first, and then answers."""
    story = an_open_meeting(Phase.QUIET_WRITING)
    for by, command in _talk():
        story = story.then(SeatId(by), command)
    return story


def _talk() -> Iterator[tuple[str, c.Command]]:
    yield cast.METTE, a_definition()
    yield cast.INGRID, a_perspective("card-ingrid", basis=Basis.JUDGEMENT)
    yield cast.INGRID, a_wall("wall-ingrid")
    yield cast.JONAS, a_perspective("card-kept", draft=True)
    yield cast.ALI, c.RevealDrafts(id="reveal-1")
    yield cast.ALI, c.GoToPhase(id="on-1", phase=Phase.PERSPECTIVES)
    yield cast.ALI, c.AddAgendaItem(id="item-1", text="The bus")
    yield cast.INGRID, a_restatement("restatement-1")
    yield cast.METTE, a_hearing("restatement-1", Hearing.ALMOST, "The rent comes first.")
    yield cast.METTE, a_recognition("card-ingrid", Recognition.NOT_RECOGNISED, "Not every day.")
    yield cast.LONE, a_perspective("card-lone", takes_up="card-ingrid", basis=Basis.LIVED_EXPERIENCE)
    yield cast.METTE, an_asking("card-ingrid")
    yield cast.INGRID, plain_words("card-ingrid")
    yield cast.AMINA, a_tension("tension-1", "card-ingrid", "wall-ingrid")
    yield cast.ALI, c.TakeOnTension(id="take-on", tension="tension-1", question="How can both be true?")
    yield cast.JONAS, a_way("way-1", wishes=())
    yield cast.JONAS, an_agreement("agreement-1", wish=None)
    yield cast.METTE, a_summary()


TALK_MAP = """
             judgement lived-experience resources
citizen      .         2                .
network      .         1                .
medicine     1         .                .
social-work  .         .                .
employment   .         .                .
education    .         .                .
psychology   .         .                .
"""
TALK_PLACED = {"person": 2}
TALK_VOICES = """
             opened asked answered
citizen      1      .     2
facilitator  1      1     .
network      .      .     1
medicine     2      1     1
social-work  1      .     .
employment   1      .     .
"""
BOARDS = {
    "records everywhere": (records_everywhere, RECORDS_MAP, RECORDS_PLACED, RECORDS_VOICES),
    "evenly": (evenly, EVENLY_MAP, EVENLY_PLACED, EVENLY_VOICES),
    "asked and answered": (asked_and_answered, TALK_MAP, TALK_PLACED, TALK_VOICES),
}
