"""Bytes to text: every encoding that is read, what is said of a guess, and what is refused."""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile

import pytest

from tuireader.errors import NotText
from tuireader.loaders.decoding import decode_declared, decode_text

TEXT = "أعلنت شركة ميتا عن شراكة جديدة، وقالت إنها «مهمة».\n" * 20


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
    ],
    ids=["UTF-8", "UTF-8 with BOM", "UTF-16 LE", "UTF-16 BE", "UTF-32 LE"],
)
def test_what_says_its_encoding_is_read_without_a_word(data: bytes, encoding: str) -> None:
    decoded = decode_text(data)
    assert (decoded.text, decoded.encoding, decoded.notice) == (TEXT, encoding, "")


def test_windows_1256_is_a_guess_and_said_to_be_one() -> None:
    decoded = decode_text(TEXT.encode("windows-1256"))
    assert decoded.text == TEXT
    assert decoded.encoding == "windows-1256"
    assert "Windows-1256" in decoded.notice
    assert "guess" in decoded.notice


def test_iso_8859_6_is_told_from_windows_1256_by_its_article() -> None:
    text = "ذهب الولد إلى المدرسة، وعاد في المساء."
    decoded = decode_text(text.encode("iso-8859-6"))
    assert (decoded.text, decoded.encoding) == (text, "iso-8859-6")
    assert "ISO-8859-6" in decoded.notice
    assert "guess" in decoded.notice


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
@pytest.mark.parametrize("text", ["فقرة أولى قصيرة.\n\nفقرة ثانية.", "قصة", "وصل بيت ثم بيت", "كتب عن سمير وعن ليلى"])
def test_a_few_words_without_an_article_tell_their_encoding(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding)).text == text


def test_french_beside_arabic_is_windows_1256() -> None:
    text = "كتب عن القصة: déjà vu, à propos (é)"
    assert decode_text(text.encode("windows-1256")).text == text


@pytest.mark.parametrize("declared", ["windows-1256", "no-such-encoding", "ascii", None])
def test_a_declared_encoding_is_taken_where_it_holds(declared: str | None) -> None:
    assert decode_declared(TEXT.encode("windows-1256"), declared).text == TEXT


def test_a_byte_order_mark_counts_more_than_what_is_declared() -> None:
    assert decode_declared(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-8").text == TEXT


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_download_that_was_cut_inside_a_letter_is_still_utf_8(cut: int) -> None:
    data = "مرحبا \U0001f600".encode()[:-cut]
    decoded = decode_text(data)
    assert decoded.text.startswith("مرحبا ")
    assert decoded.encoding == "utf-8"
    assert f"byte {len('مرحبا '.encode())}" in decoded.notice


def test_one_bad_byte_in_a_page_of_utf_8_does_not_make_it_another_encoding() -> None:
    data = TEXT.encode().replace("مهمة".encode(), b"\xff", 1)
    decoded = decode_text(data)
    assert decoded.text == TEXT.replace("مهمة", "\ufffd", 1)
    assert "damaged UTF-8" in decoded.notice


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_a_guess(encoding: str) -> None:
    decoded = decode_text(TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert "guess" in decoded.notice


@pytest.mark.parametrize("old", ["windows-1256", "iso-8859-6"])
def test_lines_of_two_encodings_are_read_line_by_line(old: str) -> None:
    added = "وأضيف سطر من المحرر القديم في البلد\n"
    decoded = decode_text(TEXT.encode() + added.encode(old) * 9 + TEXT.encode())
    assert decoded.text == TEXT + added * 9 + TEXT
    assert decoded.notice.startswith("9 lines are not UTF-8")
    assert decode_text(TEXT.encode() + added.encode(old)).notice.startswith("a line is not UTF-8")


def zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (members or {"a.txt": "نص"}).items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (zipped(), "a ZIP archive"),
        (gzip.compress(TEXT.encode()), "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
        (b"\x7fELF\x02\x01\x01\x00", "a program"),
        (b"SQLite format 3\x00", "a SQLite database"),
        (b"{\\rtf1\\ansi \\u1575?}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
        (bytes(60) + b"BOOKMOBI", "a Kindle book"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "ODT"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument file"),
        (zipped(**{"xl/workbook.xml": ""}), "a spreadsheet"),
        (b"abc\x00def", "a binary file"),
        (TEXT.encode("utf-32-le"), "a binary file"),
        (bytes(range(1, 32)) * 10, "a binary file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "UTF-16"),
        (codecs.BOM_UTF8 + b"ab\xff", "UTF-8"),
        ("Le caf\u00e9 est ferm\u00e9".encode("latin-1"), "not UTF-8"),
        (b"\x95\x96\xa9\xae", "not UTF-8"),
    ],
    ids=["PDF", "ZIP", "gzip", "PNG", "JPEG", "ELF", "SQLite",
         "RTF", "DOC", "Kindle", "ODT", "ODS", "XLSX", "NUL", "UTF-32 without BOM", "controls",
         "half a pair", "BOM and no UTF-8", "Latin-1", "no letters"],
)  # fmt: skip
def test_what_is_no_text_is_refused_by_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(NotText) as caught:
        decode_text(data)
    assert said in caught.value.message
    assert caught.value.hint


def test_a_few_controls_do_not_make_a_text_binary() -> None:
    assert decode_text(b"a\x07 bell, and \x1b[31mcolours\x1b[0m in plain text").notice == ""
