"""What holds of ways and walls in any story: hypothesis tells them, and each property first shows that it was put to the test."""

from dataclasses import replace

from facilitator.board import Meeting, Role, commands as c, events as e, fold, is_draft, record_of, space_of
from facilitator.board.terms import Firmness, Reading, ShiftKind
from tests import cast
from tests.board.stories import SEATS, Step, Told, in_any_step, in_any_story, writer_of

OF_A_WALL = (
    e.ConstraintAskedAbout,
    e.ConstraintAnswered,
    e.ConstraintMoved,
    e.ConstraintSoftened,
    e.ConstraintPutBack,
    e.MoveImagined,
)
SHIFTED = {
    e.ConstraintMoved: ShiftKind.MOVED,
    e.ConstraintSoftened: ShiftKind.SOFTENED,
    e.ConstraintPutBack: ShiftKind.PUT_BACK,
}
CHOICES = (e.PossibilitySetAside, e.PossibilityTakenUp, e.FirstLookAsked)


def by_the_citizen(step: Step) -> bool:
    return step.before.seats[step.by].role is Role.CITIZEN


def test_what_is_imagined_moved_stands_for_everybody_and_an_own_limit_is_imagined_by_its_owner_alone():
    """P1, P6, P7"""

    def check(step: Step) -> bool:
        for id, by in step.after.imagined.items():
            wall = step.after.constraints[id]
            assert (wall.moved, wall.withdrawn, wall.draft) == (False, False, False)
            assert not wall.is_own_limit or step.after.seats[by].role is Role.CITIZEN
        return bool(step.after.imagined)

    in_any_step(check, at_least=100)


def test_an_own_limit_is_touched_by_the_citizens_hand_alone():
    """P1: neither what it says, nor whether it stands, nor where it stands."""

    def check(step: Step) -> bool:
        touched = [
            id
            for id, wall in step.after.constraints.items()
            if wall.is_own_limit
            and (step.before.constraints.get(id) != wall or ties(step.before, id) != ties(step.after, id))
        ]
        assert not touched or by_the_citizen(step)
        return bool(touched)

    in_any_step(check, at_least=10)


def ties(meeting: Meeting, wall: str) -> set[str]:
    """The ways it is tied to; a way that is offered, reworded or withdrawn keeps its ties."""
    return {way.id for way in meeting.possibilities.values() if wall in way.constraints}


def test_an_own_limit_has_not_been_moved_or_softened_by_anybody_else():
    """P1: also one that was another kind of wall when others moved it."""

    def check(told: Told) -> int:
        meeting, seen = Meeting(), 0
        since: dict[str, list] = {}
        for entry in told.entries:
            meeting = fold(meeting, [entry])
            if type(entry.event) in SHIFTED:
                since.setdefault(entry.event.constraint, []).append(meeting.seats[entry.by].role)
            for id, wall in meeting.constraints.items():
                if not wall.is_own_limit:
                    continue
                if wall.moved or wall.softened:
                    assert since[id][-1] is Role.CITIZEN
                    seen += 1
        return seen

    in_any_story(check, at_least=10)


def test_every_shift_tells_who_why_and_when_and_none_is_lost():
    """P7, P16"""

    def check(step: Step) -> bool:
        for id, wall in step.before.constraints.items():
            assert step.after.constraints[id].shifts[: len(wall.shifts)] == wall.shifts
            assert len(step.after.constraints[id].asked) >= len([asked for asked in wall.asked if asked.answer])
        (event, *_) = (*step.events, None)
        if type(event) not in SHIFTED:
            return False
        shift = step.after.constraints[event.constraint].shifts[-1]
        assert (shift.kind, shift.by, shift.reason, shift.at) == (
            SHIFTED[type(event)],
            step.by,
            step.command.reason,
            step.entries[0].at,
        )
        assert shift.reason.strip() or by_the_citizen(step)
        return True

    in_any_step(check, at_least=30)


def test_a_wall_is_never_firmer_than_its_words_say_and_what_was_put_back_is_as_firm():
    """P7"""
    firmest_first = list(Firmness)

    def check(step: Step) -> bool:
        for wall in step.after.constraints.values():
            assert firmest_first.index(wall.firmness) >= firmest_first.index(wall.now.firmness)
        back = [event.constraint for event in step.events if isinstance(event, e.ConstraintPutBack)]
        for id in back:
            wall = step.after.constraints[id]
            assert (wall.moved, wall.softened) == (False, None)
        return bool(back)

    in_any_step(check, at_least=5)


def test_what_is_looked_at_first_stands_and_is_not_set_aside():
    """P1"""

    def check(step: Step) -> bool:
        first = step.after.look_first
        if first is None:
            return False
        way = step.after.possibilities[first]
        assert not way.withdrawn
        assert way.aside is None
        return True

    in_any_step(check, at_least=100)


def test_the_citizens_choice_is_the_citizens():
    """P1, P3"""

    def check(step: Step) -> bool:
        chosen = step.before.look_first != step.after.look_first or any(
            way.aside != step.after.possibilities[id].aside for id, way in step.before.possibilities.items()
        )
        withdrawn = any(isinstance(event, e.PossibilityWithdrawn) for event in step.events)
        assert not chosen or by_the_citizen(step) or withdrawn
        assert any(isinstance(event, CHOICES) for event in step.events) is (chosen and not withdrawn)
        return chosen

    in_any_step(check, at_least=20)


def test_marks_name_one_wall_each_and_stay_for_good():
    """P4"""

    def check(step: Step) -> bool:
        if step.before.constraints is step.after.constraints:
            return False
        before, after = (dict(marks(meeting)) for meeting in (step.before, step.after))
        assert len(set(after.values())) == len(after)
        assert all(after[id] == mark for id, mark in before.items() if id in after)
        gone = [wall.id for wall in step.before.standing_constraints() if wall.id not in after]
        assert all(step.after.constraints[id].withdrawn for id in gone)
        return after != before

    in_any_step(check, at_least=10)


def marks(meeting: Meeting) -> list[tuple[str, str]]:
    """As everybody sees them, whoever is asked."""
    told = [
        [(one.wall.id, one.mark) for one in space_of(meeting.as_seen_by(seat)).walls] for seat in (*SEATS[:4], None)
    ]
    assert all(one == told[0] for one in told), "a draft of one's own gives no wall another letter"
    return told[0]


def test_a_closed_way_has_a_wall_with_a_kind_a_source_and_an_owner():
    """P7: every "cannot" has a reason."""

    def check(told: Told) -> int:
        space = space_of(told.meeting)
        shut = [one for one in space.ways if one.reading is not Reading.OPEN]
        for one in shut:
            assert one.walls
            for wall in one.walls:
                assert wall.now.kind
                assert wall.now.source.strip()
                assert wall.now.owner.strip()
        return len(shut)

    in_any_story(check, at_least=30)


def test_the_space_is_the_same_for_everybody_and_imagining_changes_nothing_that_is_so():
    """P5, P6, P7"""

    def check(told: Told) -> int:
        meeting = told.meeting
        so = space_of(meeting)
        uncovered = meeting.but(curtain=None)
        assert all(space_of(uncovered.as_seen_by(seat)) == so for seat in (cast.METTE, cast.JONAS, cast.WALL, None))
        assert space_of(meeting.but(imagined={})) == so
        assert record_of(meeting.but(imagined={})) == record_of(meeting)
        seen = space_of(meeting, meeting.imagined)
        for now, then in zip(so.wishes, seen.wishes, strict=True):
            assert BETTER.index(then.reading) >= BETTER.index(now.reading), "nothing closes by a wall that moves"
        return len(meeting.imagined)

    in_any_story(check, at_least=10)


BETTER = [Reading.NO_WAY, Reading.CLOSED, Reading.CAN_BE_ASKED, Reading.OPEN]


def test_nothing_that_is_done_with_walls_and_ways_is_ever_a_draft():
    """P5, P6: nobody asks, moves or imagines behind anybody's back, and nobody's draft is spoken of."""

    def check(step: Step) -> bool:
        about = [event for event in step.events if isinstance(event, OF_A_WALL)]
        for event in about:
            assert not is_draft(event)
            assert event.constraint not in step.before.drafts
        return bool(about)

    in_any_step(check, at_least=100)


def test_what_a_seat_may_not_see_is_not_in_the_space_it_is_sent():
    """P6"""

    def check(told: Told) -> int:
        hidden = 0
        secret = [wall for wall in told.meeting.constraints.values() if wall.draft]
        for seat in SEATS:
            seen = told.meeting.as_seen_by(seat)
            sent = f"{space_of(seen)} {space_of(seen, seen.imagined)} {seen.imagined} {seen.possibilities}"
            for wall in (wall for wall in secret if writer_of(wall) != seat):
                assert wall.now.text not in sent
                assert repr(wall.id) not in sent
                hidden += 1
        return hidden

    in_any_story(check, at_least=100)


def test_a_seal_ends_imagining_and_nothing_of_the_space_moves_after_it():
    """P15"""

    def check(step: Step) -> bool:
        if not isinstance(step.command, c.SealMeeting) or not step.events:
            return False
        assert step.after.imagined == {}
        assert record_of(step.after) == record_of(replace(step.before, sealed_at=step.after.sealed_at))
        return True

    in_any_step(check, at_least=20)


def test_an_agreement_about_a_wall_is_never_somebody_elses_about_an_own_limit():
    """P1"""

    def check(step: Step) -> bool:
        if not (isinstance(step.command, c.MakeAgreement) and step.events and step.command.constraint):
            return False
        assert not step.before.constraints[step.command.constraint].is_own_limit or by_the_citizen(step)
        return True

    in_any_step(check, at_least=3)
