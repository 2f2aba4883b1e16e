"""Whether one text is another read back: word for word, or with a word or two changed."""

import re
from difflib import SequenceMatcher

ALIKE = 0.8
"""The share of words in common, in the same order, from which a text counts as copied."""
WORDS = re.compile(r"\w+")


def is_copied(text: str, original: str) -> bool:
    """Whether ``text`` repeats ``original``, or a stretch of it that makes up nearly all that is said."""
    said, first = WORDS.findall(text.casefold()), WORDS.findall(original.casefold())
    if not said:
        return False
    blocks = SequenceMatcher(None, said, first, autojunk=False).get_matching_blocks()
    # One word here and there is shared by any two sentences on the same matter: only stretches of two or more count.
    repeated = sum(block.size for block in blocks if block.size > 1 or len(said) < 3)
    return repeated >= ALIKE * len(said)
