"""Words taken apart: dictionary file, analyzer, choice of a reading. Knows no layer but analyses."""

from tuireader.nlp.morphology.analyzer import DictionaryAnalyzer
from tuireader.nlp.morphology.candidates import CandidateFinder
from tuireader.nlp.morphology.conjugation import DictionaryConjugator
from tuireader.nlp.morphology.disambiguation import Disambiguator, Weights, load_weights
from tuireader.nlp.morphology.lexicon import Lexicon
from tuireader.nlp.morphology.lexicon_file import open_lexicon
from tuireader.nlp.morphology.own_words import OwnWords, read_own_words
from tuireader.nlp.morphology.tagger import ContextTagger

__all__ = [
    "CandidateFinder", "ContextTagger", "DictionaryAnalyzer", "DictionaryConjugator", "Disambiguator", "Lexicon",
    "OwnWords", "Weights", "load_weights", "open_lexicon", "read_own_words",
]  # fmt: skip
