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
        "agreement-needs-a-date-or-none",
        "already-sealed",
        "answer-does-not-fit",
        "citizen-sums-up-first",
        "constraint-needs-an-owner",
        "constraint-needs-a-source",
        "interpreter-carries-words-only",
        "id-is-taken",
        "line-has-changed",
        "meeting-is-called-already",
        "meeting-is-not-called",
        "meeting-is-not-open",
        "meeting-is-paused",
        "lines-are-the-teams",
        "no-column-of-your-own",
        "no-such-post",
        "no-such-seat",
        "nothing-said-yet",
        "not-in-the-quiet-phase",
        "not-sealed-yet",
        "not-your-own-seat",
        "only-the-author",
        "only-the-citizen",
        "only-the-citizen-answers",
        "only-the-citizen-confirms",
        "only-the-citizen-or-the-facilitator",
        "only-the-citizen-recognises",
        "only-the-citizen-sums-up",
        "only-the-citizens-limit",
        "only-the-facilitator",
        "only-the-table-adds",
        "only-the-team-restates",
        "one-citizen-only",
        "professional-needs-a-profession",
        "say-it-in-your-own-words",
        "seat-is-closed",
        "somebody-else-confirms",
        "text-is-missing",
        "text-is-too-long",
        "the-centre-is-the-citizens",
        "the-citizens-seat-stays",
        "the-citizens-words-stand",
        "too-many",
        "two-different-cards",
        "wall-only-shows",
        "wish-does-not-stand",
    }
)
