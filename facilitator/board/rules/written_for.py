"""Somebody writes for the citizen: one helper at a time, and nothing of theirs stands before the citizen's yes (P1, P13)."""

from dataclasses import replace
from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import HelpersWords
from ..refusals import Refused
from ..terms import HelpersWordsState as State, OwnText, PostId, SeatId
from . import centre, summing_up, who
from .rule import Rules
from .wordings import says_something, wordings_of

MOST_WAITING = 10
MOST_WRITTEN = 400
LONGEST_WISH = wordings_of(c.AddWish)["text"].limit


def name_helper(m: Meeting, command: c.LetHelperWrite, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Anybody who sits here and can write: neither the wall nor the citizen."""
    who.citizen(m, by)
    seat = m.seats.get(command.seat)
    if seat is None or seat.closed:
        raise Refused("no-such-seat", "seat")
    if seat.role not in who.HELPERS:
        raise Refused("a-helper-is-somebody-else", "seat")
    return () if m.helper == seat.id else (e.HelperNamed(seat=seat.id),)


def dismiss_helper(m: Meeting, command: c.LetHelperGo, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by)
    return (e.HelperLetGo(),) if m.helper else ()


def write(m: Meeting, command: c.WriteForCitizen, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """What waits about the same is replaced: the citizen is asked about one wording at a time."""
    who.speaking(m, by, who.HELPERS, "only-the-named-helper")
    if m.helper != by or m.citizen is None:
        raise Refused("only-the-named-helper")
    if not who.is_new(m, command.id, by):
        return ()
    wish = command.wish if command.about is OwnText.WISH else None
    _require_it_could_stand(m, command.about, wish, command.text)
    citizen, own = m.citizen.id, [words for words in m.written_for.values() if words.by == by]
    again = [words for words in own if _is_about(words, command.about, wish) and words.state in OPEN]
    if sum(words.waits for words in own) - len(again) >= MOST_WAITING or len(own) >= MOST_WRITTEN:
        raise Refused("too-many", "text")
    return (
        *(e.HelpersWordsWithdrawn(words=words.id, to=citizen) for words in again),
        e.HelpersWordsWritten(words=PostId(command.id), about=command.about, wish=wish, text=command.text, to=citizen),
    )


OPEN = (State.WAITING, State.DECLINED, State.LEFT)
"""What still stands on the helper's own screen."""


def _is_about(words: HelpersWords, about: OwnText, wish: PostId | None) -> bool:
    """Whether these are words about that very thing; a new wish is about nothing that stands yet."""
    return words.about is about and words.wish == wish and (about is not OwnText.WISH or wish is not None)


def withdraw(m: Meeting, command: c.WithdrawHelpersWords, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by, who.HELPERS, "only-the-named-helper")
    words = m.written_for.get(command.words)
    # Somebody else's is answered as if it were not there: that something was written is theirs and the citizen's.
    if words is None or words.by != by or m.citizen is None or words.state is State.TAKEN:
        raise Refused("no-such-post", "words")
    if words.state is State.WITHDRAWN:
        return ()
    return (e.HelpersWordsWithdrawn(words=words.id, to=m.citizen.id),)


def take(m: Meeting, command: c.TakeHelpersWords, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The citizen's yes does what their own hand would have done; words they have changed are their own."""
    words = _asked_about(m, command.words, by, State.TAKEN)
    if words is None:
        # A yes was given on another screen of hers: what was changed on this one stands nowhere, and is not called saved (P16).
        if command.text and command.text != m.written_for[command.words].text and not _stands(m, command.text):
            raise Refused("no-such-post", "words")
        return ()
    text = command.text or words.text
    if not says_something(text):
        raise Refused("text-is-missing", "text")
    _require_it_could_stand(m, words.about, words.wish, text)
    stands = _by_their_own_hand(m, words, text, command, at, by)
    if not stands and not _stands(m, text):
        raise Refused("id-is-taken", "id")
    if text == words.text:
        stands = tuple(replace(event, written_by=words.by) for event in stands)  # type: ignore[call-arg]
    return (*stands, e.HelpersWordsTaken(words=words.id, to=words.by))


def _by_their_own_hand(
    m: Meeting, words: HelpersWords, text: str, command: c.TakeHelpersWords, at: datetime, by: SeatId
) -> tuple[e.Event, ...]:
    if words.about is OwnText.DEFINITION:
        return centre.write_definition(m, c.WriteDefinition(id=command.id, text=text), by, at)
    if words.about is OwnText.SUMMARY:
        return summing_up.write_summary(m, c.WriteSummary(id=command.id, text=text), by, at)
    if words.wish:
        return centre.reword_wish(m, c.RewordWish(id=command.id, wish=words.wish, text=text), by, at)
    return centre.add_wish(m, c.AddWish(id=command.id, text=text), by, at)


def decline(m: Meeting, command: c.DeclineHelpersWords, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    words = _asked_about(m, command.words, by, State.DECLINED)
    return (e.HelpersWordsDeclined(words=words.id, to=words.by),) if words else ()


def _asked_about(m: Meeting, id: PostId, by: SeatId, done: State) -> HelpersWords | None:
    """The words that wait for the citizen, or nothing if this very answer has been given to them already."""
    who.citizen(m, by)
    words = m.written_for.get(id)
    if words is None or words.state not in (State.WAITING, done):
        raise Refused("no-such-post", "words")
    return words if words.waits else None


def _stands(m: Meeting, text: str) -> bool:
    """Whether the citizen has ever said exactly this of their own."""
    wishes = (words for wish in m.wishes.values() for words in wish.versions)
    return any(words.text == text for words in (*m.definition, *m.summary, *wishes))


def _require_it_could_stand(m: Meeting, about: OwnText, wish: PostId | None, text: str) -> None:
    """As it would be asked of the citizen: better said while it is written than when they say yes."""
    if about is OwnText.SUMMARY:
        who.require_open(m)
    if about is OwnText.WISH and len(text) > LONGEST_WISH:
        raise Refused("text-is-too-long", "text")
    if wish and (wish not in m.wishes or m.wishes[wish].withdrawn):
        raise Refused("wish-does-not-stand", "wish")


def allow_aloud(m: Meeting, command: c.AllowAloud, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """From the citizen's own screen, and taken back there at any moment."""
    who.citizen(m, by)
    return () if m.aloud_allowed is command.allowed else (e.AloudAllowed(allowed=command.allowed),)


RULES: Rules = {
    c.AllowAloud: allow_aloud,
    c.LetHelperWrite: name_helper,
    c.LetHelperGo: dismiss_helper,
    c.WriteForCitizen: write,
    c.WithdrawHelpersWords: withdraw,
    c.TakeHelpersWords: take,
    c.DeclineHelpersWords: decline,
}
