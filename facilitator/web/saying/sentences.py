"""One sentence for every refusal, and one for every thing that happens, in the reader's language."""

from facilitator.board import Entry, Meeting, SeatId, events as e
from facilitator.board.fold import as_said
from facilitator.board.refusals import CODES

from .languages import Language
from .terms import N_

REFUSALS = {
    "a-helper-is-somebody-else": N_("Choose somebody else who is here, and not the wall."),
    "an-offer-can-be-refused": N_("If something follows from a no, it is a duty. Say so, or leave out what follows."),
    "agreement-needs-a-date-or-none": N_("Write the date as day, month and year, or leave it empty."),
    "already-sealed": N_("The meeting is sealed, so this can’t be changed. You can add an addendum instead."),
    "answer-does-not-fit": N_("Choose at least one answer. “Only if” belongs to “I agree”."),
    "cannot-needs-a-wall": N_(
        "What stops this way? Choose a wall, or name one: what it is, where it comes from and who owns it."
    ),
    "carried-over-at-the-call": N_("What comes from last time is brought along when the meeting is called."),
    "citizen-answers-on-their-own-screen": N_(
        "The citizen answers on their own screen. There they can also allow that it is written down when they say it aloud."
    ),
    "citizen-sums-up-first": N_("The citizen sums up first. The team’s lines come after."),
    "constraint-needs-a-source": N_("Say where it comes from: a paragraph, a rule, a decision, a person."),
    "constraint-needs-an-owner": N_("Say who owns it: who would have to be asked to move it?"),
    "id-is-taken": N_("Something else on the board already has this id. Please send it again."),
    "interpreter-carries-words-only": N_("An interpreter carries others’ words and doesn’t write on the board."),
    "line-has-changed": N_("The line was changed in the meantime. Please read it again before you answer."),
    "lines-are-the-teams": N_("These lines are the team’s. The citizen has their own summary."),
    "meeting-is-called-already": N_("This meeting has been called already."),
    "meeting-is-not-called": N_("This meeting doesn’t exist."),
    "meeting-is-not-open": N_("The meeting hasn’t begun yet."),
    "meeting-is-paused": N_("The meeting is paused. Go on first."),
    "no-column-of-your-own": N_("Only those who sit at the table for a profession or as company have a column."),
    "no-such-post": N_("This isn’t on the board any more."),
    "nothing-said-yet": N_("Nothing is written at the centre yet. The citizen speaks first."),
    "no-such-seat": N_("There is no such seat in this meeting."),
    "not-in-the-quiet-phase": N_("That belongs to the quiet writing."),
    "not-sealed-yet": N_("The meeting isn’t sealed yet, so you can still change the text itself."),
    "not-your-own-seat": N_("You can’t close your own seat."),
    "one-citizen-only": N_("The meeting has a citizen already. There is one meeting for each citizen."),
    "only-the-author": N_("Only the one who wrote it can change it."),
    "only-the-citizen": N_("Only the citizen can do that."),
    "only-the-citizen-answers": N_("Only the citizen can say whether they have been heard."),
    "only-the-citizen-confirms": N_("Only the citizen can confirm a line."),
    "only-the-citizen-or-the-facilitator": N_("Only the citizen and the facilitator can do that."),
    "only-the-citizen-recognises": N_("Only the citizen can say whether they recognise it."),
    "only-the-citizen-opens-the-curtain": N_("The citizen says when the wall shows the board again."),
    "only-the-citizen-sums-up": N_("The summary is the citizen’s own."),
    "duty-needs-what-follows": N_("A duty says what follows if one says no. Write it, so that nobody has to guess."),
    "imagining-needs-a-mandate": N_(
        "The citizen, whoever leads, and those who decide or advise here can ask “what if?”."
    ),
    "moving-needs-a-reason": N_("Say in a few words why. Then everybody can follow what happened to the wall."),
    "nobody-asks-for-the-floor": N_("They no longer ask for the floor."),
    "nobody-has-asked": N_("Nobody is waiting for an answer about this wall just now."),
    "only-the-citizen-chooses-ways": N_("Which way to set aside or look at first is for the citizen to say."),
    "only-the-team-moves-walls": N_(
        "The professionals, whoever leads, and the one who named the wall say whether it has moved. You can ask who says so, or ask “what if?”."
    ),
    "only-the-team-unties": N_(
        "The professionals, whoever leads, and those who put the way or the wall here can say that it does not stop it after all."
    ),
    "that-is-firmer": N_(
        "That would make the wall firmer. Put it back instead, or let the one who named it say it anew."
    ),
    "that-is-as-firm": N_("The wall is exactly that firm already. Choose a softer step, or leave it as it is."),
    "wall-stands-already": N_("The wall stands as its words say. There is nothing to put back."),
    "until-needs-a-date-or-none": N_("Write the day as a date, or leave it empty."),
    "way-is-set-aside": N_("This way has been set aside. Take it up again first."),
    "only-the-named-helper": N_("Only the one the citizen has chosen writes for them."),
    "only-the-citizens-limit": N_("This is the citizen’s own limit. Only the citizen names or moves it."),
    "only-the-facilitator": N_("Only the facilitator can do that."),
    "only-the-table-adds": N_("Only the citizen, the professionals and the facilitator add to a sealed record."),
    "only-the-team-restates": N_("It is the professionals and the facilitator who say what they have understood."),
    "only-the-citizen-wants": N_("Only the citizen can say that they no longer want it."),
    "only-who-asked-takes-it-back": N_(
        "They have not had the floor yet, and only they take back that they ask for it. You can let it rest."
    ),
    "only-who-promised-reviews": N_("The citizen, whoever promised it and whoever leads say how it went."),
    "own-time-is-the-citizens": N_("This time is the citizen’s own. Wait until it is over."),
    "professional-needs-a-profession": N_("Choose a profession for this seat."),
    "say-it-in-your-own-words": N_(
        "These are almost the same words. Say it as you understood it, then it shows what you heard."
    ),
    "seat-is-closed": N_("This seat has been closed. Ask the facilitator for a new link."),
    "somebody-else-confirms": N_(
        "You wrote this down yourself. The one who said it says yes, or somebody else who heard it."
    ),
    "somebody-has-the-floor": N_("Somebody is speaking. Let them finish first."),
    "text-is-missing": N_("Something has to be written here."),
    "text-is-too-long": N_("This is too long. Please say it in fewer words, or on two cards."),
    "the-centre-is-the-citizens": N_("The centre belongs to the citizen. Only they can change it."),
    "the-citizens-seat-stays": N_(
        "The citizen’s seat stays: what stands at the centre is theirs. Give them a new link instead."
    ),
    "the-citizens-words-stand": N_(
        "The citizen’s words stand as they are. Ask them in the room if you want to understand more."
    ),
    "the-curtain-is-drawn": N_("The curtain is drawn on the wall. Show the board there again first."),
    "the-course-is-a-citizens": N_(
        "The next meeting is about the same citizen: it needs their seat, under the same name. For somebody else, call a new meeting."
    ),
    "insights-are-the-others": N_("This question is for the others. The citizen has three of their own."),
    "question-needs-an-answer": N_("Write something, or choose a number. You can also skip it."),
    "questions-are-the-citizens": N_("The three questions are the citizen’s alone to answer."),
    "score-is-0-to-10": N_("Choose a number from 0 to 10, or none."),
    "only-the-citizen-sets-aside": N_("Only the citizen sets a topic aside, and takes it up again."),
    "too-many": N_("There is no room for more of these. Take one away first."),
    "two-people-hear-it": N_("Choose the two who heard it: two different people who are here."),
    "two-different-cards": N_("Choose two different cards."),
    "wall-only-shows": N_("The wall only shows the board. It can’t write on it."),
    "nobody-is-invited-to-what-is-set-aside": N_("The citizen has set this aside. Nobody is invited to look at it."),
    "what-is-set-aside-stays-small": N_("The citizen has set this aside. It is not put large on the wall."),
    "wish-does-not-stand": N_("This wish isn’t on the board any more."),
    # Refused at the door, before the board is asked:
    "bad-field": N_("This field isn’t filled in as it should be."),
    "bad-message": N_("This message can’t be read."),
    "missing-field": N_("This field is missing."),
    "no-such-command": N_("There is no such command."),
    "not-saved": N_("It could not be saved. It stays with you and is tried again."),
    "not-signed-in": N_("This link doesn’t work. Ask for a new one."),
    "only-the-wall": N_("Only the wall itself says how many parts it has."),
    "too-fast": N_("That was a little fast. Please wait a moment."),
    "too-many-tries": N_("That was too many tries. Wait a minute, then try again."),
    "unknown-field": N_("This command has no such field."),
    "went-wrong": N_("Something went wrong at our end. Nothing you wrote is lost."),
}
assert CODES <= REFUSALS.keys()

HAPPENED: dict[type[e.Event], str] = {
    e.MeetingCalled: N_("The meeting is called."),
    e.PurposeStated: N_("The purpose of the meeting was stated anew."),
    e.SeatAdded: N_("There is a new seat at the table."),
    e.SeatClosed: N_("A seat was closed."),
    e.Arrived: N_("%(who)s has come."),
    e.JoinedRemotely: N_("%(who)s has said whether they are in the room."),
    e.PhaseEntered: N_("We are now at: %(phase)s."),
    e.DraftsRevealed: N_("What was written in quiet can now be read."),
    e.DraftReadied: N_("Your draft will be shown with the others’."),
    e.DoneMarked: N_("%(who)s is done writing, or has begun again."),
    e.MeetingPaused: N_("%(who)s asked for a pause."),
    e.MeetingResumed: N_("We go on."),
    e.MeetingSealed: N_("The meeting is sealed."),
    e.AddendumAdded: N_("%(who)s added an addendum."),
    e.DefinitionWritten: N_("%(who)s wrote the definition in their own words."),
    e.WishAdded: N_("%(who)s added a wish."),
    e.WishReworded: N_("%(who)s said a wish in other words."),
    e.WishWithdrawn: N_("%(who)s took a wish away."),
    e.AgendaItemAdded: N_("%(who)s put something on the agenda."),
    e.AgendaItemWithdrawn: N_("%(who)s took something off the agenda."),
    e.PerspectivePosted: N_("%(who)s posted a perspective."),
    e.PerspectiveReworded: N_("%(who)s said a perspective in other words."),
    e.PerspectiveWithdrawn: N_("%(who)s took a perspective away."),
    e.ConstraintNamed: N_("%(who)s named a wall."),
    e.ConstraintReworded: N_("%(who)s changed a wall."),
    e.ConstraintWithdrawn: N_("%(who)s took a wall down."),
    e.CardRecognised: N_("%(who)s has said whether they recognise a card."),
    e.OtherWordsAsked: N_("Somebody asks for other words."),
    e.OtherWordsSaid: N_("%(who)s said it in plain words."),
    e.SayingConfirmed: N_("A card that was written for somebody now stands."),
    e.Restated: N_("%(who)s says what they have understood."),
    e.RestatementAnswered: N_("%(who)s has answered: was that what they meant?"),
    e.TensionNamed: N_("%(who)s named a tension between two cards."),
    e.TensionTakenOn: N_("A tension became a question to take on."),
    e.TensionWithdrawn: N_("%(who)s took a tension away."),
    e.CardsStoodTogether: N_("Two cards that say the same stand together."),
    e.CardsStoodApart: N_("Two cards stand apart again."),
    e.SpotlightPut: N_("Something stands large on the wall now."),
    e.SpotlightEnded: N_("The wall shows the whole board again."),
    e.CurtainDrawn: N_("The curtain is drawn on the wall."),
    e.CurtainOpened: N_("The wall shows the board again."),
    e.WallTurned: N_("The wall shows something else now."),
    e.PartShown: N_("The wall shows another part of it."),
    e.PossibilityOffered: N_("%(who)s put a way forward on the board."),
    e.PossibilityReworded: N_("%(who)s changed a way forward."),
    e.PossibilityWithdrawn: N_("%(who)s took a way forward away."),
    e.PossibilitySetAside: N_("%(who)s set a way forward aside."),
    e.PossibilityTakenUp: N_("%(who)s will look at a way forward again."),
    e.FirstLookAsked: N_("%(who)s said which way to look at first."),
    e.ConstraintAskedAbout: N_("%(who)s asks of a wall: who says so?"),
    e.ConstraintAnswered: N_("%(who)s answered who says so."),
    e.ConstraintMoved: N_("%(who)s says that a wall has moved."),
    e.ConstraintSoftened: N_("%(who)s says that a wall is less firm."),
    e.ConstraintPutBack: N_("%(who)s put a wall back."),
    e.MoveImagined: N_("%(who)s asks: what if a wall were moved?"),
    e.ImaginingEnded: N_("The board shows again what is so."),
    e.ConstraintTied: N_("A wall now stands in a way forward."),
    e.ConstraintUntied: N_("A wall no longer stands in a way forward."),
    e.AgreementMade: N_("%(who)s wrote an agreement."),
    e.AgreementReworded: N_("An agreement was changed. The citizen is asked again."),
    e.AgreementWithdrawn: N_("An agreement was taken away."),
    e.SummaryWritten: N_("%(who)s summed up in their own words."),
    e.SummingUpHandedOver: N_("%(who)s lets the others sum up first."),
    e.LineAdded: N_("%(who)s added a line to the summary."),
    e.LineReworded: N_("A line was changed. The citizen is asked again."),
    e.LineWithdrawn: N_("A line was taken away."),
    e.LineAnswered: N_("%(who)s answered a line."),
    e.TopicSetAside: N_("%(who)s does not want to talk about something now."),
    e.TopicTakenUp: N_("%(who)s will talk about something after all."),
    e.MeetingFollowed: N_("The meeting goes on from one before."),
    e.AgreementCarriedOver: N_("An agreement from last time is still open."),
    e.ReviewCarriedOver: N_("It was said since how an agreement from last time goes."),
    e.EarlierWordsCarriedOver: N_("What the citizen said last time is ready for them."),
    e.EarlierWordsTakenUp: N_("%(who)s says again what they said last time."),
    e.EarlierWordsLeftOut: N_("Something from last time is left out."),
    e.AgreementReviewed: N_("%(who)s said how an agreement from last time went."),
    e.QuestionAnswered: N_("%(who)s shared an answer to one of the three questions."),
    e.AnswerTakenBack: N_("%(who)s took back an answer to one of the three questions."),
    e.InsightShared: N_("%(who)s said what they saw today that they had not seen."),
    e.InsightTakenBack: N_("%(who)s took back what they saw today."),
    e.EverybodyInvited: N_("%(who)s asks everybody to look at: %(place)s."),
    e.InvitationEnded: N_("Nobody is asked to look at something else any more."),
    e.FloorAsked: N_("%(who)s would like to say something."),
    e.FloorGiven: N_("%(seat)s has the floor."),
    e.FloorRested: N_("%(seat)s waits a little with what they want to say."),
    e.FloorLeft: N_("%(seat)s no longer asks for the floor, or has spoken."),
    e.AloudAllowed: N_("%(who)s has said whether answers may be given aloud."),
    e.HelperNamed: N_("%(who)s has chosen somebody to write for them."),
    e.HelperLetGo: N_("%(who)s writes their own words again."),
    e.HelpersWordsWritten: N_("Something is written for the citizen, who is asked."),
    e.HelpersWordsWithdrawn: N_("What was written for the citizen is taken back."),
    e.HelpersWordsTaken: N_("The citizen has said yes to what was written for them."),
    e.HelpersWordsDeclined: N_("The citizen has said no to what was written for them."),
}


def refusal(language: Language, code: str) -> str:
    """Why not, in one sentence."""
    return language.say(REFUSALS[code])


def happened(language: Language, meeting: Meeting, entry: Entry) -> str:
    """What this entry tells those who cannot see the board change."""
    seat = meeting.seats.get(as_said(meeting, entry).by)
    phase = language.term(entry.event.phase) if isinstance(entry.event, e.PhaseEntered) else ""
    other = meeting.seats.get(getattr(entry.event, "seat", SeatId("")))
    place = language.term(entry.event.place) if isinstance(entry.event, e.EverybodyInvited) else ""
    names = {"who": seat.name if seat else "", "seat": other.name if other else "", "phase": phase, "place": place}
    said = language.say(HAPPENED[type(entry.event)], **names)
    # What is a question ends the sentence by itself.
    return said.removesuffix(".") if (phase or place).endswith("?") else said
