"""--tashkeel and --digits: where they may stand, whom they hold for, and what is said of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Home

TEXT = "كَتَبَ الطُّلَّابُ ١٢ دَرْسًا\n"


@pytest.fixture
def source(home: Home) -> str:
    path: Path = home.folder / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ([], TEXT),
        (["--tashkeel", "none"], "كتب الطلاب ١٢ درسا\n"),
        (["--tashkeel=shadda", "--digits", "latin"], "كتب الطّلّاب 12 درسًا\n"),
        (["--tashkeel", "auto"], TEXT),
    ],
)
def test_a_pipe_gets_what_the_options_say(home: Home, source: str, options: list[str], printed: str) -> None:
    assert home.run("show", source, *options).out == printed
    assert home.run(*options, "show", source).out == printed


def test_settings_and_variables_do_not_change_what_is_piped(home: Home, source: str) -> None:
    assert home.run("show", source, env={"TUIREADER_TASHKEEL": "none"}).out == TEXT


def test_no_such_level(home: Home, source: str) -> None:
    result = home.run("show", source, "--tashkeel", "half")
    assert result.code == 2
    assert "'half' is not one of" in result.error
