"""The tagger as the application has it."""

from __future__ import annotations

import pytest
from passages import Tag

from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer


@pytest.fixture(scope="session")
def tag(analyzer: DictionaryAnalyzer) -> Tag:
    return ContextTagger(analyzer.finder, analyzer.disambiguator).tag
