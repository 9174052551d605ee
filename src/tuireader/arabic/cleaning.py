"""The one place through which all text from outside passes. Owns what becomes of controls; knows no terminal.

Two doors. `clean_text` is the way in: a loader passes what it decoded through it once, before anything counts offsets.
`visible` is the way out: whatever is drawn or printed (a text, a title, a note, a file name, an error) passes through
it. It keeps the number of code points, so offsets hold on both sides, and it may be applied twice without harm.
"""

from __future__ import annotations

import re
import unicodedata

from tuireader.arabic.characters import BIDI_EMBEDDINGS, BIDI_OVERRIDES

REPLACEMENT = "\ufffd"
_BLANKS = "\t\n\v\f\r\x85\u2028\u2029"
_HIDDEN_SIGN = "\u2426"
"""Stands for a control that has no picture of its own in Unicode: C1, bidi embeddings and overrides."""

_VISIBLE: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)}
_VISIBLE[0x7F] = "\u2421"
_VISIBLE |= dict.fromkeys(range(0x80, 0xA0), _HIDDEN_SIGN)
_VISIBLE |= {ord(char): _HIDDEN_SIGN for char in BIDI_EMBEDDINGS | BIDI_OVERRIDES}
_VISIBLE |= dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)
_VISIBLE |= {code: REPLACEMENT for code in (0xFFF9, 0xFFFA, 0xFFFB, *range(0xE0000, 0xE0080))}
_VISIBLE |= {ord(char): " " for char in _BLANKS}

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""The keys of `_VISIBLE` as ranges: a class of single characters is ten times slower to search."""

_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f"
"""The same without what a text is laid out by: tab, line ends, and the embeddings that are dropped."""

_DROPPED = "\ufeff\u200b\u2060-\u2064\u206a-\u206f\u00ad\u202a-\u202c"
"""BOM, zero-width space, word joiner and invisible operators, deprecated controls, soft hyphen, bidi embeddings."""
_CLEAN = re.compile("(?:[\n -~«»،؛؟ء-غـ-ي٠-٩‘-”–—…﴾﴿]+|[ً-ْ](?![ً-ْ]))*+")
"""What most Arabic texts are made of in full: nothing in it is dropped, replaced, reordered or joined.

Two marks on a letter may stand in another order than NFC's, and hamzas that are marks of their own would be joined.
"""
_SHAPED = "\ufb00-\ufb06\ufb50-\ufdcf\ufe70-\ufefc"
"""Presentation forms: letters in the shape they have in a word, and Latin ones drawn as one, which no search knows.

The signs of U+FDF0 to U+FDFF are words of their own and stay.
"""
_ODD = re.compile(f"[{_CONTROL}{_DROPPED}{_SHAPED}]")
"""Any of the three: most texts have none, so that a long one is gone through once, and no other class is compiled."""
_LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")


def clean_text(raw: str) -> str:
    r"""Make decoded text fit to be a document's text.

    Line ends become ``\n``, what is invisible and says nothing goes, shapes of letters become letters, the rest is NFC.
    Marks of direction, isolates and ZWJ/ZWNJ stay, for they carry meaning; controls and overrides become visible signs.
    """
    if _CLEAN.fullmatch(raw):
        return raw
    text = raw
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    text = re.sub(f"[{_SHAPED}]", _letters, re.sub(f"[{_DROPPED}]", "", text))
    text = unicodedata.normalize("NFC", text)
    return re.sub(f"[{_CONTROL}]", lambda match: match[0].translate(_VISIBLE), text)


def _letters(shaped: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", shaped[0]).strip()


def visible(text: str) -> str:
    """The same number of code points, without a single one that a terminal could obey; line ends become blanks."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_VISIBLE) if _UNSAFE.search(text) else text


def visible_lines(text: str) -> str:
    """`visible`, line by line: for output of several lines that are our own or were split on purpose."""
    return "\n".join(visible(line) for line in text.split("\n"))
