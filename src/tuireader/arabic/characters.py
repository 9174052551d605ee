"""Character sets of the Arabic script, by Unicode code point. Owns the sets; knows nothing of texts."""

from __future__ import annotations

TATWEEL = "\u0640"
ZWNJ = "\u200c"
ZWJ = "\u200d"

TASHKEEL = frozenset(
    [chr(c) for c in (*range(0x064B, 0x0660), 0x0670, *range(0x0610, 0x061B), *range(0x06D6, 0x06DD))]
    + [chr(c) for c in (*range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE))]
    + [chr(c) for c in (*range(0x0898, 0x08A0), *range(0x08CA, 0x08E2), *range(0x08E3, 0x0900))]
)
"""Marks written above or below a letter: vowels, shadda, tanwin, dagger alef, Quranic signs."""

LETTER_RANGES = (
    (0x0620, 0x064A), (0x066E, 0x06D3), (0x06D5, 0x06D5), (0x06E5, 0x06E6), (0x06EE, 0x06EF), (0x06FA, 0x06FF),
    (0x0750, 0x077F), (0x0870, 0x0887), (0x0889, 0x088E), (0x08A0, 0x08C9),
    (0xFB50, 0xFBB1), (0xFBD3, 0xFD3D), (0xFD50, 0xFDFB), (0xFE70, 0xFEFC),
)  # fmt: skip
"""First and last code points of the letters, tatweel among them, presentation forms included."""

ARABIC_LETTERS = frozenset(chr(c) for first, last in LETTER_RANGES for c in range(first, last + 1)) - TASHKEEL

ARABIC_INDIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
EXTENDED_DIGITS = "۰۱۲۳۴۵۶۷۸۹"

BIDI_MARKS = frozenset("\u200e\u200f\u061c")
"""LRM, RLM, ALM: invisible characters with a direction of their own."""
BIDI_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
BIDI_EMBEDDINGS = frozenset("\u202a\u202b\u202c")
"""LRE, RLE and the PDF that closes them."""
BIDI_OVERRIDES = frozenset("\u202d\u202e")
"""LRO and RLO, which can show a text in an order it does not have."""

SENTENCE_ENDS = ".؟!…?۔"
COMMAS = "،؛,;"
CLOSING_QUOTES = '»”’›﴾")]}'


def has_arabic(text: str) -> bool:
    """Whether any letter of the Arabic script stands in `text`."""
    return not ARABIC_LETTERS.isdisjoint(text)
