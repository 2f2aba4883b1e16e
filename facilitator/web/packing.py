"""Pages go packed over the line, for a phone on a slow one."""

import gzip
import io
import secrets

from flask import Flask, Response, request

LEAST, MOST = 2_000, 256_000
"""Bytes of a page that is worth packing, and of one that would hold everybody else up meanwhile."""
LEVEL = 5
MOST_PADDING = 100


def pack_pages(app: Flask) -> None:
    """Compress the pages a browser asks for, where it says that it can read them so."""

    @app.after_request
    def packed(answer: Response) -> Response:
        if answer.mimetype != "text/html" or answer.direct_passthrough or "Content-Encoding" in answer.headers:
            return answer
        answer.headers["Vary"] = "Accept-Encoding"
        page = answer.get_data()
        if LEAST <= len(page) <= MOST and request.accept_encodings.quality("gzip") > 0:
            answer.set_data(_packed(page))
            answer.headers["Content-Encoding"] = "gzip"
        return answer


def _packed(page: bytes) -> bytes:
    # A name of random length, which nobody reads: the size must not tell how much of a guess stood in the page (BREACH).
    padding = "a" * (1 + secrets.randbelow(MOST_PADDING))
    body = io.BytesIO()
    with gzip.GzipFile(filename=padding, mode="wb", compresslevel=LEVEL, fileobj=body, mtime=0) as file:
        file.write(page)
    return body.getvalue()
