"""A receipt answers the command it was written for, and no other words under that command's id (P16)."""

from dataclasses import replace

from facilitator.board import entries_of
from facilitator.board.rules.wordings import says_something, wordings_of
from facilitator.store.known import Known
from tests.board.stories import Step, in_any_step
from tests.given import START


def test_whatever_was_sent_its_receipt_fits_it_and_not_what_says_something_else():
    def check(step: Step) -> bool:
        if not step.events:
            return False
        known = Known(step.before)
        known.take(entries_of(step.before, step.events, by=step.by, at=START, command=step.command.id))
        receipt = known.receipts[step.command.id]
        assert receipt.fits(step.command), step.command
        said = [name for name in wordings_of(type(step.command)) if says_something(getattr(step.command, name))]
        if not said or not receipt.words:
            return False
        assert not receipt.fits(replace(step.command, **{said[0]: "Nobody has said this"})), step.command
        return True

    in_any_step(check, at_least=200)
