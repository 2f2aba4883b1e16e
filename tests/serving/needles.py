"""Searching recorded bytes for words: however they may be written there, and whatever they may be wrapped in."""

import base64
import html
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from urllib.parse import quote

GZIP = b"\x1f\x8b\x08"
IN_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{40,}")


def found_in(tape: bytes, words: Iterable[str]) -> list[str]:
    """Those of the words that stand in these bytes, in any encoding the wire or a page could give them."""
    whole = opened(tape)
    return [word for word in words if any(way in whole for way in ways_to_write(word))]


def ways_to_write(word: str) -> set[bytes]:
    """The word in UTF-8, JSON, HTML, an address, base64 at each of its three beginnings, and as hexadecimal figures."""
    plain, escaped = word.encode(), html.escape(word)
    spelled = {
        plain,
        word.encode("ascii", "xmlcharrefreplace"),
        escaped.encode(),
        html.escape(word, quote=False).encode(),
    }
    spelled |= {escaped.replace("&#x27;", "&#39;").replace("&quot;", "&#34;").encode()}
    spelled |= {
        json.dumps(way.decode(), ensure_ascii=ascii)[1:-1].encode() for way in spelled for ascii in (True, False)
    }
    ways = spelled | {quote(word, safe="").encode(), plain.hex().encode()}
    for way in spelled:
        for begins in range(3):
            # What depends on the letters before and after is left out.
            within = base64.b64encode(b"\0" * begins + way)[4 if begins else 0 : -4]
            ways |= {within, within.replace(b"+", b"-").replace(b"/", b"_")}
    return ways


def opened(tape: bytes) -> bytes:
    """The bytes, and after them whatever is packed in them: gzip bodies, base64, and what is compressed in base64."""
    return b"\n".join([tape, *_unzipped(tape), *_decoded(tape)])


def _unzipped(tape: bytes) -> Iterator[bytes]:
    at = tape.find(GZIP)
    while at >= 0:
        yield from _inflated(tape[at:], 31)
        at = tape.find(GZIP, at + 1)


def _decoded(tape: bytes) -> Iterator[bytes]:
    for run in IN_BASE64.findall(tape):
        inside = base64.b64decode(run[: len(run) // 4 * 4], altchars=b"-_" if b"-" in run or b"_" in run else None)
        yield inside
        # A large session cookie is compressed before it is written in base64.
        yield from _inflated(inside, 47)


def _inflated(data: bytes, kind: int) -> Iterator[bytes]:
    if data[:1] in (b"\x1f", b"\x78"):
        try:
            yield zlib.decompressobj(kind).decompress(data)
        except zlib.error:
            return
