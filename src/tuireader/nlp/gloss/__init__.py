"""English for words and for the line that they make. Owns the wording; knows no dictionary but what analyses carry."""

from tuireader.nlp.gloss.glosser import DictionaryGlosser
from tuireader.nlp.gloss.word_by_word import Together, word_by_word
from tuireader.nlp.gloss.words import word_gloss

__all__ = ["DictionaryGlosser", "Together", "word_by_word", "word_gloss"]
