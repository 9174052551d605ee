"""The reader's own lexicon and the form of tables: what is right is used, what is wrong is named by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer, load_weights, open_lexicon, read_own_words
from tuireader.nlp.tables import read_table

ASSETS = Path(__file__).parents[4] / "assets"
GOOD = "# form\tpos\tgloss\troot\nكتاب\tNOUN\tmy own word; another\tك ت ب\nزَنْبَرِيح\tnoun\tzanbarih\n"


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "lexicon.tsv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_own_words_come_first_with_clitics_and_endings(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    own = read_own_words(tmp_path)
    assert own.problems == ()
    with open_lexicon(tmp_path / "cache", ASSETS, own.stems) as lexicon:
        analyzer = DictionaryAnalyzer(lexicon, load_weights(ASSETS))
        for word in ("كتاب", "والكتاب", "كتابها", "بكتاب"):
            assert analyzer.analyze(word)[0].gloss == "my own word; another"
        assert analyzer.analyze("الزنبريح")[0].gloss == "zanbarih"
        assert not analyzer.analyze("للزنبريح")[0].guess
        assert ContextTagger(analyzer.finder, analyzer.disambiguator).column("كتاب").candidates[0].stem.source == "user"


def test_no_file_no_words(tmp_path: Path) -> None:
    assert read_own_words(tmp_path) == ({}, ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("كتاب\tNOUNN\tbook", "NOUNN"),
        ("book\tNOUN\tbook", "Arabic"),
        ("بيت كبير\tNOUN\tbig house", "one word"),
        ("كتاب\tNOUN", "empty"),
        ("كتاب\t\tbook", "empty"),
        ("كتاب\tNOUN\tbook\tك ت ب\tmore", "5 fields"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_used(tmp_path: Path, line: str, why: str) -> None:
    write(tmp_path, GOOD + line + "\nقلم\tNOUN\tpen\n")
    own = read_own_words(tmp_path)
    (problem,) = own.problems
    assert problem.line == 4
    assert why in str(problem)
    assert "lexicon.tsv:4" in str(problem)
    assert {"ktAb", "qlm"} <= own.stems.keys()


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path, b"\xef\xbb\xbf" + GOOD.encode().replace(b"\n", b"\r\n") + b"\xff\xfe\tNOUN\tx\r\n")
    own = read_own_words(tmp_path)
    assert [problem.line for problem in own.problems] == [4]
    assert "ktAb" in own.stems


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    (tmp_path / "lexicon.tsv").mkdir()
    own = read_own_words(tmp_path)
    assert own.stems == {}
    assert [problem.line for problem in own.problems] == [0]


def test_controls_never_come_through(tmp_path: Path) -> None:
    write(tmp_path, "كتاب\tNOUN\tred\x1b[31mbook\n")
    (stem,) = read_own_words(tmp_path).stems["ktAb"]
    assert "\x1b" not in stem.senses


def test_missing_fields_at_the_end_are_empty(tmp_path: Path) -> None:
    path = write(tmp_path, "a\tb\n\n# comment\na\tb\tc\n")
    assert [row.fields for row in read_table(path, 3).rows] == [("a", "b", ""), ("a", "b", "c")]
    assert [row.line for row in read_table(path, 3).rows] == [1, 4]
