"""The organisation's meeting types: everybody may look and take a file along; an administrator writes, imports and takes away."""

from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.meeting_types import profession
from facilitator.meetings import NotSaved
from facilitator.shaping import TypeFile
from facilitator.store import own_types
from facilitator.store.own_types import OwnType

from ..saying.languages import NAMES, Language, language
from ..saying.terms import N_
from ..saying.type_faults import sentence, why_not_now
from .reception import Reception
from .typed_type import TypedType, as_typed, copy_of, line_at, mark, read_type, read_upload

TAKEN = N_("There is a meeting type with this id already. Give this one another id, or change that one.")
CHANGED = N_(
    "Somebody else has changed it meanwhile. Yours is still here: save it once more to put it in the place of theirs."
)
GONE = N_("Somebody else has taken it away meanwhile. Yours is still here: save it once more to have it back.")
EMPTY = N_("Choose a file first.")


class TypeFiles:
    """The pages under /lobby/types. A meeting that is called keeps its type, whatever is done here."""

    def __init__(self, reception: Reception) -> None:
        self._reception, self._shaping = reception, reception.shaping

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/types", endpoint="type_files")(self.list)
        rooms.get("/types/of/<kind>", endpoint="type_file")(self.look)
        rooms.get("/types/of/<kind>/file", endpoint="export_type")(self.export)
        rooms.get("/types/of/<kind>/write", endpoint="edit_type")(self.edit)
        rooms.post("/types/of/<kind>/take-away", endpoint="take_type_away")(self.take_away)
        rooms.get("/types/write", endpoint="write_type")(self.write)
        rooms.post("/types/write", endpoint="keep_type")(self.go_on)
        rooms.post("/types/import", endpoint="import_type")(self.take_in)

    def list(self) -> Response:
        return self._show_list()

    def look(self, kind: str) -> Response:
        """What meetings of this type look like, in any of the languages."""
        found, asked = self._found(kind), request.args.get("language", "")
        return self._reception.render(
            "type_file",
            url_for("lobby.type_file", kind=kind, language=asked or None),
            file=found,
            why=self._why_not(found),
            told="kept" in request.args,
            **_telling(language(asked) if asked in NAMES else self._reception.language()),
        )

    def export(self, kind: str) -> Response:
        """The file as it was written."""
        named = {"Content-Disposition": f'attachment; filename="{kind}.toml"'}
        return Response(self._found(kind).text, mimetype="text/plain", headers=named)

    def write(self) -> Response:
        """A new one, which begins as a copy."""
        self._reception.administrator()
        like = request.args.get("like", "")
        return self._show_text(copy_of(self._found(like)) if like else TypedType(""))

    def edit(self, kind: str) -> Response:
        self._reception.administrator()
        found = self._found(kind)
        if not found.is_own:
            abort(404)
        return self._show_text(as_typed(found))

    def go_on(self) -> ResponseReturnValue:
        """Look at what is typed, or keep it: the form says which. Nothing is kept in which anything is wrong."""
        self._reception.administrator()
        typed = read_type(request.form)
        if not typed.look():
            return self._show_text(typed, 422)
        return self._keep(typed) if request.form.get("do") == "keep" else self._show_text(typed)

    def take_in(self) -> ResponseReturnValue:
        """A file from elsewhere. One that is right and new is kept at once; any other is shown, to be mended or kept knowingly."""
        home, typed = self._reception.administrator().organisation, read_upload(request.files.get("file"))
        if not typed.text.strip():
            return self._show_list(self._reception.language().say(EMPTY))
        if typed.faults or not typed.look() or typed.kind is None:
            return self._show_text(typed, 422)
        there = self._shaping.find(home, typed.kind.id)
        if there:
            typed.editing, typed.was = there.id, mark(there.text)
            return self._show_text(typed, would_replace=True)
        return self._keep(typed)

    def take_away(self, kind: str) -> ResponseReturnValue:
        home = self._reception.administrator().organisation
        try:
            self._reception.meetings.write(own_types.take_own_type_away, home, kind)
        except NotSaved as failure:
            return self._show_list(*self._reception.why_not(failure))
        return redirect(url_for("lobby.type_files"), 303)

    def _keep(self, typed: TypedType) -> ResponseReturnValue:
        assert typed.kind is not None
        home, id = self._reception.administrator().organisation, typed.kind.id
        there = self._shaping.find(home, id)
        instead_of = typed.replaces(there)
        if there and there.text == typed.text:
            # Sent twice: it stands there.
            return self._told(id)
        try:
            if (there is None and typed.editing != id) or instead_of is not None:
                if self._shaping.keep(home, OwnType(id, typed.text), instead_of=instead_of):
                    return self._told(id)
                there = self._shaping.find(home, id)
        except NotSaved as failure:
            error, status = self._reception.why_not(failure)
            return self._show_text(typed, status, error)
        return self._show_other(typed, there)

    @staticmethod
    def _told(id: str) -> ResponseReturnValue:
        return redirect(url_for("lobby.type_file", kind=id, kept=""), 303)

    def _show_other(self, typed: TypedType, there: TypeFile | None) -> Response:
        """Another one stands under this id than the one that was opened, or none any more: once it is said, they may go on."""
        say = self._reception.language().say
        if there and typed.kind and typed.editing == typed.kind.id:
            typed.was = mark(there.text)
            return self._show_text(typed, 409, say(CHANGED))
        if there:
            return self._show_text(typed, 409, say(TAKEN))
        typed.editing = typed.was = ""
        return self._show_text(typed, 409, say(GONE))

    def _found(self, kind: str) -> TypeFile:
        return self._shaping.find(self._reception.account().organisation, kind) or abort(404)

    def _why_not(self, file: TypeFile) -> str:
        return why_not_now(self._reception.language(), file.kind, self._shaping.today()) if file.kind else ""

    def _show_list(self, error: str = "", status: int = 422) -> Response:
        files = self._shaping.files(self._reception.account().organisation)
        values: dict[str, Any] = {
            "own": [file for file in files if file.is_own],
            "shipped": [file for file in files if not file.is_own],
            "why_not": self._why_not,
            "error": error,
        }
        return self._reception.render("type_files", url_for("lobby.type_files"), status if error else 200, **values)

    def _show_text(
        self, typed: TypedType, status: int = 200, error: str = "", *, would_replace: bool = False
    ) -> Response:
        here = url_for("lobby.edit_type", kind=typed.editing) if typed.editing else url_for("lobby.write_type")
        shown: dict[str, Any] = {"typed": typed, "error": error, "would_replace": would_replace}
        return self._reception.render("write_type", here, status, **shown, **_telling(self._reception.language()))


def _telling(shown: Language) -> dict[str, Any]:
    """What a preview in this language and a list of faults are rendered with."""
    return {"shown": shown, "profession": profession, "sentence": sentence, "line_at": line_at}
