"""The trained model and its word table. Owns opening them and what is said when that fails; knows no feature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tuireader.errors import ModelError
from tuireader.nlp.entities.classes import WordTable
from tuireader.wording import N_, tr

if TYPE_CHECKING:
    import pycrfsuite

MODEL, WORDS, PHRASES = "entities.crfsuite", "entities-words.tsv", "entities-phrases.tsv"
VERSION = "# tuireader entities 1"
"""The first line of the word table: which features and tables belong together."""
_MAGIC = b"lCRF"
_SURE = 0.995
"""A word that is this likely to be part of no name is part of none."""
_HINT = N_("install tuireader again; names are not marked until then, all else works")


class Model:
    """The files of one folder, each opened when it is needed. May be used from any thread, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._labels: list[str] = []

    @cached_property
    def table(self) -> WordTable:
        """Classes and label shares of words.

        Raises:
            ModelError: The file is not there or of another version.
        """
        path = self.folder / WORDS
        try:
            with path.open(encoding="utf-8") as file:
                version = file.readline().partition(":")[0].strip()
            table = WordTable(path)
        except (OSError, ValueError) as error:
            raise ModelError(tr("the model of names is not whole: {file} cannot be read", file=WORDS), _HINT) from error
        if version != VERSION:
            raise ModelError(tr("{file} is of another version than this tuireader", file=WORDS), tr(_HINT))
        return table

    @cached_property
    def _tagger(self) -> pycrfsuite.Tagger:
        path = self.folder / MODEL
        try:
            # crfsuite reads past the end of what is no model of its own.
            with path.open("rb") as file:
                size, magic = path.stat().st_size, file.read(8)
        except OSError as error:
            raise ModelError(tr("the model of names is not whole: {file} cannot be read", file=MODEL), _HINT) from error
        if magic[:4] != _MAGIC or int.from_bytes(magic[4:8], "little") != size:
            raise ModelError(tr("{file} is damaged", file=MODEL), tr(_HINT))
        import pycrfsuite

        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        self._labels = [label for label in tagger.labels() if label != "O"]
        return tagger

    def open(self) -> None:
        """Open both files now. Raises ModelError."""
        with self._lock:
            _ = self.table, self._tagger

    def shares(self, features: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        """For each word of a sentence how likely each label is; `O` alone where it is nearly sure.

        Raises:
            ModelError: The model is not there, or is no model.
        """
        with self._lock:
            tagger = self._tagger
            tagger.set(features)
            marginal, labels = tagger.marginal, self._labels
            found = []
            for place in range(len(features)):
                outside = marginal("O", place)
                shares = {"O": outside}
                if outside < _SURE:
                    shares |= {label: marginal(label, place) for label in labels}
                found.append(shares)
            return found
