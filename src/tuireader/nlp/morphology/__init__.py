"""Words taken apart: dictionary file, analyzer, choice of a reading. Knows no layer but analyses."""

from tuireader.nlp.morphology.analyzer import DictionaryAnalyzer
from tuireader.nlp.morphology.lexicon import Lexicon, open_lexicon
from tuireader.nlp.morphology.tagger import FirstReadingTagger

__all__ = ["DictionaryAnalyzer", "FirstReadingTagger", "Lexicon", "open_lexicon"]
