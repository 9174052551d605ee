"""What `tuireader doctor` finds where there is no terminal, and what it would print where there is one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import Home
from rich.cells import cell_len

from tuireader.cli.doctor import BLOCK_WIDTH, TEST_BLOCK
from tuireader.layout import LaidOut
from tuireader.reading.diagnosis import MEASURED, diagnose
from tuireader.reading.paths import Paths
from tuireader.reading.terminal.answers import read_answers
from tuireader.reading.terminal.bidi import Bidi


def test_without_a_terminal_it_says_what_was_not_asked(home: Home) -> None:
    done = home.run("doctor")
    assert (done.code, done.error) == (0, "")
    assert "\x1b" not in done.out
    assert re.search("^Asked +nothing: there is no terminal to ask$", done.out, re.M)
    assert re.search("^Widths +not measured$", done.out, re.M)
    for word in ("Bidi", "Colours", "Clipboard", "Versions", "Folders", "Engines", str(home.data), str(home.config)):
        assert word in done.out


def test_json_has_everything(home: Home) -> None:
    done = home.run("doctor", "--json", "--bidi", "lrm", env={"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    found = json.loads(done.out)
    assert (done.code, done.error) == (0, "")
    assert found["terminal"]["bidi"] == "lrm"
    assert found["terminal"]["why"] == "as you wished"
    assert found["terminal"]["colours"].startswith("16 million")
    assert {"tuireader", "python", "textual", "rich", "arabic-reshaper", "python-bidi", "unicode"} <= set(
        found["versions"]
    )
    assert [folder["path"] for folder in found["folders"]] == [str(home.config), str(home.data), str(home.cache)]
    assert [engine["what"] for engine in found["engines"]] == ["dictionary", "translation engines"]
    assert [width["ours"] for width in found["widths"]] == [ours for _, ours in MEASURED.values()]


def test_it_changes_nothing(home: Home, tmp_path: Path) -> None:
    elsewhere = {name: str(tmp_path / "none" / name) for name in ("TUIREADER_DATA_DIR", "TUIREADER_CACHE_DIR")}
    done = home.run("doctor", "--json", env=elsewhere)
    found = json.loads(done.out)
    assert not (tmp_path / "none").exists()
    assert found["engines"][0]["state"].startswith("not compiled yet")
    assert [folder["exists"] for folder in found["folders"][1:]] == [False, False]


def test_broken_settings_are_told(home: Home) -> None:
    home.write("config.toml", '[reader]\nbidi = "sideways"\n')
    done = home.run("doctor")
    assert done.code == 1
    assert "reader.bidi" in done.error


def test_a_variable_that_names_no_mode(home: Home) -> None:
    done = home.run("doctor", env={"TUIREADER_BIDI": "sideways"})
    assert done.code == 1
    assert "TUIREADER_BIDI is sideways" in done.error


def test_our_widths_are_those_that_the_layout_counts() -> None:
    assert {what: cell_len(text) for what, (text, _) in MEASURED.items()} == {
        what: ours for what, (_, ours) in MEASURED.items()
    }


@pytest.mark.parametrize("text", [text for text, _ in TEST_BLOCK])
def test_the_test_block_has_room(text: str) -> None:
    laid_out = LaidOut(text, base=1)
    assert laid_out.line_count(BLOCK_WIDTH) == 1


@pytest.mark.parametrize(
    ("answer", "environment", "word"),
    [
        (b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c", {}, "known to work"),
        (b"\x1bP>|XTerm(379)\x1b\\\x1b[?62;c", {}, "does not work"),
        (b"\x1b[8;1$y\x1b[?62;c", {"VTE_VERSION": "7006"}, "does not work"),
        (b"\x1b[?62;c", {"TMUX": "x"}, "dropped by tmux"),
        (b"\x1b[?62;c", {}, "not known"),
    ],
)
def test_what_is_known_of_the_clipboard(tmp_path: Path, answer: bytes, environment: dict[str, str], word: str) -> None:
    environment = {"TERM": "xterm", **environment}
    bidi = Bidi(read_answers(answer), {"TERM": "xterm"})
    paths = Paths(tmp_path, tmp_path, tmp_path)
    found = diagnose(paths, bidi, environment, [None] * len(MEASURED), is_terminal=True)
    assert word in found.terminal.clipboard
    assert "\x1b" not in found.terminal.raw


def test_it_names_what_is_left_out_of_the_readers_own_files(home: Home) -> None:
    (home.folder / "lexicon.tsv").write_text("كلمة\tNOUN\tword\nكلمة\tNOON\tword\n", encoding="utf-8")
    (home.folder / "phrases.tsv").write_text("على كل\tanyway\tadv\nعلى\n", encoding="utf-8")
    (home.folder / "names.tsv").write_text("مصرف\tBank\tFIRM\n", encoding="utf-8")
    (home.folder / "dictionaries").mkdir()
    (home.folder / "dictionaries" / "old.ifo").write_text("not one", encoding="utf-8")
    found = json.loads(home.run("doctor", "--json").out)["own_files"]
    assert [line.partition(": ")[0] for line in found[:3]] == ["lexicon.tsv:2", "phrases.tsv:2", "names.tsv:1"]
    assert len(found) == 4
    assert "old.ifo" in found[3]
    assert re.search("^Left out +lexicon.tsv:2: NOON is no part of speech", home.run("doctor").out, re.M)
