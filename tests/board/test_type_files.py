"""Files of meeting types that are wrong: each fault with its line, its key and a sentence, and all of them at once."""

import re
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from facilitator import meeting_types
from facilitator.meeting_types import DataFault
from facilitator.meeting_types.faults import MOST
from facilitator.meeting_types.lines import Lines
from facilitator.meeting_types.professions import read
from facilitator.web.saying.languages import language
from facilitator.web.saying.type_faults import SENTENCES, sentence, told
from tests.board.test_meeting_types import A_PROFESSION, A_TYPE, read_a_type

ROOM = Path(meeting_types.__file__).parent


def faults_of(text: str):
    with pytest.raises(DataFault) as caught:
        read_a_type(text)
    return caught.value.faults


LONG = "råd " * 60
PIECES = (
    "", "\n", '"', '"""', "'", "[", "[[", "]", "{", "}", "=", "#", ".", ",", "\\", "\x00", " ", "5", "-1", "true", "2026-13-01",
    "\nname = 5\n", "\n[seats]\n", "\n[[phases]]\n", "\nseats = []\n", "\nid = {}\n", "\nda = []\n", "ø", "= 1.5\n", "\n[name.da]\n",
)  # fmt: skip


@pytest.mark.parametrize(
    ("was", "becomes", "line", "key", "code", "right"),
    [
        ('phase = "arrive"', 'phase = "leave"', 24, "phases[1].phase", "none-of", "arrive, own-words"),
        ("minutes = 5", "minutes = 0", 25, "phases[1].minutes", "not-so-small", "at least 1"),
        ("minutes = 5", 'minutes = "5"', 25, "phases[1].minutes", "not-a-number", "minutes = 5"),
        ("minutes = 5", "minutes = true", 25, "phases[1].minutes", "not-a-number", "minutes = 5"),
        ('"medicine"', '"magic"', 18, "seats[2].profession", "no-profession", "medicine, nursing"),
        ("minutes = 5", "minutes = 601", 25, "phases[1].minutes", "not-so-large", "at most 600"),
        ('mandate = "advises"', "", 16, "seats[2].mandate", "is-missing", 'mandate = "decides"'),
        ('reason = { nb = "Kan gå" }', 'reason = { en = "Can" }', 21, "seats[2].reason.nb", "is-missing", 'nb = "…"'),
        ('"Gir råd"', f'"{LONG}"', 20, "seats[2].mandate_text.nb", "too-long", "240 characters long; at most 200"),
        ('role = "citizen"', 'role = "companion"', 12, "seats", "one-citizen", "one seat"),
        ('en = "Walk"', 'en = "Walk", fr = "Balade"', 5, "name.fr", "unknown-language", "da, en, nb"),
        ('name = { nb = "Tur"', "name = { nb = 5", 5, "name.nb", "not-a-text", 'nb = "…"'),
        ('appeal = { nb = "Snu." }', 'appeal = { nb = " " }', 10, "appeal.nb", "says-nothing", "Write something"),
        ('appeal = { nb = "Snu." }', 'appeal = "Snu."', 10, "appeal", "not-by-language", 'appeal.nb = "…"'),
        ('languages = ["nb"]', 'languages = ["nb", "no"]', 3, "languages", "unknown-language", "da, en, nb"),
        ('languages = ["nb"]', 'languages = "nb"', 3, "languages", "not-a-list", 'languages = ["da"]'),
        ('id = "walk"', 'id = "A walk"', 2, "id", "id-form", "network-meeting"),
        ("2026-01-01", '"soon"', 4, "valid_from", "not-a-date", "valid_from = 2026-01-31"),
        ("2026-01-01", "2026-01-01T10:00:00", 4, "valid_from", "not-a-date", "2026-01-31"),
        ("name =", "valid_to = 2025-12-31\nname =", 5, "valid_to", "ends-before", "2026-01-01 or later"),
        ('role = "citizen"', 'role = "citizen"\ncolour = 3', 14, "seats[1].colour", "unknown-key", "role"),
        ("at_stake =", 'sheet = ["Bring shoes"]\nat_stake =', 9, "sheet[1]", "not-by-language", 'nb = "…"'),
        ("at_stake =", 'prompts = "Where?"\nat_stake =', 9, "prompts", "not-a-list", "[[prompts]]"),
        ('phase = "arrive"', 'phase = "summing-up"', 28, "phases[2].phase", "twice-a-phase", "there already"),
        ('phase = "summing-up"', 'phase = "heard"', 23, "phases", "without-summing-up", "summing-up"),
        ("[[seats]]", "[[seats", 12, "", "open-bracket", "never closed"),
        ("minutes = 5", "minutes 5", 25, "", "no-equals", "equals sign"),
        ('role = "citizen"', "role = citizen", 13, "", "no-value", "quotation marks"),
        ('role = "citizen"', 'role = "citizen', 13, "", "open-quotes", "end of the line"),
        ('role = "citizen"', 'role = "citi\\zen"', 13, "", "backslash", "two backslashes"),
        ('role = "citizen"', 'role = """citizen', 13, "", "open-text", "never ends"),
        ("2026-01-01", "2026-02-30", 4, "", "bad-date", "no such day"),
        ("at_stake =", 'id = "run"\nat_stake =', 9, "", "said-twice", "further up"),
        ("at_stake =", 'ønske = "run"\nat_stake =', 9, "", "no-reading", "can’t be read"),
    ],
)  # fmt: skip
def test_a_fault_names_its_line_its_key_and_what_would_be_right(was, becomes, line, key, code, right):
    assert was in A_TYPE, "the fault must really be put in"
    (fault,) = faults_of(A_TYPE.replace(was, becomes, 1))
    assert (fault.file, fault.line, fault.key, fault.code) == ("walk.toml", line, key, code)
    assert right in sentence(language("en"), fault)
    assert told(language("en"), fault).startswith(f"walk.toml:{line}: {key}")


def test_everything_that_is_wrong_is_told_at_once_by_its_lines():
    text = A_TYPE.replace("at_stake", "at_steak").replace("minutes = 5", "minutes = 0").replace('"advises"', '"rules"')
    found = faults_of(text)
    assert [fault.key for fault in found] == ["at_stake", "at_steak", "seats[2].mandate", "phases[1].minutes"]
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert "at_stake" in sentence(language("en"), found[1]), "what it was probably meant to be"


def test_several_lines_that_cannot_be_read_are_told_at_once():
    found = faults_of(A_TYPE.replace('"citizen"', "citizen").replace("minutes = 5", "minutes"))
    assert [fault.code for fault in found] == ["no-value", "no-equals"]


def test_another_kind_of_file_is_not_complained_of_for_ever():
    assert 1 <= len(faults_of("Dear colleague,\n" * 500)) <= 20
    assert faults_of("{\\rtf1")[0].line == 1


@pytest.mark.parametrize("line", ["key{} = 1\n", "[[seats]]\nrolle = {}\n", "[[phases]]\nminutes = {}\n"])
def test_a_file_with_thousands_of_faults_is_told_a_hundred_and_keeps_nobody_waiting(line):
    """The lobby reads it where every meeting is served."""
    assert len(faults_of("".join(line.format(number) for number in range(3000)))) == MOST


def test_brackets_in_brackets_without_end_are_a_fault_and_no_crash():
    assert [fault.code for fault in faults_of("a = " + "[" * 50_000)] == ["no-reading"]


def test_keys_in_keys_without_end_are_a_fault_before_they_take_up_the_servers_memory():
    text = A_TYPE + "a." * 30_000 + "a = 1\n"
    tracemalloc.start()
    (fault,) = faults_of(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (fault.code, fault.line) == ("no-reading", A_TYPE.count("\n") + 1)
    assert most < 10_000_000, "a key of ten thousand parts took half a gigabyte"
    assert faults_of(A_TYPE + "[" + '"a" . ' * 60 + "a]\n")[0].code == "no-reading"


def test_a_number_of_thousands_of_figures_is_a_fault_and_no_crash():
    (fault,) = faults_of(A_TYPE.replace("minutes = 5", "minutes = " + "9" * 5_000, 1))
    assert (fault.code, fault.line) == ("no-value", 25)


def test_what_cannot_be_seen_says_nothing_and_what_turns_the_writing_is_left_out():
    """A meeting type's words stand in the lobby and on the wall, as everybody's do."""
    (fault,) = faults_of(A_TYPE.replace('nb = "Snu."', 'nb = "\u200b\u2800"'))
    assert (fault.code, fault.key) == ("says-nothing", "appeal.nb")
    kind = read_a_type(A_TYPE.replace('nb = "Snu."', 'nb = "Snu\u202e."'))
    assert kind.appeal.said_in("nb").text == "Snu."


@settings(max_examples=400, derandomize=True, database=None, deadline=None)
@given(
    kind=st.sampled_from(meeting_types.every()),
    places=st.lists(
        st.tuples(st.integers(0, 10_000), st.integers(0, 12), st.sampled_from(PIECES)), min_size=1, max_size=4
    ),
)
def test_however_a_file_is_broken_it_is_read_or_its_faults_are_told_with_lines_it_has(kind, places):
    text = meeting_types.file_of(kind.id)
    for at, cut, piece in places:
        at %= len(text)
        text = text[:at] + piece + text[at + cut :]
    try:
        found, faults = meeting_types.read("any.toml", text), ()
    except DataFault as wrong:
        found, faults = None, wrong.faults
    assert bool(found) is not bool(faults)
    assert not found or meeting_types.read_back(meeting_types.written_out(found)) == found
    for fault in faults:
        assert 1 <= fault.line <= text.count("\n") + 1
        assert told(language("da"), fault)


def test_a_file_from_a_windows_machine_is_read_as_any_other():
    assert read_a_type("\ufeff" + A_TYPE.replace("\n", "\r\n")) == read_a_type(A_TYPE)


def test_too_many_seats_and_professions_are_told_before_anybody_tries_to_call():
    professional = A_TYPE[A_TYPE.rindex("[[seats]]") : A_TYPE.index("[[phases]]")]
    codes = [code for code in meeting_types.every_profession() if code != "network"][:8]
    many = "".join(professional.replace("medicine", code) for code in codes)
    assert [fault.code for fault in faults_of(A_TYPE + many)] == ["too-many-professions"]
    assert [fault.code for fault in faults_of(A_TYPE + professional * 39)] == ["too-many-seats"]


def test_a_profession_that_is_wrong_names_its_line_too():
    with pytest.raises(DataFault) as caught:
        read({"one": A_PROFESSION | {"colour": 7}}, Lines("[one]\ncolour = 7"))
    assert (caught.value.faults[0].line, caught.value.faults[0].key) == (2, "one.colour")


@pytest.mark.parametrize("kind", meeting_types.every(), ids=lambda kind: kind.id)
def test_every_key_of_the_files_is_found_where_it_stands(kind):
    text = meeting_types.file_of(kind.id)
    lines, written = Lines(text), text.splitlines()
    assert written[lines.of("valid_from") - 1].startswith("valid_from = ")
    assert written[lines.of("name.nb") - 1].startswith("nb = ")
    for place, seat in enumerate(kind.seats, start=1):
        assert written[lines.of(f"seats[{place}].role") - 1] == f'role = "{seat.role}"'
    for place, step in enumerate(kind.phases, start=1):
        assert written[lines.of(f"phases[{place}].minutes") - 1] == f"minutes = {step.minutes}"
        assert written[lines.of(f"phases[{place}].minutes") - 2] == f'phase = "{step.phase}"'
    assert lines.of("seats[99].role") == lines.of("seats") == written.index("[[seats]]") + 1


def test_every_code_that_is_used_has_a_sentence_and_every_sentence_a_use():
    written = "".join(path.read_text("utf-8") for path in [*ROOM.glob("*.py"), ROOM.parent / "shaping.py"])
    used = {code for code in SENTENCES if f'"{code}"' in written}
    assert SENTENCES.keys() - used <= {"not-utf-8"}
    noted = re.findall(r'fault\([^,\n]+, "([a-z0-9-]+)"', written)
    assert len(noted) > 15
    assert set(noted) <= SENTENCES.keys()
