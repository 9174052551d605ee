"""Bytes to text. Owns the choice of encoding and what is refused as binary; knows no format."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from tuireader.arabic.characters import has_arabic
from tuireader.errors import NotText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, such as DOCX or EPUB"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
)
_OLD_ENCODINGS = {"windows-1256": "Windows-1256", "iso-8859-6": "ISO-8859-6"}
_ARTICLE = "ال"
_ODD = re.compile("[\ufffd\x80-\x9f]|(?<=[ء-ي])[À-ÿ]|[À-ÿ](?=[ء-ي])")
_AGAINST = 4
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
_HINT = "save it as UTF-8 text first"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was read."""

    text: str
    encoding: str
    notice: str = ""
    """What the reader should be told where the bytes do not prove the encoding, or are damaged."""


def mark_of(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that `data` begins with, or none, and the encoding that follows from it."""
    return next(((mark, encoding) for mark, encoding in _BOMS if data.startswith(mark)), (b"", "utf-8"))


def decode_declared(data: bytes, declared: str | None) -> Decoded:
    """Read bytes in the encoding that their own first lines declare, unless a byte order mark or its content says else.

    Raises:
        NotText: As `decode_text`, which is asked where nothing is declared or the declaration is wrong.
    """
    if declared and not mark_of(data)[0]:
        with suppress(LookupError, UnicodeError):
            return Decoded(data.decode(declared), declared)
    return decode_text(data)


def decode_text(data: bytes) -> Decoded:
    """Read bytes by their byte order mark, else as UTF-8, else, as a guess, as Windows-1256 or ISO-8859-6.

    A text that is UTF-8 but for a few bytes, such as one that was cut off, is read as what it is.

    Raises:
        NotText: The bytes are binary, or are in none of these encodings.
    """
    mark, encoding = mark_of(data)
    if mark:
        return _by_mark(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _damaged(data, error) or _guess(data, error)


def _by_mark(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"the file says it is {encoding.upper()}, but byte {error.start} is not", _HINT) from error


def _refuse_binary(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"this is {what}, not a text", _HINT)
    head = data[:65536]
    if b"\x00" in head:
        raise NotText("this is a binary file, not a text", _HINT)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 10 > len(head):
        raise NotText("this is a binary file, not a text", _HINT)


def _damaged(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """Text in UTF-8 that was cut, or has one bad place in fifty letters beyond ASCII; in Windows-1256 most are bad."""
    cut = error.reason == "unexpected end of data" and error.start > 0
    text = data.decode("utf-8", errors="replace")
    beyond = sum(not char.isascii() for char in text)
    bad = text.count("\ufffd")
    if bad * 50 > beyond and not (cut and beyond > 1):
        return None
    return Decoded(text, "utf-8", f"damaged UTF-8, first at byte {error.start}: signs stand for what cannot be read")


def _guess(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Both encodings have their letters in the same bytes: the one in which they make words is it."""
    found = [(encoding, data.decode(encoding, errors="replace")) for encoding in _OLD_ENCODINGS]
    encoding, text = max(found, key=lambda one: _likeness(one[1]))
    if not has_arabic(text) or text.count("\ufffd") > len(text) // 50:
        raise NotText(f"the file is not UTF-8 (byte {error.start}) and not Windows-1256", _HINT) from error
    said = _OLD_ENCODINGS[encoding]
    return Decoded(text, encoding, f"not UTF-8: read as {said}, which is a guess")


def _likeness(text: str) -> int:
    """How much it is like Arabic: articles speak for it, Latin letters in words and what is no letter against."""
    return text.count(_ARTICLE) - _AGAINST * len(_ODD.findall(text))
