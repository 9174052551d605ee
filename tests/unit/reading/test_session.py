"""Moving and switching views: the cursor stands on words, and the place is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desks import NEWS, session_of

from tuireader.reading.session import Cursor, Session
from tuireader.reading.views import View


def here(session: Session) -> str:
    return session.word().of(session.shown(session.cursor.index).text)


def walk(session: Session, move: Callable[[], bool]) -> list[str]:
    """The words that a motion stops on until it stops."""
    stops = [here(session)]
    while move():
        stops.append(here(session))
        assert len(stops) < 100, "the motion never ends"
    return stops


def test_words_forward_and_back_across_paragraphs() -> None:
    session = session_of("ذهب، ثم", "«عاد» الولد.")
    assert walk(session, lambda: session.move_word(1)) == ["ذهب", "ثم", "عاد", "الولد"]
    assert walk(session, lambda: session.move_word(-1)) == ["الولد", "عاد", "ثم", "ذهب"]


def test_sentences_forward_and_back_across_paragraphs() -> None:
    session = session_of("ذهب الولد. «ثم عاد» فجأة.", "وجلس هنا.")
    assert walk(session, lambda: session.move_sentence(1)) == ["ذهب", "ثم", "وجلس"]
    session.move_to_end()
    assert walk(session, lambda: session.move_sentence(-1)) == ["هنا", "وجلس", "ثم", "ذهب"]


@pytest.mark.parametrize("texts", [("قال. … ثم ذهب.", "وعاد."), ("قال. …", "وعاد."), ("… قال.", "…", "وعاد.")])
def test_a_sentence_without_words_stops_nobody(texts: tuple[str, ...]) -> None:
    session = session_of(*texts)
    forward = walk(session, lambda: session.move_sentence(1))
    assert forward[-1] == "وعاد"
    assert walk(session, lambda: session.move_sentence(-1))[-1] == "قال"


def test_paragraphs() -> None:
    session = session_of("أول نص", "ثاني نص", "ثالث نص")
    assert walk(session, lambda: session.move_paragraph(1)) == ["أول", "ثاني", "ثالث"]
    session.move_word(1)
    assert not session.move_paragraph(1)
    assert here(session) == "نص"
    assert walk(session, lambda: session.move_paragraph(-1)) == ["نص", "ثالث", "ثاني", "أول"]


def test_a_paragraph_without_text_is_passed_over() -> None:
    session = session_of("أول", "", "ثالث")
    session.move_word(1)
    assert session.cursor == Cursor(1, 0)
    session.move_word(1)
    assert here(session) == "ثالث"
    session.go(1)
    session.move_word(-1)
    assert here(session) == "أول"


@pytest.mark.parametrize(
    ("text", "left", "right"), [("أول ثان ثالث", "ثالث", "أول"), ("one two three", "one", "three")]
)
def test_left_and_right_are_meant_by_sight(text: str, left: str, right: str) -> None:
    session = session_of(text)
    session.go(0, 4)
    session.move_by_sight(1)
    assert here(session) == left
    session.go(0, 4)
    session.move_by_sight(-1)
    assert here(session) == right


@pytest.mark.parametrize(
    ("index", "offset", "cursor", "word"),
    [(-5, 0, Cursor(0, 0), "أول"), (9, 0, Cursor(1, 1), "ثان"), (0, 999, Cursor(0, 5), "نص"),
     (0, -3, Cursor(0, 0), "أول"), (0, 1, Cursor(0, 0), "أول"), (0, 3, Cursor(0, 5), "نص"),
     (1, 0, Cursor(1, 1), "ثان")],
)  # fmt: skip
def test_a_place_outside_the_text_is_brought_into_it(index: int, offset: int, cursor: Cursor, word: str) -> None:
    session = session_of("أول، نص", "«ثان»")
    session.go(index, offset)
    assert session.cursor == cursor
    assert here(session) == word


def test_switching_to_english_and_back_keeps_the_place() -> None:
    session = session_of(*NEWS)
    session.go(0, NEWS[0][0].index("المدير"))
    before = session.cursor
    session.toggle()
    assert session.shown(0).text == NEWS[0][1]
    assert session.shown(0).base == 0
    assert session.shown(1).view is View.ARABIC
    assert here(session) == "He", "the second sentence of the English"
    assert session.arabic_offset() == before.offset
    session.toggle()
    assert session.cursor == before
    assert session.views == {}


def test_switching_all_follows_the_paragraph_at_the_cursor() -> None:
    session = session_of(*NEWS)
    session.go(1)
    session.toggle()
    session.toggle_all()
    assert [session.shown(index).view for index in range(3)] == [View.ARABIC] * 3
    session.toggle_all()
    assert [session.shown(index).view for index in range(3)] == [View.GLOSS] * 3
    assert session.cursor.index == 1


def test_moving_in_english() -> None:
    session = session_of(*NEWS)
    session.toggle_all()
    assert walk(session, lambda: session.move_sentence(1)) == ["The", "He", "The", "On"]
    session.go(0)
    session.move_by_sight(-1)
    assert here(session) == "company", "right is forward where the text runs left to right"


def test_a_place_in_the_text_is_remembered_behind_english() -> None:
    session = session_of(*NEWS)
    session.go(1)
    session.toggle()
    session.go_to_text(1, NEWS[1][0].index("سنعمل"))
    assert session.shown(1).view is View.GLOSS
    session.toggle()
    assert here(session) == "سنعمل"


def test_a_paragraph_without_english_stays_as_it_is() -> None:
    session = session_of(("أول ثان", ""))
    session.move_word(1)
    session.toggle()
    assert session.shown(0).text == "أول ثان"
    assert here(session) == "ثان"


def test_the_sentence_at_the_cursor() -> None:
    session = session_of("أول. «ثان» نص. ثالث")
    session.go(0, 6)
    assert session.sentence().of(session.shown(0).text) == "«ثان» نص."


@pytest.mark.parametrize(("text", "base"), [("نص", 1), ("Threads نص", 1), ("only English", 0), ("123", 1), ("...", 1)])
def test_the_direction_of_a_paragraph(text: str, base: int) -> None:
    assert session_of(text).shown(0).base == base
