"""EPUB 2 and 3: order of reading, titles of chapters, notes; and books that cannot be read."""

from __future__ import annotations

import io
import zipfile

import pytest
from loading import check, outline, references

from tuireader.document import Meta
from tuireader.errors import EmptySource, LimitExceeded, NotText, SourceError
from tuireader.loaders import archives, load

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="a.js"/></head><body>{}</body></html>'
)
NAV = XHTML.format(
    '<nav epub:type="landmarks"><ol><li><a href="one.xhtml">الغلاف</a></li></ol></nav>'
    '<nav epub:type="toc"><ol><li><a href="one.xhtml">الباب الأول</a><ol>'
    '<li><a href="two.xhtml#deep">فصل في الأعماق</a></li></ol></li></ol></nav>'
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>الباب الأول</text></navLabel>'
    '<content src="text/one.xhtml"/><navPoint><navLabel><text>فصل في الأعماق</text></navLabel>'
    '<content src="text/two.xhtml#deep"/></navPoint></navPoint></navMap></ncx>'
)
ONE = XHTML.format(
    '<span epub:type="pagebreak" id="p7" title="7"/>'
    '<p>بداية الكلام<a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p>'
    '<div class="poetry">صدر<br/>عجز</div>'
)
TWO = XHTML.format('<p>قبل الفصل.</p><p id="deep">أول الفصل.</p><h2>عنوان من النص</h2><p>تتمة.</p>')
NOTES = XHTML.format('<aside epub:type="footnote" id="n1"><p>1 هذا هامش.</p></aside>')

MANIFEST = (
    '<item id="notes" href="text/notes.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="two" href="text/two%2Exhtml" media-type="application/xhtml+xml"/>'
    '<item id="css" href="a.css" media-type="text/css"/>'
)
SPINE = '<itemref idref="notes" linear="no"/><itemref idref="one"/><itemref idref="css"/><itemref idref="two"/>'
CONTENTS_3 = '<item id="nav" href="text/nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
CONTENTS_2 = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'


def package(manifest: str, spine: str) -> str:
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>كتاب  المثال</dc:title><dc:creator>مؤلفة</dc:creator>"
        "<dc:language>ar-EG</dc:language><dc:date>1920</dc:date>"
        f"</metadata><manifest>{manifest}</manifest><spine>{spine}</spine></package>"
    )


def book(**changed: str | None) -> bytes:
    """A book; a part of the name (without folder, dots as low lines) is changed, or left out where it is None."""
    parts: dict[str, str | None] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": package(CONTENTS_3 + MANIFEST, f'<itemref idref="nav"/>{SPINE}'),
        "OEBPS/text/nav.xhtml": NAV,
        "OEBPS/text/one.xhtml": ONE,
        "OEBPS/text/two.xhtml": TWO,
        "OEBPS/text/notes.xhtml": NOTES,
    }
    names = {name.rpartition("/")[2].replace(".", "_"): name for name in parts}
    parts |= {names.get(name, name): content for name, content in changed.items()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(name, content)
    return file.getvalue()


def epub_2() -> bytes:
    extra: dict[str, str] = {"content_opf": package(CONTENTS_2 + MANIFEST, SPINE), "OEBPS/toc.ncx": NCX}
    return book(nav_xhtml=None, **extra)


@pytest.mark.parametrize("data", [book(), epub_2()], ids=["EPUB 3", "EPUB 2"])
def test_structure(data: bytes) -> None:
    document = load(data, "book.epub").document
    check(document)
    assert document.meta == Meta(title="كتاب المثال", author="مؤلفة", date="1920", language="ar-EG")
    assert outline(document) == [
        ("heading1", "الباب الأول"),
        ("paragraph", "بداية الكلام[1]."),
        ("verse", "صدر"),
        ("verse", "عجز"),
        ("paragraph", "قبل الفصل."),
        ("heading2", "فصل في الأعماق"),
        ("paragraph", "أول الفصل."),
        ("heading2", "عنوان من النص"),
        ("paragraph", "تتمة."),
        ("paragraph", "1 هذا هامش."),
    ]
    assert references(document)[:2] == ["p. 7", "p. 7"]


def test_a_book_is_known_by_its_content() -> None:
    assert load(book(), "no-suffix").document.meta.title == "كتاب المثال"


def test_a_heading_of_the_chapter_stands_for_the_title_in_the_contents() -> None:
    document = load(book(one_xhtml=XHTML.format("<h1>الباب 1</h1><p>نص</p>")), "a.epub").document
    assert outline(document)[:2] == [("heading1", "الباب 1"), ("paragraph", "نص")]


def test_a_title_that_the_chapter_writes_as_a_paragraph_is_its_heading() -> None:
    document = load(book(one_xhtml=XHTML.format("<p class='big'>الباب <b>الأول</b></p><p>نص</p>")), "a.epub").document
    assert outline(document)[:2] == [("heading1", "الباب الأول"), ("paragraph", "نص")]


@pytest.mark.parametrize("nav", ["", "<nav", "\x00\x01", None])
def test_a_broken_table_of_contents_costs_no_text(nav: str | None) -> None:
    document = load(book(nav_xhtml=nav), "a.epub").document
    assert ("paragraph", "قبل الفصل.") in outline(document)


def test_a_missing_chapter_is_said() -> None:
    loaded = load(book(one_xhtml=None), "a.epub")
    assert loaded.notice.startswith("a chapter of the book is missing")
    assert outline(loaded.document)[0] == ("paragraph", "قبل الفصل.")


def encryption(method: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
        f'<EncryptionMethod Algorithm="{method}"/></EncryptedData></encryption>'
    )


def test_hidden_fonts_are_no_lock() -> None:
    parts: dict[str, str | None] = {"META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding")}
    assert load(book(**parts), "a.epub").document.paragraphs


LOCKED: dict[str, str | None] = {"META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
OUTSIDE = MANIFEST.replace("text/one.xhtml", "../../../etc/passwd")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (book(**LOCKED), "DRM"),
        (book(content_opf=package(MANIFEST, "")), "no spine"),
        (book(content_opf=None), "no package file"),
        (book(content_opf="<package"), "XML is broken"),
        (book(content_opf='<!DOCTYPE a [<!ENTITY b "c">]><package>&b;</package>'), "entities"),
        (book(content_opf='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><package>&b;</package>'), "entities"),
        (book(content_opf="<a>" * 1000), "deep"),
        (book()[:-100], "damaged"),
    ],
    ids=["DRM", "no spine", "no package", "broken", "entities", "external entities", "deep", "cut off"],
)
def test_a_book_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        load(data, "a.epub")


def test_what_a_manifest_names_outside_the_book_is_never_opened() -> None:
    loaded = load(book(content_opf=package(OUTSIDE, SPINE)), "a.epub")
    assert outline(loaded.document)[0] == ("paragraph", "قبل الفصل.")
    assert "missing" in loaded.notice


def test_a_book_without_any_of_its_chapters() -> None:
    with pytest.raises(SourceError, match="chapters"):
        load(book(one_xhtml=None, two_xhtml=None, notes_xhtml=None), "a.epub")


def test_a_book_of_pictures() -> None:
    with pytest.raises(EmptySource, match="no text"):
        load(book(one_xhtml=XHTML.format('<img src="a"/>'), two_xhtml="", notes_xhtml=""), "a.epub")


def test_a_bomb_in_a_book(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILE_BYTES", 50_000)
    with pytest.raises(LimitExceeded, match="unpacked"):
        load(book(two_xhtml=XHTML.format("<p>" + "a" * 60_000)), "a.epub")


@pytest.mark.parametrize("name", ["a.epub", "a.docx", "a.pdf"])
def test_a_name_that_the_content_does_not_bear_out(name: str) -> None:
    with pytest.raises(NotText, match=r"the name says (EPUB|DOCX|PDF)"):
        load("نص عادي".encode(), name)
