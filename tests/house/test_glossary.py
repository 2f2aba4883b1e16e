"""The glossary is the front door: board/__init__.py explains every public term of the board."""

from facilitator import board


def test_every_term_of_the_board_is_explained():
    unexplained = [term for term in board.__all__ if f"``{term}``" not in board.__doc__]
    assert not unexplained, f"explain in board/__init__.py: {', '.join(unexplained)}"


def test_every_term_in_the_glossary_exists():
    promised = {part for part in board.__doc__.split("``")[1::2] if part.isidentifier()}
    assert promised, "the glossary names no term, so nothing was tested"
    gone = promised - set(board.__all__)
    assert not gone, f"the glossary explains what board/ does not offer: {', '.join(sorted(gone))}"
