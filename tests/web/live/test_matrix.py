"""Every command from every role in every stage, over the wire: yes, or no with a code and a sentence. Never an accident."""

from dataclasses import MISSING, fields

import pytest

from facilitator.board import Phase, Role, commands as c
from facilitator.board.refusals import CODES
from facilitator.web.carrying_out import NOT_OVER_THE_WIRE
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import REFUSALS
from tests import cast, given

from .house import INTERPRETER, House, Table

SEATS = {
    Role.CITIZEN: cast.METTE,
    Role.COMPANION: cast.LONE,
    Role.INTERPRETER: INTERPRETER,
    Role.PROFESSIONAL: cast.JONAS,
    Role.FACILITATOR: cast.ALI,
    Role.WALL: cast.WALL,
}
FILLED = {
    "text": "Some words", "title": "A title", "what": "A trial", "who": "Jonas", "reason": "It was late", "kind": "law",
    "source": "§ 1", "owner": "The team leader", "origin": "profession", "phase": "heard", "line": "line-ali",
    "wish": str(given.WISH_A), "item": "agenda-lone", "perspective": "card-ingrid", "constraint": "wall-jonas",
    "possibility": "way-lone", "agreement": "agreement-one", "draft": "card-ingrid", "version": 1, "agreed": "yes",
    "restatement": "restated-ingrid", "heard": "almost", "card": "card-ingrid", "recognition": "recognised", "post": "card-ingrid",
    "one": "card-ingrid", "other": "wall-jonas", "tension": "tension-lone", "question": "How can both be true?", "view": "words",
    "firmness": "open-here", "which": "heard", "topic": "topic-mette", "words": "words-lone", "about": "wish", "going": "kept",
    "place": "heard", "column": "medicine", "part": 2,
}  # fmt: skip
ONLY_THE_CITIZEN = {
    "WriteDefinition",
    "AddWish",
    "RewordWish",
    "WithdrawWish",
    "WriteSummary",
    "LetOthersSumUp",
    "AnswerLine",
    "AnswerRestatement",
    "RecogniseCard",
    "SetPossibilityAside",
    "TakePossibilityUp",
    "LookFirstAt",
    "SetTopicAside",
    "TakeTopicUp",
    "AnswerQuestion",
    "TakeAnswerBack",
    "AllowAloud",
    "TakeEarlierWordsUp",
    "LeaveEarlierWordsOut",
    "LetHelperWrite",
    "LetHelperGo",
    "TakeHelpersWords",
    "DeclineHelpersWords",
}
WAIT_FOR_THE_MEETING = (c.OfferPossibility, c.Restate, c.NameTension)
"""What cannot be there before people have come together, when every card is still a draft."""
NEVER_THE_WALL = set(c.BY_NAME) - {"Arrive"}


def message(table: Table, name: str) -> dict:
    """A well-formed command, as far as one can be without knowing the board."""
    if name in NOT_OVER_THE_WIRE:
        return table.command(name)
    kind = c.BY_NAME[name]
    needed = {field.name for field in fields(kind) if field.default is MISSING} - {"id"}
    given_too = {"agreed", "constraint", "words"} & {field.name for field in fields(kind)}
    filled = FILLED | {"seat": str(cast.KAREN)}
    return table.command(name, **{field: filled[field] for field in needed | given_too})


def the_board(table: Table) -> None:
    """Something of every kind, so that most commands have something to be about."""
    house, id = table.house, table.id
    said = [
        (cast.METTE, given.a_definition()),
        *((cast.METTE, wish) for wish in given.WISHES),
        (cast.INGRID, given.a_perspective("card-ingrid")),
        (cast.JONAS, given.a_wall("wall-jonas")),
        (cast.LONE, given.a_way("way-lone")),
        (cast.METTE, c.LetHelperWrite(id="lone-writes", seat=cast.LONE)),
        (cast.LONE, given.a_text_for_mette("words-lone")),
        (cast.LONE, c.AddAgendaItem(id="agenda-lone", text="The bus")),
        (cast.INGRID, given.a_restatement("restated-ingrid")),
        (cast.LONE, given.a_tension("tension-lone", "card-ingrid", "wall-jonas")),
    ]
    if house.meetings.attend(id).opened_at is None:
        said = [(by, command) for by, command in said if not isinstance(command, WAIT_FOR_THE_MEETING)]
    for by, command in said:
        house.meetings.record(id, command, by=by)


@pytest.mark.parametrize("stage", ["called", "open", "sealed"])
def test_every_role_gets_an_answer_to_every_command(house: House, stage: str):
    table = house.table(None if stage == "called" else Phase.PERSPECTIVES)
    the_board(table)
    if stage == "sealed":
        house.meetings.record(table.id, c.SealMeeting(id="seal-it-now"), by=cast.ALI)
    screens = {role: table.screen(seat, language="nb") for role, seat in SEATS.items()}
    answers = {}
    # What ends or opens the meeting comes last, so that the others meet it in the stage they were asked in.
    for name in sorted(c.BY_NAME, key=lambda name: name in {"GoToPhase", "PauseMeeting", "SealMeeting", "CloseSeat"}):
        for role in sorted(SEATS, key=lambda role: role is Role.FACILITATOR):
            answers[name, role] = answer = screens[role].send(message(table, name))
            if answer["ok"]:
                assert answer.keys() == {"ok", "seq", "own"}
                continue
            assert answer.keys() == {"ok", "code", "message", "field"}
            assert answer["code"] in CODES | {"no-such-command"}, (name, role)
            assert answer["message"] == language("nb").say(REFUSALS[answer["code"]])
    done = {(name, role) for (name, role), answer in answers.items() if answer["ok"]}
    assert done, "somebody may do something in every stage"
    assert [who for who in done if who[0] in NOT_OVER_THE_WIRE] == []
    assert [who for who in done if who[0] in ONLY_THE_CITIZEN and who[1] is not Role.CITIZEN] == []
    assert [who for who in done if who[0] in NEVER_THE_WALL and who[1] is Role.WALL] == []
    if stage == "sealed":
        assert {name for name, _ in done} <= {"AddAddendum", "Arrive"}


@pytest.mark.parametrize("name", sorted(c.BY_NAME))
def test_the_same_command_is_answered_alike_over_http(house: House, name: str):
    table, other = house.table(), house.table()
    the_board(table), the_board(other)
    asked = message(table, name)
    over_socket = table.screen(cast.JONAS).send(asked)
    over_http = other.http(cast.JONAS, "commands", json=asked)
    assert over_http.status_code == (200 if over_socket["ok"] else 409)
    assert over_http.get_json() | {"seq": 0} == over_socket | {"seq": 0}
    again = other.http(cast.JONAS, "commands", json=asked).get_json()
    assert again == over_http.get_json(), "a repeat gets the first answer again"
