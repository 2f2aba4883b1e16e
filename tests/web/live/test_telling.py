"""What is told to whom: numbers, sentences in the reader's language, who is here, and what comes back after a gap."""

from itertools import pairwise

import pytest

from facilitator.board import Entry
from facilitator.board.events import AgendaItemAdded
from facilitator.board.terms import Phase
from facilitator.web.fragments import SCREENS, View
from facilitator.web.saying.languages import NAMES, language
from facilitator.web.saying.sentences import HAPPENED, happened
from facilitator.web.wire import messages
from tests import cast, given

from .house import House


def names_of(news) -> list[str]:
    return [name for name, _ in news]


def test_a_newcomer_gets_the_whole_board_of_their_screen(house: House):
    table = house.table()
    for seat, screen in (
        (cast.METTE, "citizen"),
        (cast.ALI, "facilitator"),
        (cast.JONAS, "table"),
        (cast.WALL, "wall"),
    ):
        name, packet = table.screen(seat).news()[0]
        assert (name, packet["whole"], len(packet["fragments"])) == ("board", True, len(SCREENS[screen]))
        page = table.page(seat)
        assert [html for html in packet["fragments"] if html not in page] == [], screen
        assert seat != cast.JONAS or packet["drafts"] in page


def test_numbers_follow_each_other_for_everybody(house: House):
    table = house.table()
    screens = [
        table.screen(seat, **auth)
        for seat, auth in ((cast.METTE, {}), (cast.IDA, {"format": "events"}), (cast.WALL, {}))
    ]
    for screen in screens:
        screen.news()
    start = table.settle().seq
    for text in ("one", "two", "three"):
        assert table.screen(cast.JONAS).ask("PostPerspective", text=text)["ok"]
    for screen in screens:
        boards = [packet for name, packet in screen.news() if name == "board"]
        numbers = [(packet["after"], packet["seq"]) for packet in boards]
        assert numbers[0][0] >= start
        assert all(later[0] == earlier[1] for earlier, later in pairwise(numbers))
        assert numbers[-1][1] == table.settle().seq


@pytest.mark.parametrize("code", ["da", "en", "nb"])
def test_what_happened_is_said_in_the_readers_language(house: House, code: str):
    table = house.table()
    reader = table.screen(cast.LONE, language=code)
    reader.news()
    jonas = table.screen(cast.JONAS)
    reader.news()
    jonas.ask("OfferPossibility", text="The workshop", origin="profession")
    ((_, packet),) = [each for each in reader.news() if each[0] == "board"]
    kind = next(kind for kind in HAPPENED if kind.__name__ == "PossibilityOffered")
    assert packet["said"] == [{"by": cast.JONAS, "sentence": language(code).say(HAPPENED[kind], who="Jonas")}]


@pytest.mark.parametrize("code", NAMES)
def test_a_phase_that_is_a_question_ends_its_sentence_by_itself(code: str):
    for phase, end in ((Phase.HEARD, "?"), (Phase.AGREEMENTS, ".")):
        story = given.an_open_meeting(phase)
        said = happened(language(code), story.meeting, story.entries[-1])
        assert said.endswith(end), said
        assert "?." not in said


def test_what_is_committed_together_is_said_by_whom_each(house: House):
    table = house.table()
    meeting = house.meetings.attend(table.id)
    agenda = AgendaItemAdded(item="item-one", text="Apples")
    entries = [
        Entry(number, agenda, by, given.START, f"command-{number}")
        for number, by in enumerate((cast.JONAS, cast.METTE))
    ]
    view = View(meeting_id=table.id, meeting=meeting, language=language("en"), meeting_type=None, present=frozenset())
    said = messages.change(view, (), meeting, entries, {})["said"]
    assert [(each["by"], each["sentence"].split()[0]) for each in said] == [
        (cast.JONAS, "Jonas"),
        (cast.METTE, "Mette"),
    ]


@pytest.mark.parametrize("code", ["da", "en", "nb"])
def test_a_refusal_is_said_in_the_seats_language(house: House, code: str):
    table = house.table()
    answer = table.screen(cast.WALL, language=code).ask("PostPerspective", text="I hang here")
    assert answer == {
        "ok": False,
        "code": "wall-only-shows",
        "message": language(code).say("The wall only shows the board. It can’t write on it."),
        "field": "",
    }


def test_who_is_here_is_told_when_somebody_comes_and_when_they_go(house: House):
    table = house.table()
    ali, events = table.screen(cast.ALI), table.screen(cast.LONE, format="events")
    ali.news(), events.news()
    jonas = table.screen(cast.JONAS)
    assert ("presence", {"present": sorted({cast.ALI, cast.LONE, cast.JONAS})}) in events.news()
    people = [packet["fragments"][0] for name, packet in ali.news() if name == "presence"]
    assert people[-1].count('data-here="yes"') == 3
    jonas.client.disconnect()
    assert events.news() == [("presence", {"present": sorted({cast.ALI, cast.LONE})})]
    people = [packet["fragments"][0] for name, packet in ali.news() if name == "presence"]
    assert people[-1].count('data-here="yes"') == 2


def test_a_second_screen_of_the_same_seat_is_no_newcomer_and_still_hears_who_is_here(house: House):
    table = house.table()
    first = table.screen(cast.JONAS, format="events")
    first.news()
    second = table.screen(cast.JONAS, format="events")
    assert ("presence", {"present": [cast.JONAS]}) in second.news()
    assert first.news() == []
    second.client.disconnect()
    assert first.news() == [], "Jonas is still here"


def test_whoever_missed_something_asks_and_gets_it(house: House):
    table = house.table()
    jonas = table.screen(cast.JONAS)
    known = table.settle()
    jonas.ask("PostPerspective", text="said while the line was down")
    now = table.settle()
    html = table.screen(cast.IDA, seq=known.seq, own=0)
    assert next(packet["seq"] for name, packet in html.news() if name == "board") == now.seq
    table.screen(cast.KAREN)
    events = table.screen(cast.KAREN, format="events", seq=table.settle().seq)
    ((_, caught_up),) = [each for each in events.news() if each[0] == "board"][:1]
    assert (caught_up["whole"], caught_up["events"]) == (False, [])
    events.send({"seq": known.seq}, "attend")
    ((_, missed),) = [each for each in events.news() if each[0] == "board"]
    assert [event["seq"] for event in missed["events"]] == list(range(known.seq + 1, table.settle().seq + 1))


def test_whoever_missed_nothing_is_sent_nothing(house: House):
    table = house.table()
    table.screen(cast.METTE).news()
    now = table.settle()
    screen = table.screen(cast.METTE, seq=now.seq, own=0)
    assert "board" not in names_of(screen.news())


@pytest.mark.parametrize("known", [-1, 10**9, 2.5, "3", None, [], {"a": 1}, True])
def test_a_nonsensical_number_gets_the_whole_board(house: House, known):
    table = house.table()
    now = table.settle()
    events = table.screen(cast.IDA, format="events")
    events.news()
    assert events.send({"seq": known}, "attend") == {"ok": True}
    ((_, packet),) = events.news()
    assert packet["seq"] >= now.seq
    assert packet["whole"] or known is True


def test_who_sits_there_already_has_come_when_the_meeting_opens(house: House):
    table = house.table(None)
    table.screen(cast.JONAS)
    assert not table.settle().seats[cast.JONAS].arrived
    table.screen(cast.ALI).ask("GoToPhase", phase=Phase.ARRIVE)
    assert table.settle().seats[cast.JONAS].arrived
    assert not table.settle().seats[cast.IDA].arrived
