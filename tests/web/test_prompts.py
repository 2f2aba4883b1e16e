"""The console's prompts: what is worth a look, the most important first; going on with somebody unheard is asked, never stopped."""

from dataclasses import replace

from facilitator.board import Phase, commands as c
from facilitator.board.meeting import Meeting
from facilitator.board.terms import Hearing, Role
from facilitator.web.fragments import SCREENS
from facilitator.web.saying.prompts import LONG, MANY_ANSWERS, MOST, Prompt, before_going_on, prompts
from tests import cast, following, given
from tests.given import Story
from tests.web.reading import rendered, words

EVERY_PROFESSION = (cast.MEDICINE, cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY)


def codes(meeting: Meeting) -> list[str]:
    return [prompt.code for prompt in prompts(meeting)]


def restated(story: Story, by: str, heard: Hearing | None) -> Story:
    story = story.then(by, c.Restate(id=f"restate-{by}", text=f"{by} understood something of it"))
    if heard is None:
        return story
    return story.then(cast.METTE, c.AnswerRestatement(id=f"answer-{by}", restatement=f"restate-{by}", heard=heard))


def spoken(story: Story, **did: int) -> Meeting:
    """The meeting with Mette's voice as counted here."""
    voice = story.meeting.voices[Role.CITIZEN]
    return story.meeting.but(voices={**story.meeting.voices, Role.CITIZEN: replace(voice, **did)})


def test_nothing_is_prompted_before_the_meeting_or_after_it():
    called = given.a_meeting()
    opened = called.in_phase(Phase.ARRIVE).in_phase(Phase.PERSPECTIVES)
    assert codes(opened.meeting) == ["nothing-opened"]
    assert codes(called.meeting) == []
    assert codes(opened.then(cast.ALI, c.SealMeeting(id="seal-the-meeting")).meeting) == []


def test_the_citizen_is_asked_what_to_take_first_only_after_own_words():
    assert "nothing-opened" not in codes(given.an_open_meeting(Phase.OWN_WORDS).meeting)
    silent = given.an_open_meeting(Phase.HEARD)
    assert codes(silent.meeting)[0] == "nothing-opened"
    assert "nothing-opened" not in codes(given.with_the_centre(silent).meeting)


def test_who_is_unheard_is_named_until_the_citizen_says_yes():
    story = given.with_the_centre(given.an_open_meeting(Phase.HEARD))
    assert prompts(story.meeting)[0] == Prompt("not-heard", EVERY_PROFESSION)
    story = restated(restated(story, cast.INGRID, Hearing.YES), cast.JONAS, Hearing.ALMOST)
    left = (cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY)
    assert prompts(story.meeting)[0] == Prompt("not-heard", left)


def test_nobody_is_unheard_before_the_phase_in_which_they_are_asked():
    assert codes(given.with_the_centre(given.an_open_meeting(Phase.OWN_WORDS)).meeting) == []


def test_going_on_towards_solutions_asks_once_more_and_any_other_way_does_not():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES))
    for by in (cast.INGRID, cast.AMINA, cast.KAREN):
        story = restated(story, by, Hearing.YES)
    story = restated(story, cast.JONAS, None)
    left = before_going_on(story.meeting, Phase.ROOM_TO_MOVE)
    assert left
    assert (left.silent, left.unconfirmed) == ((cast.PSYCHOLOGY,), (cast.EMPLOYMENT,))
    assert before_going_on(story.meeting, Phase.AGREEMENTS) == left
    assert before_going_on(story.meeting, Phase.OWN_TIME) is None
    console = rendered(story, "console")
    there = story.in_phase(Phase.ROOM_TO_MOVE)
    assert before_going_on(there.meeting, Phase.AGREEMENTS) is None, "it has been asked"
    assert before_going_on(there.in_phase(Phase.PERSPECTIVES).meeting, Phase.AGREEMENTS) == left
    question = "Psychology has not said what they have heard. Mette has not said yes to what Employment heard. Go on all the same?"
    assert f'data-confirm="{question}"' in console.split('id="lead-next"')[1].split(">")[0]


def test_nothing_is_asked_on_the_way_when_everybody_is_heard():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES))
    assert "Go on all the same?" in rendered(story, "console")
    for by in cast.PROFESSIONALS:
        story = restated(story, by, Hearing.YES)
    assert before_going_on(story.meeting, Phase.ROOM_TO_MOVE) is None
    assert "Go on all the same?" not in rendered(story, "console")


def test_a_citizen_who_mostly_answers_is_noticed():
    story = given.with_the_centre(given.an_open_meeting())
    assert "mostly-answered" in codes(spoken(story, opened=1, asked=0, answered=MANY_ANSWERS))
    assert "mostly-answered" not in codes(spoken(story, opened=1, asked=0, answered=MANY_ANSWERS - 1))
    assert "mostly-answered" not in codes(spoken(story, opened=1, asked=1, answered=4))
    assert "mostly-answered" in codes(spoken(story, opened=1, asked=1, answered=5))


def test_it_is_long_since_the_citizen_wrote_only_when_others_have_written_since():
    story = given.with_the_centre(given.an_open_meeting()).then(cast.INGRID, given.a_perspective())
    newest = story.meeting.voices[cast.MEDICINE].last
    assert newest
    assert "long-silent" in codes(spoken(story, last=newest - LONG))
    assert "long-silent" not in codes(spoken(story, last=newest - LONG / 2))
    assert "Mette last wrote" in words(rendered(replace(story, meeting=spoken(story, last=newest - LONG)), "console"))


def test_what_waits_for_a_yes_or_for_other_words_is_named_with_whose_it_is():
    story = given.an_open_meeting().then(cast.METTE, given.a_definition()).then(cast.INGRID, given.a_perspective())
    story = story.then(cast.AMINA, given.a_perspective("card-of-lone", text="I can drive her.", said_by=cast.LONE))
    story = story.then(cast.METTE, c.AskForOtherWords(id="ask-for-words", post="card-one"))
    found = [(prompt.code, prompt.post) for prompt in prompts(story.meeting)]
    assert found == [("waits-for-a-yes", "card-of-lone"), ("other-words-asked", "card-one")]
    said = words(rendered(story, "console"))
    assert "Written for Lone, waiting for their yes: “I can drive her.”" in said
    assert "Somebody asks Ingrid Holm for other words: “Standing over two hours" in said
    story = story.then(cast.LONE, c.ConfirmSaying(id="lone-says-yes", perspective="card-of-lone"))
    story = story.then(cast.INGRID, c.SayInOtherWords(id="plain-words", post="card-one", text="Two hours is too much."))
    assert codes(story.meeting) == []


def test_nobody_is_told_off_for_not_having_written_before_the_reveal():
    story = given.an_open_meeting(Phase.QUIET_WRITING).then(cast.INGRID, given.a_perspective())
    assert "not-written" not in codes(story.meeting)
    story = story.then(cast.ALI, c.RevealDrafts(id="reveal-drafts"))
    prompt = prompts(story.meeting)[-1]
    assert prompt.code == "not-written"
    assert cast.MEDICINE not in prompt.professions
    assert cast.EDUCATION in prompt.professions


def test_at_most_five_stand_at_once_and_the_citizens_come_first():
    story = given.an_open_meeting(Phase.PERSPECTIVES)
    for n in range(MOST + 2):
        card = given.a_perspective(f"card-number-{n}", text=f"Number {n}", said_by=cast.LONE)
        story = story.then(cast.AMINA, card)
    found = prompts(story.meeting)
    assert len(found) == MOST
    assert found[0].code == "nothing-opened"
    assert rendered(story, "console").count("data-prompt=") == MOST


def test_a_wall_that_was_asked_about_is_prompted_until_somebody_answers():
    """P7"""
    story = given.with_the_centre(given.an_open_meeting(Phase.ROOM_TO_MOVE)).then(cast.JONAS, given.a_wall())
    assert "who-says-so" not in codes(story.meeting)
    asked = story.then(cast.METTE, c.AskAboutConstraint(id="ask-one", constraint="wall-one"))
    assert Prompt("who-says-so", post="wall-one") in prompts(asked.meeting)
    assert "who says so" in words(rendered(asked, "console"))
    answer = c.AnswerAboutConstraint(id="answer-one", constraint="wall-one", text="Our own guidelines")
    assert "who-says-so" not in codes(asked.then(cast.JONAS, answer).meeting)


def test_wishes_nobody_has_found_a_way_to_are_prompted_where_solutions_are_talked_of():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES)).then(cast.LONE, given.a_way())
    assert "no-way-yet" not in codes(story.meeting)
    meeting = story.in_phase(Phase.ROOM_TO_MOVE).meeting
    assert [wish.letter for wish in prompts(meeting)[-1].wishes] == ["A", "C"]
    assert "Nobody has found a way to these wishes yet: A C" in words(
        rendered(story.in_phase(Phase.ROOM_TO_MOVE), "console")
    )
    fewer = story.in_phase(Phase.ROOM_TO_MOVE).then(cast.LONE, given.a_way("way-home", wishes=(given.WISH_A,)))
    assert "Nobody has found a way to this wish yet: C" in words(rendered(fewer, "console"))


def test_what_the_citizen_does_not_want_to_talk_about_comes_first_and_is_left_with_the_phase():
    story = given.an_open_meeting(Phase.HEARD)
    aside = story.then(cast.METTE, c.SetTopicAside(id="topic-letters", text="The letters"))
    assert prompts(aside.meeting)[0].topics == (aside.meeting.topics["topic-letters"],)
    assert "Mette does not want to talk about this now. Go on to something else: “ The letters ”" in words(
        rendered(aside, "console").replace("<q>", "“ ").replace("</q>", " ”")
    )
    assert "set-aside" not in codes(aside.then(cast.METTE, c.TakeTopicUp(id="up-1", topic="topic-letters")).meeting)
    assert "set-aside" not in codes(aside.in_phase(Phase.PERSPECTIVES).meeting)


def test_who_leads_is_told_that_something_was_left_out_and_asked_who_we_is():
    story = given.with_the_centre(given.an_open_meeting(Phase.SUMMING_UP))
    story = story.then(cast.JONAS, given.an_agreement("agreement-we", who="We"))
    asked = [prompt.post for prompt in prompts(story.meeting) if prompt.code == "who-is-we"]
    assert asked == ["agreement-we"]
    assert "left-out" not in codes(story.meeting), "the citizen has not summed up yet"
    summed_up = story.then(cast.METTE, given.a_summary())
    assert "left-out" in codes(summed_up.meeting)
    assert "left-out" not in codes(summed_up.in_phase(Phase.THREE_QUESTIONS).meeting)
    assert "Peace about money" in words(rendered(summed_up, "left-out")).split("It does not speak of")[1]
    assert "hidden" in rendered(story, "left-out")
    for screen in ("wall", "citizen"):
        assert "left-out" not in SCREENS[screen]


HEAVY = "Kommunen bestemmer omfanget af den videre arbejdsmarkedsuddannelse. "


def test_who_leads_is_told_when_what_is_taken_home_reads_heavily():
    """While it can still be said more plainly; the citizen's own text is weighed by nobody."""
    story = given.with_the_centre(given.an_open_meeting(Phase.SUMMING_UP)).then(
        cast.METTE, given.a_summary(text=HEAVY * 16)
    )
    story = story.then(cast.METTE, given.an_agreement("agreement-hers", what=HEAVY * 7, if_hard=HEAVY * 7))
    story = story.then(cast.LONE, given.an_agreement("agreement-lone", what=HEAVY * 7, if_hard=HEAVY * 7))
    assert "reads-heavily" not in codes(story.meeting)
    story = story.then(cast.JONAS, given.an_agreement("agreement-long", what=HEAVY * 7, if_hard=HEAVY * 7))
    assert "reads-heavily" not in codes(story.meeting), "fewer than a hundred words"
    story = story.then(cast.ALI, given.a_line("line-long", text=HEAVY * 2))
    (prompt,) = (one for one in prompts(story.meeting) if one.code == "reads-heavily")
    assert (prompt.reads.ease, prompt.long_words) == ("heavy", ("arbejdsmarkedsuddannelse",))
    said = words(rendered(story, "console"))
    assert f"hard to read. LIX {prompt.reads.lix} Long words: arbejdsmarkedsuddannelse." in said
    plain = story.then(cast.ALI, c.RewordLine(id="plainly", line="line-long", text="Vi ses. " * 30))
    assert [one.reads.ease for one in prompts(plain.meeting) if one.code == "reads-heavily"] == ["middling"]
    assert "reads-heavily" not in codes(story.in_phase(Phase.HEARD).meeting)
    assert "reads-heavily" not in rendered(story, "now"), "the citizen is told nothing of it"


def test_what_reads_easily_is_no_prompt():
    story = given.with_the_centre(given.an_open_meeting(Phase.AGREEMENTS))
    easy = given.an_agreement("agreement-easy", what="Vi ses her. " * 20, if_hard="Vi ses her. " * 20)
    assert "reads-heavily" not in codes(story.then(cast.JONAS, easy).meeting)


def test_what_nobody_has_looked_at_since_last_time_is_worth_a_look_until_somebody_has():
    """48 % of stroke patients' goals were never reviewed (DESIGN.md, 1)."""
    story = following.a_meeting_that_follows(Phase.ARRIVE)
    (found,) = [prompt for prompt in prompts(story.meeting) if prompt.code == "never-reviewed"]
    assert found.earlier == (following.NOT_REVIEWED,)
    looked = story.then(cast.JONAS, following.a_review())
    assert "never-reviewed" not in [prompt.code for prompt in prompts(looked.meeting)]


def test_a_wall_whose_owner_names_nobody_is_worth_a_look_until_somebody_is_named():
    """P7"""
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES)).then(cast.JONAS, given.a_wall())
    assert "whose-wall" not in codes(story.meeting)
    nobodys = story.then(cast.JONAS, given.a_wall("wall-nobodys", owner="We all"))
    assert Prompt("whose-wall", post="wall-nobodys") in prompts(nobodys.meeting)
    assert "Who owns this wall? “We all” is nobody one can ask:" in words(rendered(nobodys, "console"))
    moved = c.MoveConstraint(id="moved", constraint="wall-nobodys", reason="Amina was asked")
    assert "whose-wall" not in codes(nobodys.then(cast.ALI, moved).meeting)


def test_that_nobody_here_decides_is_said_where_it_matters():
    """P9"""
    story = given.an_open_meeting(Phase.ARRIVE)
    assert "nobody-decides" not in codes(story.meeting), "Amina and Jonas decide, and have come"
    not_come = given.a_meeting().in_phase(Phase.ARRIVE)
    assert prompts(not_come.meeting)[-1] == Prompt("nobody-decides", names=("Amina", "Jonas"))
    assert "Nobody who decides has come to the board yet: Amina, Jonas." in words(rendered(not_come, "console"))
    nobody = story
    for seat in (cast.AMINA, cast.JONAS):
        nobody = nobody.then(cast.ALI, c.CloseSeat(id=f"close-{seat}", seat=seat))
    assert prompts(nobody.meeting)[-1] == Prompt("nobody-decides")
    assert "Nobody here decides. Say who does, and when Mette hears." in words(rendered(nobody, "console"))
    assert "nobody-decides" in codes(nobody.in_phase(Phase.AGREEMENTS).meeting)
    assert "nobody-decides" not in codes(nobody.in_phase(Phase.PERSPECTIVES).meeting)
