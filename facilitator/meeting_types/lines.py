"""Where each key of a TOML file stands, which Python's own reader does not tell: ``seats[2].reason.nb`` is in line 31."""

import re
from bisect import bisect_left
from contextlib import suppress

STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'',
    re.DOTALL,
)
KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'")
IDLE = re.compile(r"(?:[\s,]|#[^\n]*)*")
WORD = re.compile(r"[^\s,\[\]{}#]+")


class Lines:
    """The line of every key in a text. Of a text that cannot be read to its end, of those before it stops."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._ends = [end.start() for end in re.finditer("\n", text)]
        self._found: dict[str, int] = {}
        self._lists: dict[str, int] = {}
        self._last = ""
        with suppress(_Unreadable):
            self._read()

    def of(self, place: str) -> int:
        """The line of this key; of the table it would belong to, where it is missing."""
        while place:
            place = place.rstrip(".")
            if place in self._found:
                return self._found[place]
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        return 1

    @property
    def last(self) -> int:
        """The line of the last key that was found: a text that is never closed begins there."""
        return self._found.get(self._last, 1)

    def _read(self) -> None:
        table = ""
        while self._idle():
            if self._take("[["):
                table = self._next_in_list(self._key())
                self._expect("]]")
            elif self._take("["):
                table = self._in_lists(self._key()) + "."
                self._note(table[:-1])
                self._expect("]")
            else:
                self._pair(table)

    def _pair(self, table: str) -> None:
        place = table
        for part in self._key():
            place = f"{place}{part}"
            self._note(place)
            place += "."
        self._expect("=")
        self._value(place[:-1])

    def _value(self, place: str) -> None:
        self._idle()
        if self._take("{"):
            while not self._take("}"):
                self._pair(f"{place}.")
                self._idle()
        elif self._take("["):
            number = 0
            while self._idle() and not self._take("]"):
                number += 1
                self._note(f"{place}[{number}]")
                self._value(f"{place}[{number}]")
        else:
            self._match(STRING if self._text[self._at : self._at + 1] in ('"', "'") else WORD)

    def _next_in_list(self, parts: list[str]) -> str:
        place = self._in_lists(parts[:-1])
        place = f"{place}.{parts[-1]}" if place else parts[-1]
        self._note(place)
        self._lists[place] = self._lists.get(place, 0) + 1
        place = f"{place}[{self._lists[place]}]"
        self._note(place)
        return place + "."

    def _in_lists(self, parts: list[str]) -> str:
        """The place of a table, whose parents may be lists: then it is in the newest of theirs."""
        place = ""
        for part in parts:
            place = f"{place}.{part}" if place else part
            place = f"{place}[{self._lists[place]}]" if place in self._lists else place
        return place

    def _key(self) -> list[str]:
        parts = [self._part()]
        while self._take("."):
            parts.append(self._part())
        return parts

    def _part(self) -> str:
        self._idle()
        return self._match(KEY).strip("\"'")

    def _note(self, place: str) -> None:
        if place not in self._found:
            self._found[place] = bisect_left(self._ends, self._at) + 1
        self._last = place

    def _idle(self) -> bool:
        found = IDLE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _take(self, sign: str) -> bool:
        self._idle()
        there = self._text.startswith(sign, self._at)
        self._at += len(sign) if there else 0
        return there

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise _Unreadable

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found:
            raise _Unreadable
        self._at = found.end()
        return found[0]


class _Unreadable(Exception):
    """The text cannot be read from here on."""
