"""An ordinary meeting's room to move, in Danish: three wishes, five ways of which one is a duty, four walls of which one is hers."""

from facilitator.board import commands as c
from facilitator.board.terms import ConstraintKind, Firmness, Phase, PostId
from tests import cast
from tests.given import WISH_A, WISH_B, WISH_C, Story, a_definition, a_tie, a_wall, a_way, an_open_meeting, an_own_limit

DEFINITION = (
    "Jeg er ikke bange for at arbejde. Jeg er bange for at love noget, min ryg bryder, inden det er torsdag. "
    "Når huslejen er sikker, tør jeg prøve."
)
WISHES = {
    WISH_A: "Ro om pengene, mens jeg prøver",
    WISH_B: "Nogle få timer om ugen, med hænderne, tæt på hjemmet",
    WISH_C: "Være hjemme, når Liv kommer fra skole",
}
REASON = "Jeg skriver noten i dag"
ANSWER = "Det står i vores egen vejledning. Det er ikke en lov."


def wishes() -> Story:
    """Her own words, and what she wants; nobody has found a way yet."""
    story = an_open_meeting(Phase.ROOM_TO_MOVE).then(cast.METTE, a_definition(text=DEFINITION))
    return story.then(cast.METTE, *(c.AddWish(id=id, text=text) for id, text in WISHES.items()))


def ways() -> Story:
    """Five ways, and no wall in any of them."""
    note = a_way(
        "way-note", text="Vi skriver en note til jobcentret om, hvad ryggen kan holde til", wishes=(WISH_A, WISH_B)
    )
    trial = a_way("way-trial", text="Beholde sygedagpengene under en praktik", wishes=(WISH_A,))
    shop = a_way("way-shop", text="Cykelværkstedet på Nordvej, to formiddage om ugen", wishes=(WISH_B, WISH_C))
    duty = a_way(
        "way-duty",
        text="Samtale på jobcentret hver fjerde uge",
        wishes=(),
        required=True,
        if_refused="Pengene kan stoppe.",
    )
    mornings = a_way("way-mornings", text="Kun formiddage, og aldrig to dage i træk", wishes=())
    return wishes().then(cast.INGRID, note).then(cast.JONAS, trial, shop, duty).then(cast.METTE, mornings)


def walls() -> Story:
    """Four walls: of the team leader, of the law, of the doctor, and her own."""
    hours = a_wall("wall-hours", text="Praktik begynder normalt på 10 timer om ugen", owner="Teamlederen")
    law = a_wall(
        "wall-law", text="Sygedagpengene stopper 1. marts, så sker der noget andet", owner="Folketinget",
        kind=ConstraintKind.LAW, firmness=Firmness.FIXED, until="2027-03-01",
    )  # fmt: skip
    weeks = a_wall(
        "wall-weeks", text="Lægeerklæringen tager tre uger", owner="Lægekontoret",
        kind=ConstraintKind.MEDICINE, firmness=Firmness.OPEN_HERE,
    )  # fmt: skip
    story = ways().then(cast.JONAS, hours, law, a_tie("way-trial", "wall-hours"), a_tie("way-shop", "wall-hours"))
    story = story.then(cast.JONAS, a_tie("way-trial", "wall-law")).then(
        cast.INGRID, weeks, a_tie("way-note", "wall-weeks")
    )
    limit = an_own_limit(text="Jeg skal være hjemme klokken to")
    return story.then(cast.METTE, limit, a_tie("way-shop", "wall-own"))


def asked(wall: str = "wall-hours") -> Story:
    """She asks who says so."""
    return walls().then(cast.METTE, c.AskAboutConstraint(id="ask-who", constraint=PostId(wall)))


def answered() -> Story:
    """She is told."""
    return asked().then(
        cast.JONAS, c.AnswerAboutConstraint(id="answer-who", constraint=PostId("wall-hours"), text=ANSWER)
    )


def imagined(wall: str = "wall-hours") -> Story:
    """Somebody asks what if."""
    return answered().then(cast.ALI, c.ImagineMoved(id="what-if", constraint=PostId(wall)))


def moved() -> Story:
    """The doctor's wall has moved."""
    return answered().then(cast.INGRID, c.MoveConstraint(id="it-moves", constraint=PostId("wall-weeks"), reason=REASON))
