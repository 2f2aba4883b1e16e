"""The page of seats and links leads on from wherever it was answered."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from tests import cast
from tests.web.live.door import does, door
from tests.web.live.house import House

WAYS = re.compile(r'(?:<a [^>]*href|action)="([^"]+)"')


@pytest.mark.parametrize("deed", [f"seats/{cast.JONAS}/link", "seats"])
def test_the_page_that_answers_a_form_leads_back_to_the_board_and_not_astray(house: House, deed: str):
    """It stands below the page it was sent from: with a link that has just been made, or with what was typed and is wrong."""
    table = house.table()
    answer = does(table, deed)
    assert answer.status_code in (200, 422)
    found = [urlsplit(urljoin(answer.request.url, way)).path for way in WAYS.findall(answer.text)]
    assert {door(table).removesuffix("door"), f"{door(table)}/code"} <= set(found)
    known = house.app.url_map.bind("localhost")
    assert [path for path in found if not (known.test(path, "GET") or known.test(path, "POST"))] == []
