"""The document file: written and read back it is the same, and whatever is wrong in it is named by place."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from documents import documents
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document import Document, Meta, Paragraph, make_document
from tuireader.document.document import MAX_FILE_BYTES, MAX_PARAGRAPH_CODE_POINTS, MAX_PARAGRAPHS
from tuireader.document.file_format import check_limits, check_size, decode, encode, json_schema
from tuireader.errors import DocumentError, LimitExceeded

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted((ROOT / "assets" / "samples").glob("*.json"))


@given(documents())
def test_what_is_written_is_read_back(document: Document) -> None:
    assert decode(encode(document)) == document
    assert encode(decode(encode(document))) == encode(document)


def test_the_example_of_the_format_is_read() -> None:
    document = decode(encode_json(parts()))
    (paragraph,) = document.paragraphs
    assert document.meta.title == "عنوان"
    assert paragraph.tokens is not None
    assert paragraph.tokens[0].analysis is not None
    assert paragraph.tokens[0].analysis.segments[0].gloss == "and"
    assert paragraph.entities is not None
    assert paragraph.entities[0].of(paragraph.text) == "ميتا"


def test_a_layer_that_is_missing_differs_from_an_empty_one() -> None:
    document = make_document((Paragraph(id="p1", text="نص"), Paragraph(id="p2", text="نص", tokens=())), Meta())
    first, second = decode(encode(document)).paragraphs
    assert first.tokens is None
    assert second.tokens == ()


def parts() -> dict[str, Any]:
    """A small valid document with every layer, as JSON values."""
    return {
        "format": "tuireader-document",
        "version": 1,
        "meta": {"title": "عنوان", "language": "ar"},
        "summary": {"ar": None, "en": "short", "by": "author"},
        "paragraphs": [
            {
                "id": "p1",
                "text": "وأعلنت ميتا عن شراكة",
                "gloss": {"en": "And Meta announced a partnership", "by": "author"},
                "summary": {"ar": "شراكة", "en": None, "by": "author"},
                "sentences": [{"start": 0, "end": 20}],
                "tokens": [
                    {
                        "start": 0,
                        "end": 6,
                        "kind": "word",
                        "analysis": {
                            "vocalized": "وَأَعْلَنَت",
                            "lemma": "أَعْلَن",
                            "root": "ع ل ن",
                            "upos": "VERB",
                            "feats": {"Gender": "Fem"},
                            "segments": [{"form": "وَ", "gloss": "and", "role": "proclitic"}],
                        },
                    },
                    {"start": 7, "end": 11, "kind": "word"},
                ],
                "entities": [{"start": 7, "end": 11, "type": "ORG", "id": "e1"}],
            }
        ],
        "entities": [{"id": "e1", "type": "ORG", "name": {"ar": "ميتا", "en": "Meta"}}],
    }


def encode_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def put(path: str, value: object) -> bytes:
    """The valid document with `value` put at `path`; the last part may be `+` to append."""
    root: Any = parts()
    *way, last = path.split("/")
    place = root
    for part in way:
        place = place[int(part)] if isinstance(place, list) else place[part]
    if last == "+":
        place.append(value)
    elif isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return encode_json(root)


ONE = "paragraphs/0/"
WRONG = [
    pytest.param(ONE + "text", 5, ["paragraph 1", "text"], id="text is a number"),
    pytest.param(ONE + "text", None, ["paragraph 1", "text"], id="text is null"),
    pytest.param(ONE + "colour", "red", ["paragraph 1", "colour"], id="unknown field of a paragraph"),
    pytest.param("pages", 3, ["pages"], id="unknown field of the document"),
    pytest.param("meta/isbn", "1", ["meta", "isbn"], id="unknown field of the metadata"),
    pytest.param("meta/title", ["a"], ["meta.title"], id="a list for a title"),
    pytest.param(ONE + "kind", "poem", ["paragraph 1", "kind", "poem"], id="unknown kind"),
    pytest.param(ONE + "tokens/0/kind", "verb", ["paragraph 1", "tokens[0].kind"], id="unknown kind of token"),
    pytest.param(ONE + "tokens/0/start", 0.5, ["paragraph 1", "tokens[0].start"], id="half a code point"),
    pytest.param(ONE + "tokens/0/analysis/upos", "NN", ["paragraph 1", "tokens[0].analysis.upos"], id="not UPOS"),
    pytest.param(ONE + "tokens/0/analysis/segments/0/role", "prefix", ["paragraph 1", "segments[0].role"], id="role"),
    pytest.param(ONE + "entities/0/type", "CAT", ["paragraph 1", "entities[0].type"], id="unknown entity type"),
    pytest.param("entities/0/name/fr", "x", ["entities[0].name", "fr"], id="a language that names do not have"),
    pytest.param(ONE + "sentences/0/end", 21, ["paragraph 1", "sentences[0]", "0–21", "20"], id="beyond the text"),
    pytest.param(ONE + "sentences/0/start", -1, ["paragraph 1", "sentences[0]", "-1"], id="before the text"),
    pytest.param(ONE + "sentences/0/start", 20, ["paragraph 1", "sentences[0]"], id="empty span"),
    pytest.param(ONE + "sentences/0/end", 10**30, ["paragraph 1", "sentences[0]"], id="a number beyond all"),
    pytest.param(
        ONE + "emphasis", [{"start": 2, "end": 4}, {"start": 3, "end": 5}], ["paragraph 1", "emphasis[1]", "overlaps"],
        id="overlapping emphasis",
    ),
    pytest.param(ONE + "tokens/1/start", 5, ["paragraph 1", "tokens[1]", "overlaps"], id="overlapping tokens"),
    pytest.param(
        ONE + "tokens/+", {"start": 6, "end": 7, "kind": "symbol"}, ["paragraph 1", "tokens[2]", "out of order"],
        id="unsorted tokens",
    ),
    pytest.param(
        ONE + "entities/+", {"start": 0, "end": 6, "type": "MISC"}, ["paragraph 1", "entities[1]", "before"],
        id="unsorted mentions",
    ),
    pytest.param(ONE + "entities/0/id", "e9", ["paragraph 1", "entities[0].id", "e9"], id="unknown entity"),
    pytest.param(
        "entities/+", {"id": "e1", "type": "ORG", "name": {}}, ["entities", "same id"], id="two entities of one id"
    ),
    pytest.param("paragraphs/+", {"id": "p1", "text": "ب"}, ["paragraph 2", "id", "p1"], id="two paragraphs, one id"),
    pytest.param("paragraphs/+", {"id": "p2"}, ["paragraph 2", "text"], id="a paragraph without text"),
    pytest.param("paragraphs/+", {"text": "ب"}, ["paragraph 2", "id"], id="a paragraph without id"),
    pytest.param("paragraphs/+", None, ["paragraph 2"], id="null for a paragraph"),
    pytest.param("paragraphs", {}, ["paragraphs"], id="an object for the paragraphs"),
    pytest.param(ONE + "kind", "heading", ["paragraph 1", "level"], id="a heading without level"),
    pytest.param(ONE + "level", 2, ["paragraph 1", "level"], id="a level without heading"),
    pytest.param(
        "paragraphs/+", {"id": "h", "kind": "heading", "level": 7, "text": "ع"}, ["paragraph 2", "level"], id="level 7"
    ),
    pytest.param("version", 2, ["version 2", "version 1", "update"], id="a later version"),
    pytest.param("version", 0, ["version 0"], id="an earlier version"),
    pytest.param("version", None, ["no version"], id="no version"),
    pytest.param("version", "1", ["version 1"], id="the version as a string"),
    pytest.param("version", True, ["version"], id="the version as true"),
    pytest.param("format", "epub", ["not a tuireader document"], id="another format"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "said"), WRONG)
def test_an_error_names_its_place(path: str, value: object, said: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(put(path, value))
    for part in said:
        assert part in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_place_of_an_error_is_counted_past_the_first_paragraph() -> None:
    value = parts()
    value["paragraphs"] += [{"id": f"q{number}", "text": "نص"} for number in range(5)]
    value["paragraphs"][3]["tokens"] = [{"start": 0, "end": 1, "kind": "word", "analysis": {"vocalized": 1}}]
    with pytest.raises(DocumentError, match=r"paragraph 4, tokens\[0\]\.analysis\.vocalized"):
        decode(encode_json(value))


GOOD = encode_json(parts())
BROKEN = [
    pytest.param(b"", ["broken JSON"], id="nothing"),
    pytest.param(GOOD[:-5], ["broken JSON", f"line {len(GOOD[:-5].splitlines())}"], id="cut off"),
    pytest.param(GOOD + b"x", ["broken JSON"], id="something behind the end"),
    pytest.param(GOOD.replace(b'"version": 1,', b'"version": 1'), ["broken JSON", "line 4"], id="a comma is missing"),
    pytest.param(GOOD.replace(b'"p1"', b'"p\x01"'), ["broken JSON", "line 15"], id="a raw control"),
    pytest.param(GOOD.replace(b'"p1"', b'"p\xff"'), ["line 15", "not UTF-8"], id="not UTF-8 in a field"),
    pytest.param(GOOD.replace(b'"p1"', b'"\xed\xa0\x80"'), ["line 15", "not UTF-8"], id="a surrogate as bytes"),
    pytest.param(GOOD.replace(b'"p1"', b'"\\ud800"'), ["broken JSON"], id="half a surrogate pair"),
    pytest.param(b"\xff\xfe{", ["not UTF-8"], id="UTF-16"),
    pytest.param(b"[]", ["not a tuireader document"], id="an array"),
    pytest.param(b"7", ["not a tuireader document"], id="a number"),
    pytest.param(b"{}", ["not a tuireader document"], id="an empty object"),
    pytest.param(b"[" * 100_000, ["not a tuireader document"], id="deep arrays"),
    pytest.param(b'{"a":' * 100_000, ["broken JSON", "nested too deeply"], id="deep objects"),
    pytest.param(
        GOOD[:-2] + b', "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", ["nested too deeply"], id="deep in a field"
    ),
    pytest.param(
        b'{"format": "tuireader-document", "version": ' + b"[" * 900 + b"]" * 900 + b"}", ["version ["],
        id="deep version",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said"), BROKEN)
def test_what_is_no_document_is_told_in_one_short_line(data: bytes, said: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data)
    for part in said:
        assert part in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_file_never_fails_in_another_way(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD) - 1))
    damage = data.draw(st.binary(max_size=4))
    with suppress(DocumentError):
        decode(GOOD[:at] + damage + GOOD[at + data.draw(st.integers(0, 3)) :])


def test_a_file_over_64_megabytes_is_refused_before_it_is_read() -> None:
    check_size(MAX_FILE_BYTES)
    with pytest.raises(LimitExceeded, match="100 MB, the limit is 64 MB"):
        check_size(100 * 1024 * 1024)


def test_more_than_two_hundred_thousand_paragraphs_are_refused() -> None:
    check_limits([""] * MAX_PARAGRAPHS)
    with pytest.raises(LimitExceeded, match="200,001 paragraphs, the limit is 200,000"):
        check_limits([""] * (MAX_PARAGRAPHS + 1))


def test_a_paragraph_over_two_million_code_points_is_refused_by_its_number() -> None:
    check_limits(["ا" * MAX_PARAGRAPH_CODE_POINTS])
    with pytest.raises(LimitExceeded, match="paragraph 2 has 2,000,001 characters, the limit is 2,000,000"):
        check_limits(["", "ا" * (MAX_PARAGRAPH_CODE_POINTS + 1)])


def test_the_limits_hold_for_a_document_file() -> None:
    long = make_document((Paragraph(id="p1", text="ا" * (MAX_PARAGRAPH_CODE_POINTS + 1)),), Meta())
    with pytest.raises(LimitExceeded, match="paragraph 1"):
        decode(encode(long))


def test_the_schema_knows_the_fields_that_the_samples_use() -> None:
    schema: Any = json_schema()
    known = schema["$defs"]["Paragraph"]["properties"]
    assert SAMPLES
    for path in SAMPLES:
        document = json.loads(path.read_text(encoding="utf-8"))
        assert set(document) <= set(schema["$defs"]["Document"]["properties"])
        assert set(schema["$defs"]["Document"]["required"]) <= set(document)
        for paragraph in document["paragraphs"]:
            assert set(paragraph) <= set(known)
            assert paragraph.get("kind", "paragraph") in schema["$defs"]["ParagraphKind"]["enum"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_and_written_without_loss(path: Path) -> None:
    document = decode(path.read_bytes())
    assert decode(encode(document)) == document
