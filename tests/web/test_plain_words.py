"""System words become buttons, everything else stays text; and a writer is told about their own, quietly."""

import logging
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from facilitator.board import Role
from facilitator.board.plain_words import Lexicon, PlainWord
from facilitator.plain_words import lexicon
from facilitator.web.buckets import Buckets
from facilitator.web.parsing import Unreadable
from facilitator.web.saying.languages import language
from facilitator.web.saying.plain_words import LONGEST_ASKED, NOTHING_FOUND, PlainQuestions, marked, plain_answer
from facilitator.web.wire.audiences import Place
from tests import cast

HOSTILE = "\"><script>alert(1)</script>'&amp;{0}{plain}"
LONG = " ".join(["ord"] * 26)


def button(word, plain):
    return f'<button type="button" class="system-word" data-plain="{plain}">{word}</button>'


def test_each_system_word_is_a_button_with_its_plain_words():
    page = marked("Vi giver afslag, og AFSLAGET står ved magt.", lexicon("da"))
    assert isinstance(page, Markup)
    assert page == f"Vi giver {button('afslag', 'et nej')}, og {button('AFSLAGET', 'et nej')} står ved magt."


def test_a_text_without_system_words_or_without_a_lexicon_is_only_escaped():
    assert marked("Jeg er træt & glad <3", lexicon("da")) == "Jeg er træt &amp; glad &lt;3"
    assert marked("Et afslag & <b>", None) == "Et afslag &amp; &lt;b&gt;"
    assert marked("", lexicon("da")) == ""


def test_nothing_hostile_leaves_its_text():
    hostile = Lexicon([PlainWord("afslag", "da", HOSTILE, "own")])
    page = marked(f"{HOSTILE} afslag {HOSTILE}", hostile)
    assert "<script" not in page
    assert page.count("<") == page.count(">") == 2
    assert page.count('"') == 6, "three attributes, and none that was typed"
    assert "{0}{plain}" in page
    assert Markup(page).unescape().count(HOSTILE) == 3


def test_a_word_may_itself_be_hostile():
    assert "<b>" not in marked("<b>afslag</b>", lexicon("da")).replace("<button", "")


def test_templates_mark_with_a_filter():
    page = (
        language("da").templates.from_string("{{ text|marked(words) }}").render(text="<i> afslag", words=lexicon("da"))
    )
    assert page == f"&lt;i&gt; {button('afslag', 'et nej')}"


def test_a_writer_is_told_each_word_once_and_the_long_sentences():
    told = plain_answer(f"Afslag. Et afslag, to afslag. {LONG.capitalize()}.", lexicon("da"))
    assert told == {
        "ok": True,
        "words": [{"word": "Afslag", "plain": "et nej"}, {"word": "afslag", "plain": "et nej"}],
        "long": [f"{LONG.capitalize()}."],
        "long_words": [],
        "reads": None,
    }
    assert plain_answer("Jeg er træt.", lexicon("da")) == NOTHING_FOUND


def test_a_writer_is_told_how_it_reads_only_when_it_is_long_enough_to_say():
    heavy = "Kommunen bestemmer omfanget af den videre arbejdsmarkedsuddannelse. "
    assert plain_answer(heavy, lexicon("da"))["reads"] is None
    told = plain_answer(heavy * 15, lexicon("da"))
    assert told["reads"] == {"lix": 64, "ease": "heavy"}
    assert told["long_words"] == ["arbejdsmarkedsuddannelse"]


def place(role=Role.PROFESSIONAL, seat=cast.AMINA):
    return Place("some-meeting", seat, role, "nb", "table", events=False)


@pytest.fixture
def questions():
    lexicons = SimpleNamespace(of_meeting=lambda meeting: {"some-meeting": lexicon("da")}[meeting])
    return PlainQuestions(lexicons, Buckets(1, 3, lambda: 0.0))


def test_words_are_looked_for_in_the_meetings_language(questions):
    assert [word["word"] for word in questions.answer(place(), {"text": "Et afslag"})["words"]] == ["afslag"]


@pytest.mark.parametrize("role", [Role.CITIZEN, Role.COMPANION, Role.INTERPRETER, Role.WALL])
def test_the_citizens_words_are_never_marked(questions, role):
    text = f"Et afslag, en arbejdsmarkedsuddannelse, {LONG} {LONG} {LONG} {LONG}"
    assert questions.answer(place(role), {"text": text}) == NOTHING_FOUND
    told = questions.answer(place(), {"text": text})
    assert all(told[name] for name in NOTHING_FOUND)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (None, "bad-message"), ("afslag", "bad-message"), ({}, "bad-message"), ({"text": 3}, "bad-message"),
        ({"text": "x" * (LONGEST_ASKED + 1)}, "text-is-too-long"),
    ],
)  # fmt: skip
def test_what_is_no_question_is_refused(questions, message, code):
    with pytest.raises(Unreadable) as refused:
        questions.answer(place(), message)
    assert refused.value.code == code


def test_a_question_of_full_length_is_answered_whatever_is_in_it(questions):
    assert questions.answer(place(), {"text": "x" * LONGEST_ASKED})["ok"]
    assert questions.answer(place(), {"text": "a-" * (LONGEST_ASKED // 2)})["ok"]


def test_each_seat_has_a_bucket_of_its_own(questions):
    for _ in range(3):
        questions.answer(place(), {"text": ""})
    with pytest.raises(Unreadable) as refused:
        questions.answer(place(), {"text": ""})
    assert refused.value.code == "too-fast"
    assert questions.answer(place(seat=cast.JONAS), {"text": ""})["ok"]


def test_what_is_asked_is_logged_nowhere(questions, caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        questions.answer(place(), {"text": "Et afslag om Mette"})
    assert "Mette" not in caplog.text + "".join(capsys.readouterr())
