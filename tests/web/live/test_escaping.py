"""Whatever people write stays text: on every page, in every fragment, in every attribute."""

import json
from dataclasses import fields, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from facilitator.board import Command, Role, commands as c
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.board.rules.wordings import wordings_of
from facilitator.web.fragments import CITIZENS_OWN, OTHERS_OWN
from tests import cast

from .house import SEATS, House, Table
from .stories import what_is_taken_back

PAYLOADS = (
    """"'><script>x()</script><img src=x onerror=y()>""",
    """</textarea></dialog></script><svg onload=z()>""",
    """{{7*7}}{% raw %}&lt;b&gt;&#x27;' autofocus onfocus=w()""",
)
HOSTILE_TAGS = {"img", "iframe", "object", "embed", "base"}


def spoiled(command: Command, payload: str) -> Any:
    """The same command with every wording replaced, as far as there is room."""
    if isinstance(command, c.CarryLastTimeOver):
        return _spoiled_last_time(command, payload)
    limits = wordings_of(type(command))
    own = _own_fields(command) - {"score"}  # a number or nothing: the rule refuses all else
    words = {name: payload[: mark.limit] for name, mark in limits.items() if name in own}
    # Only a duty says what follows from a no (P9).
    return replace(command, **words | ({} if getattr(command, "required", True) else {"if_refused": ""}))


def _spoiled_last_time(command: c.CarryLastTimeOver, payload: str) -> c.CarryLastTimeOver:
    """What is carried over was written by people too."""
    return replace(
        command,
        citizen=payload[:80],
        agreements=tuple(
            replace(
                one,
                what=payload,
                who=payload,
                if_hard=payload,
                answer_words=payload,
                reviews=tuple(replace(review, words=payload, who=payload[:80]) for review in one.reviews),
            )
            for one in command.agreements
        ),
        words=tuple(replace(words, text=payload) for words in command.words),
    )


def _own_fields(command: Command) -> set[str]:
    return {field.name for field in fields(command)}


class Inspector(HTMLParser):
    """Notes every sign that somebody's words became markup."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.said: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        # Our own frame shows nothing until its reader opens it, and then the wall and no address of anybody's.
        ours = name == "iframe" and given.get("data-src") == "wall" and not {"src", "srcdoc"} & given.keys()
        if (name in HOSTILE_TAGS and not ours) or (
            name == "script" and not (given.get("src") or "").startswith("/assets/")
        ):
            self.faults.append(f"<{name}>")
        # Our own drawings are either hidden from a screen reader or named to it; what somebody typed is neither.
        if name == "svg" and given.get("aria-hidden") != "true" and given.get("role") != "img":
            self.faults.append(f"<{name}>")
        # Our own dialogs begin at their heading, which says so with both.
        heading = {"autofocus"} if name == "h2" and given.get("tabindex") == "-1" else set()
        self.faults += [
            f"{name} {attribute}"
            for attribute in given
            if attribute.startswith("on") or attribute in {"autofocus"} - heading
        ]
        self.faults += [
            f"{name} data-fields={value}" for key, value in attributes if key.endswith("fields") and not _is_json(value)
        ]
        self.said += [value for value in given.values() if value]

    def handle_data(self, text: str) -> None:
        self.said.append(text)


def _is_json(value: str | None) -> bool:
    try:
        return isinstance(json.loads(value or ""), dict)
    except ValueError:
        return False


def a_hostile_table(house: House, payload: str) -> Table:
    """A meeting in which everything that can be written is the payload: title, names, mandates, cards, answers."""
    call = CallMeeting(id="call-the-meeting", meeting_type="network-meeting", language="en", title="x")
    table = Table(house, house.meetings.call(spoiled(call, payload)))
    for seat in SEATS:
        table.seat(spoiled(seat, payload), "en")
    return table


def hostile_steps(house: House, payload: str) -> list[tuple[str, Command]]:
    _, steps = what_is_taken_back(house)
    # Nobody is heard by reading the payload back to who wrote it: a restatement says it in words of its own.
    own = "What I understood is something else altogether, namely this and that and then some more. "
    return [
        (by, spoiled(command, own + payload if isinstance(command, c.Restate) else payload)) for by, command in steps
    ]


@pytest.mark.parametrize("payload", PAYLOADS, ids=["script", "closing", "template"])
def test_what_people_write_is_never_markup(house: House, payload: str):
    table = a_hostile_table(house, payload)
    screens = [table.screen(seat) for seat in (cast.METTE, cast.AMINA, cast.ALI, cast.WALL)]
    pages: list[str] = []
    steps = hostile_steps(house, payload)
    for n, (by, command) in enumerate(steps):
        house.meetings.record(table.id, command, by=by)
        # What comes in between is in the packets, every one of which is inspected too.
        if n % 24 == 23 or n == len(steps) - 1:
            pages += [table.page(seat) for seat in (cast.METTE, cast.AMINA, cast.ALI, cast.WALL)]
    pages += [table.browser(cast.METTE).get(f"/meetings/{table.id}/seats/{cast.METTE}/record").text]
    for screen in screens:
        for _, packet in screen.news():
            pages += packet.get("fragments", [])
            pages += [packet[key] for key in {*CITIZENS_OWN, *OTHERS_OWN} if key in packet]
    inspected = [Inspector(page) for page in dict.fromkeys(pages)]
    assert [inspector.faults for inspector in inspected if inspector.faults] == []
    shown = sum(payload[:40] in text for inspector in inspected for text in inspector.said)
    assert shown > 100, "the words are there, as words"
    assert not any("{{49" in text or text.strip() == "49" for inspector in inspected for text in inspector.said)


def test_the_inspector_would_see_it():
    for html in (
        '<p><img src="x"></p>',
        "<svg></svg>",
        '<p onclick="x">',
        "<script>x</script>",
        '<p data-fields=\'{"a": "b"c"}\'>',
    ):
        assert Inspector(html).faults, html
    assert not Inspector('<svg aria-hidden="true"></svg>').faults
    assert not Inspector('<script type="module" src="/assets/1/js/board.js"></script>').faults


def test_an_id_cannot_be_markup(house: House):
    table = house.table()
    ingrid = table.screen(cast.INGRID)
    for id in ('"><script>x</script>', "card one two", "post-'x'-one", "å" * 10, "a" * 65, "short"):
        answer = ingrid.send({"id": id, "name": "PostPerspective", "text": "x"})
        assert (answer["ok"], answer["code"], answer["field"]) == (False, "bad-field", "id")
    assert not table.settle().perspectives


def test_a_seats_role_is_what_the_page_says(house: House):
    table = house.table()
    for command in SEATS:
        assert isinstance(command, AddSeat)
        assert f'data-role="{Role(command.role).value}"' in table.page(command.id)
