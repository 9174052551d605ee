"""Files of the model that are missing, damaged or of another version; the table of words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nlp_fixtures import split_tokens

from tuireader.errors import LexiconError
from tuireader.nlp.entities import NameTagger
from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.model import MODEL, VERSION, WORDS
from tuireader.nlp.morphology import DictionaryAnalyzer

ASSETS = Path(__file__).parents[4] / "assets"
TEXT = "سافر أحمد إلى القاهرة أمس."


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """A copy that may be spoiled."""
    for folder in ("models", "gazetteer"):
        shutil.copytree(ASSETS / folder, tmp_path / folder)
    return tmp_path


def find(analyzer: DictionaryAnalyzer, spoiled: Path) -> int:
    return len(NameTagger(analyzer.finder, spoiled).mentions(TEXT, split_tokens(TEXT)))


@pytest.mark.parametrize("name", [MODEL, WORDS])
def test_a_missing_file_is_named(analyzer: DictionaryAnalyzer, spoiled: Path, name: str) -> None:
    (spoiled / "models" / name).unlink()
    with pytest.raises(LexiconError, match=name) as raised:
        find(analyzer, spoiled)
    assert "install" in raised.value.hint


@pytest.mark.parametrize("content", [b"", b"no model", b"lCRF\xff\xff\x00\x00FOMC"])
def test_a_damaged_model_is_named(analyzer: DictionaryAnalyzer, spoiled: Path, content: bytes) -> None:
    (spoiled / "models" / MODEL).write_bytes(content)
    with pytest.raises(LexiconError, match=MODEL):
        find(analyzer, spoiled)


def test_a_shortened_model_is_named(analyzer: DictionaryAnalyzer, spoiled: Path) -> None:
    path = spoiled / "models" / MODEL
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(LexiconError, match="damaged"):
        find(analyzer, spoiled)


@pytest.mark.parametrize("first", ["# tuireader entities 0: of old", ""])
def test_tables_of_another_version(analyzer: DictionaryAnalyzer, spoiled: Path, first: str) -> None:
    path = spoiled / "models" / WORDS
    path.write_text(path.read_text(encoding="utf-8").replace(VERSION, first, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match="version"):
        find(analyzer, spoiled)


def test_without_lists_the_model_serves_alone(analyzer: DictionaryAnalyzer, spoiled: Path) -> None:
    shutil.rmtree(spoiled / "gazetteer")
    assert find(analyzer, spoiled) >= 1


def test_every_word_of_a_table_is_found(tmp_path: Path) -> None:
    words = sorted(["ا", "اب", "باريس", "بار", "ي", "يوم", "z", "٠"])
    path = tmp_path / "words.tsv"
    path.write_text("# head\n" + "".join(f"{word}\t{index}\tx\n" for index, word in enumerate(words)), encoding="utf-8")
    table = WordTable(path)
    assert [table.get(word) for word in words] == [(str(index), "x") for index in range(len(words))]
    assert [table.get(word) for word in ("", "با", "ز", "باريسي", "~", "#")] == [()] * 6
