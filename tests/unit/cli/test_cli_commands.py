"""Each command at its work: what it prints, in logical order and without a control sequence, and its exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from commands import Home, Result, complaint, mark

from tuireader.cli.root import COMMANDS
from tuireader.reading.paths import assets
from tuireader.ui.commands import COMMANDS as READER_COMMANDS

SAMPLES = ("partnership", "encyclopedia", "guide", "story")
HELP_PAGES = [[], *([name] for name in COMMANDS), ["notes", "list"], ["notes", "export"], ["config", "path"]]


def done(result: Result) -> str:
    assert result.code == 0, result
    assert result.error == ""
    assert "\x1b" not in result.out
    return result.out


@pytest.mark.parametrize("words", HELP_PAGES, ids=" ".join)
def test_help_of_every_command(home: Home, words: list[str]) -> None:
    said = done(home.run(*words, "--help"))
    assert said.startswith(f"Usage: {' '.join(['tuireader', *words])}")


def test_the_first_help_names_every_command(home: Home) -> None:
    said = done(home.run("-h"))
    assert all(f"\n  {name} " in said for name in COMMANDS)


def test_version(home: Home) -> None:
    assert done(home.run("--version")).startswith("tuireader, version ")


def test_samples(home: Home) -> None:
    lines = done(home.run("samples")).splitlines()
    assert [line.split()[0] for line in lines] == [f"sample:{name}" for name in SAMPLES]


def test_keys_lists_every_command_with_the_keys_of_the_settings(home: Home) -> None:
    home.write("config.toml", '[keys]\nquit = ["Q"]\n')
    lines = done(home.run("keys")).splitlines()
    for command in READER_COMMANDS:
        assert sum(line.endswith(f"[{command.name}]") for line in lines) == 1
    assert next(line for line in lines if line.endswith("[quit]")).split()[0] == "Q"


def test_config_path(home: Home) -> None:
    assert done(home.run("config", "path")) == f"{home.config}\n"
    assert done(home.run("--config", "other.toml", "config", "path")) == "other.toml\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_show_to_a_pipe_is_the_text_in_logical_order(home: Home, name: str) -> None:
    paragraphs = json.loads((assets() / "samples" / f"{name}.json").read_bytes())["paragraphs"]
    texts = [paragraph["text"] for paragraph in paragraphs]
    english = [paragraph["gloss"]["en"] for paragraph in paragraphs]
    assert done(home.run("show", f"sample:{name}")) == "\n\n".join(texts) + "\n"
    assert done(home.run("show", f"sample:{name}", "--view", "gloss")) == "\n\n".join(english) + "\n"


def test_show_one_paragraph_wrapped(home: Home) -> None:
    whole = done(home.run("show", "sample:guide", "--paragraph", "2"))
    lines = done(home.run("show", "sample:guide", "--paragraph", "2", "--width", "30")).splitlines()
    assert len(lines) > 1
    assert " ".join(lines) == whole.strip()


def test_show_in_visual_order_when_asked(home: Home) -> None:
    home.write("text.txt", "قال foo اليوم")
    assert "foo" in done(home.run("show", "text.txt", "--bidi", "app", "--width", "20"))
    assert done(home.run("show", "text.txt", "--bidi", "app", "--width", "20")).endswith("\ufedd\ufe8e\ufed7\n")
    assert done(home.run("show", "text.txt", "--bidi", "terminal")) == "قال foo اليوم\n"


def test_show_standard_input(home: Home) -> None:
    assert done(home.run("show", "-", stdin="﻿سطر\r\nآخر\r\n".encode())) == "سطر\n\nآخر\n"


def test_show_turns_controls_into_signs(home: Home) -> None:
    home.write("text.txt", "ألف\x1b[31m باء\x07 \x9b31m \u202eتاء [bold red]ثاء[/]\n")
    assert done(home.run("show", "text.txt")) == "ألف␛[31m باء␇ ␦31m ␦تاء [bold red]ثاء[/]\n"


def test_word(home: Home) -> None:
    said = done(home.run("word", "وكتابه"))
    assert said.startswith("1. ")
    assert "كِتاب" in said
    assert "root ك ت ب" in said


def test_word_as_json(home: Home) -> None:
    said = json.loads(done(home.run("word", "كتب", "--json")))
    assert said["word"] == "كتب"
    assert {reading["upos"] for reading in said["readings"]} >= {"VERB", "NOUN"}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256"])
def test_files_on_standard_output_are_utf_8_in_every_locale(home: Home, encoding: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    mark(home, "sample:story")
    for words in (["word", "كتب", "--json"], ["notes", "export", "sample:story"], ["annotate", "sample:guide"]):
        assert "ا" in done(home.run(*words, env=env))


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str)
def test_a_poor_locale_breaks_nothing(home: Home, env: dict[str, str]) -> None:
    result = home.run("show", "sample:story", "--paragraph", "1", env=env)
    assert (result.code, result.error) == (0, "")
    complaint(home.run("show", "غائب", env=env))


def test_an_encoding_without_arabic_gets_signs_in_its_place(home: Home) -> None:
    result = home.run("show", "sample:story", "--paragraph", "1", env={"PYTHONIOENCODING": "ascii"})
    assert (result.code, result.error) == (0, "")
    assert result.out.startswith("???")


def test_data_dir_is_made_for_the_user_alone(home: Home, tmp_path: Path) -> None:
    assert home.run("--data-dir", "elsewhere", "notes", "list").code == 0
    assert (tmp_path / "elsewhere" / "store.db").stat().st_mode & 0o777 == 0o600
    assert not home.store.exists()


def test_commands_without_notes_open_no_store(home: Home) -> None:
    for words in (["show", "sample:guide"], ["samples"], ["word", "كتب"], ["keys"]):
        assert home.run(*words).code == 0
    assert not home.data.exists()


def test_the_module_and_the_script_are_the_same(home: Home) -> None:
    script = Path(sys.executable).with_name("tuireader")
    if not script.exists():
        pytest.skip("the console script is not installed")
    assert home.shell(f'"{script}" samples').data == home.run("samples").data
