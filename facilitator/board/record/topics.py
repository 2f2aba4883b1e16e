"""What the citizen did not want to talk about, and still stood so at the end."""

from typing import Any

from ..posts import Topic
from .moments import moment


def topic_of(topic: Topic) -> dict[str, Any]:
    return {"about": topic.about, "text": topic.text, "phase": topic.phase, "at": moment(topic.at)}
