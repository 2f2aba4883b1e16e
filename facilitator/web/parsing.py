"""A command of a message, or which field is wrong. The shapes come from the commands themselves."""

from collections.abc import Mapping
from dataclasses import MISSING
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, ConfigDict, StringConstraints, TypeAdapter, ValidationError, create_model
from pydantic.fields import FieldInfo

from facilitator.board import commands
from facilitator.board.rules.wordings import UNTYPED, says_something, wordings_of

ID = r"^[A-Za-z0-9_-]{8,64}$"
REFERENCE_LIMIT = 64
DATE_LIMIT = 10
WISHES_LIMIT = 26
Reference = Annotated[str, StringConstraints(max_length=REFERENCE_LIMIT)]
Named = Annotated[Reference | None, AfterValidator(lambda id: id or None)]
"""What names something or nothing: a form that leaves it out sends it empty."""


def read_text(text: str) -> str:
    """What somebody typed into a form of ours: nothing, if there is nothing to be seen in it."""
    text = text.translate(UNTYPED).strip()
    return text if says_something(text) else ""


class Unreadable(Exception):
    """The message is no command. ``code`` names a sentence, ``field`` the field it is about."""

    def __init__(self, code: str, field: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.field = field


def command_of(message: Any) -> commands.Command:
    """The command in ``{"id": …, "name": …, fields …}``, or Unreadable with the first field that is wrong."""
    if not isinstance(message, dict):
        raise Unreadable("bad-message")
    name = message.get("name")
    kind = commands.BY_NAME.get(name) if isinstance(name, str) else None
    if kind is None:
        raise Unreadable("no-such-command", "name")
    try:
        fields = shape(kind.__name__).validate_python(
            {key: value if key == "id" else _clean(value) for key, value in message.items() if key != "name"}
        )
    except ValidationError as wrong:
        raise _unreadable(wrong) from None
    return kind(**{field: getattr(fields, field) for field in kind.__dataclass_fields__})


def _clean(value: Any) -> Any:
    """Without control characters, which nobody types: some PostgreSQL does not store, some turn others' words round."""
    return value.translate(UNTYPED) if isinstance(value, str) and not value.isprintable() else value


@cache
def shape(name: str) -> TypeAdapter[Any]:
    """What pydantic holds a message with this command's name against; also the source of the OpenAPI document."""
    kind = commands.BY_NAME[name]
    wordings, hints = wordings_of(kind), get_type_hints(kind)
    fields: dict[str, Any] = {}
    for name, field in kind.__dataclass_fields__.items():
        info: dict[str, Any] = {} if field.default is MISSING else {"default": field.default}
        if name in wordings:
            info |= {"max_length": wordings[name].limit}
        fields[name] = (_type(name, hints[name], wordings), FieldInfo(**info | _bounds(name)))
    model = create_model(kind.__name__, __config__=ConfigDict(extra="forbid", str_strip_whitespace=True), **fields)
    return TypeAdapter(model)


def _type(name: str, hint: Any, wordings: Mapping[str, Any]) -> Any:
    """The field's type; whatever names something else is no longer than a name can be."""
    if name in wordings or name == "id" or (isinstance(hint, type) and hint is not str):
        return hint
    if get_origin(hint) is tuple:
        return tuple[Reference, ...]
    return Named if type(None) in get_args(hint) else Reference


def _bounds(name: str) -> dict[str, Any]:
    if name == "id":
        return {"pattern": ID}
    if name == "wishes":
        return {"max_length": WISHES_LIMIT}
    if name == "heard_by":
        return {"max_length": 2}
    if name in ("by_when", "until"):
        return {"max_length": DATE_LIMIT}
    return {"ge": 1, "le": 1_000_000} if name in ("version", "part") else {}


_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "string_too_long": "text-is-too-long",
    "too_long": "too-many",
}


def _unreadable(wrong: ValidationError) -> Unreadable:
    first = wrong.errors(include_url=False, include_context=False, include_input=False)[0]
    field = str(first["loc"][0]) if first["loc"] else ""
    return Unreadable(_CODES.get(first["type"], "bad-field"), field[:REFERENCE_LIMIT])
