"""The languages a person may read in, each with its translations and its own template environment.

Fragments are rendered outside any request, for audiences in different languages, so nothing here is ambient:
a language is an argument.
"""

import re
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.support import NullTranslations, Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from facilitator.paths import TEMPLATES, TRANSLATIONS

from . import terms
from .compiled import Compiled
from .plain_words import marked

NAMES = {"da": "Dansk", "en": "English", "nb": "Norsk"}
SOURCE = "en"
QUOTES = {"da": "»%s«", "en": "“%s”", "nb": "«%s»"}
"""As the stylesheet's own for each language (elements.css)."""
ADDS_S = ("da", "nb")
"""Where an owner takes an s without apostrophe, and after s, x and z an apostrophe alone."""
OPTIONS: dict[str, Any] = {
    "extensions": ["jinja2.ext.i18n"],
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""What decides what a template is compiled to."""
COMPILED = Compiled(Path(cache_from_source(str(TEMPLATES / "all"))).parent, OPTIONS)
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The scripts that are written that way; to ask Unicode of each sign takes eight times as long, for every text with an å in it."""


def isolated(values: dict[str, Any]) -> dict[str, Any]:
    """The values of a sentence, and what is written from right to left kept from turning the sentence round with it."""
    return {
        name: type(value)("\u2068") + value + "\u2069" if _turns(value) else value for name, value in values.items()
    }


def _turns(value: Any) -> bool:
    return isinstance(value, str) and not value.isascii() and RIGHT_TO_LEFT.search(value) is not None


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its catalogue, and templates that speak it."""

    code: str
    catalogue: NullTranslations
    templates: Environment

    def say(self, message: str, **values: Any) -> str:
        """The message in this language, with its values put in."""
        found = self.catalogue.ugettext(message)
        return found % isolated(values) if values else found

    def count(self, one: str, many: str, number: int, **values: Any) -> str:
        """The message in the form that fits the number, which fills ``%(num)s``."""
        return self.catalogue.ungettext(one, many, number) % {"num": number, **isolated(values)}

    def term(self, member: Any) -> str:
        """What people call one member of the board's closed lists."""
        return self.say(terms.label(member))

    def genitive(self, name: str) -> str:
        """A name as the owner of what comes next: Mette’s, Mettes, Jonas’."""
        if self.code not in ADDS_S:
            return f"{name}’s"
        return f"{name}’" if name[-1:].lower() in ("s", "x", "z") else f"{name}s"

    def quoted(self, words: str) -> str:
        """Somebody's words in this language's quotation marks."""
        return QUOTES.get(self.code, QUOTES["en"]).replace("%s", words)

    def date(self, at: datetime) -> str:
        """The day on this machine, in words."""
        return self.day(at.astimezone().date().isoformat())

    def day(self, iso: str) -> str:
        """An ISO date, as agreements carry it, in words."""
        # The locales' own long form, but English as Europe writes it.
        pattern = "d MMMM y" if _locale(self.code) == SOURCE else "long"
        return format_date(date.fromisoformat(iso), pattern, locale=_locale(self.code))

    def time(self, at: datetime) -> str:
        """The clock on this machine, hours and minutes, as this language writes them."""
        # By hand: every card carries a time, and the locale's own machinery takes as long as the rest of the card.
        local = at.astimezone()
        return f"{local.hour:02}{'.' if self.code == 'da' else ':'}{local.minute:02}"

    def moment(self, at: datetime) -> str:
        """Day and clock on this machine."""
        return self.say("%(day)s, %(time)s", day=self.date(at), time=self.time(at))


class Templates(Environment):
    """As Jinja's own, but the names that all templates know are one plain mapping, not a chain of two.

    A chain is copied, and asked what it holds, in Python, name by name, at every import and every part of a page: a third of a card's HTML.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals


def _locale(code: str) -> str:
    return code if code in NAMES else SOURCE


@cache
def language(code: str) -> Language:
    """The language with this code; English where we do not speak it."""
    if code != SOURCE and (TRANSLATIONS / code / "LC_MESSAGES" / "messages.mo").is_file():
        catalogue: NullTranslations = Translations.load(str(TRANSLATIONS), [code])
    else:
        code, catalogue = SOURCE, NullTranslations()
    templates = Templates(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=COMPILED,
        **OPTIONS,
    )
    speak, count = _speakers(catalogue)
    spoken = Language(code, catalogue, templates)
    templates.globals.update(_=speak, gettext=speak, ngettext=count, language=spoken, language_names=NAMES)
    templates.filters.update(
        term=spoken.term,
        genitive=spoken.genitive,
        date=spoken.date,
        day=spoken.day,
        time=spoken.time,
        moment=spoken.moment,
        marked=marked,
    )
    return spoken


def load_templates() -> None:
    """Every template in every language, before a server answers anybody: compiling one in the midst of a meeting holds up all of it."""
    for code in NAMES:
        templates = language(code).templates
        for name in templates.list_templates(extensions=("html",)):
            templates.get_template(name)


def _speakers(catalogue: NullTranslations) -> tuple[Callable[..., Markup], Callable[..., Markup]]:
    """``_`` and ``ngettext`` for templates: as Jinja's own, but a message without values is looked up once, not at every card.

    Messages are ours and safe; the values in them are people's, and escaped.
    """

    @cache
    def plain(message: str) -> Markup:
        return Markup(catalogue.ugettext(message) % {})  # noqa: S704 -- our own message

    def speak(message: str, **values: Any) -> Markup:
        return Markup(catalogue.ugettext(message)) % isolated(values) if values else plain(message)  # noqa: S704 -- our own message

    def count(one: str, many: str, number: int, **values: Any) -> Markup:
        return Markup(catalogue.ungettext(one, many, number)) % {"num": number, **isolated(values)}  # noqa: S704 -- our own message

    return speak, count


def spoken_by(wanted: str, otherwise: str) -> str:
    """The first of our languages in an Accept-Language header, or the other one given."""
    for part in wanted.lower().split(","):
        code = part.split(";")[0].strip()[:2]
        code = {"no": "nb", "nn": "nb"}.get(code, code)
        if code in NAMES:
            return code
    return otherwise
