"""P6: whatever a wall is sent over a whole meeting, by any way it can ask, it is nothing but what stands for everybody to read."""

import json
import re
from dataclasses import fields, replace
from enum import Enum
from typing import Any

from facilitator.board import Command, Meeting, commands as c
from tests import cast

from .door import does
from .house import House, Screen, Table
from .stories import what_is_taken_back
from .test_door import waits, who_waits

MARKED = {"text", "reason", "if_hard", "mover", "question", "basis_text"}
WITH_WORDS = (c.AnswerRestatement, c.RecogniseCard, c.AnswerLine, c.AnswerQuestion)
"""In which ``words`` are words; elsewhere they are the id of some."""
MARK = re.compile(r"no[0-9]{4}x")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


def marked(command: Command, number: int) -> Command:
    """The same command with a sign in each of its texts, by which they are known wherever they turn up."""
    names = MARKED | ({"words"} if isinstance(command, WITH_WORDS) else set())
    names -= {one.name for one in fields(command) if isinstance(getattr(command, one.name), Enum)}
    said = {one.name: getattr(command, one.name) for one in fields(command) if one.name in names}
    texts = {name: f"{words} no{number:04}x" for name, words in said.items() if isinstance(words, str) and words}
    return replace(command, **texts)


def not_for_a_wall(meeting: Meeting) -> set[str]:
    """The signs of what somebody keeps to themself at this moment, or says to those alone who sit at the meeting."""
    drafts = [meeting.perspectives.get(id) or meeting.constraints.get(id) for id in meeting.drafts]
    kept = [answer for answer in meeting.answers.values() if not answer.shared]
    written = [words for words in meeting.written_for.values() if words.state == "waiting"]
    topics = [topic.text for topic in meeting.topics.values()]
    return set(MARK.findall(repr([drafts, kept, written, topics])))


class Wall:
    """All that one wall receives: on its screen and as a program, pushed and asked for, bodies and headers."""

    def __init__(self, table: Table) -> None:
        self.table, self.received = table, ""
        self._screens: list[Screen] = [table.screen(cast.WALL, format=format) for format in ("html", "events")]
        self._browser = table.browser(cast.WALL)

    def hears(self) -> str:
        """What has come since the last time."""
        return self._takes(json.dumps([screen.news() for screen in self._screens], ensure_ascii=False))

    def asks(self) -> str:
        """What it is answered now, whichever way it asks."""
        page = self._browser.get(f"/meetings/{self.table.id}/seats/{cast.WALL}/")
        answers = [page, *(self.table.http(cast.WALL, path) for path in ("board", "events?since=0"))]
        for screen in self._screens:
            screen.send({"seq": 0, "own": 0}, "attend")
        return self._takes("".join(f"{answer.headers}{answer.text}" for answer in answers)) + self.hears()

    def _takes(self, fresh: str) -> str:
        self.received += fresh
        return fresh


def goes_through(wall: Wall, steps: list[tuple[Any, Command]], first: int = 0) -> set[str]:
    """Lets all of it happen; returns what was secret at some moment, and was not sent in that moment."""
    secret: set[str] = set()
    before: set[str] = set()
    for number, (by, command) in enumerate(steps, start=first):
        wall.table.house.meetings.record(wall.table.id, marked(command, number), by=by)
        hidden = not_for_a_wall(wall.table.settle())
        fresh = wall.hears() + (wall.asks() if hidden != before else "")
        assert [one for one in hidden if one in fresh] == [], (number, command)
        secret, before = secret | hidden, hidden
    return secret


def somebody_comes_to_the_door(wall: Wall) -> None:
    """A name, an e-mail and a no, which stay between them and whoever leads."""
    waits(wall.table, name="Nadia Berg")
    (who,) = who_waits(wall.table)
    wall.asks()
    does(wall.table, f"turn-away/{who.id}", words="write to nadia@example.org")
    wall.asks()


def test_over_a_whole_meeting_a_wall_is_sent_nothing_that_is_not_for_it(house: House):
    """No draft, no kept answer, no word about what is set aside, no token, no e-mail, no name that is not on it."""
    table, steps = what_is_taken_back(house)
    wall, quiet = Wall(table), next(at for at, (_, step) in enumerate(steps) if step.id == "to-quiet")
    secret = goes_through(wall, steps[:quiet])
    somebody_comes_to_the_door(wall)
    secret |= goes_through(wall, steps[quiet:], first=quiet)
    wall.asks()
    assert len(secret) > 10, "there was something to hide"
    assert len(set(MARK.findall(wall.received))) > 50, "and it was sent the rest"
    topics = [at for at, (_, step) in enumerate(steps) if isinstance(step, c.SetTopicAside) and step.text]
    assert topics
    assert [at for at in topics if f"no{at:04}x" in wall.received] == []
    assert [name for name in ("Ingrid Holm", "Amina", "Jonas") if name not in wall.received] == [], "who sits there"
    assert [name for name in ("Nadia", "Berg") if name in wall.received] == []
    assert [seat for seat, token in table.tokens.items() if token in wall.received] == []
    assert EMAIL.findall(wall.received) == []
