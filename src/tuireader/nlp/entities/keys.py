"""The form under which tables and features know a word. Owns the form; what is learned depends on it."""

from __future__ import annotations

import re

from tuireader.arabic.normalization import fold

_DIGIT = re.compile(r"\d")


def word_key(word: str) -> str:
    """A word folded, every digit as 0, a row of one sign as two of them."""
    folded = _DIGIT.sub("0", fold(word))
    return folded[:2] if len(set(folded)) == 1 else folded
