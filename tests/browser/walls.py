"""Boards to be put on the wall, from nothing at all to as much as the board takes; the same ones in every run."""

from dataclasses import dataclass
from random import Random

from facilitator import meeting_types
from facilitator.board import OFFICE, Command, Meeting, commands as c
from facilitator.board.terms import Firmness, Hearing, Phase, PostId, Profession, Role, SeatId, WallView
from facilitator.paths import STATIC
from facilitator.web import pages
from facilitator.web.assets import Assets
from facilitator.web.fragments import View
from facilitator.web.saying.languages import language
from tests import cast, given
from tests.spaces import said_by_chance

PROFESSIONS = (
    "medicine", "social-work", "employment", "education", "psychology", "nursing", "physiotherapy", "occupational-therapy",
)  # fmt: skip


@dataclass(frozen=True)
class Board:
    """How much there is of everything: ``signs`` is the length of the longest text of each kind, ``last`` what is done last of all."""

    phase: Phase
    professions: int
    cards: int
    signs: int
    wishes: int
    definition: int
    sealed: bool = False
    view: WallView = WallView.PHASE
    last: tuple[tuple[SeatId, Command], ...] = ()

    def __str__(self) -> str:
        shown = "sealed" if self.sealed else self.phase if self.view is WallView.PHASE else self.view
        return f"{shown}-{self.professions}x{self.cards}-{self.signs}-{self.definition}"

    def meeting(self) -> Meeting:
        """The meeting with all of it said."""
        chance = Random(str(self))
        call = c.CallMeeting(
            id="call-the-meeting", meeting_type="rehabilitation-team", language="da", title=said_by_chance(chance, 30),
            purpose=said_by_chance(chance, 100), at_stake=said_by_chance(chance, min(self.signs, 300)),
        )  # fmt: skip
        story = given.Story().then(OFFICE, call, *self._seats(chance)).in_phase(Phase.PERSPECTIVES)
        for by, command in self._said(chance):
            story = story.then(by, command)
        if self.sealed:
            return story.then(cast.ALI, c.SealMeeting(id="seal-the-meeting")).meeting
        story = story.in_phase(self.phase)
        if self.view is not WallView.PHASE:
            story = story.then(cast.ALI, c.ShowOnWall(id="turn-the-wall", view=self.view))
        for by, command in self.last:
            story = story.then(by, command)
        return story.meeting

    def _seats(self, chance: Random) -> list[c.AddSeat]:
        others = [seat for seat in cast.SEATS if seat.role is not Role.PROFESSIONAL and seat.id != cast.LONE]
        return others + [
            c.AddSeat(
                id=f"seat-number-{n}", role=Role.PROFESSIONAL, name=said_by_chance(chance, chance.choice((4, 20))),
                profession=Profession(code), mandate_text=said_by_chance(chance, min(self.signs, 200)),
                reason=said_by_chance(chance, min(self.signs, 200)),
            )
            for n, code in enumerate(PROFESSIONS[: self.professions])
        ]  # fmt: skip

    def _said(self, chance: Random) -> list[tuple[SeatId, Command]]:
        said: list[tuple[SeatId, Command]] = []
        if self.definition:
            said.append((cast.METTE, given.a_definition(text=said_by_chance(chance, self.definition))))
        wishes = [
            c.AddWish(id=f"wish-number-{n}", text=said_by_chance(chance, min(self.signs, 200)))
            for n in range(self.wishes)
        ]
        said += [(cast.METTE, wish) for wish in wishes]
        firm = tuple(Firmness)
        for n in range(self.professions):
            by = SeatId(f"seat-number-{n}")
            for m in range(self.cards):
                text = said_by_chance(chance, chance.randint(1, self.signs))
                wall = given.a_wall(
                    f"wall-{n}-{m}-post", text=text, firmness=firm[m % 3], mover=said_by_chance(chance, self.signs)
                )
                card = given.a_perspective(
                    f"card-{n}-{m}-post", text=text, basis_text=said_by_chance(chance, min(self.signs, 60))
                )
                said.append((by, wall if m % 3 == 2 else card))
        for m in range(self.cards if self.wishes else 0):
            served = tuple(wish.id for wish in wishes[: m % 3])
            said.append((cast.ALI, given.a_line(f"line-number-{m}", text=said_by_chance(chance, self.signs))))
            said.append(
                (
                    SeatId("seat-number-0"),
                    given.a_way(f"way-number-{m}", text=said_by_chance(chance, self.signs), wishes=served),
                )
            )
            said.append(
                (
                    SeatId("seat-number-0"),
                    c.AddAgendaItem(id=f"item-number-{m}", text=said_by_chance(chance, min(self.signs, 200))),
                )
            )
            agreement = given.an_agreement(
                f"agreement-{m}-x",
                what=said_by_chance(chance, self.signs),
                if_hard=said_by_chance(chance, self.signs),
                wish=wishes[0].id,
            )
            said.append((SeatId("seat-number-0"), agreement))
        if self.cards:
            said += self._between(chance)
            said.insert(1, (cast.METTE, given.a_summary(text=said_by_chance(chance, min(self.signs * 2, 1200)))))
        return said

    def _between(self, chance: Random) -> list[tuple[SeatId, Command]]:
        """Heard, recognised, asked for in other words, and tied: as much of it as there are cards in a column."""
        said: list[tuple[SeatId, Command]] = []
        for n in range(self.professions if self.definition else 0):
            by, name = SeatId(f"seat-number-{n}"), f"restatement-{n}"
            said.append(
                (
                    by,
                    given.a_restatement(
                        name,
                        text=said_by_chance(chance, max(self.signs, 20))
                        .replace(" ", " altså ")[: max(self.signs, 20)]
                        .strip(),
                    ),
                )
            )
            if n % 4:
                words = said_by_chance(chance, min(self.signs, 300)) if n % 4 > 1 else ""
                said.append((cast.METTE, given.a_hearing(name, tuple(Hearing)[n % 3], words)))
        for n in range(0, self.professions, 2):
            card = f"card-{n}-0-post"
            said.append((cast.METTE, given.a_recognition(card, words=said_by_chance(chance, min(self.signs, 200)))))
            said.append((cast.METTE, given.an_asking(card, f"ask-number-{n}")))
            if n % 4:
                said.append((SeatId(f"seat-number-{n}"), given.plain_words(card, said_by_chance(chance, self.signs))))
        for m in range(self.cards if self.professions > 1 else 0):
            one, other = f"card-0-{m}-post", f"card-1-{m}-post"
            if m % 3 == 2:
                one, other = f"wall-0-{m}-post", f"wall-1-{m}-post"
            if m % 2:
                said.append((cast.ALI, c.StandTogether(id=f"together-{m}", one=PostId(one), other=PostId(other))))
            else:
                said.append(
                    (cast.ALI, given.a_tension(f"tension-{m}", one, other, text=said_by_chance(chance, self.signs)))
                )
            if m % 4 == 2:
                question = said_by_chance(chance, min(self.signs, 200))
                taken = c.TakeOnTension(id=f"take-on-{m}", tension=PostId(f"tension-{m}"), question=question)
                said.append((cast.ALI, taken))
        return said


class Projector:
    """The wall's page of a meeting, with its own styles and scripts, and no server."""

    def __init__(self) -> None:
        self._assets = Assets(STATIC)

    def page(self, meeting: Meeting) -> str:
        """What the server would send to the wall's seat."""
        spoken, seats = language("da"), meeting.seats
        view = View(
            meeting_id="m", meeting=meeting.as_seen_by(cast.WALL), language=spoken, meeting_type=meeting_types.load(meeting.meeting_type),
            present=frozenset(tuple(seats)[::2]), seat=seats[cast.WALL], own=meeting.as_seen_by(cast.WALL),
        )  # fmt: skip
        template = spoken.templates.get_template("wall/page.html")
        return template.render(asset=self._assets.address, screen="wall", csrf_token="", **pages.shown(view))

    def asset(self, address: str) -> tuple[str, bytes]:
        """The kind and the content of one file of ``/assets/``; the line to the server is left out."""
        name = address.split("/assets/")[1].split("/", 1)[1]
        if name == "vendor/socket.io.js":
            return "text/javascript", b"export const io = () => ({ on() {}, emit() {}, connected: false, io: {} })"
        found = self._assets._files[name]
        return found.kind, found.body
