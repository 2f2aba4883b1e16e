"""The text of a data file, read as TOML: its values and where they stand, or every line that cannot be read."""

import re
from tomllib import TOMLDecodeError, loads

from .data_file import Table
from .faults import DataFault, Fault
from .lines import Lines

PLACE = re.compile(r"\(at line (\d+), column \d+\)$")
SAYS = (
    ("Expected '='", "no-equals"),
    ("Invalid value", "no-value"),
    ("Invalid date", "bad-date"),
    ("Unescaped", "backslash"),
    ("Illegal character '\\n'", "open-quotes"),
    ("Unterminated", "open-text"),
    ("Unclosed", "open-bracket"),
    ("Expected ']", "open-bracket"),
    ("Cannot", "said-twice"),
    ("Duplicate", "said-twice"),
)
LONG_NUMBER = re.compile(r"(?<!\d)(?:\d_?){4000}")
ENDLESS_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){50}""")
"""Keys in keys, fifty deep. Of ten thousand, twenty kB of file, Python's reader makes half a gigabyte, and everybody waits."""
REST_IS_LOST = ("open-text", "open-bracket")
MOST = 20
"""Unreadable lines told at once; whoever has more has sent another kind of file."""


def table_of(file: str, text: str) -> Table:
    """The whole file as one table. Raises DataFault with every line that cannot be read, as far as that can be told."""
    rest, faults = text.removeprefix("\ufeff").replace("\r\n", "\n"), list[Fault]()
    if found := ENDLESS_KEY.search(rest):
        raise DataFault([Fault(file, _line_at(rest, found), "", "no-reading")])
    while len(faults) < MOST:
        try:
            values = loads(rest)
        except TOMLDecodeError as error:
            faults.append(_fault(file, rest, str(error)))
        except ValueError:
            # A whole number of thousands of figures, which Python does not take in, and names no line of.
            raise DataFault([Fault(file, _line_at(rest, LONG_NUMBER.search(rest)), "", "no-value")]) from None
        except RecursionError:
            # Brackets in brackets, thousands deep: nobody has written that by hand.
            raise DataFault([Fault(file, 1, "", "no-reading")]) from None
        else:
            break
        left = rest.split("\n")
        line = left[faults[-1].line - 1].strip()
        # Without that line the rest may be readable; not where it opens what the lines after it belong to.
        if not line or line.startswith("[") or faults[-1].code in REST_IS_LOST:
            break
        left[faults[-1].line - 1] = ""
        rest = "\n".join(left)
    if faults:
        raise DataFault(faults)
    return Table(file, values, Lines(rest))


def _fault(file: str, text: str, said: str) -> Fault:
    """What Python's reader complained of, in our words."""
    code = next((code for begins, code in SAYS if said.startswith(begins)), "no-reading")
    place = PLACE.search(said)
    return Fault(file, int(place[1]) if place else Lines(text).last, "", code)


def _line_at(text: str, found: re.Match[str] | None) -> int:
    return len(text[: found.start()].split("\n")) if found else 1
