"""The sealed record as its readers get it: a page, and files to take along (P15, P17)."""

from collections.abc import Callable, Iterator
from datetime import date

import structlog
from flask import Blueprint, Response, abort

from facilitator.board import Agreement, Role, Stage, disagreements, record_of
from facilitator.export.apart import NotMade
from facilitator.export.calendar import Dated, calendar_of
from facilitator.export.docx import docx_of
from facilitator.export.pdf import pdf_of
from facilitator.export.record_file import written
from facilitator.paths import STATIC

from ..fragments import View
from ..pages import Pages, shown
from ..saying.languages import Language
from ..saying.terms import N_
from .short_version import short_version

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
log = structlog.get_logger()


class Records:
    """Guarded and noted as every page of a seat's; there for everybody who sat there, but for a wall."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("records", __name__, url_prefix="/meetings/<meeting>/seats/<seat>")
        rooms.get("/record")(self.page)
        rooms.get("/short")(self.short)
        rooms.get("/record.json")(self.data)
        rooms.get("/record.ics")(self.calendar)
        rooms.get("/record.docx")(self.document)
        rooms.get("/record.pdf")(self.pdf)
        return rooms

    def page(self, meeting: str, seat: str) -> Response:
        view = self._sealed(meeting, seat)
        disagreed = disagreements(view.meeting)
        return Response(
            self._pages.render(view.language, "record/page.html", "record", disagreed=disagreed, **shown(view))
        )

    def short(self, meeting: str, seat: str) -> Response:
        """One sheet of paper in plain words."""
        view = self._sealed(meeting, seat)
        short = short_version(view.meeting)
        return Response(self._pages.render(view.language, "record/short.html", "short", short=short, **shown(view)))

    def data(self, meeting: str, seat: str) -> Response:
        """The record as data, so that whoever reads the page can work its checksum out again (P15)."""
        view = self._sealed(meeting, seat)
        return _file(view, written(record_of(view.meeting), view.meeting.checksum), "json", "application/json")

    def calendar(self, meeting: str, seat: str) -> Response:
        view = self._sealed(meeting, seat)
        name, spoken, sealed_at = view.meeting.title, view.language, view.meeting.sealed_at
        assert sealed_at
        found = calendar_of(
            _dated(view.meeting.standing_agreements(), spoken), name=name, made_at=sealed_at, language=spoken.code
        )
        return _file(view, found, "ics", "text/calendar")

    def document(self, meeting: str, seat: str) -> Response:
        return self._made(meeting, seat, "docx", WORD, lambda view: docx_of(self._paper(view), view.language.code))

    def pdf(self, meeting: str, seat: str) -> Response:
        return self._made(meeting, seat, "pdf", "application/pdf", lambda view: pdf_of(self._paper(view), STATIC))

    def _made(self, meeting: str, seat: str, ending: str, kind: str, make: Callable[[View], bytes]) -> Response:
        view = self._sealed(meeting, seat)
        try:
            return _file(view, make(view), ending, kind)
        except NotMade as why:
            log.error("a record was not made into a file", ending=ending, why=str(why))
            spoken = view.language
            return Response(self._pages.message(spoken, spoken.say(N_("That didn’t work")), spoken.say(NOT_MADE)), 503)

    def _paper(self, view: View) -> str:
        template = view.language.templates.get_template("record/paper.html")
        return template.render(disagreed=disagreements(view.meeting), **shown(view))

    def _sealed(self, meeting: str, seat: str) -> View:
        view = self._pages.view(meeting, seat)
        if view.seat is None or view.seat.role is Role.WALL or view.meeting.stage is not Stage.SEALED:
            abort(404)
        self._pages.note(meeting, seat, "record")
        return view


def _file(view: View, body: bytes, ending: str, kind: str) -> Response:
    """The file under a name in the reader's language; nobody's name stands in it."""
    assert view.meeting.sealed_at
    name = f"{view.language.say(RECORD).lower()}-{view.meeting.sealed_at:%Y-%m-%d}.{ending}"
    return Response(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _dated(agreements: tuple[Agreement, ...], spoken: Language) -> Iterator[Dated]:
    for agreement in agreements:
        now = agreement.now
        if now.by_when:
            said = [spoken.say(WHO, who=now.who)]
            if now.if_hard:
                said.append(spoken.say(IF_HARD, what=now.if_hard))
            yield Dated(agreement.id, date.fromisoformat(now.by_when), now.what, tuple(said))


NOT_MADE = N_("The file could not be made just now. You can print the record from its page.")
RECORD = N_("Record")
WHO = N_("Who: %(who)s")
IF_HARD = N_("If it gets hard: %(what)s")
