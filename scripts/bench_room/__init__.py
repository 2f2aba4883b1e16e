"""The bench: our board server beside a bare Flask-SocketIO echo, measured in one run on one machine."""
