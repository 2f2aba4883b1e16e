"""Who promised an agreement, read off what stands where it says who does it: a free text, and names as people write them."""

import re

from .posts import EarlierAgreement, Seat

APART = re.compile(r"[,;:/&+()–—]|\b(?:og|and|samt)\b|\s-\s", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLES = (
    "dr doktor doctor læge overlæge speciallæge lege overlege prof professor hr herr fru frk mr mrs ms miss sygeplejerske sykepleier nurse "
    "psykolog psychologist socialrådgiver sosionom sagsbehandler saksbehandler caseworker jobkonsulent teamleder"
)
TITLES = frozenset(_TITLES.split())


def is_promised_by(agreement: EarlierAgreement, seat: Seat) -> bool:
    """Whether one of those named there may be the person of this seat; where two have the name that is written, each of them may."""
    own = _names(WORD.findall(seat.name))
    return bool(own) and any(_means(WORD.findall(part), own) for part in APART.split(agreement.who))


def _names(words: list[str]) -> list[str]:
    """Without titles; somebody who is called by nothing else keeps theirs."""
    return [word for word in words if word.casefold() not in TITLES] or words


def _means(words: list[str], own: list[str]) -> bool:
    """``words`` are as they are written; ``own`` are the person's names, the given one first."""
    names, initials = _names(words), "".join(name[0] for name in own)
    if len(initials) > 1 and initials in names:
        return True
    if len(names) < len(words) and _after_title(words).casefold() == own[-1].casefold():
        return True
    return any(_fits(word, _surnames(names[at + 1 :]), own) for at, word in enumerate(names))


def _after_title(words: list[str]) -> str:
    """“Holm” of “Dr. Holm”; nothing where more names follow, or none."""
    after = [at + 1 for at, word in enumerate(words) if word.casefold() in TITLES]
    named = _surnames(words[after[-1] :])
    return named[0] if len(named) == 1 else ""


def _surnames(words: list[str]) -> list[str]:
    """The names that follow at once, as their capitals show: “Jonas Berg from the job centre”."""
    small = (at for at, word in enumerate(words) if not word[0].isupper())
    return words[: next(small, len(words))]


def _fits(given: str, surnames: list[str], own: list[str]) -> bool:
    """A given name fits unless another surname follows; an initial only with the surname: “I. Holm”."""
    family = [name.casefold() for name in own[1:]]
    if given.casefold() == own[0].casefold():
        return not (family and surnames) or any(_same(name.casefold(), known) for name in surnames for known in family)
    return _same(given.casefold(), own[0].casefold()) and any(name.casefold() in family for name in surnames)


def _same(one: str, other: str) -> bool:
    """Whether they are one name, or one is the other's initial."""
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
