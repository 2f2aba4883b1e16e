"""Ten people at a meeting that is led from a phone: who they are, which devices they hold, and what those who are not looked at say."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from playwright.sync_api import Browser, Page

from facilitator.board import Basis, Command, SeatId
from facilitator.board.commands import AddSeat, MarkDone, PostPerspective
from facilitator.board.terms import Mandate, Role
from tests import cast
from tests.browser.five_screens import PICTURES, FiveScreens, Invited, seats as of_the_five

BO, ERIK, STRANGER = SeatId("seat-bo"), SeatId("seat-erik"), "seat-stranger"
PHONE = (390, 844)
SMALLER = {PHONE: ((320, 568),), (1920, 1080): ((1280, 720), (1024, 768))}
SAID = {
    cast.KAREN: ("Kan tilbyde en plads på et kursus", "Mette har spurgt om cykler"),
    cast.IDA: ("Rådgiver", "Har talt med Mette seks gange"),
}
INVITED = (
    *(replace(seat, name="Storskærmen") if seat.id == cast.WALL else seat for seat in of_the_five()),
    *(
        replace(seat, mandate_text=SAID[SeatId(seat.id)][0], reason=SAID[SeatId(seat.id)][1])
        for seat in cast.SEATS
        if seat.id in SAID
    ),
    AddSeat(
        id=ERIK,
        role=Role.PROFESSIONAL,
        name="Erik",
        profession=cast.NETWORK,
        mandate=Mandate.NEITHER,
        reason="Nabo i ti år",
    ),
)
"""Eight of the ten and the wall. Bo is asked to lead too, and Amina comes late with no link: they get their seats on the way."""
WRITTEN = {
    cast.KAREN: "Kurset for cykelsmede tager to formiddage om ugen. Man kan begynde på halv tid og holde pause, når det er for meget.",
    cast.IDA: "Hun sover bedre i de uger, hvor ingen breve kommer fra kommunen. Det er uvisheden, der slider, ikke arbejdet.",
    ERIK: "Mette reparerer hele vejens cykler. Hun bliver glad, når nogen kommer forbi, og det kan hun på en god dag holde til i en time.",
}


class TenScreens(FiveScreens):
    """Those before screens; the others act from screens nobody looks at."""

    sizes: ClassVar = {**FiveScreens.sizes, cast.ALI: PHONE, BO: PHONE, cast.AMINA: PHONE}

    def __init__(self, chromium: Browser, invited: Invited) -> None:
        super().__init__(chromium, invited, (cast.ALI, cast.METTE, cast.INGRID, cast.JONAS, cast.WALL))
        self._invited = invited

    def tell(self, seat: SeatId, command: Command) -> None:
        """Somebody whose screen is not looked at does so."""
        self._invited.tells(seat, command)

    def write_in_quiet(self) -> None:
        """Those whose screens are not looked at write a card each, and are done."""
        for seat, text in WRITTEN.items():
            self.tell(seat, PostPerspective(id=f"card-{seat}", text=text, basis=Basis.JUDGEMENT))
            self.tell(seat, MarkDone(id=f"done-{seat}"))

    def asks_to_come_in(self, phone: Page, name: str, profession: str) -> None:
        """Somebody without a link reads the code off the wall and says who they are."""
        phone.goto(f"{self._invited.address}/enter")
        phone.fill("#code", self[cast.WALL].locator("#join-code .code").inner_text())
        phone.locator("main .main").tap()
        phone.wait_for_url("**/enter/who")
        phone.fill("#name", name)
        phone.get_by_label("Jeg er her med min faglighed").check()
        phone.select_option("#profession", profession)
        phone.locator("main .main").tap()
        phone.wait_for_url("**/enter/waiting")

    def goes_to_the_board(self, phone: Page, seat: SeatId) -> None:
        """Whoever comes late reads one screen first."""
        phone.wait_for_url("**/late")
        self.pages[seat] = phone
        self.photograph(f"late-{seat}", to=(seat,))
        phone.locator("a.main").tap()
        self.is_up(phone)

    def comes_back(self, seat: SeatId, left: Page) -> Page:
        """The same person with the same link, in the browser they have left."""
        page = self.pages[seat] = left.context.new_page()
        page.set_default_timeout(10_000)
        page.goto(self._invited.links[seat])
        page.wait_for_url("**/seats/**")
        self.is_up(page)
        return page

    def photograph(self, step: str, *, to: Iterable[SeatId] = (), whole: bool = False) -> None:
        """And on the smaller phone, and on the smaller and the squarer wall."""
        to = tuple(to or self.pages)
        super().photograph(step, to=to, whole=whole)
        for seat in to if PICTURES else ():
            for width, height in SMALLER.get(self.sizes[seat], ()):
                self[seat].set_viewport_size({"width": width, "height": height})
                super().photograph(f"{step}-{width}x{height}", to=(seat,), whole=whole)
            self[seat].set_viewport_size(dict(zip(("width", "height"), self.sizes[seat], strict=True)))
