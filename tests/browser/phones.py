"""The phones a citizen may hold: what is done is tried on the smallest, what it looks like on each."""

import pytest

PHONE, SMALL = (390, 844), (320, 568)

on_each_phone = pytest.mark.parametrize("in_hand", [PHONE, SMALL], ids=str, indirect=True)
