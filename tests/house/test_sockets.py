"""Nobody without a seat is answered on the live wire, whatever they ask for."""

from types import SimpleNamespace

import pytest
from socketio.exceptions import ConnectionRefusedError as NotLetIn

from facilitator.web.live import Live
from facilitator.web.wire.audiences import Audiences
from facilitator.web.wire.lines import PlainLines


def listened_for() -> dict:
    """Everything the wire listens for, and what answers it, in a house where nobody has a seat."""
    answers: dict = {}
    server = SimpleNamespace(on=answers.__setitem__, disconnect=None)
    door = SimpleNamespace(subscribe=lambda publish: None, database=SimpleNamespace(is_sqlite=True))
    nobody = {"find_seat": lambda environ, auth: None, "lines": PlainLines(server), "notes": None, "plain": None}
    nobody["doorstep"] = SimpleNamespace()
    Live(server, door, Audiences(), looking=None, buckets=None, **nobody)
    return answers


def test_a_connection_without_a_seat_is_not_let_in():
    with pytest.raises(NotLetIn) as refused:
        listened_for()["connect"]("some-line", {}, {"token": "guessed"})
    told = refused.value.error_args.get("data", {})
    assert told.get("code") == "not-signed-in", "raise it with two arguments: socket.io sends only the second as data"


def test_every_question_asks_first_who_sits_there():
    answers = listened_for()
    asked = answers.keys() - {"connect", "disconnect"}
    assert asked, "the wire listens for nothing, so nothing was tested"
    assert {name: answers[name]("some-line", {"id": "anything-1"})["code"] for name in asked} == dict.fromkeys(
        asked, "not-signed-in"
    )
