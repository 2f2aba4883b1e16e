"""Things no client of ours would ever say: frames, packets, messages and requests that are wrong at every layer."""

import json
import random
import struct
from collections.abc import Iterator

TOO_LONG = 70_000
NAMES = ("command", "command", "command", "attend", "connect", "disconnect", "own", "", "__proto__", "x" * 3000)
VALUES = (
    "null", "true", "NaN", "Infinity", "-1", "1e999", "9" * 400, '"\\ud800"', '"\\u0000"', "{}", "[]", '{"id":1}',
    '{"id":"abcdefgh","name":"PostPerspective","text":{"a":[]}}', '{"id":"abcdefgh","name":["PostPerspective"]}',
    '{"id":"abcdefgh","name":"PostPerspective","text":"\\ud83d"}', '{"name":null}', '{"seq":"' + "9" * 999 + '"}',
    '{"seq":-1,"own":[]}', '{"_placeholder":true,"num":7}', "[" * 5000 + "]" * 5000, "[" * 20000, '{"a":' * 3000,
    '"' + "å" * 9000 + '"', "tru", "'x'", "\x00", "",
)  # fmt: skip


def messages(chance: random.Random) -> Iterator[bytes]:
    """Engine.IO and Socket.IO packets, endlessly, none of them right."""
    while True:
        name, value = json.dumps(chance.choice(NAMES)), chance.choice(VALUES)
        ack = chance.choice(("", "7", "0", "9" * 40, "-1", "x"))
        yield chance.choice(
            (
                f"42{ack}[{name},{value}]",
                f"42{ack}[{name},{value}]",
                f"42{ack}[{name},{value}]",
                f"42{ack}[{name},{value},{value}]",
                f"42{ack}[{name}]",
                f"42{ack}{value}",
                f"42/other,{ack}[{name},{value}]",
                f"45{chance.randrange(3)}-{ack}[{name},{value}]",
                f"45999999999-[{name},{value}]",
                f"43{ack}[{value}]",
                f"40{value}",
                f"40/other,{value}",
                f"4{chance.choice('04567899ab ')}{value}",
                f"{chance.choice('0356789bx ')}{value}",
                "".join(chance.choices('0123456789[]{}",:/-abc\\ \n\x00é', k=chance.randrange(60))),
                "2probe",
                "",
            )
        ).encode()


def frames(chance: random.Random) -> Iterator[bytes]:
    """WebSocket frames that break the protocol, each enough to lose one's own line."""
    while True:
        mask = chance.randbytes(4)
        yield chance.choice(
            (
                b"\x81\x05plain",
                b"\x81\xff" + struct.pack("!Q", 2**63 - 1) + mask,
                b"\x81\xfe\xff\xff" + mask + b"cut short",
                b"\x82\x85" + mask + chance.randbytes(5),
                b"\x83\x85" + mask + chance.randbytes(5),
                b"\xf1\x85" + mask + chance.randbytes(5),
                b"\x80\x85" + mask + chance.randbytes(5),
                b"\x01\x85" + mask + chance.randbytes(5) + b"\x81\x85" + mask + chance.randbytes(5),
                b"\x89\xfe\x01\x00" + mask + bytes(256),
                b"\x88\x81" + mask + b"x",
                b"\x88\x80" + mask,
                b"\x81\x84" + mask + chance.randbytes(4),
                b"\x81\xff" + struct.pack("!Q", TOO_LONG) + mask + bytes(TOO_LONG),
                chance.randbytes(chance.randrange(1, 400)),
            )
        )


def requests(chance: random.Random, meeting: str, token: str) -> Iterator[bytes]:
    """Raw HTTP, endlessly: wrong methods, paths, headers, bodies."""
    paths = (
        f"/api/meetings/{meeting}/commands", f"/api/meetings/{meeting}/board", f"/api/meetings/{meeting}/events?since=",
        f"/api/meetings/{meeting}/events?since=" + "9" * 500, "/api/meetings/%00/board", "/api/meetings/%ff%fe/board",
        "/api/meetings/../../etc/passwd/board", f"/api/meetings/{'x' * 3000}/board", "/api/", "/api/openapi.json", "/",
        "/join", "/join?next=//elsewhere", f"/meetings/{meeting}/seats/%F0%9F%98%80/", f"/meetings/{meeting}/seats/x/record",
        f"/meetings/{meeting}/seats/x/language", "/assets/x/../../../settings.py", "/assets/x/%2e%2e/secret.key",
        "/assets//", "/socket.io/?EIO=4&transport=polling", "/socket.io/?EIO=3&transport=polling", "/socket.io/?EIO=x",
        "/socket.io/?EIO=4&transport=polling&sid=guess", "/socket.io/?EIO=4&transport=websocket", "/socket.io/",
        "/socket.io/?EIO=4&transport=polling&j=x&t=%00", "/lobby", "/sign-in", "/%", "//", "/\xe6", "*", "http://elsewhere/",
    )  # fmt: skip
    kinds = ("application/json", "application/json; charset=utf-16", "text/plain", "multipart/form-data", "x" * 900, "")
    bodies = (*VALUES, "csrf_token=x&language=da", "--x\r\n", '{"token":"\\ud800"}', '{"token":["a"]}', "x" * TOO_LONG)
    while True:
        body = chance.choice(bodies).encode()
        length = chance.choice((len(body),) * 6 + (0,))
        bearer = chance.choice((token, token, token[:-1], "", "å", "x" * 2000, "\x7f"))
        headers = [
            f"Host: {chance.choice(('127.0.0.1', 'elsewhere.example', ''))}",
            "Connection: close",
            f"Content-Type: {chance.choice(kinds)}",
            f"Content-Length: {length}",
            f"Authorization: {chance.choice(('Bearer ', 'Bearer', 'Basic ', ''))}{bearer}",
            f"Accept-Language: {chance.choice(('da', 'xx;q=z', '*', ',,,', 'nb' * 400))}",
            f"Cookie: facilitator={chance.choice(('x', '.' * 50, 'eyJ9.x.y', 'a=b;;=;'))}",
        ]
        method = chance.choice(("GET", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"))
        yield (
            f"{method} {chance.choice(paths)} HTTP/1.1\r\n".encode("latin-1")
            + "\r\n".join(headers).encode("latin-1", "replace")
            + b"\r\n\r\n"
            + body[:length]
        )
