"""What is said about a post: the citizen's recognition, other words (P10), and a speaker's yes to what another wrote."""

from datetime import datetime
from typing import Any

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import OtherWords
from ..refusals import Refused
from ..terms import PostId, Recognition, Role, SeatId, Stage
from . import who
from .rule import Rules


def recognise(m: Meeting, command: c.RecogniseCard, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The citizen's alone, of the card as it reads now. Recognising is not agreeing."""
    who.citizen(m, by, "only-the-citizen-recognises")
    card = m.shared_post(command.card) if command.card in {*m.perspectives, *m.constraints} else None
    if card is None:
        raise Refused("no-such-post", "card")
    version, mark = len(card.versions), m.recognition_of(card)
    stands = (mark.recognition, mark.words) if mark else (Recognition.NOT_SAID, "")
    if stands == (command.recognition, command.words):
        return ()
    return (e.CardRecognised(card=card.id, version=version, recognition=command.recognition, words=command.words),)


def ask_for_other_words(m: Meeting, command: c.AskForOtherWords, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Anyone may, an interpreter too; the citizen's own words are never asked to be others."""
    if who.seated(m, by).role is Role.WALL:
        raise Refused("wall-only-shows")
    if m.stage is Stage.SEALED:
        raise Refused("already-sealed")
    post = _post(m, command.post)
    if m.seats[_author(post)].role is Role.CITIZEN:
        raise Refused("the-citizens-words-stand", "post")
    return () if m.other_words.get(command.post, OtherWords()).asked else (e.OtherWordsAsked(post=command.post),)


def say_in_other_words(m: Meeting, command: c.SayInOtherWords, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The author, asked or not; who wrote a card down for somebody may, too. For one who has left, the team may, in its own name."""
    seat = who.speaking(m, by)
    post = _post(m, command.post)
    stands_in = m.seats[_author(post)].closed and seat.role in who.TEAM
    if by not in (post.by, _author(post), getattr(post, "written_by", None)) and not stands_in:
        raise Refused("only-the-author")
    other = m.other_words.get(command.post, OtherWords())
    if not other.asked and other.now and (other.now.text, other.word) == (command.text, command.word):
        return ()
    return (e.OtherWordsSaid(post=command.post, text=command.text, word=command.word),)


def confirm_saying(m: Meeting, command: c.ConfirmSaying, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The speaker, or somebody who heard their yes; who wrote it down cannot say yes to it as well."""
    who.speaking(m, by)
    card = m.shared_post(command.perspective) if command.perspective in m.perspectives else None
    if card is None:
        raise Refused("no-such-post", "perspective")
    if by == card.written_by:
        raise Refused("somebody-else-confirms")
    return (e.SayingConfirmed(perspective=card.id),) if card.waits_for_its_speaker else ()


def _author(post: Any) -> SeatId:
    """Whose words stand there: an agreement or a line may have been mended by another than its maker."""
    return getattr(post.now, "by", post.by)


def _post(m: Meeting, id: PostId) -> Any:
    post = m.shared_post(id)
    if post is None:
        raise Refused("no-such-post", "post")
    return post


RULES: Rules = {
    c.RecogniseCard: recognise,
    c.AskForOtherWords: ask_for_other_words,
    c.SayInOtherWords: say_in_other_words,
    c.ConfirmSaying: confirm_saying,
}
