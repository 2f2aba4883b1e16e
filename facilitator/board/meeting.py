"""The meeting: what stands on it for everybody, and what each seat may see of it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from .meeting_state import MeetingState
from .on_a_wall import seen_on_a_wall
from .posts import (
    AgendaItem,
    Agreement,
    CardRecognition,
    Constraint,
    HelpersWords,
    Perspective,
    Possibility,
    Seat,
    SummaryLine,
    Tension,
    Together,
    Wish,
    shared,
    without_earlier_words,
)
from .terms import PostId, Profession, Role, SeatId

Post = TypeVar("Post")
OFFICE = SeatId("office")
"""Who acts when a meeting is called and seats are made before anybody sits: the lobby or the command line."""
SOMEBODY = SeatId("somebody")
"""Who acts where nobody may learn who it was (P10)."""


class Meeting(MeetingState):
    """A meeting and what is read off it."""

    def own_count(self, seat: SeatId) -> int:
        """How many entries only this seat may see."""
        return self.own.get(seat, 0)

    @property
    def citizen(self) -> Seat | None:
        """The citizen's seat, if there is one."""
        return next((seat for seat in self.seats.values() if seat.role is Role.CITIZEN and not seat.closed), None)

    @property
    def wall(self) -> Seat | None:
        """The seat of a wall, if one hangs: all of them show the same."""
        return next((seat for seat in self.seats.values() if seat.role is Role.WALL and not seat.closed), None)

    @property
    def columns(self) -> tuple[Profession, ...]:
        """The professions at the table, in the order their seats were made; each has one column (P3)."""
        at_the_table = (seat.profession for seat in self.seats.values() if not seat.closed)
        with_cards = (card.profession for card in self.perspectives.values())
        with_walls = (wall.profession for wall in self.constraints.values())
        return tuple(dict.fromkeys(name for name in (*at_the_table, *with_cards, *with_walls) if name))

    def as_seen_by(self, viewer: SeatId | None) -> "Meeting":
        """The meeting without other people's drafts and what the citizen keeps back, and without any trace of how many there are (P5, P6)."""
        hidden = frozenset(id for id in self.drafts if self._writer(id) != viewer)
        is_citizens = self.citizen is not None and viewer == self.citizen.id
        # Always a new meeting: a number left standing while nobody drafts would tell when somebody begins.
        return self.but(
            number=0,
            own={seat: count for seat, count in self.own.items() if seat == viewer},
            drafts=self.drafts - hidden,
            perspectives=_without(self.perspectives, hidden),
            constraints=_without(self.constraints, hidden),
            answers=self.answers if is_citizens else shared(self.answers),
            written_for={id: words for id, words in self.written_for.items() if self._reads(words, viewer)},
            last_time=self.last_time if is_citizens else without_earlier_words(self.last_time),
        ).but(**seen_on_a_wall(self, viewer))

    def _writer(self, id: PostId) -> SeatId | None:
        if card := self.perspectives.get(id):
            return card.written_by or card.by
        wall = self.constraints.get(id)
        return wall.by if wall else None

    def _reads(self, words: HelpersWords, viewer: SeatId | None) -> bool:
        asked = self.citizen is not None and self.citizen.id == viewer and words.waits
        return asked or words.by == viewer

    def authors_of(self, id: str) -> Iterator[SeatId]:
        """Who made the post or seat with this id: one seat or nobody."""
        shelves: tuple[Mapping[PostId, object], ...] = (
            self.perspectives,
            self.constraints,
            self.wishes,
            self.agenda,
            self.possibilities,
            self.agreements,
            self.lines,
            self.restatements,
            self.tensions,
            self.written_for,
            self.topics,
        )
        for shelf in shelves:
            if id in shelf:
                post: Any = shelf[PostId(id)]
                yield getattr(post, "written_by", None) or post.by
        yield from (OFFICE for seat in self.seats if seat == id)
        yield from (addendum.by for addendum in self.addenda if addendum.id == id)

    def standing_wishes(self) -> tuple[Wish, ...]:
        """The wishes that have not been withdrawn, in the order of their letters."""
        return tuple(wish for wish in self.wishes.values() if not wish.withdrawn)

    def standing_agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda as it stands."""
        return tuple(item for item in self.agenda.values() if not item.withdrawn)

    def perspectives_of(self, profession: Profession) -> tuple[Perspective, ...]:
        """The standing cards of one column, oldest first."""
        return tuple(
            card for card in self.perspectives.values() if card.profession == profession and not card.withdrawn
        )

    def constraints_of(self, profession: Profession) -> tuple[Constraint, ...]:
        """The standing walls named from one column, oldest first."""
        return tuple(wall for wall in self.constraints.values() if wall.profession == profession and not wall.withdrawn)

    def standing_cards(self) -> tuple[Perspective, ...]:
        """All perspectives that stand for everybody: not withdrawn, not somebody's draft."""
        return tuple(card for card in self.perspectives.values() if not card.withdrawn and not card.draft)

    def shared_post(self, id: PostId) -> Any:
        """The perspective, wall, way, agreement or line with this id that stands for everybody, or None."""
        shelves = (self.perspectives, self.constraints, self.possibilities, self.agreements, self.lines)
        post: Any = next((shelf[id] for shelf in shelves if id in shelf), None)
        return None if post is None or post.withdrawn or getattr(post, "draft", False) else post

    def recognition_of(self, card: Any) -> CardRecognition | None:
        """The citizen's mark on a card, if it was given to the words that stand there now."""
        mark = self.recognitions.get(card.id)
        return mark if mark and mark.version == len(card.versions) else None

    def chain_of(self, card: Any) -> tuple[Perspective, ...]:
        """The cards it goes on from, the nearest first: nobody's part in a thought is lost when it is taken up."""
        chain: list[Perspective] = []
        while (id := getattr(card, "takes_up", None)) and (card := self.perspectives.get(id)):
            chain.append(card)
        return tuple(chain)

    def own_words_on_cards(self) -> tuple[tuple[Any, CardRecognition], ...]:
        """The shared cards and walls the citizen has put words of their own to, with those words."""
        cards = ((self.shared_post(id), mark) for id, mark in self.recognitions.items() if mark.words)
        return tuple((card, mark) for card, mark in cards if card and self.recognition_of(card))

    def standing_together(self) -> tuple[Together, ...]:
        """The pairs that say the same, of which both still stand."""
        return tuple(pair for pair in self.together if self.shared_post(pair.one) and self.shared_post(pair.other))

    def is_tied(self, card: PostId) -> bool:
        """Whether a tension or a likeness is named between this card and another."""
        links: tuple[Tension | Together, ...] = (*self.tensions.values(), *self.together)
        return any(card in (link.one, link.other) for link in links)

    def standing_tensions(self) -> tuple[Tension, ...]:
        """The tensions between cards that have not been taken back by who named them."""
        return tuple(tension for tension in self.tensions.values() if not tension.withdrawn)

    def standing_constraints(self) -> tuple[Constraint, ...]:
        """All walls that stand for everybody: not withdrawn, not somebody's draft."""
        return tuple(wall for wall in self.constraints.values() if not wall.withdrawn and not wall.draft)

    def standing_possibilities(self) -> tuple[Possibility, ...]:
        """All ways that have not been withdrawn, by their figure."""
        return tuple(way for way in self.possibilities.values() if not way.withdrawn)

    def standing_agreements(self) -> tuple[Agreement, ...]:
        """All agreements that have not been withdrawn."""
        return tuple(agreement for agreement in self.agreements.values() if not agreement.withdrawn)

    def wishes_without_agreement(self) -> tuple[Wish, ...]:
        """The standing wishes that no agreement is for."""
        kept = {wish.id for agreement in self.standing_agreements() for wish in self.wishes_of(agreement)}
        return tuple(wish for wish in self.standing_wishes() if wish.id not in kept)

    def wishes_of(self, agreement: Agreement) -> tuple[Wish, ...]:
        """The standing wishes an agreement is for: the one it names, and those the way it grew out of served when it was made."""
        served = {agreement.now.wish, *agreement.now.served}
        return tuple(wish for wish in self.standing_wishes() if wish.id in served)

    def lines_to_confirm(self) -> tuple[Agreement | SummaryLine, ...]:
        """What the citizen is asked about, in order: the agreements, then the team's lines (P13)."""
        return (*self.standing_agreements(), *(line for line in self.lines.values() if not line.withdrawn))


def _without(shelf: Mapping[PostId, Post], hidden: frozenset[PostId]) -> Mapping[PostId, Post]:
    return {id: post for id, post in shelf.items() if id not in hidden} if hidden else shelf
