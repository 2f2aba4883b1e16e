"""The seal and the record: after it nothing changes, and anyone can verify what was sealed (P15)."""

import json
from dataclasses import fields, replace

import pytest

from facilitator.board import Meeting, checksum, commands as c, fold, record_of
from facilitator.board.rules.wordings import wordings_of
from facilitator.board.terms import Answer, Phase, Stage
from tests import cast
from tests.given import (
    a_definition,
    a_line,
    a_perspective,
    a_wall,
    a_whole_meeting,
    an_answer,
    an_open_meeting,
)

SEAL = c.SealMeeting(id="seal-1")
ADDENDUM = c.AddAddendum(id="addendum-1", text="Lone’s name is spelled with one n.", reason="A slip")
SEALED_AS = "bc78a9ff9cb2df043de9de2e7cff23d3c0c3b6f9d4004e7f68f2276b5be334dc"


def sealed():
    return a_whole_meeting().then(cast.ALI, SEAL)


def test_the_seal_carries_the_checksum_of_the_record():
    """P15"""
    meeting = sealed().meeting
    assert meeting.stage is Stage.SEALED
    assert meeting.sealed_at == a_whole_meeting().now
    assert meeting.checksum == checksum(record_of(meeting))


def test_the_same_story_has_the_same_checksum_in_every_process():
    """P15: whoever changes what is sealed, or how, must mean to, and give the record's schema a new number."""
    assert sealed().meeting.checksum == SEALED_AS


def test_the_order_of_keys_does_not_matter():
    """P15"""
    record = record_of(sealed().meeting)
    turned = dict(reversed(record.items()))
    assert list(turned) != list(record)
    assert checksum(turned) == checksum(json.loads(json.dumps(record))) == checksum(record)


def test_a_change_of_any_word_is_a_change_of_the_checksum():
    """P15"""
    entries = sealed().entries
    changed = []
    for place, entry in enumerate(entries):
        for field in wordings_of(type(entry.event)):
            other = replace(entry, event=replace(entry.event, **{field: "other words"}))
            meeting = fold(Meeting(), (*entries[:place], other, *entries[place + 1 :]))
            unseen = getattr(entry.event, "seat", None) == cast.WALL
            assert (checksum(record_of(meeting)) == meeting.checksum) is unseen, (type(entry.event), field)
            changed.append((type(entry.event).__name__, field))
    assert len(set(changed)) > 20


def test_drafts_are_no_part_of_the_record():
    """P6, P15"""
    secret = "Nobody may read this."
    story = a_whole_meeting().then(cast.JONAS, a_perspective("card-mine", text=secret, draft=True))
    story = story.then(cast.IDA, a_wall("wall-mine", text=secret, draft=True))
    assert secret in str(story.as_seen_by(cast.JONAS))
    assert secret not in json.dumps(record_of(story.meeting))
    assert record_of(story.meeting) == record_of(a_whole_meeting().meeting)
    assert secret not in json.dumps(record_of(story.then(cast.ALI, SEAL).meeting))


def test_the_citizens_summary_and_definition_come_before_the_teams_words():
    """P13"""
    keys = list(record_of(sealed().meeting))
    assert keys.index("summary") < keys.index("definition") < keys.index("lines") < keys.index("perspectives")


def test_open_and_disagreed_lines_block_nothing_and_stand_word_for_word():
    """P13"""
    no = an_answer("line-heard", agreed=Answer.NO, words="That is not what I said.", id="answer-no")
    story = a_whole_meeting().then(cast.METTE, no).then(cast.AMINA, a_line("line-open")).then(cast.ALI, SEAL)
    heard, unanswered = record_of(story.meeting)["lines"]
    assert (heard["answer"]["agreed"], heard["answer"]["words"]) == ("no", "That is not what I said.")
    assert unanswered["answer"] is None


@pytest.mark.parametrize("line", ["line-heard", "agreement-trial"])
def test_a_disagreement_is_not_reworded_away(line):
    """P13"""
    no = an_answer(line, agreed=Answer.NO, words="No, not like that.", id="answer-no")
    reword = {
        "line-heard": c.RewordLine(id="reword-1", line="line-heard", text="All were heard."),
        "agreement-trial": c.RewordAgreement(id="reword-1", agreement="agreement-trial", what="Else", who="Jonas"),
    }[line]
    story = a_whole_meeting().then(cast.METTE, no).then(cast.ALI, reword)
    record = record_of(story.meeting)
    (found,) = (one for one in record["lines"] + record["agreements"] if one["id"] == line)
    (earlier,) = found["earlier_answers"]
    assert found["answer"] is None
    assert (earlier["version"], earlier["agreed"], earlier["words"]) == (1, "no", "No, not like that.")
    assert earlier["to"] in (a_line().text, "Trial at the bike workshop, 2 × 2 hours")


@pytest.mark.parametrize(
    "withdraw",
    [
        c.WithdrawLine(id="withdraw-1", line="line-heard"),
        c.WithdrawAgreement(id="withdraw-1", agreement="agreement-trial"),
    ],
)
def test_a_disagreement_is_not_withdrawn_with_its_line(withdraw):
    """P13"""
    line = getattr(withdraw, "line", None) or withdraw.agreement
    no = an_answer(line, agreed=Answer.NO, words="No, not like that.", id="answer-no")
    record = record_of(a_whole_meeting().then(cast.METTE, no).then(cast.ALI, withdraw).meeting)
    assert line not in [one["id"] for one in record["lines"] + record["agreements"]]
    (found,) = record["withdrawn_after_an_answer"]
    assert (found["id"], found["answer"]["words"]) == (line, "No, not like that.")


def test_the_record_says_who_wrote_the_words_that_stand():
    """P4"""
    reword = c.RewordLine(id="reword-1", line="line-two", text="Ali’s words")
    story = a_whole_meeting().then(cast.AMINA, a_line("line-two")).then(cast.ALI, reword)
    assert [line["by"] for line in record_of(story.meeting)["lines"]] == [cast.ALI, cast.ALI]


def test_after_the_seal_nothing_changes():
    """P15"""
    assert a_whole_meeting().refuses(cast.METTE, a_definition("definition-2", text="New")) == ""
    for seat, command in (
        (cast.METTE, a_definition("definition-2", text="New")),
        (cast.METTE, an_answer("line-heard", agreed=Answer.NO, id="answer-no")),
        (cast.INGRID, a_perspective("card-late")),
        (cast.ALI, c.GoToPhase(id="back-1", phase=Phase.ARRIVE)),
        (cast.ALI, SEAL),
    ):
        assert sealed().refuses(seat, command) == "already-sealed"


def test_an_addendum_is_added_dated_with_its_reason_and_leaves_the_seal_whole():
    """P15"""
    story = sealed()
    assert a_whole_meeting().refuses(cast.METTE, ADDENDUM) == "not-sealed-yet"
    added = story.then(cast.METTE, ADDENDUM)
    (addendum,) = added.meeting.addenda
    assert (addendum.by, addendum.at, addendum.reason) == (cast.METTE, story.now, "A slip")
    assert checksum(record_of(added.meeting)) == story.meeting.checksum
    unchanged = {f.name for f in fields(Meeting)} - {"addenda", "number", "seq"}
    assert all(getattr(added.meeting, name) == getattr(story.meeting, name) for name in unchanged)
    assert added.then(cast.METTE, ADDENDUM) == added
    assert added.refuses(cast.ALI, ADDENDUM) == "id-is-taken"
    assert story.refuses(cast.METTE, replace(ADDENDUM, reason=" ")) == "text-is-missing"


@pytest.mark.parametrize(("seat", "code"), [(cast.LONE, "only-the-table-adds"), (cast.WALL, "wall-only-shows")])
def test_who_is_a_guest_adds_nothing(seat, code):
    """P15"""
    assert sealed().refuses(seat, ADDENDUM) == code


def test_a_meeting_that_only_was_called_is_not_sealed_and_a_seal_ends_a_pause_only_when_it_is_over():
    assert an_open_meeting().refuses(cast.ALI, SEAL) == ""
    paused = an_open_meeting().then(cast.METTE, c.PauseMeeting(id="pause-1"))
    assert paused.refuses(cast.ALI, SEAL) == "meeting-is-paused"


def test_withdrawn_posts_are_no_part_of_the_record_and_letters_stay():
    story = a_whole_meeting().then(cast.INGRID, c.WithdrawPerspective(id="withdraw-1", perspective="card-ingrid"))
    story = story.then(cast.JONAS, c.WithdrawConstraint(id="withdraw-2", constraint="wall-ten-hours"))
    record = record_of(story.meeting)
    assert (record["perspectives"], record["constraints"]) == ([], [])
    (way,) = record["possibilities"]
    assert (way["wishes"], way["reading"], way["constraints"]) == (["B"], "open", [])


def test_the_wall_is_no_participant():
    """P5"""
    assert {seat["role"] for seat in record_of(sealed().meeting)["seats"]} == {
        "citizen",
        "companion",
        "facilitator",
        "professional",
    }
