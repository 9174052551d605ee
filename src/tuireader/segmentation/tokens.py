"""Tokens of a paragraph. Owns the classes of characters that make one; knows no dictionary."""

from __future__ import annotations

import re
import unicodedata

from tuireader.arabic.characters import LETTER_RANGES, TASHKEEL, ZWJ, ZWNJ
from tuireader.document import Token, TokenKind

_LETTER = "".join(f"{chr(first)}-{chr(last)}" for first, last in LETTER_RANGES)
_MARKS = "".join(sorted(TASHKEEL))
_DIGIT = "0-9٠-٩۰-۹"
_COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Diacritics that any letter may carry."""
_EMOJI_PARTS = "\ufe00-\ufe0f\U0001f3fb-\U0001f3ff" + _COMBINING
"""What changes the sign before it: variation selectors, skin tones, the frame of a key cap."""
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTER}](?:[{_LETTER}{_MARKS}{_COMBINING}]|{ZWNJ}(?=[{_LETTER}{_MARKS}])|{ZWJ})*)"
    rf"|(?P<number>[{_DIGIT}]+(?:[.,٫٬،/:][{_DIGIT}]+)*[%٪]?)"
    rf"|(?P<latin>[^\W\d_{_LETTER}](?:[^\W_{_LETTER}]|[{_COMBINING}]|[.'’\-&](?=[^\W_{_LETTER}]))*)"
    rf"|(?P<dots>\.{{2,}}|…+)|(?P<other>\S[{_EMOJI_PARTS}]*(?:{ZWJ}[^\w\s][{_EMOJI_PARTS}]*)*)"
)
_KINDS = {
    "word": TokenKind.WORD,
    "number": TokenKind.NUMBER,
    "latin": TokenKind.LATIN,
    "dots": TokenKind.PUNCTUATION,
}


def tokenize(text: str) -> tuple[Token, ...]:
    """Sorted, disjoint tokens; every code point that is not white space is in exactly one.

    A word keeps its tatweel and tashkeel. A number keeps its separators and its percent sign. Letters of scripts other
    than Arabic make `latin` tokens. Punctuation stands alone, but for a row of dots; an emoji keeps what it is made of.
    """
    return tuple(
        Token(start=match.start(), end=match.end(), kind=_kind(match.lastgroup or "", match[0]))
        for match in _TOKEN.finditer(text)
    )


def _kind(group: str, sign: str) -> TokenKind:
    if group in _KINDS:
        # ¼ and ② are neither digits nor letters.
        return TokenKind.NUMBER if group == "latin" and not sign[0].isalpha() else _KINDS[group]
    return TokenKind.PUNCTUATION if unicodedata.category(sign[0])[0] == "P" else TokenKind.SYMBOL
