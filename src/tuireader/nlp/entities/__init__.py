"""Names and written-out values: found in paragraphs, gathered over a document. Knows no screen and no lexicon file."""

from tuireader.nlp.entities.english_names import EnglishNames
from tuireader.nlp.entities.linker import NameLinker
from tuireader.nlp.entities.nationalities import Nationalities
from tuireader.nlp.entities.tagger import Nameless, NameTagger

__all__ = ["EnglishNames", "NameLinker", "NameTagger", "Nameless", "Nationalities"]
