"""Any story: commands by anybody about anything, as hypothesis makes them, told through the real rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from random import Random
from typing import Any, get_args, get_type_hints

from hypothesis import HealthCheck, given, settings, strategies as st

from facilitator.board import (
    Command,
    Entry,
    Event,
    Meeting,
    Refused,
    commands as c,
    decide,
    entries_of,
    fold,
    is_draft,
    readers_of,
)
from facilitator.board.rules.wordings import wordings_of
from facilitator.board.terms import OwnText, Phase, SeatId
from tests import cast
from tests.board.chances import CITIZENS, GIVEN, KIND_OF_POST, KINDS, LEADING, LONES, REFERS_OTHERWISE, REFERS_TO, SEATS
from tests.following import a_meeting_that_follows
from tests.given import (
    A_MOMENT,
    Story,
    a_board_to_talk_about,
    a_space,
    a_text_for_mette,
    a_whole_meeting,
    an_open_meeting,
    with_lone_writing,
    with_the_centre,
)

BEGINNINGS = (
    with_the_centre(an_open_meeting(Phase.QUIET_WRITING)),
    a_whole_meeting(),
    with_the_centre(a_meeting_that_follows()),
    a_board_to_talk_about(),
    a_board_to_talk_about().in_phase(Phase.QUIET_WRITING),
    a_space(),
    with_the_centre(a_meeting_that_follows()).in_phase(Phase.SUMMING_UP),
    with_lone_writing(a_whole_meeting()).then(cast.LONE, a_text_for_mette("words-given")),
)
LONGEST = 400


@dataclass(frozen=True)
class Step:
    """One accepted command, and the board on either side of it."""

    before: Meeting
    by: SeatId
    command: Command
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    after: Meeting

    @property
    def is_private(self) -> bool:
        return bool(self.events) and all(is_draft(event) for event in self.events)

    @property
    def readers(self) -> frozenset[SeatId]:
        """Who may see what of this is not everybody's."""
        return frozenset({self.by}).union(*(readers_of(event, self.by) for event in self.events))


@dataclass(frozen=True)
class Told:
    """A story that has been told: its beginning, and every command the board said yes to."""

    begun: Story
    steps: tuple[Step, ...]

    @property
    def meeting(self) -> Meeting:
        return self.steps[-1].after if self.steps else self.begun.meeting

    @property
    def entries(self) -> tuple[Entry, ...]:
        return (*self.begun.entries, *(entry for step in self.steps for entry in step.entries))


def an_id(chance: Random, *kinds: str) -> str:
    """One of few, so that commands meet the posts of others."""
    return chance.choice(
        [f"{kind}-{n}" for kind in kinds for n in (1, 2)] + [id for kind in kinds for id in GIVEN.get(kind, ())]
    )


def a_value(chance: Random, kind: type[Command], name: str, hint: Any) -> Any:
    """Any value this field may have."""
    if name == "id":
        return an_id(chance, KIND_OF_POST.get(kind, "command"))
    if type(None) in get_args(hint) and chance.random() < 0.7:
        return None  # mostly, or a post would seldom find all it names
    if name in ("seat", "said_by"):
        return chance.choice(cast.EVERYBODY)
    if name == "heard_by":
        return tuple(chance.sample(cast.EVERYBODY, 2)) if chance.random() < 0.3 else ()
    if name == "wishes":
        return tuple(an_id(chance, "wish") for _ in range(chance.randrange(3)))
    if (kind, name) in REFERS_OTHERWISE:
        return an_id(chance, *REFERS_OTHERWISE[kind, name])
    if name in REFERS_TO and hint not in (bool, OwnText) and name not in wordings_of(kind):
        return an_id(chance, *REFERS_TO[name])
    if (kind, name) == (c.TakeHelpersWords, "text") and chance.random() < 0.8:
        return ""  # or the helper's own words would seldom be said yes to
    if name == "if_refused":
        return chance.choice(["", "", "some words"])  # only a duty says what follows
    if name == "score":
        return chance.choice(["", "0", "7", "10", "11"])
    if name in wordings_of(kind):
        return chance.choice(["", *["some words", "other words"] * 6])
    if name in ("by_when", "until"):
        return chance.choice(["", "2026-12-01", "soon"])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return chance.choice(list(hint))
    return {bool: chance.random() < 0.3, int: chance.choice([1, 1, 2])}.get(
        hint, chance.choice(["medicine", "network"])
    )


def a_wish(chance: Random) -> tuple[SeatId, Command]:
    """Any command, mostly from a seat that may."""
    kind = chance.choice(KINDS)
    command = kind(**{name: a_value(chance, kind, name, hint) for name, hint in HINTS[kind].items()})
    likely = [cast.METTE] if kind in CITIZENS else [cast.ALI] if kind in LEADING else SPEAKERS
    likely = [cast.LONE] if kind in LONES else [cast.ALI] if getattr(command, "heard_by", ()) else likely
    return chance.choice(likely if chance.random() < 0.8 else SEATS), command


HINTS = {kind: get_type_hints(kind) for kind in c.ALL}
SPEAKERS = [cast.INGRID, cast.JONAS, cast.LONE, cast.METTE, cast.ALI]


@cache
def tell(beginning: int, seed: int, length: int) -> Told:
    """The story that chance tells from this beginning. A shorter one is the beginning of a longer: so failures shrink.

    Kept, since every rule is tried on the same stories: telling one takes longer than most rules need to look at it.
    """
    begun, chance = BEGINNINGS[beginning], Random(seed)
    return Told(begun, tuple(_steps(begun, [a_wish(chance) for _ in range(length)])))


def _steps(begun: Story, wishes: list[tuple[SeatId, Command]]) -> Iterator[Step]:
    meeting = begun.meeting
    for place, (by, wish) in enumerate(wishes):
        # Every text is one of a kind, so that it can be looked for where it must not be.
        marked = {
            name: f"{text} ({place})"
            for name in wordings_of(type(wish))
            if name != "score" and (text := getattr(wish, name))
        }
        command = replace(wish, **marked)
        at = begun.now + A_MOMENT * place
        try:
            events = decide(meeting, command, by=by, at=at)
        except Refused:
            continue  # its code is one of CODES, or making it would have failed
        entries = entries_of(meeting, events, by=by, at=at, command=command.id)
        after = fold(meeting, entries)
        yield Step(meeting, by, command, events, entries, after)
        meeting = after


STORIES = st.builds(
    tell, st.sampled_from(range(len(BEGINNINGS))), st.integers(0, 2**32), st.integers(LONGEST // 4, LONGEST)
)


def writer_of(post: Any) -> SeatId:
    """Whose draft it is: also of a card for somebody else."""
    return getattr(post, "written_by", None) or post.by


def in_any_story(check: Callable[[Told], int], *, at_least: int, stories: int = 300) -> None:
    """Tell many stories, the same in every run; ``check`` returns how often its rule was at stake."""
    at_stake = 0

    @settings(
        max_examples=stories,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(STORIES)
    def tell_many(told: Told) -> None:
        nonlocal at_stake
        at_stake += check(told)

    tell_many()
    assert at_stake >= at_least, f"only {at_stake} times at stake: too few to mean anything"


def in_any_step(check: Callable[[Step], bool | None], *, at_least: int) -> None:
    """As above, for what holds of every accepted command."""
    in_any_story(lambda told: sum(bool(check(step)) for step in told.steps), at_least=at_least)
