"""Which fragments each event changes, and so what is rendered anew and sent after it."""

from collections.abc import Iterable

from facilitator.board import Entry, Meeting, PostId, events as e

_SEATS = (
    "people",
    "columns",
    "phases",
    "centre",
    "summing-up",
    "heard",
    "possibilities",
    "resting",
    "last-time",
    "floor",
    "curtain",
)
_WALLS = ("possibilities", "centre")
_SPACE = (*_WALLS, "words")
_AGREED = ("agreements", "summing-up", "possibilities")
_WISHES = ("centre", "agreements", "heard", "words")
_HELPER = ("phases", "people", "centre", "resting")
_LAST_TIME = ("last-time", "centre")
_OTHER_WORDS = ("possibilities", "agreements", "summing-up")
_SEALED = (
    "phases", "summing-up", "possibilities", "agreements", "people", "centre", "last-time", "questions", "floor", "come-along", "door", "join-code",
)  # fmt: skip
_ALONG = ("come-along", "phases")
_FLOOR = ("floor", "people")
_TOPICS = ("set-aside", "topics-aside", "agenda", "between-us", "possibilities")
_ON_WALL = ("spotlight", "on-the-wall")
TOUCHED: dict[type[e.Event], tuple[str, ...]] = {
    e.MeetingCalled: ("purpose",),
    e.PurposeStated: ("purpose",),
    e.SeatAdded: _SEATS,
    e.SeatClosed: _SEATS,
    e.Arrived: ("people",),
    e.JoinedRemotely: ("people",),
    e.PhaseEntered: ("phases", "people", "possibilities", "resting", "floor", "come-along"),
    e.DraftsRevealed: ("columns", "possibilities"),
    e.DraftReadied: (),
    e.DoneMarked: ("people",),
    e.MeetingPaused: ("phases", "resting"),
    e.MeetingResumed: ("phases", "resting"),
    e.MeetingSealed: _SEALED,
    e.AddendumAdded: ("summing-up",),
    e.WallTurned: ("phases",),
    e.PartShown: (),
    e.SpotlightPut: ("phases", *_ON_WALL),
    e.SpotlightEnded: _ON_WALL,
    e.CurtainDrawn: ("curtain", "on-the-wall"),
    e.CurtainOpened: ("curtain", "on-the-wall"),
    e.DefinitionWritten: ("centre", "heard", "possibilities"),
    e.WishAdded: (*_WISHES, "possibilities"),
    e.WishReworded: (*_WISHES, "possibilities"),
    e.WishWithdrawn: (*_WISHES, "possibilities", "last-time"),
    e.AgendaItemAdded: ("agenda",),
    e.AgendaItemWithdrawn: ("agenda",),
    e.PerspectivePosted: (),
    e.PerspectiveReworded: ("words",),
    e.PerspectiveWithdrawn: ("words",),
    e.ConstraintNamed: ("possibilities",),
    e.ConstraintReworded: (*_SPACE, "agreements"),
    e.ConstraintWithdrawn: _SPACE,
    e.Restated: ("heard",),
    e.RestatementAnswered: ("heard",),
    e.CardRecognised: ("words",),
    e.OtherWordsAsked: _OTHER_WORDS,
    e.OtherWordsSaid: _OTHER_WORDS,
    e.SayingConfirmed: (),
    e.TensionNamed: ("between-us",),
    e.TensionTakenOn: ("between-us",),
    e.TensionWithdrawn: ("between-us",),
    e.CardsStoodTogether: ("between-us",),
    e.CardsStoodApart: ("between-us",),
    e.PossibilityOffered: _SPACE,
    e.PossibilityReworded: (*_SPACE, "agreements"),
    e.PossibilityWithdrawn: (*_SPACE, "agreements"),
    e.ConstraintTied: _WALLS,
    e.ConstraintUntied: _WALLS,
    e.PossibilitySetAside: _SPACE,
    e.PossibilityTakenUp: _SPACE,
    e.FirstLookAsked: ("possibilities",),
    e.ConstraintAskedAbout: ("possibilities",),
    e.ConstraintAnswered: ("possibilities",),
    e.ConstraintMoved: _WALLS,
    e.ConstraintSoftened: _WALLS,
    e.ConstraintPutBack: _WALLS,
    e.MoveImagined: ("possibilities",),
    e.ImaginingEnded: ("possibilities",),
    e.AgreementMade: _AGREED,
    e.AgreementReworded: _AGREED,
    e.AgreementWithdrawn: _AGREED,
    e.SummaryWritten: ("summing-up",),
    e.SummingUpHandedOver: ("summing-up",),
    e.LineAdded: ("summing-up",),
    e.LineReworded: ("summing-up",),
    e.LineWithdrawn: ("summing-up",),
    e.LineAnswered: _AGREED,
    e.TopicSetAside: _TOPICS,
    e.TopicTakenUp: _TOPICS,
    e.MeetingFollowed: _LAST_TIME,
    e.AgreementCarriedOver: ("last-time",),
    e.ReviewCarriedOver: ("last-time",),
    e.EarlierWordsCarriedOver: (),
    e.EarlierWordsTakenUp: ("last-time",),
    e.EarlierWordsLeftOut: (),
    e.AgreementReviewed: ("last-time",),
    e.QuestionAnswered: ("questions",),
    e.AnswerTakenBack: ("questions",),
    e.InsightShared: ("questions",),
    e.InsightTakenBack: ("questions",),
    e.EverybodyInvited: _ALONG,
    e.InvitationEnded: _ALONG,
    e.FloorAsked: _FLOOR,
    e.FloorGiven: _FLOOR,
    e.FloorRested: _FLOOR,
    e.FloorLeft: _FLOOR,
    e.AloudAllowed: (),
    e.HelperNamed: _HELPER,
    e.HelperLetGo: _HELPER,
    e.HelpersWordsWritten: (),
    e.HelpersWordsWithdrawn: (),
    e.HelpersWordsTaken: (),
    e.HelpersWordsDeclined: (),
}
_COMPARED = {
    e.SummaryWritten, e.WishAdded, e.WishReworded, e.WishWithdrawn, e.AgreementMade, e.AgreementReworded, e.AgreementWithdrawn, e.LineAdded,
    e.LineReworded, e.LineWithdrawn, e.PossibilityOffered, e.PossibilityReworded, e.PossibilityWithdrawn, e.PossibilitySetAside,
    e.PossibilityTakenUp,
}  # fmt: skip
"""What the citizen's own summary is compared with."""
_QUIET = {e.PerspectivePosted}
"""What happens often and asks nothing of the citizen; the facilitator's console shows it with the next pictures."""
_TAKE_OFF = {
    e.PerspectiveWithdrawn, e.ConstraintWithdrawn, e.PossibilityWithdrawn, e.AgreementWithdrawn, e.LineWithdrawn, e.TopicSetAside,
    e.PossibilitySetAside,
}  # fmt: skip
"""With these what everybody was invited to may be nothing to look at any more."""
_END_SPOTLIGHT = _TAKE_OFF | {e.PhaseEntered, e.MeetingSealed, e.WallTurned, e.SeatClosed, e.EverybodyInvited}
"""With these what was large on the wall may have gone back by itself."""
_PARTS = _END_SPOTLIGHT | {
    e.PartShown, e.SpotlightPut, e.SpotlightEnded, e.CurtainDrawn, e.CurtainOpened, e.InvitationEnded, e.MeetingPaused, e.MeetingResumed,
}  # fmt: skip
"""With these the wall may show another part of what has no room at once, and whoever leads may turn it or no longer."""
_OF_A_POST = ("perspective", "constraint", "card", "post")
_LEAVE_THE_POST = {
    e.ConstraintTied,
    e.ConstraintUntied,
    e.ConstraintAskedAbout,
    e.ConstraintAnswered,
    e.MoveImagined,
    e.ImaginingEnded,
    e.AgreementMade,
    e.DraftReadied,
    e.EverybodyInvited,
    e.SpotlightPut,
}
"""These name a post that looks the same afterwards."""


def touched(entries: Iterable[Entry], meeting: Meeting) -> dict[str, None]:
    """The fragments these entries change, in a steady order; ``meeting`` has them folded in."""
    keys: dict[str, None] = {}
    for entry in entries:
        kind = type(entry.event)
        keys |= dict.fromkeys(TOUCHED[kind])
        if kind in _COMPARED and meeting.summary:
            keys["left-out"] = None
        if kind not in _QUIET:
            keys |= dict.fromkeys(("now", "console", "read-aloud"))
        post = next((id for name in _OF_A_POST if (id := getattr(entry.event, name, None))), None)
        if kind is e.PerspectivePosted:  # nothing can lean on a new card
            keys[f"post-{post}"] = None
        elif post and kind not in _LEAVE_THE_POST:
            keys |= _with_what_leans_on(PostId(post), meeting)
        keys |= _set_aside(entry.event, meeting)
        if kind in _TAKE_OFF or _invited_to(entry.event, meeting):
            keys |= dict.fromkeys(_ALONG)
        if meeting.spotlight or meeting.curtain or kind in _END_SPOTLIGHT:
            keys |= dict.fromkeys(_ON_WALL)
        if kind in _PARTS:
            keys |= dict.fromkeys(("part", "wall-parts"))
    return keys


def _set_aside(event: e.Event, meeting: Meeting) -> dict[str, None]:
    """The card or wall that is set aside or taken up; and what is set aside, where the words it is about may have changed."""
    if isinstance(event, e.TopicSetAside | e.TopicTakenUp):
        on_a_card = event.about in meeting.perspectives or event.about in meeting.constraints
        return {f"post-{event.about}": None} if on_a_card else {}
    about = {topic.about for topic in meeting.topics.values()}
    named = {getattr(event, name, None) for name in ("perspective", "constraint", "tension", "item")}
    return dict.fromkeys(("set-aside", "topics-aside")) if about & named - {None} else {}


def _invited_to(event: e.Event, meeting: Meeting) -> bool:
    """Whether what everybody is invited to may say something else now."""
    names = ("perspective", "constraint", "possibility", "agreement", "line")
    named = {getattr(event, name, None) for name in names} - {None}
    return meeting.invitation is not None and meeting.invitation.post in named


def _with_what_leans_on(post: PostId, meeting: Meeting) -> dict[str, None]:
    """A post, the cards that take it up, and what is tied between it and others."""
    keys = {f"post-{post}": None}
    keys |= {f"post-{card.id}": None for card in meeting.standing_cards() if card.takes_up == post}
    return keys | ({"between-us": None} if meeting.is_tied(post) else {})


def gone(keys: Iterable[str], meeting: Meeting) -> list[str]:
    """Which of these posts no longer stand for this viewer."""
    posts = (key for key in keys if key.startswith("post-"))
    return [key for key in posts if not _stands(meeting, PostId(key[5:]))]


def _stands(meeting: Meeting, id: PostId) -> bool:
    post = meeting.perspectives.get(id) or meeting.constraints.get(id)
    return post is not None and not post.withdrawn
