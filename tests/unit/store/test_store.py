"""What is put into the store comes out of it, after closing and from a second reader."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest

from tuireader.document import Anchor, Annotation, Colour
from tuireader.errors import StoreError
from tuireader.store import Place, Store, TextRecord, open_store

NOW = "2026-11-23T05:00:00Z"
LATER = "2026-11-24T05:00:00Z"


@dataclass
class Opened:
    path: Path
    store: Store
    text: TextRecord


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    path = tmp_path / "data" / "store.db"
    store, notice = open_store(path)
    assert notice is None
    with store:
        yield Opened(path, store, add_text(store))


def add_text(store: Store, content: str = "c1", source: str | None = "/texts/خبر.txt", now: str = NOW) -> TextRecord:
    return store.add_text(content, source, "شراكة", 7, (1, 2, 4294967295), now)


def annotation(body: str = "", colour: Colour | None = Colour.PINK, created: str = NOW) -> Annotation:
    return Annotation(
        id=str(uuid4()),
        anchor=Anchor(paragraph="p2", start=3, end=9, exact="كِتَابٌ", prefix="قرأ ", suffix=" جديد"),
        colour=colour,
        body=body,
        created=created,
        modified=created,
    )


def test_a_text_is_found_by_content_and_by_source(opened: Opened) -> None:
    found = opened.store.find_text("c1")
    assert found == opened.text
    assert found == TextRecord(id=1, content="c1", source="/texts/خبر.txt", title="شراكة", paragraphs=7, opened=NOW)
    assert opened.store.find_by_source("/texts/خبر.txt") == [(opened.text, (1, 2, 4294967295))]
    assert opened.store.find_text("c2") is None
    assert opened.store.find_by_source("/elsewhere") == []


def test_texts_come_newest_first(opened: Opened) -> None:
    second = add_text(opened.store, "c2", now=LATER)
    assert opened.store.texts() == [second, opened.text]
    assert [record.id for record, _ in opened.store.find_by_source("/texts/خبر.txt")] == [2, 1]
    opened.store.touch_text(1, source=None, title=None, now="2026-11-25T05:00:00Z")
    assert [record.id for record in opened.store.texts()] == [1, 2]


def test_touching_replaces_what_is_given_and_keeps_the_rest(opened: Opened) -> None:
    opened.store.touch_text(1, source=None, title="جديد", now=LATER, content="c9", sketch=(5,), paragraphs=8)
    (found,) = opened.store.find_by_source("/texts/خبر.txt")
    assert found == (
        TextRecord(id=1, content="c9", source="/texts/خبر.txt", title="جديد", paragraphs=8, opened=LATER),
        (5,),
    )


def test_one_content_is_one_text_though_two_readers_enter_it(opened: Opened) -> None:
    other, _ = open_store(opened.path)
    with other:
        again = other.add_text("c1", None, "غيره", 7, (1,), LATER)
    assert again == msgspec.structs.replace(opened.text, title="غيره", opened=LATER)
    assert opened.store.texts() == [again]


def test_a_text_cannot_take_the_content_of_another(opened: Opened) -> None:
    add_text(opened.store, "c2")
    with pytest.raises(StoreError):
        opened.store.touch_text(2, source=None, title=None, now=LATER, content="c1")
    assert [record.content for record in opened.store.texts()] == ["c2", "c1"]


def test_a_text_that_is_gone_cannot_be_touched_or_written_to(opened: Opened) -> None:
    with pytest.raises(StoreError, match="not in the store"):
        opened.store.touch_text(99, source=None, title=None, now=NOW)
    with pytest.raises(StoreError):
        opened.store.save_place(99, Place("p1", 0), NOW)
    with pytest.raises(StoreError):
        opened.store.add_annotation(99, annotation())


def test_removing_a_text_removes_what_hangs_on_it(opened: Opened) -> None:
    opened.store.save_place(1, Place("p1", 0), NOW)
    opened.store.add_annotation(1, annotation())
    assert opened.store.remove_text(1)
    assert not opened.store.remove_text(1)
    assert opened.store.place(1) is None
    assert opened.store.annotations(1) == []


def test_a_place_comes_back_with_its_views(opened: Opened) -> None:
    assert opened.store.place(1) is None
    place = Place("p3", 41, {"p1": "gloss", "فقرة": "parallel"}, "interlinear", {"a": ("p2", 7)})
    opened.store.save_place(1, Place("p1", 0), NOW)
    opened.store.save_place(1, place, LATER)
    assert opened.store.place(1) == place
    opened.store.save_place(1, Place("p1", 2), LATER)
    assert opened.store.place(1) == Place("p1", 2, {}, "arabic")


@pytest.mark.parametrize(
    ("body", "colour"), [("", Colour.YELLOW), ("ملاحظة #وسم\n\n* x", None), ("both\x1b[31m\x00", Colour.PURPLE)]
)
def test_annotations_come_back_as_they_were(opened: Opened, body: str, colour: Colour | None) -> None:
    one = annotation(body, colour)
    opened.store.add_annotation(1, one)
    assert opened.store.annotations(1) == [one]
    assert opened.store.annotations(1)[0].colour is colour


def test_annotations_come_in_the_order_they_were_made(opened: Opened) -> None:
    late, first, second = annotation("late", created=LATER), annotation("first"), annotation("second")
    for one in (late, first, second):
        opened.store.add_annotation(1, one)
    assert [one.body for one in opened.store.annotations(1)] == ["first", "second", "late"]
    assert opened.store.annotation_counts() == {1: 3}


def test_an_annotation_is_changed_deleted_and_restored(opened: Opened) -> None:
    one = annotation("قبل")
    opened.store.add_annotation(1, one)
    changed = msgspec.structs.replace(one, body="بعد", colour=None, modified=LATER)
    opened.store.update_annotation(changed)
    assert opened.store.annotations(1) == [changed]
    assert opened.store.delete_annotation(one.id)
    assert not opened.store.delete_annotation(one.id)
    with pytest.raises(StoreError, match="deleted by another reader"):
        opened.store.update_annotation(changed)
    opened.store.add_annotation(1, changed)
    assert opened.store.annotations(1) == [changed]


def test_an_id_is_given_once(opened: Opened) -> None:
    one = annotation("الأول")
    opened.store.add_annotation(1, one)
    with pytest.raises(StoreError):
        opened.store.add_annotation(1, msgspec.structs.replace(one, body="غيره"))
    assert opened.store.annotations(1) == [one]


def test_all_is_there_after_closing(opened: Opened) -> None:
    one, place = annotation("باق"), Place("p3", 41)
    opened.store.add_annotation(1, one)
    opened.store.save_place(1, place, NOW)
    opened.store.close()
    store, _ = open_store(opened.path)
    with store:
        assert store.texts() == [opened.text]
        assert store.annotations(1) == [one]
        assert store.place(1) == place


def test_a_file_name_that_is_not_utf8_is_found_again(opened: Opened) -> None:
    source = os.fsdecode(b"/texts/caf\xe9.txt")
    record = add_text(opened.store, "c2", source)
    assert opened.store.find_by_source(source) == [(record, (1, 2, 4294967295))]


def test_data_version_tells_of_another_readers_changes(opened: Opened) -> None:
    other, _ = open_store(opened.path)
    with other:
        before = opened.store.data_version()
        opened.store.add_annotation(1, annotation())
        assert opened.store.data_version() == before
        other.add_annotation(1, annotation())
        assert opened.store.data_version() != before
        assert len(opened.store.annotations(1)) == 2


def test_threads_share_one_store(opened: Opened) -> None:
    def write(_: int) -> int:
        opened.store.add_annotation(1, annotation())
        return len(opened.store.annotations(1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(100)))
    assert opened.store.annotation_counts() == {1: 100}


def test_a_closed_store_says_so_as_a_store_error(opened: Opened) -> None:
    opened.store.close()
    opened.store.close()
    with pytest.raises(StoreError):
        opened.store.texts()
    with pytest.raises(StoreError):
        opened.store.add_annotation(1, annotation())
