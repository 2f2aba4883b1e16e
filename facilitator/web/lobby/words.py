"""The organisation's own plain words: what meetings offer is answered here, and anybody of the organisation may add one."""

from flask import Blueprint, Response, request, url_for

from facilitator.meetings import NotSaved
from facilitator.plain_words.lexicons import Lexicons
from facilitator.store import plain_words as store
from facilitator.store.plain_words import State, tidy

from .reception import Reception
from .typed_words import TypedWord, as_typed, read_word


class Words:
    """The pages under /lobby/words."""

    def __init__(self, reception: Reception, lexicons: Lexicons) -> None:
        self._reception, self._lexicons = reception, lexicons

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/words", endpoint="words")(self.page)
        rooms.post("/words", endpoint="add_word")(self.accept)
        rooms.post("/words/accept", endpoint="accept_word")(self.accept)
        rooms.post("/words/decline", endpoint="decline_word")(self.decline)
        rooms.post("/words/take-away", endpoint="take_word_away")(self.take_away)

    def page(self) -> Response:
        return self._show()

    def accept(self) -> Response:
        """A word of one's own, or one that was offered, as it reads now: the facilitator may have said it better."""
        account, typed = self._reception.account(), read_word(request.form, self._reception.language())
        if typed.errors:
            return self._show(typed, status=422)
        word = (account.organisation, typed.language, typed.term, typed.plain)
        try:
            self._reception.meetings.write(store.accept_word, *word, self._reception.meetings.clock())
            if typed.was and tidy(typed.was) != tidy(typed.term):
                self._decline(typed)
        except NotSaved as failure:
            return self._not_saved(typed, failure)
        return self._changed(typed)

    def decline(self) -> Response:
        self._reception.account()
        typed = read_word(request.form, self._reception.language())
        try:
            self._decline(typed)
        except NotSaved as failure:
            return self._not_saved(typed, failure)
        return self._show()

    def take_away(self) -> Response:
        account, typed = self._reception.account(), read_word(request.form, self._reception.language())
        try:
            self._reception.meetings.write(store.take_word_away, account.organisation, typed.language, typed.term)
        except NotSaved as failure:
            return self._not_saved(TypedWord(), failure)
        self._lexicons.forget(account.organisation)
        return self._show()

    def _decline(self, typed: TypedWord) -> None:
        home, door = self._reception.account().organisation, self._reception.meetings
        door.write(store.decline_word, home, typed.language, typed.was, door.clock())

    def _changed(self, typed: TypedWord) -> Response:
        self._lexicons.forget(self._reception.account().organisation)
        return self._show(told=tidy(typed.term))

    def _not_saved(self, typed: TypedWord, failure: NotSaved) -> Response:
        error, status = self._reception.why_not(failure)
        typed.errors = {}
        return self._show(typed, status=status, error=error)

    def _show(self, typed: TypedWord | None = None, *, status: int = 200, error: str = "", told: str = "") -> Response:
        """The list as it stands; what was typed and is wrong stands where it was typed."""
        listed = self._reception.meetings.read(store.own_words, self._reception.account().organisation)
        offered = [as_typed(word) for word in listed if word.state is State.OFFERED]
        if typed and typed.was:
            offered = [typed if (typed.was, typed.language) == (one.was, one.language) else one for one in offered]
        return self._reception.render(
            "words",
            url_for("lobby.words"),
            status,
            offered=offered,
            accepted=[word for word in listed if word.state is State.ACCEPTED],
            new=typed if typed and not typed.was else TypedWord(language=self._reception.language().code),
            error=error,
            told=told,
        )
