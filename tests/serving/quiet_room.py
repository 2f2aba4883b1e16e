"""A meeting of the cast's on a real server, every line of every seat recorded, and words that cannot be mistaken."""

import json
import re
import secrets
from functools import cache
from typing import Any

from facilitator.board import Phase, SeatId, commands as c
from facilitator.meetings import Meetings
from tests import cast, given
from tests.wire import Switchboard

from .server import Server
from .tapped import Browser, OverPolling, OverWebSocket, Tapped

READS = {cast.METTE: "da", cast.ALI: "da", cast.INGRID: "nb", cast.JONAS: "da", cast.WALL: "da"}
LINES = (
    *((seat, "websocket", "html") for seat in cast.EVERYBODY if seat not in (cast.KAREN, cast.LONE, cast.JONAS)),
    (cast.JONAS, "websocket", "events"),
    (cast.KAREN, "polling", "html"),
    (cast.LONE, "polling", "events"),
    (cast.AMINA, "websocket", "html"),
    (cast.AMINA, "websocket", "events"),
)
"""Who is connected how: Amina has three tabs, and at two desks no WebSocket gets through."""
SHARED, OTHER_SHARED, WAY = "card-shared-by-amina", "card-shared-by-ida", "way-shared-by-lone"
REVEALED, NEVER = ("card", "wall", "readied", "goes-on", "for"), ("early", "thrown", "kept")
"""Kinds of what is written in much: what comes with the reveal, and what never leaves its author."""
MOMENT, CLOCK = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)"), re.compile(r"(?<=>)[^<>]*(?=</time>)")
FORM = re.compile(r'(?<=data-csrf=")[^"]*|(?<=name="csrf_token" value=")[^"]*')
WITH_A_COLUMN = (cast.LONE, *cast.PROFESSIONALS)
WRITERS = (cast.METTE, *WITH_A_COLUMN)
LONG = " Det har jeg tænkt over længe, og der er mere at sige om det end der er plads til." * 4


@cache
def mark(seat: SeatId) -> str:
    """What stands at the beginning of everything a seat writes in quiet, ids too."""
    return f"kladde{secrets.token_hex(9)}"


@cache
def phrase(seat: SeatId) -> str:
    """What stands at the end of it: Danish, with signs that JSON, HTML and addresses write in other ways."""
    return f"»gør mig ør« & {secrets.token_hex(5)} <ærgrelse> d'æble"


def text(seat: SeatId, kind: str, *, long: bool = True) -> str:
    return f"{mark(seat)}-{kind}:{LONG if long else ''} {phrase(seat)}"


class QuietRoom:
    """One meeting on a server, its people connected, and the browsers in which they also open its pages."""

    def __init__(self, server: Server, id: str, tokens: dict[SeatId, str], switchboard: Switchboard) -> None:
        self.server, self.id, self.tokens, self._switchboard = server, id, tokens, switchboard
        self.lines: list[tuple[SeatId, Tapped]] = []
        self.browsers = {seat: Browser(server.port, token) for seat, token in tokens.items()}
        self.connect()

    def connect(self) -> None:
        """Everybody comes, with every tab they have."""
        for seat, transport, format in LINES:
            auth, port = {"token": self.tokens[seat], "format": format}, self.server.port
            polled = transport == "polling"
            line = OverPolling(port, auth) if polled else OverWebSocket(self._switchboard, port, auth)
            self.lines.append((seat, line))
            assert line.until(lambda line=line: line.named("board"))
        # Who comes is told to everybody; what is compared begins after that.
        assert self.at(cast.WALL).until(lambda: len(_arrived(self.board(cast.ALI))) == len(cast.EVERYBODY) - 1)
        self.heard(self.board(cast.ALI)["seq"])

    def board(self, seat: SeatId) -> dict[str, Any]:
        """The board as that seat's programs read it."""
        return json.loads(self.browsers[seat].get(f"/api/meetings/{self.id}/board")[1])

    def lines_of(self, seat: SeatId) -> list[Tapped]:
        return [line for whose, line in self.lines if whose == seat]

    def at(self, seat: SeatId) -> Tapped:
        """The newest of this seat's first tabs."""
        return self.lines_of(seat)[-1 if seat != cast.AMINA else -3]

    def do(self, seat: SeatId, name: str, **fields: object) -> dict[str, Any]:
        """What a seat does, and the board accepts."""
        answer = self.at(seat).ask(name, **fields)
        assert answer["ok"], (seat, name, answer)
        return answer

    def heard(self, seq: int) -> None:
        """Wait until every line has told this number."""
        for _seat, line in self.lines[-len(LINES) :]:
            assert line.until(lambda line=line: any(packet["seq"] >= seq for packet in line.named("board")))

    def timeless(self, said: str) -> str:
        """What was said in this meeting, without when and without whose form it is on."""
        for pattern in (MOMENT, CLOCK, FORM):
            said = pattern.sub("·", said)
        return said.replace(self.id, "meeting")

    def tape(self, seat: SeatId) -> bytes:
        """Every byte this seat has got so far, over all its lines and browsers."""
        return b"\n".join([*(bytes(line.tape) for line in self.lines_of(seat)), bytes(self.browsers[seat].tape)])

    def look_everywhere(self, seat: SeatId) -> dict[str, bytes]:
        """Every way in which a seat can look, allowed or not: what it is shown, by what it asked for."""
        page, api = f"/meetings/{self.id}/seats/{seat}/", f"/api/meetings/{self.id}/"
        others = f"/meetings/{self.id}/seats/{cast.IDA if seat != cast.IDA else cast.JONAS}/"
        asked = (page, page + "record", page + "record.json", others, page + "drafts", api + "board", api + "record")
        asked += (api + "events", api + "events?since=0", api + "events?since=8", f"/api/meetings/{'0' * 32}/board")
        return {path: self.browsers[seat].get(path)[1] for path in asked}


def _arrived(board: dict[str, Any]) -> list[str]:
    return [seat for seat, about in board["seats"].items() if about["arrived"]]


def seated(server: Server, switchboard: Switchboard) -> QuietRoom:
    """A meeting in its quiet phase in which two cards and a way are shared already, made beside the server."""
    meetings = Meetings.open(server.settings)
    try:
        call = c.CallMeeting(id="call-the-meeting", meeting_type="network-meeting", language="da", title="Mettes møde")
        meeting = meetings.call(call)
        tokens = {}
        for seat in cast.SEATS:
            id, tokens[id] = meetings.add_seat(meeting, seat, language=READS.get(SeatId(seat.id), "en"))
        meetings.record(meeting, c.GoToPhase(id="to-perspectives", phase=Phase.PERSPECTIVES), by=cast.ALI)
        meetings.record(meeting, given.WISHES[1], by=cast.METTE)
        meetings.record(meeting, given.a_perspective(SHARED), by=cast.AMINA)
        meetings.record(meeting, given.a_perspective(OTHER_SHARED), by=cast.IDA)
        meetings.record(meeting, given.a_way(WAY), by=cast.LONE)
        meetings.record(meeting, c.GoToPhase(id="to-the-quiet", phase=Phase.QUIET_WRITING), by=cast.ALI)
    finally:
        meetings.close()
    return QuietRoom(server, meeting, tokens, switchboard)


def write_much(room: QuietRoom, seat: SeatId) -> None:
    """All that somebody with a column can do in quiet; what is kept, thrown away and said earlier is marked as such."""
    m, wall = (
        mark(seat),
        {"kind": "law", "source": text(seat, "s", long=False)[:200], "owner": text(seat, "o", long=False)},
    )
    card = {"basis": "test", "basis_text": text(seat, "b", long=False), "placement": "person", "resource": True}

    def tell(kind: str) -> str:
        return text(seat, kind)

    room.at(seat).send("writing", True)
    asked = room.at(seat).send("plain", {"text": tell("early")})
    room.do(seat, "PostPerspective", id=f"{m}-card", text=tell("early"), **card)
    room.do(seat, "RewordPerspective", id=f"{m}-early-words", perspective=f"{m}-card", text=tell("card"), **card)
    room.do(seat, "NameConstraint", id=f"{m}-wall", text=tell("early"), mover=tell("early"), **wall)
    room.do(seat, "RewordConstraint", id=f"{m}-early-wall", constraint=f"{m}-wall", text=tell("wall"), **wall)
    room.do(seat, "PostPerspective", id=f"{m}-thrown", text=tell("thrown"))
    room.do(seat, "WithdrawPerspective", id=f"{m}-thrown-away", perspective=f"{m}-thrown")
    room.do(seat, "NameConstraint", id=f"{m}-thrown-wall", text=tell("thrown"), **wall)
    room.do(seat, "WithdrawConstraint", id=f"{m}-thrown-down", constraint=f"{m}-thrown-wall")
    room.do(seat, "PostPerspective", id=f"{m}-kept", text=tell("kept"), draft=True)
    room.do(seat, "PostPerspective", id=f"{m}-readied", text=tell("readied"), draft=True)
    room.do(seat, "ShareDraft", id=f"{m}-early-share", draft=f"{m}-readied")
    room.do(seat, "PostPerspective", id=f"{m}-goes-on", text=tell("goes-on"), takes_up=SHARED)
    speaker = cast.LONE if seat != cast.LONE else cast.KAREN
    room.do(seat, "PostPerspective", id=f"{m}-for", text=tell("for"), said_by=speaker)
    assert room.at(seat).until(lambda: room.at(seat).answers.get(asked, {}).get("ok")), "what it asked meanwhile"


def keep_a_wall(room: QuietRoom, seat: SeatId) -> None:
    """What the citizen and who leads can do in quiet: they have no column, and a draft only when they ask for it."""
    m, wall = (
        mark(seat),
        {"kind": "time", "source": text(seat, "s", long=False)[:200], "owner": text(seat, "o", long=False)},
    )
    room.do(seat, "NameConstraint", id=f"{m}-kept", text=text(seat, "kept"), draft=True, **wall)
    room.do(seat, "NameConstraint", id=f"{m}-wall", text=text(seat, "wall"), draft=True, **wall)
    room.do(seat, "ShareDraft", id=f"{m}-early-share", draft=f"{m}-wall")


def write_little(room: QuietRoom, seat: SeatId) -> None:
    room.at(seat).send("writing", True)
    room.do(seat, "PostPerspective", id=f"{mark(seat)}-card", text=text(seat, "card", long=False))


def what_everybody_hears(room: QuietRoom, asks: SeatId) -> None:
    """What happens openly while others write, ``asks`` being who wants other words; returns when everybody has heard."""
    room.do(
        cast.METTE,
        "NameConstraint",
        id="limit-of-mette",
        text="Ikke mere end to timer",
        kind="own-limit",
        source="Mig",
        owner="Mette",
    )
    room.do(asks, "AskForOtherWords", id="ask-for-other-words", post=SHARED)
    room.do(
        cast.LONE,
        "NameTension",
        id="tension-by-lone",
        one=SHARED,
        other=OTHER_SHARED,
        text="De to trækker hver sin vej",
    )
    room.do(cast.METTE, "RecogniseCard", id="recognise-amina", card=SHARED, recognition="recognised")
    for seat in cast.EVERYBODY[:-1]:
        seq = room.do(seat, "MarkDone", id=f"done-{seat}")["seq"]
    room.heard(seq)


def tries(target: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    """All that can be asked of a post by its id."""
    wall = {"constraint": target, "text": "En anden ordlyd", "kind": "law", "source": "Loven", "owner": "Staten"}
    return (
        ("RecogniseCard", {"card": target, "recognition": "recognised"}),
        ("AskForOtherWords", {"post": target}),
        ("SayInOtherWords", {"post": target, "text": "Sagt enklere"}),
        ("ConfirmSaying", {"perspective": target}),
        ("PostPerspective", {"text": "Jeg går videre", "takes_up": target}),
        ("NameTension", {"one": target, "other": SHARED, "text": "De trækker"}),
        ("NameTension", {"one": SHARED, "other": target, "text": "De trækker"}),
        ("StandTogether", {"one": SHARED, "other": target}),
        ("StandApart", {"one": SHARED, "other": target}),
        ("TieConstraint", {"possibility": WAY, "constraint": target}),
        ("ShareDraft", {"draft": target}),
        ("RewordPerspective", {"perspective": target, "text": "En anden ordlyd"}),
        ("WithdrawPerspective", {"perspective": target}),
        ("RewordConstraint", wall),
        ("WithdrawConstraint", {"constraint": target}),
    )
