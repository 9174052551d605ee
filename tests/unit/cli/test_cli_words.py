"""`tuireader words`: what the reader saved, listed and taken along; what a text is full of and is not known yet."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from commands import Home, Result, complaint

from tuireader.store import Status, Word, open_store

NOW = "2026-11-23T05:00:00Z"


def save(home: Home, lemma: str, form: str, status: Status, gloss: str = "book") -> None:
    word = Word(
        lemma=lemma,
        form=form,
        root="ك ت ب",
        upos="NOUN",
        gloss=gloss,
        sentence=f"قرأت {form} أمس.",
        status=status,
        created=NOW,
        modified=NOW,
    )
    with open_store(home.store)[0] as store:
        store.words.keep(word, None)


@pytest.fixture
def saved(home: Home) -> Home:
    save(home, "كِتَاب", "الكتاب", Status.NEW)
    save(home, "قَلَم", "قلما", Status.KNOWN, "=cmd()")
    return home


def test_saved_words_are_listed(saved: Home) -> None:
    assert saved.run("words", "list").out.splitlines() == [
        "كِتَاب\tnew\tbook\tقرأت الكتاب أمس.",
        "قَلَم\tknown\t=cmd()\tقرأت قلما أمس.",
    ]
    assert saved.run("words", "list", "--status", "known").out.startswith("قَلَم")


def test_a_table_reads_back_and_runs_nothing(saved: Home) -> None:
    rows = list(csv.DictReader(io.StringIO(saved.run("words", "export").out, newline="")))
    assert [row["lemma"] for row in rows] == ["كِتَاب", "قَلَم"]
    assert rows[1]["gloss"] == "'=cmd()"
    assert rows[0]["sentence"] == "قرأت الكتاب أمس."


def test_a_deck_has_a_card_a_word_and_is_updated(saved: Home, tmp_path: Path) -> None:
    def guids(name: str) -> set[str]:
        deck = tmp_path / name
        assert saved.run("words", "export", "--format", "anki", "-o", str(deck)).code == 0
        with zipfile.ZipFile(deck) as package:
            package.extract("collection.anki2", tmp_path)
        with closing(sqlite3.connect(tmp_path / "collection.anki2")) as connection:
            return {guid for (guid,) in connection.execute("SELECT guid FROM notes")}

    first = guids("a.apkg")
    assert len(first) == 2
    save(saved, "كِتَاب", "الكتاب", Status.LEARNING)
    assert guids("b.apkg") == first
    assert "no text" in complaint(saved.run("words", "export", "--format", "anki"))


def test_without_words_there_is_nothing_to_export(home: Home) -> None:
    assert home.run("words", "list") == Result(0, b"", "tuireader: no word is saved yet\n")
    assert "no word is saved" in complaint(home.run("words", "export"))


def test_a_name_is_no_word_to_learn(home: Home) -> None:
    """Meta is written as the dead are: the dictionary alone would have its lemma first of all."""
    out = home.run("words", "unknown", "sample:partnership").out
    assert "company" in out
    assert "dead" not in out


def test_what_a_text_is_full_of_and_is_not_known(home: Home) -> None:
    source = home.write("text.txt", "هذا الكتاب جديد. الكتاب مفيد.\nقرأ الولد الكتاب ثم نام.\n")
    first = home.run("words", "unknown", str(source), "-n", "3").out.splitlines()[0].split("\t")
    assert first[0].strip() == "3"
    save(home, first[1], "الكتاب", Status.KNOWN)
    assert first[1] not in home.run("words", "unknown", str(source)).out
