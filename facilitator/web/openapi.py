"""The HTTP interface described for programs, made from the commands themselves."""

from functools import cache
from typing import Any

from facilitator import __version__
from facilitator.board import commands

from .carrying_out import NOT_OVER_THE_WIRE
from .parsing import shape

JSON_OBJECT = {"application/json": {"schema": {"type": "object"}}}
SHAPE_OF_A_RECORD = {
    "summary": "The shape of a record's file, as JSON Schema; for anybody",
    "security": [],
    "parameters": [],
    "responses": {"200": {"description": "The schema", "content": JSON_OBJECT}},
}
WHERE_A_TOKEN_SITS = {
    "summary": "Which meeting and which seat this token opens, and the language it reads in",
    "parameters": [],
    "responses": {
        "200": {"description": "The seat", "content": JSON_OBJECT},
        "401": {"description": "No such seat", "content": JSON_OBJECT},
        "429": {"description": "Too fast", "content": JSON_OBJECT},
    },
}
REFUSED = "The board says no, and why, in the reader's language"


@cache
def openapi() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    names = [name for name in commands.BY_NAME if name not in NOT_OVER_THE_WIRE]
    schemas: dict[str, Any] = {}
    for name in names:
        schema = _schema(name)
        schemas |= schema.pop("$defs", {}) | {name: schema}
    answer = JSON_OBJECT
    meeting = {"name": "meeting", "in": "path", "required": True, "schema": {"type": "string"}}
    wrong = {
        "401": {"description": "No such seat", "content": answer},
        "404": {"description": "Not this seat's meeting", "content": answer},
    }
    since = {"name": "since", "in": "query", "schema": {"type": "integer", "minimum": 0}}

    def reading(summary: str, *more: dict[str, Any]) -> dict[str, Any]:
        fine = {"200": {"description": summary, "content": answer}}
        return {"get": {"summary": summary, "parameters": [meeting, *more], "responses": fine | wrong}}

    return {
        "openapi": "3.1.0",
        "info": {"title": "Facilitator", "version": __version__},
        "security": [{"seat": []}],
        "paths": {
            "/api/meetings/{meeting}/commands": {
                "post": {
                    "summary": "Do something, from this seat",
                    "parameters": [meeting],
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {
                                "schema": {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
                            }
                        },
                    },
                    "responses": {
                        "200": {"description": "Saved", "content": answer},
                        "409": {"description": REFUSED, "content": answer},
                        "429": {"description": "Too fast", "content": answer},
                        "503": {"description": "Not saved; send it again with the same id", "content": answer},
                        **wrong,
                    },
                }
            },
            "/api/seat": {"get": WHERE_A_TOKEN_SITS},
            "/api/meetings/{meeting}/board": reading("The board, as this seat may see it"),
            "/api/meetings/{meeting}/events": reading("What has happened, as this seat may know it", since),
            "/api/meetings/{meeting}/record": reading("The sealed record and its checksum"),
            "/api/record.schema.json": {"get": SHAPE_OF_A_RECORD},
        },
        "components": {
            "schemas": schemas,
            "securitySchemes": {"seat": {"type": "http", "scheme": "bearer"}},
        },
    }


def _schema(name: str) -> dict[str, Any]:
    schema = shape(name).json_schema(ref_template="#/components/schemas/{model}")
    schema["properties"]["name"] = {"const": name}
    schema["required"] = ["name", *schema.get("required", [])]
    return schema
