"""A home for each test; the compiled dictionary is shared, since making it takes a while."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import SEED, Home


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dictionary")


@pytest.fixture
def home(tmp_path: Path, dictionary: Path) -> Home:
    return Home(tmp_path, dictionary)


@pytest.fixture
def seed() -> Path:
    if not SEED.exists():
        pytest.skip(f"{SEED} is not there; TUIREADER_TEST_DATA names another folder")
    return SEED
