"""What is done at the door of a meeting: by whoever leads, the code, the answers, the seats; and by whoever comes with a code."""

import re
from typing import Any

from facilitator.store import waiting_room
from tests import cast
from tests.web.live.house import Table, csrf

NADIA = {"name": "Nadia Berg", "role": "professional", "profession": "education"}


def door(table: Table, seat: str = cast.ALI) -> str:
    return f"/meetings/{table.id}/seats/{seat}/door"


def does(table: Table, deed: str, by: str = cast.ALI, **form: Any) -> Any:
    browser = table.browser(by)
    return browser.post(f"{door(table, by)}/{deed}", data={"csrf_token": csrf(browser)} | form)


def code_of(table: Table) -> str:
    assert does(table, "code").status_code == 303
    return "".join(re.search(r'class="code">(\d{4}) (\d{4})<', table.page(cast.WALL)).groups())


def tries(phone: Any, code: str) -> Any:
    return phone.post("/enter", data={"csrf_token": csrf(phone), "code": code})


def says(phone: Any, **who: str) -> Any:
    return phone.post("/enter/who", data={"csrf_token": csrf(phone)} | NADIA | who)


def waits(table: Table, phone: Any = None, **who: str) -> Any:
    """Somebody at the waiting room, with a phone of their own."""
    phone = phone or table.house.app.test_client()
    assert tries(phone, code_of(table)).location == "/enter/who"
    assert says(phone, **who).location == "/enter/waiting"
    return phone


def who_waits(table: Table) -> list[Any]:
    meetings = table.house.meetings
    return list(meetings.read(waiting_room.everybody, meetings.keys, meetings.clock()).get(table.id, ()))
