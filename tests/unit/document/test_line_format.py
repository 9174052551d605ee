"""JSON Lines: the same document as in a document file, and a cut or edited file is known."""

from __future__ import annotations

import json

import pytest

from tuireader.document import Document
from tuireader.document.file_format import decode
from tuireader.document.line_format import decode_lines, encode_lines
from tuireader.errors import DocumentError
from tuireader.reading.opening import open_source, sample_names


def sample(name: str) -> Document:
    return open_source(f"sample:{name}").document


@pytest.mark.parametrize("name", sample_names())
def test_lines_give_the_document_back(name: str) -> None:
    document = sample(name)
    assert decode_lines(encode_lines(document)) == document


def test_each_line_is_json_and_a_paragraph_is_what_it_is_in_a_document_file() -> None:
    document = sample("story")
    head, *paragraphs, end = [json.loads(line) for line in encode_lines(document).splitlines()]
    assert (head["format"], head["version"]) == ("tuireader-document-lines", 1)
    assert head["meta"]["title"] == document.meta.title
    assert end["paragraphs"] == len(paragraphs) == len(document.paragraphs)
    del end["paragraphs"]
    whole = {"format": "tuireader-document", "version": 1, "meta": head["meta"], "paragraphs": paragraphs, **end}
    assert decode(json.dumps(whole).encode()) == document


def test_a_file_that_is_cut_anywhere_is_refused() -> None:
    data = encode_lines(sample("story"))
    for length in range(1, len(data) - 1, 97):
        with pytest.raises(DocumentError):
            decode_lines(data[:length])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["{"], "line 1: "),
        (['{"format": "tuireader-document-lines", "version": 2}', '{"paragraphs": 0}'], "line 1: "),
        (['{"format": "tuireader-document-lines", "version": 1}'], "ends after its first line"),
        (['{"format": "tuireader-document-lines", "version": 1}', "[]", '{"paragraphs": 1}'], "line 2: "),
        (['{"format": "tuireader-document-lines", "version": 1}', '{"paragraphs": 1}'], "1 paragraphs were written"),
        (
            [
                '{"format": "tuireader-document-lines", "version": 1}',
                '{"id": "p1", "text": "نص", "sentences": [{"start": 0, "end": 9}]}',
                '{"paragraphs": 1}',
            ],
            "span 0–9 does not fit",
        ),
        (['{"format": "tuireader-document-lines", "version": 1}', "[" * 100_000, '{"paragraphs": 1}'], "line 2: "),
    ],
)
def test_what_is_wrong_is_told(lines: list[str], said: str) -> None:
    with pytest.raises(DocumentError) as error:
        decode_lines("\n".join(lines).encode())
    assert said in str(error.value)
