"""Bytes to text. Owns the choice of encoding and what is refused as binary; knows no format."""

from __future__ import annotations

import codecs
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
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")
_HINT = "save it as UTF-8 text first"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was read."""

    text: str
    encoding: str
    guessed: bool
    """True where nothing in the bytes proves the encoding."""


def decode_text(data: bytes) -> Decoded:
    """Read bytes by their byte order mark, else as UTF-8, else, as a guess, as Windows-1256.

    Raises:
        NotText: The bytes are binary, or are in none of these encodings.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError as error:
        return _guess(data, error)


def _by_mark(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, guessed=False)
    except UnicodeDecodeError as error:
        raise NotText(f"the file says it is {encoding.upper()}, but byte {error.start} is not", _HINT) from error


def _refuse_binary(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"this is {what}, not a text", _HINT)
    head = data[:65536]
    if b"\x00" in head:
        raise NotText("this is a binary file, not a text", _HINT)
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
    if controls > len(head) // 10:
        raise NotText("this is a binary file, not a text", _HINT)


def _guess(data: bytes, error: UnicodeDecodeError) -> Decoded:
    text = data.decode("windows-1256", errors="replace")
    if not has_arabic(text) or text.count("\ufffd") > len(text) // 50:
        raise NotText(f"the file is not UTF-8 (byte {error.start}) and not Windows-1256", _HINT) from error
    return Decoded(text, "windows-1256", guessed=True)
