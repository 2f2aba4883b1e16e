"""A hundred thousand messages that no client of ours would send: every answer a sentence with a code, never an accident."""

import random
import re
from dataclasses import fields
from typing import Any

import orjson
import pytest

from facilitator.board import commands as c
from facilitator.web.buckets import Buckets
from facilitator.web.carrying_out import carried_out
from facilitator.web.parsing import Unreadable, command_of
from facilitator.web.saying.languages import language
from tests import cast

from .house import House

READ, DECIDED, SENT = 90_000, 8_000, 2_000
SENTENCE = re.compile(r"^\S.*[.?!…]$", re.DOTALL)
NAMES = tuple(c.BY_NAME)
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 2**63, -(2**70), float("nan"), float("inf"), "", " ", "\n\t", "\x00", "a\x00b", "x" * 5000,
    "å" * 700, "\ud800", "\udfff tail", "\u202e\u2066", "😀" * 300, "<script>", "'; DROP TABLE entry;--", "{{7*7}}", "%s%n",
    "../../etc", [], [[]], [None], ["wish-money"] * 40, {}, {"a": {}}, {"id": 1}, b"bytes", (), set(),
)  # fmt: skip


def nested(depth: int) -> Any:
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


class Nonsense:
    """Messages that begin as real commands and are then spoiled, one or more ways. Seeded: the same every run."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def one(self) -> Any:
        chance = self._chance
        if chance.random() < 0.02:
            return chance.choice((*ODD, nested(900)))
        name = chance.choice(NAMES)
        message = {"id": self._id(), "name": name} | {
            field.name: self._value(field.name)
            for field in fields(c.BY_NAME[name])
            if field.name != "id" and chance.random() < 0.8
        }
        for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
            self._spoil(message)
        return message

    def _id(self) -> str:
        return "".join(self._chance.choices("abcdefgh0123_-", k=self._chance.choice((8, 8, 8, 32, 64))))

    def _value(self, field: str) -> Any:
        chance = self._chance
        real = {
            "basis": "record", "placement": "person", "kind": "law", "firmness": "fixed", "origin": "citizen", "phase": "heard",
            "read": "yes", "understood": "yes", "agreed": "only-if", "version": 1, "done": True, "draft": True,
            "by_when": "2026-12-01", "wishes": ["wish-money"] * chance.choice((1, 1, 1, 40)), "role": "wall", "mandate": "decides",
        }  # fmt: skip
        return real.get(field, chance.choice(("Some words", "wish-money", "card-ingrid", "seat-jonas")))

    def _spoil(self, message: dict[Any, Any]) -> None:
        chance = self._chance
        field = chance.choice((*message, "id", "name", "text"))
        how = chance.randrange(6)
        if how == 0:
            message.pop(field, None)
        elif how == 1:
            message[chance.choice(("", "extra", "__class__", "\x00", "x" * 300, "ID", "by", "meeting", "seat"))] = (
                chance.choice(ODD)
            )
        elif how == 2 and isinstance(message.get(field), str):
            message[field] += chance.choice(("\x00", "\ud800", "x" * 2000, "\n", "é"))
        elif how == 3:
            message[field] = nested(chance.choice((1, 50, 900)))
        else:
            message[field] = chance.choice(ODD)


@pytest.mark.slow
def test_ninety_thousand_messages_are_read_or_refused():
    nonsense, codes, understood = Nonsense(1), set(), 0
    for _ in range(READ):
        try:
            command = command_of(nonsense.one())
        except Unreadable as unreadable:
            codes.add(unreadable.code)
        else:
            understood += 1
            assert type(command) in c.ALL
    assert codes == {
        "bad-field",
        "bad-message",
        "missing-field",
        "no-such-command",
        "text-is-too-long",
        "too-many",
        "unknown-field",
    }
    assert 0.1 < understood / READ < 0.6, "some of it is nearly right, most of it is not"


@pytest.mark.slow
def test_thousands_are_decided_on_a_real_board_and_answered_in_a_sentence(house: House):
    table = house.table()
    nonsense, buckets, codes = Nonsense(2), Buckets(1e9, 1e9, lambda: 0.0), set()
    for n in range(DECIDED):
        seat = cast.EVERYBODY[n % len(cast.EVERYBODY)]
        answer = carried_out(
            house.meetings, buckets, meeting=table.id, seat=seat, language=language("da"), message=nonsense.one()
        )
        codes.add(sound(answer))
    assert len(codes) > 15, codes
    table.page(cast.METTE), table.page(cast.WALL), table.http(cast.JONAS, "board"), table.http(cast.JONAS, "events")


@pytest.mark.slow
def test_thousands_are_sent_by_socket_and_over_http_while_a_witness_looks_on(house: House):
    table = house.table()
    nonsense = Nonsense(3)
    screen, witness, client = table.screen(cast.JONAS), table.screen(cast.METTE), house.app.test_client()
    headers = {"Authorization": f"Bearer {table.tokens[cast.IDA]}"}
    for n in range(SENT):
        message = nonsense.one()
        try:
            body = orjson.dumps(message)
        except TypeError:
            body = repr(message).encode("utf-8", "replace")
        else:
            sound(screen.send(orjson.loads(body), "command" if n % 5 else "attend"))
        answer = client.post(
            f"/api/meetings/{table.id}/commands", headers=headers, data=body, content_type="application/json"
        )
        assert answer.status_code < 500, (message, answer.text)
        sound(answer.get_json())
    table.settle()
    assert witness.ask("AddWish", text="I am still here")["ok"]
    assert witness.connected


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b'{"text":"\\ud800"}',
        b"\xff\xfe",
        b"",
        b"NaN",
        b'{"id":"abcdefgh","name":["x"]}',
    ],
)
def test_what_breaks_readers_of_json_is_only_unreadable(house: House, body: bytes):
    table = house.table()
    headers = {"Authorization": f"Bearer {table.tokens[cast.IDA]}"}
    client = house.app.test_client()
    commands = f"/api/meetings/{table.id}/commands"
    answer = client.post(commands, headers=headers, data=body, content_type="application/json")
    assert 400 <= answer.status_code < 500
    sound(answer.get_json())
    handed = client.post("/join", data=body, content_type="application/json")
    assert 400 <= handed.status_code < 500


def sound(answer: dict[str, Any]) -> str:
    """The answer's code, once it has been found to be one of the two kinds of answer, and no accident."""
    if answer["ok"]:
        assert answer.keys() <= {"ok", "seq", "own"}
        return ""
    assert answer.keys() == {"ok", "code", "message", "field"}
    assert answer["code"] not in {"went-wrong", "not-saved"}
    assert SENTENCE.match(answer["message"]), answer
    return answer["code"]
