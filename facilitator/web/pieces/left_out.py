"""What the citizen's own summary puts first, and what it leaves out, compared with the board: a sign to talk about, never a judgement (P13).

Nothing is understood here. A thing counts as spoken of when the summary names its letter or its figure, or has words of its own in common
with it: two of them, or the only one. What is said in wholly other words is not seen, and whoever shows this must say so.
"""

import re
from dataclasses import dataclass

from facilitator.board import Agreement, Meeting, Possibility, SummaryLine, Wish

from .worked_out import WorkedOut

Thing = Wish | Agreement | Possibility | SummaryLine
WORD = re.compile(r"\w+")
SHORTEST = 4
LONGEST_ENDING = 2
"""Letters the shorter of two forms of one word may end in of its own: *billet* and *billetter*, *bussen* and *busserne*."""
FIGURE = r"\b(?:way|vej|vei|mulighed|mulighet|no|nr)\b\.?\s*{}\b"
_HOLD_SENTENCES_TOGETHER = (
    "aldrig alle alltid altid andre bare bliver blir blive have havde hver hvis hvor hvordan ikke ingen kunne lige mens meget mere "
    "noget nogen når også over selv siden skal skulle sammen uden under være været ville eller efter etter fordi før gang hans hende "
    "hendes henne deres dette denne noen noe uten vært about after also because been before being could does from into just more much "
    "must only other should some than that their them then there these they this those until very want wants what when where which "
    "while will with would your"
)
NO_CONTENT = frozenset(_HOLD_SENTENCES_TOGETHER.split())


@dataclass(frozen=True, slots=True)
class Comparison:
    """``first`` is what the summary speaks of, in its own order; ``left_out`` what it does not, in the order of the board."""

    first: tuple[Thing, ...]
    left_out: tuple[Thing, ...]


_COMPARED = WorkedOut[Comparison](16)


def left_out(meeting: Meeting) -> Comparison | None:
    """The wishes, the agreements, the team's lines and the ways nothing was agreed about; None while there is no summary."""
    if not meeting.summary:
        return None
    made_of = (meeting.summary, meeting.wishes, meeting.agreements, meeting.lines, meeting.possibilities)
    return _COMPARED.once(made_of, lambda: _compared(_things(meeting), meeting.summary[-1].text))


def _compared(things: tuple[Thing, ...], text: str) -> Comparison:
    places = {thing.id: _place(thing, text) for thing in things}
    spoken = [thing for thing in things if places[thing.id] is not None]
    return Comparison(
        tuple(sorted(spoken, key=lambda thing: places[thing.id] or 0)),
        tuple(thing for thing in things if places[thing.id] is None),
    )


def words_of(thing: Thing) -> str:
    """What it says."""
    return thing.now.what if isinstance(thing, Agreement) else thing.now.text


def _things(meeting: Meeting) -> tuple[Thing, ...]:
    agreed = {agreement.possibility for agreement in meeting.standing_agreements()}
    ways = (way for way in meeting.standing_possibilities() if not way.aside and way.id not in agreed)
    return (*meeting.standing_wishes(), *meeting.lines_to_confirm(), *ways)


def _place(thing: Thing, text: str) -> int | None:
    """Where the text first speaks of it; None where it does not."""
    named = _named(thing, text)
    if named is not None:
        return named
    own, said = _content(words_of(thing)), _by_beginning(text)
    places = [found for word in own if (found := _found(word, said)) is not None]
    return min(places) if places and (len(places) >= 2 or len(places) == len(own)) else None


def _named(thing: Thing, text: str) -> int | None:
    if isinstance(thing, Possibility):
        found = re.search(FIGURE.format(thing.figure), text, re.IGNORECASE)
    elif isinstance(thing, Wish) and thing.letter != "I":
        # Not at the beginning of a sentence: there it may be an article. And “I” is a word in all three languages.
        found = re.search(rf"(?<=[\w,] ){thing.letter}\b(?!')", text)
    else:
        found = None
    return found.start() if found else None


def _content(text: str) -> dict[str, int]:
    """The words that carry something, and where each first stands."""
    found: dict[str, int] = {}
    for match in WORD.finditer(text.casefold()):
        if len(match[0]) >= SHORTEST and match[0] not in NO_CONTENT:
            found.setdefault(match[0], match.start())
    return found


def _by_beginning(text: str) -> dict[str, list[tuple[str, int]]]:
    """The same words by their first letters: to hold each against each takes too long in a long meeting."""
    found: dict[str, list[tuple[str, int]]] = {}
    for word, place in _content(text).items():
        found.setdefault(word[:SHORTEST], []).append((word, place))
    return found


def _found(word: str, said: dict[str, list[tuple[str, int]]]) -> int | None:
    """Where a form of this word first stands."""
    alike = (place for other, place in said.get(word[:SHORTEST], ()) if _is_a_form(word, other))
    return next(alike, None)


def _is_a_form(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    common = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return common >= max(SHORTEST, shorter - LONGEST_ENDING)
