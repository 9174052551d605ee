"""From bytes to a document: which format, which paragraphs, which errors."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tuireader.document import Meta, Paragraph, make_document
from tuireader.document.document import MAX_FILE_BYTES, MAX_PARAGRAPH_CODE_POINTS, MAX_PARAGRAPHS
from tuireader.document.file_format import encode
from tuireader.errors import DocumentError, EmptySource, LimitExceeded, TuiReaderError
from tuireader.loaders import load
from tuireader.loaders.paragraphs import WIDEST_WRAP, split_paragraphs

LONG_LINE = "كلمة " * (WIDEST_WRAP // 4)


def texts(data: bytes | str, name: str = "text.txt") -> list[str]:
    loaded = load(data.encode() if isinstance(data, str) else data, name)
    return [paragraph.text for paragraph in loaded.document.paragraphs]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("سطر\nآخر\n", ["سطر", "آخر"]),
        ("سطر\r\nآخر\r\n", ["سطر", "آخر"]),
        ("سطر\rآخر\r", ["سطر", "آخر"]),
        ("سطر", ["سطر"]),
        ("  سطر \t فيه\u00a0بياض  ", ["سطر فيه بياض"]),
        ("\n\nسطر\nآخر\n\n", ["سطر", "آخر"]),
        ("سطر\nيتبع\n\nفقرة", ["سطر يتبع", "فقرة"]),
        ("سطر\r\nيتبع\r\n\r\nفقرة", ["سطر يتبع", "فقرة"]),
        ("سطر\nيتبع\n \t \nفقرة", ["سطر يتبع", "فقرة"]),
        ("أ\n\n\n\nب", ["أ", "ب"]),
        (f"عنوان\n{LONG_LINE}\n\nب", ["عنوان", LONG_LINE.strip(), "ب"]),
        ("سطر\u2028آخر", ["سطر", "آخر"]),
    ],
)
def test_what_makes_a_paragraph(text: str, paragraphs: list[str]) -> None:
    assert texts(text) == paragraphs


@settings(deadline=None)
@given(st.text("اب \n\t.", max_size=60))
def test_no_word_is_lost_between_paragraphs(text: str) -> None:
    assert " ".join(split_paragraphs(text)).split() == text.split()
    assert all(part == part.strip() and "\n" not in part for part in split_paragraphs(text))


def test_a_plain_text_gets_ids_in_order_and_its_language() -> None:
    document = load("أول\nثان".encode()).document
    assert [paragraph.id for paragraph in document.paragraphs] == ["p1", "p2"]
    assert document.meta.language == "ar"
    assert load(b"No Arabic here").document.meta.language == "und"


def test_a_plain_text_is_cleaned_once_on_its_way_in() -> None:
    assert texts(codecs.BOM_UTF8 + "\x1b[31mأح\u200bمر\u202e ا\u0653".encode()) == ["␛[31mأحمر␦ آ"]


def test_a_guess_is_passed_on() -> None:
    assert "guess" in load("شراكة جديدة".encode("windows-1256")).notice
    assert load("شراكة جديدة".encode()).notice == ""


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u2028\u00a0".encode()])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(EmptySource):
        load(data, "empty.txt")


def native(*paragraphs: str) -> bytes:
    parts = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(paragraphs, 1))
    return encode(make_document(parts, Meta(title="عنوان")))


@pytest.mark.parametrize("name", ["a.json", "a.txt", "", "A.JSON"])
def test_a_document_file_is_known_by_its_content(name: str) -> None:
    assert load(native("نص"), name).document.meta.title == "عنوان"
    assert load(codecs.BOM_UTF8 + b"\n " + native("نص"), name).document.meta.title == "عنوان"


def test_a_document_file_keeps_its_code_points() -> None:
    """Its layers count on them, whatever they are."""
    assert texts(native("ا\u0653 \ufeff\u200b\x1b  \n")) == ["ا\u0653 \ufeff\u200b\x1b  \n"]


@pytest.mark.parametrize("data", [native(), native(""), native(" \n")])
def test_a_document_file_without_text_is_empty(data: bytes) -> None:
    with pytest.raises(EmptySource):
        load(data, "a.json")


@pytest.mark.parametrize("data", [b'{"a": 1}', b'{"format": "other", "version": 1}', b"[1, 2]", b"{"])
def test_a_json_file_that_is_not_ours_is_not_shown_as_a_text(data: bytes) -> None:
    with pytest.raises(DocumentError):
        load(data, "data.json")


@pytest.mark.parametrize("text", ["{ملاحظة} نص", '{"a": 1}', "[1] نص"])
def test_a_plain_text_may_begin_with_a_brace(text: str) -> None:
    assert texts(text, "notes.txt") == [text]


def test_the_limits() -> None:
    with pytest.raises(LimitExceeded, match="MB"):
        load(bytes(MAX_FILE_BYTES + 1))
    with pytest.raises(LimitExceeded, match="paragraphs"):
        load(b"a\n" * (MAX_PARAGRAPHS + 1))
    with pytest.raises(LimitExceeded, match="paragraph 2"):
        load(b"a\n" + b"a" * (MAX_PARAGRAPH_CODE_POINTS + 1))


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["", "a.txt", "a.json"]))
@example(b"\xff\xfe\x00\xd8", "")
@example(b'{"format":"tuireader-document","version":1,"paragraphs":[{"id":"\xff","text":"a"}]}', "a.json")
def test_whatever_is_given_is_read_or_refused(data: bytes, name: str) -> None:
    with suppress(TuiReaderError):
        assert load(data, name).document.paragraphs
