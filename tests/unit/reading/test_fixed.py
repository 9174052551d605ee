"""Readings that the reader fixed: for a place or for a text, kept, found again in an edited text, given up again."""

from __future__ import annotations

from desks import document_of

from tuireader.document import Analysis, Document, Token
from tuireader.reading.fixed import FixedReadings
from tuireader.reading.notebook import Notebook
from tuireader.segmentation import tokenize
from tuireader.store import Store

TEXTS = ("كتب الولد رسالة", "كتب جديدة وكتب قديمة")
WROTE = Analysis(vocalized="كَتَبَ", lemma="كَتَب", upos="VERB", gloss="write")
BOOKS = Analysis(vocalized="كُتُبٌ", lemma="كِتَاب", upos="NOUN", gloss="book")


def fixed_of(document: Document, store: Store) -> FixedReadings:
    return FixedReadings(document, Notebook(document, store, "/texts/a.txt", "a"))


def tokens_of(document: Document, index: int) -> tuple[Token, ...]:
    return tokenize(document.paragraphs[index].text)


def glosses(fixed: FixedReadings, document: Document) -> list[list[str]]:
    return [
        [token.analysis.gloss if token.analysis else "" for token in fixed.apply(index, tokens_of(document, index))]
        for index in range(len(document.paragraphs))
    ]


def test_a_reading_for_the_text_holds_wherever_the_word_is_written_so(store: Store) -> None:
    document = document_of(*TEXTS)
    fixed_of(document, store).fix(0, tokens_of(document, 0)[0], WROTE, everywhere=True)
    assert glosses(fixed_of(document, store), document) == [["write", "", ""], ["write", "", "", ""]]


def test_a_reading_for_a_place_wins_over_the_texts(store: Store) -> None:
    document = document_of(*TEXTS)
    fixed = fixed_of(document, store)
    fixed.fix(0, tokens_of(document, 0)[0], WROTE, everywhere=True)
    fixed.fix(1, tokens_of(document, 1)[0], BOOKS, everywhere=False)
    assert glosses(fixed_of(document, store), document) == [["write", "", ""], ["book", "", "", ""]]


def test_fixing_it_for_the_text_takes_the_places_own_choice_away(store: Store) -> None:
    document = document_of(*TEXTS)
    fixed = fixed_of(document, store)
    fixed.fix(1, tokens_of(document, 1)[0], WROTE, everywhere=False)
    fixed.fix(1, tokens_of(document, 1)[0], BOOKS, everywhere=True)
    assert glosses(fixed, document) == [["book", "", ""], ["book", "", "", ""]]


def test_the_place_is_found_again_in_an_edited_text(store: Store) -> None:
    document = document_of(*TEXTS)
    fixed_of(document, store).fix(1, tokens_of(document, 1)[0], BOOKS, everywhere=False)
    edited = document_of("فقرة أخرى", *TEXTS)
    assert glosses(fixed_of(edited, store), edited)[2] == ["book", "", "", ""]


def test_what_is_released_is_chosen_again(store: Store) -> None:
    document = document_of(*TEXTS)
    fixed = fixed_of(document, store)
    word = tokens_of(document, 0)[0]
    fixed.fix(0, word, WROTE, everywhere=True)
    fixed.fix(0, word, BOOKS, everywhere=False)
    assert fixed.release(0, word)
    assert glosses(fixed, document)[0][0] == "write"
    assert fixed.release(0, word)
    assert not fixed.release(0, word)
    assert glosses(fixed_of(document, store), document)[0][0] == ""
