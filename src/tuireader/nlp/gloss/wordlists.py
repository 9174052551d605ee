"""Lists of words written as running text, which people read more easily than rows of quotes."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
