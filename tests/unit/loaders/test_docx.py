"""DOCX: headings by style or outline, lists, quotations, tables, notes; what was deleted or hidden is not read."""

from __future__ import annotations

import io
import zipfile

import pytest
from loading import check, outline, set_apart

from tuireader.document import Meta
from tuireader.errors import SourceError
from tuireader.loaders import load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def run(text: str, *properties: str) -> str:
    inside = "".join(f"<w:{one}/>" for one in properties)
    return f'<w:r><w:rPr>{inside}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, *properties: str) -> str:
    return f"<w:p><w:pPr>{''.join(f'<w:{one}/>' for one in properties)}</w:pPr>{content}</w:p>"


def cell(*texts: str) -> str:
    return f"<w:tc>{''.join(paragraph(run(text)) for text in texts)}</w:tc>"


BODY = "".join(
    [
        paragraph(run("عنوان النص"), 'pStyle w:val="T"'),
        paragraph(run("الفصل ") + run("الأول"), 'pStyle w:val="a1"'),
        paragraph(run("باب من عند الكاتب"), 'pStyle w:val="Mine"'),
        paragraph(run("عنوان بمستواه"), 'outlineLvl w:val="3"'),
        paragraph(
            run("فقرة فيها ") + run("غليظ", "bCs") + run(" و") + run("مائل", "i") + run(" وعادي", 'b w:val="0"')
            + run(" خفي", "vanish") + f"<w:ins>{run(' وجديد')}</w:ins>"
            + "<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>"
            + '<w:r><w:footnoteReference w:id="2"/></w:r>' + f"<w:hyperlink>{run('،رابط')}</w:hyperlink>"
            + "<w:r><w:t>سطر</w:t><w:br/><w:t>آخر</w:t></w:r>"
        ),
        paragraph(run("قول"), 'pStyle w:val="Q"'),
        paragraph(run("بند"), 'numPr'),
        f"<w:tbl><w:tr>{cell('النوع')}{cell('السعر', 'بالدينار')}</w:tr>"
        f"<w:tr>{cell('عربية')}{cell('3')}</w:tr></w:tbl>",
        paragraph(""),
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("في إطار"))
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph(run("في إطار"))
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    ]
)  # fmt: skip
STYLES = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="باب"/><w:basedOn w:val="h2"/></w:style>'
    '<w:style w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h2"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>'
)
NOTES = (
    f'<w:footnote w:id="0" w:type="separator">{paragraph(run("فاصل"))}</w:footnote>'
    f'<w:footnote w:id="2">{paragraph(run("هامش"))}{paragraph(run("تتمته"))}</w:footnote>'
)
CORE = (
    "<cp xmlns:dc='d' xmlns:t='t'><dc:title>النص</dc:title><dc:creator>كاتب</dc:creator>"
    "<t:created>2024-02-03T00:00Z</t:created></cp>"
)


def document(body: str = BODY, namespace: str = W, **more: str) -> bytes:
    def xml(name: str, content: str) -> str:
        mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        return f'<w:{name} xmlns:w="{namespace}" xmlns:mc="{mc}">{content}</w:{name}>'

    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": xml("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": xml("styles", STYLES),
        "word/footnotes.xml": xml("footnotes", NOTES),
        "docProps/core.xml": CORE,
        **more,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content:
                archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("namespace", [W, STRICT], ids=["transitional", "strict"])
def test_structure(namespace: str) -> None:
    found = load(document(namespace=namespace), "a.docx").document
    check(found)
    assert found.meta == Meta(title="النص", author="كاتب", date="2024-02-03", language="ar")
    assert outline(found) == [
        ("heading1", "عنوان النص"),
        ("heading1", "الفصل الأول"),
        ("heading2", "باب من عند الكاتب"),
        ("heading4", "عنوان بمستواه"),
        ("paragraph", "فقرة فيها غليظ ومائل وعادي وجديد[1]،رابطسطر آخر"),
        ("quote", "قول"),
        ("list_item", "بند"),
        ("paragraph", "النوع | السعر بالدينار"),
        ("paragraph", "عربية | 3"),
        ("paragraph", "في إطار"),
        ("paragraph", "[1] هامش"),
        ("paragraph", "تتمته"),
    ]
    assert set_apart(found.paragraphs[4]) == [("غليظ", True), ("مائل", False)]


@pytest.mark.parametrize("name", ["Quote", "Intense Quote", "Block Text", "Quotations"])
def test_styles_of_quotations(name: str) -> None:
    styles = document(**{"word/styles.xml": f'<s xmlns:w="{W}">{STYLES.replace("Intense Quote", name)}</s>'})
    assert ("quote", "قول") in outline(load(styles, "a.docx").document)


def test_a_document_is_known_by_its_content() -> None:
    assert outline(load(document(), "a.bin").document)[0] == ("heading1", "عنوان النص")


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{inside}</w:lvl>'


def item(text: str, depth: int = 0, name: str = "1") -> str:
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}{run(text)}</w:p>"


def numbering(*levels: str) -> str:
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def test_items_have_the_numbers_that_word_counts() -> None:
    levels = numbering(level(0, "decimal", "%1."), level(1, "arabicAbjad", "%1-%2)"), level(2, "bullet", "•"))
    body = "".join(
        [
            item("أول"), item("فرع", 1), item("نقطة", 2), item("فرع آخر", 1), item(""), item("ثان"), item("فرع", 1),
            item("خارجها", 0, "0"), item("مجهولة", 0, "9"),
        ]
    )  # fmt: skip
    found = load(document(body, **{"word/numbering.xml": levels}), "a.docx").document
    check(found)
    assert [paragraph.text for paragraph in found.paragraphs][:8] == [
        "1. أول", "1-أ) فرع", "نقطة", "1-ب) فرع آخر", "2. ثان", "2-أ) فرع", "خارجها", "مجهولة",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "start", "signs"),
    [
        ("lowerRoman", 4, ["iv", "v"]),
        ("upperLetter", 26, ["Z", "27"]),
        ("arabicAlpha", 2, ["ب", "ت"]),
        ("x", 9, ["9", "10"]),
    ],
)
def test_forms_of_numbers(form: str, start: int, signs: list[str]) -> None:
    body = item("بند") + item("بند")
    data = document(body, **{"word/numbering.xml": numbering(level(0, form, "%1", start))})
    texts = [paragraph.text for paragraph in load(data, "a.docx").document.paragraphs][:2]
    assert texts == [f"{sign} بند" for sign in signs]


def test_notes_are_numbered_in_the_order_of_their_signs() -> None:
    body = paragraph("".join(f'{run("نص")}<w:r><w:footnoteReference w:id="{name}"/></w:r>' for name in ("20", "7")))
    notes = "".join(
        f'<w:footnote w:id="{name}">{paragraph(run(text))}</w:footnote>'
        for name, text in (("20", "هامش"), ("7", "آخر"))
    )
    data = document(body, **{"word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'})
    assert [one.text for one in load(data, "a.docx").document.paragraphs] == ["نص[1]نص[2]", "[1] هامش", "[2] آخر"]


def test_a_document_without_styles_and_notes() -> None:
    data = document(paragraph(run("نص")), **{"word/styles.xml": "", "word/footnotes.xml": "", "docProps/core.xml": ""})
    assert outline(load(data, "a.docx").document) == [("paragraph", "نص")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document(**{"word/document.xml": "<w"}), "XML is broken"),
        (document(**{"word/document.xml": ""}), "no Word document"),
        (document(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entities"),
        (document(**{"word/document.xml": "<a>" * 1000}), "deep"),
        (document(paragraph(""), **{"word/footnotes.xml": ""}), "no text"),
        (document()[:200], "damaged"),
    ],
    ids=["broken", "missing", "entities", "deep", "empty", "cut off"],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        load(data, "a.docx")
