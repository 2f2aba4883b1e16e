"""What the one who leads may want to know now: prompts in a steady order of importance, never a block, never an order (P8, P12)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from facilitator.board import (
    EarlierAgreement,
    Listening,
    Mandate,
    Meeting,
    Phase,
    PostId,
    Profession,
    Role,
    Stage,
    Topic,
    Wish,
    heard,
    never_reviewed,
    standing_topics,
    unheard,
    voice_of,
)
from facilitator.board.plain_words import Ease, Reads, long_words, reads
from facilitator.board.rules.who import TEAM

from ..pieces.left_out import left_out, words_of
from ..pieces.space_seen import space_seen
from ..pieces.who_is_we import names_nobody, without_a_name

MOST = 5
"""More prompts at once are noise."""
MANY_ANSWERS = 3
LONG = timedelta(minutes=8)
AFTER_OWN_WORDS = tuple(Phase)[tuple(Phase).index(Phase.HEARD) :]
BEFORE_SOLUTIONS = tuple(Phase)[: tuple(Phase).index(Phase.ROOM_TO_MOVE)]
TAKEN_HOME = (Phase.AGREEMENTS, Phase.SUMMING_UP, Phase.THREE_QUESTIONS)
TOWARDS_SOLUTIONS = (Phase.ROOM_TO_MOVE, Phase.AGREEMENTS)
WHEN_MANDATES_MATTER = (Phase.ARRIVE, *TOWARDS_SOLUTIONS)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing worth a look. ``code`` says what; the rest whom, which card or which wishes it is about."""

    code: str
    professions: tuple[Profession, ...] = ()
    post: PostId | None = None
    wishes: tuple[Wish, ...] = ()
    topics: tuple[Topic, ...] = ()
    reads: Reads | None = None
    long_words: tuple[str, ...] = ()
    earlier: tuple[EarlierAgreement, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unheard:
    """Who has not said what they heard, and who said it without the citizen's yes."""

    silent: tuple[Profession, ...]
    unconfirmed: tuple[Profession, ...]


def prompts(meeting: Meeting) -> tuple[Prompt, ...]:
    """At most five, the most important first: what concerns the citizen, then what waits, then who has not written."""
    if meeting.stage is not Stage.OPEN:
        return ()
    every = (
        *_set_aside(meeting),
        *_imagined(meeting),
        *_nothing_opened(meeting),
        *_not_heard(meeting),
        *_mostly_answered(meeting),
        *_long_silent(meeting),
        *_never_reviewed(meeting),
        *_waiting_for_a_yes(meeting),
        *_other_words_asked(meeting),
        *_who_says_so(meeting),
        *_whose_wall(meeting),
        *_nobody_decides(meeting),
        *_left_out(meeting),
        *_who_is_we(meeting),
        *_reads_heavily(meeting),
        *_no_way_yet(meeting),
        *_not_written(meeting),
    )
    return every[:MOST]


def before_going_on(meeting: Meeting, next: Phase) -> Unheard | None:
    """Whom the citizen has not said to be heard by, on the way to the first phase about solutions; otherwise None (P8)."""
    left = unheard(meeting) if next in TOWARDS_SOLUTIONS and meeting.phase in BEFORE_SOLUTIONS else ()
    if not left:
        return None
    silent = tuple(one.profession for one in heard(meeting) if one.listening is Listening.NOT_YET)
    return Unheard(silent, tuple(profession for profession in left if profession not in silent))


def _set_aside(meeting: Meeting) -> Iterator[Prompt]:
    """What the citizen has asked not to talk about in this phase: so that whoever leads goes on to something else."""
    since = meeting.phase_since
    if fresh := tuple(topic for topic in standing_topics(meeting) if since and topic.at >= since):
        yield Prompt("set-aside", topics=fresh)


def _imagined(meeting: Meeting) -> Iterator[Prompt]:
    """Everybody looks at what would be, until somebody goes back: so that nobody takes it for what is so."""
    yield from (Prompt("imagined", post=wall) for wall in meeting.imagined)


def _nothing_opened(meeting: Meeting) -> Iterator[Prompt]:
    if meeting.citizen and meeting.phase in AFTER_OWN_WORDS and not voice_of(meeting, Role.CITIZEN).opened:
        yield Prompt("nothing-opened")


def _not_heard(meeting: Meeting) -> Iterator[Prompt]:
    """From the phase it belongs to: before that nobody has been asked."""
    if meeting.phase in AFTER_OWN_WORDS and (left := unheard(meeting)):
        yield Prompt("not-heard", left)


def _mostly_answered(meeting: Meeting) -> Iterator[Prompt]:
    """The best documented fault of such meetings (DESIGN.md, 1)."""
    voice = voice_of(meeting, Role.CITIZEN)
    if voice.answered >= MANY_ANSWERS and voice.answered > 2 * (voice.opened + voice.asked):
        yield Prompt("mostly-answered")


def _long_silent(meeting: Meeting) -> Iterator[Prompt]:
    """Others have written long after the citizen last did. Held against their words, not a clock: a quiet room is no sign."""
    last = voice_of(meeting, Role.CITIZEN).last
    newest = max((voice.last for voice in meeting.voices.values() if voice.last), default=None)
    if last and newest and newest - last >= LONG:
        yield Prompt("long-silent")


def _never_reviewed(meeting: Meeting) -> Iterator[Prompt]:
    """Agreed last time, and nobody has said a word about it since."""
    if earlier := never_reviewed(meeting):
        yield Prompt("never-reviewed", earlier=earlier)


def _waiting_for_a_yes(meeting: Meeting) -> Iterator[Prompt]:
    yield from (
        Prompt("waits-for-a-yes", post=card.id) for card in meeting.standing_cards() if card.waits_for_its_speaker
    )


def _other_words_asked(meeting: Meeting) -> Iterator[Prompt]:
    asked = (id for id, words in meeting.other_words.items() if words.asked and meeting.shared_post(id))
    yield from (Prompt("other-words-asked", post=id) for id in asked)


def _who_says_so(meeting: Meeting) -> Iterator[Prompt]:
    """Somebody asked of a wall who says so, and nobody has answered (P7)."""
    asked = (wall.id for wall in meeting.standing_constraints() if wall.waits_for_an_answer)
    yield from (Prompt("who-says-so", post=id) for id in asked)


def _whose_wall(meeting: Meeting) -> Iterator[Prompt]:
    """A wall with an owner that names nobody: there is nobody one could ask (P7)."""
    yield from (
        Prompt("whose-wall", post=wall.id)
        for wall in meeting.standing_constraints()
        if not wall.moved and not wall.is_own_limit and names_nobody(wall.now.owner)
    )


def _nobody_decides(meeting: Meeting) -> Iterator[Prompt]:
    """Where it matters: nobody who may decide is at the table, or none of those who may has come (P9)."""
    decide = [seat for seat in meeting.seats.values() if seat.mandate is Mandate.DECIDES and not seat.closed]
    if meeting.phase in WHEN_MANDATES_MATTER and not any(seat.arrived for seat in decide):
        yield Prompt("nobody-decides", names=tuple(seat.name for seat in decide))


def _left_out(meeting: Meeting) -> Iterator[Prompt]:
    """The citizen has summed up and speaks of other things than stand on the board (P13)."""
    if meeting.phase is Phase.SUMMING_UP and (compared := left_out(meeting)) and compared.left_out:
        yield Prompt("left-out")


def _who_is_we(meeting: Meeting) -> Iterator[Prompt]:
    """An agreement that names nobody is nobody's; it stands all the same."""
    yield from (Prompt("who-is-we", post=agreement.id) for agreement in without_a_name(meeting))


def _reads_heavily(meeting: Meeting) -> Iterator[Prompt]:
    """What the team has written to be taken home, while it can still be said more plainly. The citizen's own words are never weighed."""
    if meeting.phase not in TAKEN_HOME:
        return
    teams = [line for line in meeting.lines_to_confirm() if meeting.seats[line.by].role in TEAM]
    text = "\n".join(f"{words_of(line)}\n{getattr(line.now, 'if_hard', '')}" for line in teams)
    if (found := reads(text)) and found.ease is not Ease.EASY:
        yield Prompt("reads-heavily", reads=found, long_words=long_words(text))


def _no_way_yet(meeting: Meeting) -> Iterator[Prompt]:
    """While solutions are talked of: the wishes that nobody has found a way to."""
    if meeting.phase in TOWARDS_SOLUTIONS and (wishes := space_seen(meeting).without_a_way):
        yield Prompt("no-way-yet", wishes=wishes)


def _not_written(meeting: Meeting) -> Iterator[Prompt]:
    """Professions with nobody's word on the board once what was written in quiet has been shown."""
    if meeting.revealed_at is None:
        return
    left = tuple(code for code in meeting.columns if not voice_of(meeting, code).spoken)
    if left:
        yield Prompt("not-written", left)
