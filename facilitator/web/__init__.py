"""The second floor: HTML, HTTP and the live wire. ``create_app`` puts the rooms together."""

import time
from datetime import timedelta
from typing import Any

import orjson
from flask import Flask
from flask_socketio import SocketIO
from flask_wtf import CSRFProtect

from facilitator.meetings import Meetings
from facilitator.paths import STATIC
from facilitator.settings import Settings

from .api import Api
from .assets import Assets
from .audiences import Audiences
from .buckets import Buckets
from .errors import apologise
from .lines import PlainLines
from .live import Live
from .looking import Looking
from .pages import Pages
from .quick_lines import QuickLines
from .seat_claims import Claims
from .security import guard


class Orjson:
    """What Socket.IO writes and reads frames with."""

    @staticmethod
    def dumps(value: Any, **_style: Any) -> str:
        return orjson.dumps(value).decode()

    loads = staticmethod(orjson.loads)


def create_app(settings: Settings, meetings: Meetings) -> tuple[Flask, SocketIO]:
    """The application over one door, and the Socket.IO server in it."""
    app = _flask(settings)
    audiences, assets = Audiences(), Assets(STATIC)
    looking, claims = Looking(meetings, audiences), Claims(app, meetings)
    buckets = Buckets(settings.posts_per_second, settings.posts_burst, time.monotonic)
    pages = Pages(meetings, looking, assets, claims)
    app.extensions["pages"] = pages
    api = Api(meetings, buckets).blueprint()
    for room in (assets.blueprint(), pages.blueprint(), api):
        app.register_blueprint(room)
    CSRFProtect(app).exempt(api)
    guard(app)
    apologise(app)
    sockets = _sockets(app, settings)
    quick = settings.quick_lines and settings.async_mode == "eventlet"
    lines = QuickLines(sockets.server) if quick else PlainLines(sockets.server)
    Live(sockets.server, meetings, audiences, looking, buckets, claims.of_connection(), lines)
    return app, sockets


def _flask(settings: Settings) -> Flask:
    app = Flask("facilitator", static_folder=None, template_folder=None)
    app.secret_key = settings.read_secret_key()
    app.config.update(
        SESSION_COOKIE_NAME="facilitator",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https:"),
        PERMANENT_SESSION_LIFETIME=timedelta(days=90),
        MAX_CONTENT_LENGTH=settings.max_message_bytes,
        WTF_CSRF_TIME_LIMIT=None,
    )
    return app


def _sockets(app: Flask, settings: Settings) -> SocketIO:
    return SocketIO(
        app,
        async_mode=settings.async_mode,
        json=Orjson,
        async_handlers=False,
        manage_session=False,
        max_http_buffer_size=settings.max_message_bytes,
        http_compression=False,
        logger=False,
        engineio_logger=False,
    )
