"""From a paragraph to sentences, clauses and tokens. Knows the script, no dictionary and no file format.

What makes a paragraph is a fact of each file format and stands in `loaders/`.
"""

from tuireader.segmentation.sentences import split_sentences
from tuireader.segmentation.tokens import tokenize

__all__ = ["split_sentences", "tokenize"]
