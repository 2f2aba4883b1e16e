"""The possibility space on paper: everything the list has, for every seat but the wall, in the reader's language."""

import re
from html import unescape

from facilitator.board import Phase
from facilitator.meeting_types import load
from tests import cast

from .house import House, Table
from .test_record import asked


def a_table(house: House) -> Table:
    """A wish, a duty, a wall that stops it, and a way Mette has set aside."""
    table = house.table(Phase.ROOM_TO_MOVE)
    asked(table, cast.METTE, "AddWish", text="Peace about money")
    (wish,) = table.settle().wishes
    duty = {"required": True, "if_refused": "The money may stop"}
    asked(
        table, cast.JONAS, "OfferPossibility", text="A talk each month", origin="standard-offer", wishes=[wish], **duty
    )
    asked(table, cast.JONAS, "NameConstraint", text="Ten hours", kind="law", source="The act", owner="Parliament")
    (way,), (wall,) = table.settle().possibilities, table.settle().constraints
    asked(table, cast.JONAS, "TieConstraint", possibility=way, constraint=wall)
    asked(table, cast.LONE, "OfferPossibility", text="Full days", origin="profession", wishes=[wish])
    asked(table, cast.METTE, "SetPossibilityAside", possibility=list(table.settle().possibilities)[1], reason="Not now")
    return table


def paper(table: Table, seat: str, whose: str = ""):
    return table.browser(seat).get(f"/meetings/{table.id}/seats/{whose or seat}/space")


def test_the_sheet_says_what_could_be_done_what_closes_it_and_what_was_set_aside(house: House):
    table = a_table(house)
    page = paper(table, cast.INGRID)
    assert page.status_code == 200
    for words in ("Peace about money", "A talk each month", "The money may stop", "Ten hours", "Parliament", "Not now"):
        assert words in page.text, words
    assert "Alle veier til A er stengt i dag." in page.text


def test_the_sheet_says_no_less_than_the_board_and_tells_a_way_once(house: House):
    """P7, P9, P17: who moved a wall and why, who says so, what the bare words mean, whose idea it was, and how to appeal."""
    table = a_table(house)
    asked(table, cast.METTE, "AddWish", text="A few hours")
    wishes, (wall,) = list(table.settle().wishes), table.settle().constraints
    means = {"money": "As now", "duties": "Be there on time", "time": "2 × 2 hours", "grounds": "A talk"}
    asked(table, cast.LONE, "OfferPossibility", text="The workshop", origin="found-together", wishes=wishes, **means)
    asked(table, cast.METTE, "AskAboutConstraint", constraint=wall)
    asked(table, cast.JONAS, "AnswerAboutConstraint", constraint=wall, text="It is in section 8")
    asked(table, cast.JONAS, "SoftenConstraint", constraint=wall, firmness="can-be-asked", reason="The mayor may")
    limit = {"kind": "own-limit", "source": "Mette", "owner": "Mette", "firmness": "fixed"}
    asked(table, cast.METTE, "NameConstraint", text="Never two days in a row", **limit)
    asked(table, cast.JONAS, "MakeAgreement", what="Call the mayor", who="Jonas himself", constraint=wall)
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", paper(table, cast.KAREN).text)).split())
    appeal = load("network-meeting").appeal.said_in("en").text.strip().splitlines()[0]
    for words in (
        "Money: As now · What it asks of one: Be there on time · Time: 2 × 2 hours · On what basis: A talk",
        "an offer",
        "found together · Lone",
        "Mette asks: who says so? Jonas: It is in section 8",
        "(can be asked for), Jonas: The mayor may",
        "There is an agreement to ask: Jonas himself",
        "Mette’s own limit · fixed",
        appeal,
    ):
        assert words in text, words
    assert "my own limit" not in text
    assert (text.count("The workshop"), text.count("Be there on time")) == (2, 1), (
        "under the second wish its name alone"
    )


def test_everybody_who_sits_at_the_table_may_print_it_and_the_wall_only_shows(house: House):
    table = a_table(house)
    for seat in (cast.METTE, cast.LONE, cast.ALI, cast.JONAS):
        assert paper(table, seat).status_code == 200, seat
    assert paper(table, cast.WALL).status_code == 403
    assert paper(table, cast.LONE, whose=cast.METTE).status_code == 403


def test_a_draft_wall_is_on_nobodys_sheet(house: House):
    """P6"""
    table = a_table(house)
    asked(table, cast.JONAS, "NameConstraint", text="Unsaid", kind="law", source="x", owner="y", draft=True)
    assert any(wall.draft for wall in table.settle().constraints.values()), "there must be a draft"
    for seat in (cast.METTE, cast.JONAS):
        assert "Unsaid" not in paper(table, seat).text
