"""Markdown: structure, emphasis, notes, verse, and the facts on top."""

from __future__ import annotations

from contextlib import suppress

import pytest
from loading import check, loaded, outline, set_apart

from tuireader.document import Meta
from tuireader.errors import SourceError, TuiReaderError
from tuireader.loaders import load


def test_structure() -> None:
    document = loaded("notes.md").document
    check(document)
    assert document.meta == Meta(title="دليل القهوة", author="كاتبة", date="2024-01-02", language="ar")
    assert outline(document) == [
        ("heading1", "القهوة العربية"),
        ("paragraph", "فقرة فيها كلمة غليظة وأخرى مائلة ورمز وسطر يتبعها[1]، وفيها رابط."),
        ("quote", "قول مأثور من سطرين."),
        ("list_item", "بند أول"),
        ("list_item", "بند ثان"),
        ("list_item", "وتتمته"),
        ("list_item", "3. ثالث"),
        ("list_item", "4. رابع"),
        ("verse", "صدر البيت"),
        ("verse", "عجز البيت"),
        ("paragraph", "النوع | السعر"),
        ("paragraph", "عربية | 3"),
        ("paragraph", "سطر حرفي"),
        ("paragraph", "نص في وسم"),
        ("heading6", "عنوان أصغر"),
        ("paragraph", "[1] هامش الفقرة."),
    ]
    assert set_apart(document.paragraphs[0]) == [("العربية", False)]
    assert set_apart(document.paragraphs[1]) == [("كلمة غليظة", True), ("أخرى مائلة", False)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\nليس رأسا", [("paragraph", "ليس رأسا")]),
        ("[^1]: - [^2]: هامش\n\nنص", [("paragraph", "نص")]),
        ("سطر  \n" + "طويل " * 30, [("paragraph", "سطر " + "طويل " * 29 + "طويل")]),
        ("1. أول\n\n   > داخله", [("list_item", "1. أول"), ("list_item", "داخله")]),
        ("صدر<br>عجز <b>غليظ</b>", [("verse", "صدر"), ("verse", "عجز غليظ")]),
        ("| صدر *أول*\n| عجز أول", [("verse", "صدر أول"), ("verse", "عجز أول")]),
        ("| صدر\nبلا علامة", [("paragraph", "| صدر بلا علامة")]),
        ("<script>alert('نص')</script>\n\nنص", [("paragraph", "نص")]),
    ],
)
def test_cases(source: str, expected: list[tuple[str, str]]) -> None:
    document = load(source.encode(), "a.md").document
    check(document)
    assert outline(document) == expected


def test_only_the_name_makes_it_markdown() -> None:
    assert outline(load("# عنوان".encode(), "a.txt").document) == [("paragraph", "# عنوان")]


def test_what_is_nested_too_deep_to_be_read_is_not_left_out_without_a_word() -> None:
    deep = "".join(f"{'  ' * depth}- بند\n" for depth in range(200))
    with pytest.raises(SourceError, match="nested"):
        load(deep.encode(), "a.md")


@pytest.mark.parametrize(
    "source",
    [">" * 100_000 + " نص", "- " * 20_000 + "نص", "[" * 20_000, "*نص " * 20_000],
    ids=["quotes", "lists", "links", "emphasis"],
)
def test_markdown_nested_without_end_ends(source: str) -> None:
    with suppress(TuiReaderError):
        check(load(source.encode(), "a.md").document)
