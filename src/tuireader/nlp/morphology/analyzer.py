"""Every reading of a written word, best first. Owns the order, which looks at no neighbour."""

from __future__ import annotations

from functools import lru_cache

from tuireader.document import Analysis
from tuireader.nlp.morphology.candidates import CandidateFinder
from tuireader.nlp.morphology.disambiguation import Disambiguator, Weights
from tuireader.nlp.morphology.lexicon import Lexicon


class DictionaryAnalyzer:
    """Readings from a lexicon, in the order of the weights."""

    def __init__(self, lexicon: Lexicon, weights: Weights | None = None) -> None:
        """Without `weights` the readings stand in the order of the dictionary."""
        self.finder = CandidateFinder(lexicon)
        self.disambiguator = Disambiguator(weights or Weights())
        self.analyze = lru_cache(maxsize=1024)(self._analyze)

    def _analyze(self, word: str) -> tuple[Analysis, ...]:
        column = self.disambiguator.column(self.finder.find(word))
        readings: dict[tuple[str, str, str, str], Analysis] = {}
        for candidate in column.candidates:
            reading = candidate.reading
            readings.setdefault((reading.vocalized, reading.lemma, reading.upos, reading.gloss), reading)
        return tuple(readings.values())
