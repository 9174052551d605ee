"""Annotations of files: ours back again, those of other programs, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from desks import NEWS, desk_of, document_of

from tuireader.document import Colour, Document
from tuireader.document.anchors import WHOLE_TEXT
from tuireader.errors import NotesFileError
from tuireader.exporters import export
from tuireader.reading.annotation_files import read_annotations
from tuireader.reading.desk import Desk
from tuireader.reading.export import bundle
from tuireader.reading.importing import Counts, meant_for, read_file, take_in
from tuireader.store import Store, open_store

NEWS_TEXT = document_of(*NEWS)
HYPOTHESIS = {
    "export_date": "2026-11-20T08:30:00Z",
    "annotations": [
        {
            "id": "k3vYkNJ1Ee",
            "created": "2026-11-19T10:00:00.123456+00:00",
            "updated": "2026-11-19T11:00:00.123456+00:00",
            "uri": "https://example.org/news",
            "text": "مهم",
            "tags": ["two words", "نحو"],
            "target": [
                {
                    "source": "https://example.org/news",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/p[1]"},
                        {"type": "TextPositionSelector", "start": 900, "end": 912},
                        {"type": "TextQuoteSelector", "exact": "شراكة جديدة", "prefix": "الشركة عن ", "suffix": ". و"},
                    ],
                }
            ],
        },
        {"id": "page", "created": "2026-11-19T10:00:00Z", "uri": "https://example.org/news", "text": "on the page",
         "target": [{"source": "https://example.org/news"}]},
    ],
}  # fmt: skip


def w3c(*items: dict[str, Any], **about: Any) -> bytes:
    return json.dumps(
        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationSet", **about, "items": items}
    ).encode()


def item(exact: str = "شراكة جديدة", **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": "http://example.org/1",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "note"},
        "target": {"source": "https://example.org", "selector": {"type": "TextQuoteSelector", "exact": exact}},
    }
    return made | changes


def taken(data: bytes, desk: Desk, store: Store, *, dry: bool = False) -> Counts:
    notes = meant_for(read_annotations(data), desk.notebook)
    return take_in(notes, desk.opened, desk.notebook, store, dry=dry)


def exported(desk: Desk) -> bytes:
    return export("json", [bundle(desk.opened, desk.notebook, desk.pipeline)])


@pytest.fixture
def full(tmp_path: Path) -> bytes:
    """Our JSON of a text with a highlight, a note, a note on the whole text and a lost one."""
    with open_store(tmp_path / "first.db")[0] as store:
        old = desk_of(document_of(("حذفت هذه الفقرة من النص كله", ""), *NEWS), store)
        old.notebook.add(0, 0, 20, body="lost #ضائع")
        desk = desk_of(NEWS_TEXT, store)
        desk.notebook.add(0, 13, 24, colour=Colour.PINK, body="نص\n#نحو")
        desk.notebook.add(1, 0, 9, colour=Colour.BLUE)
        desk.notebook.add_on_text("on all of it")
        return exported(desk)


def essence(desk: Desk) -> set[tuple[object, ...]]:
    return {
        (one.annotation.id, one.annotation.colour, one.annotation.body, one.annotation.created, one.place)
        for one in desk.notebook.placed
    }


def test_what_was_exported_comes_back_as_it_was(full: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    assert taken(full, desk, store) == Counts(placed=3, there=0, lost=1, unusable=0)
    again = json.loads(exported(desk))
    before = json.loads(full)
    assert again["items"] == before["items"]


def test_importing_twice_changes_nothing(full: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    taken(full, desk, store)
    before = essence(desk)
    assert taken(full, desk, store) == Counts(placed=0, there=4, lost=0, unusable=0)
    assert essence(desk) == before


def test_a_dry_run_counts_and_keeps_nothing(full: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    assert taken(full, desk, store, dry=True) == Counts(3, 0, 1, 0)
    assert desk.notebook.placed == ()
    assert store.texts() == []


def test_what_the_reader_changed_since_stays_changed(full: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    taken(full, desk, store)
    pink = next(one.annotation for one in desk.notebook.placed if one.annotation.colour is Colour.PINK)
    desk.notebook.change(pink, colour=Colour.GREEN, body="mine")
    assert taken(full, desk, store).there == 4
    assert {one.annotation.body for one in desk.notebook.placed} >= {"mine"}


def test_an_edited_copy_gets_notes_of_its_own(full: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store, "/a.json")
    taken(full, desk, store)
    copy = desk_of(document_of(("سطر جديد تماما", ""), *NEWS), store, "/b.json")
    assert taken(full, copy, store).placed == 3
    assert taken(full, copy, store) == Counts(0, 4, 0, 0)
    assert len(desk.notebook.placed) == len(copy.notebook.placed) == 4
    assert {place.index for one in copy.notebook.placed if (place := one.place)} == {0, 1, 2}


def test_hypothesis(store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    data = json.dumps(HYPOTHESIS).encode()
    assert taken(data, desk, store) == Counts(2, 0, 0, 0)
    assert taken(data, desk, store) == Counts(0, 2, 0, 0)
    page, quoted = sorted((one.annotation for one in desk.notebook.placed), key=lambda one: one.anchor.exact)
    assert (page.anchor, page.body, page.colour) == (WHOLE_TEXT, "on the page", None)
    assert quoted.body == "مهم\n\n#two_words #نحو"
    assert (quoted.colour, quoted.created) == (Colour.YELLOW, "2026-11-19T10:00:00Z")
    assert (quoted.anchor.paragraph, quoted.anchor.exact) == ("p1", "شراكة جديدة")


@pytest.mark.parametrize(
    "data",
    [
        w3c(item()),
        json.dumps([item()]).encode(),
        json.dumps(item()).encode(),
        json.dumps({"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [item()]}}).encode(),
        json.dumps({"total": 1, "rows": [item()]}).encode(),
        w3c(item(body=[{"type": "TextualBody", "value": "note"}, {"value": "t", "purpose": "tagging"}])),
        w3c(item(body=None, bodyValue="note")),
        w3c(item(target=[item()["target"]])),
        w3c(item(target={"source": "x", "selector": {"type": "Some", "refinedBy": item()["target"]["selector"]}})),
    ],
)  # fmt: skip
def test_every_form_of_annotations_with_quotes(data: bytes, store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    assert taken(data, desk, store).placed == 1
    (one,) = desk.notebook.placed
    assert one.annotation.body.startswith("note")
    assert one.place is not None
    assert one.place.of(NEWS[0][0]) == "شراكة جديدة"


@pytest.mark.parametrize(
    "position",
    [
        {"start": -5, "end": 3},
        {"start": 10**30, "end": 10**31},
        {"start": "1", "end": None},
        {"start": 5000, "end": 5011},
        {"start": 1.5, "end": 2},
    ],
)
def test_offsets_that_cannot_be_do_not_matter(full: bytes, position: dict[str, Any], store: Store) -> None:
    found = json.loads(full)
    for one in found["items"]:
        for selector in one["target"].get("selector", ()):
            if selector["type"] == "TextPositionSelector":
                selector |= position
    desk = desk_of(NEWS_TEXT, store)
    assert taken(json.dumps(found).encode(), desk, store) == Counts(3, 0, 1, 0)


def test_a_quote_without_surroundings_that_stands_twice_has_no_place(store: Store) -> None:
    desk = desk_of(document_of("قال نعم وقال لا", "كلام"), store)
    data = w3c(item("كلام"), item("قال", id="http://example.org/2"))
    assert taken(data, desk, store) == Counts(1, 0, 1, 0)


def test_an_annotation_without_a_quote_is_counted(store: Store) -> None:
    only_position = {"source": "x", "selector": {"type": "TextPositionSelector", "start": 0, "end": 4}}
    data = w3c(item(), item(target=only_position, id="http://example.org/2"))
    assert taken(data, desk_of(NEWS_TEXT, store), store) == Counts(1, 0, 0, 1)


def test_the_notes_of_another_text_are_refused_and_nothing_is_kept(store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    data = w3c(item("كلمات من نص آخر لا علاقة له بما هنا أبدا"))
    with pytest.raises(NotesFileError, match="the note does not stand in"):
        taken(data, desk, store)
    assert store.texts() == []


def test_of_a_whole_library_a_text_takes_its_own(full: bytes, store: Store) -> None:
    other = json.loads(w3c(item("وفي تطبيق"), about={"dc:identifier": [f"urn:x-tuireader:{'0' * 64}"]}))
    desk = desk_of(NEWS_TEXT, store)
    assert taken(json.dumps([other, json.loads(full)]).encode(), desk, store) == Counts(3, 0, 1, 0)


def test_controls_and_strange_ids_are_made_harmless(store: Store) -> None:
    desk = desk_of(NEWS_TEXT, store)
    data = w3c(item(id="\x1b[31m", created="yesterday", body={"value": "a\x1b]0;x\x07\u202eb"}))
    assert taken(data, desk, store).placed == 1
    (one,) = desk.notebook.placed
    assert not set("\x1b\x07\u202e") & set(one.annotation.body + one.annotation.id)
    assert taken(data, desk, store).there == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"null", "no annotations"),
        (b"[]", "no annotations"),
        (b'{"items": 3}', "no annotations"),
        (b'{"format": "tuireader-document", "version": 1, "paragraphs": []}', "no annotations"),
    ],
)
def test_files_that_are_none(data: bytes, said: str) -> None:
    with pytest.raises(NotesFileError, match=said):
        read_annotations(data)


@pytest.mark.parametrize(
    "broken", [{"target": 3}, {"target": [None]}, {"target": {"selector": [3, None]}}, {"target": {}}]
)
def test_items_of_another_schema_are_no_crash(broken: dict[str, Any], document: Document) -> None:
    for notes in read_annotations(json.dumps([broken]).encode()):
        assert len(notes.annotations) + notes.unusable == 1


@pytest.fixture
def document() -> Document:
    return NEWS_TEXT


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuireader.reading.importing.MAX_FILE_BYTES", 8)
    (tmp_path / "large.json").write_bytes(b"[" * 9)
    for name, said in (("none.json", "there is no file"), (".", "is not a file"), ("large.json", "more than")):
        with pytest.raises(NotesFileError, match=said):
            read_file(tmp_path / name)
