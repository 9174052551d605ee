"""What a paragraph and a document say in short, as parts of the text itself. Knows no readings and no names."""

from tuireader.nlp.summaries.clauses import FirstClauseSummarizer
from tuireader.nlp.summaries.document import document_summary

__all__ = ["FirstClauseSummarizer", "document_summary"]
