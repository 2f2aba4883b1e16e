"""What people call the members of the board's closed lists, in English; the catalogues have the other languages."""

from enum import StrEnum

from facilitator.board import (
    Answer,
    Basis,
    ConstraintKind,
    EarlierText,
    EarlierWordsState,
    Firmness,
    Going,
    Hearing,
    HelpersWordsState,
    Listening,
    Mandate,
    Origin,
    OwnText,
    Phase,
    Place,
    Placement,
    Question,
    Reading,
    Recognition,
    Role,
    ShiftKind,
    Stage,
    WallView,
)


def N_(message: str) -> str:
    """Marks a message for translation where it stands; it is said later."""
    return message


# Keyed by type first: members of different lists may be the same string ("citizen" is a role and an origin).
LABELS: dict[type[StrEnum], dict[str, str]] = {
    Role: {
        Role.CITIZEN: N_("citizen"),
        Role.COMPANION: N_("companion"),
        Role.INTERPRETER: N_("interpreter"),
        Role.PROFESSIONAL: N_("professional"),
        Role.FACILITATOR: N_("facilitator"),
        Role.WALL: N_("the wall"),
    },
    Mandate: {
        Mandate.DECIDES: N_("decides"),
        Mandate.ADVISES: N_("advises"),
        Mandate.NEITHER: N_("neither decides nor advises"),
    },
    Phase: {
        Phase.ARRIVE: N_("Arrive"),
        Phase.OWN_WORDS: N_("In your own words"),
        Phase.HEARD: N_("Heard?"),
        Phase.QUIET_WRITING: N_("Quiet writing"),
        Phase.PERSPECTIVES: N_("Perspectives"),
        Phase.ROOM_TO_MOVE: N_("Room to move"),
        Phase.OWN_TIME: N_("Time of your own"),
        Phase.AGREEMENTS: N_("Agreements"),
        Phase.SUMMING_UP: N_("Summing up"),
        Phase.THREE_QUESTIONS: N_("Three questions"),
    },
    Stage: {
        Stage.CALLED: N_("Called"),
        Stage.OPEN: N_("Under way"),
        Stage.SEALED: N_("Sealed"),
    },
    Basis: {
        Basis.NOT_SAID: N_("basis not said"),
        Basis.RECORD: N_("record"),
        Basis.TEST: N_("test or measurement"),
        Basis.EXAMINATION: N_("examination"),
        Basis.RULE: N_("rule"),
        Basis.JUDGEMENT: N_("professional judgement"),
        Basis.EMPLOYER_CONTACT: N_("talked with employer"),
        Basis.TOLD_BY_CITIZEN: N_("told by the citizen"),
        Basis.LIVED_EXPERIENCE: N_("lived experience"),
        Basis.ASSUMPTION: N_("assumption"),
    },
    Placement: {
        Placement.NOT_PLACED: N_("not placed"),
        Placement.PERSON: N_("in the person"),
        Placement.SITUATION: N_("in the situation"),
        Placement.WORKPLACE: N_("in the workplace"),
        Placement.SYSTEM: N_("in the system"),
    },
    ConstraintKind: {
        ConstraintKind.LAW: N_("law"),
        ConstraintKind.ORGANISATION: N_("organisation"),
        ConstraintKind.MEDICINE: N_("medicine"),
        ConstraintKind.MONEY: N_("money"),
        ConstraintKind.TIME: N_("time"),
        ConstraintKind.LABOUR_MARKET: N_("labour market"),
        ConstraintKind.OWN_LIMIT: N_("the citizen’s own limit"),
    },
    Firmness: {
        Firmness.FIXED: N_("fixed"),
        Firmness.CAN_BE_ASKED: N_("can be asked for"),
        Firmness.OPEN_HERE: N_("open here"),
    },
    ShiftKind: {
        ShiftKind.MOVED: N_("moved"),
        ShiftKind.SOFTENED: N_("less firm"),
        ShiftKind.PUT_BACK: N_("put back"),
    },
    Origin: {
        Origin.CITIZEN: N_("the citizen’s idea"),
        Origin.PROFESSION: N_("a professional’s idea"),
        Origin.STANDARD_OFFER: N_("standard offer"),
        Origin.FOUND_TOGETHER: N_("found together"),
    },
    Answer: {
        Answer.NOT_SAID: N_("not answered"),
        Answer.YES: N_("yes"),
        Answer.ONLY_IF: N_("only if"),
        Answer.NO: N_("no"),
    },
    Reading: {
        Reading.OPEN: N_("open"),
        Reading.CAN_BE_ASKED: N_("possible, if …"),
        Reading.CLOSED: N_("closed today"),
        Reading.NO_WAY: N_("no way found yet"),
    },
    Recognition: {
        Recognition.NOT_SAID: N_("not said"),
        Recognition.RECOGNISED: N_("recognises this"),
        Recognition.NOT_RECOGNISED: N_("doesn’t recognise this"),
    },
    Hearing: {
        Hearing.YES: N_("yes, that is what I meant"),
        Hearing.ALMOST: N_("almost"),
        Hearing.NO: N_("no, that is not it"),
    },
    Listening: {
        Listening.NOT_YET: N_("not yet"),
        Listening.WAITING: N_("waiting for an answer"),
        Listening.HEARD: N_("heard"),
        Listening.CORRECTED: N_("corrected, a new try is asked for"),
    },
    OwnText: {
        OwnText.DEFINITION: N_("own words"),
        OwnText.WISH: N_("a wish"),
        OwnText.SUMMARY: N_("summary"),
    },
    HelpersWordsState: {
        HelpersWordsState.WAITING: N_("waits for a yes"),
        HelpersWordsState.TAKEN: N_("said yes to"),
        HelpersWordsState.DECLINED: N_("not what was meant"),
        HelpersWordsState.WITHDRAWN: N_("taken back"),
        HelpersWordsState.LEFT: N_("not asked about any more"),
    },
    Going: {
        Going.GOES_WELL: N_("it goes well"),
        Going.KEPT: N_("it is done"),
        Going.HARD: N_("partly, or it got hard"),
        Going.NOT_KEPT: N_("it did not happen"),
        Going.NOT_WANTED: N_("no longer wanted"),
    },
    EarlierText: {
        EarlierText.DEFINITION: N_("own words"),
        EarlierText.WISH: N_("a wish"),
        EarlierText.AGENDA: N_("something to talk about"),
    },
    EarlierWordsState: {
        EarlierWordsState.WAITING: N_("waits for the citizen"),
        EarlierWordsState.TAKEN_UP: N_("taken up"),
        EarlierWordsState.LEFT_OUT: N_("left out"),
    },
    WallView: {
        WallView.PHASE: N_("What we are doing now"),
        WallView.REGIMES: N_("Who knows by what"),
        WallView.WORDS: N_("Two ways of saying it"),
    },
    Place: {
        Place.HEARD: N_("Heard?"),
        Place.PERSPECTIVES: N_("Perspectives"),
        Place.BETWEEN_US: N_("Between us"),
        Place.ROOM_TO_MOVE: N_("Ways and walls"),
        Place.AGREEMENTS: N_("Agreements"),
        Place.SUMMING_UP: N_("Summing up"),
        Place.REGIMES: N_("Who knows by what"),
        Place.WORDS: N_("Two ways of saying it"),
    },
    Question: {
        Question.HEARD: N_("Was I heard?"),
        Question.MATTERED: N_("Did what matters to me count?"),
        Question.HAD_A_SAY: N_("Did I have a say in what comes next?"),
    },
}


ANYBODYS = tuple(going for going in Going if going is not Going.NOT_WANTED)
"""What others than the citizen may say of an agreement: that it is no longer wanted, only the citizen says."""


def label(member: StrEnum) -> str:
    """The English label of a member; the message key of its translations."""
    return LABELS[type(member)][member]
