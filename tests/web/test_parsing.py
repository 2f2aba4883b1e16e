"""A command of a message: what nobody types is left out, and what names nothing names nothing."""

import pytest

from facilitator.web.parsing import Unreadable, command_of

WALL = {"id": "wall-one", "name": "NameConstraint", "text": "x", "kind": "law", "source": "x", "owner": "x"}
AGREED = {"id": "agreed-one", "name": "MakeAgreement", "what": "Ask", "who": "Jonas"}


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", *map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))], ids=ascii
)
def test_no_sign_of_somebodys_turns_the_boards_own_words_round(sign):
    assert command_of(WALL | {"text": f"No{sign} way", "owner": f"{sign}State"}).text == "No way"


def test_what_people_do_type_stays():
    typed = "אין\u200e דרך\n\t👩‍⚕️ \u00a0e\u0301"
    assert command_of(WALL | {"text": typed}).text == typed


def test_an_id_is_the_clients_own_or_refused():
    with pytest.raises(Unreadable) as unreadable:
        command_of(WALL | {"id": "wall\x00-one"})
    assert (unreadable.value.code, unreadable.value.field) == ("bad-field", "id")


@pytest.mark.parametrize("field", ["wish", "possibility", "constraint"])
def test_an_empty_name_names_nothing(field):
    assert getattr(command_of(AGREED | {field: ""}), field) is None
    assert getattr(command_of(AGREED | {field: "wish-money"}), field) == "wish-money"


def test_a_field_nobody_knows_is_told_in_no_more_words_than_a_name_has():
    with pytest.raises(Unreadable) as unreadable:
        command_of(WALL | {"x" * 50_000: 1})
    assert (unreadable.value.code, len(unreadable.value.field)) == ("unknown-field", 64)
