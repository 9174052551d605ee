"""From a paragraph to sentences, clauses and tokens. Knows the script, no dictionary and no file format.

What makes a paragraph is a fact of each file format and stands in `loaders/`.
"""

from tuireader.segmentation.clauses import split_clauses
from tuireader.segmentation.enclosures import enclosed_spans
from tuireader.segmentation.sentences import split_sentences
from tuireader.segmentation.tokens import tokenize

__all__ = ["enclosed_spans", "split_clauses", "split_sentences", "tokenize"]
