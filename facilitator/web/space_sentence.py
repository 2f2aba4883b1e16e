"""The possibility space in a sentence or two: which wishes have a way that is open, and what the others wait for."""

from collections.abc import Iterable

from facilitator.board import Firmness, Meeting, Openings, PossibilitySpace, PostId, Reading, WishReading

from .languages import Language, isolated
from .listing import listed
from .terms import N_

MOST_SAID = 3
"""More waits than these in one breath are not listened to; the list has them all."""


def space_sentence(space: PossibilitySpace, who: str, language: Language) -> str:
    """What the space says, the open first; ``who`` is the citizen."""
    if not space.wishes:
        return language.say("There is no wish on the board yet. What does %(who)s want?", who=who)
    if not space.ways:
        return language.say("Nobody has put a way forward yet. What could be done?")
    return " ".join((_open(space, language), *_waits(space, who, language)))


def imagined_sentence(so: PossibilitySpace, seen: PossibilitySpace, meeting: Meeting, language: Language) -> str:
    """What would be otherwise with the imagined walls moved."""
    walls = listed([language.quoted(meeting.constraints[id].now.text) for id in meeting.imagined], language)
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
    return f" {language.say('or')} ".join(sets)


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


def _waits(space: PossibilitySpace, who: str, language: Language) -> Iterable[str]:
    """What the wishes that are not open wait for; those that wait for the same answer are said together."""
    same: dict[str, list[WishReading]] = {}
    for one in space.wishes:
        if one.reading is not Reading.OPEN:
            same.setdefault(_wait(one, who, language), []).append(one)
    for sentence, wishes in list(same.items())[:MOST_SAID]:
        yield sentence % {"wishes": _letters(wishes, language)}
    more = sum(len(wishes) for wishes in list(same.values())[MOST_SAID:])
    if more:
        yield language.count("%(num)s more wish waits as well.", "%(num)s more wishes wait as well.", more)


def _wait(one: WishReading, who: str, language: Language) -> str:
    """What one wish waits for, as a sentence that still lacks its wishes."""
    if one.reading is Reading.NO_WAY:
        return _kept(language.say(SET_ASIDE), who=who) if one.aside else language.say(NO_WAY)
    can_move = (walls for walls in one.openings.sets if all(wall.firmness is not Firmness.FIXED for wall in walls))
    walls = next(can_move, None)
    if walls is None:
        # Where it could be asked for and nobody can be asked, every way that is not closed has the citizen's own limit in it.
        own = all(any(wall.is_own_limit for wall in way.walls) for way in one.ways)
        hers = own or one.reading is Reading.CAN_BE_ASKED
        return _kept(language.say(OWN_LIMIT), who=who) if hers else language.say(CLOSED)
    owners = list(dict.fromkeys(wall.now.owner for wall in walls))
    if len(walls) == 1:
        return _kept(language.say(ONE_ANSWER), owner=owners[0])
    return _kept(language.say(MORE_ANSWERS), owners=listed(owners, language), num=str(len(walls)))


# Said with their wishes later, when it is known which of them wait for the same.
NO_WAY = N_("Nobody has found a way to %(wishes)s yet.")
SET_ASIDE = N_("%(who)s has set the ways to %(wishes)s aside.")
CLOSED = N_("All ways to %(wishes)s are closed today.")
OWN_LIMIT = N_("%(wishes)s: only %(who)s can say more about that.")
ONE_ANSWER = N_("%(wishes)s: waiting for one answer, from %(owner)s.")
MORE_ANSWERS = N_("%(wishes)s: waiting for %(num)s answers, from %(owners)s.")


def _kept(sentence: str, **values: str) -> str:
    """The sentence with these values in it and ``%(wishes)s`` still open."""
    values = {name: value.replace("%", "%%") for name, value in isolated(values).items()}
    return sentence % {**values, "wishes": "%(wishes)s"}


def _letters(wishes: Iterable[WishReading], language: Language) -> str:
    return listed([one.wish.letter for one in wishes], language)
