"""Words to learn in an open text: what is saved of a word, step by step."""

from __future__ import annotations

from pathlib import Path

from tuireader.document import Token
from tuireader.reading.desk import Desk
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Status, Store


def token_of(desk: Desk, word: str) -> Token:
    text = desk.opened.document.paragraphs[0].text
    return next(token for token in desk.pipeline.tagged(0) if token.of(text) == word)


def test_a_word_is_saved_learned_known_and_forgotten(dictionary_cache: Path, store: Store) -> None:
    opened = open_source("sample:partnership")
    desk = Desk(opened, Pipeline(opened.document, Language(dictionary_cache)), store)
    token = token_of(desk, "شراكة")
    steps = [desk.vocabulary.step(0, token).status for _ in range(4)]
    assert steps == [Status.NEW, Status.LEARNING, Status.KNOWN, None]
    assert store.words.all() == []


def test_a_name_is_saved_as_one(dictionary_cache: Path, store: Store) -> None:
    opened = open_source("sample:partnership")
    desk = Desk(opened, Pipeline(opened.document, Language(dictionary_cache)), store)
    saved = desk.vocabulary.step(0, token_of(desk, "ميتا"))
    assert saved == ("ميتا", Status.NEW)
    (word,) = store.words.all()
    assert (word.gloss, word.upos, word.root) == ("Meta", "PROPN", None)
    assert word.sentence.startswith("دخلت ميتا")
    desk.vocabulary.shown = True
    first = opened.document.paragraphs[0].text.index("ميتا")
    assert [mark.start for mark in desk.vocabulary.marks(0)][:1] == [first]
