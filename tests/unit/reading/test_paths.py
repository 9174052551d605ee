"""Where files are: by argument, by variable, by the system's custom; bundled data beside the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.errors import ConfigError
from tuireader.reading import paths
from tuireader.reading.paths import assets, find_paths

ROOT = Path(__file__).resolve().parents[3]


def test_an_argument_wins_over_a_variable(user_folder: Path) -> None:
    assert find_paths().config == user_folder / "config.toml"
    assert find_paths().store == user_folder / "data" / "store.db"
    given = find_paths(Path("/given/c.toml"), Path("/given/data"))
    assert (given.config, given.data) == (Path("/given/c.toml"), Path("/given/data"))
    assert not user_folder.exists(), "looking for folders makes none"


def test_without_either_the_system_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CONFIG", "DATA_DIR", "CACHE_DIR"):
        monkeypatch.delenv(f"TUIREADER_{name}")
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    found = find_paths()
    assert found.config == tmp_path / "config" / "tuireader" / "config.toml"
    assert found.data == tmp_path / "data" / "tuireader"
    assert found.cache == tmp_path / "cache" / "tuireader"


def test_a_home_is_written_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TUIREADER_DATA_DIR", "~/texts")
    assert find_paths().data == tmp_path / "texts"
    monkeypatch.setenv("TUIREADER_DATA_DIR", "~no-such-user-here/texts")
    assert find_paths().data == Path("~no-such-user-here/texts")


def test_bundled_data_in_a_checkout() -> None:
    assert assets() == ROOT / "assets"


def test_bundled_data_in_an_installed_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "tuireader"
    (package / "assets" / "samples").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "reading" / "paths.py"))
    assert assets() == package / "assets"


def test_an_installation_without_its_data_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "lib" / "tuireader" / "reading" / "paths.py"))
    with pytest.raises(ConfigError, match="install tuireader again"):
        assets()
