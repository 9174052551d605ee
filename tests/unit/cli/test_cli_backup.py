"""`tuireader notes backup|restore|check`, as a reader types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Home, complaint, mark

from tuireader.store import open_store


@pytest.fixture
def source(home: Home) -> Path:
    path = home.write("text.txt", "أعلن المدير عن الخطة.\nوصل الوفد إلى بيروت.\n")
    mark(home, path)
    return path


def count(home: Home) -> int:
    with open_store(home.store)[0] as store:
        return sum(store.annotation_counts().values())


def test_copy_lose_and_put_back(home: Home, source: Path) -> None:
    copy = home.folder / "my copy.db"
    assert f"copied to {copy}" in home.run("notes", "backup", "-o", str(copy)).out
    mark(home, source)
    assert count(home) == 2
    result = home.run("notes", "restore", str(copy), "--yes")
    assert "restored" in result.out
    assert count(home) == 1
    aside = result.out.split(" kept as ")[1].strip()
    home.run("notes", "restore", aside, "--yes")
    assert count(home) == 2


def test_the_copies_are_listed(home: Home, source: Path) -> None:
    assert "there is no copy yet" in complaint(home.run("notes", "restore"))
    home.run("notes", "backup")
    home.run("notes", "backup")
    (listed,) = home.run("notes", "restore").out.splitlines()
    assert Path(listed).is_file()
    assert "whole" in home.run("notes", "check", listed).out


def test_nothing_is_overwritten_or_restored_by_mistake(home: Home, source: Path) -> None:
    taken = home.write("taken.db", "mine")
    assert "exists already" in complaint(home.run("notes", "backup", "-o", str(taken)))
    assert taken.read_text() == "mine"
    assert "cannot be restored" in complaint(home.run("notes", "restore", str(taken), "--yes"))
    assert home.run("notes", "restore", str(taken)).code != 0, "nobody says yes on a pipe"
    assert count(home) == 1


def test_a_store_is_checked(home: Home, source: Path) -> None:
    assert "whole" in home.run("notes", "check").out
    broken = home.write("broken.db", "no database")
    assert "not a database" in complaint(home.run("notes", "check", str(broken)))
