"""Bad input: each gives one clear line, a hint where there is one, an exit code, and never a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from commands import Home, complaint

TEXT = "أعلن المدير عن الخطة.\nوصل الوفد إلى بيروت.\n"


def document(text: str = "نص قصير هنا", **layers: object) -> dict[str, object]:
    return {
        "format": "tuireader-document",
        "version": 1,
        "meta": {"title": "عنوان"},
        "paragraphs": [{"id": "p1", "text": text, **layers}],
    }


def test_a_missing_file(home: Home) -> None:
    said = complaint(home.run("show", "missing.txt"))
    assert "there is no file missing.txt" in said
    assert "tuireader samples" in said


def test_a_folder(home: Home) -> None:
    assert "is a folder (name a file in it)" in complaint(home.run("show", home.folder))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x7fELF\x02\x01\x00\x00", "a program"),
        (bytes(range(256)) * 20, "binary"),
        (b"\xff\xfea\xd8", "UTF-16"),
        (b"caf\xe9", "not UTF-8"),
    ],
)
def test_a_file_that_is_no_text(home: Home, data: bytes, what: str) -> None:
    said = complaint(home.run("show", home.write("given.txt", data)))
    assert "given.txt: " in said
    assert what in said
    assert "(save it as UTF-8 text first)" in said


@pytest.mark.parametrize("data", [b"", b" \n\t\n ", b"\xef\xbb\xbf\n"])
def test_an_empty_file(home: Home, data: bytes) -> None:
    assert "no text" in complaint(home.run("show", home.write("empty.txt", data)))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(home: Home) -> None:
    path = home.write("secret.txt", TEXT)
    path.chmod(0)
    assert "may not be read (see its permissions)" in complaint(home.run("show", path))


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(home: Home) -> None:
    path = home.folder / "large.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "large.txt: the file has 100 MB, the limit is 64 MB (split it into parts)" in complaint(
        home.run("show", path)
    )


def test_a_pipe_without_a_writer_does_not_block(home: Home) -> None:
    os.mkfifo(home.folder / "pipe")
    assert "is not a regular file" in complaint(home.run("show", "pipe"))


def test_nothing_on_standard_input(home: Home) -> None:
    assert "nothing came in on standard input" in complaint(home.run("show", "-"))


def test_standard_input_that_is_closed(home: Home) -> None:
    assert "nothing came in on standard input" in complaint(home.shell("$T show - <&-"))


def test_an_unknown_sample(home: Home) -> None:
    said = complaint(home.run("show", "sample:nothing"))
    assert "there is no sample called nothing (there are: partnership," in said


@pytest.mark.parametrize("name", ["sample:../README", "sample:", "sample:/etc/passwd"])
def test_a_sample_is_never_a_path(home: Home, name: str) -> None:
    assert "there is no sample called" in complaint(home.run("show", name))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format": ', "given.json: broken JSON: "),
        ('{"format": "tuireader-document",\n\n "version": 1,]', "broken JSON: line 3"),
        ('{"a":' * 100_000, "broken JSON"),
        ("[" * 100_000, "not a tuireader document"),
    ],
    ids=["cut", "bracket", "deep objects", "deep arrays"],
)
def test_broken_json(home: Home, text: str, said: str) -> None:
    assert said in complaint(home.run("show", home.write("given.json", text)))


def test_another_version(home: Home) -> None:
    data = document() | {"version": 2}
    assert "version 2" in complaint(home.run("show", home.write("given.json", json.dumps(data))))


def test_json_of_another_kind(home: Home) -> None:
    assert "not a tuireader document" in complaint(home.run("show", home.write("given.json", '{"a": 1}')))


@pytest.mark.parametrize(
    ("layers", "place"),
    [
        ({"sentences": [{"start": 0, "end": 99}]}, "paragraph 1, sentences[0]"),
        ({"sentences": [{"start": 0, "end": 5}, {"start": 4, "end": 9}]}, "paragraph 1, sentences[1]"),
        ({"entities": [{"start": -1, "end": 4, "type": "ORG"}]}, "paragraph 1, entities[0]"),
        ({"entities": [{"start": 3, "end": 3, "type": "ORG"}]}, "paragraph 1, entities[0]"),
        ({"entities": [{"start": 0, "end": 3, "type": "ORG", "id": "e9"}]}, "paragraph 1, entities[0].id"),
        ({"tokens": [{"start": 4, "end": 8, "kind": "word"}, {"start": 0, "end": 3, "kind": "word"}]}, "tokens[1]"),
        ({"kind": "poem"}, "paragraph 1, kind"),
        ({"colour": "red"}, "paragraph 1"),
        ({"text": 7}, "paragraph 1, text"),
    ],
)
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_a_field_or_span_that_does_not_fit(home: Home, command: str, layers: dict[str, object], place: str) -> None:
    data = document()
    data["paragraphs"] = [{"id": "p1", "text": "نص قصير هنا", **layers}]
    assert place in complaint(home.run(command, home.write("given.json", json.dumps(data))))


def test_a_text_without_arabic_is_shown(home: Home) -> None:
    result = home.run("show", home.write("english.txt", "Nothing but English.\n"))
    assert (result.code, result.out, result.error) == (0, "Nothing but English.\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "--colour", "x"], "no such option '--colour'"),
        (["--colour"], "no such option '--colour'"),
        (["show"], "missing argument 'SOURCE'"),
        (["show", "a", "b"], "unexpected extra argument (b)"),
        (["show", "a", "--view", "dutch"], "'dutch' is not one of"),
        (["show", "a", "--width", "0"], "0 is not in the range"),
        (["show", "a", "--paragraph", "0"], "0 is not in the range"),
        (["annotate"], "missing argument"),
        (["annotate", "a", "b"], "several sources need -o FOLDER"),
        (["annotate", "a", "--jobs", "0"], "0 is not in the range"),
        (["notes"], "missing command"),
        (["config"], "missing command"),
        (["notes", "drop"], "no such command 'drop'"),
        (["notes", "export"], "name a SOURCE or say --all"),
        (["notes", "export", "a", "--all"], "name a SOURCE or say --all"),
        (["notes", "export", "a", "--format", "doc"], "'doc' is not one of"),
        (["word"], "missing argument"),
        (["word", "--xml", "كتب"], "no such option '--xml'"),
        (["one.txt", "two.txt"], "unexpected extra argument (two.txt)"),
    ],
)
def test_wrong_usage(home: Home, arguments: list[str], said: str) -> None:
    line = complaint(home.run(*arguments), 2)
    assert said in line
    assert line.endswith("--help)")


@pytest.mark.parametrize("word", ["cat", "", " ", "كتب الولد", "123", "\x1b[31m"])
def test_what_is_no_arabic_word(home: Home, word: str) -> None:
    assert "is not one word in Arabic script (" in complaint(home.run("word", word))


def test_a_paragraph_that_is_not_there(home: Home) -> None:
    said = complaint(home.run("show", home.write("two.txt", TEXT), "--paragraph", "3"))
    assert "there is no paragraph 3: the text has 2" in said


@pytest.mark.parametrize("arguments", [[], ["sample:story"], ["read", "sample:story"], ["-"], ["./show"]])
def test_the_reader_without_a_terminal_names_show(home: Home, arguments: list[str]) -> None:
    said = complaint(home.run(*arguments, stdin=TEXT.encode()))
    assert "needs a terminal" in said
    assert "tuireader show SOURCE" in said


@pytest.mark.parametrize(
    "name", ["gone\x1b]0;pwned\x07\x9b31m.txt", "gone\u202egnp.txt", "gone[bold red]x[/].txt", "two\nlines.txt"]
)
def test_a_name_is_said_without_its_controls(home: Home, name: str) -> None:
    said = complaint(home.run("show", name))
    assert "gone" in said or "two lines.txt" in said
    assert "\u202e" not in said


def test_a_name_that_is_not_utf_8(home: Home) -> None:
    name = os.fsdecode(b"bad\xff.txt")
    path = home.folder / name
    path.write_text(TEXT, encoding="utf-8")
    assert home.run("show", path).out.startswith("أعلن")
    assert home.run("annotate", path, "sample:guide", "-o", "out").code == 0
    assert home.run("notes", "export", path, "--format", "json").code == 0
    assert "bad" in complaint(home.run("show", name + "x"))


def test_windows_1256_is_a_guess_that_is_said(home: Home) -> None:
    path = home.write("old.txt", TEXT.encode("windows-1256"))
    for command in ("show", "annotate"):
        result = home.run(command, path)
        assert result.code == 0
        assert "أعلن المدير" in result.out
        assert "Windows-1256, which is a guess" in result.error


def test_a_source_that_is_called_like_a_command(home: Home) -> None:
    home.write("show", TEXT)
    assert home.run("show", "./show").out.startswith("أعلن")
    assert home.run("show", "show").out.startswith("أعلن")
    complaint(home.run("show"), 2)


def test_a_source_that_begins_with_a_dash(home: Home) -> None:
    home.write("-x", TEXT)
    assert home.run("show", "--", "-x").out.startswith("أعلن")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[reader\n", "not TOML"),
        (b"\xff", "not TOML"),
        ("[reader]\ncolour = 1\n", "unknown field `colour`"),
        ("[reader]\nmeasure = 3\n", "reader.measure"),
        ("[reader]\npanel = 'yes'\n", "reader.panel"),
        ("[keys]\nfly = ['f']\n", "keys.fly: there is no such command"),
        ("[keys]\nquit = ['a']\n", "a calls both note and quit"),
        ("[keys]\nquit = 'a'\n", "Expected `array`"),
        ("[keys]\nquit = ['\x1b[31m']\n", "not TOML"),
        ('[keys]\n"fl\\u001b[31my" = ["f"]\n', "there is no such command"),
    ],
)
def test_settings_that_cannot_be_used(home: Home, text: str | bytes, said: str) -> None:
    home.write("config.toml", text)
    assert said in complaint(home.run("keys"))


def test_settings_that_are_a_folder(home: Home, tmp_path: Path) -> None:
    assert "cannot read the settings" in complaint(home.run("--config", tmp_path, "keys"))
