"""Cards that say the same, gathered: three that are all tied to each other stand as one group."""

from facilitator.board import Meeting, PostId

Group = tuple[PostId, ...]


def likenesses(meeting: Meeting) -> tuple[Group, ...]:
    """Groups of two or more standing cards in which each is tied to every other; every tie is in one of them."""
    pairs = [(pair.one, pair.other) for pair in meeting.standing_together()]
    ties = {frozenset(pair) for pair in pairs}
    groups: list[Group] = []
    for pair in pairs:
        if not any(set(pair) <= set(group) for group in groups):
            groups.append(_grown(pair, pairs, ties))
    return tuple(groups)


def _grown(group: Group, pairs: list[tuple[PostId, PostId]], ties: set[frozenset[PostId]]) -> Group:
    for card in (card for pair in pairs for card in pair):
        if all(frozenset((card, other)) in ties for other in group):
            group = (*group, card)
    return group
