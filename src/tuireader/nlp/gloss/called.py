"""Nouns with the name of what they are: the Pixel 10 phone, the director of NASA. Owns where the name goes.

The text's entities say of what type a name is; without them a name stands behind its noun.
"""

from __future__ import annotations

from tuireader.nlp.gloss.human import TITLES
from tuireader.nlp.gloss.units import Unit
from tuireader.nlp.gloss.wordlists import word_set

_MADE = word_set(
    "phone telephone smartphone device computer tablet probe spacecraft vehicle rover rocket missile satellite "
    "telescope model vaccine medicine medication drug pill game browser processor chip robot car plane aircraft "
    "helicopter drone tank ship submarine engine assistant capsule module system watch console bomber jet shuttle"
)
"""What is known by the name that its maker gives it."""
_RAGING = word_set("virus epidemic pandemic hurricane typhoon cyclone")


def goes_before(head: Unit, name: Unit) -> bool:
    """Whether the noun is called by its name: the Ebola virus."""
    if head.number != "S" or head.definite:
        return False
    return (head.words in _MADE and name.named == "PRODUCT") or head.words in _RAGING


def call_by_name(outer: Unit, head: Unit, inner: Unit) -> None:
    """Put the name before its noun; one that ends with the noun says it already: the James Webb Space Telescope."""
    outer.parts.insert(len(outer.parts) - 1, inner)
    last = inner.parts[-1]
    if last.words.lower().endswith(f" {head.words}"):
        last.tokens = tuple(sorted({*last.tokens, *head.tokens}))
        outer.parts.pop()


def is_of(head: Unit, name: Unit) -> bool:
    """Whether a noun is of a body: who leads it, and an agency of the United Nations."""
    body = name.named in ("ORG", "LOC")
    return not head.definite and body and (head.words in TITLES or name.words.startswith("the "))
