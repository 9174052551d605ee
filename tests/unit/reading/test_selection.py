"""Selecting words and sentences, forwards and backwards, across paragraphs and in English."""

from __future__ import annotations

from desks import NEWS, session_of

from tuireader.reading.selection import Selection, Target, Unit


def test_without_a_selection_the_sentence_is_meant() -> None:
    session = session_of("أول نص. ثان نص.")
    session.go(0, 8)
    selection = Selection(session)
    assert not selection.active
    assert selection.text() == "ثان نص."
    assert selection.targets() == [Target(0, 8, 15)]
    assert selection.span(0) is None


def test_words_are_selected_whole_in_both_directions() -> None:
    session = session_of("أول ثان ثالث رابع")
    session.go(0, 4)
    selection = Selection(session)
    selection.start(Unit.WORD)
    session.move_word(1)
    assert selection.text() == "ثان ثالث"
    session.move_word(-1)
    session.move_word(-1)
    assert selection.text() == "أول ثان"
    selection.clear()
    assert not selection.active


def test_sentences_are_selected_whole() -> None:
    session = session_of("أول نص. ثان نص. ثالث نص.")
    session.go(0, 12)
    selection = Selection(session)
    selection.start(Unit.SENTENCE)
    assert selection.text() == "ثان نص."
    session.move_sentence(-1)
    session.move_sentence(-1)
    assert selection.text() == "أول نص. ثان نص."


def test_a_selection_goes_on_across_paragraphs() -> None:
    session = session_of("أول نص", "ثان", "ثالث نص آخر")
    session.go(0, 4)
    selection = Selection(session)
    selection.start(Unit.WORD)
    session.go(2, 5)
    assert selection.text() == "نص\n\nثان\n\nثالث نص"
    assert selection.targets() == [Target(0, 4, 6), Target(1, 0, 3), Target(2, 0, 7)]


def test_a_paragraph_in_english_is_taken_whole() -> None:
    session = session_of(*NEWS)
    session.toggle()
    selection = Selection(session)
    selection.start(Unit.WORD)
    session.move_word(1)
    assert selection.text() == "The company"
    assert selection.targets() == [Target(0, 0, len(NEWS[0][0]), "The company")]


def test_where_nothing_stands_nothing_is_selected() -> None:
    session = session_of("أول", "")
    session.go(1)
    selection = Selection(session)
    assert selection.targets() == []
    selection.start(Unit.WORD)
    assert selection.targets() == []
    assert selection.text() == ""


def test_what_is_copied_holds_no_control() -> None:
    session = session_of("قال \x1b[31m\r\u202eنعم")
    assert Selection(session).text() == "قال ␛[31m ␦نعم"
