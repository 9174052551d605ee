"""What every test stands on: folders of its own in place of the user's, and one compiled dictionary for all."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

_users = count(1)


@pytest.fixture(scope="session")
def dictionary_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that all tests share: compiling the dictionary takes seconds, and it never changes."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def _users_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("users")


@pytest.fixture(autouse=True)
def user_folder(_users_folder: Path, dictionary_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has never started tuireader: no settings, no store. Nothing is made before it is written into."""
    folder = _users_folder / str(next(_users))
    monkeypatch.setenv("TUIREADER_CONFIG", str(folder / "config.toml"))
    monkeypatch.setenv("TUIREADER_DATA_DIR", str(folder / "data"))
    monkeypatch.setenv("TUIREADER_CACHE_DIR", str(dictionary_cache))
    return folder
