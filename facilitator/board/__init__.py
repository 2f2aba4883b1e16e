"""The board: what a meeting is and what its rules are. Standard library only; no clock, no randomness, no language.

The glossary, in the words of the people who meet (Danish · Norwegian where they differ from the term):

- ``Meeting`` one meeting about one citizen's situation (møde · møte); ``Stage`` called, open, sealed; ``Phase`` where it is.
- ``Entry`` one line of the journal (journal): an event, who, when. ``fold`` makes the meeting of its entries, ``after`` of one.
- ``Command`` a wish in the imperative; ``Event`` a fact in the past; ``decide`` makes events of a command or raises ``Refused``.
- ``is_draft`` whether not everybody may see an event, and ``readers_of`` who may; ``is_anonymous`` whether nobody may learn
  who did it. ``OFFICE`` acts before anybody sits, ``SOMEBODY`` where nobody is named. ``entries_of`` makes entries of events.
- ``Seat`` one participant's place (plads · plass) with a ``Role`` (rolle), a ``Profession`` (faglighed · fag), a ``Mandate`` (mandat).
- ``Words`` one version of a text: the definition (egen definition · egen definisjon) and the summary (opsamling · oppsummering).
- ``Wish`` one thing the citizen wants (ønske); ``AgendaItem`` something to talk about (punkt).
- ``HelpersWords`` what the citizen's helper has written for them (hjælper · hjelper), which waits for their yes: ``HelpersWordsState``. It is of an
  ``OwnText``: the definition, a wish or the summary.
- ``Perspective`` what a participant sees (perspektiv) in ``PerspectiveWords``, with its ``Basis`` (grundlag · grunnlag) and
  ``Placement`` (placering · plassering).
- ``CardRecognition`` the citizen's mark on a card (genkendelse · gjenkjennelse), a ``Recognition``; ``OtherWords`` plain words beside a post's own.
- ``Restatement`` what somebody has understood of the citizen (kvittering), with ``HearingAnswer``: was that what I meant? ``Hearing`` yes,
  almost or no. ``heard`` tells each profession's ``Heard``: its ``Listening``; ``unheard`` and ``waiting_for_the_citizen`` what is still open.
- ``Tension`` two cards that pull apart (spænding · spenning); ``Together`` two that say the same.
- ``RegimeMap`` who knows by what (vidensregimer · kunnskapsregimer), one ``Regime`` a row; ``regime_map`` draws it.
- ``Voice`` how a profession or a role has taken part; ``voice_of`` finds one. ``Matter`` one matter in two ways of saying it, each a
  ``Saying``; ``matters`` all of them. ``WallView`` what the wall is turned to.
- ``Spotlight`` what is large on the wall (fremhævet · fremhevet); ``Curtain`` before all of it (forhæng · forheng): ``only_the_citizen_opens`` it?
- ``Constraint`` a wall (vilkår · rammevilkår) in ``ConstraintWords``: ``ConstraintKind``, source, owner, ``Firmness`` (fasthed · fasthet).
  ``Asked`` who says so, and the answer; a ``Shift`` moved it, softened it or put it back, by its ``ShiftKind``.
- ``Possibility`` a way (mulighed · mulighet) in ``PossibilityWords``, with its ``Origin`` (ophav · opphav), a duty (pligt · plikt) where a no has
  consequences; ``SetAside`` by the citizen. ``Reading`` is its state, or a wish's.
- ``PossibilitySpace`` all ways and walls seen from the wishes (mulighedsrum · mulighetsrom), read by ``space_of``: a ``WayReading``, ``WishReading``
  or ``WallReading`` each; ``Openings`` the sets of walls that would open a wish.
- ``Agreement`` who does what by when (aftale · avtale) in ``AgreementWords``; ``SummaryLine`` a line of the team's.
- ``Confirmation`` the citizen's three answers to one line (bekræftelse · bekreftelse), each an ``Answer``.
- ``Disagreement`` an answer that was a no or a condition, with the words it was given to (uenighed · uenighet); ``disagreements`` all of them.
- ``Topic`` what the citizen does not want to talk about (emne · tema); ``standing_topics`` all of them, ``topic_about`` that of one post.
- ``Question`` one of the three to the citizen at the end (spørgsmål · spørsmål), with a ``QuestionAnswer``: shared, or theirs alone. An insight
  (indsigt · innsikt) is what somebody else saw today that they had not seen.
- ``LastTime`` the meeting before in the same course (sidste gang · forrige gang): each open ``EarlierAgreement``, with every ``Review`` at how it
  went, a ``Going``; ``EarlierWords`` what the citizen said there, an ``EarlierText``, theirs alone until it is ``TakenUp``: ``EarlierWordsState``.
  ``Hand`` by whose it came where it was not the citizen's own, here or there: ``hand_of`` one text.
  ``earlier_agreements`` all of them, ``earlier_open`` those not settled yet, ``never_reviewed`` those nobody has said a word about;
  ``waiting_to_be_taken_up`` what the citizen is asked, ``is_promised_by`` whether somebody here is who does it.
- ``FloorRequest`` somebody would like to say something (beder · ber om ordet): ``asking_for_floor`` in order, ``would_like_to_speak`` in none.
- ``Invitation`` everybody is invited to look at one ``Place``, or one post.
- ``Addendum`` something added after the seal (tilføjelse · tilføyelse). ``record_of`` is what is sealed, ``checksum`` its proof.
- ``PostId`` and ``SeatId`` name a post and a seat; ``Wording`` marks a field that a person wrote.
"""

from .commands import Command
from .disagreements import Disagreement, disagreements
from .entry import Entry
from .events import Event, is_anonymous, is_draft, readers_of
from .floor import asking_for_floor, would_like_to_speak
from .fold import after, entries_of, fold
from .hands import hand_of
from .last_time import earlier_agreements, earlier_open, never_reviewed, waiting_to_be_taken_up
from .listening import Heard, heard, unheard, waiting_for_the_citizen
from .matters import Matter, Saying, matters
from .meeting import OFFICE, SOMEBODY, Meeting
from .possibility_space import Openings, PossibilitySpace, WallReading, WayReading, WishReading, space_of
from .posts import (
    Addendum,
    AgendaItem,
    Agreement,
    AgreementWords,
    Asked,
    CardRecognition,
    Confirmation,
    Constraint,
    ConstraintWords,
    Curtain,
    EarlierAgreement,
    EarlierWords,
    FloorRequest,
    Hand,
    HearingAnswer,
    HelpersWords,
    Invitation,
    LastTime,
    OtherWords,
    Perspective,
    PerspectiveWords,
    Possibility,
    PossibilityWords,
    QuestionAnswer,
    Restatement,
    Review,
    Seat,
    SetAside,
    Shift,
    Spotlight,
    SummaryLine,
    TakenUp,
    Tension,
    Together,
    Topic,
    Voice,
    Wish,
    Words,
)
from .promised import is_promised_by
from .record import checksum, record_of
from .refusals import Refused
from .regimes import Regime, RegimeMap, regime_map
from .rules import decide
from .spotlight import only_the_citizen_opens
from .terms import (
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
    PostId,
    Profession,
    Question,
    Reading,
    Recognition,
    Role,
    SeatId,
    ShiftKind,
    Stage,
    WallView,
    Wording,
)
from .topics import standing_topics, topic_about
from .voices import voice_of

__all__ = [
    "OFFICE",
    "SOMEBODY",
    "Addendum",
    "AgendaItem",
    "Agreement",
    "AgreementWords",
    "Answer",
    "Asked",
    "Basis",
    "CardRecognition",
    "Command",
    "Confirmation",
    "Constraint",
    "ConstraintKind",
    "ConstraintWords",
    "Curtain",
    "Disagreement",
    "EarlierAgreement",
    "EarlierText",
    "EarlierWords",
    "EarlierWordsState",
    "Entry",
    "Event",
    "Firmness",
    "FloorRequest",
    "Going",
    "Hand",
    "Heard",
    "Hearing",
    "HearingAnswer",
    "HelpersWords",
    "HelpersWordsState",
    "Invitation",
    "LastTime",
    "Listening",
    "Mandate",
    "Matter",
    "Meeting",
    "Openings",
    "Origin",
    "OtherWords",
    "OwnText",
    "Perspective",
    "PerspectiveWords",
    "Phase",
    "Place",
    "Placement",
    "Possibility",
    "PossibilitySpace",
    "PossibilityWords",
    "PostId",
    "Profession",
    "Question",
    "QuestionAnswer",
    "Reading",
    "Recognition",
    "Refused",
    "Regime",
    "RegimeMap",
    "Restatement",
    "Review",
    "Role",
    "Saying",
    "Seat",
    "SeatId",
    "SetAside",
    "Shift",
    "ShiftKind",
    "Spotlight",
    "Stage",
    "SummaryLine",
    "TakenUp",
    "Tension",
    "Together",
    "Topic",
    "Voice",
    "WallReading",
    "WallView",
    "WayReading",
    "Wish",
    "WishReading",
    "Wording",
    "Words",
    "after",
    "asking_for_floor",
    "checksum",
    "decide",
    "disagreements",
    "earlier_agreements",
    "earlier_open",
    "entries_of",
    "fold",
    "hand_of",
    "heard",
    "is_anonymous",
    "is_draft",
    "is_promised_by",
    "matters",
    "never_reviewed",
    "only_the_citizen_opens",
    "readers_of",
    "record_of",
    "regime_map",
    "space_of",
    "standing_topics",
    "topic_about",
    "unheard",
    "voice_of",
    "waiting_for_the_citizen",
    "waiting_to_be_taken_up",
    "would_like_to_speak",
]
