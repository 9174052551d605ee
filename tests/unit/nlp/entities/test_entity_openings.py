"""The compiled lists, and what happens where the model of names cannot be had."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nlp_fixtures import split_tokens

from tuireader.nlp.entities import NameTagger
from tuireader.nlp.entities.compiled import shared_gazetteer
from tuireader.nlp.entities.gazetteer import read_gazetteer
from tuireader.nlp.entities.model import MODEL
from tuireader.nlp.morphology import DictionaryAnalyzer
from tuireader.reading import language as parts
from tuireader.reading.language import Language

ASSETS = Path(__file__).parents[4] / "assets"
ROWS = """مصر|جمهورية مصر	Egypt	LOC	country
مصر	Masr	ORG	media
نادي باريس	Paris FC	ORG	club
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lists = tmp_path / "gazetteer"
    lists.mkdir()
    (lists / "places.tsv").write_text(ROWS, encoding="utf-8")
    return lists


def test_compiled_lists_say_what_the_files_say(folder: Path, tmp_path: Path) -> None:
    plain = read_gazetteer(folder)
    for _ in ("written", "opened"):
        shared_gazetteer.cache_clear()
        compiled = shared_gazetteer(folder, tmp_path / "cache")
        for words in (["مصر"], ["جمهوريه", "مصر"], ["جمهوريه"], ["باريس"], ["نادي", "باريس"], [], ["لا", "شيء"]):
            assert compiled.get(words) == plain.get(words)


def test_a_changed_list_is_compiled_anew_and_the_old_one_goes(folder: Path, tmp_path: Path) -> None:
    shared_gazetteer.cache_clear()
    shared_gazetteer(folder, tmp_path / "cache")
    (folder / "places.tsv").write_text("صور\tTyre\tLOC\tcity\n", encoding="utf-8")
    shared_gazetteer.cache_clear()
    names = shared_gazetteer(folder, tmp_path / "cache")
    assert [one.english for one in names.get(["صور"])] == ["Tyre"]
    assert names.get(["مصر"]) == ()
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_where_nothing_can_be_written_the_lists_are_read(folder: Path, tmp_path: Path) -> None:
    shared_gazetteer.cache_clear()
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    assert shared_gazetteer(folder, tmp_path / "cache").get(["مصر"]) == read_gazetteer(folder).get(["مصر"])


def test_without_its_model_the_application_goes_on_without_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, analyzer: DictionaryAnalyzer
) -> None:
    for name in ("models", "gazetteer", "lexicon"):
        shutil.copytree(ASSETS / name, tmp_path / "assets" / name)
    (tmp_path / "assets" / "models" / MODEL).unlink()
    monkeypatch.setattr(parts, "assets", lambda: tmp_path / "assets")
    language = Language(tmp_path / "cache")
    text = "سافر أحمد إلى القاهرة أمس."
    assert language.entity_tagger.mentions(text, split_tokens(text)) == ()
    assert language.entity_tagger.mentions(text, split_tokens(text)) == ()
    (problem,) = language.problems
    assert MODEL in problem
    assert "\n" not in problem


def test_a_tagger_says_at_opening_that_it_serves(analyzer: DictionaryAnalyzer) -> None:
    NameTagger(analyzer.finder, ASSETS).open()
