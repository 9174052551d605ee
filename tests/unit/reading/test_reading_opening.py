"""From what a person names to a document, and every way in which that can fail."""

from __future__ import annotations

import io
import os
import socket
import sys
import time
from pathlib import Path

import pytest

from tuireader.errors import DocumentError, EmptySource, LimitExceeded, NotText, SourceError
from tuireader.reading import opening
from tuireader.reading.opening import FIRST_SAMPLE, open_source, sample_names

TEXT = "نص قصير"


def test_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "نص.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    opened = open_source("نص.txt")
    assert opened.document.paragraphs[0].text == TEXT
    assert (opened.name, opened.title) == ("نص.txt", "نص.txt")
    assert opened.source == str(tmp_path / "نص.txt")
    assert opened.notice == ""


def test_a_link_stands_for_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("a.txt")
    opened = open_source(str(tmp_path / "link.txt"))
    assert opened.source == str(tmp_path / "a.txt")
    assert opened.name == "link.txt"


@pytest.mark.parametrize("name", ["a\x1b[31m.txt", "a\nb.txt", "-", "سطر ‹x›.txt", "[bold].txt", "sample:x"])
def test_a_file_may_be_called_anything(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert open_source(str(path)).name == name


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(path).write_text(TEXT, encoding="utf-8")
    assert open_source(path).document.paragraphs[0].text == TEXT


def test_every_sample_opens_and_the_first_comes_first() -> None:
    names = sample_names()
    assert names[0] == FIRST_SAMPLE
    for name in names:
        opened = open_source(f"sample:{name}")
        assert opened.source == f"sample:{name}"
        assert opened.title == opened.document.meta.title


@pytest.mark.parametrize("name", ["", "x", "../samples/guide", "guide.json", "/etc/passwd"])
def test_a_sample_that_is_not_there(name: str) -> None:
    with pytest.raises(SourceError, match="there is no sample called") as caught:
        open_source(f"sample:{name}")
    assert FIRST_SAMPLE in caught.value.hint


def refuse(path: Path | str, error: type[SourceError | DocumentError] = SourceError) -> str:
    with pytest.raises(error) as caught:
        open_source(str(path))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_missing(tmp_path: Path) -> None:
    assert "there is no file" in refuse(tmp_path / "none.txt")
    assert "cannot be opened" in refuse(tmp_path / ("x" * 300))
    assert "cannot be opened" in refuse(f"{tmp_path}/a\x00b")
    assert "there is no file" in refuse("~no-such-user-here/a.txt")


def test_a_link_to_nothing_and_one_to_itself(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to("nothing")
    (tmp_path / "loop").symlink_to("loop")
    assert "there is no file" in refuse(tmp_path / "gone")
    assert "cannot be opened" in refuse(tmp_path / "loop")


def test_a_folder_and_a_file_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "is a folder" in refuse(tmp_path)
    assert "cannot be opened: Not a directory" in refuse(tmp_path / "a.txt" / "b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    assert "may not be read" in refuse(path)


def test_what_is_no_regular_file_does_not_make_anyone_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    began = time.monotonic()
    assert "not a regular file" in refuse(tmp_path / "pipe")
    assert "not a regular file" in refuse("/dev/zero")
    assert "not a regular file" in refuse("/dev/null")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        assert "cannot be opened" in refuse(tmp_path / "s")
    assert time.monotonic() - began < 2


def test_a_hundred_megabytes_are_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    monkeypatch.setattr(opening, "load", lambda *_: pytest.fail("it was read"))
    assert "big.txt: the file has 100 MB, the limit is 64 MB" in refuse(path, LimitExceeded)


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (b"", EmptySource, "no text in it"),
        (b" \n\n ", EmptySource, "no text in it"),
        (b"%PDF-1.7", SourceError, "the PDF is damaged"),
        (b"a\x00b", NotText, "a binary file"),
        (b"a\n" * 200_001, LimitExceeded, "200,001 paragraphs"),
    ],
)
def test_an_error_begins_with_the_name_of_the_file(
    tmp_path: Path, data: bytes, error: type[SourceError], said: str
) -> None:
    path = tmp_path / "given.txt"
    path.write_bytes(data)
    assert refuse(path, error).startswith("given.txt: ")
    assert said in refuse(path, error)


def test_a_broken_document_is_named_too(tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_text('{"format": "tuireader-document",\n"version": 1,]', encoding="utf-8")
    assert refuse(path, DocumentError).startswith("given.json: broken JSON: line 2")


def test_a_guess_is_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("شراكة جديدة".encode("windows-1256"))
    assert "Windows-1256" in open_source(str(path)).notice


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, TEXT.encode())
    opened = open_source("-")
    assert opened.document.paragraphs[0].text == TEXT
    assert (opened.name, opened.source) == ("standard input", None)


def test_nothing_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"")
    assert "nothing came in" in refuse("-", EmptySource)


def test_a_folder_on_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise IsADirectoryError(21, "Is a directory")

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Folder()))
    assert "standard input cannot be read: Is a directory" in refuse("-")
