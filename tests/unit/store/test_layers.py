"""The cache of layers: what was kept comes back, old texts make room, and nothing that befalls the file is an error."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tuireader.errors import StoreError
from tuireader.store.layers import LayerCache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "layers.db"


def test_what_was_kept_comes_back(path: Path) -> None:
    cache = LayerCache(path)
    text = cache.enter("content", "engine")
    cache.keep(text, "part", 3, b"what was made")
    cache.close()
    again = LayerCache(path)
    assert again.enter("content", "engine") == text
    assert again.numbers(text, "part") == [3]
    assert again.get(text, "part", 3) == b"what was made"
    assert again.get(text, "chapter", 3) is None


def test_another_content_or_engine_has_nothing(path: Path) -> None:
    cache = LayerCache(path)
    cache.keep(cache.enter("content", "engine"), "part", 0, b"made")
    for content, engine in (("other", "engine"), ("content", "other")):
        assert cache.numbers(cache.enter(content, engine), "part") == []


def test_texts_that_were_opened_longest_ago_make_room(path: Path) -> None:
    cache = LayerCache(path, most=5000)
    texts = [cache.enter(name, "engine") for name in ("first", "second", "third")]
    for text in texts:
        cache.keep(text, "part", 0, os.urandom(2000))
        cache.enter("first", "engine")
    assert [bool(cache.numbers(cache.enter(name, "engine"), "part")) for name in ("first", "second", "third")] == [
        True,
        False,
        True,
    ]


def test_what_is_too_large_alone_is_not_kept(path: Path) -> None:
    cache = LayerCache(path, most=1000)
    text = cache.enter("content", "engine")
    cache.keep(text, "part", 0, os.urandom(2000))
    cache.keep(text, "part", 1, b"its text was dropped meanwhile")
    assert cache.numbers(text, "part") == []


@pytest.mark.parametrize("bytes_", [b"", b"no database at all" * 100])
def test_a_broken_file_is_made_anew(path: Path, bytes_: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(bytes_)
    cache = LayerCache(path)
    cache.keep(cache.enter("content", "engine"), "part", 0, b"made")


def test_a_file_of_another_version_is_made_anew(path: Path) -> None:
    LayerCache(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    cache = LayerCache(path)
    assert cache.numbers(cache.enter("content", "engine"), "part") == []


def test_a_damaged_layer_is_told(path: Path) -> None:
    cache = LayerCache(path)
    text = cache.enter("content", "engine")
    cache.keep(text, "part", 0, b"made")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE layers SET data = x'00'")
    with pytest.raises(StoreError):
        cache.get(text, "part", 0)


def test_the_file_is_the_users_alone(path: Path) -> None:
    LayerCache(path)
    assert path.stat().st_mode & 0o077 == 0


def test_two_readers_keep_layers_of_one_text(path: Path) -> None:
    one, other = LayerCache(path), LayerCache(path)
    text = one.enter("content", "engine")
    assert other.enter("content", "engine") == text
    for number in range(20):
        (one if number % 2 else other).keep(text, "part", number, b"made")
    assert one.numbers(text, "part") == other.numbers(text, "part") == list(range(20))


_WRITES = """
import sys
from pathlib import Path
from tuireader.store.layers import LayerCache
cache = LayerCache(Path(sys.argv[1]))
text = cache.enter("content", "engine")
for number in range(100_000):
    cache.keep(text, "part", number, b"made" * 500)
    print(number, flush=True)
"""


def test_what_was_kept_before_a_kill_is_whole(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _WRITES, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(5):
            writer.stdout.readline()
        time.sleep(0.02)
        writer.send_signal(signal.SIGKILL)
    cache = LayerCache(path)
    text = cache.enter("content", "engine")
    numbers = cache.numbers(text, "part")
    assert len(numbers) >= 5
    assert {cache.get(text, "part", number) for number in numbers} == {b"made" * 500}
