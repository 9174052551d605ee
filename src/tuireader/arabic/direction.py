"""Which languages run right to left, and which way a note begins. Owns the list; levels of a line are `layout/`'s."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT = frozenset(["ar", "arc", "arz", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"])
_ARABIC_SCRIPT = "-arab"
_STRONG = {"R": True, "AL": True, "L": False}


def runs_right_to_left(language: str) -> bool:
    """Whether texts with this BCP 47 tag do: by the language, or, as in `ku-Arab`, by the script it names."""
    tag = language.lower()
    return tag.partition("-")[0] in _RIGHT_TO_LEFT or _ARABIC_SCRIPT in tag


def begins_right_to_left(text: str) -> bool | None:
    """Whether the first letter that has a direction runs so (UAX#9, P2); None where there is none."""
    return next((strong for char in text if (strong := _STRONG.get(unicodedata.bidirectional(char))) is not None), None)
