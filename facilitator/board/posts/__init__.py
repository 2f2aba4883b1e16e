"""What can stand on a board, by subject. Every post keeps all its versions; the newest is ``now``."""

from .along import Invitation
from .cards import Perspective, PerspectiveWords
from .centre import AgendaItem, Wish, Words
from .floor import FloorRequest
from .hands import OWN_HAND, Hand
from .hearing import HearingAnswer, Restatement
from .last_time import EarlierAgreement, EarlierWords, LastTime, Review, TakenUp, without_earlier_words
from .questions import QuestionAnswer, shared
from .recognition import CardRecognition, OtherWords
from .seats import Seat
from .spotlight import Curtain, Spotlight
from .summing_up import Addendum, Agreement, AgreementWords, Confirmation, SummaryLine
from .ties import Tension, Together
from .topics import Topic
from .voices import Voice
from .walls import Asked, Constraint, ConstraintWords, Shift
from .ways import Possibility, PossibilityWords, SetAside
from .written_for import HelpersWords
