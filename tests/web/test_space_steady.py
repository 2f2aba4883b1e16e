"""In the picture a way keeps its place, what is imagined has its letter, and nothing is drawn that stands for nothing."""

import re
from math import atan2, pi

import pytest

from facilitator.board import Reading
from facilitator.web.space_picture import SpacePicture, space_picture
from facilitator.web.space_picture.ellipse import CENTRE, Ring
from tests import cast, ordinary_space as ordinary
from tests.given import WISH_A, Story, a_tie, a_way

ARCS = re.compile(r" A(\S+) ")
"""How wide the ellipses are that a zone lies between."""
TURN = 2 * pi


def places(story: Story) -> dict[str, tuple[float, float]]:
    """Where every point stands: at which angle of the ring, and how far from the middle."""
    picture = space_picture(story.meeting)
    hole = picture.middle.hole
    found = {}
    for sector in picture.sectors:
        for mark in sector.marks:
            assert mark.way is not None
            right, down = mark.x - CENTRE[0], mark.y - CENTRE[1]
            out = next(out / 200 for out in range(200) if within(Ring(hole).axes(out / 200), right, down))
            axes = Ring(hole).axes(out)
            found[f"{sector.wish.letter}{mark.way.figure}"] = (atan2(down / axes[1], right / axes[0]), out)
    return found


def within(axes: tuple[float, float], right: float, down: float) -> bool:
    return (right / axes[0]) ** 2 + (down / axes[1]) ** 2 <= 1


STORIES = {
    "named": ordinary.walls,
    "asked": ordinary.asked,
    "imagined, opens two": lambda: ordinary.imagined("wall-weeks"),
    "imagined, opens none": ordinary.imagined,
    "moved": ordinary.moved,
}


@pytest.mark.parametrize("after", STORIES.values(), ids=STORIES)
def test_a_wall_moves_a_way_out_or_in_and_never_aside(after):
    before, now = places(ordinary.ways()), places(after())
    assert before.keys() == now.keys()
    assert {way for way, (_, out) in now.items() if abs(out - before[way][1]) > 0.02}, "no way has moved at all"
    for way, (angle, _) in now.items():
        assert angle == pytest.approx(before[way][0], abs=0.02), way


def test_ways_stand_by_their_figure_clockwise_whatever_stops_them():
    angles = {way: angle for way, (angle, _) in places(ordinary.walls()).items()}
    assert (angles["A2"] - angles["A1"]) % TURN < TURN / 2
    assert (angles["B3"] - angles["B1"]) % TURN < TURN / 2


def test_where_too_many_stand_in_one_sector_to_stand_side_by_side_none_is_lost():
    story = ordinary.walls()
    for n in range(20):
        story = story.then(cast.JONAS, a_way(f"way-more-{n}", wishes=(WISH_A,)), a_tie(f"way-more-{n}", "wall-law"))
    sector = space_picture(story.meeting).sectors[0]
    assert sum(mark.more or 1 for mark in sector.marks) == 22


def drawn(picture: SpacePicture) -> dict[str, set[Reading]]:
    """The zones of each sector that are to be seen: one whose outline comes back upon itself is none."""
    return {
        sector.wish.letter: {zone.reading for zone in sector.zones if len(set(ARCS.findall(zone.path))) > 1}
        for sector in picture.sectors
    }


def test_a_ring_with_nothing_in_it_is_not_drawn_as_if_something_stood_there():
    assert drawn(space_picture(ordinary.ways().meeting)) == {letter: {Reading.OPEN} for letter in "ABC"}
    with_walls = drawn(space_picture(ordinary.walls().meeting))
    assert with_walls["C"] == {Reading.OPEN, Reading.CLOSED}, "before the first wall there is room to be seen"
    assert with_walls["A"] == {Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED}


def test_a_wall_that_is_imagined_moved_has_its_letter_in_the_picture():
    for wall, mark in (("wall-hours", "a"), ("wall-weeks", "c")):
        arcs = [arc for sector in space_picture(ordinary.imagined(wall).meeting).sectors for arc in sector.arcs]
        ghosts = [arc for arc in arcs if arc.is_ghost]
        assert {arc.wall.mark for arc in ghosts} == {mark}
        assert all(arc.tag for arc in ghosts)


def test_every_wish_has_its_words_in_one_size_where_a_smaller_one_has_room_for_all():
    picture = space_picture(ordinary.ways().meeting)
    assert [" ".join(line for line, _, _ in label.lines) for label in picture.labels] == list(ordinary.WISHES.values())
    assert picture.words < 32 * picture.scale, "in the largest size one of them has no room"
