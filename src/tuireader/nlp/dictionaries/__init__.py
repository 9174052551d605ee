"""Dictionaries that the reader owns: StarDict and dictd files in a folder. Owns their look-up; knows no morphology."""

from tuireader.nlp.dictionaries.shelf import Article, Shelf

__all__ = ["Article", "Shelf"]
