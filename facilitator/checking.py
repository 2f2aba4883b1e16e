"""What may be wrong with an installation, each with how to mend it."""

from collections.abc import Callable, Iterator

from facilitator.export.apart import NotMade
from facilitator.export.pdf import PANGO, pdf_of
from facilitator.meeting_types import DataFault, every
from facilitator.paths import STATIC, TEMPLATES, TRANSLATIONS
from facilitator.settings import Settings
from facilitator.shaping import own_file
from facilitator.store import own_types, register
from facilitator.store.database import Database
from facilitator.store.keys import Keys
from facilitator.store.reading import unreadable
from facilitator.store.schema import is_current
from facilitator.web.saying.languages import language
from facilitator.web.saying.type_faults import told

LIBRARIES = ("socket.io.js", "idiomorph.js", "atkinson-latin.woff2")
SPOKEN = ("da", "nb")


def faults(settings: Settings) -> list[str]:
    """Everything that is wrong, in sentences; nothing where all is well."""
    looks: tuple[Callable[[Settings], Iterator[str]], ...] = (_files, _keys, _types, _database, _paper)
    return [fault for look in looks for fault in look(settings)]


def _files(_settings: Settings) -> Iterator[str]:
    if not TEMPLATES.is_dir():
        yield f"The templates are missing at {TEMPLATES}. Install the package again."
    for name in LIBRARIES:
        if not (STATIC / "vendor" / name).is_file():
            yield f"The browser library {name} is missing. Run: pip install -e . (it fetches them)."
    for code in SPOKEN:
        if not (TRANSLATIONS / code / "LC_MESSAGES" / "messages.mo").is_file():
            yield f"The catalogue for {code} is not compiled. Run: pip install -e ."


def _keys(settings: Settings) -> Iterator[str]:
    try:
        settings.read_master_key()
        settings.read_secret_key()
    except (ValueError, OSError) as wrong:
        yield f"The keys can't be read: {wrong} Set FACILITATOR_MASTER_KEY, or let the data folder be writable."


def _types(_settings: Settings) -> Iterator[str]:
    try:
        every()
    except DataFault as wrong:
        for fault in wrong.faults:
            yield f"A meeting type can't be read: {told(language('en'), fault)}"


def _paper(_settings: Settings) -> Iterator[str]:
    try:
        pdf_of("<p>x</p>", STATIC)
    except NotMade:
        yield f"Records can't be made into PDFs here. On Debian: apt install {' '.join(PANGO)}. Everything else works."


def _database(settings: Settings) -> Iterator[str]:
    try:
        database = Database(settings.database)
        if database.file and not database.file.exists():
            return  # the first start makes it
        if not database.read(is_current):
            yield "The database is older than the program. Start the server once; it brings it up to date."
        else:
            yield from _fitting_key(settings, database)
            yield from _own_types(database)
        database.close()
    except Exception as wrong:
        # The driver's own sentence: what SQLAlchemy adds to it runs over several lines.
        said = str(getattr(wrong, "orig", wrong)).strip().partition("\n")[0]
        yield f"The database can't be opened: {said}. Look at DATABASE_URL."


def _fitting_key(settings: Settings, database: Database) -> Iterator[str]:
    try:
        keys = Keys(settings.read_master_key())
    except (ValueError, OSError):
        return  # said among the keys
    closed, called = database.read(unreadable, keys)
    if closed:
        yield another_key(closed, called)


def another_key(closed: int, called: int) -> str:
    """What is said where so many of all that were called do not open."""
    return (
        f"The master key is not the one that {closed} of {called} meetings were written with; nobody can open them. "
        "Bring the old key back: FACILITATOR_MASTER_KEY, or master.key in the data folder."
    )


def _own_types(database: Database) -> Iterator[str]:
    """What was right when it was saved may not be by the rules of a newer version; meetings that are called keep theirs."""
    for home in database.read(register.organisations):
        for own in database.read(own_types.own_types, home.id):
            for fault in own_file(own).faults:
                yield f"{home.name} can call no meeting with a type of its own: {told(language('en'), fault)}"
