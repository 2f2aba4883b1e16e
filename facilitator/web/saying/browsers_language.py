"""The language of a request by somebody we don't know: what their browser asks for, else this installation's own."""

from flask import current_app, request

from .languages import Language, language, spoken_by


def browsers_language() -> Language:
    """What to speak until somebody chooses."""
    return language(spoken_by(request.headers.get("Accept-Language", ""), current_app.config["DEFAULT_LANGUAGE"]))
