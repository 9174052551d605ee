"""Whatever is done to a file of any format, it is read or refused: only our own errors come out of a loader."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loading import FIXTURES, check
from test_docx import document as docx
from test_epub import book as epub
from test_pdf import LONG, pdf, right

from tuireader.document.line_format import encode_lines
from tuireader.errors import TuiReaderError
from tuireader.loaders import load
from tuireader.reading.opening import open_source

BUDGET = 120
FILES = {path.name: path.read_bytes() for path in sorted(FIXTURES.iterdir())}
FILES |= {"book.epub": epub(), "letter.docx": docx(), "page.pdf": pdf([right(700, LONG), right(690, LONG)])}
FILES["text.jsonl"] = encode_lines(open_source("sample:story").document)
PIECES = [
    b"<",
    b">",
    b"\n",
    b"\t",
    b"\x00",
    b"\xff",
    b"&",
    b"|",
    b"@P99",
    b"PageV",
    b"[^1]",
    b"1-9",
    b"-->",
    b"```",
    b"%~%",
]

numbers = st.floats(0, 1, exclude_max=True)
edits = st.lists(st.tuples(numbers, st.integers(0, 40), st.sampled_from(PIECES) | st.binary(max_size=6)), max_size=6)


def edited(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """`data` with pieces cut out and others put in their place."""
    for place, length, piece in changes:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=BUDGET, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=edits, kept=st.just(1.0) | numbers)
def test_a_damaged_file_is_read_or_refused(name: str, changes: list[tuple[float, int, bytes]], kept: float) -> None:
    data = edited(FILES[name], changes)
    with suppress(TuiReaderError):
        check(load(data[: int(kept * len(data))], name).document)


MARKUP = st.lists(
    st.sampled_from(
        ["نص", " ", "\n", "\n\n", "كلمة\u064b", "12", "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ol>", "</ol>",
         "<sup>1</sup>",
         "<h2>", "</h2>", "<blockquote>", "<pre>", "<td>", "**", "*", "> ", "- ", "1. ", "# ", "| a | b |", "|---|---|",
         "[^1]", "[^1]: ", "\\", "  \n", "\u0654", "\u200f", "\x1b[31m", "&nbsp;", "<q>", "</q>",
         "<a epub:type='noteref'>2</a>"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("name", ["a.html", "a.md"])
@settings(max_examples=300, deadline=None)
@given(source=MARKUP)
def test_offsets_hold_in_any_markup(name: str, source: str) -> None:
    with suppress(TuiReaderError):
        document = load(source.encode(), name).document
        check(document)
        for paragraph in document.paragraphs:
            for part in paragraph.emphasis or ():
                assert part.of(paragraph.text) == part.of(paragraph.text).strip()


TAGGED = st.lists(
    st.sampled_from(
        ["نص", " ", "وزيد", "@P01 ", "@PER12 ", "@TOP02 ", "@QB@ ", "@QE@ ", "PageV01P002", " ms001 ", "\n~~", "\n# ",
         "\n### | ", "\n### $ ", "%~%", "@MATN@", "@HUKM@", "# $RWY$", "@YB500 ", "#~:a:#", "@", "#", "$"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(body=TAGGED)
def test_openiti_in_any_disorder(body: str) -> None:
    with suppress(TuiReaderError):
        document = load(f"######OpenITI#\n#META#Header#End#\n{body}".encode()).document
        check(document)
        for paragraph in document.paragraphs:
            for mention in paragraph.entities or ():
                assert mention.of(paragraph.text).strip()
