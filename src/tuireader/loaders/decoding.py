"""Bytes to text. Owns the choice of encoding; knows no format."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from msgspec import Struct

from tuireader.arabic.characters import has_arabic
from tuireader.errors import NotText
from tuireader.loaders.foreign import AS_TEXT, refuse_foreign
from tuireader.wording import tr, trn

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD_ENCODINGS = {"windows-1256": "Windows-1256", "iso-8859-6": "ISO-8859-6"}
_LOOKED_AT = 65536
"""Bytes that are enough to tell how wide a letter is."""
_ARTICLE = "ال"
_ODD = re.compile("[\ufffd\x80-\x9f]|(?<=[ء-ي])[À-ÿ]|[À-ÿ](?=[ء-ي])")
_AGAINST = 4


class Decoded(Struct, frozen=True):
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

    A text that is UTF-8 but for a few bytes, such as one that was cut off, is read as what it is; one whose lines
    are of two encodings, line by line.

    Raises:
        NotText: The bytes are binary, or are in none of these encodings.
    """
    mark, encoding = encoding_of(data)
    if mark:
        return _by_mark(data[len(mark) :], encoding)
    with suppress(UnicodeDecodeError):
        if encoding != "utf-8":
            return Decoded(data.decode(encoding), encoding, tr("no byte order mark: read as UTF-16, which is a guess"))
    refuse_foreign(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _damaged(data, error) or _mixed(data) or _guess(data, error)


def _by_mark(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        said = tr("the file says it is {upper}, but byte {start} is not", upper=encoding.upper(), start=error.start)
        raise NotText(said, tr(AS_TEXT)) from error


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """As `mark_of`, and UTF-16 without its mark: of every two bytes one says that the letter is Arabic or Latin."""
    mark, encoding = mark_of(data)
    for at, wide in ((1, "utf-16-le"), (0, "utf-16-be")) if not mark else ():
        high = data[at:_LOOKED_AT:2]
        if high.count(6) * 3 > len(high) and len(high.translate(None, b"\x00\x06")) * 10 <= len(high):
            head = data[:_LOOKED_AT].decode(wide, errors="ignore")
            return (mark, wide) if "\x00" not in head else (mark, encoding)
    return mark, encoding


def _mixed(data: bytes) -> Decoded | None:
    """Lines in UTF-8 beside lines in an old encoding: by chance no line of an old one is UTF-8."""
    lines = data.split(b"\n")
    found: list[str | None] = []
    for line in lines:
        try:
            found.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            found.append(None)
    if not any(line is not None and has_arabic(line) for line in found):
        return None
    old = b"\n".join(line for line, read in zip(lines, found, strict=True) if read is None)
    try:
        guessed = _guess(old, None)
    except NotText:
        return None
    rest = iter(guessed.text.split("\n"))
    text = "\n".join(next(rest) if read is None else read for read in found)
    count = found.count(None)
    said = trn(
        "a line is not UTF-8: read as {encoding}, which is a guess",
        "{count} lines are not UTF-8: read as {encoding}, which is a guess",
        count,
        encoding=_OLD_ENCODINGS[guessed.encoding],
    )
    return Decoded(text, "utf-8", said)


def _damaged(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """Text in UTF-8 that was cut, or has one bad place in fifty letters beyond ASCII; in Windows-1256 most are bad."""
    cut = error.reason == "unexpected end of data" and error.start > 0
    text = data.decode("utf-8", errors="replace")
    beyond = sum(not char.isascii() for char in text)
    bad = text.count("\ufffd")
    if bad * 50 > beyond and not (cut and beyond > 1):
        return None
    return Decoded(text, "utf-8", f"damaged UTF-8, first at byte {error.start}: signs stand for what cannot be read")


def _guess(data: bytes, error: UnicodeDecodeError | None) -> Decoded:
    """Both encodings have their letters in the same bytes: the one in which they make words is it."""
    found = [(encoding, data.decode(encoding, errors="replace")) for encoding in _OLD_ENCODINGS]
    encoding, text = max(found, key=lambda one: _likeness(one[1]))
    if not has_arabic(text) or text.count("\ufffd") > len(text) // 50:
        said = (
            tr("the file is not UTF-8 (byte {start}) and not Windows-1256", start=error.start)
            if error
            else tr("the file is not UTF-8 and not Windows-1256")
        )
        raise NotText(said, tr(AS_TEXT)) from error
    said = _OLD_ENCODINGS[encoding]
    return Decoded(text, encoding, tr("not UTF-8: read as {encoding}, which is a guess", encoding=said))


def _likeness(text: str) -> int:
    """How much it is like Arabic: articles speak for it, Latin letters in words and what is no letter against."""
    return text.count(_ARTICLE) - _AGAINST * len(_ODD.findall(text))
