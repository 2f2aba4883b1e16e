"""The possibility space as programs get it: readings of what is so, of what is imagined beside them, and every event as it happens."""

from facilitator.board import Phase, commands as c
from tests import cast, given

from .house import House, Table

WALL, OWN, WORKSHOP, COURSE = "wall-ten-hours", "wall-own", "way-workshop", "way-course"
SECRET = "Nobody has been told this yet"


def a_table(house: House) -> Table:
    """The board of ``given.a_space``, and a wall that Jonas has not shared."""
    table = house.table(Phase.ROOM_TO_MOVE)
    for by, command in (
        *((cast.METTE, wish) for wish in given.WISHES),
        (cast.JONAS, given.a_wall(WALL)),
        (cast.METTE, given.an_own_limit(OWN)),
        (cast.LONE, given.a_way(WORKSHOP)),
        (cast.KAREN, given.a_way(COURSE, wishes=(given.WISH_A, given.WISH_B))),
        (cast.JONAS, given.a_tie(WORKSHOP, WALL)),
        (cast.METTE, given.a_tie(COURSE, OWN)),
        (cast.JONAS, given.a_wall("wall-secret", text=SECRET, draft=True)),
    ):
        house.meetings.record(table.id, command, by=by)
    return table


def board(table: Table, seat: str) -> dict:
    return table.http(seat, "board").get_json()


def test_the_readings_are_as_the_protocol_says_and_the_same_for_everybody(house: House):
    """P5, P7"""
    table = a_table(house)
    readings = board(table, cast.METTE)["readings"]
    assert readings["wishes"] == {given.WISH_A: "closed", given.WISH_B: "can-be-asked", given.WISH_C: "no-way"}
    assert readings["possibilities"] == {WORKSHOP: "can-be-asked", COURSE: "closed"}
    nothing = {"sets": [], "exact": True}
    assert readings["openings"] == {
        given.WISH_A: nothing,
        given.WISH_B: {"sets": [[WALL]], "exact": True},
        given.WISH_C: nothing,
    }
    assert readings["everything"] == {"sets": [[WALL]], "exact": True}
    assert readings["constraints"][WALL] == {
        "stops": [WORKSHOP],
        "alone": [WORKSHOP],
        "opens": [given.WISH_B],
        "eases": [],
        "stops_nothing": False,
    }
    for seat in (cast.JONAS, cast.LONE, cast.ALI, cast.WALL):
        assert board(table, seat)["readings"] == readings, "also for who has a draft of a wall"


def test_what_is_imagined_stands_beside_what_is_so_for_as_long_as_somebody_asks(house: House):
    """P7"""
    table = a_table(house)
    before = board(table, cast.IDA)
    assert "imagined_readings" not in before
    assert table.screen(cast.METTE).ask("ImagineMoved", constraint=WALL)["ok"]
    for seat in (cast.METTE, cast.IDA, cast.WALL):
        seen = board(table, seat)
        assert seen["imagined"] == {WALL: cast.METTE}
        assert seen["readings"] == before["readings"]
        assert seen["imagined_readings"]["wishes"][given.WISH_B] == "open"
        assert seen["imagined_readings"].keys() == seen["readings"].keys()
    assert table.screen(cast.ALI).ask("StopImagining")["ok"]
    assert "imagined_readings" not in board(table, cast.IDA)


def test_a_wall_that_nobody_has_shared_is_sent_to_who_wrote_it_alone(house: House):
    """P6"""
    table = a_table(house)
    assert SECRET in table.http(cast.JONAS, "board").text
    screens = {seat: table.screen(seat, format="events") for seat in (cast.METTE, cast.ALI, cast.IDA, cast.WALL)}
    for seat, screen in screens.items():
        assert SECRET not in table.http(seat, "board").text
        assert "wall-secret" not in table.http(seat, "board").text
        assert table.screen(cast.ALI).ask("ImagineMoved", constraint="wall-secret")["code"] == "no-such-post"
        screen.news()
        assert SECRET not in str(screen.received)


def test_everybody_hears_who_moved_a_wall_and_why_as_it_happens(house: House):
    """P7"""
    table = a_table(house)
    watching = [table.screen(seat, format="events") for seat in (cast.METTE, cast.WALL)]
    table.settle()
    [screen.news() for screen in watching]
    said = [
        (cast.LONE, "AskAboutConstraint", {}),
        (cast.AMINA, "AnswerAboutConstraint", {"text": "The team leader, in May"}),
        (cast.METTE, "ImagineMoved", {}),
        (cast.AMINA, "SoftenConstraint", {"firmness": "open-here", "reason": "The act allows it"}),
        (cast.JONAS, "MoveConstraint", {"reason": "She has said yes"}),
        (cast.ALI, "PutConstraintBack", {"reason": "Only for new cases"}),
    ]
    for seat, name, fields in said:
        house.meetings.record(table.id, c.BY_NAME[name](id=f"{name}-1", constraint=WALL, **fields), by=seat)
    for screen in watching:
        events = [one for name, packet in screen.news() if name == "board" for one in packet["events"]]
        assert [(one["kind"], one["by"], one["constraint"]) for one in events] == [
            ("ConstraintAskedAbout", cast.LONE, WALL),
            ("ConstraintAnswered", cast.AMINA, WALL),
            ("MoveImagined", cast.METTE, WALL),
            ("ConstraintSoftened", cast.AMINA, WALL),
            ("ConstraintMoved", cast.JONAS, WALL),
            ("ConstraintPutBack", cast.ALI, WALL),
        ]
        assert [one.get("reason", "") for one in events[-3:]] == [fields["reason"] for _, _, fields in said[-3:]]
