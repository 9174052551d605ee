"""The three digit sets of Arabic texts. Owns the mapping between them."""

from __future__ import annotations

from tuireader.arabic.characters import ARABIC_INDIC_DIGITS, EXTENDED_DIGITS
from tuireader.arabic.translating import translated

_TO_ASCII = str.maketrans(
    {digit: str(value) for digits in (ARABIC_INDIC_DIGITS, EXTENDED_DIGITS) for value, digit in enumerate(digits)}
)
_TO_ARABIC_INDIC = str.maketrans("0123456789", ARABIC_INDIC_DIGITS)


def to_ascii_digits(text: str) -> str:
    """Every Arabic-Indic or extended digit as 0 to 9; separators stay."""
    return translated(text, _TO_ASCII)


def to_arabic_indic_digits(text: str) -> str:
    """Every ASCII digit as ٠ to ٩."""
    return text.translate(_TO_ARABIC_INDIC)
