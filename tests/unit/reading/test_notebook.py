"""Highlights and notes in a real store: kept at once, taken back, found again after the text was edited, never lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from desks import NEWS, desk_of, document_of

from tuireader.document import Annotation, Colour, Document
from tuireader.errors import StoreError
from tuireader.reading import folded_text, reanchoring
from tuireader.reading.notebook import Notebook
from tuireader.store import Place as ReadingPlace
from tuireader.store import Placement, Store, open_store

SOURCE = "/texts/خبر.txt"
TEXTS = tuple(text for text, _ in NEWS)


def notebook_of(document: Document, store: Store | None, source: str | None = SOURCE) -> Notebook:
    return Notebook(document, store, source, "خبر")


def quotes(notebook: Notebook) -> list[str]:
    return [placed.annotation.anchor.exact for placed in notebook.placed]


def mark(notebook: Notebook, exact: str, texts: tuple[str, ...] = TEXTS, body: str = "") -> Annotation:
    index = next(index for index, text in enumerate(texts) if exact in text)
    start = texts[index].index(exact)
    return notebook.add(index, start, start + len(exact), colour=Colour.GREEN, body=body)


@pytest.fixture
def other(tmp_path: Path, store: Store) -> Iterator[Store]:
    """Another reader on the same store."""
    opened, _ = open_store(tmp_path / "data" / "store.db")
    with opened:
        yield opened


def test_what_is_marked_is_kept_at_once(store: Store, other: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    made = mark(notebook, "شراكة جديدة", body="مهم #اقتصاد")
    (placed,) = notebook_of(document_of(*TEXTS), other).placed
    assert placed.annotation == made
    assert placed.place is not None
    assert placed.place.of(TEXTS[placed.place.index]) == "شراكة جديدة"


def test_marks_stand_in_the_order_of_the_text(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    for exact in ("الرئيس", "شراكة", "سنعمل", "الشركة عن شراكة"):
        mark(notebook, exact)
    assert quotes(notebook) == ["الشركة عن شراكة", "شراكة", "سنعمل", "الرئيس"]
    at = TEXTS[0].index("شراكة")
    assert [placed.annotation.anchor.exact for placed in notebook.at(0, at)] == ["شراكة", "الشركة عن شراكة"]
    assert notebook.at(0, 0) == ()
    assert [placed.annotation.anchor.exact for placed in notebook.in_paragraph(1)] == ["سنعمل"]


def test_changing_deleting_and_taking_back(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    made = mark(notebook, "سنعمل")
    changed = notebook.change(made, colour=Colour.PINK, body="نص")
    assert notebook.placed[0].annotation == changed
    assert changed.id == made.id
    notebook.delete(changed)
    assert notebook.placed == ()
    assert notebook.undo()
    assert notebook.placed[0].annotation == changed
    assert notebook.undo()
    assert notebook.placed[0].annotation == made
    assert notebook.undo()
    assert notebook.placed == ()
    assert not notebook.undo()


def test_changes_that_belong_together_are_taken_back_together(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    mark(notebook, "الرئيس")
    with notebook.as_one():
        mark(notebook, "شراكة")
        mark(notebook, "سنعمل")
    notebook.undo()
    assert quotes(notebook) == ["الرئيس"]


def test_where_one_of_them_fails_none_is_kept(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    gone = mark(notebook, "الرئيس")
    store.delete_annotation(gone.id)
    notebook.reload()

    def mark_and_change() -> None:
        with notebook.as_one():
            mark(notebook, "شراكة")
            notebook.change(gone, colour=Colour.BLUE, body="")

    with pytest.raises(StoreError):
        mark_and_change()
    assert notebook.placed == ()


def test_a_step_that_cannot_be_taken_back_does_not_block_those_before(store: Store, other: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    mark(notebook, "شراكة")
    made = mark(notebook, "سنعمل")
    notebook.change(made, colour=Colour.BLUE, body="")
    other.delete_annotation(made.id)
    with pytest.raises(StoreError, match="deleted by another reader"):
        notebook.undo()
    notebook.undo()
    notebook.undo()
    assert notebook.placed == ()


def test_what_the_store_refuses_is_not_shown_as_kept(store: Store, tmp_path: Path) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    mark(notebook, "شراكة")
    blocking = sqlite3.connect(tmp_path / "data" / "store.db", isolation_level=None)
    try:
        blocking.execute("DROP TABLE annotations")
    finally:
        blocking.close()
    with pytest.raises(StoreError):
        mark(notebook, "سنعمل")
    assert quotes(notebook) == ["شراكة"]


def test_a_note_is_cleaned_on_its_way_in(store: Store) -> None:
    assert mark(notebook_of(document_of(*TEXTS), store), "شراكة", body="a\r\n\x1b[31mb\u202e").body == "a\n␛[31mb␦"


def test_without_a_store_nothing_can_be_kept() -> None:
    notebook = notebook_of(document_of(*TEXTS), None)
    with pytest.raises(StoreError, match="nothing can be kept"):
        mark(notebook, "شراكة")
    notebook.keep_place(ReadingPlace("p1", 0))
    assert notebook.place() is None
    assert notebook.placed == ()


def test_the_place_is_kept(store: Store) -> None:
    place = ReadingPlace("p2", 5, {"p1": "gloss"}, "arabic")
    notebook_of(document_of(*TEXTS), store).keep_place(place)
    assert notebook_of(document_of(*TEXTS), store).place() == place


def test_a_moved_file_finds_its_notes_by_its_text(store: Store) -> None:
    mark(notebook_of(document_of(*TEXTS), store, "/old/a.txt"), "شراكة")
    moved = notebook_of(document_of(*TEXTS), store, "/new/b.txt")
    assert quotes(moved) == ["شراكة"]
    mark(moved, "سنعمل")
    assert [record.source for record in store.texts()] == ["/new/b.txt"]


EDITED = ("خبر عاجل من العاصمة", TEXTS[0].replace("جديدة", "كبيرة"), TEXTS[1], TEXTS[2] + " ثم عاد.")


def test_an_edited_file_finds_its_notes_again(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    for exact in ("المُدِيرُ: سنعمل معا، إن شاء الله", "وفي تطبيق Threads كتب الرئيس"):
        mark(notebook, exact)
    edited = notebook_of(document_of(*EDITED), store)
    assert edited.lost == ()
    assert [placed.place.index for placed in edited.placed if placed.place] == [2, 3]
    assert [placed.place.of(EDITED[placed.place.index]) for placed in edited.placed if placed.place] == quotes(notebook)


def test_what_is_not_found_is_listed_last_and_comes_back_with_its_text(store: Store) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    mark(notebook, "شراكة جديدة")
    mark(notebook, "سنعمل معا، إن شاء الله.")
    edited = notebook_of(document_of(*EDITED), store)
    assert [placed.annotation.anchor.exact for placed in edited.lost] == ["شراكة جديدة"]
    assert quotes(edited) == ["سنعمل معا، إن شاء الله.", "شراكة جديدة"]
    mark(edited, "خبر عاجل", EDITED)
    again = notebook_of(document_of(*TEXTS), store)
    assert [placed.annotation.anchor.exact for placed in again.lost] == ["خبر عاجل"]


def test_what_was_found_elsewhere_is_not_looked_for_at_the_next_opening(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = notebook_of(document_of(*TEXTS), store)
    for exact in ("المُدِيرُ: سنعمل معا، إن شاء الله", "شراكة جديدة", "وفي تطبيق Threads كتب الرئيس"):
        mark(notebook, exact)
    edited = notebook_of(document_of(*EDITED), store)
    edited.keep_place(ReadingPlace("p1", 0))
    with monkeypatch.context() as patched:
        patched.setattr(folded_text, "FoldedText", None)
        again = notebook_of(document_of(*EDITED), store)
    assert again.placed == edited.placed
    assert [placed.place is None for placed in again.placed] == [False, False, True]


def test_a_file_that_is_changed_back_has_its_notes_where_they_were(store: Store) -> None:
    first = notebook_of(document_of(*TEXTS), store)
    mark(first, "شراكة جديدة")
    mark(first, "سنعمل معا، إن شاء الله.")
    edited = notebook_of(document_of(*EDITED), store)
    edited.keep_place(ReadingPlace("p1", 0))
    back = notebook_of(document_of(*TEXTS), store)
    assert back.placed == first.placed


def test_what_was_found_is_not_taken_for_an_anchor_that_another_reader_moved(store: Store, other: Store) -> None:
    made = mark(notebook_of(document_of(*TEXTS), store), "وفي تطبيق Threads كتب الرئيس")
    edited = notebook_of(document_of(*EDITED), store)
    edited.keep_place(ReadingPlace("p1", 0))
    theirs = notebook_of(document_of(*EDITED), other)
    theirs.move(made, 0, 0, 8)
    assert edited.follow()
    for notebook in (edited, notebook_of(document_of(*EDITED), store)):
        (placed,) = notebook.placed
        assert placed.place is not None
        assert (placed.place.index, placed.place.start, placed.place.end) == (0, 0, 8)
    assert theirs.undo()
    assert edited.follow()
    (placed,) = edited.placed
    assert placed.place is not None
    assert placed.place.of(EDITED[placed.place.index]) == made.anchor.exact


def test_what_other_rules_found_is_looked_for_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    mark(notebook_of(document_of(*TEXTS), store), "وفي تطبيق Threads كتب الرئيس")
    edited = notebook_of(document_of(*EDITED), store)
    assert edited.text_id is not None
    (placed,) = edited.placed
    lost = Placement(placed.annotation.anchor, None, "")
    store.placements.keep(edited.text_id, edited.content, reanchoring.RULES, [lost])
    assert notebook_of(document_of(*EDITED), store).lost
    store.placements.keep(edited.text_id, edited.content, reanchoring.RULES - 1, [lost])
    assert notebook_of(document_of(*EDITED), store).placed == edited.placed


def test_another_text_at_the_same_path_does_not_inherit(store: Store) -> None:
    mark(notebook_of(document_of(*TEXTS), store), "شراكة")
    unrelated = ("قصيدة قديمة في وصف الليل والنجوم", "لا صلة لها بما سبق أبدا")
    other = notebook_of(document_of(*unrelated), store)
    assert other.placed == ()
    mark(other, "الليل", unrelated)
    assert quotes(notebook_of(document_of(*TEXTS), store)) == ["شراكة"]
    assert quotes(notebook_of(document_of(*unrelated), store)) == ["الليل"]


def test_standard_input_is_known_by_its_text_alone(store: Store) -> None:
    mark(notebook_of(document_of(*TEXTS), store, None), "شراكة")
    assert quotes(notebook_of(document_of(*TEXTS), store, None)) == ["شراكة"]
    assert notebook_of(document_of(*EDITED), store, None).placed == ()


def test_what_another_reader_marks_is_seen(tmp_path: Path) -> None:
    document = document_of(*NEWS)
    with open_store(tmp_path / "s.db")[0] as mine, open_store(tmp_path / "s.db")[0] as theirs:
        first, second = desk_of(document, mine).notebook, desk_of(document, theirs).notebook
        first.add(0, 0, 5, colour=Colour.BLUE)
        second.follow()
        assert [placed.annotation for placed in second.placed] == [placed.annotation for placed in first.placed]
        assert not second.follow()
        second.add(1, 0, 4, body="theirs")
        assert first.follow()
        assert len(first.placed) == 2
