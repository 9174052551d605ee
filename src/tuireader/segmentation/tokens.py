"""Tokens of a paragraph. Owns the classes of characters that make one; knows no dictionary."""

from __future__ import annotations

import re
import unicodedata

from tuireader.arabic.characters import LETTER_RANGES, TASHKEEL, ZWJ, ZWNJ
from tuireader.document import Token, TokenKind

_LETTER = "".join(f"{chr(first)}-{chr(last)}" for first, last in LETTER_RANGES)
_MARKS = "".join(sorted(TASHKEEL))
_DIGIT = "0-9٠-٩۰-۹"
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTER}](?:[{_LETTER}{_MARKS}]|[{ZWNJ}{ZWJ}](?=[{_LETTER}{_MARKS}])|{ZWJ})*)"
    rf"|(?P<number>[{_DIGIT}]+(?:[.,٫٬،/:][{_DIGIT}]+)*[%٪]?)"
    rf"|(?P<latin>[^\W\d_{_LETTER}](?:[^\W_{_LETTER}]|[.'’\-&](?=[^\W_{_LETTER}]))*)"
    r"|(?P<dots>\.{2,}|…+)|(?P<other>\S)"
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
    than Arabic make `latin` tokens. Punctuation stands alone, but for a row of dots.
    """
    return tuple(
        Token(start=match.start(), end=match.end(), kind=_KINDS.get(match.lastgroup or "") or _other_kind(match[0]))
        for match in _TOKEN.finditer(text)
    )


def _other_kind(char: str) -> TokenKind:
    return TokenKind.PUNCTUATION if unicodedata.category(char)[0] == "P" else TokenKind.SYMBOL
