"""That a reader is told of lines of their own files that cannot be used, once the language parts are open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.reading.language import Language


@pytest.mark.parametrize(("line", "told"), [("كلمة\tNOUN\tword\n", 0), ("كلمة\tNOON\tword\n", 1)])
def test_warming_tells_that_lines_are_left_out(line: str, told: int, tmp_path: Path, dictionary_cache: Path) -> None:
    (tmp_path / "lexicon.tsv").write_text(line, encoding="utf-8")
    language = Language(dictionary_cache, tmp_path)
    language.warm()
    assert len(language.problems) == told
