"""Killed at any moment nothing is lost that was said to be saved, and two processes do not hurt each other."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from operations import states

from tuireader.store import open_store
from tuireader.store.backup import check

WRITER = Path(__file__).with_name("writer.py")
OPERATOR = Path(__file__).with_name("operations.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    store, _ = open_store(path)
    with store:
        store.add_text("c1", None, None, 1, (), "2026-11-23T05:00:00Z")
    return path


def start(path: Path, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(WRITER), str(path), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def saved(output: str) -> set[str]:
    """The ids of whole lines: a kill can cut the last one."""
    return {line.split()[1] for line in output.splitlines(keepends=True) if line.endswith("\n")}


def kill_while_writing(path: Path, wait: float) -> set[str]:
    process = start(path, 100_000)
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(wait)
    process.kill()
    rest, _ = process.communicate()
    assert process.returncode == -9
    return saved(first + rest)


def test_kill_at_any_moment_loses_nothing_that_was_saved(path: Path) -> None:
    moments, reported = random.Random(7), set[str]()
    for _ in range(6):
        reported |= kill_while_writing(path, moments.uniform(0, 0.25))
        store, notice = open_store(path)
        with store:
            kept = {one.id for one in store.annotations(1)}
        assert notice is None
        assert reported <= kept
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(reported) > 6


OPERATIONS = 500


def work_until_killed(path: Path, first: int, wait: float) -> int:
    """How many operations were reported as done."""
    command = [sys.executable, str(OPERATOR), str(path), str(first), str(OPERATIONS)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    head = process.stdout.readline()
    time.sleep(wait)
    process.kill()
    rest, _ = process.communicate()
    lines = [line for line in (head + rest).splitlines(keepends=True) if line.endswith("\n")]
    return int(lines[-1].split()[1]) + 1 if lines else first


def test_killed_at_random_moments_the_store_is_as_was_reported_or_one_operation_on(path: Path) -> None:
    wanted, chance, done, kills = states(OPERATIONS), random.Random(3), 0, 0
    while done < OPERATIONS:
        reported = work_until_killed(path, done, chance.uniform(0, 0.015))
        kills += 1
        store, notice = open_store(path)
        with store:
            kept = {one.id: one for one in store.annotations(1)}
        assert notice is None
        assert check(path) == []
        assert kept in wanted[reported : reported + 2]
        done = next(number for number in (reported, reported + 1) if wanted[number] == kept)
    assert kills > 5


def test_two_processes_write_into_one_store(path: Path) -> None:
    outputs = []
    for process in [start(path, 1000), start(path, 1000)]:
        with process:
            output, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
        outputs.append(saved(output))
    store, _ = open_store(path)
    with store:
        kept = {one.id for one in store.annotations(1)}
    assert kept == outputs[0] | outputs[1]
    assert len(kept) == 2000


def test_processes_may_meet_while_the_store_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.db"
    processes = [start(path, 0) for _ in range(4)]
    for process in processes:
        with process:
            _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (0, "")
