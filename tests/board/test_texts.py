"""Texts: there where they must be, and no longer than they may be, in every command."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, Refused, commands as c
from facilitator.board.rules.wordings import in_words, says_something, wordings_of
from tests import cast
from tests.given import a_perspective, a_text_for_mette, a_wall, an_agreement, an_open_meeting

WRITTEN = [(kind, field, mark) for kind in c.ALL for field, mark in wordings_of(kind).items()]
BY_KIND = pytest.mark.parametrize(("kind", "field", "mark"), WRITTEN, ids=lambda of: getattr(of, "__name__", str(of)))


def a_command_with(kind, field, text):
    """A command of this kind whose every text is there, and this one is ``text``; the rest is beside the point."""
    command = object.__new__(kind)
    for name in kind.__dataclass_fields__:
        object.__setattr__(command, name, "x")
    object.__setattr__(command, field, text)
    return command


def code_of(command) -> str:
    try:
        an_open_meeting().then(OFFICE, command)
    except Refused as refused:
        return f"{refused.code} {refused.field}"
    return ""


@BY_KIND
def test_no_text_is_longer_than_its_limit(kind, field, mark):
    assert code_of(a_command_with(kind, field, "x" * (mark.limit + 1))) == f"text-is-too-long {field}"
    assert "too-long" not in code_of(a_command_with(kind, field, "x" * mark.limit))


@BY_KIND
def test_a_text_that_must_be_there_is_not_blank(kind, field, mark):
    missing = code_of(a_command_with(kind, field, " \n"))
    assert missing.endswith(f" {field}") is mark.required


UNSEEN = (
    "\u00a0",
    "\u00ad",
    "\u115f",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2060",
    "\u2800",
    "\u3164",
    "\ufeff",
    "\U000e0020",
)


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_what_nobody_can_see_has_not_been_said(sign):
    """P7: a door is not closed by nothing."""
    assert code_of(replace(a_wall(), source=sign)) == "constraint-needs-a-source source"
    assert code_of(replace(a_wall(), owner=f" {sign}{sign}")) == "constraint-needs-an-owner owner"
    assert code_of(replace(a_perspective(), text=sign)) == "text-is-missing text"
    wall = an_open_meeting().then(cast.JONAS, a_wall())
    assert (
        wall.refuses(cast.JONAS, c.MoveConstraint(id="move", constraint="wall-one", reason=sign))
        == "moving-needs-a-reason"
    )


@BY_KIND
def test_where_nothing_has_to_be_said_what_nobody_can_see_is_nothing(kind, field, mark):
    """One rule for all: it neither stands on the board as a text nor counts as one."""
    unseen = in_words_or_code(replace(a_command_with(kind, field, "x"), **{field: "\u2800"}))
    if mark.required:
        assert unseen.endswith(f" {field}")
    elif kind is c.TakeHelpersWords:
        assert getattr(unseen, field) == "\u2800", "nothing would say: as the helper wrote it"
    else:
        assert getattr(unseen, field) == ""


def in_words_or_code(command):
    try:
        return in_words(command)
    except Refused as refused:
        return f"{refused.code} {refused.field}"


def test_what_nobody_can_see_stands_on_no_card():
    story = an_open_meeting().then(cast.INGRID, replace(a_perspective("card-one"), basis_text="\u2800\u200b"))
    assert story.meeting.perspectives["card-one"].now.basis_text == ""
    story = story.then(cast.JONAS, replace(an_agreement("agreement-one"), wish=None, if_hard="\u3164"))
    assert story.meeting.agreements["agreement-one"].now.if_hard == ""


@pytest.mark.parametrize("text", ["7", "?", "…", "👍", "أريد", "我", "e\u0301"])
def test_what_can_be_seen_has_been_said(text):
    assert says_something(text)


def test_every_kind_of_text_is_among_them():
    assert len(WRITTEN) > 30
    assert {mark.required for _, _, mark in WRITTEN} == {True, False}


def test_a_text_is_kept_as_it_was_written():
    """P16: not trimmed, not changed."""
    story = an_open_meeting().then(cast.JONAS, a_wall(text="  Ten hours.\n"))
    assert story.meeting.constraints["wall-one"].now.text == "  Ten hours.\n"


def test_a_refusal_names_its_code_and_field():
    with pytest.raises(Refused, match="text-is-missing") as refused:
        an_open_meeting().then(cast.INGRID, replace(a_perspective(), text=""))
    assert refused.value.field == "text"
    with pytest.raises(AssertionError):
        Refused("because-we-say-so")


def test_who_blanks_out_a_helpers_words_has_not_taken_them():
    """P1: without a word of her own a yes means the helper's."""
    story = an_open_meeting().then(cast.METTE, c.LetHelperWrite(id="lone-writes", seat=cast.LONE))
    story = story.then(cast.LONE, a_text_for_mette("words-one"))
    take = c.TakeHelpersWords(id="take-them", words="words-one", text="\u2800")
    assert story.refuses(cast.METTE, take) == "text-is-missing"
    assert story.then(cast.METTE, replace(take, text="")).meeting.definition
