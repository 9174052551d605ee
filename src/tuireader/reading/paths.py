"""Where files are. Owns the folders and their overrides; creates none and reads none."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from tuireader.errors import ConfigError
from tuireader.wording import tr

APP = "tuireader"


class Paths(Struct, frozen=True):
    """The user's folders; each is made by whoever first writes into it."""

    config: Path
    """The config file."""
    data: Path
    """Folder of the store; what is in it cannot be made again."""
    cache: Path
    """Folder of what can be made again, such as the compiled dictionary."""

    @property
    def store(self) -> Path:
        """The SQLite file of places, highlights and notes."""
        return self.data / "store.db"


def find_paths(config: Path | None = None, data: Path | None = None) -> Paths:
    """The folders by argument, else by TUIREADER_CONFIG, _DATA_DIR and _CACHE_DIR, else by the system's custom."""
    config = config or _from_environment("TUIREADER_CONFIG")
    data = data or _from_environment("TUIREADER_DATA_DIR")
    cache = _from_environment("TUIREADER_CACHE_DIR")
    if config and data and cache:
        return Paths(config, data, cache)
    import platformdirs

    folders = platformdirs.PlatformDirs(APP, appauthor=False)
    return Paths(
        config=config or folders.user_config_path / "config.toml",
        data=data or folders.user_data_path,
        cache=cache or folders.user_cache_path,
    )


def assets() -> Path:
    """The folder of bundled data: in the installed package, else beside src/ in a checkout.

    Raises:
        ConfigError: Neither is there: the installation is not whole.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "assets", package.parents[1] / "assets"):
        if (folder / "samples").is_dir():
            return folder
    raise ConfigError(tr("the bundled data is missing from this installation"), tr("install tuireader again"))


def _from_environment(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(os.path.expanduser(value)) if value else None
