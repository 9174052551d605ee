"""The schema's steps: all of them from nothing, none of them by halves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tuireader.errors import StoreError
from tuireader.store import Place, migrations, open_store
from tuireader.store.backup import backups_of


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "store.db", isolation_level=None)) as connection:
        yield connection


def names(connection: sqlite3.Connection, kind: str) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = ? AND sql IS NOT NULL", (kind,))
    return {name for (name,) in found}


def test_from_nothing_to_the_latest(connection: sqlite3.Connection) -> None:
    assert migrations.version_of(connection) == 0
    migrations.migrate(connection)
    assert migrations.version_of(connection) == len(migrations.MIGRATIONS)
    tables = {"texts", "places", "annotations", "readings", "vocabulary", "cards", "pages", "corrections", "placements"}
    assert names(connection, "table") == tables
    indices = {"texts_by_source", "annotations_by_text", "readings_by_text", "texts_by_opened", "corrections_by_text"}
    assert names(connection, "index") == indices
    strict = connection.execute("SELECT name FROM pragma_table_list WHERE strict").fetchall()
    assert {name for (name,) in strict} == tables


def test_a_second_time_does_nothing(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    before = connection.total_changes
    migrations.migrate(connection)
    assert connection.total_changes == before


def broken_step(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE texts ADD COLUMN half TEXT")
    connection.execute("ALTER TABLE nowhere ADD COLUMN half TEXT")


def later_step(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE texts ADD COLUMN language TEXT")


def test_a_step_that_fails_leaves_no_trace(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    first = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*first, broken_step))
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection)
    assert not connection.in_transaction
    assert migrations.version_of(connection) == len(first)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(texts)")]
    assert "half" not in columns


def test_what_was_kept_survives_a_later_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    store, _ = open_store(path)
    with store:
        record = store.add_text("c1", None, "عنوان", 1, (), "2026-11-23T05:00:00Z")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, later_step))
    store, _ = open_store(path)
    with store:
        assert store.texts() == [record]


def test_a_failing_step_is_told_as_a_store_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, broken_step))
    with pytest.raises(StoreError, match="no such table"):
        open_store(tmp_path / "store.db")


def test_a_place_of_the_first_schema_is_kept_and_has_no_marks(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrations.MIGRATIONS[0](old)
        old.execute("PRAGMA user_version = 1")
        old.execute("INSERT INTO texts VALUES (1, 'hash', 's', 't', 3, '[]', '')")
        old.execute("INSERT INTO places VALUES (1, 'p2', 5, '{}', 'gloss', '')")
    store, _ = open_store(path)
    with store:
        assert store.place(1) == Place("p2", 5, {}, "gloss", {})


def test_a_store_of_before_is_searched_like_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:3])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection)
        connection.execute("INSERT INTO texts VALUES (1, 'c', NULL, NULL, 1, '[]', '2026-11-23T05:00:00Z')")
        connection.execute(
            "INSERT INTO annotations VALUES ('a', 1, 'p1', 0, 9, 'كِتَابٌ', '', '', 1, 'عن #أدب', '2026', '2026')"
        )
    monkeypatch.undo()
    store, _ = open_store(path)
    with store:
        for asked in ({"words": ["كتاب"]}, {"tags": ["ادب"]}, {"colours": [1]}):
            assert [one.annotation.id for one in store.library.page(9, **asked)] == ["a"]
        assert store.library.page(9, words=["قلم"]) == []
    (copy,) = backups_of(path)
    assert copy.name.startswith("before-version-3")
    with closing(sqlite3.connect(copy)) as connection:
        assert migrations.version_of(connection) == 3
