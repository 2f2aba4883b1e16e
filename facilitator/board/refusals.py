"""A refusal is an ordinary outcome: a code a lawyer can read, and the field it concerns. The sentence is chosen in web/."""


class Refused(Exception):
    """The board says no. ``code`` is one of CODES; ``field`` names the command's field, or is empty."""

    def __init__(self, code: str, field: str = "") -> None:
        assert code in CODES, code
        super().__init__(code)
        self.code = code
        self.field = field


CODES = frozenset(
    {
        "a-helper-is-somebody-else",
        "agreement-needs-a-date-or-none",
        "already-sealed",
        "an-offer-can-be-refused",
        "answer-does-not-fit",
        "brought-at-the-call",
        "cannot-needs-a-wall",
        "citizen-answers-on-their-own-screen",
        "citizen-sums-up-first",
        "constraint-needs-a-source",
        "constraint-needs-an-owner",
        "duty-needs-what-follows",
        "id-is-taken",
        "imagining-needs-a-mandate",
        "insights-are-the-others",
        "interpreter-carries-words-only",
        "line-has-changed",
        "lines-are-the-teams",
        "meeting-is-called-already",
        "meeting-is-not-called",
        "meeting-is-not-open",
        "meeting-is-paused",
        "moving-needs-a-reason",
        "no-column-of-your-own",
        "no-such-post",
        "no-such-seat",
        "nobody-has-asked",
        "not-in-the-quiet-phase",
        "not-sealed-yet",
        "not-your-own-seat",
        "nothing-said-yet",
        "one-citizen-only",
        "only-the-author",
        "only-the-citizen",
        "only-the-citizen-answers",
        "only-the-citizen-chooses-ways",
        "only-the-citizen-confirms",
        "only-the-citizen-or-the-facilitator",
        "only-the-citizen-recognises",
        "only-the-citizen-sets-aside",
        "only-the-citizen-sums-up",
        "only-the-citizens-limit",
        "only-the-facilitator",
        "only-the-named-helper",
        "only-the-table-adds",
        "only-the-team-moves-walls",
        "only-the-team-restates",
        "only-the-team-unties",
        "only-who-promised-looks",
        "professional-needs-a-profession",
        "question-needs-an-answer",
        "questions-are-the-citizens",
        "say-it-in-your-own-words",
        "score-is-0-to-10",
        "seat-is-closed",
        "somebody-else-confirms",
        "text-is-missing",
        "text-is-too-long",
        "that-is-as-firm",
        "that-is-firmer",
        "the-centre-is-the-citizens",
        "the-citizens-seat-stays",
        "the-citizens-words-stand",
        "the-course-is-a-citizens",
        "too-many",
        "two-different-cards",
        "two-people-hear-it",
        "until-needs-a-date-or-none",
        "wall-only-shows",
        "wall-stands-already",
        "way-is-set-aside",
        "wish-does-not-stand",
    }
)
