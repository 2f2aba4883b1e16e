"""Pages go packed over the line, and never so that their size could be read closely."""

import gzip

import pytest
from flask import Flask


def page_of(app: Flask, **headers: str):
    return app.test_client().get("/sign-in", headers=headers)


def test_a_page_is_packed_for_whoever_can_read_it_so(app: Flask):
    plain, packed = page_of(app), page_of(app, **{"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.data) < len(plain.data) / 2
    assert gzip.decompress(packed.data).startswith(b"<!doctype html>")
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding, Cookie"


def test_two_answers_alike_are_not_of_one_length(app: Flask):
    lengths = {len(page_of(app, **{"Accept-Encoding": "gzip"}).data) for _ in range(12)}
    assert len(lengths) > 3


@pytest.mark.parametrize("said", ["gzip;q=0", "identity", "", "br, gzip; q=0.0", "nogzip"])
def test_who_cannot_read_it_packed_gets_it_plain(app: Flask, said):
    assert "Content-Encoding" not in page_of(app, **{"Accept-Encoding": said}).headers


@pytest.mark.parametrize("said", ["gzip;q=0.5, br", "*", "GZIP"])
def test_every_way_of_saying_yes_is_understood(app: Flask, said):
    assert page_of(app, **{"Accept-Encoding": said}).headers["Content-Encoding"] == "gzip"
