"""`tuireader notes`, and the store in every bad state: locked, of a later version, corrupt, out of reach."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from commands import Home, Result, complaint, mark

from tuireader.exporters import EXPORTERS
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import open_source
from tuireader.store import open_store

TEXT = "أعلن المدير عن الخطة.\nوصل الوفد إلى بيروت.\n"
PAYLOAD = "\x1b]0;pwned\x07\x9b31m\u202e[bold red]x[/]"


@pytest.fixture
def source(home: Home) -> Path:
    path = home.write("text.txt", TEXT)
    mark(home, path)
    return path


def test_list_the_texts(home: Home, source: Path) -> None:
    result = home.run("notes", "list")
    assert (result.code, result.error) == (0, "")
    assert result.out == f"    1  نص  {source}\n"


def test_list_the_marks_of_one_text(home: Home, source: Path) -> None:
    lines = home.run("notes", "list", source).out.splitlines()
    assert lines[0].startswith("paragraph 2 · green · ")
    assert lines[1:] == ["  وصل", "  | رأي #مهم"]


def test_export_as_json_has_the_exact_quote(home: Home, source: Path) -> None:
    result = home.run("notes", "export", source, "--format", "json")
    assert (result.code, result.error) == (0, "")
    (item,) = json.loads(result.out)["items"]
    assert item["body"]["value"] == "رأي #مهم"
    selectors = {selector["type"]: selector for selector in item["target"]["selector"]}
    assert selectors["TextQuoteSelector"]["exact"] == "وصل"
    assert (selectors["TextPositionSelector"]["start"], selectors["TextPositionSelector"]["end"]) == (0, 3)


def test_export_as_markdown_to_a_file_and_to_the_pipe(home: Home, source: Path) -> None:
    piped = home.run("notes", "export", source)
    assert "وصل" in piped.out
    assert home.run("notes", "export", source, "-o", "notes.md").code == 0
    written = (home.folder / "notes.md").read_text(encoding="utf-8")

    def undated(text: str) -> list[str]:
        return [line for line in text.splitlines() if not line.startswith("exported:")]

    assert undated(written) == undated(piped.out)
    assert (home.folder / "notes.md").stat().st_mode & 0o777 == 0o600


def test_export_writes_over_nothing_by_itself(home: Home, source: Path) -> None:
    home.write("notes.md", "keep me")
    assert "exists already" in complaint(home.run("notes", "export", source, "-o", "notes.md"))
    assert (home.folder / "notes.md").read_text() == "keep me"
    assert home.run("notes", "export", source, "-o", "notes.md", "--force").code == 0
    assert "cannot write" in complaint(home.run("notes", "export", source, "-o", "none/notes.md"))


def test_notes_of_a_text_whose_file_is_gone(home: Home, source: Path) -> None:
    source.unlink()
    assert "وصل" in home.run("notes", "export", source).out
    assert "وصل" in home.run("notes", "list", source).out
    assert "وصل" in home.run("notes", "export", "--all").out


def test_all_means_every_text_that_a_file_ever_held(home: Home, source: Path) -> None:
    mark(home, home.write("text.txt", "كتاب آخر\nلا علاقة له بما كان هنا\n"), body="ثان")
    both = home.run("notes", "export", "--all").out
    assert both.count("رأي #مهم") == both.count("ثان") == 1
    for content in ("شيء ثالث", '{"format": "tuireader-document", "version": 1}'):
        source.write_text(content)
        kept = home.run("notes", "export", "--all")
        assert kept.code == 0
        assert kept.out.count("رأي #مهم") == kept.out.count("ثان") == 1


def test_a_home_of_nobody_is_a_file_that_is_not_there(home: Home, source: Path) -> None:
    assert "there is no file" in complaint(home.run("notes", "list", "~nobody-of-this-name/text.txt"))
    assert "cannot write" in complaint(home.run("notes", "export", source, "-o", "~nobody-of-this-name/notes.md"))
    assert "cannot write" in complaint(home.run("annotate", "sample:guide", "-o", "~nobody-of-this-name/guide.json"))


def test_nothing_marked(home: Home) -> None:
    nothing = "tuireader: nothing is marked in any text yet\n"
    assert home.run("notes", "list") == Result(0, b"", nothing)
    assert complaint(home.run("notes", "export", "--all")) == nothing.strip()
    empty = home.run("notes", "export", "sample:guide", "--format", "json")
    assert json.loads(empty.out)["items"] == []
    assert (empty.code, empty.error) == (0, "tuireader: nothing is marked in sample:guide\n")
    assert home.run("notes", "list", "sample:guide") == Result(0, b"", empty.error)
    assert "there is no file" in complaint(home.run("notes", "list", "none.txt"))


def test_a_note_on_the_whole_text_is_listed_as_one(home: Home, source: Path) -> None:
    store, _ = open_store(home.store)
    with store:
        opened = open_source(str(source))
        Notebook(opened.document, store, opened.source, opened.title).add_on_text("عن النص كله")
    assert home.run("notes", "list", source).out.splitlines()[0].startswith("the whole text · note · ")
    assert "  | عن النص كله" in home.run("notes", "list", source).out.splitlines()[1]


def test_what_is_kept_of_a_hostile_text_is_printed_without_its_controls(home: Home) -> None:
    path = home.write(f"evil{PAYLOAD.replace('/', '')}.txt", f"ألف\nباء{PAYLOAD} تاء\n")
    mark(home, path, body=f"note {PAYLOAD}\nline", name=f"title {PAYLOAD}")
    commands = [["list"], ["list", path], ["export", path], ["export", path, "--format", "json"], ["export", "--all"]]
    for words in commands:
        result = home.run("notes", *words)
        assert result.code == 0
        assert not set("\x1b\x07\x9b\u202e") & set(result.out + result.error)
        assert "[bold red]" in result.out or "\\[bold red\\]" in result.out


def test_a_locked_store_is_said(home: Home, source: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable, "-c",
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
            "c.execute('PRAGMA locking_mode = EXCLUSIVE'); c.execute('BEGIN EXCLUSIVE'); print('held', flush=True);"
            "sys.stdin.read()",
            home.store,
        ],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        said = complaint(home.run("notes", "list"))
        holder.communicate(b"")
    assert "another program is writing to the store of notes" in said
    assert home.run("notes", "list").out.startswith("    1  نص")


def test_a_store_of_a_later_version_is_not_touched(home: Home, source: Path) -> None:
    with closing(sqlite3.connect(home.store)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    before = home.store.read_bytes()
    for words in (["list"], ["export", source], ["export", "--all"]):
        assert "update tuireader" in complaint(home.run("notes", *words))
    assert home.store.read_bytes() == before
    assert [path.name for path in home.data.iterdir()] == ["store.db"]


@pytest.mark.parametrize(
    "data", [b"no database at all " * 300, b"SQLite format 3\0" + b"\xaa" * 8000], ids=["text", "head"]
)
def test_a_corrupt_store_is_moved_aside_and_said(home: Home, data: bytes) -> None:
    home.write("data/store.db", data)
    result = home.run("notes", "list")
    assert (result.code, result.out) == (0, "")
    nothing, broken = result.error.splitlines()
    assert nothing == "tuireader: nothing is marked in any text yet"
    assert broken.startswith("tuireader: the store of notes was broken and is kept as store.corrupt-")
    (aside,) = home.data.glob("store.corrupt-*.db")
    assert aside.read_bytes() == data
    assert "broken" not in home.run("notes", "list").error


def test_a_corrupt_store_is_said_where_the_command_fails_too(home: Home) -> None:
    home.write("data/store.db", b"no database at all " * 300)
    result = home.run("notes", "export", "--all")
    assert result.code == 1
    assert "is kept as store.corrupt-" in result.error
    assert "nothing is marked" in result.error


@pytest.mark.parametrize("place", ["/proc/tuireader", "file"])
def test_a_data_folder_that_cannot_be(home: Home, place: str) -> None:
    home.write("file", "")
    assert "the store of notes" in complaint(home.run("--data-dir", place, "notes", "list"))


def test_a_cache_folder_that_cannot_be(home: Home) -> None:
    said = complaint(home.run("word", "كتب", env={"TUIREADER_CACHE_DIR": "/proc/tuireader"}))
    assert "the dictionary file cannot be written in /proc/tuireader" in said


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_goes_to_a_file_whose_path_has_blanks_and_a_home(home: Home, source: Path, name: str) -> None:
    (home.folder / "my notes").mkdir()
    environment = {"HOME": str(home.folder)}
    done = home.run("notes", "export", source, "--format", name, "-o", "~/my notes/out file", env=environment)
    assert (done.code, done.error) == (0, "")
    written = (home.folder / "my notes" / "out file").read_bytes()
    assert name == "anki" or "وصل" in written.decode()
    assert [path.name for path in (home.folder / "my notes").iterdir()] == ["out file"]


def test_exports_choose_by_colour_tag_and_day(home: Home, source: Path) -> None:
    def count(*words: str) -> int:
        result = home.run("notes", "export", source, "--format", "tsv", *words)
        rows = len(result.out.splitlines()) - 1
        assert (result.code, result.error) == (0, "" if rows else "tuireader: no note is such as you ask for\n")
        return rows

    assert count("--color", "green") == count("--colour", "2") == count("--tag", "مهم") == count("--since", "1d") == 1
    assert count("--color", "pink") == count("--tag", "غيره") == count("--since", "2999-01-01") == 0
    assert count("--color", "pink", "--color", "green", "--tag", "#مُهم", "--since", "2020-01-01") == 1
    assert "no colour is called red" in complaint(home.run("notes", "export", source, "--color", "red"))
    assert "soon is no day" in complaint(home.run("notes", "export", source, "--since", "soon"))
    assert "no note is such" in complaint(home.run("notes", "export", "--all", "--tag", "غيره"))


def test_colours_have_the_readers_names(home: Home, source: Path) -> None:
    home.config.write_text('[colours]\n2 = "claim"\n')
    assert "claim · " in home.run("notes", "export", source).out
    assert "وصل" in home.run("notes", "export", source, "--format", "tsv", "--color", "claim").out


def test_a_template_of_ones_own(home: Home, source: Path) -> None:
    template = home.write("my.txt", "# $title\n%%\n$quote: $english\n$summary\n$tags\n")
    out = home.run("notes", "export", source, "--template", template, "--no-compute").out
    assert out == "# text.txt\nوصل: \n#مهم\n"
    home.write("my.txt", "$nothing")
    assert "asks for nothing" in complaint(home.run("notes", "export", source, "--template", template))
    assert "cannot be read" in complaint(home.run("notes", "export", source, "--template", "none.txt"))
    assert complaint(home.run("notes", "export", source, "--template", template, "--format", "org"), 2)


def test_export_and_import_again(home: Home, source: Path) -> None:
    assert home.run("notes", "export", source, "--format", "json", "-o", "notes.json").code == 0
    assert home.run("notes", "import", "notes.json").out == "text.txt: 0 placed, 1 already there, 0 lost\n"
    home.store.unlink()
    dry = home.run("notes", "import", "notes.json", source, "--dry-run")
    assert dry.out == "text.txt: 1 placed, 0 already there, 0 lost (nothing kept: --dry-run)\n"
    assert home.run("notes", "list").out == ""
    assert home.run("notes", "import", "notes.json").out == "text.txt: 1 placed, 0 already there, 0 lost\n"
    assert home.run("notes", "import", "notes.json").out == "text.txt: 0 placed, 1 already there, 0 lost\n"
    assert home.run("notes", "list", source).out.splitlines()[1:] == ["  وصل", "  | رأي #مهم"]


def test_imports_that_cannot_be(home: Home, source: Path) -> None:
    home.write("broken.json", '{"items": [')
    home.write("other.json", '{"format": "x"}')
    home.write("strange.json", json.dumps([{"target": {"source": f"http://x/{PAYLOAD}"}}]))
    home.write("wrong.json", json.dumps([{"target": {"selector": {"type": "TextQuoteSelector", "exact": "غير"}}}]))
    for words, said in (
        (["broken.json"], "not JSON"),
        (["other.json"], "no annotations"),
        (["none.json"], "there is no file"),
        (["strange.json"], "which is not known here"),
        (["wrong.json", source], "the note does not stand in text.txt"),
    ):
        assert said in complaint(home.run("notes", "import", *words))
