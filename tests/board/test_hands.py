"""P1: by whose hand the citizen's words came goes along to the next meeting, by name; who sat there may have no seat here."""

from dataclasses import replace

from facilitator.board import Hand, commands as c, events as e, hand_of, record_of
from facilitator.board.last_time import agreements_to_carry_over, words_to_carry_over
from facilitator.board.terms import Going, OwnText, Phase
from tests import cast, following, given
from tests.following import BIRTHE_WROTE, GIVEN_ALOUD, NOT_REVIEWED, SAID_TO_BE_HARD, a_meeting_that_follows, a_review

HEARD_BY = (cast.ALI, cast.LONE)
HEARD = Hand("Ali", ("Ali", "Lone"))
KEEP_HANDS = c.TakeEarlierWordsUp(id="keep-hands", words="last-hands")
KEEP_QUIET = c.TakeEarlierWordsUp(id="keep-quiet", words="last-quiet")


def carried(story: given.Story) -> dict[str, Hand]:
    return {words.text: words.hand for words in words_to_carry_over(story.meeting, [])}


def test_what_a_helper_wrote_is_carried_over_with_the_helpers_name():
    story = given.with_lone_writing(given.an_open_meeting(Phase.OWN_WORDS))
    story = story.then(cast.LONE, given.a_text_for_mette(about=OwnText.DEFINITION, text="I can try"))
    story = story.then(cast.METTE, given.a_yes_to("words-one"), *given.WISHES[:1])
    assert carried(story) == {"I can try": Hand("Lone"), given.WISHES[0].text: Hand()}


def test_what_was_given_aloud_is_carried_over_with_the_names_of_those_who_heard_it():
    story = a_meeting_that_follows().in_phase(Phase.AGREEMENTS)
    story = story.then(cast.ALI, given.a_definition(text="I can try", heard_by=HEARD_BY))
    story = story.then(cast.ALI, c.AddWish(id="wish-aloud", text="Peace", heard_by=HEARD_BY))
    story = story.then(cast.ALI, a_review(going=Going.HARD, heard_by=HEARD_BY))
    story = story.then(cast.JONAS, given.an_agreement("agreement-new", wish=None))
    story = story.in_phase(Phase.SUMMING_UP).then(cast.ALI, given.a_summary(heard_by=HEARD_BY))
    story = story.then(cast.ALI, given.an_answer("agreement-new", heard_by=HEARD_BY))
    assert carried(story) == {"I can try": HEARD, "Peace": HEARD}
    left = {one.id: one for one in agreements_to_carry_over(story.meeting, {})}
    assert left["agreement-new"].hand == HEARD
    (review,) = left[NOT_REVIEWED.id].reviews
    assert (review.who, review.hand, review.by, review.written_by, review.heard_by) == ("Mette", HEARD, None, None, ())
    assert left[SAID_TO_BE_HARD.id] == SAID_TO_BE_HARD, "also what came from the meeting before that one"


def test_what_she_says_again_here_still_says_by_whose_hand_it_came():
    story = a_meeting_that_follows(Phase.OWN_WORDS).then(cast.METTE, KEEP_HANDS, KEEP_QUIET)
    hands = [hand_of(story.meeting, wish.now) for wish in story.meeting.standing_wishes()]
    assert hands == [GIVEN_ALOUD, BIRTHE_WROTE]
    assert carried(story) == {"Work with my hands": GIVEN_ALOUD, "Quiet evenings": BIRTHE_WROTE}
    told = [entry.event for entry in story.entries if isinstance(entry.event, e.EarlierWordsTakenUp)]
    assert [(one.writer, one.hearer, one.other_hearer) for one in told] == [
        ("Ali", "Ali", "Birthe"),
        ("Birthe", "", ""),
    ]


def test_her_own_words_stay_by_her_own_hand():
    written = replace(following.SAID_LAST_TIME[0], hand=BIRTHE_WROTE)
    story = given.a_meeting().then(given.OFFICE, following.last_time(words=(written,)))
    kept = story.then(cast.METTE, c.TakeEarlierWordsUp(id="keep", words=written.id))
    assert hand_of(kept.meeting, kept.meeting.definition[-1]) == BIRTHE_WROTE
    own = story.then(cast.METTE, given.a_definition(text=written.text))
    own = own.then(cast.METTE, c.TakeEarlierWordsUp(id="keep", words=written.id))
    assert [hand_of(own.meeting, words) for words in own.meeting.definition] == [Hand()]


def test_the_record_says_it_by_name():
    story = a_meeting_that_follows(Phase.OWN_WORDS).then(cast.METTE, KEEP_QUIET)
    record = record_of(story.meeting, given.START)
    assert [words["hand"] for words in record["wishes"][0]["versions"]] == [{"writer": "Birthe", "hearers": []}]
    aloud = {"writer": "Ali", "hearers": ["Ali", "Birthe"]}
    _, hard = record["last_time"]["agreements"]
    assert (hard["hand"], [review["hand"] for review in hard["reviews"]]) == (aloud, [aloud])
