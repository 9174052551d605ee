"""What a paragraph and a document say in short, in words of the text itself. Knows no dictionary and no tagger."""

from tuireader.nlp.summaries.summarizer import ClauseSummarizer

__all__ = ["ClauseSummarizer"]
