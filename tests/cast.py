"""The one recurring cast: who sits where in every test. All of them are made up."""

from facilitator.board.commands import AddSeat
from facilitator.board.terms import Mandate, Profession, Role, SeatId

METTE = SeatId("seat-mette")
LONE = SeatId("seat-lone")
ALI = SeatId("seat-ali")
INGRID = SeatId("seat-ingrid")
AMINA = SeatId("seat-amina")
JONAS = SeatId("seat-jonas")
KAREN = SeatId("seat-karen")
IDA = SeatId("seat-ida")
WALL = SeatId("seat-wall")

MEDICINE = Profession("medicine")
SOCIAL_WORK = Profession("social-work")
EMPLOYMENT = Profession("employment")
EDUCATION = Profession("education")
PSYCHOLOGY = Profession("psychology")
NETWORK = Profession("network")

PROFESSIONALS = (INGRID, AMINA, JONAS, KAREN, IDA)
EVERYBODY = (METTE, LONE, ALI, *PROFESSIONALS, WALL)

SEATS = (
    AddSeat(id=METTE, role=Role.CITIZEN, name="Mette", reason="It is her life"),
    AddSeat(id=LONE, role=Role.COMPANION, name="Lone", reason="Mette’s sister; Mette asked her to come"),
    AddSeat(id=ALI, role=Role.FACILITATOR, name="Ali", reason="Leads the meeting"),
    AddSeat(
        id=INGRID,
        role=Role.PROFESSIONAL,
        name="Ingrid Holm",
        profession=MEDICINE,
        mandate=Mandate.ADVISES,
        mandate_text="Can describe function, not decide",
        reason="Has read the medical record",
    ),
    AddSeat(
        id=AMINA,
        role=Role.PROFESSIONAL,
        name="Amina",
        profession=SOCIAL_WORK,
        mandate=Mandate.DECIDES,
        mandate_text="Decides home support",
        reason="Has known Mette for a year",
    ),
    AddSeat(
        id=JONAS,
        role=Role.PROFESSIONAL,
        name="Jonas",
        profession=EMPLOYMENT,
        mandate=Mandate.DECIDES,
        mandate_text="Decides placements",
        reason="Knows the workplaces in town",
    ),
    AddSeat(
        id=KAREN,
        role=Role.PROFESSIONAL,
        name="Karen",
        profession=EDUCATION,
        mandate=Mandate.ADVISES,
        mandate_text="Can offer a place on a course",
        reason="Mette has asked about bike mechanics",
    ),
    AddSeat(
        id=IDA,
        role=Role.PROFESSIONAL,
        name="Ida",
        profession=PSYCHOLOGY,
        mandate=Mandate.ADVISES,
        mandate_text="Advises",
        reason="Has talked with Mette six times",
    ),
    AddSeat(id=WALL, role=Role.WALL, name="The wall"),
)
