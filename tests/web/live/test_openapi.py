"""The description for programs is true: every reference resolves, every command is in it, and what it allows is read."""

import re
from typing import Any

import pytest

from facilitator.board import commands as c
from facilitator.web.carrying_out import NOT_OVER_THE_WIRE
from facilitator.web.openapi import openapi
from tests import cast

from .house import House

OURS = sorted(set(c.BY_NAME) - NOT_OVER_THE_WIRE)


def everything_in(value: Any):
    yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inside:
        yield from everything_in(item)


def test_every_reference_resolves():
    document = openapi()
    references = [found["$ref"] for found in everything_in(document) if isinstance(found, dict) and "$ref" in found]
    assert len(references) > len(OURS)
    for reference in references:
        found: Any = document
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]
        assert found


def test_it_is_served_as_it_is_made_to_anybody(house: House):
    served = house.app.test_client().get("/api/openapi.json")
    assert served.status_code == 200
    assert served.get_json() == openapi()
    assert served.get_json()["openapi"].startswith("3.1")


def test_every_route_of_the_interface_is_described(house: House):
    rules = {
        re.sub(r"<(\w+)>", r"{\1}", rule.rule)
        for rule in house.app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }
    assert rules == set(openapi()["paths"]) | {"/api/openapi.json"}


def test_every_parameter_in_a_path_is_described():
    for path, methods in openapi()["paths"].items():
        for method in methods.values():
            described = {given["name"] for given in method["parameters"] if given["in"] == "path"}
            assert described == set(re.findall(r"{(\w+)}", path))


@pytest.mark.parametrize("name", OURS)
def test_every_command_is_described_as_it_is_read(name: str):
    schema = openapi()["components"]["schemas"][name]
    assert schema["properties"]["name"] == {"const": name}
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(c.BY_NAME[name].__dataclass_fields__) | {"name"}
    assert {"id", "name"} <= set(schema["required"]) <= set(schema["properties"])


def test_every_answer_given_is_described(house: House):
    table = house.table()
    described = openapi()["paths"]["/api/meetings/{meeting}/commands"]["post"]["responses"]
    given = {
        table.http(cast.METTE, "commands", json=table.command("AddWish", text="Peace")).status_code,
        table.http(cast.WALL, "commands", json=table.command("AddWish", text="Peace")).status_code,
        table.http(cast.METTE, "commands", data=b"no JSON").status_code,
        table.http(None, "commands", json={}).status_code,
    }
    assert len(given) == 3
    assert {str(status) for status in given} <= set(described)


def test_a_program_with_nothing_but_a_link_learns_where_it_sits(house: House):
    """Else it knows neither the address of the board nor which of the events are its own."""
    table = house.table()
    client = house.app.test_client()
    for seat in (cast.JONAS, cast.WALL):
        told = client.get("/api/seat", headers={"Authorization": f"Bearer {table.tokens[seat]}"})
        assert told.status_code == 200
        assert (told.get_json()["meeting"], told.get_json()["seat"]) == (table.id, seat)
        assert set(told.get_json()) == {"meeting", "seat", "language"}
    for headers in ({}, {"Authorization": "Bearer nobodys"}):
        assert client.get("/api/seat", headers=headers).status_code == 401
