"""What whoever leads does at the door of a meeting: the code, the answers, the seats."""

import re
from typing import Any

from tests import cast
from tests.web.live.house import Table, csrf


def door(table: Table, seat: str = cast.ALI) -> str:
    return f"/meetings/{table.id}/seats/{seat}/door"


def does(table: Table, deed: str, by: str = cast.ALI, **form: Any) -> Any:
    browser = table.browser(by)
    return browser.post(f"{door(table, by)}/{deed}", data={"csrf_token": csrf(browser)} | form)


def code_of(table: Table) -> str:
    assert does(table, "code").status_code == 303
    return "".join(re.search(r'class="code">(\d{4}) (\d{4})<', table.page(cast.WALL)).groups())
