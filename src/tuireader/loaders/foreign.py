"""What is no text, by its first bytes. Owns the signs of other files and what to do with each; decodes nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import NamedTuple

from tuireader.errors import NotText

AS_TEXT = "save it as UTF-8 text first"
_AS_DOCX = "save it as DOCX first, in LibreOffice for example"
_UNPACK = "unpack it first"
_AS_EPUB = "make an EPUB of it first, with Calibre for example"


class _Sign(NamedTuple):
    magic: bytes
    what: str
    hint: str = AS_TEXT
    at: int = 0


_SIGNS = (
    _Sign(b"%PDF", "a PDF"),
    _Sign(b"PK\x03\x04", "a ZIP archive, such as DOCX or EPUB"),
    _Sign(b"PK\x05\x06", "an empty ZIP archive"),
    _Sign(b"\x1f\x8b", "a gzip archive", _UNPACK),
    _Sign(b"BZh", "a bzip2 archive", _UNPACK),
    _Sign(b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    _Sign(b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    _Sign(b"Rar!", "a RAR archive", _UNPACK),
    _Sign(b"{\\rtf", "RTF", _AS_DOCX),
    _Sign(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file, such as DOC", _AS_DOCX),
    _Sign(b"BOOKMOBI", "a Kindle book", _AS_EPUB, at=60),
    _Sign(b"AT&TFORM", "a DjVu book", "recognize its letters first"),
    _Sign(b"\x89PNG", "a PNG picture", "recognize its letters first, with tesseract -l ara for example"),
    _Sign(b"\xff\xd8\xff", "a JPEG picture", "recognize its letters first, with tesseract -l ara for example"),
    _Sign(b"\x7fELF", "a program"),
    _Sign(b"SQLite format 3", "a SQLite database"),
)
_OFFICE = (
    ("application/vnd.oasis.opendocument.text", "a text in OpenDocument (ODT)"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))


def refuse_foreign(data: bytes) -> None:
    """Let bytes pass that may be text.

    Raises:
        NotText: They are something else, which is named.
    """
    for sign in _SIGNS:
        if data.startswith(sign.magic, sign.at):
            raise _office(data) or NotText(f"this is {sign.what}, not a text", sign.hint)
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls * 10 > len(head):
        raise NotText("this is a binary file, not a text", AS_TEXT)


def _office(data: bytes) -> NotText | None:
    """The word for a ZIP archive that an office program wrote."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            said = archive.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except Exception:  # noqa: BLE001 - it is told as an archive then
        return None
    for start, what in _OFFICE:
        if said.startswith(start):
            return NotText(f"this is {what}, which is not read", _AS_DOCX)
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        return NotText("this is a spreadsheet or a presentation, which is not read", "copy its text into a file")
    return None
