"""The AnnotationSet, field by field, against the W3C model and the Readium profile."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from export_bundles import CONTENT, annotation, bundle, entry, full_bundle, with_layers
from msgspec.structs import replace

from tuireader.document import Colour
from tuireader.exporters import ExportBundle, preview

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
COLOURS = {"pink", "orange", "yellow", "green", "blue", "purple"}
NAMES = ["yellow", "green", "blue", "pink", "purple"]
MOTIVATIONS = {"bookmarking", "highlighting", "commenting"}


def one_set(*bundles: ExportBundle) -> dict[str, Any]:
    found = json.loads(preview("json", list(bundles) or [full_bundle()]))
    assert isinstance(found, dict)
    return found


def items() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = one_set()["items"]
    return found


def is_urn_uuid(text: str) -> bool:
    return text.startswith("urn:uuid:") and UUID(text.removeprefix("urn:uuid:")).urn == text


def is_time(text: str) -> bool:
    return datetime.fromisoformat(text).tzinfo is not None


def test_the_set() -> None:
    found = one_set()
    assert set(found) == {"@context", "id", "type", "generator", "generated", "title", "about", "items"}
    assert found["@context"] == CONTEXT
    assert is_urn_uuid(found["id"])
    assert found["type"] == "AnnotationSet"
    assert set(found["generator"]) == {"id", "type", "name"}
    assert IRI.fullmatch(found["generator"]["id"])
    assert found["generator"]["type"] == "Software"
    assert found["generator"]["name"] == "tuireader 0.1.0"
    assert is_time(found["generated"])


def test_about() -> None:
    about = one_set()["about"]
    assert set(about) <= {"dc:identifier", "dc:title", "dc:format", "dc:publisher", "dc:creator", "dc:date"}
    assert f"urn:x-tuireader:{CONTENT}" in about["dc:identifier"]
    assert isinstance(about["dc:creator"], list)
    assert about["dc:title"] == "شراكة جديدة"


def test_the_set_has_the_same_id_every_time_and_each_text_its_own() -> None:
    assert one_set()["id"] == one_set(bundle(title="غيره", source=None))["id"]
    assert one_set()["id"] != one_set(bundle(content="0" * 64))["id"]


@pytest.mark.parametrize("item", items(), ids=lambda item: item["id"][-1])
def test_each_annotation(item: dict[str, Any]) -> None:
    assert set(item) == {"@context", "id", "type", "created", "modified", "motivation", "body", "target"}
    assert (item["@context"], item["type"]) == (CONTEXT, "Annotation")
    assert is_urn_uuid(item["id"])
    assert is_time(item["created"])
    assert is_time(item["modified"])
    assert item["motivation"] in MOTIVATIONS


@pytest.mark.parametrize("item", items(), ids=lambda item: item["id"][-1])
def test_each_body(item: dict[str, Any]) -> None:
    body = item["body"]
    required = {"type", "value", "format", "textDirection", "tags"}
    assert required <= set(body) <= required | {"color", "highlight", "language"}
    assert (body["type"], body["format"]) == ("TextualBody", "text/markdown")
    assert body.get("color", "yellow") in COLOURS
    assert body.get("highlight", "solid") == "solid"
    assert ("color" in body) == ("highlight" in body)
    assert body["textDirection"] in {"ltr", "rtl"}
    assert all(isinstance(tag, str) and tag for tag in body["tags"])
    assert (item["motivation"] == "commenting") == (body["value"] != "")


@pytest.mark.parametrize("item", items(), ids=lambda item: item["id"][-1])
def test_each_target(item: dict[str, Any]) -> None:
    target = item["target"]
    assert set(target) == {"source", "selector", "meta"}
    assert IRI.fullmatch(target["source"])
    quote, position = target["selector"]
    assert set(quote) == {"type", "exact", "prefix", "suffix"}
    assert quote["type"] == "TextQuoteSelector"
    assert set(position) == {"type", "start", "end"}
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] < position["end"]
    assert position["end"] - position["start"] == len(quote["exact"]), "code points, tashkeel counted"
    assert set(target["meta"]) == {"headings", "tuireader"}
    assert all(set(heading) == {"level", "txt"} for heading in target["meta"]["headings"])


def test_a_highlight_and_notes_in_both_directions() -> None:
    highlight, arabic, english = (item["body"] for item in items()[:3])
    assert (highlight["value"], highlight["color"], highlight["textDirection"]) == ("", "yellow", "rtl")
    assert (arabic["language"], arabic["textDirection"]) == ("ar", "rtl")
    assert arabic["tags"] == ["نحو", "مُراجعة"]
    assert "color" not in english
    assert english["textDirection"] == "ltr"
    assert "language" not in english, "the text's language is not the note's"


def test_where_it_stands_now_and_what_is_lost() -> None:
    found = items()
    assert [item["target"]["meta"]["tuireader"]["lost"] for item in found] == [False] * 6 + [True]
    assert found[0]["target"]["selector"][1]["start"] == 10, "the place now, not the one of the anchor"
    lost = found[6]["target"]
    assert lost["selector"][1]["start"] == 4
    assert lost["meta"]["tuireader"] == {"paragraph": "p1", "number": None, "lost": True, "colourName": "blue"}
    assert found[2]["target"]["meta"]["headings"] == [{"level": 1, "txt": "الباب الأول"}, {"level": 2, "txt": "فصل"}]


@pytest.mark.parametrize(
    ("colour", "name"), list(zip(Colour, ["yellow", "green", "blue", "pink", "purple"], strict=True))
)
def test_colours_have_the_profiles_names(colour: Colour, name: str) -> None:
    (item,) = one_set(bundle(entry(annotation(1, "نص", colour), 1)))["items"]
    assert item["body"]["color"] == name
    assert item["target"]["meta"]["tuireader"]["colourName"] == {"green": "مفردات"}.get(name, name)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/a b/خ.txt", "file:///a%20b/%D8%AE.txt"),
        ("https://example.org/a?b=ج#د", "https://example.org/a?b=%D8%AC#%D8%AF"),
        ("sample:partnership", "sample:partnership"),
        (None, f"urn:x-tuireader:{CONTENT}"),
        ("relative.txt", f"urn:x-tuireader:{CONTENT}"),
        ("/caf\udce9", "file:///caf%E9"),
    ],
)
def test_the_source_is_an_iri(source: str | None, expected: str) -> None:
    (item,) = one_set(bundle(entry(annotation(1, "نص", None), 1), source=source))["items"]
    assert item["target"]["source"] == expected


def test_a_note_on_the_text_as_a_whole_has_no_selector_and_english_words_that_were_marked_are_kept() -> None:
    about = entry(annotation(1, "", None, "on all of it"), 0)
    marked = annotation(2, "نص", Colour.BLUE)
    items = one_set(bundle(about, with_layers(entry(marked, 1), annotation=replace(marked, english="a text"))))["items"]
    assert "selector" not in items[0]["target"]
    assert items[1]["target"]["meta"]["tuireader"]["english"] == "a text"


def test_controls_become_visible_and_tabs_in_quotes_stay() -> None:
    page = preview("json", [full_bundle()])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)
    assert "\\u001b" not in page
    assert items()[0]["target"]["selector"][0]["suffix"] == " بعد\tالنص"


def test_arabic_is_written_as_it_is() -> None:
    assert "الشراكةُ بينَ البلدينِ" in preview("json", [full_bundle()])


def test_one_text_is_a_set_and_several_an_array_of_sets() -> None:
    found = json.loads(preview("json", [full_bundle(), bundle(content="0" * 64)]))
    assert [one["type"] for one in found] == ["AnnotationSet", "AnnotationSet"]
    assert json.loads(preview("json", [])) == []
