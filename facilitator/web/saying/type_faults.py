"""What is wrong in a meeting type's file, in sentences: what is so, and what would be right."""

from datetime import date

from facilitator.meeting_types import Fault, MeetingType

from .languages import Language
from .terms import N_

SENTENCES = {
    "another-s-name": N_("The id is the file’s name without its ending: %(right)s"),
    "backslash": N_("A backslash has a meaning of its own here. Write a plain / or two backslashes."),
    "bad-date": N_("There is no such day. A day is written as 2026-01-31."),
    "ends-before": N_("It ends before it begins. The last day is %(right)s or later."),
    "id-form": N_("An id has small letters a–z, figures and hyphens only, at most %(most)s, such as network-meeting."),
    "id-is-shipped": N_("A meeting type that comes with the board has this id. Take another, such as %(right)s."),
    "is-missing": N_("This is missing. Write, for instance: %(right)s"),
    "is-taken": N_("“%(found)s” is the name of another: %(by)s. Choose another one."),
    "no-equals": N_("After a key comes an equals sign and what it says, such as minutes = 5."),
    "no-profession": N_("“%(found)s” is not among the professions. Known are: %(known)s."),
    "no-reading": N_("This line can’t be read. A line has one key, an equals sign and what it says, such as minutes = 5."),
    "no-value": N_("What stands after the equals sign can’t be read. A text needs quotation marks like these: \"…\""),
    "none-of": N_("“%(found)s” can’t stand here. One of these can: %(known)s."),
    "not-a-date": N_("This is a day, without quotation marks: %(right)s"),
    "not-a-list": N_("This is a list: %(right)s"),
    "not-a-number": N_("This is a whole number, without quotation marks: %(right)s"),
    "not-a-table": N_("Each of these has keys of its own, under a heading: %(right)s"),
    "not-a-text": N_("This is a text between quotation marks: %(right)s"),
    "not-bases": N_("This is a list of %(fewest)s to %(most)s different ones."),
    "not-by-language": N_("This is said by language: %(right)s"),
    "not-so-large": N_("This is at most %(most)s."),
    "not-so-small": N_("This is at least %(least)s."),
    "not-utf-8": N_("The file is not saved as UTF-8. Save it again, with that choice of encoding."),
    "one-citizen": N_("There is one seat with role = \"citizen\", neither more nor fewer."),
    "open-bracket": N_("A bracket is opened here and never closed."),
    "open-quotes": N_("The quotation mark at the end of the line is missing. A longer text stands between \"\"\" and \"\"\"."),
    "open-text": N_("A text begins here and never ends: the quotation marks after it are missing."),
    "said-twice": N_("This is said already further up. Say it once."),
    "says-nothing": N_("This says nothing. Write something, or take the line away."),
    "too-long": N_("This is %(length)s characters long; at most %(most)s fit."),
    "too-many-professions": N_("At most %(most)s professions fit on the board, the network among them."),
    "too-many-seats": N_("At most %(most)s seats fit."),
    "twice-a-phase": N_("The phase “%(found)s” is there already. Each comes once; one can go back to it."),
    "unknown-key": N_("There is no such key here. Perhaps you mean: %(known)s."),
    "unknown-language": N_("There is no such language here. There are: %(known)s."),
    "without-summing-up": N_("The citizen must be able to sum up. Add the phase %(right)s."),
}  # fmt: skip


def sentence(spoken: Language, fault: Fault) -> str:
    """What is wrong, and what would be right."""
    return spoken.say(SENTENCES[fault.code], **fault.values) if fault.values else spoken.say(SENTENCES[fault.code])


def told(spoken: Language, fault: Fault) -> str:
    """The same with where it is: file, line, key."""
    place = f"{fault.file}:{fault.line}: {fault.key}: " if fault.key else f"{fault.file}:{fault.line}: "
    return place + sentence(spoken, fault)


def why_not_now(spoken: Language, kind: MeetingType, today: date) -> str:
    """Why no meeting of this type is called today; empty where one may be."""
    if today < kind.valid_from:
        return spoken.say(N_("Can be called from %(day)s."), day=spoken.day(kind.valid_from.isoformat()))
    if kind.valid_to and kind.valid_to < today:
        return spoken.say(N_("Could be called until %(day)s."), day=spoken.day(kind.valid_to.isoformat()))
    return ""
