"""Come along, as it is sent: a choice for everybody, a view for the wall, and the way to end it for whoever leads."""

from facilitator.board import OFFICE, Phase, commands as c, events as e
from facilitator.board.terms import Place, WallView
from facilitator.web.fragments import SCREENS
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import happened
from facilitator.web.touched import touched
from tests import cast
from tests.board.test_along import END, to_place, to_post
from tests.given import Story, a_meeting, a_perspective, an_open_meeting
from tests.web.reading import rendered, words


def with_a_card() -> Story:
    return an_open_meeting(Phase.PERSPECTIVES).then(cast.INGRID, a_perspective("card-ingrid"))


def test_everybody_is_told_who_asks_and_what_to_look_at():
    story = with_a_card().then(cast.ALI, to_post("card-ingrid"))
    assert words(rendered(story, "come-along")).startswith(
        "Ali asks you to look at: Perspectives “Standing over two hours gives a flare-up next day.” Go there Stay here"
    )
    assert "post-card-ingrid" in rendered(story, "come-along")
    assert happened(language("en"), story.meeting, story.entries[-1]) == "Ali asks everybody to look at: Perspectives."
    heard = with_a_card().then(cast.ALI, to_place())
    assert happened(language("en"), heard.meeting, heard.entries[-1]) == "Ali asks everybody to look at: Heard?"
    assert words(rendered(story.then(cast.ALI, END), "come-along")) == ""
    assert "come-along" not in SCREENS["wall"], "a wall chooses nothing"


def test_every_place_has_somewhere_to_go():
    for place in Place:
        invited = rendered(an_open_meeting().then(cast.ALI, to_place(place)), "come-along")
        assert 'data-with=""' not in invited
        assert "-heading" in invited.split('data-to="')[1]


def test_the_wall_goes_there_until_it_is_turned_to_something_newer():
    story = with_a_card().then(cast.ALI, to_place(Place.AGREEMENTS))
    assert 'data-invited="agreements"' in rendered(story, "phases")
    assert 'aria-pressed="true"' not in rendered(story, "console")
    turned = story.then(cast.ALI, c.ShowOnWall(id="show-phase", view=WallView.PHASE))
    assert "data-invited" not in rendered(turned, "phases")
    assert 'aria-pressed="true"' in rendered(turned, "console")
    assert "Go there" in rendered(turned, "come-along")


def test_what_is_invited_to_is_said_in_its_newest_words_and_no_longer_once_it_is_gone():
    story = with_a_card().then(cast.ALI, to_post("card-ingrid"))
    reworded = story.then(cast.INGRID, c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="Two hours."))
    assert {"come-along", "phases"} <= touched(reworded.entries[-1:], reworded.meeting).keys()
    assert "“Two hours.”" in words(rendered(reworded, "come-along"))
    gone = story.then(cast.INGRID, c.WithdrawPerspective(id="gone-1", perspective="card-ingrid"))
    assert isinstance(gone.entries[-1].event, e.PerspectiveWithdrawn)
    assert {"come-along", "phases"} <= touched(gone.entries[-1:], gone.meeting).keys()
    assert words(rendered(gone, "come-along")) == ""
    assert "data-invited" not in rendered(gone, "phases")


def test_once_it_is_set_aside_nobody_is_invited_to_it_and_every_screen_is_told():
    story = with_a_card().then(cast.ALI, to_post("card-ingrid"))
    aside = story.then(cast.METTE, c.SetTopicAside(id="topic-one", about="card-ingrid"))
    assert {"come-along", "phases"} <= touched(aside.entries[-1:], aside.meeting).keys()
    assert words(rendered(aside, "come-along")) == ""
    assert "data-invited" not in rendered(aside, "phases")


def test_a_seat_that_is_closed_is_told_to_the_wall_behind_the_curtain_too():
    """The curtain names the citizen."""
    story = a_meeting().then(cast.ALI, c.DrawCurtain(id="draw-it-1", citizen_opens=True))
    assert "Mette says when" in words(rendered(story, "curtain"))
    closed = story.then(OFFICE, c.CloseSeat(id="close-mette", seat=cast.METTE))
    assert "Mette" not in words(rendered(closed, "curtain"))
    assert "curtain" in touched(closed.entries[-1:], closed.meeting)


def test_the_wall_is_not_said_to_show_the_phase_while_something_is_large_on_it():
    story = with_a_card()
    shows_phase = f'"view": "{WallView.PHASE}"}}\' aria-pressed="true"'
    assert shows_phase in rendered(story, "console")
    large = story.then(cast.ALI, c.SpotlightPost(id="large-card", post="card-ingrid"))
    assert shows_phase not in rendered(large, "console")


def test_whoever_leads_sees_what_stands_and_ends_it_and_is_offered_nothing_in_the_citizens_own_time():
    story = with_a_card().then(cast.ALI, to_post("card-ingrid"))
    assert "Everybody is invited to: Perspectives" in words(rendered(story, "console"))
    assert 'data-command="EndInvitation"' in rendered(story, "console")
    assert rendered(with_a_card(), "console").count('data-command="InviteToPlace"') == len(Place)
    for quiet in (story.in_phase(Phase.OWN_TIME), story.then(cast.METTE, c.PauseMeeting(id="pause-1"))):
        assert "InviteToPlace" not in rendered(quiet, "console")
