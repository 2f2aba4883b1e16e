"""After the seal the citizen says how agreements go, asks, and keeps notes on the lasting page; nothing of it touches the record."""

import re
from typing import Any

import pytest

from facilitator.store import afterwords
from facilitator.store.afterwords import Afterword
from facilitator.web.afterwards.forms import LONGEST
from facilitator.web.parsing import read_text
from tests import cast
from tests.web.live.house import SEATS, House, Table, csrf
from tests.web.live.test_lasting import at, seal, table as table

AGREEMENT = "agreement-jonas"


@pytest.fixture
def sealed(table: Table) -> Table:
    seal(table)
    return table


def says(table: Table, client: Any = None, seat: str = cast.METTE, **fields: str) -> Any:
    client = client or table.browser(seat)
    form = {
        "csrf_token": csrf(client),
        "id": "afterword-number-one",
        "kind": "note",
        "state": "mine",
        "text": "It rained",
    }
    return client.post(at(table), data=form | fields)


def kept(table: Table) -> list[Afterword]:
    return table.house.meetings.read(afterwords.all_said, table.house.meetings.keys, table.id)


REVIEW = {"kind": "review", "about": AGREEMENT, "state": "", "going": "hard", "text": "The bus did not come"}
QUESTION = {"kind": "question", "state": "", "text": "When is the next time?"}


@pytest.mark.parametrize("fields", [{}, REVIEW, QUESTION])
def test_it_stands_on_the_page_and_neither_journal_nor_record_change(sealed: Table, fields: dict[str, str]):
    """P15"""
    before = sealed.settle()
    answer = says(sealed, **fields)
    assert answer.status_code == 303
    assert (fields.get("text") or "It rained") in sealed.browser(cast.METTE).get(at(sealed)).text
    assert sealed.settle() == before
    assert says(sealed, **fields).status_code == 303, "sent twice"
    assert len(kept(sealed)) == 1


@pytest.mark.parametrize("fields", [{}, QUESTION])
def test_other_words_from_a_page_she_went_back_to_are_kept_too(sealed: Table, fields: dict[str, str]):
    """P16"""
    for text in ("It rained", "It snowed", "It snowed"):
        assert says(sealed, **fields | {"text": text}).status_code == 303
    assert sorted(one.text for one in kept(sealed)) == ["It rained", "It snowed"]


def test_what_nobody_can_see_is_no_word_about_it(sealed: Table):
    assert says(sealed, **REVIEW | {"text": "\u2800\u200b"}).status_code == 303
    assert [one.text for one in kept(sealed)] == [""]


@pytest.mark.parametrize("seat", [seat.id for seat in SEATS if seat.id != cast.METTE])
def test_nobody_else_says_anything_there(sealed: Table, seat: str):
    """P1"""
    for fields in ({}, REVIEW, QUESTION):
        assert says(sealed, seat=seat, **fields).status_code == 403
    assert kept(sealed) == []


def test_nothing_is_said_there_before_the_seal(table: Table):
    assert says(table).status_code == 404
    assert kept(table) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""}, {"text": "x" * (LONGEST + 1)}, {"state": ""}, QUESTION | {"text": "  "}, {"text": "\u200b\u3164"}, REVIEW | {"going": ""},
    ],
)  # fmt: skip
def test_what_is_missing_or_too_long_gives_the_words_back(sealed: Table, fields: dict[str, str]):
    answer = says(sealed, **fields)
    assert answer.status_code == 422
    assert 'class="error" role="alert"' in answer.text
    assert read_text(fields.get("text", "It rained")) in answer.text
    assert kept(sealed) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "answer"}, {"kind": "nothing"}, {"id": "a b"}, {"state": "hard"}, {"about": AGREEMENT},
        {"going": "hard"},
        REVIEW | {"about": "no-such"}, REVIEW | {"state": "mine"}, REVIEW | {"going": "mine"},
    ],
)  # fmt: skip
def test_what_no_form_of_ours_sends_is_refused(sealed: Table, fields: dict[str, str]):
    assert says(sealed, **fields).status_code == 400
    assert kept(sealed) == []


def test_a_note_is_taken_away_by_its_writer_alone(sealed: Table):
    says(sealed)
    for seat, status in ((cast.JONAS, 403), (cast.METTE, 303)):
        assert len(kept(sealed)) == 1
        client = sealed.browser(seat)
        form = {"csrf_token": csrf(client), "note": "afterword-number-one"}
        assert client.post(f"{at(sealed)}/take-note-away", data=form).status_code == status
    assert kept(sealed) == []


def test_the_citizens_words_are_escaped(sealed: Table):
    says(sealed, text="<script>alert(1)</script>")
    assert "<script>alert" not in sealed.browser(cast.METTE).get(at(sealed)).text


def test_what_is_said_is_on_no_other_seats_page_or_wire(house: House, sealed: Table):
    says(sealed, text="Mine alone")
    assert "Mine alone" in sealed.browser(cast.METTE).get(at(sealed)).text
    for seat in (cast.JONAS, cast.ALI, cast.METTE):
        shown = [sealed.page(seat), *(sealed.http(seat, path).text for path in ("board", "events", "record"))]
        assert re.search("Mine alone", "".join(shown)) is None
