"""OpenITI mARkdown: structure, pages as references, verse, reports, names; and what of it is never shown."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from loading import check, loaded, outline, references, set_apart

from tuireader.document import Document, EntityType
from tuireader.loaders import load

DATA = Path(os.environ.get("TUIREADER_TEST_DATA", Path(__file__).resolve().parents[4] / "shared" / "data"))
HEADER = "######OpenITI#\n#META#Header#End#\n"


@pytest.fixture(scope="module")
def book() -> Document:
    document = loaded("book.mARkdown").document
    check(document)
    return document


def test_metadata(book: Document) -> None:
    meta = book.meta
    assert (meta.title, meta.author) == ("كتاب الأمثلة: في الطرق والأسماء", "راوٍ من الرواة")
    assert meta.date == "ت ٢٧٩ه"


def test_structure(book: Document) -> None:
    assert outline(book) == [
        ("heading1", "مقدمة المحقق"),
        ("paragraph", "كلمة قصيرة تتمتها في سطر آخر."),
        ("heading1", "الباب الأول"),
        ("paragraph", "فقرة تبدأ هنا وتنتهي في صفحة بعدها من الكتاب."),
        ("paragraph", "كلمة مقطوعة بين صفحتين."),
        ("heading6", "عنوان عميق"),
        ("verse", "صدر البيت الأول * وعجز البيت الأول"),
        ("verse", "صدر البيت الثاني * وعجز البيت الثاني"),
        ("paragraph", "وزادت الأسعار 5% في السوق، ثم 7 % أخرى."),
        ("paragraph", "حدثنا فلان عن فلان"),
        ("quote", "«العلم نور»"),
        ("paragraph", "حديث حسن."),
        ("paragraph", "قال تعالى: {اقرأ باسم ربك} ثم سكت."),
        ("paragraph", "سافر وزيد بن عمرو إلى بمدينة السلام، ومات بها سنة سبع وتسعين."),
        ("paragraph", "وكان واعظا مشهورا البيان."),
        ("heading6", "ذكر شيوخه"),
        ("paragraph", "نقطة فيها هامش [2] بعيد."),
        ("heading6", "زيد بن عمرو"),
        ("paragraph", "ولد في القرية."),
        ("heading6", "هند بنت زيد"),
        ("heading6", "سنة ست وستين"),
        ("paragraph", "وفيها كان المطر."),
        ("paragraph", "الكوفة البصرة ثمانون فرسخا"),
    ]


def test_a_paragraph_begins_on_the_page_that_ends_next(book: Document) -> None:
    found = references(book)
    assert found[:6] == ["p. 3", "p. 3", "vol. 1, p. 1", "vol. 1, p. 2", "vol. 1, p. 3", "vol. 1, p. 4"]
    assert set(found[5:17]) == {"vol. 1, p. 4"}
    assert set(found[17:]) == {None}


def test_tagged_names_are_entities_without_their_clitics(book: Document) -> None:
    names = {
        (mention.of(paragraph.text), mention.type)
        for paragraph in book.paragraphs
        for mention in paragraph.entities or ()
    }
    assert names == {
        ("زيد بن عمرو", EntityType.PERSON),
        ("مدينة السلام", EntityType.LOC),
        ("البيان", EntityType.MISC),
    }


def test_what_is_tagged_as_quran_is_set_apart(book: Document) -> None:
    assert [part for paragraph in book.paragraphs for part in set_apart(paragraph)] == [("{اقرأ باسم ربك}", False)]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("# @P09 كلمتان فقط", ["كلمتان فقط"]),
        ("# كلمة @P02", ["كلمة"]),
        ("# @QE@ نص @QB@ مفتوح", ["نص مفتوح"]),
        ("### $", []),
        ("سطر بلا علامة", ["سطر بلا علامة"]),
        ("# قبل @\nQB@ {آية} @QE@", ["قبل {آية}"]),
        ("# % صدر % عجز %", ["صدر * عجز"]),
        ("# اكتب إلى name@example.org عاجلا", ["اكتب إلى name@example.org عاجلا"]),
        ("# لغة C# وسعر 5$ فقط", ["لغة C# وسعر 5$ فقط"]),
    ],
)
def test_marks_in_disorder(body: str, texts: list[str]) -> None:
    document = load(f"{HEADER}# أول\n{body}\n".encode()).document
    check(document)
    assert [paragraph.text for paragraph in document.paragraphs][1:] == texts


def test_a_whole_book_opens_without_a_mark_left() -> None:
    path = next(DATA.glob("openiti/*-ara1"), None)
    if path is None:
        pytest.skip(f"{DATA} holds no OpenITI book")
    document = load(path.read_bytes(), path.name).document
    check(document)
    marks = re.compile(r"Page[VBE]|\bms\d|@[A-Z]|[A-Z]@|~~|###|%~%|\$[A-Z]")
    assert [paragraph.text for paragraph in document.paragraphs if marks.search(paragraph.text)] == []
    assert None not in references(document)
    assert sum(kind.startswith("heading") for kind, _ in outline(document)) > 6000
