"""What holds in any story of hearing, recognising, asking for other words, and tying: told as in ``test_any_story``."""

from dataclasses import fields

from facilitator.board import (
    SOMEBODY,
    Meeting,
    Refused,
    Role,
    Stage,
    commands as c,
    decide,
    events as e,
    fold,
    heard,
    is_draft,
    matters,
    record_of,
    regime_map,
)
from facilitator.board.fold import entries_of
from tests import cast
from tests.board.stories import SEATS, Step, Told, in_any_step, in_any_story
from tests.given import START

THE_CITIZENS = (e.RestatementAnswered, e.CardRecognised)
ADDED = ("restatements", "recognitions", "other_words", "tensions", "together", "voices")


def test_nothing_of_a_draft_is_in_what_is_said_about_cards():
    """P6: neither its id nor its words, in any field, any reading, or the record."""

    def check(told: Told) -> int:
        meeting = told.meeting
        seen = meeting.as_seen_by(None)
        shown = "".join(map(repr, (seen, regime_map(seen), matters(seen), heard(seen), record_of(meeting))))
        for id in meeting.drafts:
            draft = meeting.perspectives.get(id) or meeting.constraints[id]
            assert f"'{id}'" not in shown
            assert draft.now.text not in shown
        return len(meeting.drafts)

    in_any_story(check, at_least=100)


def test_a_draft_moves_no_picture_and_no_field():
    """P6"""

    def check(step: Step) -> bool:
        if step.is_private:
            assert regime_map(step.after.as_seen_by(None)) == regime_map(step.before.as_seen_by(None))
            assert [getattr(step.after, name) for name in ADDED] == [getattr(step.before, name) for name in ADDED]
        return step.is_private

    in_any_step(check, at_least=100)


def test_an_anonymous_request_never_carries_a_seat():
    """P10: and whoever else had asked, the board would be the same."""

    def check(step: Step) -> bool:
        if not isinstance(step.command, c.AskForOtherWords) or not step.events:
            return False
        assert [entry.by for entry in step.entries] == [SOMEBODY]
        assert not [seat for seat in SEATS if str(seat) in repr(step.entries)]
        assert boards_if_asked_by_others(step) == {repr(step.after)}
        return True

    in_any_step(check, at_least=20)


def boards_if_asked_by_others(step: Step) -> set[str]:
    boards = set()
    for other in cast.EVERYBODY:
        try:
            events = decide(step.before, step.command, by=other, at=START)
        except Refused:
            continue
        at = step.entries[0].at
        boards.add(repr(fold(step.before, entries_of(step.before, events, by=other, at=at, command=step.command.id))))
    return boards


def test_what_is_said_publicly_stands_under_its_seat():
    """P4: only what is meant to be nobody's is nobody's."""

    def check(told: Told) -> int:
        nobodys = [entry for entry in told.entries if entry.by == SOMEBODY]
        assert all(isinstance(entry.event, e.OtherWordsAsked) for entry in nobodys)
        return len(nobodys)

    in_any_story(check, at_least=20)


def test_nobody_hears_or_recognises_on_the_citizens_behalf():
    """P8, P14: unless it was given aloud, and two people are named who heard it."""

    def check(step: Step) -> bool:
        mine = [event for event in step.events if isinstance(event, THE_CITIZENS)]
        for event in mine:
            heard_by = getattr(event, "heard_by", ())
            assert step.before.seats[step.by].role is (Role.FACILITATOR if heard_by else Role.CITIZEN)
            assert len(heard_by) in (0, 2)
        return bool(mine)

    in_any_step(check, at_least=50)


def test_a_recognition_never_stands_on_a_changed_card():
    """P14"""

    def check(told: Told) -> int:
        meeting, seen, changed = Meeting(), {}, 0
        for entry in told.entries:
            meeting = fold(meeting, [entry])
            if isinstance(entry.event, e.CardRecognised):
                seen[entry.event.card] = meeting.shared_post(entry.event.card).now
            for id, words in seen.items():
                if (card := meeting.shared_post(id)) is not None:
                    stands = meeting.recognition_of(card) is not None
                    assert stands is (card.now == words)
                    changed += not stands
        return changed

    in_any_story(check, at_least=20)


def test_a_tension_goes_by_the_hand_that_named_it_alone():
    """P3"""

    def check(step: Step) -> bool:
        still = {tension.id for tension in step.after.standing_tensions()}
        gone = [tension for tension in step.before.standing_tensions() if tension.id not in still]
        assert all(tension.by == step.by for tension in gone)
        return bool(gone)

    in_any_step(check, at_least=3)


def test_a_yes_lets_stand_exactly_the_words_it_was_given_to():
    """P14: whatever was written for another and stands has its speaker's own hand, or a yes of somebody but its writer."""

    def check(step: Step) -> bool:
        for card in step.after.perspectives.values():
            if card.confirmed_by:
                assert card.confirmed_by != card.written_by
                assert card.yeses[-1][0] == len(card.versions)
        return any(isinstance(event, e.SayingConfirmed) for event in step.events)

    in_any_step(check, at_least=20)


def test_voices_know_no_seat_and_end_with_the_seal():
    """P3"""

    def check(told: Told) -> int:
        meeting = told.meeting
        professions = {str(seat.profession or seat.role) for seat in meeting.seats.values()}
        assert set(meeting.voices) <= professions
        if meeting.stage is Stage.SEALED:
            assert meeting.voices == {}
        return sum(voice.spoken for voice in meeting.voices.values())

    in_any_story(check, at_least=100)


def test_every_public_word_leaves_a_moment_and_no_other_entry_does():
    """P6: a voice's last moment is that of an entry everybody may see."""

    def check(told: Told) -> int:
        public = {entry.at for entry in told.entries if not is_draft(entry.event)}
        lasts = {voice.last for voice in told.meeting.voices.values()}
        assert lasts <= public
        return len(lasts)

    in_any_story(check, at_least=100)


def test_the_fields_looked_at_here_are_fields_of_the_meeting():
    assert set(ADDED) <= {field.name for field in fields(Meeting)}
