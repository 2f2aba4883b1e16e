"""Whoever has not chosen a language, and whose browser asks for none of ours, gets the installation's own."""

import pytest

from facilitator.web import create_app

WANTED = {"": "nb", "fi, sv": "nb", "fi, en;q=0.5": "en", "da-DK": "da"}


@pytest.mark.parametrize("path", ["/join", "/sign-in", "/no-such-page"])
@pytest.mark.parametrize("asked", WANTED)
def test_pages_and_errors_speak_the_default_language_to_strangers(settings, door, path, asked):
    app = create_app(settings.model_copy(update={"default_language": "nb"}), door)[0]
    page = app.test_client().get(path, headers={"Accept-Language": asked}).get_data(as_text=True)
    assert f'<html lang="{WANTED[asked]}"' in page
