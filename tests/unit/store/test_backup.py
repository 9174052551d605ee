"""Copies of the store: whole, the user's alone, a week of them, put back in one step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tuireader.document import Anchor, Annotation, Colour
from tuireader.errors import StoreError
from tuireader.store import Store, open_store
from tuireader.store.backup import KEPT, back_up, backups_of, check, keep_daily, restore

NOW = "2026-11-23T05:00:00Z"
DAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened, _ = open_store(tmp_path / "data" / "store.db")
    with opened:
        opened.add_text("c1", None, None, 1, (), NOW)
        note(opened, "a")
        yield opened


def note(store: Store, name: str) -> None:
    anchor = Anchor(paragraph="p1", start=0, end=1, exact="و", prefix="", suffix="")
    store.add_annotation(1, Annotation(id=name, anchor=anchor, colour=Colour.GREEN, created=NOW, modified=NOW))


def notes(store: Store) -> list[str]:
    return [one.id for one in store.annotations(1)]


def test_a_copy_holds_what_was_kept_and_is_the_users_alone(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "a copy.db"
    back_up(store.path, copy)
    note(store, "b")
    assert check(copy) == []
    assert copy.stat().st_mode & 0o777 == 0o600
    with open_store(copy)[0] as copied:
        assert notes(copied) == ["a"]


def test_a_copy_a_day_and_a_week_of_them(store: Store) -> None:
    days = [DAY + timedelta(days=number) for number in range(10)]
    for day in days:
        assert keep_daily(store.path, day) is not None
        assert keep_daily(store.path, day) is None
    names = {path.name for path in backups_of(store.path)}
    assert names == {f"daily-{day}.db" for day in days[-KEPT:]}


def test_a_copy_is_put_back_under_an_open_reader(store: Store) -> None:
    copy = keep_daily(store.path)
    assert copy is not None
    note(store, "b")
    version = store.data_version()
    aside = restore(store.path, copy)
    assert notes(store) == ["a"]
    assert store.data_version() != version, "who has it open is told"
    note(store, "c")
    assert check(store.path) == []
    restore(store.path, aside)
    assert notes(store) == ["a", "b"]


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x00" * 2000])
def test_what_is_no_store_is_not_put_back(store: Store, tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be restored"):
        restore(store.path, copy)
    assert notes(store) == ["a"]


def test_another_database_or_a_later_one_is_not_put_back(store: Store, tmp_path: Path) -> None:
    for number, version in enumerate((0, 99)):
        other = tmp_path / f"{number}.db"
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE t (a)")
            connection.execute(f"PRAGMA user_version = {version}")
        with pytest.raises(StoreError, match=("no store of notes", "version 99")[number]):
            restore(store.path, other)
    with pytest.raises(StoreError, match="there is no store"):
        restore(store.path, tmp_path / "missing.db")
    assert notes(store) == ["a"]


def test_a_copy_that_fails_leaves_nothing_half(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "not a folder"
    folder.write_text("a file")
    with pytest.raises(StoreError):
        back_up(store.path, folder / "copy.db")
    target = tmp_path / "taken"
    target.mkdir()
    with pytest.raises(StoreError):
        back_up(store.path, target)
    assert list(tmp_path.glob(".*")) == []


def test_damage_is_seen(store: Store, tmp_path: Path) -> None:
    for number in range(300):
        note(store, f"n{number}")
    copy = tmp_path / "copy.db"
    back_up(store.path, copy)
    content = bytearray(copy.read_bytes())
    for at in range(4096 * 6, len(content), 4096):
        content[at : at + 64] = b"\xff" * 64
    copy.write_bytes(content)
    assert check(copy) != []
