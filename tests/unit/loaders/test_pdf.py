"""PDF: lines that run from the right, shapes of letters, paragraphs and headings; and files without a text to read."""

from __future__ import annotations

import io
import zlib

import pytest
from loading import check, outline, references
from pypdf import PdfWriter

from tuireader.arabic.characters import TASHKEEL
from tuireader.document import Meta
from tuireader.errors import EmptySource, SourceError
from tuireader.loaders import load
from tuireader.loaders.pdf_glyphs import Glyph
from tuireader.loaders.pdf_lines import lines_of

Shown = tuple[float, float, float, str]
"""Left edge, base line, size, and what is seen from left to right; every glyph is half as wide as it is high."""


def pdf(*pages: list[Shown], title: str = "", bookmarks: str = "null") -> bytes:
    """A PDF whose codes are code points; pages are objects 8, 10 and so on, bookmarks are object 7."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{8 + 2 * at} 0 R' for at in range(len(pages)))}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 500/W[1611[0 0] 1617 1618 0]>>",
        stream("beginbfrange <0020> <FFFE> <0020> endbfrange"),
        f"<</Title<{title.encode('utf-16').hex()}>>>",
        bookmarks,
    ]
    for shown in pages:
        at = len(objects)
        objects.append(f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents {at + 2} 0 R>>")
        lines = [f"1 0 0 1 {x} {y} Tm /F {size} Tf <{text.encode('utf-16-be').hex()}> Tj" for x, y, size, text in shown]
        objects.append(stream("BT " + " ".join(lines) + " ET"))
    body = b"%PDF-1.7\n"
    table = b"0000000000 65535 f \n"
    for at, one in enumerate(objects, 1):
        table += f"{len(body):010} 00000 n \n".encode()
        body += f"{at} 0 obj {one} endobj\n".encode()
    count = len(objects) + 1
    trailer = f"trailer <</Root 1 0 R/Info 6 0 R/Size {count}>>\nstartxref\n{len(body)}\n%%EOF"
    return body + f"xref\n0 {count}\n".encode() + table + trailer.encode()


def stream(content: str) -> str:
    return f"<</Length {len(content)}>> stream\n{content}\nendstream"


def right(y: float, text: str, size: float = 10) -> Shown:
    """A line of logical `text` without Latin, that ends at the right edge."""
    return 500 - len(text) * size / 2, y, size, text[::-1]


LONG = "سطر طويل يملأ عرض الصفحة كلها من اليمين إلى اليسار حتى آخرها"


def test_paragraphs_headings_and_pages() -> None:
    first = [
        right(800, "عنوان الكتاب", 20), right(760, LONG), right(748, "وينتهي هنا."), right(736, LONG), right(724, LONG),
        right(20, "١٢"),
    ]  # fmt: skip
    second = [right(800, "وتتمته في الصفحة التالية."), right(760, "فقرة أخرى.")]
    document = load(pdf(first, second, title="كتاب"), "a.pdf").document
    check(document)
    assert document.meta == Meta(title="كتاب", language="ar")
    assert outline(document) == [
        ("heading1", "عنوان الكتاب"),
        ("paragraph", f"{LONG} وينتهي هنا."),
        ("paragraph", f"{LONG} {LONG} وتتمته في الصفحة التالية."),
        ("paragraph", "فقرة أخرى."),
    ]
    assert references(document) == ["p. 1", "p. 1", "p. 1", "p. 2"]


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        ("ةملك", "كلمة"),
        ("2024 ماع يف", "في عام 2024"),
        ("٢٠٢٤ ماع", "عام ٢٠٢٤"),
        ("رانيد 2.5 اهنمث", "ثمنها 2.5 دينار"),
        (".(Coffee House) ىهقم", "مقهى (Coffee House)."),
        ("«لوق» لاق", "قال «قول»"),
        ("»لوق« لاق", "قال «قول»"),
        ("50% ةبسن", "نسبة 50%"),
        ("ﻡﻼﺴﻟﺍ", "السلام"),
        ("ﷺ دمحم", "محمد ﷺ"),
        ("plain line 12", "plain line 12"),
        ("xz ،gzip :ZIP عاونأ", "أنواع ZIP: gzip، xz"),
        ("by gzip, xz اهلاق", "قالها by gzip, xz"),
        ("File Names .6.2", "6.2. File Names"),
    ],
)
def test_lines_in_the_order_of_reading(seen: str, text: str) -> None:
    document = load(pdf([(330, 700, 10, seen), right(600, LONG)]), "a.pdf").document
    assert outline(document)[0] == ("paragraph", text)


def test_an_english_page_is_read_from_the_left() -> None:
    document = load(pdf([(100, 700, 10, "they read ةءارق باتك right here")]), "a.pdf").document
    assert outline(document) == [("paragraph", "they read كتاب قراءة right here")]


def test_a_page_that_unpacks_without_end_is_refused() -> None:
    packed = zlib.compress(bytes(200_000_000), 9)
    page = b"9 0 obj <</Length %d/Filter/FlateDecode>> stream\n%b\nendstream endobj\n" % (len(packed), packed)
    source = pdf([]).split(b"9 0 obj")[0] + page + b"trailer <</Root 1 0 R/Size 10>>\nstartxref\n0\n%%EOF"
    with pytest.raises(SourceError, match="damaged"):
        load(source, "a.pdf")


def test_marks_stand_on_the_letters_below_them() -> None:
    glyphs = [
        Glyph("ب", 0, 10, 0, 10),
        Glyph("ر", 10, 20, 0, 10),
        Glyph("\u0651", 14, 14, 3, 10),
        Glyph("\u064e", 4, 4, 3, 10),
    ]
    assert [line.text for line in lines_of(glyphs)] == ["رّبَ"]


@pytest.mark.parametrize(
    "shown",
    [
        [("ن", 0), ("ا", 10), ("\u0651", 20), ("م", 20), ("ع", 30)],
        [("ع", 30), ("م", 20), ("\u0651", 20), ("ا", 10), ("ن", 0)],
        [("ن", 0), ("ا", 10), ("\u064e", 19), ("\u0651", 19), ("م", 20), ("ع", 30)],
    ],
    ids=["as it is seen", "as it is read", "two marks"],
)
def test_a_mark_between_two_letters_belongs_to_the_one_it_is_shown_with(shown: list[tuple[str, float]]) -> None:
    glyphs = [
        Glyph(text, at, at if text in TASHKEEL else at + 10, 3 if text in TASHKEEL else 0, 10) for text, at in shown
    ]
    assert lines_of(glyphs)[0].text.replace("\u064e", "") == "عم\u0651ان"


def test_lines_of_a_table_of_contents_stay_apart() -> None:
    lines = [
        "مقدمة . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .",
        "الباب ........................................................",
    ]
    found = load(pdf([right(700, lines[0]), right(690, lines[1]), right(680, LONG)]), "a.pdf").document
    assert [paragraph.text for paragraph in found.paragraphs] == [*lines, LONG]


def test_bookmarks_tell_headings_that_are_no_larger_than_the_text() -> None:
    def said(text: str) -> str:
        return f"<{text.encode('utf-16').hex()}>"

    inner = f"<</Title{said('فصل')}/A<</S/GoTo/D[8 0 R/Fit]>>/Next 7 0 R>>"
    outer = f"<</Title{said('الباب  الاول.')}/Dest[8 0 R/Fit]/First {inner}/Next 7 0 R>>"
    page = [right(700, "الباب الأول"), right(650, "فصل"), right(600, LONG), right(590, "انتهى.")]
    document = load(pdf(page, bookmarks=f"<</First {outer}>>"), "a.pdf").document
    assert outline(document) == [
        ("heading1", "الباب الأول"), ("heading2", "فصل"), ("paragraph", f"{LONG} انتهى.")
    ]  # fmt: skip


@pytest.mark.parametrize("bookmarks", ["<</First 7 0 R/Next 7 0 R/Title 5>>", "[1 2]", "<</First <</Dest(x)>>>>"])
def test_broken_bookmarks_cost_no_text(bookmarks: str) -> None:
    assert load(pdf([right(600, LONG)], bookmarks=bookmarks), "a.pdf").document.paragraphs[0].text == LONG


def test_titles_that_run_through_the_pages_are_no_text() -> None:
    def page(number: int, text: str) -> list[Shown]:
        return [right(800, f"كتاب الأمثلة ص {number}", 9), right(760, text), right(20, "دار النشر", 8)]

    texts = [f"{LONG} وهنا تنتهي {word}" for word in ("الأولى.", "الثانية.", "الثالثة.")]
    document = load(pdf(*(page(at, text) for at, text in enumerate(texts))), "a.pdf").document
    assert [one.text for one in document.paragraphs] == texts
    same = load(pdf(page(1, "فقرة."), page(2, "فقرة.")), "a.pdf").document
    assert same.paragraphs


def test_rows_of_a_table_and_indented_lines_begin_paragraphs() -> None:
    row = [(x, 680.0, 10.0, text[::-1]) for x, text in ((480.0, "تمر"), (350.0, "عشرون"), (190.0, "خمسة"))]
    lines = [right(700, LONG), *row, right(660, LONG), (170.0, 650.0, 10.0, f"{LONG} كله"[::-1])]
    document = load(pdf(lines), "a.pdf").document
    assert [one.text for one in document.paragraphs] == [LONG, "تمر عشرون خمسة", LONG, f"{LONG} كله"]


def test_letters_that_are_printed_twice_are_read_once() -> None:
    once = [Glyph(text, at * 5.0, at * 5.0 + 5, 0, 10) for at, text in enumerate("ةللا Ill")]
    twice = [glyph for one in once for glyph in (one, one._replace(left=one.left + 0.5, right=one.right + 0.5))]
    assert [line.text for line in lines_of(twice)] == [line.text for line in lines_of(once)] == ["Ill اللة"]


def test_a_gap_is_a_blank() -> None:
    glyphs = [Glyph("ب", 0, 10, 0, 10), Glyph("ا", 10, 20, 0, 10), Glyph("ك", 25, 35, 0, 10)]
    assert [line.text for line in lines_of(glyphs)] == ["ك اب"]


def locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_pdf_of_pictures_says_what_to_do() -> None:
    with pytest.raises(EmptySource, match="pictures") as caught:
        load(pdf([]), "a.pdf")
    assert "ocrmypdf" in caught.value.hint


@pytest.mark.parametrize(
    ("data", "said"),
    [(locked(), "password"), (b"%PDF-1.7\n", "damaged"), (b"%PDF-1.7\n" + bytes(range(256)) * 8, "damaged")],
    ids=["locked", "empty", "noise"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        load(data, "a.pdf")
    assert caught.value.hint
