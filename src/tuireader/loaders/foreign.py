"""What is no text, by its first bytes. Owns the signs of other files and what to do with each; decodes nothing."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from tuireader.errors import NotText
from tuireader.wording import N_, tr

AS_TEXT = N_("save it as UTF-8 text first")
_AS_DOCX = N_("save it as DOCX first, in LibreOffice for example")
_UNPACK = N_("unpack it first")
_AS_EPUB = N_("make an EPUB of it first, with Calibre for example")
_RECOGNIZE = N_("recognize its letters first, with tesseract -l ara for example")


class _Sign(NamedTuple):
    magic: bytes
    what: str
    hint: str = AS_TEXT
    at: int = 0


_SIGNS = (
    _Sign(b"%PDF", N_("a PDF")),
    _Sign(b"PK\x03\x04", N_("a ZIP archive, such as DOCX or EPUB")),
    _Sign(b"PK\x05\x06", N_("an empty ZIP archive")),
    _Sign(b"\x1f\x8b", N_("a gzip archive"), _UNPACK),
    _Sign(b"BZh", N_("a bzip2 archive"), _UNPACK),
    _Sign(b"\xfd7zXZ\x00", N_("an xz archive"), _UNPACK),
    _Sign(b"7z\xbc\xaf\x27\x1c", N_("a 7z archive"), _UNPACK),
    _Sign(b"Rar!", N_("a RAR archive"), _UNPACK),
    _Sign(b"{\\rtf", N_("RTF"), _AS_DOCX),
    _Sign(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", N_("an old Office file, such as DOC"), _AS_DOCX),
    _Sign(b"BOOKMOBI", N_("a Kindle book"), _AS_EPUB, at=60),
    _Sign(b"AT&TFORM", N_("a DjVu book"), N_("recognize its letters first")),
    _Sign(b"\x89PNG", N_("a PNG picture"), _RECOGNIZE),
    _Sign(b"\xff\xd8\xff", N_("a JPEG picture"), _RECOGNIZE),
    _Sign(b"\x7fELF", N_("a program")),
    _Sign(b"SQLite format 3", N_("a SQLite database")),
)
_OFFICE = (
    ("application/vnd.oasis.opendocument.text", N_("a text in OpenDocument (ODT)")),
    ("application/vnd.oasis.opendocument", N_("an OpenDocument file")),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))


def refuse_foreign(data: bytes) -> None:
    """Let bytes pass that may be text.

    Raises:
        NotText: They are something else, which is named.
    """
    for sign in _SIGNS:
        if data.startswith(sign.magic, sign.at):
            raise _office(data) or NotText(tr("this is {what}, not a text", what=tr(sign.what)), tr(sign.hint))
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls * 10 > len(head):
        raise NotText(tr("this is a binary file, not a text"), tr(AS_TEXT))


def _office(data: bytes) -> NotText | None:
    """The word for a ZIP archive that an office program wrote."""
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            said = archive.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except Exception:  # noqa: BLE001 - it is told as an archive then
        return None
    for start, what in _OFFICE:
        if said.startswith(start):
            return NotText(tr("this is {what}, which is not read", what=tr(what)), tr(_AS_DOCX))
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        return NotText(
            tr("this is a spreadsheet or a presentation, which is not read"), tr("copy its text into a file")
        )
    return None
