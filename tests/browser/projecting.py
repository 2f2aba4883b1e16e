"""A wall that shows one meeting after another: its assets are fetched once, only the page is new."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from playwright.sync_api import Browser, Page

from facilitator.board import Meeting

from .walls import Projector

SETTLED = "document.fonts.ready.then(() => new Promise(requestAnimationFrame))"

TAKES_ITS_PLACE = """async () => {
  const html = await (await fetch("/")).text()
  const fresh = new DOMParser().parseFromString(html, "text/html")
  for (const part of ["#board", ".top"]) document.querySelector(part).replaceChildren(...fresh.querySelector(part).children)
  // The page's own clock would be set before this is told, and goes on afterwards.
  for (const clock of document.querySelectorAll(".top .clock")) Object.assign(clock, { textContent: "12:34" }).removeAttribute("data-since")
  document.dispatchEvent(new CustomEvent("board", { detail: {} }))
}"""


class Projected:
    """A page with a web server of its own, on this machine only."""

    def __init__(self, chromium: Browser, width: int, height: int) -> None:
        projector, wall = Projector(), self
        self._html = b""

        class Sent(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                is_asset = "/assets/" in self.path
                kind, body = projector.asset(self.path) if is_asset else ("text/html; charset=utf-8", wall._html)
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                # What the browser keeps is what makes the next page quick; the page itself is never kept.
                self.send_header("Cache-Control", "max-age=3600, immutable" if is_asset else "no-store")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing is said of each file."""

        self._server, self._projector = ThreadingHTTPServer(("127.0.0.1", 0), Sent), projector
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.page: Page = chromium.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")

    def html(self, meeting: Meeting) -> str:
        """What the server would send of it."""
        return self._projector.page(meeting)

    def loads(self, meeting: Meeting) -> Page:
        """The page of this meeting's wall, laid out and with its fonts."""
        self._html = self.html(meeting).encode()
        self.page.goto(f"http://127.0.0.1:{self._server.server_port}/")
        self.page.evaluate(SETTLED)
        return self.page

    def shows(self, meeting: Meeting) -> Page:
        """The same, but the board takes the place of the one before, as it does in a meeting: a third less work."""
        if not self._html:
            return self.loads(meeting)
        self._html = self.html(meeting).encode()
        self.page.evaluate(TAKES_ITS_PLACE)
        return self.page

    def closes(self) -> None:
        """The page and its server are gone."""
        self.page.close()
        self._server.shutdown()
        self._server.server_close()
