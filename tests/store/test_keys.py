"""Keys: a text opens only with its meeting's key, in its place."""

import pytest
from cryptography.exceptions import InvalidTag

from facilitator.store.keys import Keys

MASTER = bytes(range(32))


def test_a_text_opens_in_its_place_and_nowhere_else():
    keys = Keys(MASTER)
    key = keys.of("meeting-a", keys.make("meeting-a"))
    sealed = key.seal("Peace about money", 7, "text")
    assert b"money" not in sealed
    assert key.open(sealed, 7, "text") == "Peace about money"
    for number, field in ((8, "text"), (7, "basis_text")):
        with pytest.raises(InvalidTag):
            key.open(sealed, number, field)


def test_the_same_text_is_never_sealed_the_same_twice():
    keys = Keys(MASTER)
    key = keys.of("meeting-a", keys.make("meeting-a"))
    assert key.seal("Yes", 1, "text") != key.seal("Yes", 1, "text")


def test_a_key_belongs_to_one_meeting_and_one_master():
    wrapped = Keys(MASTER).make("meeting-a")
    with pytest.raises(InvalidTag):
        Keys(MASTER).of("meeting-b", wrapped)
    with pytest.raises(InvalidTag):
        Keys(bytes(32)).of("meeting-a", wrapped)


def test_only_so_many_keys_are_kept_and_any_can_be_unwrapped_again():
    keys = Keys(MASTER, keep=2)
    wrapped = {f"meeting-{name}": keys.make(f"meeting-{name}") for name in "abc"}
    sealed = {id: keys.of(id, key).seal(id, 1, "text") for id, key in wrapped.items()}
    assert all(keys.of(id, wrapped[id]).open(sealed[id], 1, "text") == id for id in wrapped)


def test_the_key_let_go_of_is_the_one_longest_unused():
    keys = Keys(MASTER, keep=2)
    wrapped = {id: keys.make(id) for id in ("meeting-a", "meeting-b", "meeting-c")}
    first = keys.of("meeting-a", wrapped["meeting-a"])
    keys.of("meeting-b", wrapped["meeting-b"])
    assert keys.of("meeting-a", wrapped["meeting-a"]) is first
    keys.of("meeting-c", wrapped["meeting-c"])
    assert keys.of("meeting-a", wrapped["meeting-a"]) is first
