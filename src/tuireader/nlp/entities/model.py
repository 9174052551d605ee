"""The trained model and its word table. Owns opening them and what is said when that fails; knows no feature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LexiconError
from tuireader.nlp.entities.classes import WordTable

if TYPE_CHECKING:
    import pycrfsuite

MODEL, WORDS, PHRASES = "entities.crfsuite", "entities-words.tsv", "entities-phrases.tsv"
VERSION = "# tuireader entities 1"
"""The first line of the word table: which features and tables belong together."""
_MAGIC = b"lCRF"
_HINT = "install tuireader again; names are not marked until then, all else works"


class Labelled(NamedTuple):
    """A run of words under one label."""

    start: int
    end: int
    label: str
    probability: float


class Model:
    """The files of one folder, each opened when it is needed. May be used from any thread, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()

    @cached_property
    def table(self) -> WordTable:
        """Classes and label shares of words.

        Raises:
            LexiconError: The file is not there or of another version.
        """
        path = self.folder / WORDS
        try:
            with path.open(encoding="utf-8") as file:
                version = file.readline().partition(":")[0].strip()
            table = WordTable(path)
        except (OSError, ValueError) as error:
            raise LexiconError(f"the model of names is not whole: {WORDS} cannot be read", _HINT) from error
        if version != VERSION:
            raise LexiconError(f"{WORDS} is of another version than this tuireader", _HINT)
        return table

    @cached_property
    def _tagger(self) -> pycrfsuite.Tagger:
        path = self.folder / MODEL
        try:
            # crfsuite reads past the end of what is no model of its own.
            with path.open("rb") as file:
                size, magic = path.stat().st_size, file.read(8)
        except OSError as error:
            raise LexiconError(f"the model of names is not whole: {MODEL} cannot be read", _HINT) from error
        if magic[:4] != _MAGIC or int.from_bytes(magic[4:8], "little") != size:
            raise LexiconError(f"{MODEL} is damaged", _HINT)
        import pycrfsuite

        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        return tagger

    def label(self, features: Sequence[Sequence[str]]) -> tuple[list[Labelled], list[float]]:
        """The names that the model sees in a sentence, and for each word how likely it is part of none.

        Raises:
            LexiconError: The model is not there, or is no model.
        """
        with self._lock:
            tagger = self._tagger
            labels = tagger.tag(features)
            runs = [
                Labelled(start, end, kind, min(tagger.marginal(labels[place], place) for place in range(start, end)))
                for start, end, kind in _runs(labels)
            ]
            return runs, [tagger.marginal("O", place) for place in range(len(labels))]


def _runs(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    runs: list[tuple[int, int, str]] = []
    for index, label in enumerate(labels):
        prefix, _, kind = label.partition("-")
        if prefix == "I" and runs and runs[-1][1] == index and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], index + 1, kind)
        elif prefix != "O":
            runs.append((index, index + 1, kind))
    return runs
