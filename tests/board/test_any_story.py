"""What holds in any story: hypothesis tells them, and each property first shows that it was really put to the test."""

from dataclasses import replace

from facilitator.board import (
    Meeting,
    Refused,
    Role,
    Stage,
    commands as c,
    decide,
    events as e,
    fold,
    is_draft,
    readers_of,
)
from facilitator.board.rules.wordings import wordings_of
from tests.board.stories import SEATS, Step, Told, in_any_step, in_any_story, writer_of
from tests.given import START

MAKES = {
    e.SeatAdded: "seat",
    e.WishAdded: "wish",
    e.AgendaItemAdded: "item",
    e.PerspectivePosted: "perspective",
    e.ConstraintNamed: "constraint",
    e.PossibilityOffered: "possibility",
    e.AgreementMade: "agreement",
    e.LineAdded: "line",
    e.AddendumAdded: "addendum",
    e.Restated: "restatement",
    e.TensionNamed: "tension",
}
# Told once per journal: a second call and a second seal are refused, and the door knows the command again by its id.
ONCE = {c.CallMeeting: "meeting-is-called-already", c.SealMeeting: "already-sealed"}
THE_CITIZENS = ("definition", "wishes", "summary", "handed_over")


def test_before_and_events_make_after():
    """P16"""

    def check(told: Told) -> int:
        assert fold(Meeting(), told.entries) == told.meeting
        for step in told.steps:
            assert fold(step.before, step.entries) == step.after
        return len(told.steps)

    in_any_story(check, at_least=500)


def test_a_private_entry_changes_nothing_for_anybody_else():
    """P5, P6"""

    def check(step: Step) -> bool:
        if step.is_private:
            assert step.after.seq == step.before.seq
            for reader in step.readers:
                assert step.after.own_count(reader) == step.before.own_count(reader) + len(step.events)
            for other in (*SEATS, None):
                if other not in step.readers:
                    assert step.after.as_seen_by(other) == step.before.as_seen_by(other)
        return step.is_private

    in_any_step(check, at_least=100)


def test_nobodys_draft_is_in_what_another_sees():
    """P6"""

    def check(told: Told) -> int:
        meeting, secret = told.meeting, 0
        posts = [*meeting.perspectives.values(), *meeting.constraints.values()]
        drafts = [post for post in posts if post.draft]
        assert {post.id for post in drafts} == meeting.drafts
        for viewer in (*SEATS, None):
            seen = meeting.as_seen_by(viewer)
            shown = repr(seen)
            for draft in (draft for draft in drafts if writer_of(draft) != viewer):
                assert draft.id not in {*seen.perspectives, *seen.constraints, *seen.drafts}
                assert draft.now.text not in shown
                secret += 1
        return secret

    in_any_story(check, at_least=500)


def test_everybody_counts_the_public_entries_and_their_own():
    """P6"""

    def check(told: Told) -> int:
        private = [entry for entry in told.entries if is_draft(entry.event)]
        assert told.meeting.seq == len(told.entries) - len(private)
        assert told.meeting.number == len(told.entries)
        for seat in SEATS:
            mine = [entry for entry in private if seat in readers_of(entry.event, entry.by)]
            assert told.meeting.own_count(seat) == len(mine)
        return len(private)

    in_any_story(check, at_least=100)


def test_an_id_names_one_thing_for_good():
    """P16"""

    def check(told: Told) -> int:
        made = [getattr(entry.event, MAKES[type(entry.event)]) for entry in told.entries if type(entry.event) in MAKES]
        assert len(set(made)) == len(made)
        return sum(type(event) in MAKES for step in told.steps for event in step.events)

    in_any_story(check, at_least=100)


def test_a_repeated_command_is_harmless():
    """P16"""

    def check(step: Step) -> bool:
        assert again(step) == ONCE.get(type(step.command), ()), step.command
        return bool(step.events)

    in_any_step(check, at_least=500)


def again(step: Step) -> tuple[e.Event, ...] | str:
    try:
        return decide(step.after, step.command, by=step.by, at=START)
    except Refused as refused:
        return refused.code


def test_a_confirmation_never_stands_on_a_changed_text():
    """P14"""

    def check(told: Told) -> int:
        meeting, seen, changed = Meeting(), {}, 0
        for entry in told.entries:
            meeting = fold(meeting, [entry])
            if isinstance(entry.event, e.LineAnswered):
                seen[entry.event.line] = words_of(meeting, entry.event.line)
                assert entry.event.heard_by or meeting.seats[entry.by].role is Role.CITIZEN
            for line in (*meeting.agreements.values(), *meeting.lines.values()):
                if line.confirmation:
                    assert seen[line.id] == words_of(meeting, line.id)
                changed += bool(line.answers and not line.confirmation)
        return changed

    in_any_story(check, at_least=20)


def words_of(meeting: Meeting, line: str) -> tuple:
    if line in meeting.lines:
        return (meeting.lines[line].now.text,)
    now = meeting.agreements[line].now
    return (
        now.what,
        now.who,
        now.by_when,
        now.if_hard,
        now.wish,
        now.about,
        now.served,
    )


def test_the_centre_changes_by_the_citizens_hand_alone():
    """P1, P13"""

    def check(step: Step) -> bool:
        changed = [name for name in THE_CITIZENS if getattr(step.before, name) != getattr(step.after, name)]
        if changed:
            assert step.before.seats[step.by].role is Role.CITIZEN or was_said_aloud(step)
        return bool(changed)

    in_any_step(check, at_least=30)


def was_said_aloud(step: Step) -> bool:
    """Two people heard it, and the citizen either has no screen of their own or has allowed it there."""
    citizen, heard = step.before.citizen, set(step.command.heard_by)
    people = {id for id, seat in step.before.seats.items() if not seat.closed and seat.role not in NO_WITNESS}
    return len(heard & people) == 2 and (not citizen.arrived or step.before.aloud_allowed)


NO_WITNESS = (Role.CITIZEN, Role.WALL)


def test_every_wording_of_the_centre_and_of_a_public_card_is_kept():
    """P1, P16"""

    def check(step: Step) -> bool:
        assert step.after.definition[: len(step.before.definition)] == step.before.definition
        assert step.after.summary[: len(step.before.summary)] == step.before.summary
        for shelf in ("wishes", "perspectives", "constraints", "possibilities", "agreements", "lines"):
            for id, post in getattr(step.before, shelf).items():
                if not getattr(post, "draft", False):
                    assert getattr(step.after, shelf)[id].versions[: len(post.versions)] == post.versions
        return any("Reworded" in type(event).__name__ and not is_draft(event) for event in step.events)

    in_any_step(check, at_least=20)


def test_after_the_seal_there_are_addenda_and_nothing_else():
    """P15"""

    def check(step: Step) -> bool:
        if step.before.stage is not Stage.SEALED:
            return False
        same = {name: getattr(step.before, name) for name in ("number", "seq", "spoke", "addenda")}
        assert replace(step.after, **same) == step.before
        assert all(isinstance(event, e.AddendumAdded) for event in step.events)
        return bool(step.events)

    in_any_step(check, at_least=3)


def test_a_reveal_shows_only_what_its_authors_meant_for_it():
    """P6"""

    def check(step: Step) -> bool:
        if isinstance(step.command, c.RevealDrafts) and step.events:
            for id in step.before.drafts - step.after.drafts:
                post = step.before.perspectives.get(id) or step.before.constraints[id]
                assert not post.kept
                assert not post.withdrawn
            return True
        return False

    in_any_step(check, at_least=3)


def test_every_text_of_an_event_is_one_that_its_sender_wrote():
    """P16"""

    def check(step: Step) -> bool:
        wrote = {getattr(step.command, name) for name in wordings_of(type(step.command))}
        wrote |= {words.text for words in step.before.as_seen_by(step.by).written_for.values()}
        last_time = step.before.as_seen_by(step.by).last_time
        if last_time:
            wrote |= {words.text for words in last_time.words.values()}
            hands = [words.hand for words in last_time.words.values()]
            wrote |= {"", *(name for hand in hands for name in (hand.writer, *hand.hearers))}
        said = {getattr(event, name) for event in step.events for name in wordings_of(type(event))}
        assert said <= wrote
        return bool(said)

    in_any_step(check, at_least=300)
