"""Ways and walls are rendered once for as long as nothing in them changes, and never longer."""

from facilitator import meeting_types
from facilitator.board import Firmness, commands as c
from facilitator.board.terms import ConstraintKind, Origin, Phase
from facilitator.web.fragments import View
from facilitator.web.pieces.rendered import RENDERED, Rendered
from facilitator.web.saying.languages import NAMES, language
from tests import cast, given
from tests.given import WISH_A, WISH_B, Story, a_space

WAY, WALL, ALIS = "way-workshop", "wall-ten-hours", "wall-ali"
WALL_SAID = {"kind": ConstraintKind.LAW, "source": "The act, § 1", "owner": "The centre", "mover": ""}
STEPS = (
    (
        cast.LONE,
        c.RewordPossibility(id="s-2", possibility=WAY, text="Else", origin=Origin.CITIZEN, wishes=(WISH_A, WISH_B)),
    ),
    (cast.METTE, c.RewordWish(id="s-3", wish=WISH_A, text="Said anew")),
    (cast.METTE, c.WithdrawWish(id="s-4", wish=WISH_A)),
    (cast.METTE, c.LookFirstAt(id="s-5", possibility=WAY)),
    (cast.METTE, c.SetPossibilityAside(id="s-6", possibility=WAY, reason="Too far")),
    (cast.METTE, c.TakePossibilityUp(id="s-7", possibility=WAY)),
    (cast.ALI, given.a_wall(ALIS, firmness=Firmness.FIXED)),
    (cast.ALI, given.a_tie(WAY, ALIS)),
    (cast.LONE, c.AskAboutConstraint(id="s-8", constraint=WALL)),
    (cast.AMINA, c.AnswerAboutConstraint(id="s-9", constraint=WALL, text="So says the act")),
    (cast.METTE, c.ImagineMoved(id="s-10", constraint=WALL)),
    (cast.METTE, c.ImagineMoved(id="s-11", constraint=ALIS)),
    (cast.ALI, c.StopImagining(id="s-12", constraint=WALL)),
    (cast.AMINA, c.MoveConstraint(id="s-13", constraint=WALL, reason="It has moved")),
    (cast.JONAS, c.PutConstraintBack(id="s-14", constraint=WALL, reason="It stands")),
    (cast.ALI, c.SoftenConstraint(id="s-15", constraint=ALIS, firmness=Firmness.OPEN_HERE, reason="So we can")),
    (cast.ALI, c.RewordConstraint(id="s-16", constraint=ALIS, text="Anew", firmness=Firmness.FIXED, **WALL_SAID)),
    (cast.METTE, given.an_asking(ALIS, id="s-17")),
    (cast.ALI, given.plain_words(ALIS)),
    (cast.METTE, given.an_asking("way-course", id="s-18")),
    (cast.KAREN, given.plain_words("way-course", id="s-19")),
    (cast.METTE, c.MoveConstraint(id="s-20", constraint="wall-own")),
    (cast.ALI, c.UntieConstraint(id="s-21", possibility=WAY, constraint=ALIS)),
    (cast.ALI, c.WithdrawConstraint(id="s-22", constraint=ALIS)),
    (cast.LONE, c.WithdrawPossibility(id="s-23", possibility=WAY)),
    (cast.ALI, c.GoToPhase(id="s-24", phase=Phase.SUMMING_UP)),
    (cast.ALI, c.SealMeeting(id="s-25")),
)


def shown(story: Story, spoken: str) -> str:
    meeting = story.meeting.as_seen_by(None)
    return View(
        meeting_id="m", meeting=meeting, language=language(spoken), meeting_type=meeting_types.load(meeting.meeting_type),
        present=frozenset(),
    ).render("possibilities")  # fmt: skip


def test_what_is_kept_is_what_would_be_rendered_anew():
    story = a_space()
    for by, command in STEPS:
        before, story = story, story.then(by, command)
        assert story != before, command
        for spoken in NAMES:
            kept = shown(story, spoken)
            RENDERED.clear()
            assert shown(story, spoken) == kept, command


def test_a_wall_that_moves_lets_all_but_its_own_ways_be():
    story = a_space()
    shown(story, "en")
    before = dict(RENDERED._kept)
    shown(story.then(cast.AMINA, STEPS[13][1]), "en")
    anew = {name[2] for name, piece in RENDERED._kept.items() if len(name) == 4 and piece is not before.get(name)}
    assert anew == {WALL, WAY}


def test_what_is_made_of_something_else_is_made_anew():
    rendered = Rendered()
    assert rendered.once(("m", "one"), (1,), lambda: "<b>1</b>") == "<b>1</b>"
    assert rendered.once(("m", "one"), (1,), lambda: "not asked") == "<b>1</b>"
    assert rendered.known(("m", "one"), (2,)) is None
    assert rendered.once(("m", "one"), (2,), lambda: "<b>2</b>") == "<b>2</b>"
