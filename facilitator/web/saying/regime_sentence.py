"""The regime map in a sentence or three that a team can talk about: what weighs most, what is missing, where it is placed.

No percentages, no totals of anybody's, no praise and no blame (P3).
"""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TypeVar

from facilitator.board import Basis, Placement, Profession
from facilitator.board.regimes import LEAST_TO_SPEAK_OF, RegimeMap

from .languages import Language
from .listing import OR, listed
from .terms import N_

Kind = TypeVar("Kind")
EMPLOYMENT = Profession("employment")
THE_CITIZENS = (Basis.LIVED_EXPERIENCE, Basis.TOLD_BY_CITIZEN)
"""What the board exists to bring in: shown and named even while nothing stands on it."""

RESTS_ON = {
    Basis.RECORD: N_("records"),
    Basis.TEST: N_("tests and measurements"),
    Basis.EXAMINATION: N_("examinations"),
    Basis.RULE: N_("rules"),
    Basis.JUDGEMENT: N_("professional judgement"),
    Basis.EMPLOYER_CONTACT: N_("talks with employers"),
    Basis.TOLD_BY_CITIZEN: N_("what %(who)s has told"),
    Basis.LIVED_EXPERIENCE: N_("lived experience"),
    Basis.ASSUMPTION: N_("assumptions"),
}
# The least share, in hundredths, from which each sentence is true; the first that fits is said.
WEIGHS_MOST = (
    (100, N_("All that stands here rests on %(bases)s.")),
    (59, N_("Most of what stands here rests on %(bases)s.")),
    (51, N_("About half of what stands here rests on %(bases)s.")),
    (50, N_("Half of what stands here rests on %(bases)s.")),
    (42, N_("About half of what stands here rests on %(bases)s.")),
    (28, N_("About a third of what stands here rests on %(bases)s.")),
    (0, N_("What stands here rests on many kinds of knowledge; none of them outweighs the others.")),
)
PLACED_MOST = (
    (100, N_("All explanations are placed %(places)s.")),
    (59, N_("Most explanations are placed %(places)s.")),
    (51, N_("About half of the explanations are placed %(places)s.")),
    (50, N_("Half of the explanations are placed %(places)s.")),
    (42, N_("About half of the explanations are placed %(places)s.")),
    (28, N_("About a third of the explanations are placed %(places)s.")),
    (0, N_("The explanations are placed in many different places.")),
)


def regime_sentence(map: RegimeMap, who: str, language: Language) -> str:
    """What the map says, in words; ``who`` is the citizen. With fewer than four cards only that it is early."""
    if map.cards < LEAST_TO_SPEAK_OF:
        return language.say("It is early: there is too little here to say what weighs most.")
    parts = (_weighs(map, who, language), _unsaid(map, language), _missing(map, who, language), _placed(map, language))
    return " ".join(part for part in parts if part)


def shown_bases(map: RegimeMap) -> tuple[Basis, ...]:
    """The columns of the map: the citizen's kinds of knowing first, then every other that is used or missed."""
    others = (basis for basis in (*Basis, Basis.NOT_SAID) if basis not in THE_CITIZENS)
    bases, missed = map.bases, _missed(map)
    used = (basis for basis in others if bases[basis] or basis in missed)
    # "Not said" begins the list of all bases and stands last among the columns.
    return (*THE_CITIZENS, *sorted(dict.fromkeys(used), key=lambda basis: basis is Basis.NOT_SAID))


def _missed(map: RegimeMap) -> tuple[Basis, ...]:
    """What nothing stands on though it matters here; an employer only where there is somebody who could have asked one."""
    employment = any(row.profession == EMPLOYMENT for row in map.rows)
    matter = (*THE_CITIZENS, *((Basis.EMPLOYER_CONTACT,) if employment else ()))
    missing = map.missing
    return tuple(basis for basis in matter if basis in missing)


def _weighs(map: RegimeMap, who: str, language: Language) -> str:
    said = Counter({basis: count for basis, count in map.bases.items() if basis is not Basis.NOT_SAID})
    if not said:
        return ""
    most, hundredths = _most(said, map.total)
    return language.say(_sentence(WEIGHS_MOST, hundredths), bases=listed(_names(most, who, language), language))


def _unsaid(map: RegimeMap, language: Language) -> str:
    much = 2 * map.bases[Basis.NOT_SAID] >= map.total
    return language.say("For much of it nobody has said how they know.") if much else ""


def _missing(map: RegimeMap, who: str, language: Language) -> str:
    missed = _names(_missed(map), who, language)
    return language.say("Nothing yet on %(bases)s.", bases=listed(missed, language, OR)) if missed else ""


def _names(bases: Collection[Basis], who: str, language: Language) -> list[str]:
    """What rests on them is called, in the order of the list of bases."""
    return [language.say(RESTS_ON[basis], who=who) for basis in Basis if basis in bases]


def _placed(map: RegimeMap, language: Language) -> str:
    places = Counter({place: map.placements.get(place, 0) for place in Placement if place is not Placement.NOT_PLACED})
    if places.total() < LEAST_TO_SPEAK_OF:
        return ""
    most, hundredths = _most(places, places.total())
    words = listed([language.term(place) for place in Placement if place in most], language)
    empty = [language.term(place) for place in places if not places[place]]
    none = language.say("None are placed %(places)s.", places=listed(empty, language, OR)) if empty else ""
    return f"{language.say(_sentence(PLACED_MOST, hundredths), places=words)} {none}".strip()


def _most(counted: Counter[Kind], all: int) -> tuple[set[Kind], int]:
    """What there is most of, and how many hundredths of all that is. Of two that are equal neither is left out."""
    top = max(counted.values())
    most = {one for one, count in counted.items() if count == top}
    # Three equals and more are a mixture: none of them weighs most.
    return most, 100 * top * len(most) // all if len(most) < 3 else 0


def _sentence(sentences: Iterable[tuple[int, str]], hundredths: int) -> str:
    return next(sentence for least, sentence in sentences if hundredths >= least)
