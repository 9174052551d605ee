"""What every command starts from: folders, settings, store, language parts. Owns their opening, each on first use."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.errors import ConfigError
from tuireader.reading.config import Config, load_config
from tuireader.reading.language import Language
from tuireader.reading.paths import Paths, find_paths
from tuireader.reading.terminal.modes import BidiMode

if TYPE_CHECKING:
    from tuireader.store import Store


@dataclass
class Context:
    """Folders and what is opened in them."""

    paths: Paths
    notices: list[str] = field(default_factory=list)
    """Lines to be told: a store that was moved aside, for example."""
    bidi_option: BidiMode | None = None
    """What --bidi says, which holds for a pipe too; the environment and the settings speak of terminals only."""

    @classmethod
    def make(cls, config: Path | None = None, data: Path | None = None, bidi: BidiMode | None = None) -> Context:
        """A context of the given folders, else of the environment's and the system's."""
        return cls(find_paths(config, data), bidi_option=bidi)

    @cached_property
    def config(self) -> Config:
        """The settings. Raises ConfigError."""
        return load_config(self.paths.config)

    @cached_property
    def bidi(self) -> BidiMode:
        """How letters are put in order on a terminal. Raises ConfigError."""
        said = os.environ.get("TUIREADER_BIDI")
        if self.bidi_option or not said:
            return self.bidi_option or self.config.reader.bidi
        try:
            return BidiMode(said)
        except ValueError as error:
            raise ConfigError(f"TUIREADER_BIDI is {said}, which is no mode", f"one of {', '.join(BidiMode)}") from error

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
