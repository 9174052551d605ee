"""The language parts, put together. Owns which implementation serves which protocol; opens each on first use.

Nothing of nlp/ is imported before a layer is asked for: the first page of a text is on the screen by then.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.document import EntityType
from tuireader.errors import ExportError, ModelError, StoreError
from tuireader.reading.own_files import DICTIONARIES, PHRASES, problems_of
from tuireader.reading.paths import assets
from tuireader.wording import tr

LAYERS = "layers.db"

if TYPE_CHECKING:
    from tuireader.nlp.dictionaries import Shelf
    from tuireader.nlp.entities.own_names import OwnNames
    from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer, Lexicon, OwnWords
    from tuireader.nlp.protocols import Analyzer, EntityLinker, EntityTagger, Glosser, Summarizer
    from tuireader.store.layers import LayerCache


class Language:
    """The present implementation of every language protocol.

    Raises, from any part: LexiconError where the dictionary cannot be had.
    """

    def __init__(self, cache: Path, own: Path | None = None, nationalities: str = "of-bodies") -> None:
        """Opens nothing yet.

        Args:
            cache: Folder of what is compiled, made when needed.
            own: Folder of the reader's own files.
            nationalities: Which adjectives of nations are names: `none`, `of-bodies`, `beside-names`, `all`.
        """
        self.problems: list[str] = []
        """What could not be opened and is done without, a line each; known when the part was asked for."""
        self._nationalities = nationalities
        self._cache = cache
        self._own = own

    @cached_property
    def analyzer(self) -> Analyzer:
        """Takes words apart by the dictionary; compiles the dictionary the first time, which takes a second or two."""
        return self._words

    @cached_property
    def _words(self) -> DictionaryAnalyzer:
        from tuireader.nlp.morphology import DictionaryAnalyzer, load_weights

        return DictionaryAnalyzer(self.lexicon, load_weights(assets()))

    @cached_property
    def lexicon(self) -> Lexicon:
        """The dictionary, with the reader's own words before all others."""
        from tuireader.nlp.morphology import open_lexicon

        return open_lexicon(self._cache, assets(), self.own_words.stems if self.own_words else None)

    @cached_property
    def own_words(self) -> OwnWords | None:
        """What the reader's `lexicon.tsv` holds, and which of its lines cannot be used."""
        from tuireader.nlp.morphology import read_own_words

        return read_own_words(self._own) if self._own else None

    @cached_property
    def tagger(self) -> ContextTagger:
        """Chooses readings, and says how the others share in a place."""
        from tuireader.nlp.morphology import ContextTagger

        return ContextTagger(self._words.finder, self._words.disambiguator)

    @cached_property
    def glosser(self) -> Glosser:
        """Writes the dictionary gloss."""
        from tuireader.nlp.gloss import DictionaryGlosser

        own = self._own / PHRASES if self._own else None
        return DictionaryGlosser(assets(), own, self._cache)

    @cached_property
    def shelf(self) -> Shelf:
        """The dictionaries that the reader owns: StarDict and dictd files in the folder `dictionaries` of their own."""
        from tuireader.nlp.dictionaries import Shelf

        return Shelf(self._own / DICTIONARIES if self._own else None)

    @cached_property
    def entity_tagger(self) -> EntityTagger:
        """Finds names."""
        from tuireader.nlp.entities import Nameless, NameTagger, Nationalities
        from tuireader.nlp.entities.own_names import OwnNameTagger

        tagger: EntityTagger = Nameless()
        try:
            names = NameTagger(self._words.finder, assets(), self._cache, Nationalities(self._nationalities))
            names.open()
            tagger = names
        except ModelError as error:
            self.problems.append(str(error))
        return OwnNameTagger(tagger, self.own_names) if self.own_names else tagger

    @cached_property
    def own_names(self) -> OwnNames | None:
        """What the reader's `names.tsv` holds, and which of its lines cannot be used."""
        from tuireader.nlp.entities.own_names import OwnNames

        return OwnNames(self._own) if self._own else None

    def add_name(self, arabic: str, english: str, kind: EntityType | None) -> None:
        """Write a name into the reader's `names.tsv`; `kind` None says that it is none.

        Raises:
            ExportError: It cannot be written.
        """
        if self.own_names is None:
            raise ExportError(tr("there is no folder for names of your own"), tr("name a settings file with --config"))
        self.own_names.add(arabic, english, kind)
        self.__dict__.pop("linker", None)

    @cached_property
    def linker(self) -> EntityLinker:
        """Gathers mentions of one thing."""
        from tuireader.nlp.entities import EnglishNames, NameLinker

        return NameLinker(EnglishNames(assets(), self.own_names.gazetteer if self.own_names else None, self._cache))

    @cached_property
    def summarizer(self) -> Summarizer:
        """Writes summaries."""
        from tuireader.nlp.morphology import DictionaryConjugator
        from tuireader.nlp.summaries import ClauseSummarizer

        return ClauseSummarizer(assets(), DictionaryConjugator(self._words))

    @property
    def version(self) -> str:
        """Changes when a program, a table, a setting or a word of the reader's changes that layers are made with."""
        from tuireader.reading.kept_layers import engine_version

        package = Path(__file__).parents[1]
        made_by = [package / "nlp", package / "segmentation", package / "arabic", package / "reading", assets()]
        return engine_version(made_by, self._own, self._nationalities)

    @cached_property
    def layers(self) -> LayerCache | None:
        """Where layers of long texts are kept; None where nothing can be."""
        from tuireader.store.layers import LayerCache

        try:
            return LayerCache(self._cache / LAYERS)
        except StoreError:
            return None

    def warm(self) -> None:
        """Open everything now; for a worker thread, so that the first key that needs it does not wait."""
        _ = self.tagger, self.glosser, self.entity_tagger, self.linker, self.summarizer
        if self._own and problems_of(self._own):
            self.problems.append(tr("lines of your own files cannot be used; tuireader doctor names them"))
