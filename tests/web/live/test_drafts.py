"""P6: what is written in quiet never leaves the server for anyone but its author, whichever way one looks."""

import json

import pytest

from facilitator.board.terms import Phase
from tests import cast

from .house import INTERPRETER, House, Screen, Table

SECRET, SECOND, KEPT, WALL_SECRET = "unripe-thought", "riper-thought", "kept-thought", "unripe-wall"
OTHERS = (cast.METTE, cast.LONE, cast.ALI, cast.INGRID, cast.KAREN, cast.IDA, cast.WALL, INTERPRETER)


def everything_sent(screens: list[Screen]) -> str:
    for screen in screens:
        screen.news()
    return json.dumps([screen.received for screen in screens])


def everything_asked(table: Table, seat: str) -> str:
    """Every way in which a seat can look: the page, the board, the events from any number."""
    seq = table.settle().seq
    events = [table.http(seat, f"events?since={since}").text for since in (0, seq - 1, seq)]
    return "\n".join([table.page(seat), table.http(seat, "board").text, *events])


def watch(table: Table, *seats: str) -> list[Screen]:
    return [table.screen(seat, format=format) for seat in seats for format in ("html", "events")]


def write_in_quiet(table: Table, author: Screen) -> tuple[list[str], list[dict]]:
    """Jonas writes, rewords, throws away and names a wall; returns the ids and the answers."""
    thrown = table.command("PostPerspective", text=SECRET + " thrown away")
    card = table.command("PostPerspective", text=SECRET)
    wall = table.command("NameConstraint", text=WALL_SECRET, kind="law", source=WALL_SECRET, owner=WALL_SECRET)
    kept = table.command("PostPerspective", text=KEPT, draft=True)
    answers = [author.send(message) for message in (thrown, card, wall, kept)]
    answers.append(author.ask("WithdrawPerspective", perspective=thrown["id"]))
    answers.append(author.ask("RewordPerspective", perspective=card["id"], text=SECOND))
    return [message["id"] for message in (thrown, card, wall, kept)], answers


@pytest.mark.parametrize("phase", [None, Phase.QUIET_WRITING], ids=["before the meeting", "in the quiet phase"])
def test_a_draft_reaches_its_author_and_nobody_else(house: House, phase: Phase | None):
    table = house.table(phase)
    watching = watch(table, *OTHERS)
    everything_sent(watching)
    author, second_screen = table.screen(cast.JONAS), table.screen(cast.JONAS, format="events")
    author.news(), second_screen.news()
    everything_sent(watching)
    before = {screen: len(screen.received) for screen in watching}
    ids, answers = write_in_quiet(table, author)
    assert all(answer["ok"] for answer in answers), answers
    words = (SECRET, SECOND, KEPT, WALL_SECRET, *ids)
    seen_by_author = everything_sent([author, second_screen]) + everything_asked(table, cast.JONAS)
    assert [word for word in words if word not in seen_by_author] == [], (
        "the author sees it, so there is something to hide"
    )
    assert {screen: len(screen.received) for screen in watching} == before, "nobody is told that anything happened"
    newcomers = watch(table, *OTHERS)
    sent = everything_sent(watching + newcomers)
    assert [word for word in words if word in sent] == []
    for seat in OTHERS:
        asked = everything_asked(table, seat)
        assert [word for word in words if word in asked] == [], seat


def test_no_number_counts_another_seats_drafts(house: House):
    table = house.table(Phase.QUIET_WRITING)
    ida, jonas = table.screen(cast.IDA), table.screen(cast.JONAS)
    ida.ask("MarkDone")
    before = table.http(cast.IDA, "board").get_json()
    write_in_quiet(table, jonas)
    assert table.settle().own_count(cast.JONAS) == 6
    assert table.http(cast.IDA, "board").get_json() == before, "not one number has moved"
    answer = ida.ask("MarkDone", done=False)
    assert (answer["seq"], answer["own"]) == (before["seq"] + 1, 0)
    assert answer["seq"] == table.http(cast.METTE, "board").get_json()["seq"]


def test_another_seats_draft_is_answered_as_if_it_were_not_there(house: House):
    table = house.table(Phase.QUIET_WRITING)
    ids, _ = write_in_quiet(table, table.screen(cast.JONAS))
    for seat in OTHERS:
        screen = table.screen(seat)
        for name, field in (
            ("WithdrawPerspective", "perspective"),
            ("WithdrawConstraint", "constraint"),
            ("ShareDraft", "draft"),
        ):
            theirs = {screen.ask(name, **{field: id})["code"] for id in ids}
            missing = screen.ask(name, **{field: "no-such-card"})["code"]
            assert theirs == {missing}, f"{seat} learns nothing from {name}"


def test_the_reveal_shows_what_was_put_forward_and_not_how_it_came_about(house: House):
    table = house.table(Phase.QUIET_WRITING)
    watching = watch(table, *OTHERS)
    author = table.screen(cast.JONAS)
    ids, _ = write_in_quiet(table, author)
    thrown, card, wall, kept = ids
    everything_sent(watching)
    for screen in watching:
        screen.received.clear()
    assert table.screen(cast.ALI).ask("RevealDrafts")["ok"]
    for screen in watching:
        sent = everything_sent([screen])
        assert (SECOND in sent, WALL_SECRET in sent, card in sent, wall in sent) == (True,) * 4, screen.seat
        assert [hidden for hidden in (KEPT, kept, thrown, SECRET) if hidden in sent] == [], screen.seat
    for seat in OTHERS:
        asked = everything_asked(table, seat)
        assert SECOND in asked
        assert [hidden for hidden in (KEPT, kept, thrown, SECRET) if hidden in asked] == [], seat


def test_other_programs_hear_a_revealed_draft_once_in_its_last_words_and_at_the_time_of_the_reveal(house: House):
    table = house.table(Phase.QUIET_WRITING)
    early = table.screen(cast.IDA, format="events")
    ids, _ = write_in_quiet(table, table.screen(cast.JONAS))
    early.news()
    table.screen(cast.ALI).ask("RevealDrafts")
    pushed = [event for name, packet in early.news() if name == "board" for event in packet["events"]]
    asked = table.http(cast.IDA, "events?since=0").get_json()["events"]
    assert pushed == asked[-len(pushed) :], "pushed and asked for alike"
    about = [event for event in pushed if event.get("perspective") == ids[1]]
    (reveal,) = [event for event in pushed if event["kind"] == "DraftsRevealed"]
    assert [(event["kind"], event["text"], event["at"]) for event in about] == [
        ("PerspectivePosted", SECOND, reveal["at"])
    ]
    assert ids[0] not in json.dumps(asked)
    board = table.http(cast.IDA, "board").get_json()
    assert [version["text"] for version in board["perspectives"][ids[1]]["versions"]] == [SECOND]
