"""Forms of English words: verbs, nouns, adjectives, articles. Knows English alone, nothing of Arabic or of lines."""

from tuireader.nlp.gloss.english.deeds import verb_of_deed
from tuireader.nlp.gloss.english.nouns import is_mass, is_people, is_plural, plural, singular
from tuireader.nlp.gloss.english.verbs import base_form, base_of_gerund, gerund, participle, past, third_person
from tuireader.nlp.gloss.english.words import adverb_of, article_for, comparative, superlative

__all__ = [
    "adverb_of",
    "article_for",
    "base_form",
    "base_of_gerund",
    "comparative",
    "gerund",
    "is_mass",
    "is_people",
    "is_plural",
    "participle",
    "past",
    "plural",
    "singular",
    "superlative",
    "third_person",
    "verb_of_deed",
]
