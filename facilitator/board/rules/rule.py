"""What a rule is: it looks at the board, the command, who wishes it and when; events, or Refused."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..commands import Command
from ..events import Event
from ..meeting import Meeting
from ..terms import SeatId

Rule = Callable[[Meeting, Any, SeatId, datetime], tuple[Event, ...]]
Rules = dict[type[Command], Rule]
