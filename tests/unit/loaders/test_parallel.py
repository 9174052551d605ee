"""Texts that come with their English: tables, translation memories, localization files."""

from __future__ import annotations

import pytest
from loading import check, loaded

from tuireader.document import Document
from tuireader.errors import SourceError
from tuireader.loaders import load


def pairs(document: Document) -> list[tuple[str, str | None]]:
    check(document)
    assert {paragraph.gloss.by for paragraph in document.paragraphs if paragraph.gloss} <= {"translation"}
    return [(paragraph.text, paragraph.gloss.en if paragraph.gloss else None) for paragraph in document.paragraphs]


def test_a_table() -> None:
    assert pairs(loaded("pairs.tsv").document) == [("صباح الخير.", "Good morning."), ("بلا ترجمة.", None)]


@pytest.mark.parametrize(
    ("source", "name"),
    [("نعم\tYes\nلا\tNo\n", "a.tsv"), ("Yes\tنعم\nNo\tلا\n", "a.tsv"), ("ar\ten\nنعم\tYes\r\nلا\tNo", "a.txt")],
)
def test_columns_are_told_by_names_or_letters(source: str, name: str) -> None:
    assert pairs(load(source.encode(), name).document) == [("نعم", "Yes"), ("لا", "No")]


def test_a_translation_memory() -> None:
    assert pairs(loaded("memory.tmx").document) == [("افتح الملف.", "Open the file."), ("أغلق", None)]


def test_localization_files_of_both_versions() -> None:
    assert pairs(loaded("app.xlf").document) == [("احفظ الكل", "Save all")]
    assert pairs(loaded("app2.xlf").document) == [("احفظ الكل", "Save all"), ("أغلق", None)]


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        ("<tmx><body>", "a.tmx", "XML is broken"),
        (f"{BOMB}<tmx>&b;</tmx>", "a.tmx", "entities"),
        (f"{OUTSIDE}<tmx>&a;</tmx>", "a.tmx", "entities"),
        ("<tmx>" + "<tu>" * 100_000, "a.tmx", "deep"),
        ("<tmx><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu></tmx>", "a.txt", "no Arabic"),
        ("نص", "a.tmx", "XML is broken"),
        ("<a/>", "a.xlf", "root is a"),
        ("<xliff><file/></xliff>", "a.xliff", "no Arabic"),
        ("<a/>", "a.tmx", "root is a"),
    ],
)
def test_what_cannot_be_read_says_why(source: str, name: str, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        load(source.encode(), name)
    assert caught.value.hint or said == "deep"


def test_utf_16_xml_hides_no_entities() -> None:
    with pytest.raises(SourceError, match="entities"):
        load(f"{BOMB}<tmx>&b;</tmx>".encode("utf-16"), "a.tmx")
