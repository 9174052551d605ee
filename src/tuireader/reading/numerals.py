"""The digits that a text is written with, for numbers that stand beside it. Owns how they are found."""

from __future__ import annotations

import re
from itertools import islice

from tuireader.arabic.characters import ARABIC_INDIC_DIGITS, EXTENDED_DIGITS
from tuireader.document import Document
from tuireader.layout import Digits, Display

_ASCII = "0123456789"
_ANY = re.compile(f"[{_ASCII}{ARABIC_INDIC_DIGITS}{EXTENDED_DIGITS}]")
_LOOKED_AT = 200
"""Paragraphs."""


class Numerals:
    """Writes numbers as one text writes its own: as its first digit is, else 0 to 9."""

    def __init__(self, document: Document) -> None:
        found = (_ANY.search(paragraph.text) for paragraph in islice(document.paragraphs, _LOOKED_AT))
        first = next((match[0] for match in found if match), _ASCII[0])
        self._own = next(digits for digits in (_ASCII, ARABIC_INDIC_DIGITS, EXTENDED_DIGITS) if first in digits)

    def written(self, number: int, display: Display) -> str:
        """A number in the digits of the text, or in those that the display puts in their place."""
        digits = {Digits.ASCII: _ASCII, Digits.ARABIC_INDIC: ARABIC_INDIC_DIGITS}.get(display.digits, self._own)
        return str(number).translate(dict(zip(map(ord, _ASCII), digits, strict=True)))
