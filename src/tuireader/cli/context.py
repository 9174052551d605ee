"""What every command starts from: folders, settings, store, language parts. Owns their opening, each on first use."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tuireader.errors import ConfigError
from tuireader.reading.config import Config, Digits, Tashkeel, load_config
from tuireader.reading.language import Language
from tuireader.reading.paths import Paths, find_paths
from tuireader.reading.terminal.modes import BidiMode

if TYPE_CHECKING:
    from tuireader.reading.opening import Opened
    from tuireader.store import Store


@dataclass
class Context:
    """Folders and what is opened in them."""

    paths: Paths
    notices: list[str] = field(default_factory=list)
    """Lines to be told: a store that was moved aside, for example."""
    bidi_option: BidiMode | None = None
    """What --bidi says, which holds for a pipe too; the environment and the settings speak of terminals only."""
    tashkeel_option: str | None = None
    digits_option: str | None = None
    """What --tashkeel and --digits say; they hold for a pipe in the same way."""

    @classmethod
    def make(
        cls,
        config: Path | None = None,
        data: Path | None = None,
        bidi: BidiMode | None = None,
        tashkeel: str | None = None,
        digits: str | None = None,
    ) -> Context:
        """A context of the given folders, else of the environment's and the system's; and of the options for all."""
        return cls(find_paths(config, data), [], bidi, tashkeel, digits)

    @cached_property
    def config(self) -> Config:
        """The settings. Raises ConfigError."""
        return load_config(self.paths.config)

    @cached_property
    def bidi(self) -> BidiMode:
        """How letters are put in order on a terminal. Raises ConfigError."""
        said = self.bidi_option or _said("TUIREADER_BIDI", tuple(BidiMode))
        return BidiMode(said) if said else self.config.reader.bidi

    @property
    def tashkeel(self) -> str:
        """Which vowel marks are drawn on a terminal. Raises ConfigError."""
        said = self.tashkeel_option or _said("TUIREADER_TASHKEEL", get_args(Tashkeel))
        return said or self.config.reader.tashkeel

    @property
    def digits(self) -> str:
        """Which digits are drawn on a terminal. Raises ConfigError."""
        said = self.digits_option or _said("TUIREADER_DIGITS", get_args(Digits))
        return said or self.config.reader.digits

    @cached_property
    def store(self) -> Store:
        """The store. Raises StoreError."""
        from tuireader.store import open_store

        store, notice = open_store(self.paths.store)
        if notice:
            self.notices.append(notice)
        return store

    def open(self, source: str, english: str | None = None, *, reload: bool = False) -> Opened:
        """What a SOURCE names; a page of the web as it is kept. Raises TuiReaderError."""
        from tuireader.reading.fetching.addresses import is_url
        from tuireader.reading.opening import open_source

        pages = self.store.pages if is_url(source) else None
        return open_source(source, english, pages=pages, reload=reload)

    @cached_property
    def language(self) -> Language:
        """The language parts."""
        return Language(self.paths.cache, self.paths.config.parent, self.config.reader.nationalities)


def _said(variable: str, values: tuple[str, ...]) -> str | None:
    """What the environment says of a setting. Raises ConfigError."""
    said = os.environ.get(variable)
    if said and said not in values:
        raise ConfigError(f"{variable} is {said}, which it cannot be", f"one of {', '.join(values)}")
    return said or None
