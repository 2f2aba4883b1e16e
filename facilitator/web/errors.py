"""Every error is a page or an answer with one sentence, in the reader's language; none shows our insides."""

import structlog
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from facilitator.meetings import NoSuchMeeting, NotSaved

from .door.seat_claims import LinkEnded
from .saying.browsers_language import browsers_language
from .saying.terms import N_

log = structlog.get_logger()
SENTENCES = {
    400: N_("This can’t be read. Please go back and try again."),
    401: N_("This link doesn’t work. Ask for a new one."),
    403: N_("This isn’t yours to see. Open your own link again."),
    404: N_("There is nothing here. Perhaps the link was cut in two."),
    405: N_("That can’t be done here."),
    413: N_("This is too large. Please send less at a time."),
    415: N_("This can’t be read. Please go back and try again."),
    429: N_("That was a little fast. Please wait a moment."),
    500: N_("Something went wrong at our end. Go back and try again."),
    503: N_("This could not be saved just now. Go back and try again."),
}


def apologise(app: Flask) -> None:
    """Answer every HTTP error, and every accident, in words."""

    @app.errorhandler(LinkEnded)
    def link_ended(error: LinkEnded) -> Response:
        return answer(app, 403, error.heading, error.sentence)

    @app.errorhandler(HTTPException)
    def known(error: HTTPException) -> Response:
        return answer(app, error.code or 500)

    @app.errorhandler(RecursionError)
    def too_deep(error: RecursionError) -> Response:
        # JSON nested a thousand deep: no message of ours is.
        return answer(app, 400)

    @app.errorhandler(NoSuchMeeting)
    def erased_meanwhile(error: NoSuchMeeting) -> Response:
        return answer(app, 404)

    @app.errorhandler(NotSaved)
    def not_saved(error: NotSaved) -> Response:
        log.error("not saved", path=request.path)
        return answer(app, 503)

    @app.errorhandler(Exception)
    def accident(error: Exception) -> Response:
        log.exception("a page went wrong", path=request.path)
        return answer(app, 500)


def answer(app: Flask, status: int, heading: str = N_("That didn’t work"), sentence: str = "") -> Response:
    """JSON for the interface, a page for people."""
    spoken = browsers_language()
    sentence = spoken.say(sentence or SENTENCES.get(status, SENTENCES[400 if status < 500 else 500]))
    if request.path.startswith("/api/") or request.is_json:
        body = jsonify(ok=False, code=f"http-{status}", message=sentence, field="")
    else:
        page = app.extensions["pages"].message(spoken, spoken.say(heading), sentence)
        body = Response(page)
    body.status_code = status
    return body
