"""What every command starts from: folders, settings, store, language parts. Owns their opening, each on first use."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.reading.config import Config, load_config
from tuireader.reading.language import Language
from tuireader.reading.paths import Paths, find_paths

if TYPE_CHECKING:
    from tuireader.store import Store


@dataclass
class Context:
    """Folders and what is opened in them."""

    paths: Paths
    notices: list[str] = field(default_factory=list)
    """Lines to be told: a store that was moved aside, for example."""

    @classmethod
    def make(cls, config: Path | None = None, data: Path | None = None) -> Context:
        """A context of the given folders, else of the environment's and the system's."""
        return cls(find_paths(config, data))

    @cached_property
    def config(self) -> Config:
        """The settings. Raises ConfigError."""
        return load_config(self.paths.config)

    @cached_property
    def store(self) -> Store:
        """The store. Raises StoreError."""
        from tuireader.store import open_store

        store, notice = open_store(self.paths.store)
        if notice:
            self.notices.append(notice)
        return store

    @cached_property
    def language(self) -> Language:
        """The language parts."""
        return Language(self.paths.cache)
