"""An open text with all that is done on it: what each command means, without a screen."""

from __future__ import annotations

import pytest
from desks import NEWS, desk_of, document_of
from msgspec.structs import replace

from tuireader.document import Colour, Document, EntityType, Gloss, Mention, Meta, Paragraph, make_document
from tuireader.reading.desk import Desk
from tuireader.reading.marks import Mark, MarkKind
from tuireader.reading.selection import Unit
from tuireader.reading.session import Cursor
from tuireader.reading.views import View
from tuireader.store import Store


@pytest.fixture
def desk(store: Store) -> Desk:
    return desk_of(document_of(*NEWS), store)


def highlights(desk: Desk) -> list[tuple[str, Colour | None, str]]:
    kept = (placed.annotation for placed in desk.notebook.placed)
    return [(one.anchor.exact, one.colour, one.body) for one in kept]


def test_without_a_selection_the_sentence_is_highlighted(desk: Desk) -> None:
    assert desk.marking.highlight(Colour.YELLOW) == 1
    assert highlights(desk) == [("أعلنت الشركة عن شراكة جديدة.", Colour.YELLOW, "")]


def test_highlighting_the_same_again_changes_the_colour(desk: Desk) -> None:
    desk.marking.highlight(Colour.YELLOW)
    desk.marking.highlight(Colour.BLUE)
    assert highlights(desk) == [("أعلنت الشركة عن شراكة جديدة.", Colour.BLUE, "")]
    desk.notebook.undo()
    assert highlights(desk)[0][1] is Colour.YELLOW


def test_a_highlight_over_paragraphs_is_one_change(desk: Desk) -> None:
    desk.selection.start(Unit.WORD)
    desk.session.go(2)
    assert desk.marking.highlight(Colour.PINK) == 3
    assert [quote for quote, _, _ in highlights(desk)] == [NEWS[0][0], NEWS[1][0], "وفي"]
    assert not desk.selection.active
    desk.notebook.undo()
    assert highlights(desk) == []


def test_in_english_the_whole_paragraph_is_highlighted(desk: Desk) -> None:
    desk.session.toggle()
    desk.marking.highlight(Colour.GREEN)
    assert highlights(desk) == [(NEWS[0][0], Colour.GREEN, "")]


def test_a_note_stands_on_the_paragraph_where_nothing_is_marked(desk: Desk) -> None:
    target, old = desk.marking.note_target()
    assert (target.index, target.start, target.end) == (0, 0, len(NEWS[0][0]))
    assert old is None
    desk.marking.keep_note(target, old, "**مهم**")
    assert highlights(desk) == [(NEWS[0][0], None, "**مهم**")]


def test_a_note_on_a_highlight_is_edited_in_its_place(desk: Desk) -> None:
    desk.marking.highlight(Colour.YELLOW)
    target, old = desk.marking.note_target()
    assert old is not None
    desk.marking.keep_note(target, old, "أول")
    target, old = desk.marking.note_target()
    desk.marking.keep_note(target, old, "ثان")
    assert highlights(desk) == [("أعلنت الشركة عن شراكة جديدة.", Colour.YELLOW, "ثان")]
    target, old = desk.marking.note_target()
    desk.marking.keep_note(target, old, " ")
    assert highlights(desk)[0][1] is Colour.YELLOW, "without its text the highlight stays"


def test_a_note_without_colour_goes_with_its_text(desk: Desk) -> None:
    desk.marking.keep_note(*desk.marking.note_target(), "نص")
    desk.marking.keep_note(*desk.marking.note_target(), "")
    assert highlights(desk) == []
    desk.marking.keep_note(*desk.marking.note_target(), "  ")
    assert highlights(desk) == [], "nothing was written"


def test_a_note_on_a_selection(desk: Desk) -> None:
    desk.selection.start(Unit.WORD)
    desk.session.move_word(1)
    desk.marking.keep_note(*desk.marking.note_target(), "نص")
    assert highlights(desk) == [("أعلنت الشركة", None, "نص")]
    assert not desk.selection.active


def test_a_note_in_an_edited_text_is_offered_where_it_stands_now(desk: Desk, store: Store) -> None:
    desk.session.go(1)
    desk.marking.keep_note(*desk.marking.note_target(), "نص")
    edited = desk_of(document_of(("سطر زائد", ""), *NEWS), store)
    edited.session.go(2, 4)
    target, old = edited.marking.note_target()
    assert old is not None
    assert (target.index, target.end) == (2, len(NEWS[1][0]))


def test_an_empty_paragraph_has_nothing_to_highlight(store: Store) -> None:
    desk = desk_of(document_of(("", ""), *NEWS), store)
    desk.selection.start(Unit.WORD)
    assert desk.marking.note_target()[1] is None
    assert desk.marking.highlight(Colour.BLUE) == 0
    assert highlights(desk) == []


def test_marks_lie_in_their_order(desk: Desk) -> None:
    desk.marking.highlight(Colour.PINK)
    desk.finding.search("شراكه")
    desk.session.go(0, 0)
    desk.selection.start(Unit.WORD)
    marks = desk.marks(0)
    kinds = [mark.kind for mark in marks]
    assert kinds == [MarkKind.HIGHLIGHT_4, MarkKind.HIT, MarkKind.SELECTION, MarkKind.CURSOR]
    start = NEWS[0][0].index("شراكة")
    assert marks[1] == Mark(start, start + 5, MarkKind.HIT)
    assert [mark.kind for mark in desk.marks(2)] == [MarkKind.HIT]
    assert desk.marks(1) == ()


def test_a_note_is_marked_but_not_along_a_whole_paragraph(desk: Desk) -> None:
    desk.marking.keep_note(*desk.marking.note_target(), "نص")
    assert [mark.kind for mark in desk.marks(0)] == [MarkKind.CURSOR]
    desk.session.go(1)
    desk.selection.start(Unit.WORD)
    desk.marking.keep_note(*desk.marking.note_target(), "نص")
    assert [mark.kind for mark in desk.marks(1)] == [MarkKind.NOTE, MarkKind.CURSOR]


def test_english_without_links_carries_sentences_and_no_words(desk: Desk) -> None:
    desk.marking.highlight(Colour.PINK)
    desk.session.go(0, NEWS[0][0].index("المدير"))
    desk.selection.start(Unit.WORD)
    desk.marking.highlight(Colour.BLUE)
    desk.finding.search("شراكة")
    desk.session.go(0)
    desk.session.toggle()
    shown = desk.session.shown(0)
    marks = [(mark.kind, shown.text[mark.start : mark.end].strip()) for mark in desk.marks(0)]
    assert marks[0] == (MarkKind.HIGHLIGHT_4, "The company has a partner.")
    assert [kind for kind, _ in marks[1:]] == [MarkKind.CURSOR]


# Search


def word(desk: Desk) -> str:
    return desk.session.word().of(desk.session.shown(desk.session.cursor.index).text)


def test_a_search_goes_to_the_first_place_from_here_on(desk: Desk) -> None:
    desk.session.go(1)
    assert desk.finding.search("المدير") == 2
    assert desk.session.cursor.index == 1
    assert word(desk) == "المُدِيرُ"
    assert desk.finding.search("غائب") == 0
    assert desk.finding.to_hit(1) is None


def test_n_and_capital_n_go_round(desk: Desk) -> None:
    desk.finding.search("الشرا")
    desk.finding.search("المدير")
    assert [desk.finding.to_hit(1) for _ in range(3)] == [2, 1, 2]
    assert [desk.finding.to_hit(-1) for _ in range(3)] == [1, 2, 1]


@pytest.mark.parametrize("query", ["كتاب", "،", "»", "ا", "تاب"])
def test_a_hit_inside_a_word_or_on_a_mark_holds_nobody(store: Store, query: str) -> None:
    """The cursor stands on words, hits may stand in them or between them: it moves on all the same."""
    desk = desk_of(document_of("والكتاب، «كتابي»، وللكتاب", "ثم كتابان، وكتاب »"), store)
    count = desk.finding.search(query)
    assert count > 1
    for step in (1, -1):
        places = []
        for _ in range(2 * count):
            before = desk.session.cursor
            assert desk.finding.to_hit(step) is not None
            assert desk.session.cursor != before
            places.append(desk.session.cursor)
        assert {place.index for place in places} == {hit.index for hit in desk.finding.hits}


def test_where_all_hits_are_in_one_word_n_stays_there(store: Store) -> None:
    desk = desk_of(document_of("بابا"), store)
    assert desk.finding.search("با") == 2
    assert desk.finding.to_hit(1) in (1, 2)
    assert desk.session.cursor == Cursor(0, 0)


def test_a_hit_behind_english_is_counted_on(desk: Desk) -> None:
    desk.session.toggle_all()
    desk.finding.search("المدير")
    assert desk.finding.to_hit(1) == 2
    assert desk.session.cursor.index == 1
    desk.session.toggle()
    assert word(desk) == "المُدِيرُ"


def test_ending_a_search_leaves_no_mark(desk: Desk) -> None:
    desk.finding.search("المدير")
    desk.finding.clear()
    assert (desk.finding.query, desk.finding.hits) == ("", ())
    assert all(mark.kind is not MarkKind.HIT for mark in desk.marks(0))


# Names


def with_mentions(document: Document, index: int, *names: str) -> Document:
    paragraph = document.paragraphs[index]
    starts = sorted((paragraph.text.index(name), len(name)) for name in names)
    mentions = tuple(Mention(start, start + length, type=EntityType.ORG) for start, length in starts)
    paragraphs = list(document.paragraphs)
    paragraphs[index] = replace(paragraph, entities=mentions)
    return replace(document, paragraphs=tuple(paragraphs))


def test_from_name_to_name_in_both_directions(store: Store) -> None:
    document = with_mentions(
        document_of("قالت «ميتا» اليوم، ولميتا شأن", "لا أحد", "وفي Threads أيضا"), 0, "«ميتا»", "ميتا شأن"
    )
    desk = desk_of(with_mentions(document, 2, "Threads"), store)
    stops = []
    while desk.finding.to_mention(1):
        stops.append(word(desk))
    assert stops == ["ميتا", "ولميتا", "Threads"]
    back = []
    while desk.finding.to_mention(-1):
        back.append(word(desk))
    assert back == ["ولميتا", "ميتا"]


# The place


def test_place_and_views_are_there_again(desk: Desk, store: Store) -> None:
    desk.session.go(2)
    desk.session.toggle()
    desk.session.go(1, 10)
    desk.keep_place()
    again = desk_of(document_of(*NEWS), store)
    again.restore_place()
    assert again.session.cursor == desk.session.cursor
    assert [again.session.shown(index).view for index in range(3)] == [View.ARABIC, View.ARABIC, View.GLOSS]


def test_a_place_behind_english_is_there_again(desk: Desk, store: Store) -> None:
    desk.session.go(1, NEWS[1][0].index("سنعمل"))
    desk.session.toggle_all()
    desk.keep_place()
    again = desk_of(document_of(*NEWS), store)
    again.restore_place()
    assert again.session.shown(1).view is View.GLOSS
    again.session.toggle()
    assert word(again) == "سنعمل"


def test_who_only_looks_in_has_read_it_last(desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.keep_place()
    again = desk_of(document_of(*NEWS), store)
    again.restore_place()
    monkeypatch.setattr("tuireader.reading.notebook.now_utc", lambda: "2999-01-01T00:00:00Z")
    again.keep_place()
    assert [text.opened for text in store.texts()] == ["2999-01-01T00:00:00Z"]


def test_a_text_read_for_the_first_time_begins_at_its_beginning(desk: Desk) -> None:
    desk.restore_place()
    assert desk.session.cursor == Cursor(0, 0)


def test_in_english_a_note_is_the_paragraphs_own(desk: Desk) -> None:
    desk.marking.highlight(Colour.GREEN)
    desk.session.toggle()
    target, old = desk.marking.note_target()
    assert (target.start, target.end, old) == (0, len(NEWS[0][0]), None)
    desk.marking.keep_note(target, old, "on all of it")
    assert desk.marking.note_target()[1] == next(one.annotation for one in desk.notebook.placed if one.annotation.body)


def test_a_name_is_looked_for_as_a_name(store: Store) -> None:
    """Whatever word its letters are too."""
    text = "دخلت ميتا السوق، وعاد الناس لميتا."
    places = [text.index("ميتا"), text.rindex("ميتا")]
    mentions = tuple(Mention(place, place + 4, type=EntityType.ORG) for place in places)
    paragraph = Paragraph(id="p1", text=text, gloss=Gloss("Meta entered the market.", "author"), entities=mentions)
    desk = desk_of(make_document((paragraph,), Meta()), store)
    desk.session.go(0, places[0])
    assert desk.finding.name() == "ميتا"
    assert desk.finding.to_name(1, "ميتا")
    assert (desk.session.cursor.index, desk.session.cursor.offset) == (0, places[1] - 1)
    assert desk.finding.name() == "ميتا"
    assert not desk.finding.to_name(1, "ميتا")
