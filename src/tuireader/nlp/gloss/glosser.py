"""The dictionary gloss of a paragraph, word by word in the order of the text. Owns spacing, marks and capitals."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.transliteration import spell_name
from tuireader.document import Gloss, Token, TokenKind
from tuireader.nlp.gloss.words import word_gloss

_LATIN_MARKS = {
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "«": "“", "»": "”", "٪": "%", "٫": ".", "٬": ",", "﴾": "(", "﴿": ")",
    "‹": "“", "›": "”", "ـ": "-",
}  # fmt: skip
_SEPARATORS = str.maketrans({"٫": ".", "٬": ",", "٪": "%"})
_OPENING = frozenset("“‘([{")
_CLOSING = frozenset("”’)]},;:.?!…%")
_SENTENCE_ENDS = frozenset(".?!…")


class DictionaryGlosser:
    """Writes down the English of each word where the word stands; it moves nothing and bends nothing."""

    def gloss(self, text: str, tokens: Sequence[Token]) -> Gloss | None:
        """English for a paragraph whose tokens carry analyses; None where there is nothing to say."""
        line = _Line()
        end = 0
        for token in tokens:
            line.add(_english(text, token), token.kind, glued=token.start == end)
            end = token.end
        return Gloss(line.text, "dictionary") if any(char.isalnum() for char in line.text) else None


class _Line:
    """English put together piece by piece."""

    def __init__(self) -> None:
        self.text = ""
        self._attach = True
        self._capital = True
        self._neutral = False

    def add(self, piece: str, kind: TokenKind, *, glued: bool) -> None:
        if not piece:
            return
        mark = kind in (TokenKind.PUNCTUATION, TokenKind.SYMBOL)
        closing = mark and piece[0] in _CLOSING
        neutral = mark and not closing and piece[-1] not in _OPENING
        stays_glued = glued and (neutral or self._neutral)
        if self.text and not (self._attach or closing or stays_glued):
            self.text += " "
        if self._capital and not mark:
            piece = piece[:1].upper() + piece[1:]
            self._capital = False
        self.text += piece
        self._attach = mark and piece[-1] in _OPENING
        self._neutral = neutral
        if mark and not _SENTENCE_ENDS.isdisjoint(piece):
            self._capital = True


def _english(text: str, token: Token) -> str:
    written = token.of(text)
    if token.kind is TokenKind.WORD:
        return (word_gloss(token.analysis) if token.analysis else "") or spell_name(written)
    if token.kind is TokenKind.NUMBER:
        return to_ascii_digits(written).translate(_SEPARATORS)
    if token.kind in (TokenKind.PUNCTUATION, TokenKind.SYMBOL):
        return "".join(_LATIN_MARKS.get(char, char) for char in written)
    return written
