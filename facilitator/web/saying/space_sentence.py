"""The possibility space in a sentence or two: which wishes have a way that is open, and what the others wait for."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.board import Firmness, Meeting, Openings, PossibilitySpace, PostId, Reading, WishReading

from .languages import Language, isolated
from .listing import OR, listed
from .terms import N_

MOST_SAID = 3
"""More waits than these in one breath are not listened to; the list has them all."""
MOST_OWNERS = 2
"""Other walls that would do as well, and whose owners are named."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said to everybody, and to the citizen, who is not spoken of as if she were not there."""

    to_all: str
    to_the_citizen: str


def space_sentence(space: PossibilitySpace, who: str, language: Language) -> str:
    """What the space says, the open first; ``who`` is the citizen."""
    return " ".join((space_said(space, who, language), *(one.to_all for one in space_waits(space, who, language))))


def space_said(space: PossibilitySpace, who: str, language: Language) -> str:
    """What is open, or what there is not yet."""
    if not space.wishes:
        return language.say("There is no wish on the board yet. What does %(who)s want?", who=who)
    if not space.ways:
        return language.say("Nobody has put a way forward yet. What could be done?")
    return _open(space, language)


def space_waits(space: PossibilitySpace, who: str, language: Language) -> Iterable[Said]:
    """What each wish that is not open would take; those that take the same are said together."""
    same: dict[Said, list[WishReading]] = {}
    for one in space.wishes if space.ways else ():
        if one.reading is not Reading.OPEN:
            same.setdefault(_wait(one, who, language), []).append(one)
    for said, wishes in list(same.items())[:MOST_SAID]:
        letters = {"wishes": _letters(wishes, language)}
        yield Said(said.to_all % letters, said.to_the_citizen % letters)
    more = sum(len(wishes) for wishes in list(same.values())[MOST_SAID:])
    if more:
        left = language.count("%(num)s more wish is not open yet.", "%(num)s more wishes are not open yet.", more)
        yield Said(left, left)


def imagined_sentence(
    so: PossibilitySpace, seen: PossibilitySpace, meeting: Meeting, language: Language, *, briefly: bool = False
) -> str:
    """What would be otherwise with the imagined walls moved; ``briefly`` names them by their letters."""
    marks = {one.wall.id: one.mark for one in so.walls}
    said = [marks[id] if briefly else language.quoted(meeting.constraints[id].now.text) for id in meeting.imagined]
    walls = listed(said, language)
    before = {one.wish.id: one.reading for one in so.wishes}
    opened = [one for one in seen.wishes if one.reading is Reading.OPEN and before[one.wish.id] is not Reading.OPEN]
    if opened:
        return language.count(
            "If %(walls)s moved, %(wishes)s would have a way that is open.",
            "If %(walls)s moved, %(wishes)s would have ways that are open.",
            len(opened),
            walls=walls,
            wishes=_letters(opened, language),
        )
    return language.say("If %(walls)s moved, it would open no wish by itself.", walls=walls)


def read_otherwise(so: PossibilitySpace, seen: PossibilitySpace) -> frozenset[PostId]:
    """The wishes and the ways that read otherwise with the imagined walls moved."""
    said = _readings(so)
    return frozenset(id for id, reading in _readings(seen).items() if reading != said[id])


def _readings(space: PossibilitySpace) -> dict[PostId, tuple[Reading, int]]:
    return {one.way.id: (one.reading, 0) for one in space.ways} | {
        one.wish.id: (one.reading, one.open_ways) for one in space.wishes
    }


def opening_sentence(openings: Openings, space: PossibilitySpace, language: Language) -> str:
    """The smallest sets of walls that would open a wish, by their marks: a and b, or c and d."""
    marks = {one.wall.id: one.mark for one in space.walls}
    sets = [listed([marks[wall.id] for wall in walls], language) for walls in openings.smallest[:MOST_SAID]]
    if len(openings.smallest) > MOST_SAID or not openings.exact:
        sets.append(language.say("others"))
    return f" {language.say(OR)} ".join(sets)


def _open(space: PossibilitySpace, language: Language) -> str:
    opened = [one for one in space.wishes if one.reading is Reading.OPEN]
    if len(opened) == len(space.wishes):
        return language.say("Every wish has a way that is open today.")
    if not opened:
        return language.say("No wish has a way that is open today yet.")
    return language.count(
        "%(num)s of %(all)s wishes has a way that is open today: %(wishes)s.",
        "%(num)s of %(all)s wishes have a way that is open today: %(wishes)s.",
        len(opened),
        all=len(space.wishes),
        wishes=_letters(opened, language),
    )


def _wait(one: WishReading, who: str, language: Language) -> Said:
    """What one wish takes, in sentences that still lack its letter."""
    if one.reading is Reading.NO_WAY:
        return _told(SET_ASIDE, YOU_SET_ASIDE, language, who=who) if one.aside else _told(NO_WAY, NO_WAY, language)
    if one.is_kept_shut:
        return _told(OWN_LIMIT, YOUR_LIMIT, language, whose=language.genitive(who))
    easiest = one.openings.easiest
    if not easiest:
        return _told(CLOSED, CLOSED, language)
    asked = [
        list(dict.fromkeys(wall.now.owner for wall in walls if wall.firmness is Firmness.CAN_BE_ASKED))
        for walls in easiest
    ]
    if not all(asked):
        return _told(HERE, HERE, language)
    owners = list(dict.fromkeys(listed(some, language) for some in asked))[:MOST_OWNERS]
    return _told(A_YES, A_YES, language, owners=listed(owners, language, OR))


# Said with their wishes later, when it is known which of them take the same.
NO_WAY = N_("Nobody has found a way to %(wishes)s yet.")
SET_ASIDE = N_("%(who)s has set the ways to %(wishes)s aside.")
YOU_SET_ASIDE = N_("You have set the ways to %(wishes)s aside.")
CLOSED = N_("All ways to %(wishes)s are closed today.")
OWN_LIMIT = N_("%(wishes)s: this is where %(whose)s limit is. Is there another way?")
YOUR_LIMIT = N_("%(wishes)s: this is where your limit is. Is there another way?")
HERE = N_("%(wishes)s: can be agreed here today.")
A_YES = N_("%(wishes)s: it takes a yes from %(owners)s.")


def _told(to_all: str, to_the_citizen: str, language: Language, **values: str) -> Said:
    """Both sentences with these values in them and ``%(wishes)s`` still open."""
    return Said(_kept(language.say(to_all), **values), _kept(language.say(to_the_citizen), **values))


def _kept(sentence: str, **values: str) -> str:
    """The sentence with these values in it and ``%(wishes)s`` still open."""
    values = {name: value.replace("%", "%%") for name, value in isolated(values).items()}
    return sentence % {**values, "wishes": "%(wishes)s"}


def _letters(wishes: Iterable[WishReading], language: Language) -> str:
    return listed([one.wish.letter for one in wishes], language)
