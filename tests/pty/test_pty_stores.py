"""The reader opens whatever state its store, its settings and its dictionary are in, and says so on the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from terminal import Terminal
from tuireader.store import open_store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "store.db"
    open_store(path)[0].close()
    return path


def check_reading(terminal: Terminal) -> None:
    """It reads, refuses to mark, and leaves in good order."""
    terminal.press("}")
    terminal.wait_for("2/40")
    terminal.press("h")
    terminal.wait_for("Highlight:")
    terminal.press("1")
    terminal.wait_for("nothing can be kept")
    terminal.press("q")
    assert terminal.end() == 0


def test_locked(read: Callable[..., Terminal], text: Path, store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        terminal = read(text, columns=140)
        terminal.wait_for("reading without notes: another program is writing")
        check_reading(terminal)


def test_locked_while_reading(read: Callable[..., Terminal], text: Path, store: Path) -> None:
    terminal = read(text, columns=140)
    with closing(sqlite3.connect(store, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        terminal.press("h")
        terminal.wait_for("Highlight:")
        terminal.press("1")
        terminal.wait_for("another program is writing to the store of notes")
    terminal.press("h")
    terminal.wait_for("Highlight:")
    terminal.press("1")
    terminal.wait_for("highlighted in yellow")
    terminal.press("q")
    assert terminal.end() == 0


def test_of_a_later_version(read: Callable[..., Terminal], text: Path, store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.execute("PRAGMA journal_mode = DELETE")
    before = store.read_bytes()
    terminal = read(text, columns=140)
    terminal.wait_for("reading without notes", "update tuireader")
    check_reading(terminal)
    assert store.read_bytes() == before


def test_corrupt(read: Callable[..., Terminal], text: Path, store: Path) -> None:
    store.write_bytes(b"no database at all " * 300)
    terminal = read(text, columns=140)
    terminal.wait_for("the store of notes was broken and is kept as store.corrupt-")
    terminal.press("h")
    terminal.wait_for("Highlight:")
    terminal.press("1")
    terminal.wait_for("highlighted in yellow")
    terminal.press("q")
    assert terminal.end() == 0
    (aside,) = store.parent.glob("store.corrupt-*.db")
    assert aside.read_bytes() == b"no database at all " * 300


def test_out_of_reach(read: Callable[..., Terminal], text: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the place of the folder", encoding="utf-8")
    terminal = read(text, columns=140)
    terminal.wait_for("reading without notes")
    check_reading(terminal)


def test_without_a_dictionary_the_text_is_read(
    read: Callable[..., Terminal], environment: dict[str, str], text: Path
) -> None:
    environment["TUIREADER_CACHE_DIR"] = "/proc/tuireader"
    terminal = read(text, columns=140)
    terminal.wait_for("the dictionary file cannot be written")
    terminal.press("}")
    terminal.wait_for("2/40")
    terminal.press("t", "q")
    assert terminal.end() == 0


def test_broken_settings_are_said_before_the_screen_is_taken(
    start: Callable[..., Terminal], text: Path, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text("[reader\n", encoding="utf-8")
    terminal = start(text, columns=200)
    assert terminal.end() == 1
    assert "not TOML" in terminal.text
    assert b"\x1b" not in terminal.raw
