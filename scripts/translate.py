"""Keeps the translations: extract (update every .po), check (complete or exit 1), compile (.mo), pseudo FOLDER (language xx)."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "facilitator" / "translations"
LANGUAGES = ("da", "nb")  # English is the source
SOURCES = (("facilitator", [("**.py", "python")]), ("templates", [("**.html", "jinja2"), ("**.txt", "jinja2")]))
OPTIONS = {"**.html": {"silent": "false"}, "**.txt": {"silent": "false"}}
KEYWORDS = {**DEFAULT_KEYWORDS, "say": None, "count": (1, 2)}  # as web/saying/languages.py calls them
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]+>|&\w+;|%%")
ACCENTED = str.maketrans("aeiouyAEIOUY", "àéîöûýÀÉÎÖÛÝ")


@cache
def template() -> Catalog:
    """Every message the code and the templates ask for, in English."""
    found = Catalog(project="facilitator", charset="utf-8")
    for folder, methods in SOURCES:
        for name, _, message, comments, context in extract_from_dir(
            ROOT / folder, methods, OPTIONS, KEYWORDS, comment_tags=("TRANSLATORS:",), strip_comment_tags=True
        ):
            found.add(message, None, [(f"{folder}/{name}", 0)], auto_comments=comments, context=context)
    return found


def catalogue(language: str) -> Catalog:
    """What is translated so far; an empty catalogue when the language is new."""
    path = file_of(language)
    if not path.is_file():
        return Catalog(
            locale=language,
            header_comment="# English is the source: scripts/translate.py extract keeps this file up to date.",
            project="facilitator",
            version="1",
            msgid_bugs_address="-",
            last_translator="-",
            language_team="-",
            charset="utf-8",
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=language)


def file_of(language: str) -> Path:
    return TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"


def extract() -> None:
    """Bring every .po up to date; a message that is new stands empty, one that is gone is dropped."""
    wanted = template()
    for language in LANGUAGES:
        known = catalogue(language)
        wanted.creation_date = known.creation_date  # a new date alone is no change
        known.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
        path = file_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, known, width=0, sort_output=True, ignore_obsolete=True, include_lineno=False)


def faults() -> Iterator[str]:
    """One line for each message that a reader of some language would not get in it."""
    wanted = template()
    for language in LANGUAGES:
        known = catalogue(language)
        for message in wanted:
            if message.id:
                there = known.get(message.id, message.context)
                yield from (f"{language}: {why}: {message.id!r}" for why in faults_of(message, there))


def faults_of(message: Message, there: Message | None) -> Iterator[str]:
    forms = forms_of(there.string) if there else ()
    if not forms or not all(forms):
        yield "missing"
        return
    if there.fuzzy:
        yield "fuzzy"
    asked = set(PLACEHOLDER.findall(forms_of(message.id)[-1]))
    if asked != set(PLACEHOLDER.findall(forms[-1])):
        yield "other placeholders or tags"


def forms_of(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """Singular and plurals, or the one form there is."""
    return text if isinstance(text, tuple) else (text,)


def check() -> None:
    """Exit 1 with the list when a translation is missing, fuzzy or has lost a placeholder."""
    found = list(faults())
    if found:
        print("\n".join(found))
        sys.exit(f"{len(found)} translations are missing or wrong; scripts/translate.py extract shows where.")
    print(f"Translations complete: {', '.join(LANGUAGES)}.")


def compile_catalogues() -> None:
    """Make every .mo beside its .po; raises SystemExit with one sentence when a .po cannot be read."""
    for path in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/*.po")):
        try:
            with path.open("rb") as file:
                known = read_po(file, locale=path.parts[-3], abort_invalid=True)
        except Exception as fault:
            raise SystemExit(f"facilitator: {path.relative_to(ROOT)} cannot be read: {fault}.") from fault
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, known)


def pseudo(folder: str) -> None:
    """Make the language xx in a folder: every message changed so that what escaped translation stands out."""
    changed = Catalog(project="facilitator", charset="utf-8", fuzzy=False)
    for message in template():
        if message.id:
            strings = tuple(f"⟦{accented(form)}⟧" for form in forms_of(message.id))
            changed.add(message.id, strings if len(strings) > 1 else strings[0], context=message.context)
    path = Path(folder) / "xx" / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, changed)


def accented(text: str) -> str:
    """The text with other vowels, its placeholders and tags left alone."""
    kept = PLACEHOLDER.findall(text)
    parts = [part.translate(ACCENTED) for part in PLACEHOLDER.split(text)]
    return "".join(part + keep for part, keep in zip(parts, [*kept, ""], strict=True))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["extract"]:
            extract()
        case ["check"]:
            check()
        case ["compile"]:
            compile_catalogues()
        case ["pseudo", folder]:
            pseudo(folder)
        case _:
            sys.exit(__doc__)
