"""The second floor: HTML, HTTP and the live wire. ``create_app`` puts the rooms together."""

import time
from typing import Any

import orjson
from flask import Blueprint, Flask
from flask_socketio import SocketIO
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from facilitator.accounts import Accounts
from facilitator.meetings import Meetings
from facilitator.paths import STATIC
from facilitator.plain_words.lexicons import Lexicons
from facilitator.plain_words.offering import Offering
from facilitator.settings import Settings
from facilitator.shaping import Shaping

from . import serving
from .access_notes import AccessNotes
from .afterwards.lasting import Lasting
from .afterwards.records import Records
from .api import Api
from .assets import Assets
from .attempts import Attempts
from .buckets import Buckets
from .door.doorstep import Doorstep
from .door.entering import Entering
from .door.handing_out import HandingOut
from .door.letting_in import LettingIn
from .door.seat_claims import KEPT_FOR, Claims
from .door.seats_page import SeatsPage
from .door.tablet import Tablet
from .door.wrong_tries import for_codes, for_links
from .errors import apologise
from .live import Live
from .lobby import Lobby, OwnAccount, Reception
from .looking import Looking
from .packing import pack_pages
from .pages import Pages
from .saying.plain_words import PlainQuestions
from .security import guard
from .sign_in import SignIn
from .signed_in import SignedIn
from .wall.picture import WallPicture
from .wire.audiences import Audiences
from .wire.packets import readable


class Orjson:
    """What Socket.IO writes and reads frames with."""

    @staticmethod
    def dumps(value: Any, **_style: Any) -> str:
        return orjson.dumps(value).decode()

    loads = staticmethod(orjson.loads)


def create_app(settings: Settings, meetings: Meetings) -> tuple[Flask, SocketIO]:
    """The application over one door, and the Socket.IO server in it."""
    app = _flask(settings)
    audiences, assets, wrong_links = Audiences(), Assets(STATIC), for_links(time.monotonic)
    lexicons, shaping = Lexicons(meetings, time.monotonic), Shaping(meetings)
    doorstep = Doorstep(meetings, settings.read_secret_key().encode(), settings.address)
    looking, claims = Looking(meetings, audiences, lexicons, shaping, doorstep), Claims(app, meetings)
    buckets = Buckets(settings.posts_per_second, settings.posts_burst, time.monotonic)
    pages = Pages(meetings, looking, assets, claims, wrong_links)
    app.extensions |= {"pages": pages, "lexicons": lexicons, "doorstep": doorstep}
    notes = AccessNotes(meetings, time.monotonic)
    api = Api(meetings, buckets, notes, wrong_links).blueprint()
    picture = WallPicture(pages, claims, looking, notes).blueprint()
    rooms = (assets.blueprint(), pages.blueprint(), picture, *_rooms_after_the_seal(meetings, pages, claims), api)
    fronts = _front_rooms(settings, meetings, pages, claims, lexicons, shaping)
    for room in (*rooms, *fronts, *_rooms_at_the_door(settings, meetings, pages, claims, doorstep)):
        app.register_blueprint(room)
    CSRFProtect(app).exempt(api)
    guard(app)
    pack_pages(app)
    apologise(app)
    sockets = _sockets(app, settings)
    lines = serving.lines(sockets.server, settings)
    find_seat = claims.of_connection(wrong_links, behind_proxy=settings.behind_proxy)
    plain = PlainQuestions(lexicons, buckets)
    given = (audiences, looking, buckets, find_seat, lines, notes, plain, doorstep)
    app.extensions["live"] = Live(sockets.server, meetings, *given)
    # After the wire: everybody is told before the word is offered.
    meetings.subscribe(Offering(meetings, lexicons).hear)
    return app, sockets


def _rooms_after_the_seal(meetings: Meetings, pages: Pages, claims: Claims) -> tuple[Blueprint, ...]:
    """What people leave with: the record for everybody, and the citizen's own page."""
    return Records(pages).blueprint(), Lasting(meetings, pages, claims).blueprint()


def _rooms_at_the_door(
    settings: Settings, meetings: Meetings, pages: Pages, claims: Claims, doorstep: Doorstep
) -> tuple[Blueprint, ...]:
    """Where whoever has no link comes in, and where whoever leads lets them in and hands out seats."""
    page = SeatsPage(meetings, pages, doorstep)
    entering = Entering(meetings, pages, claims, doorstep, for_codes(time.monotonic))
    letting_in, handing_out = LettingIn(meetings, page, doorstep), HandingOut(meetings, page, settings.address)
    return entering.blueprint(), letting_in.blueprint(), handing_out.blueprint()


def _front_rooms(
    settings: Settings, meetings: Meetings, pages: Pages, claims: Claims, lexicons: Lexicons, shaping: Shaping
) -> tuple[Blueprint, ...]:
    """Where people without a seat come in: signing in, and the lobby behind it."""
    accounts = Accounts(meetings, serving.run_outside(settings.async_mode))
    signed_in = SignedIn(accounts, meetings.clock, settings.signed_in_hours)
    sign_in = SignIn(accounts, meetings, pages, signed_in, Attempts(time.monotonic))
    reception = Reception(meetings, pages, signed_in, shaping)
    own = OwnAccount(reception, accounts, sign_in, signed_in)
    secret = settings.read_secret_key().encode()
    tablet = Tablet(meetings, pages, claims, secret, settings.address, for_codes(time.monotonic))
    return sign_in.blueprint(), tablet.blueprint(), Lobby(reception, claims, settings.address, lexicons).blueprint(own)


def _flask(settings: Settings) -> Flask:
    app = Flask("facilitator", static_folder=None, template_folder=None)
    if settings.behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    app.secret_key = settings.read_secret_key()
    app.config.update(
        SESSION_COOKIE_NAME="facilitator",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https:"),
        PERMANENT_SESSION_LIFETIME=KEPT_FOR,
        # Written when it changes: two answers on the way at once must not take each other's seats away.
        SESSION_REFRESH_EACH_REQUEST=False,
        DEFAULT_LANGUAGE=settings.default_language,
        MAX_CONTENT_LENGTH=settings.max_message_bytes,
        WTF_CSRF_TIME_LIMIT=None,
        # We send no referrer (security.py), so none can be asked for; the token in the form and SameSite are the guard.
        WTF_CSRF_SSL_STRICT=False,
    )
    return app


def _sockets(app: Flask, settings: Settings) -> SocketIO:
    sockets = SocketIO(
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
    engine = sockets.server.eio
    engine.on("message", readable(engine.handlers["message"]))
    return sockets
