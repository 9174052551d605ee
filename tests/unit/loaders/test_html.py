"""HTML files: what is text, what each element is to a reader, and pages that no browser would like."""

from __future__ import annotations

import pytest
from loading import check, loaded, outline, set_apart

from tuireader.document import Document, Meta
from tuireader.errors import EmptySource, LimitExceeded
from tuireader.loaders import load


@pytest.fixture(scope="module")
def page() -> Document:
    document = loaded("page.html").document
    check(document)
    return document


def test_structure(page: Document) -> None:
    assert outline(page) == [
        ("heading1", "القهوة في المدينة"),
        ("paragraph", "كانت القهوة سوداء مُرّة جدا[1]، وكان «الناس» يشربونها. سطر ثان"),
        ("paragraph", "فقرة أخرى."),
        ("quote", "من شرب عرف."),
        ("heading2", "كيف تصنع"),
        ("list_item", "1. اغل الماء"),
        ("list_item", "2. ضع البن"),
        ("list_item", "الناعم"),
        ("verse", "صدر أول"),
        ("verse", "عجز أول"),
        ("paragraph", "النوع | السعر"),
        ("paragraph", "عربية | 3"),
        ("paragraph", "سطر"),
        ("paragraph", "سطر آخر"),
        ("paragraph", "نص بلا فقرة"),
    ]


def test_what_the_page_says_of_itself(page: Document) -> None:
    assert page.meta == Meta(title="القهوة في المدينة", author="كاتبة المقال", date="2024-05-06", language="ar")


def test_emphasis(page: Document) -> None:
    assert set_apart(page.paragraphs[0]) == [("في", False)]
    assert set_apart(page.paragraphs[1]) == [("سوداء", True), ("كان", False)]


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8", "utf-16"])
def test_the_encoding_that_a_page_declares(encoding: str) -> None:
    source = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><p>قهوة مرة'
    document = load(source.encode(encoding), "a.html").document
    assert outline(document) == [("paragraph", "قهوة مرة")]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<html><p>أول<p>ثان", ["أول", "ثان"]),
        ("<html><body><main><p>في الصلب<p>والصلب طويل</main><p>خارجه", ["في الصلب", "والصلب طويل"]),
        ("<html><article><p>أ</article><article><p>ب</article>", ["أ", "ب"]),
        ("<html><p>ال<b>كت</b>اب", ["الكتاب"]),
        ("<html><p>&#1602;&copy;&nosuch;", ["ق©&nosuch;"]),
        ("<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><p>نص</p></html>", ["نص"]),
    ],
)
def test_pages_as_they_come(source: str, texts: list[str]) -> None:
    document = load(source.encode(), "a.html").document
    check(document)
    assert [paragraph.text for paragraph in document.paragraphs][: len(texts)] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<ol><li><p>أول</p><p>تابع</p></li><li>ثان</li></ol>", ["1. أول", "تابع", "2. ثان"]),
        ("<ol start=4><li>رابع<li value=9>تاسع<li>عاشر</ol>", ["4. رابع", "9. تاسع", "10. عاشر"]),
        ("<ol start=x><li></li><li>ثان</ol>", ["2. ثان"]),
        ("<table><tr><td><p>سعاد</p></td><td><div>تونس</div><p>الخضراء</p></td></tr></table>", ["سعاد | تونس الخضراء"]),
        ("<table><tr><td><h2>باب</h2><p>نص</p></td></tr></table>", ["باب", "نص"]),
        ("<table><tr><td>" + "<p>فقرة</p>" * 20 + "</table>", ["فقرة"] * 20),
        ("<p>نص<a href='#fn1' class='footnote-ref'>1</a>.", ["نص[1]."]),
        ("<p>نص<a href='n.html#ftn2'>٢</a>.", ["نص[٢]."]),
        ("<p>سنة <a href='#year'>7</a>.", ["سنة 7."]),
        ("<li id=fn1><p>هامش.<a href='#r1' role='doc-backlink'>عودة</a></p>", ["هامش."]),
        ("<h1>باب<a class=headerlink href='#b'>¶</a></h1><p>^ نص<a href='#r1'>↩︎</a>", ["باب", "^ نص"]),
        ("<div class=line-block>صدر<br>عجز</div>", ["صدر", "عجز"]),
        ("<p>سطر<br>وسطر", ["سطر وسطر"]),
        ("<p>صدر<br>عجز<br/>صدر ثان", ["صدر", "عجز", "صدر ثان"]),
        (f"<p>{'كلمة ' * 30}<br>قصير<br>قصير", ["كلمة " * 30 + "قصير قصير"]),
        ("<ul class=docnav><li><a href=a>السابق</a><li><a href=b>التالي</a></ul><p>نص", ["نص"]),
        ("<div id=nav-top class='breadcrumb'><a href=a>الرئيسية</a> » <a href=b>باب</a></div><p>نص", ["نص"]),
        ("<ul class=menu><li>قهوة عربية وشاي بالنعناع<li><a href=b>ماء</a></ul>", ["قهوة عربية وشاي بالنعناع", "ماء"]),
    ],
)
def test_lists_cells_and_notes(source: str, texts: list[str]) -> None:
    document = load(f"<html><body>{source}".encode(), "a.html").document
    check(document)
    assert [paragraph.text for paragraph in document.paragraphs] == texts


def test_a_part_of_a_page_is_known_by_its_name() -> None:
    assert outline(load("<p>جزء".encode(), "a.htm").document) == [("paragraph", "جزء")]
    assert outline(load("<p>جزء".encode(), "a.txt").document) == [("paragraph", "<p>جزء")]


def test_a_page_is_known_by_its_content() -> None:
    assert outline(load("<!-- أ --><!DOCTYPE html>\n<HTML><P>نص".encode(), "a.txt").document) == [("paragraph", "نص")]


def test_entities_of_its_own_are_not_resolved() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "بم"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    document = load(f"{bomb}<html><p>&b; &f; نص</html>".encode(), "a.html").document
    assert "root:" not in document.paragraphs[-1].text
    assert "بمبم" not in document.paragraphs[-1].text


def test_a_doctype_with_declarations_leaves_nothing_in_the_text() -> None:
    source = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>نص &x;</html>'
    assert [one.text for one in load(source.encode(), "a.html").document.paragraphs] == ["نص &x;"]


def test_words_set_apart_behind_a_line_break_keep_their_place() -> None:
    found = load("<html><p>سطر <b>أول</b><br>وسطر <i>ثان</i> هنا".encode(), "a.html").document
    check(found)
    assert set_apart(found.paragraphs[0]) == [("أول", True), ("ثان", False)]


@pytest.mark.parametrize("depth", [300, 100_000])
def test_a_page_nested_too_deep_is_refused(depth: int) -> None:
    with pytest.raises(LimitExceeded, match="deep"):
        load(b"<html>" + b"<div>" * depth + b"text" + b"</div>" * depth, "a.html")


@pytest.mark.parametrize("source", ["<html></html>", "<html><script>a()</script>", "<html><nav>قائمة</nav>"])
def test_a_page_without_text(source: str) -> None:
    with pytest.raises(EmptySource):
        load(source.encode(), "a.html")
