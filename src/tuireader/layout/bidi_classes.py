"""The bidirectional class of every code point, as one letter of a string. Owns the letters; knows no rules.

`unicodedata` says nothing of unassigned code points, but UAX#9 does: their defaults are below (DerivedBidiClass.txt).
"""

from __future__ import annotations

import unicodedata

CODES = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "S", "ET": "T", "AN": "N", "CS": "C", "NSM": "M", "BN": "X",
    "B": "B", "S": "s", "WS": "w", "ON": "o",
    "LRE": "l", "RLE": "r", "LRO": "m", "RLO": "q", "PDF": "p", "LRI": "<", "RLI": ">", "FSI": "?", "PDI": "!",
}  # fmt: skip
"""Unicode's short name of a class -> the one letter that stands for it in a string of classes."""

REMOVED = "lrmqpX"
"""What rule X9 takes out: embeddings, overrides, PDF and boundary neutrals."""

_DEFAULTS = (
    (0x0590, 0x05FF, "R"), (0x0600, 0x07BF, "A"), (0x07C0, 0x085F, "R"), (0x0860, 0x08FF, "A"), (0x2065, 0x2065, "X"),
    (0x20A0, 0x20CF, "T"), (0xFB1D, 0xFB4F, "R"), (0xFB50, 0xFDCF, "A"), (0xFDD0, 0xFDEF, "X"), (0xFDF0, 0xFDFF, "A"),
    (0xFE70, 0xFEFF, "A"), (0xFFF0, 0xFFF8, "X"), (0x10800, 0x10CFF, "R"), (0x10D00, 0x10D3F, "A"),
    (0x10D40, 0x10EBF, "R"), (0x10EC0, 0x10EFF, "A"), (0x10F00, 0x10F2F, "R"), (0x10F30, 0x10F6F, "A"),
    (0x10F70, 0x10FFF, "R"), (0x1E800, 0x1EC6F, "R"), (0x1EC70, 0x1ECBF, "A"), (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "A"), (0x1ED50, 0x1EDFF, "R"), (0x1EE00, 0x1EEFF, "A"), (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "X"),
)  # fmt: skip


class _Classes(dict[int, str]):
    """Fills itself with the code points met, so that `str.translate` runs at the speed of C from the second on."""

    def __missing__(self, code: int) -> str:
        letter = CODES.get(unicodedata.bidirectional(chr(code))) or _default(code)
        self[code] = letter
        return letter


def _default(code: int) -> str:
    if code & 0xFFFE == 0xFFFE:
        return "X"
    return next((letter for first, last, letter in _DEFAULTS if first <= code <= last), "L")


_CLASSES = _Classes()


def classify(text: str) -> str:
    """The letter of each code point's class, as in `CODES`."""
    return text.translate(_CLASSES)
