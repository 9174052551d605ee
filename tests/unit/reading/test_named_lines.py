"""English with the names of the text in it: of a paragraph, and of the line that tells it in short."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.document import Meta, Paragraph, make_document
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline

CASES = Path(__file__).parents[2] / "fixtures" / "nlp" / "named_lines.txt"


def rows() -> list[tuple[str, str, str]]:
    lines = (line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    fields = ([field.strip() for field in line.split("|")] for line in lines)
    return [(arabic, english, line or english) for arabic, english, line in fields]


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


@pytest.mark.parametrize(("arabic", "english", "line"), rows())
def test_english_of_names(language: Language, arabic: str, english: str, line: str) -> None:
    pipeline = Pipeline(make_document((Paragraph(id="p1", text=arabic),), Meta()), language)
    paragraph = pipeline.paragraph(0)
    assert paragraph.gloss is not None
    assert paragraph.gloss.en == english
    assert paragraph.summary is not None
    assert paragraph.summary.en == line
