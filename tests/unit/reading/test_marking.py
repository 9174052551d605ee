"""What a highlight takes and where it is seen: search hits, English, overlaps, lost ones, the next one; and redoing."""

from __future__ import annotations

import pytest
from desks import NEWS, desk_of, document_of
from msgspec.structs import replace

from tuireader.document import Colour, Document, Gloss, Link
from tuireader.reading.colours import ColourNames
from tuireader.reading.desk import Desk
from tuireader.reading.marks import Mark, MarkKind, in_order
from tuireader.reading.note_filter import read_filter
from tuireader.reading.reanchoring import Rule
from tuireader.reading.selection import Unit
from tuireader.store import Store


@pytest.fixture
def desk(store: Store) -> Desk:
    return desk_of(document_of(*NEWS), store)


def quotes(desk: Desk) -> list[str]:
    return [placed.annotation.anchor.exact for placed in desk.notebook.placed]


def linked() -> Document:
    """`وصل الرجل الطويل أمس` with English in another order: yesterday, the tall man arrived."""
    english = "yesterday the tall man arrived"
    links = tuple(
        Link(english.index(word), english.index(word) + len(word), (token,))
        for word, token in (("yesterday", 3), ("tall", 2), ("man", 1), ("arrived", 0))
    )
    document = document_of("وصل الرجل الطويل أمس")
    paragraph = replace(document.paragraphs[0], gloss=Gloss(english, "dictionary", links))
    return replace(document, paragraphs=(paragraph,))


def test_a_search_hit_at_the_cursor_is_taken(desk: Desk) -> None:
    desk.finding.search("شراكه جديده")
    desk.marking.highlight(Colour.GREEN)
    assert quotes(desk) == ["شراكة جديدة"]


def test_away_from_a_hit_the_sentence_is_taken(desk: Desk) -> None:
    desk.finding.search("شراكه جديده")
    desk.session.go(0, 0)
    desk.marking.highlight(Colour.GREEN)
    assert quotes(desk) == ["أعلنت الشركة عن شراكة جديدة."]


def test_in_linked_english_the_words_that_are_said_are_taken(store: Store) -> None:
    desk = desk_of(linked(), store)
    desk.session.toggle()
    desk.session.go(0, desk.session.shown(0).text.index("tall"))
    desk.selection.start(Unit.WORD)
    desk.session.move_word(1)
    desk.marking.highlight(Colour.BLUE)
    (placed,) = desk.notebook.placed
    assert placed.annotation.anchor.exact == "الرجل الطويل"
    assert placed.annotation.english == "tall man"
    english = desk.session.shown(0).text
    marked = [mark for mark in desk.marks(0) if mark.kind is MarkKind.HIGHLIGHT_3]
    assert [english[mark.start : mark.end] for mark in marked] == ["tall man"]
    desk.session.toggle()
    marked = [mark for mark in desk.marks(0) if mark.kind is MarkKind.HIGHLIGHT_3]
    assert [mark[:2] for mark in marked] == [(4, 16)]


def test_in_english_without_links_the_paragraph_is_taken_and_the_words_are_kept(desk: Desk, store: Store) -> None:
    desk.session.toggle()
    desk.selection.start(Unit.WORD)
    desk.session.move_word(1)
    desk.marking.highlight(Colour.BLUE)
    assert quotes(desk) == [NEWS[0][0]]
    again = desk_of(document_of(*NEWS), store)
    (placed,) = again.notebook.placed
    assert placed.annotation.english == "The company"
    again.session.toggle()
    assert Mark(0, len("The company"), MarkKind.HIGHLIGHT_3) in again.marks(0)


def test_a_short_highlight_lies_on_a_long_one_whatever_their_colours() -> None:
    long, short = Mark(0, 20, MarkKind.HIGHLIGHT_5), Mark(5, 9, MarkKind.HIGHLIGHT_1)
    assert in_order([short, long]) == (long, short, Mark(5, 9, MarkKind.OVERLAP))
    assert in_order([Mark(0, 5, MarkKind.HIGHLIGHT_1), Mark(5, 9, MarkKind.HIGHLIGHT_1)])[-1].kind is not (
        MarkKind.OVERLAP
    )


def test_a_lost_one_is_placed_by_hand_and_taken_back(desk: Desk, store: Store) -> None:
    desk.marking.highlight(Colour.PINK)
    edited = desk_of(document_of("نص آخر لا يشبه ذاك في شيء أبدا", *[text for text, _ in NEWS[1:]]), store)
    (lost,) = edited.notebook.lost
    edited.session.go(0, 3)
    edited.selection.start(Unit.WORD)
    edited.marking.place_lost(lost.annotation)
    assert edited.notebook.lost == ()
    assert quotes(edited) == ["آخر"]
    assert edited.notebook.placed[0].annotation.colour is Colour.PINK
    edited.notebook.undo()
    assert [one.annotation for one in edited.notebook.lost] == [lost.annotation]
    edited.notebook.redo()
    assert edited.notebook.lost == ()


def test_from_mark_to_mark(desk: Desk) -> None:
    for index, start, end in ((0, 7, 13), (1, 0, 8), (1, 0, 20), (2, 3, 9)):
        desk.notebook.add(index, start, end, colour=Colour.GREEN)
    stops = []
    while desk.marking.to_mark(1):
        stops.append((desk.session.cursor.index, desk.session.cursor.offset))
    assert [index for index, _ in stops] == [0, 1, 2]
    back = []
    while desk.marking.to_mark(-1):
        back.append(desk.session.cursor.index)
    assert back == [1, 0]


def test_what_was_undone_is_redone_until_something_new_is_done(desk: Desk) -> None:
    notebook = desk.notebook
    with notebook.as_one():
        notebook.add(0, 0, 6, colour=Colour.GREEN)
        notebook.add(1, 0, 8, body="نص")
    first = notebook.placed
    notebook.delete(first[0].annotation)
    for _ in range(2):
        assert notebook.undo()
    assert notebook.placed == ()
    assert notebook.redo()
    assert notebook.placed == first
    assert notebook.redo()
    assert not notebook.redo()
    assert len(notebook.placed) == 1
    notebook.undo()
    notebook.add(2, 0, 3, colour=Colour.BLUE)
    assert not notebook.redo()
    assert len(notebook.placed) == 3


def test_a_note_on_the_text_stands_before_all_others(desk: Desk, store: Store) -> None:
    desk.marking.highlight(Colour.PINK)
    desk.marking.keep_note_on_text(None, "عن النص كله")
    again = desk_of(document_of(*NEWS), store)
    first, second = again.notebook.placed
    assert (first.annotation.body, first.rule) == ("عن النص كله", Rule.POSITION)
    assert again.marking.note_on_text() == first.annotation
    assert all(mark.kind is not MarkKind.NOTE for mark in again.marks(0))
    again.marking.keep_note_on_text(first.annotation, " ")
    assert [one.annotation for one in again.notebook.placed] == [second.annotation]


def test_names_and_signs_of_colours() -> None:
    names = ColourNames({"1": "claim", "2": " ", "3": "cite", "4": "سؤال", "5": "C"})
    assert list(names.values()) == ["claim", "green", "cite", "سؤال", "C"]
    assert list(names.signs.values()) == ["c", "g", "i", "س", "5"]
    assert list(ColourNames().signs.values()) == ["y", "g", "b", "p", "u"]


def test_the_library_finds_what_the_filter_takes(desk: Desk, store: Store) -> None:
    desk.notebook.add(0, 0, 20, colour=Colour.YELLOW, body="عن #أدب/شعر")
    desk.notebook.add(1, 0, 9, body="#أدبي")
    desk.notebook.add(2, 0, 9, colour=Colour.BLUE, english="On Threads")
    for typed, found in (
        ("", 3), ("yellow", 1), ("none", 1), ("yellow none", 2), ("#ادب", 1), ("#أدب/شعر", 1), ("threads", 1),
        ("وقال", 1), ("مدير yellow", 0), ("since:2020-01-01", 3), ("since:2999-01-01", 0),
    ):  # fmt: skip
        asked = read_filter(typed, desk.colours)
        taken = [one.annotation.id for one in desk.notebook.placed if asked.takes(one.annotation)]
        kept = store.library.page(9, colours=asked.colours, tags=asked.tags, words=asked.words, since=asked.since)
        assert sorted(one.annotation.id for one in kept) == sorted(taken), typed
        assert len(taken) == found, typed
