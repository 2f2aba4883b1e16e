"""The yardstick: a bare Flask-SocketIO echo on eventlet as it comes, every default kept. `python echo.py PORT`."""

import sys

import eventlet

eventlet.monkey_patch()

from flask import Flask  # noqa: E402 -- eventlet must patch first
from flask_socketio import SocketIO, emit, join_room  # noqa: E402 -- eventlet must patch first

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet")


@socketio.on("connect")
def enter(auth):
    join_room(auth["room"])


@socketio.on("post")
def post(written):
    emit("post", written, to=written["room"])


if __name__ == "__main__":
    socketio.run(app, host="127.0.0.1", port=int(sys.argv[1]))
