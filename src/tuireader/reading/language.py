"""The language parts, put together. Owns which implementation serves which protocol; opens each on first use.

Nothing of nlp/ is imported before a layer is asked for: the first page of a text is on the screen by then.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.reading.paths import assets

if TYPE_CHECKING:
    from tuireader.nlp.morphology import DictionaryAnalyzer
    from tuireader.nlp.protocols import Analyzer, EntityLinker, EntityTagger, Glosser, Summarizer, Tagger


class Language:
    """The present implementation of every language protocol.

    Raises, from any part: LexiconError where the dictionary cannot be had.
    """

    def __init__(self, cache: Path) -> None:
        """`cache` is the folder of the compiled dictionary; it is made when needed."""
        self._cache = cache

    @cached_property
    def analyzer(self) -> Analyzer:
        """Takes words apart by the dictionary; compiles the dictionary the first time, which takes a second or two."""
        return self._words

    @cached_property
    def _words(self) -> DictionaryAnalyzer:
        from tuireader.nlp.morphology import DictionaryAnalyzer, load_weights, open_lexicon

        bundled = assets()
        return DictionaryAnalyzer(open_lexicon(self._cache, bundled), load_weights(bundled))

    @cached_property
    def tagger(self) -> Tagger:
        """Chooses readings."""
        from tuireader.nlp.morphology import ContextTagger

        return ContextTagger(self._words.finder, self._words.disambiguator)

    @cached_property
    def glosser(self) -> Glosser:
        """Writes the dictionary gloss."""
        from tuireader.nlp.gloss import DictionaryGlosser

        return DictionaryGlosser(assets(), cache=self._cache)

    @cached_property
    def entity_tagger(self) -> EntityTagger:
        """Finds names."""
        from tuireader.nlp.entities import NameTagger

        return NameTagger(self._words.finder, assets())

    @cached_property
    def linker(self) -> EntityLinker:
        """Gathers mentions of one thing."""
        from tuireader.nlp.entities import NameLinker

        return NameLinker()

    @cached_property
    def summarizer(self) -> Summarizer:
        """Writes summaries."""
        from tuireader.nlp.summaries import FirstClauseSummarizer

        return FirstClauseSummarizer()

    def warm(self) -> None:
        """Open everything now; for a worker thread, so that the first key that needs it does not wait."""
        _ = self.tagger, self.glosser, self.entity_tagger, self.linker, self.summarizer
