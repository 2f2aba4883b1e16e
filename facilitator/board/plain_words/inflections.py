"""The forms a word is met in: all of them, whatever part of speech it is, since a list of words does not tell.

A form that no language has does no harm: nobody writes it. English, Danish and Norwegian bokmål; a word in another
language is met as it stands.
"""

import re

SHORTEST, SHORTEST_IN_PHRASE = 4, 3
"""Letters a word must have to be inflected: shorter ones mostly hold sentences together, and look like others when they grow."""

ENDINGS = ["en", "et", "er", "erne", "ene", "e", "a"]
AFTER_E = ["en", "et", "er", "erne", "ene", "ede", "te", "ende", "t", "a", "", "else", "elsen", "elser", "elserne",
           "ning", "ningen", "ing", "ingen"]  # fmt: skip
COMPARED = ["ere", "est", "este"]
STRONG = {
    "sætte": "satte sat", "lægge": "lagde lagt", "give": "gav givet givne", "tage": "tog taget tagne",
    "træffe": "traf truffet trufne", "skrive": "skrev skrevet skrevne", "finde": "fandt fundet fundne",
    "sette": "satte satt", "legge": "la lagt", "gi": "ga gitt gitte", "ta": "tok tatt tatte", "treffe": "traff truffet",
}  # fmt: skip
"""Verbs that change inside, and their past: also when something stands before them, as in *iværksætte*."""

PLURAL = re.compile(r"(?:ing|he[dt]|tet|ion|sjon|else|ans|ens|ourc|om|vansk|peng)er$")
DOUBLE = re.compile(r"([bdfgklmnprst])\1$")
DOUBLES = re.compile(r"(?:^|[^aeiouyæøå])[aeiouyæøå]([bdfgklmnprst])$")
DROPS_E = re.compile(r"[^aeiouyæøå]e([lnr])$")
OF_A_VERB = re.compile(r"er(?:ing|et|t)$")
DEFINITE = re.compile(r"([bdfgklmnprst])\1et$")
COMPARES = re.compile(r"(?:ig|som)$")
HISSES = re.compile(r"(?:[sxz]|[cs]h)$")
ENGLISH_DOUBLES = re.compile(r"[^aeiou][aeiou]([bdgmnprt])$")
NORDIC = ("da", "nb")


def bases(word: str, language: str) -> tuple[str, ...]:
    """The word, and what it was made of: *symptomer* of *symptom*, *visiteret* and *revurdering* of a verb."""
    found = [word]
    if language in NORDIC:
        if made := OF_A_VERB.search(word):
            found.append(word[: made.start()] + "ere")
        if PLURAL.search(word):
            found += [word[:-1], word[:-2]]
        if DEFINITE.search(word):
            found.append(word[:-3])
    elif language == "en":
        if word.endswith("ies"):
            found.append(word[:-3] + "y")
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
            found.append(word[:-1])
    return tuple(found)


def forms(word: str, language: str, *, in_phrase: bool = False) -> frozenset[str]:
    """Every form of a word in lower case, itself included. An English part of a phrase has only its plural."""
    if len(word) < (SHORTEST_IN_PHRASE if in_phrase else SHORTEST):
        return frozenset((word,))
    met: set[str] = set()
    for base in bases(word, language):
        met |= (
            _nordic(base) if language in NORDIC else _english(base, in_phrase=in_phrase) if language == "en" else {base}
        )
    return frozenset(met)


def _nordic(word: str) -> set[str]:
    if word.endswith("e"):
        met = {word} | {word[:-1] + ending for ending in AFTER_E}
    else:
        met = {word, word + "t"} | {stem + ending for stem in _stems(word) for ending in ENDINGS}
    if COMPARES.search(word):
        met |= {word + ending for ending in COMPARED}
    if word.endswith("et"):
        met.add(word[:-1] + "de")
    if DOUBLE.search(word):
        met.add(word[:-1] + "t")
    for verb, past in STRONG.items():
        if word.endswith(verb):
            met |= {word.removesuffix(verb) + form for form in past.split()}
    return met | {form + "s" for form in met}


def _stems(word: str) -> list[str]:
    """What endings are put to: *fleksjob* doubles (fleksjobbet), *hjemmel* drops its e (hjemlen)."""
    stems = [word]
    if DOUBLES.search(word):
        stems.append(word + word[-1])
    if DROPS_E.search(word):
        before = word[:-2]
        stems.append((before[:-1] if DOUBLE.search(before) else before) + word[-1])
    return stems


def _english(word: str, *, in_phrase: bool) -> set[str]:
    if word.endswith("y") and word[-2] not in "aeiou":
        met, past, going = {word, word[:-1] + "ies"}, word[:-1] + "ied", word + "ing"
    elif word.endswith("e"):
        met, past, going = {word, word + "s"}, word + "d", word[:-1] + "ing"
    else:
        met = {word, word + ("es" if HISSES.search(word) else "s")}
        stem = word + word[-1] if ENGLISH_DOUBLES.search(word) else word
        past, going = stem + "ed", stem + "ing"
    return met if in_phrase else met | {past, going}
