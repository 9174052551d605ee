"""What becomes of the store's files: permissions, broken ones, later versions, locks, a full disk."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from tuireader.document import Anchor, Annotation, Colour
from tuireader.errors import StoreError, StoreFull, StoreLocked, StoreTooNew
from tuireader.store import Store, migrations, open_store

NOW = "2026-11-23T05:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "tuireader" / "store.db"


def fill(store: Store, notes: int = 3, body: str = "ملاحظة") -> None:
    text = store.find_text("c1") or store.add_text("c1", None, None, 1, (), NOW)
    for _ in range(notes):
        store.add_annotation(text.id, note(body))


def note(body: str) -> Annotation:
    anchor = Anchor(paragraph="p1", start=0, end=1, exact="و", prefix="", suffix="")
    return Annotation(id=str(uuid4()), anchor=anchor, colour=Colour.BLUE, body=body, created=NOW, modified=NOW)


def make(path: Path) -> None:
    store, _ = open_store(path)
    with store:
        fill(store)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folder_and_files_are_the_users_alone(path: Path) -> None:
    store, _ = open_store(path)
    with store:
        fill(store)
        files = {file.name: mode(file) for file in path.parent.iterdir()}
    assert files == {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600}
    assert mode(path.parent) == 0o700


def test_a_file_that_others_may_read_is_closed_to_them(path: Path) -> None:
    make(path)
    path.chmod(0o644)
    make(path)
    assert mode(path) == 0o600


def test_the_connection_is_set_up_to_lose_nothing(path: Path) -> None:
    store, _ = open_store(path)
    with store:
        pragmas = {name: store._core._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert pragmas == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 2000}


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    store, notice = open_store(path)
    store.close()
    assert notice is None


def test_a_later_version_is_refused_and_untouched(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(migrations.MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreTooNew, match=f"version {len(migrations.MIGRATIONS) + 1}"):
        open_store(path)
    assert path.read_bytes() == before


def no_database(path: Path) -> None:
    path.write_bytes(b"\x00\xffnot a database at all" * 500)


def header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def cut_in_half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def pages_overwritten(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))


@pytest.mark.parametrize("damage", [no_database, header_only, cut_in_half, pages_overwritten])
def test_a_broken_store_is_kept_aside_and_a_new_one_begun(path: Path, damage: Callable[[Path], None]) -> None:
    make(path)
    damage(path)
    broken = path.read_bytes()
    store, notice = open_store(path)
    with store:
        fill(store)
        assert store.annotation_counts() == {1: 3}
    (aside,) = path.parent.glob("store.corrupt-*.db")
    assert aside.read_bytes() == broken
    assert notice is not None
    assert aside.name in notice
    assert "\n" not in notice
    assert mode(path) == 0o600


def test_broken_stores_never_overwrite_each_other(path: Path) -> None:
    path.parent.mkdir(parents=True)
    contents = {bytes([65 + number]) * 5000 for number in range(4)}
    for content in contents:
        path.write_bytes(content)
        open_store(path)[0].close()
    assert {aside.read_bytes() for aside in path.parent.glob("store.corrupt-*.db")} == contents


def test_a_write_ahead_log_goes_aside_with_its_store(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 5000)
    wal = path.with_name("store.db-wal")
    wal.write_bytes(b"kept for whoever repairs it")
    open_store(path)[0].close()
    (aside,) = path.parent.glob("store.corrupt-*.db-wal")
    assert aside.read_bytes() == b"kept for whoever repairs it"


def test_readers_that_meet_a_broken_store_at_once_end_in_one_new_store(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 5000)
    start, errors = threading.Barrier(6), list[Exception]()

    def read(number: int) -> None:
        start.wait()
        try:
            store, _ = open_store(path)
            with store:
                text = store.add_text(f"c{number}", None, None, 1, (), NOW)
                store.add_annotation(text.id, note(""))
        except StoreError as error:
            errors.append(error)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(list(path.parent.glob("store.corrupt-*.db"))) == 1
    store, notice = open_store(path)
    with store:
        assert len(store.texts()) == 6
        assert notice is None


def test_waiting_for_another_writer_ends_with_an_error_that_says_what_to_do(path: Path) -> None:
    make(path)
    store, _ = open_store(path, timeout=0.05)
    with store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLocked) as caught:
            fill(store)
        assert caught.value.hint
        assert store.annotation_counts() == {1: 3}
        other.execute("ROLLBACK")
        fill(store)
        assert store.annotation_counts() == {1: 6}


def test_a_store_held_exclusively_cannot_be_opened_and_is_not_taken_for_broken(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLocked):
            open_store(path, timeout=0.05)
    assert not list(path.parent.glob("*corrupt*"))
    make(path)


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    store, _ = open_store(path)
    with store:
        fill(store)
        pages = store._core._connection.execute("PRAGMA page_count").fetchone()[0]
        store._core._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreFull):
            fill(store, 1, "طويل " * 20_000)
        assert store.annotation_counts() == {1: 3}
        assert store.delete_annotation(store.annotations(1)[0].id)
    store, notice = open_store(path)
    with store:
        assert notice is None
        assert store.annotation_counts() == {1: 2}


def test_a_store_that_cannot_be_written_says_so(path: Path) -> None:
    store, _ = open_store(path)
    with store:
        store._core._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreFull):
            fill(store)


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")])
def test_a_folder_that_cannot_be_written_says_so(path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(StoreFull) as caught:
        open_store(path)
    assert "--data-dir" in caught.value.hint


def refuse_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk for reading: the tests run as one who may write everything."""
    opened = os.open

    def refuse(name: str | Path, flags: int, *others: int) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY):
            raise OSError(30, "Read-only file system")
        return opened(name, flags, *others)

    monkeypatch.setattr(os, "open", refuse)


def test_a_store_that_may_only_be_read_shows_what_it_has_and_takes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path)
    refuse_to_write(monkeypatch)
    store, notice = open_store(path)
    assert notice is not None
    assert "cannot be written" in notice
    with store:
        assert not store.writable
        assert store.annotation_counts() == {1: 3}
        with pytest.raises(StoreFull):
            store.delete_annotation(store.annotations(1)[0].id)
        assert store.annotation_counts() == {1: 3}


def test_an_older_store_that_may_only_be_read_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 1")
    refuse_to_write(monkeypatch)
    with pytest.raises(StoreFull):
        open_store(path)


def test_a_folder_in_place_of_the_store_is_a_store_error(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError):
        open_store(path)


def test_a_file_in_place_of_the_folder_is_a_store_error(path: Path) -> None:
    path.parent.parent.mkdir(parents=True)
    path.parent.touch()
    with pytest.raises(StoreError):
        open_store(path)


def test_a_stored_value_that_was_tampered_with_is_a_store_error(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE texts SET sketch = 'no list', source = 's'")
        other.execute("INSERT INTO places VALUES (1, 'p1', 0, '[', 'arabic', '', '{}')")
    store, _ = open_store(path)
    with store:
        with pytest.raises(StoreError, match="damaged"):
            store.place(1)
        with pytest.raises(StoreError, match="damaged"):
            store.find_by_source("s")
